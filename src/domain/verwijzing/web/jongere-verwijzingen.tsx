import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { ShortTable } from '../../../web/ui/short-table.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listVerwijzingenEndpoint } from '../verwijzing.contract.ts';
import { StandChip } from './stand-chip.tsx';
import { teksten } from './teksten.ts';

const MEESTE = 100;

/** In a dossier: who was asked over the years, and what came of it. */
export function JongereVerwijzingen({ jongereId }: { readonly jongereId: string }) {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(
    listVerwijzingenEndpoint,
    { jongereId, limiet: MEESTE },
    { keep: false },
  );
  return (
    <Panel title={t('zaak.titel')} {...(data ? { count: data.totaal } : {})} flush>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data?.verwijzingen.length === 0 && <p className="schoolgang-empty">{t('zaak.leeg')}</p>}
      {data && data.verwijzingen.length > 0 && (
        <ShortTable
          titel={t('zaak.titel')}
          rijen={data.verwijzingen}
          sleutel={({ verwijzingId }) => verwijzingId}
          kolommen={[
            { id: 'partner', kop: t('kolom.partner'), cel: ({ partner }) => partner },
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
              id: 'begonnen',
              kop: t('zaak.begonnen-op'),
              cel: ({ begonnenOp }) => (begonnenOp ? formatDatum(begonnenOp) : '–'),
            },
            {
              id: 'klaar',
              kop: t('zaak.beeindigd-op'),
              cel: ({ beeindigdOp }) => (beeindigdOp ? formatDatum(beeindigdOp) : '–'),
            },
            {
              id: 'zaak',
              kop: t('kolom.zaak'),
              cel: ({ werkprocesId, zaaknummer }) => (
                <Link to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                  {zaaknummer}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
