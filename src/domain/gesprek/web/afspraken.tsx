import { findZorgwoorden } from '../../../regels/mas/schoolafspraak.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Checkbox } from '../../../web/ui/choice.tsx';
import { DateField, TextField } from '../../../web/ui/text-field.tsx';
import type { Gesprekconcept } from '../gesprek.contract.ts';
import type { Deel, Gesprekken } from './deel.ts';
import { teksten } from './teksten.ts';

type Regel = Gesprekconcept['afspraken'][number];
const LEEG: Regel = { wat: '', wie: '', uiterlijk: '', naarSchool: false };
const MEESTE = 15;

/** Who does what before when; of each it is chosen whether the school reads it. */
export function Afspraken({ d, change, fouten, school }: Deel & Pick<Gesprekken, 'school'>) {
  const t = useTekst(teksten);
  const set = (at: number, patch: Partial<Regel>) =>
    change({ afspraken: d.afspraken.map((een, index) => (index === at ? { ...een, ...patch } : een)) });
  const add = () => {
    change({ afspraken: [...d.afspraken, LEEG] });
    const id = `veld-afspraak-${d.afspraken.length}-wat`;
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <div className="schoolgang-form">
      <ol className="gesprek-afspraken">
        {d.afspraken.map((regel, index) => (
          <li key={index}>
            <fieldset className="utrecht-form-fieldset">
              <legend className="gesprek-nummer">{t('afspraken.nummer', { n: index + 1 })}</legend>
              <AfspraakVelden
                regel={regel}
                index={index}
                fouten={fouten}
                school={school}
                onChange={(patch) => set(index, patch)}
              />
              {d.afspraken.length > 1 && (
                <Button
                  small
                  kind="subtle"
                  aria-label={t('afspraken.weg-van', { n: index + 1 })}
                  onClick={() => change({ afspraken: d.afspraken.filter((_, at) => at !== index) })}
                >
                  {t('afspraken.weg')}
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {d.afspraken.length < MEESTE && <Button onClick={add}>{t('afspraken.erbij')}</Button>}
      <DateField
        id="veld-volgendeOp"
        label={t('afspraken.volgende')}
        hint={t('afspraken.volgende-hint')}
        value={d.volgendeOp}
        onChange={({ target: { value } }) => change({ volgendeOp: value })}
        {...(fouten['volgendeOp'] && { fout: fouten['volgendeOp'].message })}
      />
    </div>
  );
}

function AfspraakVelden({
  regel,
  index,
  fouten,
  school,
  onChange,
}: Pick<Deel, 'fouten'> &
  Pick<Gesprekken, 'school'> & {
    readonly regel: Regel;
    readonly index: number;
    readonly onChange: (patch: Partial<Regel>) => void;
  }) {
  const t = useTekst(teksten);
  const veld = (naam: 'wat' | 'wie' | 'uiterlijk') => ({
    id: `veld-afspraak-${index}-${naam}`,
    value: regel[naam],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ [naam]: event.target.value }),
    ...(fouten[`afspraak-${index}-${naam}`] && { fout: fouten[`afspraak-${index}-${naam}`]?.message ?? '' }),
  });
  const zorg = regel.naarSchool ? findZorgwoorden(`${regel.wat} ${regel.wie}`) : [];
  return (
    <>
      <TextField label={t('afspraken.wat')} maxLength={250} {...veld('wat')} />
      <div className="schoolgang-form__row">
        <TextField label={t('afspraken.wie')} maxLength={80} {...veld('wie')} />
        <DateField label={t('afspraken.uiterlijk')} {...veld('uiterlijk')} />
      </div>
      {school.naam !== null && !school.besloten && (
        <Checkbox
          id={`veld-afspraak-${index}-school`}
          label={t('afspraken.naar-school')}
          checked={regel.naarSchool}
          onChange={({ target: { checked } }) => onChange({ naarSchool: checked })}
        />
      )}
      {zorg.length > 0 && (
        <p className="zaak-te-laat" role="status">
          {t('afspraken.zorg', { woorden: zorg.join(', ') })}
        </p>
      )}
    </>
  );
}
