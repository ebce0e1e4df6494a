import { inwonersOf } from './inwoners.ts';
import type { Onderwijssoort } from './onderwijssoort.ts';
import { Random } from './random.ts';
import type { Gemeente, Referentie } from './referentie.ts';
import { makeScholenmaker, type School } from './scholen.ts';
import { makeSchoolkalender, type Schoolkalender } from './schoolkalender.ts';
import { listWoonplaatsen } from './woonplaatsen.ts';

export type Woonplaats = {
  readonly naam: string;
  readonly nummer: number;
  readonly basisscholen: readonly School[];
};
type MakeSome = (soort: Onderwijssoort, plaats: Plaats, aantal: number) => readonly School[];
type Plaats = { readonly naam: string; readonly kalender: Schoolkalender };
type Scholen = Readonly<Record<Exclude<Onderwijssoort, 'PO'>, readonly School[]>>;

/** One gemeente of the region: how many jongeren, where they live, which schools are near. */
export type Gemeenteplan = {
  readonly gemeente: Gemeente;
  readonly jongeren: number;
  /** A jongere lives in one of these by lot; the largest place stands in it more than once. */
  readonly woonplaatsen: readonly Woonplaats[];
  readonly scholen: Scholen;
  readonly elders: readonly School[];
  /** A small school that is no longer one in the sense of the law, beside `basisscholen`; one in a region. */
  readonly zonderStatus: School | undefined;
  readonly kalender: Schoolkalender;
};

/** The demo region of three is Tiel, West Betuwe and Buren; the other five make regio Rivierenland whole. */
const VOORAAN = ['0281', '1960', '0214', '1740', '0216', '0297', '0263', '0668'];
const JONGEREN_PER_GEMEENTE = 4000;
const KLEINSTE_REGIO = 3;
/** Where schools of before a move stand; no such place exists. */
const ELDERS = { naam: 'Elderveen', regio: 'noord' } as const;

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
  const makeSchool = makeScholenmaker(zaad);
  const makeSome: MakeSome = (soort, plaats, aantal) =>
    Array.from({ length: Math.max(1, Math.round(aantal)) }, () =>
      makeSchool(soort, plaats.naam, plaats.kalender, random),
    );
  const regionaal = new Map<number, Pick<Scholen, 'MBO' | 'VAVO'>>();
  const kalenders = {
    noord: makeSchoolkalender('noord', referentie),
    midden: makeSchoolkalender('midden', referentie),
    zuid: makeSchoolkalender('zuid', referentie),
  };
  const ver = { naam: ELDERS.naam, kalender: kalenders[ELDERS.regio] };
  const elders = [...makeSome('PO', ver, 40), ...makeSome('VO', ver, 20), ...makeSome('MBO', ver, 8)];

  let before = 0;
  let given = 0;
  const plannen = gekozen.map((gemeente, index): Gemeenteplan => {
    before += inwonersOf(gemeente);
    const upTo = Math.round((jongeren * before) / totaal);
    const eigen = upTo - given;
    given = upTo;
    const kalender = kalenders[gemeente.vakantieregio];
    const regio =
      regionaal.get(gemeente.doorstroompuntregio) ??
      makeRegionaal({ naam: gemeente.naam, kalender }, eigen, makeSome);
    regionaal.set(gemeente.doorstroompuntregio, regio);
    const plaatsen = listWoonplaatsen(
      gemeente.code,
      gemeente.naam,
      Math.min(7, 3 + Math.floor(eigen / 2000)),
      random,
    );
    return {
      gemeente,
      jongeren: eigen,
      woonplaatsen: makeWoonplaatsen(plaatsen, index, eigen, kalender, makeSome),
      scholen: {
        ...makeScholen({ naam: plaatsen[0] ?? gemeente.naam, kalender }, eigen, makeSome),
        ...regio,
      },
      elders,
      zonderStatus: undefined,
      kalender,
    };
  });
  return plannen.map((plan, index) =>
    index === 0 ? { ...plan, zonderStatus: makeZonderStatus(plan) } : plan,
  );

  function makeZonderStatus({ woonplaatsen, gemeente, kalender }: Gemeenteplan): School {
    const plaats = woonplaatsen[0]?.naam ?? gemeente.naam;
    return makeSchool('PO', plaats, kalender, random, 'Particuliere basisschool');
  }
}

/** Every school that anything in a region can name, each once. */
export function listScholen(plannen: readonly Gemeenteplan[]): School[] {
  const all = new Set<School>();
  for (const { elders, woonplaatsen, scholen, zonderStatus } of plannen) {
    for (const school of [...elders, ...Object.values(scholen).flat()]) all.add(school);
    for (const { basisscholen } of woonplaatsen) for (const school of basisscholen) all.add(school);
    if (zonderStatus) all.add(zonderStatus);
  }
  return [...all];
}

/** Eight of nineteen years are spent in PO, at some 220 pupils a school; half of the people live in the largest place. */
function makeWoonplaatsen(
  plaatsen: readonly string[],
  index: number,
  jongeren: number,
  kalender: Schoolkalender,
  makeSome: MakeSome,
) {
  const basisscholen = (jongeren * 8) / 19 / 220;
  const list = plaatsen.map((naam, at) => ({
    naam,
    nummer: index * 13 + at * 2,
    basisscholen: makeSome(
      'PO',
      { naam, kalender },
      at === 0 ? basisscholen / 2 : basisscholen / 2 / plaatsen.length,
    ),
  }));
  const grootste = list[0];
  return grootste ? [...Array.from({ length: list.length - 1 }, () => grootste), ...list.slice(1)] : list;
}

const makeScholen = (plaats: Plaats, jongeren: number, makeSome: MakeSome) => ({
  SBO: makeSome('SBO', plaats, jongeren / 40_000),
  SO: makeSome('SO', plaats, jongeren / 40_000),
  VO: makeSome('VO', plaats, (jongeren * 5) / 19 / 700),
  PRO: makeSome('PRO', plaats, jongeren / 40_000),
  VSO: makeSome('VSO', plaats, jongeren / 40_000),
});

const makeRegionaal = (plaats: Plaats, jongeren: number, makeSome: MakeSome) => ({
  MBO: makeSome('MBO', plaats, 2 + jongeren / 30_000),
  VAVO: makeSome('VAVO', plaats, 1),
});
