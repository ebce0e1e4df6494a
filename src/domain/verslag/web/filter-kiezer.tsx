import { useState } from 'react';
import { formatGetal } from '../../../web/datum.ts';
import { Select } from '../../../web/ui/text-field.tsx';
import { useRead } from '../../../web/vraag.ts';
import { readCijferEndpoint } from '../verslag.contract.ts';
import { useTeksten } from './teksten.ts';
import { type Filter, getalVan, toInput, type Vraag, waardeVan } from './vraag.ts';
import { useWoorden } from './woorden.ts';

/** First a property, then one of the values it has this year; choosing one adds it. */
export function FilterKiezer({
  vraag,
  dimensies,
  onAdd,
}: {
  readonly vraag: Vraag;
  readonly dimensies: readonly string[];
  readonly onAdd: (filter: Filter) => void;
}) {
  const t = useTeksten();
  const woorden = useWoorden();
  const [chosen, setChosen] = useState('');
  const dimensie = dimensies.includes(chosen) ? chosen : '';
  const others = vraag.waar.filter((filter) => filter.dimensie !== dimensie);
  const { data, isFetching } = useRead(
    readCijferEndpoint,
    toInput({ ...vraag, per: [dimensie], waar: others, deelVan: undefined }),
    { enabled: dimensie !== '', keep: false },
  );
  const used = new Set(
    vraag.waar.filter((filter) => filter.dimensie === dimensie).map(({ waarde }) => waarde),
  );
  const options = (data?.rijen ?? [])
    .map((rij) => ({ value: waardeVan(rij, dimensie), waarde: getalVan(rij, 'waarde') }))
    .filter(({ value }) => value !== '' && !used.has(value))
    .map(({ value, waarde }) => ({
      value,
      label: `${value} (${waarde === null ? '–' : formatGetal(waarde)})`,
    }));
  return (
    <>
      <Select
        id="cijfer-filter"
        label={t('vraag.filter')}
        empty={t('vraag.filter-kies')}
        value={dimensie}
        options={dimensies.map((value) => ({ value, label: woorden.dimensie(value) }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      {dimensie && (
        <Select
          id="cijfer-filter-waarde"
          label={t('vraag.filter-waarde', { dimensie: woorden.dimensie(dimensie) })}
          {...(isFetching
            ? { empty: t('vraag.filter-laden') }
            : options.length === 0
              ? { empty: t('vraag.filter-leeg') }
              : {})}
          value=""
          options={options}
          onChange={({ target: { value } }) => {
            if (!value) return;
            setChosen('');
            onAdd({ dimensie, waarde: value });
          }}
        />
      )}
    </>
  );
}
