import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { formatDatum } from '../../../web/datum.ts';
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
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { useFilters } from '../../../web/weergave.ts';
import {
  type delenVerwijzing,
  listVerwijzingenEndpoint,
  type VerwijzingRegel,
} from '../verwijzing.contract.ts';
import { StandChip } from './stand-chip.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
const HOOGUIT = 1_000;
const TABS = [
  'te-laat',
  'wacht',
  'loopt',
  'alle',
] as const satisfies readonly (typeof delenVerwijzing)[number][];

/** Who was asked to join: whose answer is late, who waits, where help runs. */
export function VerwijzingenPage() {
  const t = useTekst(teksten);
  const { naam } = useSessie();
  const search = useSearch({ from: '/verwijzingen' });
  const navigate = useNavigate({ from: '/verwijzingen' });
  const open = useCallback(
    (filters: Record<string, string>) => void navigate({ search: filters, replace: true }),
    [navigate],
  );
  const ready = useFilters('verwijzingen', search, open);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const deel = TABS.find((een) => een === search.deel) ?? 'te-laat';
  const { data, error, isFetching, refetch } = useRead(
    listVerwijzingenEndpoint,
    { ...withoutUndefined({ behandelaar: search.behandelaar }), deel, limiet: LIMIET, vanaf },
    { enabled: ready },
  );
  return (
    <>
      <PageHeader title={t('lijst.titel')} />
      <p className="schoolgang-muted">{t('lijst.uitleg')}</p>
      <TabLinks label={t('lijst.deel')}>
        {TABS.map((welke) => (
          <li key={welke}>
            <Link
              to="/verwijzingen"
              search={{ ...search, deel: welke, vanaf: undefined }}
              aria-current={deel === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`deel.${welke}`)}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="verwijzingen"
        titel={t('lijst.titel')}
        kolommen={useKolommen()}
        rijen={data?.verwijzingen}
        sleutel={({ verwijzingId }) => verwijzingId}
        loading={isFetching || !ready}
        totaal={data?.totaal}
        hooguit={HOOGUIT}
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
            <div className="schoolgang-filterbar__check">
              <Checkbox
                id="filter-van-mij"
                label={t('lijst.van-mij')}
                checked={search.behandelaar === naam}
                onChange={({ target: { checked } }) =>
                  open(
                    withoutUndefined({
                      ...search,
                      behandelaar: checked ? naam : undefined,
                      vanaf: undefined,
                    }),
                  )
                }
              />
            </div>
          </div>
        }
      />
    </>
  );
}

function useKolommen(): readonly Kolom<VerwijzingRegel>[] {
  const t = useTekst(teksten);
  const term = useTermen();
  return [
    {
      id: 'zaak',
      kop: t('kolom.jongere'),
      vast: true,
      cel: ({ werkprocesId, jongere, zaaknummer }) => (
        <>
          <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
            {jongere}
          </Link>{' '}
          <span className="schoolgang-muted">{zaaknummer}</span>
        </>
      ),
    },
    {
      id: 'partner',
      kop: t('kolom.partner'),
      cel: ({ partnerId, partner, soort }) => (
        <>
          <Link to="/partners/$partnerId" params={{ partnerId }}>
            {partner}
          </Link>{' '}
          <span className="schoolgang-muted">{term('partner', soort)}</span>
        </>
      ),
    },
    {
      id: 'stand',
      kop: t('kolom.stand'),
      cel: ({ stand, teLaat }) => <StandChip stand={stand} teLaat={teLaat} />,
    },
    {
      id: 'verzonden',
      kop: t('kolom.verzonden'),
      cel: ({ verzondenOp }) => formatDatum(verzondenOp),
    },
    {
      id: 'uiterlijk',
      kop: t('kolom.uiterlijk'),
      cel: ({ antwoordUiterlijk }) => formatDatum(antwoordUiterlijk),
    },
    { id: 'behandelaar', kop: t('kolom.behandelaar'), cel: ({ behandelaar }) => behandelaar ?? '–' },
  ];
}
