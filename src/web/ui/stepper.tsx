import type { ReactNode } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';

export type Step = {
  readonly id: string;
  readonly label: string;
  readonly state: 'gedaan' | 'overgeslagen' | 'nu' | 'straks';
  readonly children?: ReactNode;
};

/** Phases in their order: done, current, to come; said in words for who cannot see the marks. */
export function Stepper({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  const t = useAlgemeen();
  return (
    <ol className="schoolgang-stepper" aria-label={label}>
      {steps.map(({ id, label: text, state, children }, index) => (
        <li
          key={id}
          className={`schoolgang-step schoolgang-step--${state}`}
          aria-current={state === 'nu' ? 'step' : undefined}
        >
          <span className="schoolgang-step__mark" aria-hidden="true">
            {state === 'gedaan' ? '✓' : state === 'overgeslagen' ? '–' : index + 1}
          </span>
          <span className="schoolgang-step__label">
            {text}
            <span className="schoolgang-hidden"> ({t(`stap.${state}`)})</span>
          </span>
          {children && <div className="schoolgang-step__inside">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
