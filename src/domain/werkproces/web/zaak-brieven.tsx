import { formatDatum } from '../../../web/datum.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Link } from '../../../web/ui/button.tsx';
import { OpsporingChip } from '../../../web/ui/opsporingsdeel.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Skeleton } from '../../../web/ui/waiting.tsx';
import { useRead } from '../../../web/vraag.ts';
import { listBrievenEndpoint } from '../../brief/brief.contract.ts';
import { teksten } from './teksten.ts';

const MEESTE = 50;

/** What was written in this zaak, the latest first: sent, or still to be done. */
export function ZaakBrieven({ werkprocesId }: { readonly werkprocesId: string }) {
  const t = useTekst(teksten);
  const leest = useMay('brief.lezen');
  const { data, error, refetch } = useRead(
    listBrievenEndpoint,
    { werkprocesId, limiet: MEESTE },
    { enabled: leest },
  );
  if (!leest) return null;
  return (
    <Panel title={t('zaak.brieven')} {...(data ? { count: data.totaal } : {})} flush>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={2} />}
      {data?.brieven.length === 0 && <p className="schoolgang-empty">{t('zaak.brieven-leeg')}</p>}
      {data && data.brieven.length > 0 && (
        <ul className="schoolgang-lines">
          {data.brieven.map(({ briefId, onderwerp, status, deel, verzondenOp, dagtekening }) => (
            <li key={briefId} className="schoolgang-lines__head">
              <Link to="/brieven/$briefId" params={{ briefId }}>
                {onderwerp}
              </Link>
              <StatusChip
                tone={status === 'verzonden' ? 'ok' : status === 'ingetrokken' ? 'neutral' : 'attention'}
                text={t(`zaak.brief.${status}`)}
              />
              <OpsporingChip deel={deel} />
              <Wanneer dag={verzondenOp ?? dagtekening} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** A draft has no day yet. */
const Wanneer = ({ dag }: { readonly dag: string | null }) =>
  dag && <span className="schoolgang-lines__when">{formatDatum(dag)}</span>;
