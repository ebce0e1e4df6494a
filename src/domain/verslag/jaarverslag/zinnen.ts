import type { Punt } from './cijferbron.ts';
import type { Getal, Zin } from './model.ts';
import { eenheidBij } from './woorden.ts';

export const getal = ({ waarde, cijfer }: Punt): Getal => ({ waarde, cijfer, als: 'getal' });
/** In words up to ten. */
export const woord = ({ waarde, cijfer }: Punt): Getal => ({ waarde, cijfer, als: 'woord' });
/** A part of a whole of the same unit. */
export const procent = (deel: Punt, geheel: Punt, decimalen = 1): Getal => ({
  waarde: geheel.waarde === 0 ? 0 : (100 * deel.waarde) / geheel.waarde,
  cijfer: deel.cijfer,
  van: geheel.cijfer,
  als: 'procent',
  decimalen,
});

/** 12 meldingen; één melding; geen meldingen. */
export const aantal = (punt: Punt, eenheid: string, meervoud?: readonly [string, string]): Zin => [
  woord(punt),
  ` ${meervoud ? meervoud[punt.waarde === 1 ? 0 : 1] : eenheidBij(eenheid, punt.waarde)}`,
];

/** How a figure moved against the year before: risen, fallen or the same, from how many to how many. */
export function vergelijking(wat: string, nu: Punt, vorig: Punt, vorigJaar: string): Zin {
  if (vorig.waarde === 0 && nu.waarde === 0) return [`${wat} bleef op nul, net als in ${vorigJaar}.`];
  if (nu.waarde === vorig.waarde) return [`${wat} bleef gelijk aan ${vorigJaar}: `, getal(nu), '.'];
  const richting = nu.waarde > vorig.waarde ? 'steeg' : 'daalde';
  return [`${wat} ${richting} van `, getal(vorig), ` in ${vorigJaar} naar `, getal(nu), '.'];
}
