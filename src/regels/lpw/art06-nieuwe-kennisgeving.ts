import { datum, een, feit, jaNee, mogelijk, schooljaar } from '../feit.ts';
import { artikel, regel } from '../regel.ts';

/**
 * Must the parents give notice again for a school year? Every year, unless the statement of art. 7 shows that the jongere
 * will never be fit to attend; and the first notice always.
 *
 * @wet Lpw art. 6 lid 2 b, lid 3
 */
export const nieuweKennisgeving = regel({
  naam: 'lpw-6-nieuwe-kennisgeving',
  vraag: 'Is voor dit schooljaar opnieuw een kennisgeving nodig?',
  grondslag: artikel('Lpw', '6', 2, 'b'),
  feiten: {
    eerderBeroepGedaan: feit(
      jaNee,
      'deden de ouders met deze verklaring al eerder een beroep op vrijstelling?',
    ),
    uitspraakVerklaring: feit(een('nooit-geschikt', 'niet-geschikt')),
    verklaringGedateerd: mogelijk(datum, 'telt niet mee: nooit geschikt blijft gelden'),
    voorSchooljaar: feit(schooljaar),
  },
  uitkomsten: ['nodig', 'niet-nodig'],
  bestand: 'lpw/art06-nieuwe-kennisgeving',
  oordeel({ feiten: { eerderBeroepGedaan, uitspraakVerklaring, voorSchooljaar } }) {
    if (!eerderBeroepGedaan) {
      return {
        uitkomst: 'nodig',
        grondslag: artikel('Lpw', '6', 1),
        motivering:
          'Er is nog geen kennisgeving gedaan. Zonder kennisgeving is er geen beroep op vrijstelling.',
      };
    }
    if (uitspraakVerklaring === 'nooit-geschikt') {
      return {
        uitkomst: 'niet-nodig',
        grondslag: artikel('Lpw', '6', 3),
        motivering:
          'Uit de verklaring blijkt dat de jongere nooit geschikt zal zijn. Dan hoeft het niet elk jaar opnieuw.',
      };
    }
    return {
      uitkomst: 'nodig',
      grondslag: artikel('Lpw', '6', 2, 'b'),
      motivering: `Zolang de ouders vrijstelling willen, doen zij elk jaar opnieuw een kennisgeving; voor ${voorSchooljaar} voor 1 juli ${voorSchooljaar.slice(0, 4)}.`,
    };
  },
});
