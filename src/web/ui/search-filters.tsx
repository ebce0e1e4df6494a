import { type ReactNode, useState } from 'react';
import { useAlgemeen } from '../taal/algemeen.ts';
import { Button } from './button.tsx';
import { type Option, Select, TextField } from './text-field.tsx';

type Keuze<Naam extends string> = {
  readonly naam: Naam;
  readonly label: string;
  readonly options: readonly Option[];
};

/** The bar over a list: a word to look for, asked when it is sent, and choices that narrow at once. */
export function SearchFilters<Naam extends string>({
  search,
  zoekLabel,
  keuzes,
  onFilter,
  children,
}: {
  readonly search: { readonly [naam in Naam | 'zoek']?: string | undefined };
  readonly zoekLabel: string;
  readonly keuzes: readonly Keuze<Naam>[];
  readonly onFilter: (naam: Naam | 'zoek', waarde: string | undefined) => void;
  /** What else narrows the list. */
  readonly children?: ReactNode;
}) {
  const t = useAlgemeen();
  const [zoek, setZoek] = useState(search.zoek ?? '');
  return (
    <form
      className="schoolgang-filterbar"
      onSubmit={(event) => {
        event.preventDefault();
        onFilter('zoek', zoek.trim() || undefined);
      }}
    >
      <TextField
        id="filter-zoek"
        label={zoekLabel}
        value={zoek}
        onChange={(event) => setZoek(event.target.value)}
      />
      <div className="schoolgang-filterbar__check">
        <Button type="submit">{t('filter.zoeken')}</Button>
      </div>
      {keuzes.map(({ naam, label, options }) => (
        <Select
          key={naam}
          id={`filter-${naam}`}
          label={label}
          empty={t('filter.alle')}
          value={search[naam] ?? ''}
          onChange={(event) => onFilter(naam, event.target.value || undefined)}
          options={options}
        />
      ))}
      {children}
    </form>
  );
}
