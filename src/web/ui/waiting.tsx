import type { ReactNode } from 'react';
import { formatGetal } from '../datum.ts';
import { useAlgemeen } from '../taal/algemeen.ts';

/** Grey lines where text will come; the stylesheet shows them only after 0.3 s. */
export function Skeleton({ lines = 4 }: { readonly lines?: number }) {
  const t = useAlgemeen();
  return (
    <div className="schoolgang-skeleton" role="status">
      <span className="schoolgang-hidden">{t('lijst.laden')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={`regel-${line}`} className="schoolgang-skeleton__line" />
      ))}
    </div>
  );
}

/** Work with a known size: a bar with the numbers beside it. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  return (
    <div className="schoolgang-progress">
      <label>
        {label}
        <progress value={done} max={Math.max(1, total)} />
      </label>
      <span className="schoolgang-progress__numbers">
        {formatGetal(done)} / {formatGetal(total)}
      </span>
    </div>
  );
}

/** Nothing here: says so, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="schoolgang-empty">
      <p className="schoolgang-empty__title">{title}</p>
      {children}
      {action && <div className="schoolgang-empty__action">{action}</div>}
    </div>
  );
}
