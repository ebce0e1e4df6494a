import type { Onderwijssoort } from './onderwijssoort.ts';
import { Random } from './random.ts';
import type { Schoolkalender } from './schoolkalender.ts';
import { drawTelwijze, type Telwijze } from './telwijze.ts';

export type School = {
  readonly soort: Onderwijssoort;
  readonly brin: string;
  readonly vestiging: string;
  /** brin;vestiging;schoolnaam, as they stand in several files. */
  readonly cellen: string;
  /** How often this school reports, against others of its kind. */
  readonly meldfactor: number;
  readonly nummer: number;
  /** The days of its region; its own free days are in the Schoolagenda. */
  readonly kalender: Schoolkalender;
  readonly telwijze: Telwijze;
};

const BIJVOEGLIJK = [
  'Blauwe',
  'Gouden',
  'Groene',
  'Kleine',
  'Grote',
  'Hoge',
  'Stille',
  'Vrolijke',
  'Wakkere',
  'Open',
  'Bonte',
  'Witte',
];
const WOORDEN = [
  'Vlieger',
  'Ooievaar',
  'Wegwijzer',
  'Vuurtoren',
  'Boomgaard',
  'Dijk',
  'Vlinder',
  'Horizon',
  'Sterrenwacht',
  'Waterlelie',
  'Veerpont',
  'Klimboom',
  'Springplank',
  'Kraanvogel',
  'Zonnewijzer',
  'Hoeksteen',
  'Windroos',
];
const SOORTNAAM: Readonly<Record<Onderwijssoort, readonly string[]>> = {
  PO: ['Obs', 'Cbs', 'Basisschool', 'Kindcentrum', 'Daltonschool', 'Jenaplanschool'],
  SBO: ['Sbo'],
  SO: ['So'],
  VO: ['College', 'Lyceum', 'Scholengemeenschap', 'Vakcollege'],
  PRO: ['Praktijkschool'],
  VSO: ['Vso'],
  MBO: ['ROC', 'Beroepscollege'],
  VAVO: ['Vavo'],
};
const LETTERS = 'ABCDEGHJKLMNPRSTUVWXYZ';

/** Numbers above those in use (whose first two digits stay under 40), so that no invented school is a real one. */
function brinOf(number: number): string {
  const letters = LETTERS.length;
  const digits = 40 + Math.floor(number / letters ** 2);
  if (digits > 99) throw new RangeError('No brin left for so many invented schools');
  return `${digits}${LETTERS[Math.floor(number / letters) % letters] ?? 'A'}${LETTERS[number % letters] ?? 'A'}`;
}

const SCHOOL = 6;

/** Makes schools one by one, each with its own brin. `random` gives the name, unless a `titel` is asked, and how often it reports. */
export function makeScholenmaker(zaad: number) {
  let made = 0;
  const stroom = new Random();
  return (
    soort: Onderwijssoort,
    woonplaats: string,
    kalender: Schoolkalender,
    random: Random,
    titel?: string,
  ): School => {
    const number = made++;
    const combination = (number * 61) % (BIJVOEGLIJK.length * WOORDEN.length);
    const eigen = `De ${BIJVOEGLIJK[Math.floor(combination / WOORDEN.length)] ?? ''} ${WOORDEN[combination % WOORDEN.length] ?? ''}`;
    const naam = `${titel ?? random.pick(SOORTNAAM[soort])} ${eigen}, ${woonplaats}`;
    const brin = brinOf(number);
    return {
      soort,
      brin,
      vestiging: '00',
      cellen: `${brin};00;${naam}`,
      meldfactor: random.pick([0.6, 0.8, 1, 1, 1.1, 1.5]),
      nummer: number,
      kalender,
      telwijze: drawTelwijze(soort, naam, stroom.open(zaad, SCHOOL, number)),
    };
  };
}
