import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { heel } from './heel.ts';

/** A block with a heading; the building stone of detail screens. */
export function Panel({
  title,
  count,
  action,
  flush,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly action?: ReactNode;
  /** Content runs to the edges, as a table or list does. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes('schoolgang-panel', flush && 'schoolgang-panel--flush')} aria-labelledby={id}>
      <div className="schoolgang-panel__head">
        <h2 className="utrecht-heading-2" id={id}>
          {heel(title)}
          {count !== undefined && <span className="schoolgang-count">{count}</span>}
        </h2>
        {action}
      </div>
      <div className="schoolgang-panel__body">{children}</div>
    </section>
  );
}
