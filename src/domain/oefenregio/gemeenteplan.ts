import { Random } from './random.ts';
import type { Gemeente, Referentie } from './referentie.ts';
import { type MakeSchool, makeScholenmaker, type Onderwijssoort, type School } from './scholen.ts';
import { makeSchoolkalender, type Schoolkalender } from './schoolkalender.ts';
import { listWoonplaatsen } from './woonplaatsen.ts';

export type Woonplaats = {
  readonly naam: string;
  readonly nummer: number;
  readonly basisscholen: readonly School[];
};
type Scholen = Readonly<Record<Exclude<Onderwijssoort, 'PO'>, readonly School[]>>;

/** One gemeente of the region: how many jongeren, where they live, which schools are near. */
export type Gemeenteplan = {
  readonly gemeente: Gemeente;
  readonly jongeren: number;
  /** A jongere lives in one of these by lot; the largest place stands in it more than once. */
  readonly woonplaatsen: readonly Woonplaats[];
  readonly scholen: Scholen;
  readonly elders: readonly School[];
  readonly kalender: Schoolkalender;
};

/** The demo region of three is Tiel, West Betuwe and Buren; the other five make regio Rivierenland whole. */
const VOORAAN = ['0281', '1960', '0214', '1740', '0216', '0297', '0263', '0668'];
const JONGEREN_PER_GEMEENTE = 4000;
const KLEINSTE_REGIO = 3;

/** Inhabitants in thousands, rounded: only to share the jongeren among large and small. Others get a size by lot. */
const INWONERS: Readonly<Record<string, number>> = {
  '0281': 42,
  '1960': 52,
  '0214': 28,
  '1740': 25,
  '0216': 30,
  '0297': 30,
  '0263': 26,
  '0668': 20,
  '0363': 930,
  '0599': 670,
  '0518': 566,
  '0344': 375,
  '0772': 246,
  '0014': 243,
  '0855': 230,
  '0034': 227,
  '0758': 188,
  '0268': 187,
  '0202': 168,
  '0200': 168,
  '0392': 166,
  '0394': 163,
  '0153': 162,
  '0307': 161,
  '0479': 161,
  '0796': 161,
  '0193': 134,
  '0546': 130,
  '0080': 128,
  '0637': 127,
  '0505': 122,
  '0935': 123,
  '0228': 123,
  '1783': 116,
  '0484': 116,
  '0361': 112,
  '0114': 109,
  '0503': 109,
  '0983': 103,
  '0150': 103,
  '0060': 4,
  '0088': 1,
  '0093': 5,
  '0096': 1,
  '0448': 14,
  '0277': 2,
};

const inwonersOf = ({ code }: Gemeente) => INWONERS[code] ?? 15 + ((Number(code) * 37) % 40);

function orderGemeenten(gemeenten: readonly Gemeente[]): Gemeente[] {
  const place = ({ code, doorstroompuntregio }: Gemeente) => {
    const at = VOORAAN.indexOf(code);
    return at >= 0 ? at - VOORAAN.length : (doorstroompuntregio + 24) % 40;
  };
  return [...gemeenten].sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1));
}

/** Which gemeenten a region of so many jongeren has: three, then whole regio's, in the end the country. */
export function planGemeenten(jongeren: number, zaad: number, referentie: Referentie): Gemeenteplan[] {
  const aantal = Math.max(KLEINSTE_REGIO, Math.round(jongeren / JONGEREN_PER_GEMEENTE));
  const gekozen = orderGemeenten(referentie.gemeenten).slice(0, aantal);
  const totaal = gekozen.reduce((sum, gemeente) => sum + inwonersOf(gemeente), 0);
  const random = new Random().open(zaad, 1, 0);
  const makeSchool = makeScholenmaker();
  const elders = [...several('PO', 40), ...several('VO', 20), ...several('MBO', 8)].map((soort) =>
    makeSchool(soort, 'elders', random),
  );
  const regionaal = new Map<number, Pick<Scholen, 'MBO' | 'VAVO'>>();
  const kalenders = new Map(
    (['noord', 'midden', 'zuid'] as const).map((regio) => [regio, makeSchoolkalender(regio, referentie)]),
  );

  let before = 0;
  let given = 0;
  return gekozen.map((gemeente, index) => {
    before += inwonersOf(gemeente);
    const upTo = Math.round((jongeren * before) / totaal);
    const eigen = upTo - given;
    given = upTo;
    const regio =
      regionaal.get(gemeente.doorstroompuntregio) ?? makeRegionaal(gemeente.naam, eigen, makeSchool, random);
    regionaal.set(gemeente.doorstroompuntregio, regio);
    const kalender = kalenders.get(gemeente.vakantieregio);
    if (!kalender) throw new RangeError('No calendar for this vakantieregio');
    const plaatsen = listWoonplaatsen(
      gemeente.code,
      gemeente.naam,
      Math.min(7, 3 + Math.floor(eigen / 2000)),
      random,
    );
    return {
      gemeente,
      jongeren: eigen,
      woonplaatsen: makeWoonplaatsen(plaatsen, index, eigen, makeSchool, random),
      scholen: { ...makeScholen(plaatsen[0] ?? gemeente.naam, eigen, makeSchool, random), ...regio },
      elders,
      kalender,
    };
  });
}

const several = <T>(value: T, count: number): T[] =>
  Array.from({ length: Math.max(1, Math.round(count)) }, () => value);

/** Eight of nineteen years are spent in PO, at some 220 pupils a school; half of the people live in the largest place. */
function makeWoonplaatsen(
  plaatsen: readonly string[],
  index: number,
  jongeren: number,
  makeSchool: MakeSchool,
  random: Random,
) {
  const basisscholen = (jongeren * 8) / 19 / 220;
  const list = plaatsen.map((naam, at) => ({
    naam,
    nummer: index * 13 + at + random.int(0, 2000),
    basisscholen: several(
      'PO' as const,
      at === 0 ? basisscholen / 2 : basisscholen / 2 / plaatsen.length,
    ).map((soort) => makeSchool(soort, naam, random)),
  }));
  const grootste = list[0];
  return grootste ? [...several(grootste, list.length - 1), ...list.slice(1)] : list;
}

function makeScholen(plaats: string, jongeren: number, makeSchool: MakeSchool, random: Random) {
  const make = (soort: Onderwijssoort, aantal: number) =>
    several(soort, aantal).map((each) => makeSchool(each, plaats, random));
  return {
    SBO: make('SBO', jongeren / 40_000),
    SO: make('SO', jongeren / 40_000),
    VO: make('VO', (jongeren * 5) / 19 / 700),
    PRO: make('PRO', jongeren / 40_000),
    VSO: make('VSO', jongeren / 40_000),
  };
}

function makeRegionaal(plaats: string, jongeren: number, makeSchool: MakeSchool, random: Random) {
  return {
    MBO: several('MBO' as const, 2 + jongeren / 30_000).map((soort) => makeSchool(soort, plaats, random)),
    VAVO: [makeSchool('VAVO', plaats, random)],
  };
}
