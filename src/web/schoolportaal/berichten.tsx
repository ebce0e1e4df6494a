import { useState } from 'react';
import { listBerichtenEndpoint, readBerichtEndpoint } from '../../domain/melding/melding.contract.ts';
import type { ResponseOf } from '../../platform/endpoint.ts';
import { formatMoment } from '../datum.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { ProblemAlert } from '../ui/alert.tsx';
import { Link } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { EmptyState, Skeleton } from '../ui/waiting.tsx';
import { useAct, useRead } from '../vraag.ts';
import { teksten } from './teksten.ts';

type Bericht = ResponseOf<typeof listBerichtenEndpoint>['berichten'][number];
const UNREAD = 100;
const RECENT = 20;

/**
 * Messages, unread first, newest first. One that is opened here stays among the unread of this visit: a line does not
 * jump away from under who reads it.
 */
function useBerichten() {
  const unread = useRead(listBerichtenEndpoint, { ongelezen: 'true', limiet: UNREAD });
  const recent = useRead(listBerichtenEndpoint, { limiet: RECENT });
  const [opened, setOpened] = useState<readonly Bericht[]>([]);
  const ids = new Set(opened.map(({ berichtId }) => berichtId));
  const top = [...opened, ...(unread.data?.berichten ?? []).filter(({ berichtId }) => !ids.has(berichtId))];
  for (const { berichtId } of top) ids.add(berichtId);
  const rest = recent.data?.berichten.filter(({ berichtId }) => !ids.has(berichtId)) ?? [];
  return {
    berichten:
      unread.data && recent.data ? [...top.toSorted((a, b) => b.op.localeCompare(a.op)), ...rest] : undefined,
    ongelezen: recent.data?.ongelezen,
    error: unread.error ?? recent.error,
    refetch: () => Promise.all([unread.refetch(), recent.refetch()]),
    /** Keeps a message in its place, as it now is. */
    hold: (bericht: Bericht) =>
      setOpened((now) => [...now.filter(({ berichtId }) => berichtId !== bericht.berichtId), bericht]),
  };
}

/** The messages of the gemeente; opening one tells the gemeente that the school saw it. */
export function Berichten() {
  const t = useTekst(teksten);
  const { berichten, ongelezen, error, refetch, hold } = useBerichten();
  return (
    <Panel
      flush
      title={t('berichten.titel')}
      {...(ongelezen === undefined
        ? {}
        : { action: <span role="status">{t('berichten.ongelezen', { n: ongelezen })}</span> })}
    >
      <ProblemAlert error={error} onReload={() => void refetch()} />
      {!berichten && !error && <Skeleton lines={4} />}
      {berichten?.length === 0 && (
        <EmptyState title={t('berichten.leeg')}>
          <p>{t('berichten.leeg-uitleg')}</p>
        </EmptyState>
      )}
      {berichten && berichten.length > 0 && (
        <ul className="schoolgang-lines">
          {berichten.map((bericht) => (
            <BerichtRegel key={bericht.berichtId} bericht={bericht} onHold={hold} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function BerichtRegel({
  bericht,
  onHold,
}: {
  readonly bericht: Bericht;
  readonly onHold: (bericht: Bericht) => void;
}) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { berichtId, meldingId, meldingnummer, verwachting, gelezenOp } = bericht;
  const read = useAct(readBerichtEndpoint, {
    refreshes: [listBerichtenEndpoint],
    onSuccess: (answer) => onHold({ ...bericht, ...answer }),
  });
  return (
    <li>
      <details
        className="schoolgang-bericht"
        onToggle={({ currentTarget }) => {
          if (!currentTarget.open || gelezenOp || !read.isIdle) return;
          onHold(bericht);
          read.mutate({ berichtId });
        }}
      >
        <summary className="schoolgang-lines__head">
          {gelezenOp ? (
            <span>{bericht.jongere}</span>
          ) : (
            <>
              <strong>{bericht.jongere}</strong>
              <StatusChip tone="attention" text={t('berichten.nieuw')} />
            </>
          )}
          <span>{term('status', bericht.stap)}</span>
          {verwachting && <span className="schoolgang-bericht__ask">{verwachting}</span>}
          <span className="schoolgang-lines__when">{formatMoment(bericht.op)}</span>
        </summary>
        <div className="schoolgang-stack schoolgang-bericht__body">
          <p className="schoolgang-preserve">{bericht.tekst}</p>
          <p>
            <Link to="/meldingen/$meldingId" params={{ meldingId }}>
              {t('berichten.naar-melding', { nummer: meldingnummer })}
            </Link>
          </p>
          <ProblemAlert error={read.error} />
        </div>
      </details>
    </li>
  );
}
