import { checkGrafiek } from './check-grafiek.ts';
import { checkKolommen } from './check-kolommen.ts';
import { checkOptelling } from './check-optelling.ts';
import { checkTekst } from './check-tekst.ts';
import type { Bevinding, Blok, Deel, Jaarverslag } from './model.ts';
import { SPRONG, type Sprong } from './sprong-maat.ts';

/**
 * Everything that a reader of the report could trip over, before it is published (RP-05): parts against totals, the
 * same figure in text, table and chart, percentages of one unit, years against labels, people counted twice.
 */
export function findBevindingen(verslag: Jaarverslag, sprong = SPRONG): Bevinding[] {
  const alle = verslag.delen.flatMap((deel) =>
    deel.blokken.flatMap((blok) =>
      findInBlok(blok, deel, verslag, sprong).map((bevinding) => ({ ...bevinding, deel: deel.id })),
    ),
  );
  // The same two figures may stand in more tables; one leap is asked about once.
  return alle.filter(
    ({ code, cijfers }, at) =>
      code !== 'sprong' ||
      alle.findIndex((een) => een.code === code && een.cijfers.join() === cijfers.join()) === at,
  );
}

function findInBlok(blok: Blok, deel: Deel, verslag: Jaarverslag, sprong: Sprong): Bevinding[] {
  switch (blok.soort) {
    case 'tabel': {
      const plaats = `${deel.kop}, tabel ${blok.titel}`;
      return [...checkOptelling(blok, plaats, verslag), ...checkKolommen(blok, plaats, verslag, sprong)];
    }
    case 'grafiek':
      return checkGrafiek(blok, `${deel.kop}, grafiek ${blok.titel}`, verslag);
    case 'alinea':
      return checkTekst(blok.zinnen, deel.kop, verslag);
    case 'lijst':
      return checkTekst(blok.punten, deel.kop, verslag);
    case 'citaat':
    case 'tussenkop':
      return [];
  }
}

/** The findings as lines to read. */
export const schrijfBevindingen = (bevindingen: readonly Bevinding[]): string[] =>
  bevindingen.map(
    ({ ernst, plaats, uitleg }) => `${ernst === 'fout' ? 'FOUT' : 'let op'}  ${plaats}: ${uitleg}`,
  );
