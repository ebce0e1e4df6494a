import { useRef } from 'react';
import {
  listBerichtenEndpoint,
  listMeldingenEndpoint,
  readBerichtEndpoint,
} from '../../domain/melding/melding.contract.ts';
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

/** Messages, unread first. What was unread when this screen opened keeps its place: a line does not jump when read. */
function useBerichten() {
  const unread = useRead(listBerichtenEndpoint, { ongelezen: 'true', limiet: UNREAD });
  const recent = useRead(listBerichtenEndpoint, { limiet: RECENT });
  const first = useRef(new Map<string, Bericht>());
  for (const bericht of unread.data?.berichten ?? []) first.current.set(bericht.berichtId, bericht);
  for (const bericht of recent.data?.berichten ?? []) {
    if (first.current.has(bericht.berichtId)) first.current.set(bericht.berichtId, bericht);
  }
  const rest = recent.data?.berichten.filter(({ berichtId }) => !first.current.has(berichtId)) ?? [];
  return {
    berichten: unread.data && recent.data ? [...first.current.values(), ...rest] : undefined,
    ongelezen: recent.data?.ongelezen,
    error: unread.error ?? recent.error,
    refetch: () => Promise.all([unread.refetch(), recent.refetch()]),
  };
}

/** The messages of the gemeente; opening one tells the gemeente that the school saw it. */
export function Berichten() {
  const t = useTekst(teksten);
  const { berichten, ongelezen, error, refetch } = useBerichten();
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
            <BerichtRegel key={bericht.berichtId} bericht={bericht} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function BerichtRegel({ bericht }: { readonly bericht: Bericht }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { berichtId, meldingId, meldingnummer, verwachting, gelezenOp } = bericht;
  const read = useAct(readBerichtEndpoint, { refreshes: [listBerichtenEndpoint, listMeldingenEndpoint] });
  return (
    <li>
      <details
        className="schoolgang-bericht"
        onToggle={({ currentTarget }) => {
          if (currentTarget.open && !gelezenOp && read.isIdle) read.mutate({ berichtId });
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
