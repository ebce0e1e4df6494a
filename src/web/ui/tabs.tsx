import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export type Tab = {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  readonly content: () => ReactNode;
};

/** Tabs after the WAI-ARIA pattern: arrows, Home and End move and choose. Controlled, so that the address can hold it. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === selected),
  );
  const shown = tabs[at];

  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  return (
    <div className="schoolgang-tabs">
      <div
        className="schoolgang-tabs__list"
        role="tablist"
        aria-label={label}
        ref={list}
        tabIndex={-1}
        onKeyDown={move}
      >
        {tabs.map(({ id, label: text, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            id={`${base}-${id}`}
            aria-selected={id === shown?.id}
            aria-controls={`${base}-paneel`}
            tabIndex={id === shown?.id ? 0 : -1}
            className="schoolgang-tab"
            onClick={() => onSelect(id)}
          >
            {text}
            {count !== undefined && <span className="schoolgang-count">{count}</span>}
          </button>
        ))}
      </div>
      <div
        className="schoolgang-tabs__panel"
        role="tabpanel"
        id={`${base}-paneel`}
        aria-labelledby={`${base}-${shown?.id ?? ''}`}
        tabIndex={0}
      >
        {shown?.content()}
      </div>
    </div>
  );
}
