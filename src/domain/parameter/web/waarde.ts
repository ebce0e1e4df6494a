import type { ParameterStand } from '../parameter.contract.ts';

type Waarde = ParameterStand['waarde'];

/** A value as a person reads and types it: 28; 8, 9. */
export const showWaarde = (waarde: Waarde): string =>
  typeof waarde === 'number' ? String(waarde) : waarde.join(', ');

/** What was typed, as the value of such a parameter; nothing when it is no number or list of numbers. */
export function readWaarde(soort: ParameterStand['soort'], text: string): Waarde | undefined {
  const parts = text.trim() === '' ? [] : text.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return undefined;
  const getallen = parts.map(Number);
  return soort === 'aantal' ? getallen[0] : getallen;
}
