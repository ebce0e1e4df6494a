import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { SearchFilters } from '../../../web/ui/search-filters.tsx';
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
  const same = (values: readonly string[] = []) => values.map((value) => ({ value, label: value }));
  const gemeenten = keuzes?.gemeenten ?? [];
  return (
    <SearchFilters
      search={search}
      zoekLabel={t('filter.zoek')}
      keuzes={[
        { naam: 'soort', label: t('filter.soort'), options: same(keuzes?.soorten) },
        {
          naam: 'gemeente',
          label: t('filter.gemeente'),
          options: gemeenten.map(({ gemeentecode, naam }) => ({ value: gemeentecode, label: naam })),
        },
        { naam: 'swv', label: t('filter.swv'), options: same(keuzes?.swv) },
        {
          naam: 'zonder',
          label: t('filter.zonder'),
          options: zonderKeuzes.map((wat) => ({ value: wat, label: t(`taak.${wat}`) })),
        },
      ]}
      onFilter={(naam, waarde) => onFilter({ [naam]: waarde })}
    />
  );
}
