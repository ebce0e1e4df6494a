import { een, feit } from '../feit.ts';
import { leesbaar } from '../kalender/datum.ts';
import { artikel, regel } from '../regel.ts';
import { REGISTER } from '../register-onderwijsdeelnemers.ts';

const OUD = {
  'vrijstelling-5': artikel('Lpw', '6', 4),
  'vrijstelling-15': artikel('Lpw', '15', 3),
  'vervangende-leerplicht': artikel('Lpw', '3c', 1),
} as const;

/**
 * To whom does the college deliver an exemption or vervangende leerplicht, and on which duty? The ground (5 a, b or c) is
 * not delivered.
 *
 * @wet WRO art. 12 lid 2; BROD art. 20; Lpw art. 3c lid 1, 6 lid 4, 15 lid 3, until 30-06-2020
 */
export const leveringVrijstelling = regel({
  naam: 'wro-12-levering-vrijstelling',
  vraag: 'Aan wie levert het college een vrijstelling of vervangende leerplicht?',
  grondslag: artikel('WRO', '12', 2),
  grondslagEerder: artikel('Lpw', '6', 4),
  feiten: { soort: feit(een('vrijstelling-5', 'vrijstelling-15', 'vervangende-leerplicht')) },
  uitkomsten: ['register-onderwijsdeelnemers', 'minister'],
  bestand: 'wro/art12-levering-vrijstelling',
  oordeel: ({ feiten: { soort }, op }) =>
    op >= REGISTER
      ? {
          uitkomst: 'register-onderwijsdeelnemers',
          grondslag: artikel('WRO', '12', 2),
          motivering:
            soort === 'vervangende-leerplicht'
              ? 'Het college levert de vervangende leerplicht met begin en einde aan het register onderwijsdeelnemers.'
              : 'Het college levert de vrijstelling met begin en einde aan het register onderwijsdeelnemers. De grond wordt niet geleverd.',
        }
      : {
          uitkomst: 'minister',
          grondslag: OUD[soort],
          motivering: `Tot ${leesbaar(REGISTER)} verstrekte het college dit aan de minister, voor het register vrijstellingen en vervangende leerplicht.`,
        },
});
