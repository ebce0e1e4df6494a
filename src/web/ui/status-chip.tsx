import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { classes } from './classes.ts';

export type Tone = 'neutral' | 'info' | 'ok' | 'attention' | 'danger';

/** A computed status. With `children` it opens and tells why; without, it only says what. */
export function StatusChip({
  tone = 'neutral',
  text,
  children,
}: {
  readonly tone?: Tone;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const t = useAlgemeen();
  const details = useRef<HTMLDetailsElement>(null);
  const look = classes('utrecht-data-badge', 'schoolgang-chip', `schoolgang-chip--${tone}`);
  if (!children) return <span className={look}>{text}</span>;

  const close = () => details.current?.removeAttribute('open');
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    event.stopPropagation();
    close();
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details
      className="schoolgang-why"
      ref={details}
      onKeyDown={closeOnEscape}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className={classes(look, 'schoolgang-chip--opens')} title={t('waarom.open', { status: text })}>
        {text}
      </summary>
      <div className="schoolgang-why__panel">
        <p className="schoolgang-why__title">{t('waarom.titel')}</p>
        {children}
      </div>
    </details>
  );
}
