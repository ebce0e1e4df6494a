import { feit, jaNee } from '../feit.ts';
import { artikel, regel } from '../regel.ts';

/**
 * May the police bring a jongere to the hoofd? Only in school time, from a place open to the public, and to the school
 * where he is enrolled. The text names the school and no instelling.
 *
 * @wet Lpw art. 24
 */
export const brengenDoorPolitie = regel({
  naam: 'lpw-24-politie',
  vraag: 'Mag de politie een jongere naar het hoofd van de school brengen?',
  grondslag: artikel('Lpw', '24'),
  feiten: {
    onderSchooltijd: feit(jaNee),
    publiekToegankelijkePlaats: feit(jaNee),
    ingeschrevenBijSchool: feit(jaNee, 'bij een school, niet bij een instelling'),
  },
  uitkomsten: ['bevoegd', 'niet-bevoegd'],
  waarden: ['redenen', 'naar'],
  bestand: 'lpw/art24-politie',
  oordeel({ feiten }) {
    const redenen = [
      ...(feiten.onderSchooltijd ? [] : ['buiten-schooltijd']),
      ...(feiten.publiekToegankelijkePlaats ? [] : ['geen-publiek-toegankelijke-plaats']),
      ...(feiten.ingeschrevenBijSchool ? [] : ['niet-ingeschreven-bij-school']),
    ];
    return redenen.length > 0
      ? {
          uitkomst: 'niet-bevoegd',
          grondslag: artikel('Lpw', '24'),
          waarden: { redenen },
          motivering:
            'Brengen mag alleen onder schooltijd, vanaf een plek waar iedereen mag komen, en naar de school waar de jongere staat ingeschreven.',
        }
      : {
          uitkomst: 'bevoegd',
          grondslag: artikel('Lpw', '24'),
          waarden: { redenen, naar: 'hoofd' },
          motivering:
            'De politie mag de jongere naar het hoofd van de eigen school brengen; zij hoeft het niet.',
        };
  },
});
