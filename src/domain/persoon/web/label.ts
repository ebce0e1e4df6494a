import { useTermen } from './teksten.ts';
import { type Item, labelOf, soortOf } from './tijdlijn.ts';

/** The words on an item; the kind of a zaak comes as a code. */
export function useLabel(): (item: Item) => string {
  const term = useTermen();
  return (item) => (soortOf(item) === 'zaak' ? term('soort-zaak', labelOf(item)) : labelOf(item));
}
