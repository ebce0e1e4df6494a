import type { Random } from './random.ts';

export type Onderwijssoort = 'PO' | 'SBO' | 'SO' | 'VO' | 'PRO' | 'VSO' | 'MBO' | 'VAVO';

export type School = {
  readonly soort: Onderwijssoort;
  readonly brin: string;
  readonly vestiging: string;
  /** brin;vestiging;schoolnaam, as they stand in several files. */
  readonly cellen: string;
  /** How often this school reports, against others of its kind. */
  readonly meldfactor: number;
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

/** Makes schools one by one, each with its own brin. */
export function makeScholenmaker() {
  let made = 0;
  return (soort: Onderwijssoort, woonplaats: string, random: Random): School => {
    const number = made++;
    const combination = (number * 61) % (BIJVOEGLIJK.length * WOORDEN.length);
    const eigen = `De ${BIJVOEGLIJK[Math.floor(combination / WOORDEN.length)] ?? ''} ${WOORDEN[combination % WOORDEN.length] ?? ''}`;
    const naam = `${random.pick(SOORTNAAM[soort])} ${eigen}, ${woonplaats}`;
    const brin = brinOf(number);
    return {
      soort,
      brin,
      vestiging: '00',
      cellen: `${brin};00;${naam}`,
      meldfactor: random.pick([0.6, 0.8, 1, 1, 1.1, 1.5]),
    };
  };
}
