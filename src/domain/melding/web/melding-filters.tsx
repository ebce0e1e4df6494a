import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { useTermen } from '../../../web/taal/termen.ts';
import { Checkbox } from '../../../web/ui/choice.tsx';
import type { Chip } from '../../../web/ui/filter-chips.tsx';
import { Select, TextField } from '../../../web/ui/text-field.tsx';
import { type MeldingRegel, onderwijssoorten, soortenVerzuim } from '../melding.contract.ts';
import { teksten } from './teksten.ts';

export type Filters = {
  readonly [K in
    | 'status'
    | 'soortVerzuim'
    | 'onderwijssoort'
    | 'schoolnaam'
    | 'gemeentecode'
    | 'behandelaar'
    | 'vanaf']?: string | undefined;
};
type Change = (change: Filters) => void;
type Props = { readonly search: Filters; readonly filter: Change };

/** The fields above the list; each changes the address at once. */
export function MeldingFilters({
  search,
  filter,
  meldingen,
}: Props & { readonly meldingen: readonly MeldingRegel[] }) {
  const t = useTekst(teksten);
  const term = useTermen();
  const { gemeenten, naam } = useSessie();
  const scholen = [...new Set(meldingen.flatMap(({ schoolnaam }) => schoolnaam ?? []))].toSorted();
  return (
    <div className="schoolgang-filterbar">
      <Select
        id="filter-soort"
        label={t('lijst.soort')}
        empty={t('lijst.alle-soorten')}
        value={search.soortVerzuim ?? ''}
        onChange={(event) => filter({ soortVerzuim: event.target.value || undefined })}
        options={soortenVerzuim.map((soort) => ({ value: soort, label: term('verzuim', soort) }))}
      />
      <Select
        id="filter-onderwijs"
        label={t('lijst.onderwijs')}
        empty={t('lijst.alle-onderwijs')}
        value={search.onderwijssoort ?? ''}
        onChange={(event) => filter({ onderwijssoort: event.target.value || undefined })}
        options={onderwijssoorten.map((soort) => ({ value: soort, label: term('onderwijs', soort) }))}
      />
      {gemeenten.length > 1 && (
        <Select
          id="filter-gemeente"
          label={t('lijst.gemeente')}
          empty={t('lijst.alle-gemeenten')}
          value={search.gemeentecode ?? ''}
          onChange={(event) => filter({ gemeentecode: event.target.value || undefined })}
          options={gemeenten.map((gemeente) => ({ value: gemeente.code, label: gemeente.naam }))}
        />
      )}
      <TextField
        key={search.schoolnaam ?? ''}
        id="filter-school"
        label={t('lijst.school')}
        placeholder={t('lijst.school-hint')}
        list="scholen"
        defaultValue={search.schoolnaam ?? ''}
        onBlur={(event) => {
          const value = event.target.value.trim();
          if (value !== (search.schoolnaam ?? '')) filter({ schoolnaam: value || undefined });
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <datalist id="scholen">
        {scholen.map((school) => (
          <option key={school} value={school}>
            {school}
          </option>
        ))}
      </datalist>
      <div className="schoolgang-filterbar__check">
        <Checkbox
          id="filter-mijn"
          label={t('lijst.mijn')}
          checked={search.behandelaar === naam}
          onChange={(event) => filter({ behandelaar: event.target.checked ? naam : undefined })}
        />
      </div>
    </div>
  );
}

/** What is filtered now, each with a way to take it off. */
export function useMeldingChips(search: Filters, filter: Change): readonly Chip[] {
  const term = useTermen();
  const { gemeenten } = useSessie();
  const { soortVerzuim, onderwijssoort, schoolnaam, gemeentecode, behandelaar } = search;
  const labels: { [K in keyof Filters]?: string | undefined } = {
    soortVerzuim: soortVerzuim && term('verzuim', soortVerzuim),
    onderwijssoort: onderwijssoort && term('onderwijs', onderwijssoort),
    gemeentecode: gemeentecode && (gemeenten.find(({ code }) => code === gemeentecode)?.naam ?? gemeentecode),
    schoolnaam,
    behandelaar,
  };
  return Object.entries(labels).flatMap(([id, label]) =>
    label ? [{ id, label, onRemove: () => filter({ [id]: undefined }) }] : [],
  );
}
