import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { VrijgavenOver } from '../../../web/panelen.ts';
import { withoutUndefined } from '../../../web/search.ts';
import { useMay } from '../../../web/sessie.tsx';
import { useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { Alert, ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button, Link } from '../../../web/ui/button.tsx';
import { DataTable } from '../../../web/ui/data-table.tsx';
import { LoadProblem } from '../../../web/ui/load-problem.tsx';
import { PageHeader } from '../../../web/ui/page-header.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { Select } from '../../../web/ui/text-field.tsx';
import { EmptyState, Progress, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listReeksenEndpoint, readReeksEndpoint, standenLid, stepReeksEndpoint } from '../reeks.contract.ts';
import { REEKS_TONE } from './reeksen.tsx';
import { teksten } from './teksten.ts';

const LIMIET = 50;
/** Nobody writes to the family of a child that died, nor to who found a school meanwhile. */
const ZONDER_BRIEF = ['overleden', 'vervallen'];

/** How often the figures are asked anew while the work goes on. */
const EVERY_MS = 1_500;

/** A batch: who must be held apart first, then the progress, and the result of each letter. */
export function ReeksPage() {
  const t = useTekst(teksten);
  const term = useTerm(teksten);
  const { briefreeksId } = useParams({ from: '/briefreeksen/$briefreeksId' });
  const search = useSearch({ from: '/briefreeksen/$briefreeksId' });
  const navigate = useNavigate({ from: '/briefreeksen/$briefreeksId' });
  const mag = useMay('brief.schrijven');
  const vanaf = Number(search.vanaf ?? 0) || 0;
  const stand = standenLid.find((een) => een === search.stand);
  const { data, error, isFetching, refetch } = useRead(readReeksEndpoint, {
    briefreeksId,
    ...(stand && { stand }),
    limiet: LIMIET,
    vanaf,
  });
  const act = useAct(stepReeksEndpoint, { refreshes: [readReeksEndpoint, listReeksenEndpoint] });
  const status = data?.reeks.status;
  const works = status === 'bekijken' || status === 'bezig';
  useEffect(() => {
    if (!works) return;
    const timer = setInterval(() => void refetch(), EVERY_MS);
    return () => clearInterval(timer);
  }, [works, refetch]);
  if (error && !data) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const { reeks } = data;
  const [main] = reeks.magNu;
  const filter = (value: string) =>
    void navigate({ search: withoutUndefined({ stand: value || undefined }), replace: true });
  return (
    <>
      <PageHeader
        title={reeks.naam}
        back={
          <Link to="/brieven" search={{ deel: 'reeksen' }}>
            ← {t('deel.reeksen')}
          </Link>
        }
        meta={
          <>
            <StatusChip tone={REEKS_TONE[reeks.status]} text={t(`reeksstatus.${reeks.status}`)} />
            <span>{reeks.sjabloonNaam}</span>
            {reeks.bron === 'absoluut-verzuim' && (
              <Link to="/absoluut-verzuim" search={{ deel: 'opvolging', stand: 'aangeschreven' }}>
                {t('reeks.naar-opvolging')}
              </Link>
            )}
          </>
        }
        action={
          mag &&
          main &&
          // With everybody apart there is nothing to start.
          (main !== 'starten' || reeks.wacht > 0) && (
            <Button
              kind={main === 'stoppen' ? 'secondary' : 'primary'}
              busy={act.isPending}
              onClick={() => act.mutate({ briefreeksId, act: main, versie: reeks.versie })}
            >
              {t(`reeks.${main}`, { n: reeks.wacht })}
            </Button>
          )
        }
      />
      <ProblemAlert error={act.error ?? error} onReload={() => void refetch()} />
      <VrijgavenOver id={briefreeksId} />
      <Progress
        label={t(reeks.status === 'bekijken' ? 'reeks.voortgang-bekijken' : 'reeks.voortgang')}
        done={reeks.status === 'bekijken' ? reeks.aantal - reeks.nieuw : reeks.klaar}
        total={reeks.status === 'bekijken' ? reeks.aantal : reeks.klaar + reeks.wacht}
      />
      {works && <p className="schoolgang-muted">{t('reeks.weg')}</p>}
      {reeks.apart > 0 && (
        <Alert kind="warning" title={t('reeks.apart-titel', { n: reeks.apart })}>
          <p>{t('reeks.apart-uitleg')}</p>
        </Alert>
      )}
      <DataTable
        lijst="briefreeks"
        titel={reeks.naam}
        kolommen={[
          {
            id: 'jongere',
            kop: t('lijst.jongere'),
            vast: true,
            cel: ({ jongereId, jongere }) => (
              <Link to="/jongeren/$jongereId" params={{ jongereId }}>
                {jongere}
              </Link>
            ),
          },
          {
            id: 'status',
            kop: t('lijst.status'),
            cel: ({ status: van }) => (
              <StatusChip
                tone={van === 'klaar' ? 'ok' : van === 'apart' || van === 'mislukt' ? 'attention' : 'neutral'}
                text={t(`lid.${van}`)}
              />
            ),
          },
          {
            id: 'waarom',
            kop: t('lid.waarom'),
            cel: ({ uitzondering }) => (uitzondering ? term('uitzondering', uitzondering) : ''),
          },
          {
            id: 'brief',
            kop: t('lid.brief'),
            cel: ({ briefId, nummer, jongereId, jongere, status: van, uitzondering }) =>
              briefId ? (
                <Link to="/brieven/$briefId" params={{ briefId }}>
                  {nummer}
                </Link>
              ) : van === 'apart' && !ZONDER_BRIEF.some((een) => een === uitzondering) ? (
                <Link to="/brieven/nieuw" search={{ sjabloon: reeks.sjabloon, jongereId }}>
                  {t('reeks.maak-brief', { naam: jongere })}
                </Link>
              ) : (
                ''
              ),
          },
        ]}
        rijen={data.leden}
        sleutel={({ jongereId }) => jongereId}
        loading={isFetching && !works}
        totaal={data.totaal}
        vanaf={vanaf}
        limiet={LIMIET}
        onVanaf={(next) =>
          void navigate({
            search: withoutUndefined({ ...search, vanaf: next > 0 ? String(next) : undefined }),
          })
        }
        leeg={<EmptyState title={t('lid.alle')} />}
        filters={
          <div className="schoolgang-filterbar">
            <Select
              id="filter-stand"
              label={t('lijst.status')}
              empty={t('lid.alle')}
              value={stand ?? ''}
              options={standenLid.map((een) => ({ value: een, label: t(`lid.${een}`) }))}
              onChange={(event) => filter(event.target.value)}
            />
          </div>
        }
      />
    </>
  );
}
