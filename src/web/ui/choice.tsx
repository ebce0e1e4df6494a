import type { InputHTMLAttributes, Ref } from 'react';
import type { Option } from './text-field.tsx';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  readonly ref?: Ref<HTMLInputElement>;
};

export function Checkbox({
  id,
  label,
  ...rest
}: InputProps & { readonly id: string; readonly label: string }) {
  return (
    <div className="schoolgang-choice">
      <input {...rest} id={id} type="checkbox" className="utrecht-checkbox utrecht-checkbox--html-input" />
      <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

/** One of a few. `row`: beside each other, as a row of buttons. */
export function RadioGroup({
  id,
  label,
  options,
  fout,
  row,
  checkedValue,
  ...rest
}: InputProps & {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly fout?: string;
  readonly row?: boolean;
  /** The chosen value, for a form that keeps its values itself. */
  readonly checkedValue?: string | undefined;
}) {
  const isControlled = checkedValue !== undefined;
  return (
    <fieldset
      className="utrecht-form-fieldset schoolgang-field"
      aria-describedby={fout ? `${id}-fout` : undefined}
    >
      <legend className="utrecht-form-label schoolgang-legend">{label}</legend>
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {fout}
        </p>
      )}
      <div className={row ? 'schoolgang-segments' : 'schoolgang-choices'}>
        {options.map(({ value, label: text }, index) => (
          <div className="schoolgang-choice" key={value}>
            <input
              {...rest}
              {...(isControlled ? { checked: checkedValue === value } : {})}
              id={index === 0 ? id : `${id}-${value}`}
              value={value}
              type="radio"
              className="utrecht-radio-button utrecht-radio-button--html-input"
            />
            <label
              className="utrecht-form-label utrecht-form-label--radio"
              htmlFor={index === 0 ? id : `${id}-${value}`}
            >
              {text}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
