import type { Random } from './random.ts';

/** Real places of the region that is made first, so that a demo reads like somewhere. */
const BEKEND: Readonly<Record<string, readonly string[]>> = {
  '0281': ['Tiel', 'Wadenoijen', 'Kapel-Avezaath'],
  '1960': ['Geldermalsen', 'Waardenburg', 'Asperen', 'Beesd', 'Herwijnen'],
  '0214': ['Maurik', 'Buren', 'Lienden', 'Beusichem'],
  '1740': ['Kesteren', 'Opheusden', 'Ochten', 'Dodewaard'],
  '0216': ['Culemborg', 'Goilberdingen'],
  '0668': ['Beneden-Leeuwen', 'Dreumel', 'Wamel', 'Alphen'],
  '0297': ['Zaltbommel', 'Brakel', 'Aalst', 'Gameren'],
  '0263': ['Kerkdriel', 'Ammerzoden', 'Hedel', 'Rossum'],
};

const VOOR = [
  'Ooster',
  'Wester',
  'Noorder',
  'Zuider',
  'Nieuw',
  'Oud',
  'Hoog',
  'Laag',
  'Groot',
  'Klein',
  'Sint-Anna',
  'Vier',
];
const NA = [
  'hoven',
  'broek',
  'dijk',
  'kerke',
  'horst',
  'veen',
  'lo',
  'wijk',
  'buren',
  'mond',
  'akker',
  'rade',
];

/** The places of a gemeente, the largest first. */
export function listWoonplaatsen(
  code: string,
  naam: string,
  aantal: number,
  random: Random,
): readonly string[] {
  const bekend = BEKEND[code];
  if (bekend) return bekend.slice(0, Math.max(2, aantal));
  const places = [naam.replace(/ \(.*\)$/, '')];
  const first = random.int(0, VOOR.length * NA.length - 1);
  // 31 shares no factor with 144, so the names of one gemeente differ.
  for (let at = 0; places.length < aantal; at++) {
    const number = (first + at * 31) % (VOOR.length * NA.length);
    places.push(`${VOOR[Math.floor(number / NA.length)] ?? ''}${NA[number % NA.length] ?? ''}`);
  }
  return places;
}

const BOMEN =
  `Linden, Beuken, Eiken, Kastanje, Wilgen, Populieren, Meidoorn, Sleedoorn, Hazelaar, Lijster, Merel, Zwaluw, Reiger,
  Kievit, Grutto, Zonnebloem, Klaproos, Korenbloem, Margriet, Boterbloem, Appel, Peren, Kersen, Pruimen, Molen, Smeden, Kuipers,
  Dijk, Waal, Linge, Veer, Sluis, Kerk, Raadhuis, Station, Zilver, Koper, Saffier, Poolster, Regenboog`.split(
    /,\s*/,
  );
const WEGEN = ['straat', 'laan', 'weg', 'hof', 'plein', 'pad', 'singel', 'dreef', 'kamp', 'erf'];

export const makeStraat = (random: Random): string => `${random.pick(BOMEN)}${random.pick(WEGEN)}`;
export const makeHuisnummer = (random: Random): string =>
  random.chance(0.1)
    ? `${random.int(1, 190)}${random.pick(['a', 'b', '-2', ' bis'])}`
    : String(random.int(1, 220));

// Without F, I, O, Q, U and Y, as with real ones; SA, SD and SS cannot come up.
const LETTERS = [
  'AB',
  'AC',
  'BD',
  'BG',
  'CE',
  'CK',
  'DH',
  'DL',
  'EN',
  'EP',
  'GR',
  'GT',
  'HV',
  'HW',
  'JX',
  'KZ',
  'LA',
  'MB',
  'NC',
  'PD',
];
/** A postcode of the right form; `nummer` gives each place its own digits. */
export const makePostcode = (nummer: number, random: Random): string =>
  `${1011 + ((2990 + nummer) % 8980)} ${random.pick(LETTERS)}`;
