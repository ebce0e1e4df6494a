import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDatum, formatGetal } from '../../../web/datum.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import type { Kolom } from '../../../web/ui/kolom.ts';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip, type Tone } from '../../../web/ui/status-chip.tsx';
import { TabLinks } from '../../../web/ui/tab-links.tsx';
import { EmptyState } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import {
  listVerzoekenEndpoint,
  type StandVerzoek,
  soortenVerzoek,
  type VerzoekRegel,
} from '../verzoek.contract.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;
const BAKKEN = ['open', 'te-verdelen', 'te-laat', 'stil', 'afgedaan'] as const;

export const TOON = {
  'te-verdelen': 'attention',
  'in-behandeling': 'info',
  stil: 'neutral',
  'te-laat': 'danger',
  afgedaan: 'ok',
} as const satisfies Record<StandVerzoek, Tone>;

/** Complaints, objections and requests, the first day due first (AT-08). */
export function VerzoekenPage() {
  const t = useTekst(teksten);
  const search = useSearch({ from: '/verzoeken' });
  const navigate = useNavigate({ from: '/verzoeken' });
  const mayAdd = useMay('verzoek.behandelen');
  const stand = BAKKEN.find((een) => een === search.stand) ?? 'open';
  const soort = soortenVerzoek.find((een) => een === search.soort);
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, isFetching, refetch } = useRead(listVerzoekenEndpoint, {
    stand,
    ...(soort && { soort }),
    limiet: LIMIET,
    vanaf,
  });
  const wacht: Partial<Record<(typeof BAKKEN)[number], number | undefined>> = {
    'te-verdelen': data?.teVerdelen,
    'te-laat': data?.teLaat,
  };
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: withoutUndefined({ ...search, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('titel')}
        action={
          mayAdd && (
            <ButtonLink to="/verzoeken/nieuw" kind="primary">
              {t('nieuw.doe')}
            </ButtonLink>
          )
        }
      />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <TabLinks label={t('stand')}>
        {BAKKEN.map((welke) => (
          <li key={welke}>
            <Link
              to="/verzoeken"
              search={withoutUndefined({ stand: welke, soort })}
              aria-current={stand === welke ? 'true' : undefined}
              activeOptions={{ exact: true }}
            >
              {t(`bak.${welke}`)}
              {wacht[welke] !== undefined && (
                <span className="schoolgang-count">{formatGetal(wacht[welke] ?? 0)}</span>
              )}
            </Link>
          </li>
        ))}
      </TabLinks>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      <DataTable
        lijst="verzoeken"
        titel={t(`bak.${stand}`)}
        kolommen={useKolommen()}
        rijen={data?.verzoeken}
        sleutel={({ verzoekId }) => verzoekId}
        loading={isFetching}
        totaal={data?.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) => go({ vanaf: next > 0 ? String(next) : undefined })}
        leeg={
          <EmptyState title={t('leeg')}>
            <p>{t('leeg-uitleg')}</p>
          </EmptyState>
        }
      />
      {data && data.jaar.length > 0 && (
        <Panel title={t('jaar.titel')} flush>
          <ShortTable
            titel={t('jaar.titel')}
            rijen={data.jaar}
            sleutel={(een) => een.soort}
            kolommen={[
              { id: 'soort', kop: t('kol.soort'), cel: (een) => t(`soort.${een.soort}`) },
              {
                id: 'ontvangen',
                kop: t('jaar.ontvangen'),
                getal: true,
                cel: (een) => formatGetal(een.ontvangen),
              },
              {
                id: 'afgedaan',
                kop: t('jaar.afgedaan'),
                getal: true,
                cel: (een) => formatGetal(een.afgedaan),
              },
              { id: 'op-tijd', kop: t('jaar.op-tijd'), getal: true, cel: (een) => formatGetal(een.opTijd) },
            ]}
          />
        </Panel>
      )}
    </>
  );
}

function useKolommen(): readonly Kolom<VerzoekRegel>[] {
  const t = useTekst(teksten);
  return [
    {
      id: 'onderwerp',
      kop: t('kol.onderwerp'),
      vast: true,
      breedte: 'breed',
      cel: ({ verzoekId, onderwerp, nummer }) => (
        <Link to="/verzoeken/$verzoekId" params={{ verzoekId }}>
          {onderwerp} <span className="schoolgang-muted schoolgang-heel">{nummer}</span>
        </Link>
      ),
    },
    { id: 'soort', kop: t('kol.soort'), cel: ({ soort }) => t(`soort.${soort}`) },
    { id: 'indiener', kop: t('kol.indiener'), cel: ({ indiener }) => indiener },
    {
      id: 'uiterlijk',
      kop: t('kol.uiterlijk'),
      cel: ({ uiterlijk, afgedaanOp }) =>
        afgedaanOp
          ? t('afgedaan-op', { dag: formatDatum(afgedaanOp) })
          : uiterlijk
            ? formatDatum(uiterlijk)
            : '–',
    },
    { id: 'behandelaar', kop: t('kol.behandelaar'), cel: ({ behandelaar }) => behandelaar ?? '–' },
    {
      id: 'stand',
      kop: t('kol.stand'),
      cel: ({ stand, uitkomst }) => (
        <StatusChip tone={TOON[stand]} text={uitkomst ? t(`uitkomst.${uitkomst}`) : t(`stand.${stand}`)} />
      ),
    },
  ];
}
