import { useSearch } from '@tanstack/react-router';
import {
  confirmSchoolbriefEndpoint,
  listSchoolbrievenEndpoint,
  type Schoolbrief,
  schoolbriefPath,
} from '../../domain/brief/schoolbrief.contract.ts';
import { fileAddress } from '../api.ts';
import { formatDatum, formatMoment } from '../datum.ts';
import { useTekst } from '../taal/catalogus.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { Button, Link } from '../ui/button.tsx';
import { heel } from '../ui/heel.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { useToast } from '../ui/toast.tsx';
import { EmptyState, Skeleton } from '../ui/waiting.tsx';
import { useAct, useRead } from '../vraag.ts';
import { teksten } from './teksten.ts';

const LIMIET = 50;

/** The letters of the gemeente to this school; that one was read is said by pressing, not by looking. */
export function BrievenPage() {
  const t = useTekst(teksten);
  const search: { vanaf?: string | undefined } = useSearch({ strict: false });
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const { data, error, refetch } = useRead(listSchoolbrievenEndpoint, { limiet: LIMIET, vanaf });
  const more = data && vanaf + LIMIET < data.totaal;
  return (
    <>
      <PageHeader title={t('brieven.titel')} />
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <Panel
          title={t('brieven.lijst')}
          count={data.totaal}
          flush
          action={
            <span role="status">{data.ongelezen > 0 && t('berichten.ongelezen', { n: data.ongelezen })}</span>
          }
        >
          {data.brieven.length === 0 ? (
            <EmptyState title={t('brieven.leeg')}>
              <p>{t('brieven.leeg-uitleg')}</p>
            </EmptyState>
          ) : (
            <ul className="schoolgang-lines">
              {data.brieven.map((brief) => (
                <Regel key={brief.briefOntvangerId} brief={brief} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      {(vanaf > 0 || more) && (
        <p className="schoolgang-acts">
          {/* The typed addresses are those of the kantoor. */}
          {vanaf > 0 && (
            <Link to={'/brieven' as '/'} search={{ vanaf: String(Math.max(0, vanaf - LIMIET)) } as object}>
              {t('brieven.nieuwer')}
            </Link>
          )}
          {more && (
            <Link to={'/brieven' as '/'} search={{ vanaf: String(vanaf + LIMIET) } as object}>
              {t('brieven.ouder')}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

function Regel({ brief }: { readonly brief: Schoolbrief }) {
  const t = useTekst(teksten);
  const toast = useToast();
  const { briefOntvangerId, nummer, onderwerp, jongere, verzondenOp, gelezenOp } = brief;
  const act = useAct(confirmSchoolbriefEndpoint, {
    refreshes: [listSchoolbrievenEndpoint],
    onSuccess: () => toast(t('brieven.gelezen-gedaan')),
  });
  return (
    <li>
      <div className="schoolgang-lines__head">
        <a
          className="utrecht-link"
          href={fileAddress(schoolbriefPath.replace(':briefOntvangerId', briefOntvangerId))}
          download
        >
          {onderwerp}
        </a>
        {!gelezenOp && <StatusChip tone="attention" text={t('berichten.nieuw')} />}
        <span className="schoolgang-lines__when">{formatDatum(verzondenOp)}</span>
      </div>
      <p className="schoolgang-muted">
        {heel(
          [
            jongere ?? t('brieven.niet-meer'),
            nummer,
            gelezenOp && t('brieven.gelezen-op', { op: formatMoment(gelezenOp) }),
          ]
            .filter(Boolean)
            .join(' · '),
        )}
      </p>
      <ProblemAlert error={act.error} />
      {!gelezenOp && (
        <Button
          small
          busy={act.isPending}
          aria-label={t('brieven.gelezen-van', { nummer })}
          onClick={() => act.mutate({ briefOntvangerId })}
        >
          {t('brieven.gelezen')}
        </Button>
      )}
    </li>
  );
}
