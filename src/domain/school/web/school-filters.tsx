import { useState } from 'react';
import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Button } from '../../../web/ui/button.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { contacttaken, type listScholenEndpoint } from '../school.contract.ts';
import { teksten } from './teksten.ts';

/** What a school can still lack. */
export const zonderKeuzes = [...contacttaken, 'kennismaking'] as const;

type Search = Partial<Record<'zoek' | 'soort' | 'gemeente' | 'swv' | 'zonder', string | undefined>>;

export function SchoolFilters({
  search,
  keuzes,
  onFilter,
}: {
  readonly search: Search;
  readonly keuzes: ResponseOf<typeof listScholenEndpoint>['keuzes'] | undefined;
  readonly onFilter: (change: Search) => void;
}) {
  const t = useTekst(teksten);
  const [zoek, setZoek] = useState(search.zoek ?? '');
  const same = (values: readonly string[] = []) => values.map((value) => ({ value, label: value }));
  const select = (
    naam: 'soort' | 'gemeente' | 'swv' | 'zonder',
    options: { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      id={`filter-${naam}`}
      label={t(`filter.${naam}`)}
      empty={t('filter.alle')}
      value={search[naam] ?? ''}
      onChange={(event) => onFilter({ [naam]: event.target.value || undefined })}
      options={options}
    />
  );
  return (
    <form
      className="schoolgang-filterbar"
      onSubmit={(event) => {
        event.preventDefault();
        onFilter({ zoek: zoek.trim() || undefined });
      }}
    >
      <TextField
        id="filter-zoek"
        label={t('filter.zoek')}
        value={zoek}
        onChange={(event) => setZoek(event.target.value)}
      />
      <div className="schoolgang-filterbar__check">
        <Button type="submit">{t('filter.zoeken')}</Button>
      </div>
      {select('soort', same(keuzes?.soorten))}
      {select(
        'gemeente',
        (keuzes?.gemeenten ?? []).map(({ gemeentecode, naam }) => ({ value: gemeentecode, label: naam })),
      )}
      {select('swv', same(keuzes?.swv))}
      {select(
        'zonder',
        zonderKeuzes.map((wat) => ({ value: wat, label: t(`taak.${wat}`) })),
      )}
    </form>
  );
}
