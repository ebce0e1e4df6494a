import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { classes } from './classes.ts';
import { describedBy, Field, type FieldProps } from './field.tsx';

type Own = 'id';

function pick<T extends FieldProps>(props: T) {
  const { id, label, hint, fout, optional, ...rest } = props;
  const field: FieldProps = {
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(fout === undefined ? {} : { fout }),
    ...(optional === undefined ? {} : { optional }),
  };
  const control = { id, 'aria-describedby': describedBy(field), 'aria-invalid': fout ? true : undefined };
  return { field, control, rest };
}

type TextFieldProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, Own> & {
    readonly ref?: Ref<HTMLInputElement>;
    readonly short?: boolean;
  };

export function TextField({ short, ...props }: TextFieldProps) {
  const { field, control, rest } = pick(props);
  return (
    <Field {...field}>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...control}
        className={classes(
          'utrecht-textbox',
          short && 'schoolgang-textbox--short',
          field.fout && 'utrecht-textbox--invalid',
        )}
      />
    </Field>
  );
}

/** A day; the browser's own field gives jjjj-mm-dd. */
export const DateField = (props: TextFieldProps) => <TextField {...props} type="date" short />;

export function TextArea(
  props: FieldProps &
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own> & { readonly ref?: Ref<HTMLTextAreaElement> },
) {
  const { field, control, rest } = pick(props);
  return (
    <Field {...field}>
      <textarea
        rows={3}
        {...rest}
        {...control}
        className={classes('utrecht-textarea', field.fout && 'utrecht-textarea--invalid')}
      />
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string };

/** `empty`: what stands there when nothing is chosen; without it, "Kies…". */
export function Select({
  options,
  empty,
  ...props
}: FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> & {
    readonly options: readonly Option[];
    readonly empty?: string | false;
    readonly ref?: Ref<HTMLSelectElement>;
  }) {
  const t = useAlgemeen();
  const { field, control, rest } = pick(props);
  return (
    <Field {...field}>
      <select
        {...rest}
        {...control}
        className={classes(
          'utrecht-select',
          'utrecht-select--html-select',
          field.fout && 'utrecht-select--invalid',
        )}
      >
        {empty !== false && <option value="">{empty ?? t('formulier.kies')}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
