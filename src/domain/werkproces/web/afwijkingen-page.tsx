import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { afwijkingGronden } from '../../../regels/mas/afwijking.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { DateField, Select } from '../../../web/ui/text-field.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listAfwijkingenEndpoint } from '../werkproces.contract.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;

type Regel = ResponseOf<typeof listAfwijkingenEndpoint>['afwijkingen'][number];

/** Where the method was left, counted per reason; as a file as well (MW-05). */
export function AfwijkingenPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { vandaag } = useSessie();
  const search = useSearch({ from: '/afwijkingen' });
  const navigate = useNavigate({ from: '/afwijkingen' });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const periodeVanaf = search.periodeVanaf || `${vandaag.slice(0, 4)}-01-01`;
  const periodeTotEnMet = search.periodeTotEnMet || vandaag;
  const grond = afwijkingGronden.find((een) => een === search.grond);
  const { data, error, isFetching, refetch } = useRead(listAfwijkingenEndpoint, {
    ...(grond ? { grond } : {}),
    periodeVanaf,
    periodeTotEnMet,
    limiet: LIMIET,
    vanaf,
  });
  const filter = useCallback(
    (naam: 'grond' | 'periodeVanaf' | 'periodeTotEnMet' | 'vanaf', waarde: string) =>
      void navigate({
        search: (former) =>
          withoutUndefined({ ...former, vanaf: undefined, [naam]: waarde || undefined }) as typeof former,
        replace: true,
      }),
    [navigate],
  );
  return (
    <>
      <PageHeader
        title={t('afwijkingen.titel')}
        action={
          <a
            className="utrecht-button-link"
            href={`/api/v1/afwijkingen/${periodeVanaf}/${periodeTotEnMet}/csv`}
            download
          >
            {t('afwijkingen.csv')}
          </a>
        }
      />
      <p className="schoolgang-muted">{t('afwijkingen.uitleg')}</p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {data && data.perGrond.length > 0 && (
        <dl className="schoolgang-figures" aria-label={t('afwijkingen.per-reden')}>
          {data.perGrond.map((regel) => (
            <div key={regel.grond}>
              <dt>{term('afwijking', regel.grond)}</dt>
              <dd>{formatGetal(regel.aantal)}</dd>
            </div>
          ))}
        </dl>
      )}
      <DataTable
        lijst="afwijkingen"
        titel={t('afwijkingen.titel')}
        kolommen={useKolommen()}
        rijen={data?.afwijkingen}
        sleutel={(rij) => `${rij.werkprocesId}-${rij.op}-${rij.naar}-${rij.reden}`}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) => filter('vanaf', next > 0 ? String(next) : '')}
        leeg={
          <EmptyState title={t('afwijkingen.leeg')}>
            <p>{t('afwijkingen.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <DateField
              id="filter-vanaf"
              label={t('afwijkingen.vanaf')}
              value={periodeVanaf}
              onChange={(event) => filter('periodeVanaf', event.target.value)}
            />
            <DateField
              id="filter-tot"
              label={t('afwijkingen.tot')}
              value={periodeTotEnMet}
              onChange={(event) => filter('periodeTotEnMet', event.target.value)}
            />
            <Select
              id="filter-grond"
              label={t('afwijkingen.reden')}
              empty={t('afwijkingen.alle')}
              value={grond ?? ''}
              onChange={(event) => filter('grond', event.target.value)}
              options={afwijkingGronden.map((een) => ({ value: een, label: term('afwijking', een) }))}
            />
          </div>
        }
        chips={
          grond ? [{ id: 'grond', label: term('afwijking', grond), onRemove: () => filter('grond', '') }] : []
        }
      />
    </>
  );
}

function useKolommen(): readonly Kolom<Regel>[] {
  const t = useTekst(teksten);
  const term = useTermen();
  return [
    {
      id: 'zaak',
      kop: t('afwijkingen.zaak'),
      vast: true,
      cel: ({ werkprocesId, nummer }) => (
        <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
          {nummer}
        </Link>
      ),
    },
    { id: 'op', kop: t('afwijkingen.op'), getal: true, cel: ({ op }) => formatDatum(op) },
    { id: 'grond', kop: t('afwijkingen.reden'), cel: ({ grond }) => term('afwijking', grond) },
    { id: 'reden', kop: t('afwijkingen.uitgelegd'), cel: ({ reden }) => reden },
    {
      id: 'gang',
      kop: t('afwijkingen.gang'),
      cel: ({ van, naar }) => t('zaak.van-naar', { van: term('stap', van), naar: term('stap', naar) }),
    },
    { id: 'door', kop: t('afwijkingen.door'), cel: ({ door }) => door },
  ];
}
