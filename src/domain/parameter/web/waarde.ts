import { formatMaand } from '../../../web/datum.ts';
import type { ParameterStand } from '../parameter.contract.ts';

type Waarde = ParameterStand['waarde'];

/** A value as a person types it: 28; 8, 9. */
export const showWaarde = (waarde: Waarde): string =>
  typeof waarde === 'number' ? String(waarde) : waarde.join(', ');

/** A value as a person reads it, with its unit: `28 dagen`; a month by its name. */
export const readableWaarde = (
  { soort, eenheid }: Pick<ParameterStand, 'soort' | 'eenheid'>,
  waarde: Waarde,
): { readonly tekst: string; readonly eenheid: string } =>
  soort === 'maanden' && typeof waarde !== 'number'
    ? { tekst: waarde.map(formatMaand).join(', '), eenheid: '' }
    : { tekst: showWaarde(waarde), eenheid };

/** What was typed, as the value of such a parameter; nothing when it is no number or list of numbers. */
export function readWaarde(soort: ParameterStand['soort'], text: string): Waarde | undefined {
  const parts = text.trim() === '' ? [] : text.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const getallen = parts.map(Number);
  return soort === 'aantal' ? getallen[0] : getallen;
}
