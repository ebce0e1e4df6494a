import type { ResponseOf } from '../../../platform/endpoint.ts';
import { addDagen } from '../../../regels/kalender/datum.ts';
import { formatDatum } from '../../../web/datum.ts';
import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { ProblemAlert } from '../../../web/ui/alert.tsx';
import { Button } from '../../../web/ui/button.tsx';
import { DescriptionList } from '../../../web/ui/description-list.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../../../web/ui/waiting.tsx';
import { useAct, useRead } from '../../../web/vraag.ts';
import { listSchoolstandenEndpoint, readTerugkoppelingEndpoint } from '../terugkoppeling.contract.ts';
import { teksten } from './teksten.ts';

const GESLOTEN_DAGEN = 28;

type Stand = ResponseOf<typeof listSchoolstandenEndpoint>['zaken'][number];

/** For a school: how the zaken of its pupils stand, what is expected, and when it hears again (KI-06). */
export function Schoolstanden() {
  return (
    <>
      <Lopend />
      <Gesloten />
    </>
  );
}

/** The last word on a zaak stays to be read: until the school saw it, and four weeks after that. */
function Gesloten() {
  const t = useTekst(teksten);
  const { vandaag } = useSessie();
  const { data, error, refetch } = useRead(listSchoolstandenEndpoint, { gesloten: 'true', limiet: 20 });
  const zaken = data?.zaken.filter(
    ({ gelezenOp, op }) => gelezenOp === null || op >= addDagen(vandaag, -GESLOTEN_DAGEN),
  );
  if (!error && !zaken?.length) return null;
  return (
    <Panel flush title={t('school.gesloten')} {...(zaken ? { count: zaken.length } : {})}>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {zaken && zaken.length > 0 && (
        <ul className="schoolgang-lines">
          {zaken.map((stand) => (
            <StandLijn key={stand.terugkoppelingId} {...stand} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Lopend() {
  const t = useTekst(teksten);
  const { data, error, refetch } = useRead(listSchoolstandenEndpoint, { limiet: 50 });
  return (
    <Panel flush title={t('school.titel')} {...(data ? { count: data.totaal } : {})}>
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.zaken.length === 0 && (
        <EmptyState title={t('school.leeg')}>
          <p>{t('school.leeg-uitleg')}</p>
        </EmptyState>
      )}
      {data && data.zaken.length > 0 && (
        <ul className="schoolgang-lines">
          {data.zaken.map((stand) => (
            <StandLijn key={stand.terugkoppelingId} {...stand} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function StandLijn(stand: Stand) {
  const t = useTekst(teksten);
  const seen = useAct(readTerugkoppelingEndpoint, { refreshes: [listSchoolstandenEndpoint] });
  const wie = [
    stand.behandelaar,
    stand.waarnemer && `${stand.waarnemer} ${t('school.waarnemer')}`,
    stand.telefoon ?? t('school.geen-telefoon'),
  ];
  return (
    <li>
      <div className="schoolgang-lines__head">
        <span className="schoolgang-strong">{stand.jongere}</span>
        {stand.gelezenOp === null && (
          <>
            <StatusChip tone="info" text={t('school.nieuw')} />
            <Button
              small
              busy={seen.isPending}
              aria-label={t('school.gezien-van', { naam: stand.jongere })}
              onClick={() => seen.mutate({ terugkoppelingId: stand.terugkoppelingId })}
            >
              {t('school.gezien')}
            </Button>
          </>
        )}
        <span className="schoolgang-lines__when">{formatDatum(stand.op)}</span>
      </div>
      <ProblemAlert error={seen.error} />
      <DescriptionList
        items={[
          {
            term: t('school.verwacht'),
            value: (
              <span className="schoolgang-strong">
                {[stand.verwachting, stand.aanvulling].filter(Boolean).join(' ')}
              </span>
            ),
          },
          { term: t('school.laatste'), value: stand.laatsteStap },
          stand.volgendeStap && { term: t('school.volgende'), value: stand.volgendeStap },
          { term: t('school.behandelaar'), value: wie.filter(Boolean).join(', ') },
          stand.afgesproken && {
            term: t('school.afgesproken', { dag: formatDatum(stand.afgesproken.op) }),
            value: (
              <ul className="utrecht-unordered-list">
                {stand.afgesproken.afspraken.map(({ wat, wie, uiterlijk }) => (
                  <li key={`${wie} ${wat}`}>
                    {wie}: {wat} ({formatDatum(uiterlijk)})
                  </li>
                ))}
              </ul>
            ),
          },
          stand.regisseur && { term: t('school.regie'), value: stand.regisseur },
          stand.volgendeDatum && { term: t('school.hoort'), value: formatDatum(stand.volgendeDatum) },
        ]}
      />
    </li>
  );
}
