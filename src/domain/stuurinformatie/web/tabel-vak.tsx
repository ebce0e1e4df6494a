import type { ReactNode } from 'react';

/** A table that may be wider than the window: it scrolls by itself, with the keyboard too. */
export function TabelVak({ titel, children }: { readonly titel: string; readonly children: ReactNode }) {
  return (
    // Without a link in it a table cannot be scrolled by keys unless it takes the focus itself (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="stuur-blad__tabel" aria-label={titel} tabIndex={0}>
      {children}
    </section>
  );
}
