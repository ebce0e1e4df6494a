import { type Bestand, bestanden, generateOefenregio, kolommen, type OefenregioOptions } from './index.ts';
import type { Referentie } from './referentie.ts';

export type Rij = Readonly<Record<string, string>>;
export type Regio = Readonly<Record<Bestand, readonly Rij[]>>;

export const PEILDATUM = '2026-11-23';
export const optionsFor = (jongeren: number, zaad = 1969): OefenregioOptions => ({
  jongeren,
  zaad,
  peildatum: PEILDATUM,
  organisatie: 'oefenregio',
});

/** All rows of a region as objects. Only for small ones: it is the opposite of what the generator is made for. */
export function collectRegio(options: OefenregioOptions, referentie: Referentie): Regio {
  const regio = Object.fromEntries(bestanden.map((bestand) => [bestand, [] as Rij[]])) as Record<
    Bestand,
    Rij[]
  >;
  for (const rijen of generateOefenregio(options, referentie)) {
    for (const bestand of bestanden) {
      const namen = kolommen[bestand].split(';');
      for (const rij of rijen[bestand]) {
        const cellen = rij.split(';');
        if (cellen.length !== namen.length)
          throw new Error(`${bestand}: ${cellen.length} cells, not ${namen.length}`);
        regio[bestand].push(Object.fromEntries(namen.map((naam, at) => [naam, cellen[at] ?? ''])));
      }
    }
  }
  return regio;
}

export const schooljaarOf = (datum: string): number =>
  Number(datum.slice(0, 4)) - (datum.slice(5) < '08-01' ? 1 : 0);
export const ageOn = (geboren: string, dag: string): number =>
  Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4)) - (dag.slice(5) < geboren.slice(5) ? 1 : 0);

/** Elfproef, written apart from the program. */
export const isBsn = (bsn: string): boolean =>
  /^\d{9}$/.test(bsn) &&
  [...bsn].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;

export const cell = (rij: Rij, kolom: string): string => {
  const waarde = rij[kolom];
  if (waarde === undefined) throw new Error(`No column ${kolom}`);
  return waarde;
};
export const valuesOf = (rijen: readonly Rij[], kolom: string): Set<string> =>
  new Set(rijen.map((rij) => cell(rij, kolom)));

export function countBy(rijen: readonly Rij[], key: (rij: Rij) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const rij of rijen) counts.set(key(rij), (counts.get(key(rij)) ?? 0) + 1);
  return counts;
}
