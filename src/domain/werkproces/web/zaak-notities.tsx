import { formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

/** The contact log of a zaak, newest first. */
export function ZaakNotities({
  notities,
  onNote,
}: Pick<Zaak, 'notities'> & { readonly onNote: (() => void) | undefined }) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel
      title={t('zaak.notities')}
      count={notities.length}
      flush
      action={
        onNote && (
          <Button small onClick={onNote}>
            {t('zaak.notitie')}
          </Button>
        )
      }
    >
      {notities.length === 0 ? (
        <p className="schoolgang-empty">{t('zaak.notities-leeg')}</p>
      ) : (
        <ul className="schoolgang-lines">
          {notities.map(({ notitieId, soort, met, resultaat, tekst, op, door }) => (
            <li key={notitieId}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">{term('notitie', soort)}</span>
                {met && <span>{t('zaak.met', { wie: met })}</span>}
                {resultaat && <StatusChip text={term('resultaat', resultaat)} />}
                <span className="schoolgang-lines__when">
                  {formatMoment(op)}, {door}
                </span>
              </div>
              <p className="schoolgang-preserve">{tekst}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
