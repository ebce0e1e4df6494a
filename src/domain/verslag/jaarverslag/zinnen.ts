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

/** Fewer than this many, and a percentage of growth says nothing. */
const GROEI_VANAF = 20;

/** So many per cent more or fewer than before. */
export const groei = (nu: Punt, vorig: Punt, decimalen = 1): Getal => ({
  waarde: (100 * (nu.waarde - vorig.waarde)) / vorig.waarde,
  cijfer: nu.cijfer,
  van: vorig.cijfer,
  als: 'groei',
  decimalen,
});

/** 12 meldingen; één melding; geen meldingen. */
export const aantal = (punt: Punt, eenheid: string, meervoud?: readonly [string, string]): Zin => [
  woord(punt),
  ` ${meervoud ? meervoud[punt.waarde === 1 ? 0 : 1] : eenheidBij(eenheid, punt.waarde)}`,
];

/** The word that goes with one, or with any other number: er begon, er begonnen. */
export const bijEen = ({ waarde }: Punt, een: string, meer: string): string => (waarde === 1 ? een : meer);

/** How a figure moved against the year before: risen, fallen or the same, from how many to how many. */
export function vergelijking(wat: string, nu: Punt, vorig: Punt, vorigJaar: string): Zin {
  if (vorig.waarde === 0 && nu.waarde === 0) return [`${wat} bleef op nul, net als in ${vorigJaar}.`];
  if (nu.waarde === vorig.waarde) return [`${wat} bleef gelijk aan ${vorigJaar}: `, getal(nu), '.'];
  const richting = nu.waarde > vorig.waarde ? 'steeg' : 'daalde';
  const hoeveel: Zin = vorig.waarde < GROEI_VANAF ? [] : [' (', groei(nu, vorig), ')'];
  return [`${wat} ${richting} van `, getal(vorig), ` in ${vorigJaar} naar `, getal(nu), ...hoeveel, '.'];
}

/** What moved most against the year before, up or down; nothing when nothing moved. */
export function grootsteVerandering(
  nu: ReadonlyMap<string, Punt>,
  vorig: ReadonlyMap<string, Punt>,
): { readonly waarde: string; readonly nu: Punt; readonly vorig: Punt } | null {
  const beide = [...nu].flatMap(([waarde, punt]) => {
    const was = vorig.get(waarde);
    return was && was.waarde !== punt.waarde ? [{ waarde, nu: punt, vorig: was }] : [];
  });
  const verschil = (een: (typeof beide)[number]) => Math.abs(een.nu.waarde - een.vorig.waarde);
  return beide.toSorted((a, b) => verschil(b) - verschil(a))[0] ?? null;
}

/** The values with the highest numbers first, without those that do not occur. */
export const hoogste = (punten: ReadonlyMap<string, Punt>, aantal: number): [string, Punt][] =>
  [...punten]
    .filter(([, { waarde }]) => waarde > 0)
    .sort(([, a], [, b]) => b.waarde - a.waarde)
    .slice(0, aantal);
