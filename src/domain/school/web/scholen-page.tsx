import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { listScholenEndpoint, type SchoolRegel } from '../school.contract.ts';
import { SchoolFilters, zonderKeuzes } from './school-filters.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
const FILTERS = ['zoek', 'soort', 'gemeente', 'swv', 'zonder'] as const;

/** The register: which schools, where, under whom, and where nobody is known to call. */
export function ScholenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/scholen' });
  const navigate = useNavigate({ from: '/scholen' });
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('scholen', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { vanaf: _, zonder, ...rest } = search;
  const taak = zonderKeuzes.find((een) => een === zonder);
  const { data, error, isFetching, refetch } = useRead(
    listScholenEndpoint,
    { ...withoutUndefined(rest), ...(taak && { zonder: taak }), limiet: LIMIET, vanaf },
    { enabled: ready },
  );
  const filter = (change: Partial<typeof search>) =>
    open(withoutUndefined({ ...search, ...change, vanaf: undefined }));
  const gemeenten = data?.keuzes.gemeenten ?? [];
  const labels = {
    zoek: search.zoek && `"${search.zoek}"`,
    soort: search.soort,
    gemeente: gemeenten.find(({ gemeentecode }) => gemeentecode === search.gemeente)?.naam ?? search.gemeente,
    swv: search.swv,
    zonder: taak && t('scholen.zonder-taak', { taak: t(`taak.${taak}`) }),
  };

  return (
    <>
      <PageHeader title={t('scholen.titel')} />
      <p className="schoolgang-muted">
        {t('scholen.uitleg')}{' '}
        {taak !== 'kennismaking' && (
          <Link to="/scholen" search={{ zonder: 'kennismaking' }}>
            {t('kennismaking.lijst')}
          </Link>
        )}
      </p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="scholen"
        titel={t('scholen.titel')}
        kolommen={useKolommen()}
        rijen={data?.scholen}
        sleutel={({ schoolId }) => schoolId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t('scholen.leeg')}>
            <p>{t('scholen.leeg-uitleg')}</p>
          </EmptyState>
        }
        filters={<SchoolFilters search={search} keuzes={data?.keuzes} onFilter={filter} />}
        chips={FILTERS.flatMap((id) => {
          const label = labels[id];
          return label ? [{ id, label, onRemove: () => filter({ [id]: undefined }) }] : [];
        })}
      />
    </>
  );
}

function useKolommen(): readonly Kolom<SchoolRegel>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'naam',
      kop: t('school.school'),
      vast: true,
      cel: ({ schoolId, naam, brin, vestiging }) => (
        <>
          <Link to="/scholen/$schoolId" params={{ schoolId }}>
            {naam}
          </Link>{' '}
          <span className="schoolgang-muted schoolgang-heel">
            {[brin, vestiging].filter(Boolean).join(' ')}
          </span>
        </>
      ),
    },
    { id: 'soort', kop: t('school.soort'), cel: ({ onderwijssoort }) => onderwijssoort ?? '–' },
    { id: 'plaats', kop: t('school.plaats'), cel: ({ plaats }) => plaats ?? '–' },
    {
      id: 'swv',
      kop: t('verband.samenwerkingsverband'),
      cel: ({ samenwerkingsverband }) => samenwerkingsverband ?? '–',
    },
    { id: 'bestuur', kop: t('verband.bestuur'), verborgen: true, cel: ({ bestuur }) => bestuur ?? '–' },
    {
      id: 'leerlingen',
      kop: t('school.leerlingen'),
      getal: true,
      cel: ({ leerlingen }) => formatGetal(leerlingen),
    },
    {
      id: 'kennismaking',
      kop: t('taak.kennismaking'),
      cel: ({ kennismaking }) =>
        kennismaking === 'niet-nodig' ? (
          '–'
        ) : (
          <StatusChip
            tone={kennismaking === 'gedaan' ? 'ok' : 'attention'}
            text={t(`kennismaking.stand-${kennismaking}`)}
          />
        ),
    },
    {
      id: 'contact',
      kop: t('school.contact'),
      cel: ({ ontbreekt, openVoorstellen }) => (
        <>
          {ontbreekt.length === 0 ? (
            <StatusChip tone="ok" text={t('scholen.compleet')} />
          ) : (
            <>
              <StatusChip tone="attention" text={t('scholen.ontbreekt')} />{' '}
              {ontbreekt.map((taak) => t(`taak.${taak}`)).join(', ')}
            </>
          )}{' '}
          {openVoorstellen > 0 && (
            <StatusChip tone="info" text={t('scholen.voorstellen', { n: openVoorstellen })} />
          )}
        </>
      ),
    },
  ];
}
