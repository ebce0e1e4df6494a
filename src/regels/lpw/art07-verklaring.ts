import { datum, een, type FeitenVan, feit, jaNee, mogelijk } from '../feit.ts';
import { addMaanden, leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';

const LPW_7 = artikel('Lpw', '7');
const GELDIGHEID_MAANDEN = 3;

const feiten = {
  verklaringGedateerd: feit(datum),
  kennisgevingOntvangen: feit(datum),
  opsteller: feit(een('arts', 'pedagoog', 'psycholoog')),
  aangewezenDoorCollege: feit(jaNee, 'aangewezen door het college van de gemeente waar de jongere woont'),
  behandelend: feit(jaNee, 'is de opsteller de behandelaar van de jongere?'),
  academischGevormd: mogelijk(
    jaNee,
    'bij een pedagoog of psycholoog; wie bij regeling is gelijkgesteld, zoals met de akte pedagogiek B, telt mee',
  ),
};

const IN_WOORDEN = {
  'ouder-dan-drie-maanden': 'de verklaring is ouder dan drie maanden',
  'behandelend-arts': 'de opsteller is de behandelend arts',
  'niet-aangewezen': 'de opsteller is niet aangewezen door het college van de woongemeente',
  'niet-academisch-gevormd': 'de opsteller is niet academisch gevormd of daarmee gelijkgesteld',
} as const;
type Reden = keyof typeof IN_WOORDEN;

/**
 * Is the statement good for an appeal to art. 5 onder a? Not older than three months, and from an arts (not the treating
 * one) or an academically trained pedagoog or psycholoog whom the college of the woongemeente designated.
 *
 * @wet Lpw art. 5 a; art. 7
 */
export const verklaring = regel({
  naam: 'lpw-7-verklaring',
  vraag: 'Voldoet de verklaring bij een beroep op artikel 5 onder a?',
  grondslag: LPW_7,
  feiten,
  uitkomsten: ['geldig', 'ongeldig'],
  waarden: ['redenen'],
  bestand: 'lpw/art07-verklaring',
  oordeel({ feiten: gegeven }) {
    const redenen = findRedenen(gegeven);
    const dagen = `Gedateerd ${leesbaar(gegeven.verklaringGedateerd)}, kennisgeving ${leesbaar(gegeven.kennisgevingOntvangen)}`;
    return {
      uitkomst: redenen.length === 0 ? 'geldig' : 'ongeldig',
      grondslag: LPW_7,
      waarden: { redenen },
      motivering:
        redenen.length === 0
          ? `${dagen}: niet ouder dan drie maanden en van een deskundige die de wet toelaat.`
          : `${dagen}. De verklaring voldoet niet: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}.`,
    };
  },
});

function findRedenen(gegeven: FeitenVan<typeof feiten>): Reden[] {
  const redenen: Reden[] = [];
  if (gegeven.verklaringGedateerd < addMaanden(gegeven.kennisgevingOntvangen, -GELDIGHEID_MAANDEN))
    redenen.push('ouder-dan-drie-maanden');
  if (gegeven.opsteller === 'arts' && gegeven.behandelend) redenen.push('behandelend-arts');
  if (!gegeven.aangewezenDoorCollege) redenen.push('niet-aangewezen');
  if (gegeven.opsteller !== 'arts' && !gegeven.academischGevormd) redenen.push('niet-academisch-gevormd');
  return redenen;
}
