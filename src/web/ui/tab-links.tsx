import type { ReactNode } from 'react';

/** A row of links that cut one list in parts; the router marks the current one. Children are `<li>`s with a link. */
export function TabLinks({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="schoolgang-tab-links">{children}</ul>
    </nav>
  );
}
