import { zipStream } from './zip-stream.ts';

export const rekenbladsoorten = ['csv', 'ods', 'xlsx'] as const;
export type Rekenbladsoort = (typeof rekenbladsoorten)[number];
export const REKENBLADTYPEN: Readonly<Record<Rekenbladsoort, string>> = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export type Waarde = string | number | null;
export type Rij = readonly Waarde[];
/** A sheet whose rows come while they are written. */
export type Blad = { readonly naam: string; readonly rijen: AsyncIterable<Rij> | Iterable<Rij> };

/** Sheets as a file, written as the rows come in: a hundred thousand of them take no more memory than a few. */
export async function* writeSpreadsheet(
  soort: Rekenbladsoort,
  bladen: readonly Blad[],
): AsyncGenerator<Buffer | string> {
  if (soort === 'csv') yield* csv(bladen);
  else yield* zipStream(soort === 'ods' ? ods(bladen) : xlsx(bladen));
}

/** Rows are handed on in pieces of this many characters. */
const STUK = 1 << 16;

async function* inPieces(source: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of source) {
    piece += text;
    if (piece.length < STUK) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** The mark in front tells spreadsheets that this is UTF-8. An empty line parts the sheets. */
async function* csv(bladen: readonly Blad[]): AsyncGenerator<string> {
  yield '\uFEFF';
  for (const [at, { rijen }] of bladen.entries()) {
    if (at > 0) yield '\r\n';
    yield* inPieces(lines(rijen));
  }
}
async function* lines(rijen: Blad['rijen']): AsyncGenerator<string> {
  for await (const rij of rijen) yield `${rij.map(csvCell).join(';')}\r\n`;
}
function csvCell(waarde: Waarde): string {
  if (waarde === null) return '';
  if (typeof waarde === 'number') return String(waarde).replace('.', ',');
  // A spreadsheet would run a text that looks like a formula.
  const text = /^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML can hold tab, line feed and carriage return, and no other control character. */
const ONDRUKBAAR = new RegExp(
  `[${Array.from({ length: 32 }, (_, code) => code)
    .filter((code) => ![9, 10, 13].includes(code))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('')}]`,
  'g',
);
/** Text inside XML. */
const xml = (text: string): string =>
  text.replace(ONDRUKBAAR, '').replace(/[&<>"]/g, (een) => TEKENS[een] ?? een);
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const isDag = (waarde: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(waarde);

function ods(bladen: readonly Blad[]) {
  return [
    { naam: 'mimetype', kort: REKENBLADTYPEN.ods },
    {
      naam: 'META-INF/manifest.xml',
      inhoud: [
        `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">` +
          `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${REKENBLADTYPEN.ods}"/>` +
          '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>' +
          '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>',
      ],
    },
    {
      naam: 'styles.xml',
      inhoud: [
        `${XML}<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>`,
      ],
    },
    { naam: 'content.xml', inhoud: inPieces(odsContent(bladen)) },
  ];
}

async function* odsContent(bladen: readonly Blad[]): AsyncGenerator<string> {
  yield `${XML}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"' +
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>';
  for (const { naam, rijen } of bladen) {
    yield `<table:table table:name="${xml(naam)}">`;
    for await (const rij of rijen) yield `<table:table-row>${rij.map(odsCell).join('')}</table:table-row>`;
    yield '</table:table>';
  }
  yield '</office:spreadsheet></office:body></office:document-content>';
}
function odsCell(waarde: Waarde): string {
  if (waarde === null || waarde === '') return '<table:table-cell/>';
  if (typeof waarde === 'number')
    return `<table:table-cell office:value-type="float" office:value="${waarde}"><text:p>${waarde}</text:p></table:table-cell>`;
  const type = isDag(waarde) ? `"date" office:date-value="${waarde}"` : '"string"';
  return `<table:table-cell office:value-type=${type}><text:p>${xml(waarde)}</text:p></table:table-cell>`;
}

function xlsx(bladen: readonly Blad[]) {
  const doc = 'http://schemas.openxmlformats.org';
  const rel = `${doc}/officeDocument/2006/relationships`;
  const each = (write: (nr: number, blad: Blad) => string) =>
    bladen.map((blad, at) => write(at + 1, blad)).join('');
  return [
    {
      naam: '[Content_Types].xml',
      inhoud: [
        `${XML}<Types xmlns="${doc}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
          '<Default Extension="xml" ContentType="application/xml"/>' +
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
          each(
            (nr) =>
              `<Override PartName="/xl/worksheets/sheet${nr}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
          ) +
          '</Types>',
      ],
    },
    {
      naam: '_rels/.rels',
      inhoud: [
        `${XML}<Relationships xmlns="${doc}/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      naam: 'xl/workbook.xml',
      inhoud: [
        `${XML}<workbook xmlns="${doc}/spreadsheetml/2006/main" xmlns:r="${rel}"><sheets>` +
          each((nr, { naam }) => `<sheet name="${xml(naam)}" sheetId="${nr}" r:id="rId${nr}"/>`) +
          '</sheets></workbook>',
      ],
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: [
        `${XML}<Relationships xmlns="${doc}/package/2006/relationships">` +
          each(
            (nr) =>
              `<Relationship Id="rId${nr}" Type="${rel}/worksheet" Target="worksheets/sheet${nr}.xml"/>`,
          ) +
          '</Relationships>',
      ],
    },
    ...bladen.map(({ rijen }, at) => ({
      naam: `xl/worksheets/sheet${at + 1}.xml`,
      inhoud: inPieces(xlsxSheet(rijen, `${doc}/spreadsheetml/2006/main`)),
    })),
  ];
}

async function* xlsxSheet(rijen: Blad['rijen'], ns: string): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${ns}"><sheetData>`;
  for await (const rij of rijen) yield `<row>${rij.map(xlsxCell).join('')}</row>`;
  yield '</sheetData></worksheet>';
}
function xlsxCell(waarde: Waarde): string {
  if (waarde === null || waarde === '') return '<c/>';
  if (typeof waarde === 'number') return `<c><v>${waarde}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${xml(waarde)}</t></is></c>`;
}
