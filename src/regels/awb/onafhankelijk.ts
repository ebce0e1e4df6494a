import { een, feit } from '../feit.ts';
import { artikel, regel } from '../regel.ts';
import { soortenVerzoek } from './verzoek.ts';

/** What somebody is to the person it is about: that person, one step up or down the line, or nothing. */
export const betrekkingen = [
  'zelf',
  'leidinggevende',
  'medewerker',
  'begeleider',
  'begeleide',
  'geen',
] as const;
export type Betrekking = (typeof betrekkingen)[number];

const LIJN: Readonly<Record<Exclude<Betrekking, 'zelf' | 'geen'>, string>> = {
  leidinggevende: 'is leidinggevende van',
  medewerker: 'valt onder',
  begeleider: 'begeleidt',
  begeleide: 'wordt begeleid door',
};

/**
 * May somebody handle a matter that is about a colleague?
 *
 * @wet Awb art. 9:7 lid 1, 10:3 lid 3, 2:4
 * @uitleg 0239 the direct line of whom a klacht is about is not independent, one step up and one step down
 */
export const onafhankelijk = regel({
  naam: 'awb-onafhankelijk',
  vraag: 'Mag iemand een klacht, bezwaar of verzoek behandelen dat over een collega gaat?',
  grondslag: artikel('Awb', '9:7', 1),
  feiten: {
    soort: feit(een(...soortenVerzoek)),
    betrekking: feit(een(...betrekkingen), 'wat de behandelaar is van wie het gaat'),
  },
  uitkomsten: ['mag', 'mag-niet'],
  bestand: 'awb/onafhankelijk',
  oordeel({ feiten: { soort, betrekking } }) {
    const grondslag =
      soort === 'klacht'
        ? artikel('Awb', '9:7', 1)
        : soort === 'bezwaar'
          ? artikel('Awb', '10:3', 3)
          : artikel('Awb', '2:4', 1);
    if (betrekking === 'zelf') {
      return {
        uitkomst: 'mag-niet',
        grondslag,
        motivering:
          soort === 'bezwaar'
            ? 'Wie het besluit maakte, beslist niet op het bezwaar.'
            : 'Het gaat over deze medewerker zelf.',
      };
    }
    if (soort === 'klacht' && betrekking !== 'geen') {
      return {
        uitkomst: 'mag-niet',
        grondslag,
        motivering: `Deze medewerker ${LIJN[betrekking]} degene over wie de klacht gaat.`,
      };
    }
    return { uitkomst: 'mag', grondslag, motivering: 'Deze medewerker staat er los van.' };
  },
});
