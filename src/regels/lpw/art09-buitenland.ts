import { datum, een, feit, jaNee, schooljaar } from '../feit.ts';
import { artikel, regel } from '../regel.ts';

const IN_WOORDEN = {
  'niet-aan-brp-college':
    'de kennisgeving ging niet naar het college van de gemeente waar de jongere staat ingeschreven',
  'geen-verklaring-hoofd': 'er is geen verklaring van het hoofd van de school in het buitenland',
  'inschrijving-niet-genoemd': 'de verklaring zegt niet dat de jongere is ingeschreven',
  'geregeld-bezoek-niet-genoemd': 'de verklaring zegt niet dat de jongere de school geregeld bezoekt',
} as const;
type Reden = keyof typeof IN_WOORDEN;

/**
 * Does a notice on art. 5 onder c hold what is needed: sent to the college of the BRP gemeente, with a statement of the
 * head of the school abroad that the jongere is enrolled and attends regularly?
 *
 * @wet Lpw art. 5 c; art. 6 lid 1; art. 9
 */
export const buitenland = regel({
  naam: 'lpw-9-buitenland',
  vraag: 'Voldoet de kennisgeving bij een beroep op artikel 5 onder c?',
  grondslag: artikel('Lpw', '9'),
  feiten: {
    kennisgevingOntvangen: feit(datum),
    voorSchooljaar: feit(schooljaar),
    gerichtAan: feit(een('brp-college', 'ander-college')),
    verklaringDoorHoofd: feit(jaNee),
    verklaringNoemtInschrijving: feit(jaNee),
    verklaringNoemtGeregeldBezoek: feit(jaNee),
  },
  uitkomsten: ['geldig', 'ongeldig'],
  waarden: ['redenen'],
  bestand: 'lpw/art09-buitenland',
  oordeel({ feiten }) {
    const redenen: Reden[] = [];
    if (feiten.gerichtAan === 'ander-college') redenen.push('niet-aan-brp-college');
    if (!feiten.verklaringDoorHoofd) redenen.push('geen-verklaring-hoofd');
    if (!feiten.verklaringNoemtInschrijving) redenen.push('inschrijving-niet-genoemd');
    if (!feiten.verklaringNoemtGeregeldBezoek) redenen.push('geregeld-bezoek-niet-genoemd');
    const verkeerdGericht = redenen.length === 1 && redenen[0] === 'niet-aan-brp-college';
    return {
      uitkomst: redenen.length === 0 ? 'geldig' : 'ongeldig',
      grondslag: verkeerdGericht ? artikel('Lpw', '6', 1) : artikel('Lpw', '9'),
      waarden: { redenen },
      motivering:
        redenen.length === 0
          ? 'De kennisgeving is aan het goede college gericht en de verklaring noemt inschrijving en geregeld bezoek.'
          : `De kennisgeving voldoet niet: ${redenen.map((reden) => IN_WOORDEN[reden]).join('; ')}. Vraag de ouders om aanvulling.`,
    };
  },
});
