import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { oorzaakCodes } from '../../../regels/mas/oorzaken.ts';
import { dagVan, formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { useToast } from '../../../web/ui/toast.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { soortenZaak } from '../../werkproces/werkproces.contract.ts';
import { dropLesEndpoint, type Les, listLessenEndpoint } from '../evaluatie.contract.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;

/** The register of lessons: what the team learned, about nobody. */
export function LessenPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const toast = useToast();
  const mag = useMay('werkproces.behandelen');
  const search = useSearch({ from: '/lessen' });
  const navigate = useNavigate({ from: '/lessen' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const oorzaak = oorzaakCodes.find((een) => een === search.oorzaak);
  const { zaaksoort } = search;
  const { data, error, isFetching, refetch } = useRead(listLessenEndpoint, {
    ...(zaaksoort && { zaaksoort }),
    ...(oorzaak && { oorzaak }),
    limiet: LIMIET,
    vanaf,
  });
  const drop = useAct(dropLesEndpoint, {
    refreshes: [listLessenEndpoint],
    onSuccess: () => toast(t('lijst.is-vervallen')),
  });
  const filter = (change: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...change, vanaf: undefined }, replace: true });
  return (
    <>
      <PageHeader title={t('lijst.titel')} />
      <p className="schoolgang-muted">{t('lijst.uitleg')}</p>
      <ProblemAlert error={error ?? drop.error} onReload={() => void refetch()} />
      <DataTable
        lijst="lessen"
        titel={t('lijst.titel')}
        kolommen={useKolommen(mag ? ({ lesId, versie }) => drop.mutate({ lesId, versie }) : undefined)}
        rijen={data?.lessen}
        sleutel={({ lesId }) => lesId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t('lijst.leeg')}>
            <p>{t('lijst.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-soort"
              label={t('filter.soort')}
              empty={t('filter.alle')}
              value={zaaksoort ?? ''}
              onChange={(event) => filter({ zaaksoort: event.target.value || undefined })}
              options={soortenZaak.map((value) => ({ value, label: term('zaak', value) }))}
            />
            <Select
              id="filter-oorzaak"
              label={t('filter.oorzaak')}
              empty={t('filter.alle')}
              value={oorzaak ?? ''}
              onChange={(event) => filter({ oorzaak: event.target.value || undefined })}
              options={oorzaakCodes.map((value) => ({ value, label: term('oorzaak', value) }))}
            />
          </div>
        }
      />
    </>
  );
}

function useKolommen(onDrop: ((les: Les) => void) | undefined): readonly Kolom<Les>[] {
  const t = useTekst(teksten);
  const term = useTermen();
  return [
    {
      id: 'les',
      kop: t('lijst.les'),
      vast: true,
      breedte: 'breed',
      cel: ({ tekst }) => <span className="schoolgang-preserve">{tekst}</span>,
    },
    {
      id: 'over',
      kop: t('lijst.over'),
      cel: ({ zaaksoort, route, oorzaken }) =>
        [
          term('zaak', zaaksoort),
          route && term('route', route),
          ...oorzaken.map((oorzaak) => term('oorzaak', oorzaak)),
        ]
          .filter(Boolean)
          .join(', '),
    },
    {
      id: 'afspraak',
      kop: t('lijst.afspraak'),
      cel: ({ afspraak, eigenaar, uiterlijk }) =>
        afspraak && uiterlijk ? `${afspraak} (${eigenaar}, ${formatDatum(uiterlijk)})` : '–',
    },
    { id: 'op', kop: t('lijst.op'), cel: ({ vastgelegdOp }) => formatDatum(dagVan(vastgelegdOp)) },
    ...(onDrop
      ? [
          {
            id: 'doe',
            kop: t('lijst.doe'),
            vast: true,
            cel: (les: Les): ReactNode => (
              <Button
                small
                kind="subtle"
                aria-label={t('lijst.vervallen-van', { les: les.tekst })}
                onClick={() => onDrop(les)}
              >
                {t('lijst.vervallen')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
