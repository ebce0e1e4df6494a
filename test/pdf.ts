import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';

/**
 * Reads a PDF by the standard, not by what our program happens to write, and says what of PDF/UA-1 and PDF/A-2a it does
 * not meet. No substitute for a validator; what a reader with a screen reader would miss, it sees.
 */
type Waarde = null | boolean | number | string | Naam | Verwijzing | Waarde[] | Woordenboek;
type Naam = { readonly naam: string };
type Verwijzing = { readonly nummer: number };
type Woordenboek = { readonly [sleutel: string]: Waarde };
type Element = {
  readonly soort: string;
  readonly boek: Woordenboek;
  readonly kinderen: readonly Element[];
};

const isBoek = (waarde: Waarde | undefined): waarde is Woordenboek =>
  typeof waarde === 'object' &&
  waarde !== null &&
  !Array.isArray(waarde) &&
  !('naam' in waarde) &&
  !('nummer' in waarde);
const naamVan = (waarde: Waarde | undefined): string | undefined =>
  typeof waarde === 'object' && waarde !== null && 'naam' in waarde && typeof waarde.naam === 'string'
    ? waarde.naam
    : undefined;
const lijstVan = (waarde: Waarde | undefined): readonly Waarde[] =>
  Array.isArray(waarde) ? waarde : waarde === undefined || waarde === null ? [] : [waarde];

/** Reads values one after another; a stream stands behind its dictionary and is left to whoever asks. */
class Lezer {
  at: number;
  readonly #tekst: string;
  constructor(tekst: string, at: number) {
    this.#tekst = tekst;
    this.at = at;
  }

  #word(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#tekst)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  value(): Waarde {
    this.#word(/(?:\s|%[^\n]*\n)*/y);
    const verwijzing = /(\d+) \d+ R\b/y;
    verwijzing.lastIndex = this.at;
    const found = verwijzing.exec(this.#tekst);
    if (found) {
      this.at += found[0].length;
      return { nummer: Number(found[1]) };
    }
    const teken = this.#tekst[this.at];
    if (this.#tekst.startsWith('<<', this.at)) return this.#dictionary();
    if (teken === '[') return this.#array();
    if (teken === '/') {
      const naam = this.#word(/\/[^\s/<>()[\]{}%]*/y).slice(1);
      return {
        naam: naam.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      };
    }
    if (teken === '(') return this.#literal();
    if (teken === '<')
      return Buffer.from(this.#word(/<[^>]*>/y).replaceAll(/[<>\s]/g, ''), 'hex').toString('latin1');
    const word = this.#word(/[^\s/<>()[\]{}%]+/y);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word !== '' && Number.isFinite(Number(word))) return Number(word);
    throw new Error(`"${this.#tekst.slice(this.at - word.length, this.at + 20)}" is no value of a PDF`);
  }

  #dictionary(): Woordenboek {
    this.at += 2;
    const boek: Record<string, Waarde> = {};
    for (;;) {
      this.#word(/\s*/y);
      if (this.#tekst.startsWith('>>', this.at)) {
        this.at += 2;
        return boek;
      }
      const sleutel = naamVan(this.value());
      if (sleutel === undefined) throw new Error('A dictionary without a key');
      boek[sleutel] = this.value();
    }
  }

  #array(): Waarde[] {
    this.at += 1;
    const all: Waarde[] = [];
    for (;;) {
      this.#word(/\s*/y);
      if (this.#tekst[this.at] === ']') {
        this.at += 1;
        return all;
      }
      all.push(this.value());
    }
  }

  #literal(): string {
    const start = ++this.at;
    for (let diep = 1; diep > 0; this.at += 1) {
      const teken = this.#tekst[this.at];
      if (teken === undefined) throw new Error('A text without an end');
      if (teken === '\\') this.at += 1;
      else if (teken === '(') diep += 1;
      else if (teken === ')') diep -= 1;
    }
    return this.#tekst.slice(start, this.at - 1).replaceAll(/\\(.)/gs, '$1');
  }
}

/** Text strings are UTF-16 behind a mark, or Latin. */
const leesTekst = (waarde: Waarde | undefined): string => {
  if (typeof waarde !== 'string') return '';
  const bytes = Buffer.from(waarde, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : waarde;
};

export class Pdf {
  readonly #tekst: string;
  readonly #places = new Map<number, number>();
  readonly trailer: Woordenboek;

  constructor(pdf: Buffer) {
    this.#tekst = pdf.toString('latin1');
    if (!this.#tekst.startsWith('%PDF-1.7')) throw new Error('No PDF 1.7');
    const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#tekst)?.[1]);
    const xref = /xref\s+0 (\d+)\s+/y;
    xref.lastIndex = at;
    const [kop = '', aantal = '0'] = xref.exec(this.#tekst) ?? [];
    if (kop === '') throw new Error(`No list of objects at ${at}`);
    const regels = this.#tekst.slice(at + kop.length, at + kop.length + 20 * Number(aantal));
    for (const [nummer, [, plaats = '', soort]] of [...regels.matchAll(/(\d{10}) \d{5} ([nf])/g)].entries()) {
      if (soort !== 'n') continue;
      if (!this.#tekst.startsWith(`${nummer} 0 obj`, Number(plaats)))
        throw new Error(`No object ${nummer} at ${plaats}`);
      this.#places.set(nummer, Number(plaats));
    }
    const trailer = new Lezer(this.#tekst, this.#tekst.indexOf('trailer', at) + 'trailer'.length).value();
    if (!isBoek(trailer)) throw new Error('No trailer');
    this.trailer = trailer;
  }

  /** What a reference points at, or the value itself. */
  get(waarde: Waarde | undefined): Waarde | undefined {
    if (
      typeof waarde !== 'object' ||
      waarde === null ||
      !('nummer' in waarde) ||
      typeof waarde.nummer !== 'number'
    )
      return waarde;
    const plaats = this.#places.get(waarde.nummer);
    if (plaats === undefined) throw new Error(`Nothing is object ${waarde.nummer}`);
    return this.get(new Lezer(this.#tekst, this.#tekst.indexOf('obj', plaats) + 3).value());
  }

  boek(waarde: Waarde | undefined): Woordenboek {
    const found = this.get(waarde);
    return isBoek(found) ? found : {};
  }

  stream(waarde: Waarde | undefined): Buffer {
    if (
      typeof waarde !== 'object' ||
      waarde === null ||
      !('nummer' in waarde) ||
      typeof waarde.nummer !== 'number'
    )
      return Buffer.alloc(0);
    const lezer = new Lezer(
      this.#tekst,
      this.#tekst.indexOf('obj', this.#places.get(waarde.nummer) ?? 0) + 3,
    );
    const boek = this.boek(lezer.value());
    const start = /\s*stream\r?\n/y;
    start.lastIndex = lezer.at;
    const from = lezer.at + (start.exec(this.#tekst)?.[0].length ?? 0);
    const length = Number(this.get(boek['Length']));
    if (!/^\r?\n?endstream/.test(this.#tekst.slice(from + length, from + length + 12)))
      throw new Error(`A stream of another length than ${length}`);
    const bytes = Buffer.from(this.#tekst.slice(from, from + length), 'latin1');
    return lijstVan(this.get(boek['Filter'])).some((een) => naamVan(een) === 'FlateDecode')
      ? inflateSync(bytes)
      : bytes;
  }

  get catalog(): Woordenboek {
    return this.boek(this.trailer['Root']);
  }

  get titel(): string {
    return leesTekst(this.boek(this.trailer['Info'])['Title']);
  }

  /** Every object, by dictionary. */
  get objecten(): Woordenboek[] {
    return [...this.#places.keys()]
      .map((nummer) => this.boek({ nummer }))
      .filter((boek) => Object.keys(boek).length > 0);
  }

  /** The tree of tags, with their standard names. */
  get tags(): Element[] {
    const boom = this.boek(this.catalog['StructTreeRoot']);
    const rollen = this.boek(boom['RoleMap']);
    const read = (waarde: Waarde): Element[] => {
      const boek = this.boek(waarde);
      const soort = naamVan(boek['S']);
      if (soort === undefined) return [];
      return [
        {
          soort: naamVan(rollen[soort]) ?? soort,
          boek,
          kinderen: lijstVan(this.get(boek['K'])).flatMap(read),
        },
      ];
    };
    return lijstVan(this.get(boom['K'])).flatMap(read);
  }
}

const flat = (elementen: readonly Element[]): Element[] =>
  elementen.flatMap((element) => [element, ...flat(element.kinderen)]);

/** What of both standards this file does not meet, in words; nothing when all is well. */
export function findPdfProblems(inhoud: Buffer): string[] {
  const pdf = new Pdf(inhoud);
  const problems: string[] = [];
  const demand = (is: boolean, wat: string) => {
    if (!is) problems.push(wat);
  };
  const { catalog } = pdf;
  demand(/^nl(-NL)?$/.test(leesTekst(catalog['Lang'])), 'language is Dutch');
  demand(pdf.boek(catalog['MarkInfo'])['Marked'] === true, 'marked as tagged');
  demand(pdf.boek(catalog['ViewerPreferences'])['DisplayDocTitle'] === true, 'a reader shows the title');
  demand(pdf.titel.length > 5, 'has a title');
  demand(pdf.trailer['Encrypt'] === undefined, 'not encrypted');
  demand(lijstVan(pdf.trailer['ID']).length === 2, 'has an identity');
  const [intentie] = lijstVan(pdf.get(catalog['OutputIntents'])).map((een) => pdf.boek(een));
  demand(naamVan(intentie?.['S']) === 'GTS_PDFA1', 'says which colours are meant');
  demand(
    pdf.stream(intentie?.['DestOutputProfile']).toString('latin1', 36, 40) === 'acsp',
    'has the colour profile inside',
  );
  checkMetadata(pdf, demand);
  checkObjecten(pdf, demand);
  checkTags(flat(pdf.tags), pdf, demand);
  return problems;
}

type Demand = (is: boolean, wat: string) => void;

function checkMetadata(pdf: Pdf, demand: Demand): void {
  const xmp = pdf.stream(pdf.catalog['Metadata']).toString('utf8');
  const text = (naam: string) => new RegExp(`<${naam}>([^<]*)</${naam}>`).exec(xmp)?.[1];
  demand(text('pdfuaid:part') === '1', 'metadata say PDF/UA-1');
  demand(text('pdfaid:part') === '2' && text('pdfaid:conformance') === 'A', 'metadata say PDF/A-2a');
  demand(
    xmp.includes('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>'),
    'metadata describe what PDF/A does not know',
  );
  const titel = /<dc:title><rdf:Alt><rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1];
  demand(
    titel?.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>') === pdf.titel,
    'one title in both places',
  );
  demand(/<dc:language><rdf:Bag><rdf:li>nl-NL</.test(xmp), 'metadata name the language');
  for (const prefix of new Set([...xmp.matchAll(/<([a-zA-Z]+):/g)].map(([, een]) => een)))
    demand(new RegExp(`xmlns:${prefix}=`).test(xmp), `prefix ${prefix} is declared`);
}

function checkObjecten(pdf: Pdf, demand: Demand): void {
  for (const boek of pdf.objecten) {
    const soort = naamVan(boek['Type']);
    if (soort === 'Page') {
      demand(
        boek['Annots'] === undefined || naamVan(boek['Tabs']) === 'S',
        'the links of a page are walked in the order of its tags',
      );
      demand(typeof boek['StructParents'] === 'number', 'what is on a page is tagged');
    }
    if (soort === 'FontDescriptor')
      demand(
        ['FontFile', 'FontFile2', 'FontFile3'].some((een) => een in boek),
        `font ${naamVan(boek['FontName'])} is inside`,
      );
    if (soort === 'Font' && naamVan(boek['Subtype']) === 'Type0')
      demand(
        pdf.stream(boek['ToUnicode']).includes('begincmap'),
        `letters of ${naamVan(boek['BaseFont'])} can be copied as text`,
      );
    if (naamVan(boek['Subtype']) === 'Link')
      demand(
        leesTekst(boek['Contents']) !== '' && typeof boek['StructParent'] === 'number',
        'a link says where it goes, and is tagged',
      );
    demand(!['JavaScript', 'Launch', 'Sound', 'Movie'].includes(naamVan(boek['S']) ?? ''), 'nothing runs');
  }
}

function checkTags(tags: readonly Element[], pdf: Pdf, demand: Demand): void {
  demand(tags.length > 0, 'has tags');
  const koppen = tags.flatMap(({ soort }) => /^H([1-6])$/.exec(soort)?.[1] ?? []).map(Number);
  demand(koppen[0] === 1 && koppen.filter((een) => een === 1).length === 1, 'one heading above all');
  demand(
    koppen.every((een, at) => een <= (koppen[at - 1] ?? 0) + 1),
    'no level of heading is skipped',
  );
  for (const { soort, boek, kinderen } of tags) {
    if (soort === 'Figure') demand(leesTekst(boek['Alt']).length > 10, 'a picture is told in words');
    if (soort === 'Table') checkTable(flat(kinderen), pdf, demand);
    if (soort === 'L')
      demand(
        kinderen.every((een) => een.soort === 'LI'),
        'a list holds its points',
      );
    if (soort === 'TOCI')
      demand(
        flat(kinderen).some((een) => een.soort === 'Link' || een.soort === 'Reference'),
        'a line of the contents leads there',
      );
  }
}

function checkTable(cellen: readonly Element[], pdf: Pdf, demand: Demand): void {
  const koppen = cellen.filter(({ soort }) => soort === 'TH');
  demand(koppen.length > 0, 'a table has heads');
  for (const { boek } of koppen) {
    const scope = lijstVan(pdf.get(boek['A'])).map((een) => naamVan(pdf.boek(een)['Scope']));
    demand(
      scope.some((een) => een !== undefined),
      'a head says of what it is the head',
    );
  }
  const rijen = cellen.filter(({ soort }) => soort === 'TR');
  const breed = ({ boek }: Element) =>
    lijstVan(pdf.get(boek['A']))
      .map((een) => Number(pdf.boek(een)['ColSpan'] ?? 1))
      .reduce((a, b) => Math.max(a, b), 1);
  const hoog = ({ boek }: Element) =>
    lijstVan(pdf.get(boek['A']))
      .map((een) => Number(pdf.boek(een)['RowSpan'] ?? 1))
      .reduce((a, b) => Math.max(a, b), 1);
  const plekken = rijen
    .flatMap(({ kinderen }) => kinderen)
    .reduce((sum, cel) => sum + breed(cel) * hoog(cel), 0);
  demand(rijen.length > 0 && plekken % rijen.length === 0, 'every row of a table is as long as the others');
}

/** What qpdf finds wrong; `null` where it is not installed. */
export async function findQpdfProblems(inhoud: Buffer): Promise<string[] | null> {
  const answer = await askProgram('qpdf', inhoud, (file) => ['--check', file]);
  if (answer === null) return null;
  return 'fout' in answer ? [answer.fout] : [];
}

/** The words of a PDF as pdftotext reads them; `null` where it is not installed. */
export async function readPdfText(inhoud: Buffer, ...opties: string[]): Promise<string | null> {
  const answer = await askProgram('pdftotext', inhoud, (file) => [...opties, file, '-']);
  if (answer && 'fout' in answer) throw new Error(answer.fout);
  return answer && answer.tekst;
}

export const NO_PDFTOTEXT = 'pdftotext (poppler-utils) is not on this machine';

/** A program of somebody else on this file: what it says, or what it finds wrong; `null` when it is not there. */
async function askProgram(
  name: string,
  inhoud: Buffer,
  args: (file: string) => string[],
): Promise<{ readonly tekst: string } | { readonly fout: string } | null> {
  const map = await mkdtemp(join(tmpdir(), 'schoolgang-pdf-'));
  const file = join(map, 'bestand.pdf');
  try {
    await writeFile(file, inhoud);
    return { tekst: (await promisify(execFile)(name, args(file), { maxBuffer: 1 << 26 })).stdout };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return { fout: String(error instanceof Error && 'stderr' in error ? error.stderr : error) };
  } finally {
    await rm(map, { recursive: true, force: true });
  }
}
