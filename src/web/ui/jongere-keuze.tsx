import type { ReactNode } from 'react';
import { formatDag } from '../datum.ts';
import { Button } from './button.tsx';
import { JongereZoeker, type Treffer } from './jongere-zoeker.tsx';

type Gekozen = { readonly naam: string; readonly geboortedatum?: string };

/** About whom a form is: searched while nobody is chosen, then shown with a way to choose another. */
export function JongereKeuze({
  id,
  label,
  optional,
  placeholder,
  fout,
  jongere,
  ander,
  onChoose,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly fout?: string | undefined;
  readonly jongere: Gekozen | undefined;
  /** The text of the button to choose another; without it the choice is fixed. */
  readonly ander?: string | undefined;
  readonly onChoose: (treffer: Treffer | undefined) => void;
  /** What else to show of whom is chosen. */
  readonly children?: ReactNode;
}) {
  if (!jongere) {
    return (
      <JongereZoeker
        id={id}
        label={label}
        labelShown
        {...(optional ? { optional } : {})}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(fout ? { fout } : {})}
        onChoose={onChoose}
      />
    );
  }
  return (
    <div className="schoolgang-row">
      <span className="schoolgang-strong">{jongere.naam}</span>
      {jongere.geboortedatum && <span>{formatDag(jongere.geboortedatum)}</span>}
      {children}
      {ander && (
        <Button small kind="subtle" onClick={() => onChoose(undefined)}>
          {ander}
        </Button>
      )}
    </div>
  );
}
