import './telling.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVsvEndpoint } from '../telling.contract.ts';
import { teksten } from './teksten.ts';

type Antwoord = ResponseOf<typeof listVsvEndpoint>;
type Rij = Antwoord['rijen'][number];
const LIMIET = 50;

/** Who stands on a line about vsv, and what became of each. */
export function VsvPage() {
  const t = useTekst(teksten);
  const zoek = useSearch({ from: '/telling/vsv' });
  const navigate = useNavigate({ from: '/telling/vsv' });
  const { formulier = '', jaar = '', regel = '', school, gemeente } = zoek;
  const vanaf = Number(zoek.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(
    listVsvEndpoint,
    {
      ...{ schooljaar: jaar, formulier, regel, limiet: LIMIET, vanaf },
      ...(school && { school }),
      ...(gemeente && { gemeente }),
    },
    { enabled: formulier !== '' && jaar !== '' && regel !== '' },
  );
  return (
    <>
      <PageHeader
        title={data ? `${data.label}, ${jaar}` : t('vsv.titel')}
        back={
          <Link to="/telling" search={{ formulier, jaar }}>
            ← {t('vsv.terug')}
          </Link>
        }
      />
      {data && <p className="schoolgang-muted">{t('vsv-definitie', data.definitie)}</p>}
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {data && (
        <div className="telling-verdeling">
          <Verdeling titel={t('vsv.per-school')} over="school" rijen={data.perSchool} />
          <Verdeling titel={t('vsv.per-gemeente')} over="gemeente" rijen={data.perGemeente} />
        </div>
      )}
      <DataTable
        lijst="telling-vsv"
        titel={data?.label ?? t('vsv.titel')}
        kolommen={useKolommen()}
        rijen={data?.rijen}
        sleutel={({ jongereId }) => jongereId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: withoutUndefined({ ...zoek, vanaf: next > 0 ? String(next) : undefined }) })
        }
        leeg={
          <EmptyState title={t('vsv.leeg')}>
            <p>{t('vsv.leeg-uitleg')}</p>
          </EmptyState>
        }
        chips={(['school', 'gemeente'] as const).flatMap((id) => {
          const label = zoek[id];
          const onRemove = () =>
            void navigate({ search: withoutUndefined({ ...zoek, [id]: undefined, vanaf: undefined }) });
          return label ? [{ id, label, onRemove }] : [];
        })}
      />
    </>
  );
}

/** Where they were: each number opens its own jongeren, beside the part it is of the start group there. */
function Verdeling({
  titel,
  over,
  rijen,
}: {
  readonly titel: string;
  readonly over: 'school' | 'gemeente';
  readonly rijen: Antwoord['perSchool'];
}) {
  const t = useTekst(teksten);
  const zoek = useSearch({ from: '/telling/vsv' });
  if (rijen.length === 0) return null;
  return (
    <Panel title={titel} count={rijen.length}>
      <ShortTable
        titel={titel}
        rijen={rijen}
        sleutel={({ naam }) => naam}
        kolommen={[
          { id: 'naam', kop: t(`vsv.${over}`), cel: ({ naam }) => naam },
          {
            id: 'aantal',
            kop: t('vsv.aantal'),
            getal: true,
            cel: ({ naam, aantal }) => (
              <Link
                to="/telling/vsv"
                search={withoutUndefined({ ...zoek, [over]: naam, vanaf: undefined })}
                aria-label={t('open-getal', { n: formatGetal(aantal), wat: naam })}
              >
                {formatGetal(aantal)}
              </Link>
            ),
          },
          {
            id: 'deel',
            kop: t('vsv.deel'),
            getal: true,
            cel: ({ aantal, startgroep }) =>
              t('vsv.deel-van', {
                procent: formatGetal(Math.round((1000 * aantal) / startgroep) / 10),
                n: formatGetal(startgroep),
              }),
          },
        ]}
      />
    </Panel>
  );
}

function useKolommen(): readonly Kolom<Rij>[] {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  return [
    {
      id: 'jongere',
      kop: t('vsv.jongere'),
      vast: true,
      cel: ({ jongereId, naam }) => (
        <Link to="/jongeren/$jongereId" params={{ jongereId }}>
          {naam}
        </Link>
      ),
    },
    { id: 'leeftijd', kop: t('vsv.leeftijd'), getal: true, cel: ({ leeftijd }) => leeftijd },
    { id: 'onderwijs', kop: t('vsv.onderwijs'), cel: ({ onderwijssoort }) => onderwijssoort },
    { id: 'school', kop: t('vsv.school'), cel: ({ school }) => school ?? '–' },
    { id: 'gemeente', kop: t('vsv.gemeente'), cel: ({ gemeente }) => gemeente },
    { id: 'uitkomst', kop: t('vsv.uitkomst'), cel: ({ uitkomst }) => term('uitkomst', uitkomst) },
  ];
}
