import { useAlgemeen } from '../taal/algemeen.ts';

/** A filter that is on: what it says, and how to take it off. */
export type Chip = { readonly id: string; readonly label: string; readonly onRemove: () => void };

export function FilterChips({ chips }: { readonly chips: readonly Chip[] }) {
  const t = useAlgemeen();
  if (chips.length === 0) return null;
  return (
    <ul className="schoolgang-filters" aria-label={t('lijst.filters')}>
      {chips.map(({ id, label, onRemove }) => (
        <li key={id}>
          <button
            type="button"
            className="schoolgang-filter"
            aria-label={t('lijst.filter-weg', { naam: label })}
            onClick={onRemove}
          >
            {label} <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
