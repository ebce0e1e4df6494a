import { een, FeitFout, feit, jaNee, mogelijk } from '../feit.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { plicht } from './plicht-op.ts';

const LPW_10 = artikel('Lpw', '10');

/**
 * May the hoofd take a jongere off the list? While there is a duty only at the request of the parents and on a ground of
 * art. 10; the hoofd must have seen that art. 6 to 9 are met. A removal (verwijdering) is another matter: art. 18.
 *
 * @wet Lpw art. 10; until 30-06-2020 with the word "afgevoerd"
 * @uitleg 0023 who moves abroad
 */
export const uitschrijving = regel({
  naam: 'lpw-10-uitschrijving',
  vraag: 'Mag het hoofd de jongere uitschrijven?',
  grondslag: LPW_10,
  feiten: {
    plicht: feit(plicht, 'op de dag van de uitschrijving'),
    verzoekOuders: feit(jaNee),
    reden: feit(
      een(
        'andere-school',
        'vrijstelling-5',
        'vrijstelling-5a',
        'vrijstelling-15',
        'vertrek-naar-buitenland',
        'geen',
      ),
    ),
    kennisgevingGebleken: mogelijk(
      jaNee,
      'heeft het hoofd gezien dat aan artikel 6 tot en met 9 is voldaan? Verplicht bij vrijstelling-5',
    ),
  },
  uitkomsten: ['toegestaan', 'niet-toegestaan'],
  waarden: ['redenen', 'signaalInspectie'],
  bestand: 'lpw/art10-uitschrijving',
  oordeel({ feiten }) {
    const { reden, kennisgevingGebleken } = feiten;
    if (feiten.plicht === 'geen-plicht') {
      return toegestaan(LPW_10, 'Er is geen plicht meer of nog niet; artikel 10 beperkt dan niets.');
    }
    if (reden === 'vrijstelling-5' && kennisgevingGebleken === undefined) {
      return onbekend(artikel('Lpw', '10', null, 'b'), ['kennisgevingGebleken']);
    }
    if (reden === 'geen') {
      return geweigerd(
        LPW_10,
        'geen-grond',
        'Zonder andere school of vrijstelling blijft de jongere op de lijst. Anders is er absoluut verzuim; geef een signaal aan de Inspectie.',
      );
    }
    if (reden === 'vrijstelling-15' && feiten.plicht === 'leerplichtig') {
      throw new FeitFout(
        'reden: vrijstelling-15 past niet bij plicht; artikel 15 geldt alleen bij kwalificatieplicht',
      );
    }
    if (!feiten.verzoekOuders) {
      return geweigerd(LPW_10, 'geen-verzoek', 'Uitschrijven kan alleen op verzoek van de ouders.');
    }
    switch (reden) {
      case 'vertrek-naar-buitenland':
        return {
          uitkomst: 'menselijk-oordeel' as const,
          grondslag: LPW_10,
          motivering:
            'Artikel 10 noemt vertrek naar het buitenland niet. Ga na of het gezin echt vertrokken is.',
        };
      case 'vrijstelling-5': {
        const b = artikel('Lpw', '10', null, 'b');
        return kennisgevingGebleken
          ? toegestaan(b, 'Het hoofd heeft gezien dat aan artikel 6 tot en met 9 is voldaan.')
          : geweigerd(
              b,
              'kennisgeving-niet-gebleken',
              'Het hoofd moet eerst hebben gezien dat aan artikel 6 tot en met 9 is voldaan.',
            );
      }
      case 'andere-school':
        return toegestaan(
          artikel('Lpw', '10', null, 'a'),
          'De jongere is op een andere school of instelling ingeschreven.',
        );
      default:
        return toegestaan(artikel('Lpw', '10', null, 'c'), 'Er is een vrijstelling van artikel 5a of 15.');
    }
  },
});

const toegestaan = (grondslag: typeof LPW_10, motivering: string) => ({
  uitkomst: 'toegestaan' as const,
  grondslag,
  waarden: { redenen: [], signaalInspectie: false },
  motivering,
});

const geweigerd = (grondslag: typeof LPW_10, reden: string, motivering: string) => ({
  uitkomst: 'niet-toegestaan' as const,
  grondslag,
  waarden: { redenen: [reden], signaalInspectie: true },
  motivering,
});
