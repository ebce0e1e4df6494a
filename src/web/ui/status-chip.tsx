import { type ReactNode, useEffect, useRef } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { classes } from './classes.ts';
import { heel } from './heel.ts';

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
  const look = classes('utrecht-data-badge', 'schoolgang-chip', `schoolgang-chip--${tone}`);
  if (!children) return <span className={look}>{heel(text)}</span>;
  return (
    <Why look={look} text={text}>
      {children}
    </Why>
  );
}

function Why({
  look,
  text,
  children,
}: {
  readonly look: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const t = useAlgemeen();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => (details.current ? closeByItself(details.current) : undefined), []);
  return (
    <details
      className="schoolgang-why"
      ref={details}
      onToggle={({ currentTarget }) => {
        // Near the right edge the panel opens to the left.
        const panel = currentTarget.querySelector('.schoolgang-why__panel');
        const runsOff = (panel?.getBoundingClientRect().right ?? 0) > document.documentElement.clientWidth;
        if (runsOff) currentTarget.classList.add('schoolgang-why--end');
      }}
    >
      <summary className={classes(look, 'schoolgang-chip--opens')} title={t('waarom.open', { status: text })}>
        {heel(text)}
      </summary>
      <div className="schoolgang-why__panel">
        <p className="schoolgang-why__title">{t('waarom.titel')}</p>
        {children}
      </div>
    </details>
  );
}

/** Escape closes it and gives the focus back; so does leaving it, or a click elsewhere. */
function closeByItself(element: HTMLDetailsElement): () => void {
  const close = () => element.removeAttribute('open');
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !element.open) return;
    event.stopPropagation();
    close();
    element.querySelector('summary')?.focus();
  };
  const onLeave = (event: Event) => {
    if (element.open && event.target instanceof Node && !element.contains(event.target)) close();
  };
  element.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onLeave);
  document.addEventListener('pointerdown', onLeave);
  return () => {
    element.removeEventListener('keydown', onKey);
    document.removeEventListener('focusin', onLeave);
    document.removeEventListener('pointerdown', onLeave);
  };
}
