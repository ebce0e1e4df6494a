import { useEffect, useRef } from 'react';
import type { FieldErrors } from 'react-hook-form';
import { useAlgemeen } from '../taal/algemeen.ts';

/**
 * All that is still wrong in a form, each a link to its field. Takes the focus after every try that failed, so
 * that a screen reader says it. The fields have id `veld-<name>` (see `useFormulier`).
 */
export function FormErrors({
  errors,
  submitCount,
}: {
  readonly errors: FieldErrors;
  readonly submitCount: number;
}) {
  const t = useAlgemeen();
  const box = useRef<HTMLDivElement>(null);
  const names = Object.keys(errors).toSorted(byPlace);
  useEffect(() => {
    if (submitCount > 0) box.current?.focus();
  }, [submitCount]);
  if (names.length === 0) return null;
  return (
    <div
      className="utrecht-alert utrecht-alert--error schoolgang-form-errors"
      ref={box}
      tabIndex={-1}
      role="alert"
    >
      <div className="utrecht-alert__message">
        <p className="schoolgang-alert-title">{t('formulier.fouten', { n: names.length })}</p>
        <ul className="utrecht-unordered-list">
          {names.map((name) => (
            <li key={name}>
              <a
                className="utrecht-link"
                href={`#veld-${name}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`veld-${name}`)?.focus();
                }}
              >
                {nameOf(name)}
              </a>
              : {messageOf(errors, name)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** In the order of the screen: who mends them goes from top to bottom. */
function byPlace(one: string, other: string): number {
  const [here, there] = [one, other].map((name) => document.getElementById(`veld-${name}`));
  if (!here || !there) return 0;
  return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What the screen calls a field; a group of choices is called by its legend and not by its first choice. */
function nameOf(name: string): string {
  const veld = document.getElementById(`veld-${name}`);
  const group = veld?.matches('fieldset, input[type="radio"]')
    ? veld.closest('fieldset')?.querySelector('legend')
    : null;
  return (group ?? document.querySelector(`label[for="veld-${name}"]`))?.textContent ?? name;
}

function messageOf(errors: FieldErrors, name: string): string {
  const message = errors[name]?.message;
  return typeof message === 'string' ? message : '';
}
