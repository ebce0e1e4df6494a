import type { InputHTMLAttributes, Ref } from 'react';
import type { soortenVerzuim } from '../../domain/melding/melding.contract.ts';
import { useTekst } from '../taal/catalogus.ts';
import { useTermen } from '../taal/termen.ts';
import { teksten } from './teksten.ts';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  readonly id: string;
  readonly fout?: string;
  readonly ref?: Ref<HTMLInputElement>;
};

/** In the order in which schools need them; absoluut verzuim is seldom theirs to report. */
const ORDER = [
  'wettelijk',
  'overig',
  'luxe',
  'langdurig',
  'ziekte',
  'absoluut',
] as const satisfies readonly (typeof soortenVerzuim)[number][];

/** The kind of absence, each with when it is the right one. */
export function SoortKiezer({ id, fout, ...rest }: Props) {
  const t = useTekst(teksten);
  const term = useTermen();
  return (
    <fieldset
      className="utrecht-form-fieldset schoolgang-field"
      aria-describedby={fout ? `${id}-fout` : undefined}
    >
      <legend className="utrecht-form-label schoolgang-legend">{t('nieuw.soort')}</legend>
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {fout}
        </p>
      )}
      <div className="schoolgang-soorten">
        {ORDER.map((soort, index) => {
          const own = index === 0 ? id : `${id}-${soort}`;
          return (
            <div className="schoolgang-soort" key={soort}>
              <input
                {...rest}
                id={own}
                value={soort}
                type="radio"
                aria-describedby={`${own}-uitleg`}
                className="utrecht-radio-button utrecht-radio-button--html-input"
              />
              <label className="utrecht-form-label utrecht-form-label--radio" htmlFor={own}>
                {term('verzuim', soort)}
              </label>
              <p className="schoolgang-soort__uitleg" id={`${own}-uitleg`}>
                {t(`soort.${soort}`)}
              </p>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
