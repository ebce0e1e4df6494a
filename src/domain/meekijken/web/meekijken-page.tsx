import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listMeekijkenEndpoint } from '../meekijken.contract.ts';
import { teksten } from './teksten.ts';

/** Where I may look along today (CV-04); whose zaak it is shows only after opening, for then it is logged. */
export function MeekijkenPage() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listMeekijkenEndpoint, {});
  return (
    <>
      <PageHeader title={t('titel')} />
      <p className="schoolgang-muted">{t('uitleg')}</p>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.zaken.length === 0 && (
        <EmptyState title={t('leeg')}>
          <p>{t('leeg-uitleg')}</p>
        </EmptyState>
      )}
      {data && data.zaken.length > 0 && (
        <Panel title={t('zaken')} count={data.zaken.length} flush>
          <ul className="schoolgang-lines">
            {data.zaken.map(
              ({ meekijkrechtId, werkprocesId, organisatie, gegevenDoor, soort, reden, totEnMet }) => (
                <li key={meekijkrechtId}>
                  <div className="schoolgang-lines__head">
                    {werkprocesId ? (
                      <Link className="schoolgang-strong" to="/zaken/$werkprocesId" params={{ werkprocesId }}>
                        {t('zaak-van', { wie: gegevenDoor })}
                      </Link>
                    ) : (
                      <Link
                        className="schoolgang-strong"
                        to="/meekijken/$meekijkrechtId"
                        params={{ meekijkrechtId }}
                      >
                        {t('zaak-van', { wie: [gegevenDoor, organisatie].filter(Boolean).join(', ') })}
                      </Link>
                    )}
                    <StatusChip text={t(`soort.${soort}`)} />
                    <span className="schoolgang-lines__when">{t('tot', { dag: formatDatum(totEnMet) })}</span>
                  </div>
                  <p className="schoolgang-muted">{reden}</p>
                </li>
              ),
            )}
          </ul>
        </Panel>
      )}
    </>
  );
}
