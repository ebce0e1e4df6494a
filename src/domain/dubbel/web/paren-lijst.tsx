import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDag } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import type { JongereKort } from '../../persoon/persoon.contract.ts';
import { type Dubbel, listDubbelenEndpoint, sterkten } from '../dubbel.contract.ts';
import { Kenmerken } from './kenmerken.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;

/** Pairs to look at, the clearest first; or those of which it was recorded that they are two persons. */
export function ParenLijst({ status }: { readonly status: 'open' | 'geweigerd' }) {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/dubbele-dossiers' });
  const navigate = useNavigate({ from: '/dubbele-dossiers' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const sterkte = sterkten.find((een) => een === search.sterkte);
  const { data, error, isFetching, refetch } = useRead(listDubbelenEndpoint, {
    status,
    ...(sterkte && { sterkte }),
    limiet: LIMIET,
    vanaf,
  });
  const filter = (value: string) =>
    void navigate({ search: withoutUndefined({ ...search, vanaf: undefined, sterkte: value || undefined }) });
  const aantal = (welke: string) => data?.perSterkte.find((een) => een.sterkte === welke)?.aantal ?? 0;
  return (
    <>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="dubbele-dossiers"
        titel={t(`stand.${status}`)}
        kolommen={useKolommen(status)}
        rijen={data?.paren}
        sleutel={({ dubbelId }) => dubbelId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
        leeg={
          <EmptyState title={t(status === 'open' ? 'leeg' : 'leeg-geweigerd')}>
            <p>{t('leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-sterkte"
              label={t('sterkte')}
              empty={t('sterkte.alle')}
              value={sterkte ?? ''}
              onChange={(event) => filter(event.target.value)}
              options={sterkten.map((een) => ({
                value: een,
                label: `${t(`sterkte.${een}`)} (${aantal(een)})`,
              }))}
            />
          </div>
        }
        chips={sterkte ? [{ id: 'sterkte', label: t(`sterkte.${sterkte}`), onRemove: () => filter('') }] : []}
      />
    </>
  );
}

function useKolommen(status: 'open' | 'geweigerd'): readonly Kolom<Dubbel>[] {
  const t = useTekst(teksten);
  const wie = ({ naam, geboortedatum, schoolnaam }: JongereKort) => (
    <span>
      {naam}{' '}
      <span className="schoolgang-muted">
        {[t('geboren', { dag: formatDag(geboortedatum) }), schoolnaam].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
  return [
    {
      id: 'een',
      kop: t('een'),
      vast: true,
      cel: ({ dubbelId, een }) => (
        <Link to="/dubbele-dossiers/$dubbelId" params={{ dubbelId }}>
          {wie(een)}
        </Link>
      ),
    },
    { id: 'ander', kop: t('ander'), vast: true, cel: ({ ander }) => wie(ander) },
    { id: 'waarom', kop: t('waarom'), cel: (paar) => <Kenmerken {...paar} /> },
    ...(status === 'geweigerd'
      ? [
          { id: 'reden', kop: t('geweigerd.reden'), cel: ({ reden }: Dubbel) => reden ?? '' },
          {
            id: 'door',
            kop: t('geweigerd.door'),
            cel: ({ vastgelegdDoor }: Dubbel) => vastgelegdDoor,
          },
        ]
      : []),
  ];
}
