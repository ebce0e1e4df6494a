import type { ResponseOf } from '../../../platform/endpoint.ts';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { DateField, Select } from '../../../web/ui/text-field.tsx';
import type { readTeamEndpoint } from '../stuurinformatie.contract.ts';
import { teksten } from './teksten.ts';

export type Kaderzoek = Partial<Record<'vanaf' | 'totEnMet' | 'gemeente' | 'schoolId', string | undefined>>;

/** Period, gemeente and school: the same on every screen with figures of the team. */
export function KaderFilters({
  zoek,
  periode,
  keuzes,
  onFilter,
}: {
  readonly zoek: Kaderzoek;
  /** The period that was counted, also when none was chosen. */
  readonly periode: { readonly vanaf: string; readonly totEnMet: string } | undefined;
  readonly keuzes: ResponseOf<typeof readTeamEndpoint>['keuzes'] | undefined;
  readonly onFilter: (change: Kaderzoek) => void;
}) {
  const t = useTekst(teksten);
  const dag = (naam: 'vanaf' | 'totEnMet') => (
    <DateField
      id={`filter-${naam}`}
      label={t(`filter.${naam}`)}
      value={zoek[naam] ?? periode?.[naam] ?? ''}
      onChange={({ target }) => onFilter({ [naam]: target.value || undefined })}
    />
  );
  return (
    <div className="schoolgang-filterbar">
      {dag('vanaf')}
      {dag('totEnMet')}
      <Select
        id="filter-gemeente"
        label={t('filter.gemeente')}
        empty={t('filter.alle')}
        value={zoek.gemeente ?? ''}
        onChange={({ target }) => onFilter({ gemeente: target.value || undefined })}
        options={(keuzes?.gemeenten ?? []).map((naam) => ({ value: naam, label: naam }))}
      />
      <Select
        id="filter-school"
        label={t('filter.school')}
        empty={t('filter.alle')}
        value={zoek.schoolId ?? ''}
        onChange={({ target }) => onFilter({ schoolId: target.value || undefined })}
        options={(keuzes?.scholen ?? []).map(({ schoolId, naam }) => ({ value: schoolId, label: naam }))}
      />
    </div>
  );
}
