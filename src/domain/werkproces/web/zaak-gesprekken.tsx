import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { ButtonLink, Link } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readGesprekkenEndpoint } from '../../gesprek/gesprek.contract.ts';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

/** The conversations of a zaak; invite to one, or write the report of one (MW-10). */
export function ZaakGesprekken({ zaak: { werkprocesId, totEnMet } }: { readonly zaak: Zaak }) {
  const t = useTekst(teksten);
  const mayAct = useMay('werkproces.behandelen') && totEnMet === null;
  const { data, error, refetch } = useRead(readGesprekkenEndpoint, { werkprocesId });
  return (
    <Panel
      flush
      title={t('gesprekken.titel')}
      {...(data ? { count: data.gesprekken.length } : {})}
      action={
        mayAct && (
          <div className="zaak-knoppen">
            <ButtonLink small to="/afspraken" search={{ zaak: werkprocesId }}>
              {t('gesprekken.uitnodigen')}
            </ButtonLink>
            <ButtonLink small to="/zaken/$werkprocesId/gesprek" params={{ werkprocesId }}>
              {t(data?.concept ? 'gesprekken.verder' : 'gesprekken.vastleggen')}
            </ButtonLink>
          </div>
        )
      }
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={3} />}
      {data?.gesprekken.length === 0 && (
        <p className="schoolgang-empty">
          {t(data.gepland.length > 0 ? 'gesprekken.gepland' : 'gesprekken.leeg')}
        </p>
      )}
      {data && data.gesprekken.length > 0 && (
        <ul className="schoolgang-lines">
          {data.gesprekken.map(({ gesprekId, vorm, gehoudenOp, aanwezig, afspraken, brief }) => (
            <li key={gesprekId}>
              <div className="schoolgang-lines__head">
                <Link to="/zaken/$werkprocesId/gesprekken/$gesprekId" params={{ werkprocesId, gesprekId }}>
                  {t(`gesprekken.${vorm}`)}
                </Link>
                {brief && brief.status !== 'verzonden' && brief.status !== 'ingetrokken' && (
                  <StatusChip tone="attention" text={t('gesprekken.brief-open')} />
                )}
                <span className="schoolgang-lines__when">{formatDatum(gehoudenOp)}</span>
              </div>
              <p className="schoolgang-muted">
                {t('gesprekken.kort', {
                  wie: aanwezig.map(({ naam }) => naam).join(', '),
                  n: afspraken.length,
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
