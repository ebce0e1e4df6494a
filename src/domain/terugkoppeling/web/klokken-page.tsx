import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import { listKlokkenEndpoint } from '../terugkoppeling.contract.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;
type Klok = ResponseOf<typeof listKlokkenEndpoint>['klokken'][number];

/** Which school waits for news, the longest waiting first, and the share that heard in time. */
export function KlokkenPage() {
  const t = useTekst(teksten);
  const { naam } = useSessie();
  const search = useSearch({ from: '/terugkoppelingen' });
  const navigate = useNavigate({ from: '/terugkoppelingen' });
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('terugkoppelingen', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const teLaat = search.teLaat !== 'false';
  const { data, error, isFetching, refetch } = useRead(
    listKlokkenEndpoint,
    {
      ...withoutUndefined({ behandelaar: search.behandelaar }),
      teLaat: teLaat ? 'true' : 'false',
      limiet: LIMIET,
      vanaf,
    },
    { enabled: ready },
  );
  const { aantal = 0, opTijd = 0 } = data?.opTijd ?? {};
  return (
    <>
      <PageHeader title={t('titel')} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <TabLinks label={t('stand')}>
        {(['true', 'false'] as const).map((welke) => (
          <li key={welke}>
            <Link
              to="/terugkoppelingen"
              search={{ ...search, teLaat: welke, vanaf: undefined }}
              aria-current={teLaat === (welke === 'true') ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(welke === 'true' ? 'alleen-te-laat' : 'alles')}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {data && (
        <dl className="schoolgang-figures" aria-label={t('titel')}>
          <div>
            <dt>{t('te-laat')}</dt>
            <dd>{formatGetal(data.teLaat)}</dd>
          </div>
          <div>
            <dt>{t('op-tijd')}</dt>
            <dd>
              {aantal === 0 ? t('op-tijd-geen') : `${formatGetal(Math.round((100 * opTijd) / aantal))} %`}
            </dd>
          </div>
        </dl>
      )}
      <DataTable
        lijst="terugkoppelingen"
        titel={t('titel')}
        kolommen={useKolommen()}
        rijen={data?.klokken}
        sleutel={({ werkprocesId }) => werkprocesId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({ search: { ...search, vanaf: next > 0 ? String(next) : undefined } })
        }
        leeg={
          <EmptyState title={t(teLaat ? 'leeg' : 'leeg-alles')}>
            {teLaat && <p>{t('leeg-uitleg')}</p>}
          </EmptyState>
        }
        filters={
          <div className="schoolgang-filterbar">
            <Checkbox
              id="filter-mijn"
              label={t('mijn')}
              checked={search.behandelaar === naam}
              onChange={(event) =>
                open(
                  withoutUndefined({
                    ...search,
                    vanaf: undefined,
                    behandelaar: event.target.checked ? naam : undefined,
                  }),
                )
              }
            />
          </div>
        }
      />
    </>
  );
}

function useKolommen(): readonly Kolom<Klok>[] {
  const t = useTekst(teksten);
  const term = useTermen();
  return [
    {
      id: 'jongere',
      kop: t('jongere'),
      vast: true,
      cel: ({ werkprocesId, jongere }) => (
        <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
          {jongere}
        </Link>
      ),
    },
    {
      id: 'uiterlijk',
      kop: t('uiterlijk'),
      getal: true,
      cel: ({ uiterlijk, teLaat }) => (
        <span>
          {teLaat && <StatusChip tone="danger" text={t('te-laat')} />} {formatDatum(uiterlijk)}
        </span>
      ),
    },
    { id: 'school', kop: t('school'), cel: ({ schoolnaam }) => schoolnaam },
    {
      id: 'laatste',
      kop: t('laatste'),
      getal: true,
      cel: ({ laatsteOp }) => (laatsteOp ? formatDatum(laatsteOp) : t('nooit')),
    },
    { id: 'behandelaar', kop: t('behandelaar'), cel: ({ behandelaar }) => behandelaar ?? '–' },
    { id: 'route', kop: t('route'), cel: ({ route }) => (route ? term('route', route) : '–') },
    { id: 'zaak', kop: t('zaak'), verborgen: true, cel: ({ nummer }) => nummer },
  ];
}
