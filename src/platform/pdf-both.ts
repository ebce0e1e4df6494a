/** What says in the metadata that a file is PDF/UA-1; PDF/A asks that a schema it does not know is described. */
const PDFUA = {
  naamruimte: ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  deel: '<pdfuaid:part>1</pdfuaid:part>',
  schema:
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
};

/**
 * Says of a PDF/A-2a that it is PDF/UA-1 too. Typst names one standard to a file, but tags both alike: what PDF/UA asks on
 * top is that a reader shows the title, and that the metadata say so. Both stand in the last two objects, so that no
 * other object moves (adr 0105).
 *
 * @param pdf made by Typst as PDF/A-2a, of a source that it took as PDF/UA-1
 * @throws Error when the file is not built up as expected; a file that claims what it is not never leaves
 */
export function declareBoth(pdf: Buffer): Buffer {
  // One byte is one character, so places in the text are places in the file.
  const tekst = pdf.toString('latin1');
  const catalogAt = tekst.lastIndexOf('\n', tekst.indexOf('/Type /Catalog')) + 1;
  const catalogStart = startOfObject(tekst, catalogAt);
  const metadataStart = startOfObject(tekst, catalogStart - 1);
  const xrefStart = tekst.lastIndexOf('\nxref\n') + 1;
  const metadata = withPdfUa(tekst.slice(metadataStart, catalogStart));
  const catalog = replaceOnce(
    tekst.slice(catalogStart, xrefStart),
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  );
  const moved = metadataStart + metadata.length;
  const xref = moveXref(
    tekst.slice(xrefStart),
    { van: catalogStart, naar: moved },
    xrefStart,
    moved + catalog.length,
  );
  return Buffer.from(tekst.slice(0, metadataStart) + metadata + catalog + xref, 'latin1');
}

function startOfObject(tekst: string, before: number): number {
  const at = tekst.lastIndexOf(' 0 obj', before);
  if (at < 0) throw new Error('A PDF without the objects it should end with');
  return tekst.lastIndexOf('\n', at) + 1;
}

function replaceOnce(tekst: string, what: string, by: string): string {
  if (tekst.split(what).length !== 2) throw new Error(`A PDF in which "${what}" does not stand once`);
  return tekst.replace(what, () => by);
}

/** The metadata are not compressed in PDF/A: they are text with their length before it. */
function withPdfUa(metadata: string): string {
  const before = metadata.length;
  const said = [
    ['<rdf:Description rdf:about=""', `<rdf:Description rdf:about=""${PDFUA.naamruimte}`],
    ['<pdfaid:part>2</pdfaid:part>', `${PDFUA.deel}<pdfaid:part>2</pdfaid:part>`],
    ['<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${PDFUA.schema}`],
  ].reduce((text, [what = '', by = '']) => replaceOnce(text, what, by), metadata);
  return said.replace(
    /\/Length (\d+)/,
    (_, length: string) => `/Length ${Number(length) + said.length - before}`,
  );
}

/** The list of places at the end, with the one object that moved and the list itself where they are now. */
function moveXref(
  xref: string,
  { van, naar }: { readonly van: number; readonly naar: number },
  oldStart: number,
  newStart: number,
): string {
  const place = (at: number) => `${String(at).padStart(10, '0')} 00000 n`;
  return replaceOnce(
    replaceOnce(xref, place(van), place(naar)),
    `startxref\n${oldStart}`,
    `startxref\n${newStart}`,
  );
}
