import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { heel } from './heel.ts';

type Item = { readonly term: string; readonly value: ReactNode };

/** Names with values; items that are false or null are left out, an empty value shows a dash. */
export function DescriptionList({
  items,
  compact,
}: {
  readonly items: readonly (Item | false | null | undefined | '')[];
  readonly compact?: boolean;
}) {
  return (
    <dl className={classes('schoolgang-list', compact && 'schoolgang-list--compact')}>
      {items.map(
        (item) =>
          item && (
            <div className="schoolgang-list__item" key={item.term}>
              <dt>{item.term}</dt>
              <dd>
                {item.value === null || item.value === '' || item.value === undefined
                  ? '–'
                  : heel(item.value)}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
