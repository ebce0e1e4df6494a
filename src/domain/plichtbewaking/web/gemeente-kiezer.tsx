import { useSessie } from '../../../web/sessie.tsx';
import { useTekst } from '../../../web/taal/catalogus.ts';
import { Select } from '../../../web/ui/text-field.tsx';
import { teksten } from './teksten.ts';
import { useZoek } from './zoek.ts';

/** One of the gemeenten the organisatie works for; not there when it is only one. */
export function GemeenteKiezer() {
  const t = useTekst(teksten);
  const { gemeenten } = useSessie();
  const { search, change } = useZoek();
  if (gemeenten.length < 2) return null;
  return (
    <Select
      id="filter-gemeente"
      label={t('gemeente')}
      empty={t('alle-gemeenten')}
      value={search.gemeente ?? ''}
      onChange={(event) => change({ gemeente: event.target.value || undefined })}
      options={gemeenten.map(({ code, naam }) => ({ value: code, label: naam }))}
    />
  );
}
