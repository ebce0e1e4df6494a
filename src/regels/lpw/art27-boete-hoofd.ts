import { een, feit, mogelijk } from '../feit.ts';
import type { Datum } from '../kalender/datum.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { ALLE_SCHOLEN, REGISTER } from '../register-onderwijsdeelnemers.ts';
import { soortSchool } from './onderwijssoort.ts';

/** Amounts of art. 27 itself, in euro, in every text since 2018. */
const PER_OVERTREDING = 1_000;
const PER_SCHOOLJAAR = 100_000;

/** Per breach the part of art. 27 and the duty that was broken; that of reporting absence depends on school and day. */
const OVERTREDINGEN = {
  vakantieverlof: { onderdeel: 'a', verplichting: 'Lpw art. 13a lid 2' },
  'verlof-boven-tien-dagen': { onderdeel: 'a', verplichting: 'Lpw art. 14 lid 3' },
  'melding-verwijdering': { onderdeel: 'b', verplichting: 'Lpw art. 18 lid 1' },
  'inlichtingen-geweigerd': { onderdeel: 'b', verplichting: 'Lpw art. 18 lid 3' },
  'andere-plicht-artikel-18': { onderdeel: 'b', verplichting: 'Lpw art. 18' },
  'verzuim-niet-gemeld': null,
  'onjuiste-inlichtingen': { onderdeel: 'c', verplichting: 'Lpw art. 27 onder c' },
  andere: null,
} as const;

/**
 * Can the hoofd be fined for this? By the minister, never by the gemeente; the gemeente can give a signal to the Inspectie.
 *
 * @wet Lpw art. 27; onderdeel b until 30-06-2020 and until 31-12-2023 with art. 21 and 21a
 * @uitleg 0014 primary and special schools while art. 21b held
 */
export const boeteHoofd = regel({
  naam: 'lpw-27-boete-hoofd',
  vraag: 'Kan het hoofd hiervoor een bestuurlijke boete krijgen, en van wie?',
  grondslag: artikel('Lpw', '27'),
  feiten: {
    overtreding: feit(een(...(Object.keys(OVERTREDINGEN) as (keyof typeof OVERTREDINGEN)[]))),
    soortSchool: mogelijk(soortSchool, 'verplicht bij verzuim-niet-gemeld'),
  },
  uitkomsten: ['boete-mogelijk', 'geen-boete'],
  waarden: ['opgelegdDoor', 'verplichting', 'maximumPerOvertreding', 'maximumPerSchooljaar'],
  bestand: 'lpw/art27-boete-hoofd',
  oordeel({ feiten, op }) {
    const { overtreding, soortSchool: school } = feiten;
    if (overtreding === 'andere') {
      return {
        uitkomst: 'geen-boete',
        grondslag: artikel('Lpw', '27'),
        motivering: 'Artikel 27 noemt deze overtreding niet.',
      };
    }
    if (overtreding === 'verzuim-niet-gemeld') {
      const b = artikel('Lpw', '27', null, 'b');
      return school === undefined ? onbekend(b, ['soortSchool']) : fine('b', reportingDuty(school, op));
    }
    const { onderdeel, verplichting } = OVERTREDINGEN[overtreding];
    return fine(onderdeel, verplichting);
  },
});

/** The article that made the hoofd report absence on a day. */
function reportingDuty(school: string, op: Datum): string {
  if (op >= ALLE_SCHOLEN) return 'WRO art. 12 lid 3';
  if (school === 'b3' || school === 'b4') return 'Lpw art. 21';
  return op >= REGISTER ? 'WRO art. 12 lid 3' : 'Lpw art. 21a';
}

const fine = (onderdeel: string, verplichting: string) => ({
  uitkomst: 'boete-mogelijk' as const,
  grondslag: artikel('Lpw', '27', null, onderdeel),
  waarden: {
    opgelegdDoor: 'minister',
    verplichting,
    maximumPerOvertreding: PER_OVERTREDING,
    maximumPerSchooljaar: PER_SCHOOLJAAR,
  },
  motivering: `De minister kan het hoofd beboeten (in strijd met ${verplichting}): ten hoogste € 1.000 per overtreding en € 100.000 per schooljaar. De gemeente kan dat niet; zij kan een signaal geven aan de Inspectie.`,
});
