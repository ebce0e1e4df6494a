import { type BookType, type CellObject, utils, write } from '@e965/xlsx';
import { schrijfZin } from './getal.ts';
import type { Cel, Jaarverslag, Tabel } from './model.ts';

const MOST_LETTERS = 31;

/** All tables of the report as a workbook, a sheet each, and first a list of them; ODS is the standard of the government. */
export function renderWerkboek(verslag: Jaarverslag, soort: 'xlsx' | 'ods'): Buffer {
  const tabellen = verslag.delen.flatMap(({ blokken }) =>
    blokken.filter((blok): blok is Tabel => blok.soort === 'tabel'),
  );
  const namen = bladNamen(tabellen.map(({ id }) => id));
  const boek = utils.book_new();
  boek.Props = { Title: verslag.titel, Company: verslag.organisatie.naam };
  const inhoud = [
    [verslag.titel],
    [verslag.organisatie.naam],
    [],
    ['Blad', 'Tabel', 'Eenheid'],
    ...tabellen.map(({ id, titel, eenheid }) => [namen.get(id) ?? id, titel, eenheid]),
  ];
  utils.book_append_sheet(boek, utils.aoa_to_sheet(inhoud), 'Inhoud');
  for (const tabel of tabellen) {
    const blad = utils.aoa_to_sheet(rijenVan(tabel));
    blad['!cols'] = [{ wch: 44 }, ...tabel.kolommen.map(() => ({ wch: 14 }))];
    utils.book_append_sheet(boek, blad, namen.get(tabel.id) ?? tabel.id);
  }
  utils.book_append_sheet(boek, utils.aoa_to_sheet(tekstenVan(verslag)), 'Tekst');
  return write(boek, { type: 'buffer', bookType: soort satisfies BookType, compression: true });
}

/** A name per table: a spreadsheet takes 31 letters. Of two tables of one subject the year says which is which. */
export function bladNamen(ids: readonly string[]): ReadonlyMap<string, string> {
  const namen = new Map<string, string>();
  for (const id of ids) {
    const [jaar = ''] = /\d{4}-\d{4}$/.exec(id) ?? [];
    const naam = (nr: number) => {
      const slot = nr === 1 ? jaar && `~${jaar}` : `~${nr}`;
      return nr === 1 && id.length <= MOST_LETTERS ? id : `${id.slice(0, MOST_LETTERS - slot.length)}${slot}`;
    };
    let nr = 1;
    while ([...namen.values()].includes(naam(nr))) nr += 1;
    namen.set(id, naam(nr));
  }
  return namen;
}

const rijenVan = ({
  titel,
  eenheid,
  kop,
  kolommen,
  rijen,
  totaal,
  noten,
}: Tabel): (string | CellObject)[][] => [
  [`${titel} (${eenheid})`],
  ...(kolommen.some(({ groep }) => groep !== undefined)
    ? [['', ...kolommen.map(({ groep = '' }) => groep)]]
    : []),
  [kop, ...kolommen.map((kolom) => kolom.kop)],
  ...rijen.map((rij) => [rij.kop, ...rij.cellen.map(celVan)]),
  ...(totaal ? [[totaal.kop, ...totaal.cellen.map(celVan)]] : []),
  ...noten.map((noot) => [noot]),
];

/** A number stays a number, to count on with. */
function celVan(cel: Cel): CellObject {
  if ('tekst' in cel) return { t: 's', v: cel.tekst };
  return 'verhouding' in cel
    ? { t: 'n', v: cel.verhouding, z: vormVan(cel.decimalen ?? 1) }
    : { t: 'n', v: cel.waarde, z: vormVan(cel.decimalen ?? 0) };
}

const vormVan = (decimalen: number): string => (decimalen === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimalen)}`);

const tekstenVan = ({ delen }: Jaarverslag): string[][] => [
  ['Deel', 'Tekst'],
  ...delen.flatMap(({ kop, blokken }) =>
    blokken.flatMap((blok) => {
      if (blok.soort === 'alinea') return [[kop, blok.zinnen.map(schrijfZin).join(' ')]];
      return blok.soort === 'lijst' ? blok.punten.map((punt) => [kop, schrijfZin(punt)]) : [];
    }),
  ),
];
