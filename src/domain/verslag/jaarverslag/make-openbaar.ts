import { KLEINSTE_OPENBAAR, suppressCells } from '../suppress-cells.ts';
import { noemtKleinAantal } from './find-getypt.ts';
import { schrijfZin } from './getal.ts';
import type { Blok, Cel, Deel, Getal, Jaarverslag, Tabel, Zin } from './model.ts';

/** Counts of these point at no pupil. */
const GEEN_JONGERE = new Set(['medewerker', 'referentie', 'dag']);
const VERBORGEN: Cel = { tekst: '•' };
const NOOT = '• Een klein aantal, of een aantal waaruit dat te berekenen is. Dat tonen wij niet.';
/** Each round hides what would give away what the last one hid; a report settles in a few. */
const MEESTE_RONDEN = 12;

type Cijfers = Jaarverslag['cijfers'];

/**
 * The report as everybody may read it: no figures to open, counts of one to four hidden, and as many others as it takes
 * that they cannot be worked out, also from another table that holds the same figure. A sentence that would tell a hidden
 * count is left out.
 */
export function makeOpenbaar(verslag: Jaarverslag): Jaarverslag {
  const weg = findVerborgen(verslag);
  return {
    ...verslag,
    cijfers: {},
    delen: verslag.delen
      .map((deel) => hideInDeel(deel, weg))
      .filter(({ blokken }) => blokken.some(({ soort }) => soort !== 'tussenkop')),
  };
}

/** The keys of all figures that may not be shown. */
function findVerborgen({ delen, cijfers }: Jaarverslag): Set<string> {
  const weg = new Set(
    Object.entries(cijfers)
      .filter(
        ([, { waarde, eenheid }]) => waarde > 0 && waarde < KLEINSTE_OPENBAAR && !GEEN_JONGERE.has(eenheid),
      )
      .map(([sleutel]) => sleutel),
  );
  const tabellen = delen.flatMap(({ blokken }) =>
    blokken.filter((blok): blok is Tabel => blok.soort === 'tabel'),
  );
  for (let ronde = 0; ronde < MEESTE_RONDEN; ronde += 1) {
    const before = weg.size;
    for (const tabel of tabellen) for (const sleutel of hideInTabel(tabel, weg, cijfers)) weg.add(sleutel);
    if (weg.size === before) return weg;
  }
  throw new Error('A public report does not settle');
}

const sleutelIn = (cel: Cel | undefined): string | undefined =>
  cel && 'cijfer' in cel ? cel.cijfer : undefined;

/** Which figures of a table must go with those that are hidden already: each part that adds up is looked at by itself. */
function hideInTabel(tabel: Tabel, weg: ReadonlySet<string>, cijfers: Cijfers): string[] {
  const { kolommen, rijsommen = [] } = tabel;
  const inSom = new Set(rijsommen.flatMap(({ delen, geheel }) => [...delen, geheel]));
  const alleen = kolommen.map((_, at) => at).filter((at) => !inSom.has(at));
  return [
    ...rijsommen.flatMap(({ delen, geheel }) => hideTogether(tabel, delen, geheel, weg, cijfers)),
    ...alleen.flatMap((at) => hideTogether(tabel, [at], null, weg, cijfers)),
  ];
}

/** Columns that add up across to `geheel`, and down to the last row. */
function hideTogether(
  { rijen, totaal }: Tabel,
  delen: readonly number[],
  geheel: number | null,
  weg: ReadonlySet<string>,
  cijfers: Cijfers,
): string[] {
  const sleutels = (at: number, rij: number | 'onder') =>
    sleutelIn((rij === 'onder' ? totaal : rijen[rij])?.cellen[at]);
  const waarde = (sleutel: string | undefined) =>
    sleutel === undefined ? 0 : (cijfers[sleutel]?.waarde ?? 0);
  const isWeg = (sleutel: string | undefined) => sleutel !== undefined && weg.has(sleutel);
  const isGeteld = delen.some((at) =>
    rijen.some((_, rij) => {
      const sleutel = sleutels(at, rij);
      return sleutel !== undefined && !GEEN_JONGERE.has(cijfers[sleutel]?.eenheid ?? '');
    }),
  );
  if (!isGeteld) return [];
  const cellen = rijen.flatMap((_, rij) =>
    delen.map((at) => ({
      rij: String(rij),
      kolom: String(at),
      waarde: waarde(sleutels(at, rij)),
      weg: isWeg(sleutels(at, rij)),
    })),
  );
  // A count hidden in another table stays hidden here, and must not follow from what this one shows.
  const toon = suppressCells(
    cellen,
    {
      rijen: geheel !== null,
      kolommen: totaal !== null,
      totaal: geheel !== null && totaal !== null,
    },
    {
      rij: (rij) => geheel !== null && isWeg(sleutels(geheel, Number(rij))),
      kolom: (kolom) => isWeg(sleutels(Number(kolom), 'onder')),
      totaal: geheel !== null && isWeg(sleutels(geheel, 'onder')),
    },
  );
  const gone = (hidden: boolean, sleutel: string | undefined) =>
    hidden && sleutel !== undefined ? [sleutel] : [];
  return [
    ...rijen.flatMap((_, rij) => [
      ...delen.flatMap((at) => gone(toon.cel(String(rij), String(at)) === null, sleutels(at, rij))),
      ...(geheel === null ? [] : gone(toon.rij(String(rij)) === null, sleutels(geheel, rij))),
    ]),
    ...(totaal
      ? [
          ...delen.flatMap((at) => gone(toon.kolom(String(at)) === null, sleutels(at, 'onder'))),
          ...(geheel === null ? [] : gone(toon.totaal === null, sleutels(geheel, 'onder'))),
        ]
      : []),
  ];
}

const hideInDeel = (deel: Deel, weg: ReadonlySet<string>): Deel => ({
  ...deel,
  blokken: deel.blokken.flatMap((blok) => hideInBlok(blok, weg)),
});

function hideInBlok(blok: Blok, weg: ReadonlySet<string>): Blok[] {
  switch (blok.soort) {
    case 'alinea': {
      const zinnen = blok.zinnen.map((zin) => open(zin, weg)).filter((zin) => zin.length > 0);
      return zinnen.length > 0 ? [{ soort: 'alinea', zinnen }] : [];
    }
    case 'lijst': {
      const punten = blok.punten.map((zin) => open(zin, weg)).filter((zin) => zin.length > 0);
      return punten.length > 0 ? [{ soort: 'lijst', punten }] : [];
    }
    case 'tabel':
      return [hideCells(blok, weg)];
    case 'grafiek':
      return [
        {
          ...blok,
          reeksen: blok.reeksen.map((reeks) => ({
            ...reeks,
            punten: reeks.punten.map(({ waarde, cijfer }) =>
              weg.has(cijfer) ? { waarde: 0, cijfer: '', verborgen: true } : { waarde, cijfer: '' },
            ),
          })),
        },
      ];
    case 'citaat':
    case 'tussenkop':
      return [blok];
  }
}

/** The sentence as text, or nothing where it would tell what is hidden. */
function open(zin: Zin, weg: ReadonlySet<string>): Zin {
  const telt = ({ cijfer, van }: Getal) => weg.has(cijfer) || (van !== undefined && weg.has(van));
  if (zin.some((deel) => typeof deel !== 'string' && telt(deel))) return [];
  if (zin.every((deel) => typeof deel === 'string')) {
    const zinnen = schrijfZin(zin)
      .split(/(?<=[.!?])\s+/)
      .filter((een) => !noemtKleinAantal(een));
    return zinnen.length > 0 ? [zinnen.join(' ')] : [];
  }
  return [schrijfZin(zin)];
}

function hideCells(tabel: Tabel, weg: ReadonlySet<string>): Tabel {
  let verborgen = 0;
  const hide = (cel: Cel): Cel => {
    const sleutel = sleutelIn(cel);
    if (sleutel === undefined) return cel;
    if (weg.has(sleutel) || ('van' in cel && weg.has(cel.van))) {
      verborgen += 1;
      return VERBORGEN;
    }
    return 'verhouding' in cel ? { ...cel, cijfer: '', van: '' } : { ...cel, cijfer: '' };
  };
  const row = ({ kop, cellen }: Tabel['rijen'][number]) => ({ kop, cellen: cellen.map(hide) });
  const rijen = tabel.rijen.map(row);
  const totaal = tabel.totaal ? row(tabel.totaal) : null;
  return { ...tabel, rijen, totaal, noten: verborgen > 0 ? [...tabel.noten, NOOT] : tabel.noten };
}
