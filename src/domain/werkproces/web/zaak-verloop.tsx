import { formatDatum } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import { StatusChip } from '../../../web/ui/status-chip.tsx';
import { teksten } from './teksten.ts';
import type { Zaak } from './zaak.ts';

/** Every step that was taken, with the reason where the method was left. */
export function ZaakVerloop({ verloop }: Pick<Zaak, 'verloop'>) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <Panel title={t('zaak.verloop')} count={verloop.length} flush>
      {verloop.length === 0 ? (
        <p className="schoolgang-empty">{t('zaak.verloop-leeg')}</p>
      ) : (
        <ol className="schoolgang-lines">
          {verloop.map(({ van, naar, afwijkingGrond, afwijkingReden, toelichting, op, door }, index) => (
            <li key={`${index}-${naar}`}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">
                  {t('zaak.van-naar', { van: term('stap', van), naar: term('stap', naar) })}
                </span>
                {afwijkingReden && (
                  <StatusChip tone="attention" text={t('zaak.afgeweken')}>
                    {afwijkingGrond && (
                      <p className="schoolgang-strong">{term('afwijking', afwijkingGrond)}</p>
                    )}
                    <p>{afwijkingReden}</p>
                  </StatusChip>
                )}
                <span className="schoolgang-lines__when">
                  {formatDatum(op)}, {door}
                </span>
              </div>
              {toelichting && <p className="schoolgang-preserve">{toelichting}</p>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
