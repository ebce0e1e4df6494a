import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import {
  listBerichtenEndpoint,
  readBerichtEndpoint,
  readMeldingEndpoint,
} from '../../domain/melding/melding.contract.ts';
import { formatDatum, formatMoment } from '../datum.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { Button, Link } from '../ui/button.tsx';
import { DescriptionList } from '../ui/description-list.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Panel } from '../ui/panel.tsx';
import { StatusChip } from '../ui/status-chip.tsx';
import { Skeleton } from '../ui/waiting.tsx';
import { useAct, useRead } from '../vraag.ts';
import { GemeldeGegevens } from './gemelde-gegevens.tsx';
import { IntrekkenDialog } from './intrekken-dialog.tsx';
import { isOpen, type Melding, TONE } from './melding.ts';
import { teksten } from './teksten.ts';
import { Vragen } from './vragen.tsx';

/** One report of the school: what the gemeente asks and told, and what the school sent. */
export function MeldingPage() {
  const t = useTekst(teksten);
  const term = useTermen();
  const { meldingId } = useParams({ from: '/meldingen/$meldingId' });
  const { data: melding, error, refetch } = useRead(readMeldingEndpoint, { meldingId }, { keep: false });
  const [withdrawing, setWithdrawing] = useState(false);
  useMarkRead(melding);

  if (error) return <LoadProblem error={error} onReload={() => void refetch()} />;
  if (!melding) return <Skeleton lines={10} />;
  return (
    <>
      <PageHeader
        title={t('melding.titel', { nummer: melding.nummer })}
        back={<Link to="/meldingen">← {t('start.alle')}</Link>}
        meta={
          <>
            <StatusChip tone={TONE[melding.status]} text={term('status', melding.status)} />
            <span className="schoolgang-strong">
              {melding.jongere.naam} ({melding.jongere.leeftijd})
            </span>
            <span>{term('verzuim', melding.soortVerzuim)}</span>
          </>
        }
        action={
          melding.magNu.includes('ingetrokken') && (
            <Button kind="danger" onClick={() => setWithdrawing(true)}>
              {t('intrekken.doe')}
            </Button>
          )
        }
      />
      <div className="schoolgang-columns-2">
        <div>
          <Nu melding={melding} />
          <Vragen meldingId={melding.meldingId} />
          <BerichtenBij berichten={melding.berichten} />
        </div>
        <div>
          <GemeldeGegevens melding={melding} />
          <Verloop melding={melding} />
        </div>
      </div>
      {withdrawing && (
        <IntrekkenDialog
          melding={melding}
          onClose={() => setWithdrawing(false)}
          onReload={() => void refetch()}
        />
      )}
    </>
  );
}

/** Whose messages stand here open on the screen, those are read. */
function useMarkRead(melding: Melding | undefined): void {
  const { mutate } = useAct(readBerichtEndpoint, { refreshes: [listBerichtenEndpoint] });
  const done = useRef(new Set<string>());
  useEffect(() => {
    for (const { berichtId, gelezenOp } of melding?.berichten ?? []) {
      if (gelezenOp || done.current.has(berichtId)) continue;
      done.current.add(berichtId);
      mutate({ berichtId });
    }
  }, [melding, mutate]);
}

function Nu({ melding }: { readonly melding: Melding }) {
  const t = useTekst(teksten);
  const { behandelaar, verwachting, volgendeDatum, status } = melding;
  const open = isOpen(status);
  return (
    <Panel title={t('melding.nu')}>
      <DescriptionList
        items={[
          { term: t('behandelaar'), value: behandelaar ?? t('lijn.geen-behandelaar') },
          {
            term: t('verwachting'),
            value: open && verwachting ? <strong>{verwachting}</strong> : t('melding.niets'),
          },
          open && {
            term: t('lijst.volgende'),
            value: volgendeDatum ? formatDatum(volgendeDatum) : t('melding.geen-datum'),
          },
        ]}
      />
    </Panel>
  );
}

function BerichtenBij({ berichten }: Pick<Melding, 'berichten'>) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel flush title={t('berichten.titel')} count={berichten.length}>
      {berichten.length === 0 ? (
        <p className="schoolgang-empty">{t('melding.geen-berichten')}</p>
      ) : (
        <ul className="schoolgang-lines">
          {berichten.map(({ berichtId, stap, tekst, op }) => (
            <li key={berichtId}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">{term('status', stap)}</span>
                <span className="schoolgang-lines__when">{formatMoment(op)}</span>
              </div>
              <p className="schoolgang-preserve">{tekst}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Why, in words: a reason of closing, or one of the other things that happen to a report. */
function reasonOf(term: ReturnType<typeof useTermen>, reden: string): string {
  const known = term('sluitreden', reden);
  return known === reden ? term('reden', reden) : known;
}

function Verloop({ melding: { verloop, gemeldOp } }: { readonly melding: Melding }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel flush title={t('melding.verloop')}>
      <ol className="schoolgang-lines">
        <li>
          <div className="schoolgang-lines__head">
            <span>{t('melding.gedaan')}</span>
            <span className="schoolgang-lines__when">{formatDatum(gemeldOp)}</span>
          </div>
        </li>
        {verloop.map(({ naar, reden, op, door }) => (
          <li key={op}>
            <div className="schoolgang-lines__head">
              <span className="schoolgang-strong">{term('status', naar)}</span>
              {reden && <span>{reasonOf(term, reden)}</span>}
              <span className="schoolgang-muted">{door}</span>
              <span className="schoolgang-lines__when">{formatMoment(op)}</span>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
