import { formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

/** What the school heard from us, and whether it read it. */
export function MeldingBerichten({ berichten }: Pick<Melding, 'berichten'>) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel title={t('melding.berichten')} count={berichten.length} flush>
      {berichten.length === 0 ? (
        <p className="schoolgang-empty">{t('melding.berichten-leeg')}</p>
      ) : (
        <ul className="schoolgang-lines">
          {berichten.map(({ berichtId, stap, tekst, op, gelezenOp }) => (
            <li key={berichtId}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">{term('status', stap)}</span>
                <StatusChip
                  tone={gelezenOp ? 'ok' : 'neutral'}
                  text={
                    gelezenOp
                      ? t('melding.gelezen', { moment: formatMoment(gelezenOp) })
                      : t('melding.ongelezen')
                  }
                />
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
