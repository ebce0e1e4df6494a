import { useAlgemeen } from '../../../web/taal/algemeen.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Field } from '../../../web/ui/field.tsx';
import type { SjabloonRegel } from '../brief.contract.ts';
import { groepen } from '../sjabloon.contract.ts';
import { teksten } from './teksten.ts';

/** Which letter, by group: fifty in one row is no choice. */
export function SjabloonKiezer({
  sjablonen,
  value,
  onChange,
}: {
  readonly sjablonen: readonly SjabloonRegel[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const t = useTekst(teksten);
  const shared = useAlgemeen();
  return (
    <Field id="brief-sjabloon" label={t('kies.sjabloon')}>
      <select
        id="brief-sjabloon"
        className="utrecht-select utrecht-select--html-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{shared('formulier.kies')}</option>
        {groepen
          .map((groep) => ({
            groep,
            van: sjablonen.filter((een) => een.groep === groep && een.aan !== 'los'),
          }))
          .filter(({ van }) => van.length > 0)
          .map(({ groep, van }) => (
            <optgroup key={groep} label={t(`groep.${groep}`)}>
              {van.map(({ code, naam }) => (
                <option key={code} value={code}>
                  {naam}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </Field>
  );
}
