import { type BookType, utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import { soortenTellingbestand, type Telling } from './telling.contract.ts';

export type Tellingbestand = (typeof soortenTellingbestand)[number];
export const TELLINGBESTANDEN: Readonly<Record<Tellingbestand, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const isTellingbestand = (soort: string): soort is Tellingbestand =>
  soortenTellingbestand.some((een) => een === soort);

/** The form as a file. CSV has a line per number, so that a column more next year breaks no reader. */
export function renderTelling(telling: Telling, soort: Tellingbestand): Buffer {
  switch (soort) {
    case 'json':
      return Buffer.from(`${JSON.stringify(telling, null, 2)}\n`);
    case 'csv':
      return Buffer.from(
        `\uFEFF${stringify(regelsVan(telling), { delimiter: ';', record_delimiter: 'windows' })}`,
      );
    default:
      return renderWerkboek(telling, soort);
  }
}

function regelsVan({ formulier, schooljaar, regels }: Telling): (string | number)[][] {
  return [
    ['formulier', 'schooljaar', 'regel', 'omschrijving', 'eenheid', 'kolom', 'waarde'],
    ...regels.flatMap(({ code, label, eenheid, cellen, totaal }) => {
      const regel = (kolom: string, waarde: number | null) => [
        formulier.code,
        schooljaar,
        code,
        label,
        eenheid,
        kolom,
        waarde ?? '',
      ];
      return [...cellen.map(({ kolom, waarde }) => regel(kolom, waarde)), regel('totaal', totaal)];
    }),
  ];
}

function renderWerkboek(telling: Telling, soort: 'ods' | 'xlsx'): Buffer {
  const { formulier, schooljaar, vorigSchooljaar, kolommen, regels, bevindingen } = telling;
  const boek = utils.book_new();
  boek.Props = { Title: `${formulier.naam} ${schooljaar}` };
  const blad = utils.aoa_to_sheet([
    [`${formulier.naam} ${schooljaar}`],
    [`Formulier versie ${formulier.versie}. ${formulier.herkomst}`],
    [],
    [
      'Rubriek',
      'Regel',
      'Eenheid',
      ...kolommen.map(({ kop }) => kop),
      'Totaal',
      vorigSchooljaar,
      'Jaarverslag',
      'Herkomst',
    ],
    ...regels.map(({ rubriek, label, eenheid, cellen, totaal, vorig, verslag, invulling }) => [
      rubriek,
      label,
      eenheid,
      ...kolommen.map(({ code }) => cellen.find(({ kolom }) => kolom === code)?.waarde ?? null),
      totaal,
      vorig,
      verslag,
      invulling?.herkomst ?? null,
    ]),
  ]);
  blad['!cols'] = [{ wch: 28 }, { wch: 52 }, { wch: 14 }, ...kolommen.map(() => ({ wch: 16 }))];
  utils.book_append_sheet(boek, blad, 'Telling');
  const lijst = utils.aoa_to_sheet([
    ['Ernst', 'Regel', 'Uitleg'],
    ...bevindingen.map(({ ernst, regel, uitleg }) => [ernst, regel ?? '', uitleg]),
  ]);
  lijst['!cols'] = [{ wch: 10 }, { wch: 24 }, { wch: 90 }];
  utils.book_append_sheet(boek, lijst, 'Aansluiting');
  return write(boek, { type: 'buffer', bookType: soort satisfies BookType, compression: true });
}
