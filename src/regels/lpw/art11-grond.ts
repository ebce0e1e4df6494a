import { een, feit, jaNee, mogelijk } from '../feit.ts';
import { artikel, onbekend, regel } from '../regel.ts';

const LPW_11 = artikel('Lpw', '11');

/** Per cause the part of art. 11 it belongs to, and the fact without which there is no appeal to it. */
const OORZAKEN = {
  'school-gesloten': { grond: 'a', nodig: null },
  'onderwijs-geschorst': { grond: 'a', nodig: null },
  'bezoek-verboden': { grond: 'b', nodig: null },
  'toegang-tijdelijk-ontzegd': { grond: 'c', nodig: null },
  ziekte: { grond: 'd', nodig: 'opTijdGemeld', artikel: artikel('Lpw', '12') },
  'godsdienst-of-levensovertuiging': { grond: 'e', nodig: 'opTijdGemeld', artikel: artikel('Lpw', '13') },
  'vakantie-wegens-beroep': { grond: 'f', nodig: 'verlofVerleend', artikel: artikel('Lpw', '13a', 1) },
  'gewichtige-omstandigheden': { grond: 'g', nodig: 'verlofVerleend', artikel: artikel('Lpw', '14', 1) },
  andere: null,
} as const;
type Oorzaak = keyof typeof OORZAKEN;
const oorzaken = Object.keys(OORZAKEN) as Oorzaak[];

/**
 * Which ground of art. 11 covers the absence? a, b and c work by themselves; d and e need a notice in time, f and g leave that
 * was given. The nature of an illness is asked only "zo mogelijk" and decides nothing.
 *
 * @wet Lpw art. 11 a-g; art. 12; art. 13; art. 13a lid 1; art. 14 lid 1
 */
export const grondVerzuim = regel({
  naam: 'lpw-11-grond',
  vraag: 'Welke grond van artikel 11 dekt het verzuim?',
  grondslag: LPW_11,
  feiten: {
    oorzaak: feit(een(...oorzaken)),
    opTijdGemeld: mogelijk(jaNee, 'verplicht bij ziekte en bij godsdienst of levensovertuiging'),
    aardZiekteGemeld: mogelijk(jaNee, 'maakt voor de grond niet uit'),
    verlofVerleend: mogelijk(jaNee, 'verplicht bij vakantie en bij gewichtige omstandigheden'),
  },
  uitkomsten: ['gedekt', 'niet-gedekt'],
  waarden: ['grond'],
  bestand: 'lpw/art11-grond',
  oordeel({ feiten }) {
    const oorzaak = OORZAKEN[feiten.oorzaak];
    if (oorzaak === null) {
      return nietGedekt(LPW_11, 'Deze oorzaak staat niet in artikel 11: het verzuim is ongeoorloofd.');
    }
    const onderdeel = artikel('Lpw', '11', null, oorzaak.grond);
    if (oorzaak.nodig === null) return gedekt(onderdeel, 'Deze grond geldt vanzelf.');
    const voldaan = feiten[oorzaak.nodig];
    if (voldaan === undefined) return onbekend(oorzaak.artikel, [oorzaak.nodig]);
    if (voldaan) {
      return gedekt(
        onderdeel,
        oorzaak.nodig === 'opTijdGemeld' ? 'Er is op tijd kennisgegeven.' : 'Er is verlof verleend.',
      );
    }
    return nietGedekt(
      oorzaak.artikel,
      oorzaak.nodig === 'opTijdGemeld'
        ? 'Er is niet op tijd kennisgegeven; een beroep op deze grond kan dan niet. De school beoordeelt het verzuim.'
        : 'Er is geen verlof verleend; een beroep op deze grond kan dan niet.',
    );
  },
});

const gedekt = (grondslag: ReturnType<typeof artikel>, waarom: string) => ({
  uitkomst: 'gedekt' as const,
  grondslag,
  waarden: { grond: grondslag.onderdeel },
  motivering: `Geoorloofd op grond van artikel 11 onder ${grondslag.onderdeel}. ${waarom}`,
});
const nietGedekt = (grondslag: ReturnType<typeof artikel>, motivering: string) => ({
  uitkomst: 'niet-gedekt' as const,
  grondslag,
  motivering,
});
