/** A kind of file we take: what it is called outside, and how a file of ours is called. */
export type Bestandssoort = { readonly type: string; readonly ending: string };

const PDF = { type: 'application/pdf', ending: 'pdf' };
const JPEG = { type: 'image/jpeg', ending: 'jpg' };
const PNG = { type: 'image/png', ending: 'png' };
const TIFF = { type: 'image/tiff', ending: 'tif' };
const DOCX = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
};
const ODT = { type: 'application/vnd.oasis.opendocument.text', ending: 'odt' };
const TXT = { type: 'text/plain', ending: 'txt' };

/** How files of a kind begin; the name a sender gave it says nothing. */
const BEGINS: readonly (readonly [string, Bestandssoort])[] = [
  ['%PDF-', PDF],
  ['\u00ff\u00d8\u00ff', JPEG],
  ['\u0089PNG\r\n\u001a\n', PNG],
  ['II*\0', TIFF],
  ['MM\0*', TIFF],
];
const HEAD = 4096;

/** Which kind of file these bytes are; or why we do not take them. */
export function herkenSoort(bytes: Buffer): Bestandssoort | { readonly geweigerd: string } {
  if (bytes.length === 0) return { geweigerd: 'Het bestand is leeg.' };
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const begins = BEGINS.find(([begin]) => head.startsWith(begin))?.[1];
  if (begins === PDF) return refusePdf(bytes) ?? PDF;
  if (begins) return begins;
  if (head.startsWith('PK\u0003\u0004')) return ofZip(bytes);
  return isPlain(bytes) ? TXT : { geweigerd: NIET_TOEGESTAAN };
}

const NIET_TOEGESTAAN =
  'Dit soort bestand nemen we niet aan. Wel: PDF, foto (JPG, PNG), TIFF, Word, ODT of tekst.';

/** A document that starts a program, or brings files of its own. */
function refusePdf(bytes: Buffer): { geweigerd: string } | undefined {
  const active = ['/JavaScript', '/Launch', '/EmbeddedFile'].some((mark) =>
    bytes.includes(mark, 0, 'latin1'),
  );
  return active
    ? { geweigerd: 'Deze PDF kan een programma starten of bevat een ander bestand. Vraag om een gewone PDF.' }
    : undefined;
}

/** The list of a zip stands in it unpacked, so names can be seen without opening anything. */
function ofZip(bytes: Buffer): Bestandssoort | { readonly geweigerd: string } {
  if (bytes.includes('vbaProject', 0, 'latin1'))
    return { geweigerd: 'Dit document bevat een programma (macro). Vraag om een PDF.' };
  if (bytes.includes('word/document.xml', 0, 'latin1')) return DOCX;
  if (bytes.subarray(0, HEAD).includes(`mimetype${ODT.type}`, 0, 'latin1')) return ODT;
  return { geweigerd: NIET_TOEGESTAAN };
}

/** Text in UTF-8 without signs that steer a machine, and not a page that runs something. */
function isPlain(bytes: Buffer): boolean {
  const tekst = bytes.toString('utf8');
  return (
    !tekst.includes('\ufffd') &&
    !/\p{Cc}/u.test(tekst.replaceAll(/[\t\n\r\f]/g, '')) &&
    !/^\s*(<[!?a-z]|#!|MZ)/i.test(tekst)
  );
}

const SOORTEN = [PDF, JPEG, PNG, TIFF, DOCX, ODT, TXT];
/** How a file of this type ends. */
export const endingOf = (type: string): string =>
  SOORTEN.find((soort) => soort.type === type)?.ending ?? 'bin';
