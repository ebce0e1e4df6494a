import type { ReactNode } from 'react';

/**
 * Around what may be wider than the window: it scrolls sideways by itself. Without a link inside it can only be
 * scrolled by keys when it takes the focus itself, and then it needs a name (WCAG 2.1.1).
 */
export function ScrollFrame({
  label,
  lang,
  className = 'utrecht-table-container',
  children,
}: {
  readonly label: string;
  /** When the inside is always Dutch. */
  readonly lang?: string;
  /** The look of another thing than a table; it must scroll (`overflow-x: auto`). */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={className} role="region" aria-label={label} lang={lang} tabIndex={0}>
      {children}
    </div>
  );
}
