import { leefgebieden, oorzaken } from '../../../regels/mas/oorzaken.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Checkbox } from '../../../web/ui/choice.tsx';
import type { Deel } from './deel.ts';
import { teksten } from './teksten.ts';

/** Causes per life area; they join those of the onderzoek. */
export function Oorzaken({ d, change }: Deel) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <details className="schoolgang-more" open={d.oorzaken.length > 0 || undefined}>
      <summary>
        {d.oorzaken.length > 0 ? t('oorzaken.gekozen', { n: d.oorzaken.length }) : t('oorzaken.titel')}
      </summary>
      {leefgebieden.map((gebied) => (
        <fieldset key={gebied} className="utrecht-form-fieldset schoolgang-field">
          <legend className="utrecht-form-label schoolgang-legend">{term('leefgebied', gebied)}</legend>
          <div className="gesprek-oorzaken">
            {oorzaken[gebied].map((een) => (
              <Checkbox
                key={een}
                id={`oorzaak-${een}`}
                label={term('oorzaak', een)}
                checked={d.oorzaken.includes(een)}
                onChange={({ target: { checked } }) =>
                  change({
                    oorzaken: checked ? [...d.oorzaken, een] : d.oorzaken.filter((code) => code !== een),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
