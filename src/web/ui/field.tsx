import type { ReactNode } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { classes } from './classes.ts';

export type FieldProps = {
  readonly id: string;
  readonly label: string;
  /** Help under the label. */
  readonly hint?: string;
  readonly fout?: string;
  readonly optional?: boolean;
};

/** The ids that describe a field, for `aria-describedby`. */
export const describedBy = ({ id, hint, fout }: FieldProps): string | undefined =>
  classes(hint && `${id}-hint`, fout && `${id}-fout`) || undefined;

/** Label, help, the control itself, and what is wrong with it. */
export function Field({
  id,
  label,
  hint,
  fout,
  optional,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  const t = useAlgemeen();
  return (
    <div className={classes('utrecht-form-field', 'schoolgang-field', fout && 'utrecht-form-field--invalid')}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {optional && <span className="schoolgang-optional"> ({t('formulier.niet-verplicht')})</span>}
      </label>
      {hint && (
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {fout}
        </p>
      )}
      {children}
    </div>
  );
}
