import { formatGetal, formatMoment } from '../../../web/datum.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Panel } from '../../../web/ui/panel.tsx';
import type { Melding } from './melding.ts';
import { teksten } from './teksten.ts';

/** Who did what with the melding, and how it read before it was corrected. */
export function MeldingVerloop({ verloop, versies }: Pick<Melding, 'verloop' | 'versies'>) {
  const t = useTekst(teksten);
  const term = useTermen();
  const reason = (reden: string) => {
    const known = term('sluitreden', reden);
    return known === reden ? term('reden', reden) : known;
  };
  return (
    <Panel title={t('melding.verloop')} count={verloop.length} flush>
      {verloop.length === 0 ? (
        <p className="schoolgang-empty">{t('melding.verloop-leeg')}</p>
      ) : (
        <ol className="schoolgang-lines">
          {verloop.map(({ van, naar, reden, toelichting, op, door }) => (
            <li key={`${op}-${naar}`}>
              <div className="schoolgang-lines__head">
                <span className="schoolgang-strong">
                  {van === naar ? term('status', naar) : `${term('status', van)} → ${term('status', naar)}`}
                </span>
                {reden && <span>{reason(reden)}</span>}
                <span className="schoolgang-lines__when">
                  {formatMoment(op)}, {door}
                </span>
              </div>
              {toelichting && <p className="schoolgang-preserve">{toelichting}</p>}
            </li>
          ))}
        </ol>
      )}
      {versies.length > 0 && (
        <details className="schoolgang-more schoolgang-more--line">
          <summary>{t('melding.versies')}</summary>
          <ul className="utrecht-unordered-list">
            {versies.map(({ versie, soortVerzuim, uren, tot, door }) => (
              <li key={versie}>
                {t('melding.versie', {
                  n: versie,
                  soort: term('verzuim', soortVerzuim),
                  uren: uren === null ? '–' : formatGetal(uren),
                  tot: formatMoment(tot),
                  door,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
