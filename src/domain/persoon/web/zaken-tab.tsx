import { formatDag, formatDatum } from '../../../web/datum.ts';
import { JongereVerwijzingen } from '../../../web/panelen.ts';
import { useMay } from '../../../web/sessie.tsx';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listZakenEndpoint } from '../../werkproces/werkproces.contract.ts';
import { readTijdlijnEndpoint } from '../persoon.contract.ts';
import { useTeksten, useTermen } from './teksten.ts';

/** All zaken of the jongere, open and closed, and every melding. */
export function ZakenTab({ jongereId }: { readonly jongereId: string }) {
  const mayRead = useMay('werkproces.lezen');
  return (
    <div className="schoolgang-stack">
      <Zaken jongereId={jongereId} />
      <Meldingen jongereId={jongereId} />
      {mayRead && <JongereVerwijzingen jongereId={jongereId} />}
    </div>
  );
}

function Zaken({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const term = useTermen();
  const { data, error, refetch } = useRead(
    listZakenEndpoint,
    { jongereId, lopend: 'false', limiet: 200 },
    { keep: false },
  );
  return (
    <Panel title={t('zaken.titel')} {...(data ? { count: data.totaal } : {})} flush>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.zaken.length === 0 && (
        <EmptyState title={t('zaken.geen')}>
          <p>{t('zaken.geen-uitleg')}</p>
        </EmptyState>
      )}
      {data && data.zaken.length > 0 && (
        <ShortTable
          titel={t('zaken.titel')}
          rijen={data.zaken}
          sleutel={({ werkprocesId }) => werkprocesId}
          kolommen={[
            {
              id: 'zaak',
              kop: t('zaken.kolom.zaak'),
              cel: ({ werkprocesId, nummer }) => (
                <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                  {nummer}
                </Link>
              ),
            },
            { id: 'soort', kop: t('zaken.kolom.soort'), cel: ({ soort }) => term('soort-zaak', soort) },
            {
              id: 'stap',
              kop: t('zaken.kolom.stap'),
              cel: ({ stap, totEnMet }) => (
                <StatusChip
                  tone={totEnMet ? 'neutral' : 'info'}
                  text={totEnMet ? t('stap.gesloten') : term('stap', stap)}
                />
              ),
            },
            { id: 'vanaf', kop: t('zaken.kolom.vanaf'), getal: true, cel: ({ vanaf }) => formatDag(vanaf) },
            {
              id: 'tot',
              kop: t('zaken.kolom.tot'),
              cel: ({ totEnMet }) => (totEnMet ? formatDag(totEnMet) : t('zaken.loopt')),
            },
            {
              id: 'behandelaar',
              kop: t('zaken.kolom.behandelaar'),
              cel: ({ behandelaar }) => behandelaar ?? '–',
            },
            { id: 'uitkomst', kop: t('zaken.kolom.uitkomst'), cel: ({ uitkomst }) => uitkomst ?? '–' },
          ]}
        />
      )}
    </Panel>
  );
}

/** The meldingen come from the timeline, which holds every one of them with its id. */
function Meldingen({ jongereId }: { readonly jongereId: string }) {
  const t = useTeksten();
  const { data, error, refetch } = useRead(readTijdlijnEndpoint, { jongereId }, { keep: false });
  const meldingen = data?.momenten.filter(({ soort }) => soort === 'melding').toReversed();
  return (
    <Panel title={t('meldingen.titel')} {...(meldingen ? { count: meldingen.length } : {})} flush>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {meldingen?.length === 0 && (
        <EmptyState title={t('meldingen.geen')}>
          <p>{t('meldingen.geen-uitleg')}</p>
        </EmptyState>
      )}
      {meldingen && meldingen.length > 0 && (
        <ShortTable
          titel={t('meldingen.titel')}
          rijen={meldingen}
          sleutel={({ id }) => id}
          kolommen={[
            {
              id: 'melding',
              kop: t('meldingen.kolom.melding'),
              cel: ({ id, label }) => (
                <Link to="/meldingen/$meldingId" params={{ meldingId: id }}>
                  {label}
                </Link>
              ),
            },
            {
              id: 'datum',
              kop: t('meldingen.kolom.datum'),
              getal: true,
              cel: ({ datum }) => formatDatum(datum),
            },
            { id: 'wat', kop: t('meldingen.kolom.wat'), cel: ({ toelichting }) => toelichting || '–' },
          ]}
        />
      )}
    </Panel>
  );
}
