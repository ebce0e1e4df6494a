import { CFB } from '@e965/xlsx';
import { schrijfBreuk } from './breuken.ts';
import { renderDocxGrafiek, renderPlaats } from './docx-grafiek.ts';
import { schrijfZin } from './getal.ts';
import { groepenVan } from './groepen.ts';
import type { Blok, Cel, Grafiek, Jaarverslag, Kolom, Tabel } from './model.ts';
import { celTekst } from './render-html.ts';
import { escapeXml } from './xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Width of the text on a page of A4, in twentieths of a point. */
const BREEDTE = 9072;

/** The report as an Office Open XML document that a team can write on: headings, lists and tables in styles of their own. */
export function renderDocx(verslag: Jaarverslag): Buffer {
  const zip = CFB.utils.cfb_new();
  for (const [path, xml] of Object.entries(partsOf(verslag))) {
    CFB.utils.cfb_add(zip, `/${path}`, Buffer.from(KOP + xml, 'utf8'));
  }
  return CFB.write(zip, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer;
}

function partsOf({ titel, organisatie, delen }: Jaarverslag): Readonly<Record<string, string>> {
  const grafieken = delen.flatMap(({ blokken }) =>
    blokken.filter((blok): blok is Grafiek => blok.soort === 'grafiek'),
  );
  const naamVan = (at: number) => `charts/chart${at + 1}.xml`;
  const relatieVan = (at: number) => `rId${at + 11}`;
  const renderBlok = (blok: Blok): string => {
    if (blok.soort !== 'grafiek') return renderTekst(blok);
    const at = grafieken.indexOf(blok);
    return [
      paragraph('Caption', `${blok.titel} (${blok.eenheid})`, '<w:keepNext/>'),
      renderPlaats(blok, at + 1, relatieVan(at)),
      ...(blok.breuken ?? []).map((breuk) => paragraph('Note', schrijfBreuk(breuk))),
    ].join('');
  };
  const inhoud = [
    paragraph('Title', titel),
    paragraph('Subtitle', organisatie.naam),
    ...delen.flatMap(({ kop, blokken }) => [paragraph('Heading1', kop), ...blokken.map(renderBlok)]),
  ];
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      grafieken
        .map(
          (_, at) =>
            `<Override PartName="/word/${naamVan(at)}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>' +
      grafieken
        .map(
          (_, at) =>
            `<Relationship Id="${relatieVan(at)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="${naamVan(at)}"/>`,
        )
        .join('') +
      '</Relationships>',
    ...Object.fromEntries(grafieken.map((een, at) => [`word/${naamVan(at)}`, renderDocxGrafiek(een)])),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(titel)}</dc:title><dc:creator>${escapeXml(organisatie.naam)}</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`,
    'word/styles.xml': STIJLEN,
    'word/numbering.xml': `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${inhoud.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
}

const run = (tekst: string) => `<w:r><w:t xml:space="preserve">${escapeXml(tekst)}</w:t></w:r>`;
const paragraph = (stijl: string, tekst: string, meer = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${stijl}"/>${meer}</w:pPr>${run(tekst)}</w:p>`;

function renderTekst(blok: Exclude<Blok, Grafiek>): string {
  switch (blok.soort) {
    case 'tussenkop':
      return paragraph('Heading2', blok.tekst);
    case 'alinea':
      return paragraph('Normal', blok.zinnen.map(schrijfZin).join(' '));
    case 'lijst':
      return blok.punten
        .map((punt) =>
          paragraph(
            'ListParagraph',
            schrijfZin(punt),
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
          ),
        )
        .join('');
    case 'citaat':
      return paragraph('Quote', `${blok.tekst} – ${blok.wie}`);
    case 'tabel':
      return renderTabel(blok);
  }
}

function renderTabel({ titel, eenheid, kop, kolommen, rijen, totaal, noten }: Tabel): string {
  const breedte = Math.floor(BREEDTE / (kolommen.length + 2));
  const eerste = BREEDTE - breedte * kolommen.length;
  const cell = (tekst: string, at: number, vet = false) =>
    `<w:tc><w:tcPr><w:tcW w:w="${at === 0 ? eerste : breedte}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${vet ? 'TableHeading' : 'TableText'}"/>${at === 0 ? '' : '<w:jc w:val="right"/>'}</w:pPr>${run(tekst)}</w:p></w:tc>`;
  const row = (cellen: readonly string[], vet = false, header = false) =>
    `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cellen.map((tekst, at) => cell(tekst, at, vet)).join('')}</w:tr>`;
  const textsOf = (een: { readonly kop: string; readonly cellen: readonly Cel[] }) => [
    een.kop,
    ...een.cellen.map(celTekst),
  ];
  return [
    paragraph('Caption', `${titel} (${eenheid})`, '<w:keepNext/>'),
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${BREEDTE}" w:type="dxa"/><w:tblLook w:firstRow="1" w:firstColumn="1"/><w:tblCaption w:val="${escapeXml(titel)}"/></w:tblPr><w:tblGrid>${[eerste, ...kolommen.map(() => breedte)].map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`,
    ...headRows(kop, kolommen, row, eerste, breedte),
    ...rijen.map((rij) => row(textsOf(rij))),
    totaal ? row(textsOf(totaal), true) : '',
    '</w:tbl>',
    ...noten.map((noot) => paragraph('Note', noot)),
    paragraph('Normal', ''),
  ].join('');
}

type Row = (cellen: readonly string[], vet?: boolean, header?: boolean) => string;

/** The heads of the columns, and above them those of their groups. */
function headRows(
  kop: string,
  kolommen: readonly Kolom[],
  row: Row,
  eerste: number,
  breedte: number,
): string[] {
  const groepen = groepenVan(kolommen);
  const namen = kolommen.map((kolom) => kolom.kop);
  if (!groepen) return [row([kop, ...namen], true, true)];
  const cell = (tekst: string, w: number, meer: string, midden: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${w}" w:type="dxa"/>${meer}</w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/>${midden}</w:pPr>${run(tekst)}</w:p></w:tc>`;
  const boven = [
    cell('', eerste, '', ''),
    ...groepen.map(({ naam, breed }) =>
      cell(naam, breedte * breed, `<w:gridSpan w:val="${breed}"/>`, '<w:jc w:val="center"/>'),
    ),
  ];
  return [`<w:tr><w:trPr><w:tblHeader/></w:trPr>${boven.join('')}</w:tr>`, row([kop, ...namen], true, true)];
}

const stijl = (id: string, naam: string, letters: string, alinea = '', basis = 'Normal') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${naam}"/>${id === 'Normal' ? '' : `<w:basedOn w:val="${basis}"/>`}<w:pPr>${alinea}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
const kopStijl = (id: string, naam: string, niveau: number, maat: number) =>
  stijl(
    id,
    naam,
    `<w:b/><w:color w:val="154273"/><w:sz w:val="${maat}"/>`,
    `<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="${niveau}"/>`,
  );
const STIJLEN = `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans" w:cs="Liberation Sans"/><w:sz w:val="21"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  stijl('Normal', 'Normal', ''),
  stijl('Title', 'Title', '<w:b/><w:color w:val="154273"/><w:sz w:val="44"/>'),
  stijl('Subtitle', 'Subtitle', '<w:sz w:val="28"/>'),
  kopStijl('Heading1', 'heading 1', 0, 30),
  kopStijl('Heading2', 'heading 2', 1, 25),
  stijl('ListParagraph', 'List Paragraph', ''),
  stijl('Quote', 'Quote', '<w:i/>', '<w:ind w:left="567"/>'),
  stijl('Caption', 'caption', '<w:b/>', '<w:spacing w:before="200" w:after="60"/>'),
  stijl('TableText', 'Table Text', '', '<w:spacing w:after="20"/>'),
  stijl('TableHeading', 'Table Heading', '<w:b/>', '<w:spacing w:after="20"/>'),
  stijl('Note', 'Note', '<w:sz w:val="18"/>'),
].join(
  '',
)}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="154273"/><w:bottom w:val="single" w:sz="8" w:color="154273"/><w:insideH w:val="single" w:sz="4" w:color="C5CDD6"/></w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
