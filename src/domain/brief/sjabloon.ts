/** A field an officer fills in; the rest of a letter comes from the record. */
export type Veld = {
  readonly naam: string;
  readonly soort: 'datum' | 'tekst' | 'lang' | 'getal' | 'keuze';
  readonly label: string;
  readonly voorbeeld: string;
  readonly verplicht: boolean;
  readonly keuzes: readonly string[];
};

/** One line of a template: text with `{fields}`, a shared block, or a part under a condition. */
export type Regel =
  | { readonly soort: 'kop' | 'alinea' | 'punt'; readonly tekst: string }
  | { readonly soort: 'blok'; readonly naam: string }
  | {
      readonly soort: 'als';
      readonly voorwaarde: Voorwaarde;
      readonly dan: readonly Regel[];
      readonly anders: readonly Regel[];
    };
/** `[als tolk]`, `[als niet jongere]`, `[als besluit = verleend]`. */
export type Voorwaarde = { readonly feit: string; readonly niet: boolean; readonly waarde: string | null };

export const groepen = [
  'school',
  'gesprek',
  'verzuim',
  'hulp',
  'handhaving',
  'vrijstelling',
  'verlof',
  'doorstroom',
  'overdracht',
  'dossier',
  'verzoek',
] as const;
/** To which part of a file a letter belongs: that of the supervision (AVG), or that of the opsporing (Wpg). */
export const delen = ['toezicht', 'opsporing'] as const;
export type Deel = (typeof delen)[number];
/**
 * Whom a letter is for: those who may be written to about a jongere, the jongere alone, the school, or another. `los`: who
 * its slice names; such a letter stands in no dossier and is not chosen by hand.
 */
export const geadresseerden = ['gezin', 'jongere', 'school', 'organisatie', 'los'] as const;

export type Sjabloon = {
  readonly code: string;
  readonly naam: string;
  readonly soort: 'brief' | 'besluit';
  readonly groep: (typeof groepen)[number];
  readonly aan: (typeof geadresseerden)[number];
  readonly deel: Deel;
  readonly artikel: string;
  /** Day of the text of this file. */
  readonly versie: string;
  readonly velden: readonly Veld[];
  readonly onderwerp: string;
  readonly regels: readonly Regel[];
};

/** What is wrong in a template, and in which line: for people who write one. */
export class SjabloonFout extends Error {
  readonly regel: number;
  constructor(regel: number, wat: string) {
    super(`Regel ${regel}: ${wat}`);
    this.name = 'SjabloonFout';
    this.regel = regel;
  }
}

const KEUZE = /^keuze\((.+)\)$/;
const SOORTEN = ['datum', 'tekst', 'lang', 'getal'] as const;

/**
 * Reads the file of a template: what it is between two lines `---`, then its text.
 * @throws SjabloonFout
 */
export function parseSjabloon(code: string, bron: string): Sjabloon {
  const { kop, tekst, begin } = splitKop(bron);
  const eigen = new Map<string, string>();
  const velden: Veld[] = [];
  kop.forEach((regel, index) => {
    const [, naam = '', waarde = ''] = /^([^:]+):\s*(.*)$/.exec(regel) ?? [];
    if (naam.startsWith('veld ')) velden.push(parseVeld(naam.slice(5).trim(), waarde, index + 2));
    else if (naam) eigen.set(naam.trim(), waarde.trim());
    else if (regel.trim()) throw new SjabloonFout(index + 2, `"${regel}" is niet te lezen`);
  });
  const need = (naam: string) => {
    const waarde = eigen.get(naam);
    if (!waarde) throw new SjabloonFout(1, `"${naam}" ontbreekt`);
    return waarde;
  };
  const oneOf = <T extends string>(naam: string, mag: readonly T[]): T => {
    const found = mag.find((een) => een === need(naam));
    if (!found) throw new SjabloonFout(1, `"${naam}" is een van: ${mag.join(', ')}`);
    return found;
  };
  return {
    code,
    naam: need('naam'),
    soort: oneOf('soort', ['brief', 'besluit']),
    groep: oneOf('groep', groepen),
    aan: oneOf('aan', geadresseerden),
    deel: eigen.has('deel') ? oneOf('deel', delen) : 'toezicht',
    artikel: need('artikel'),
    versie: need('versie'),
    velden,
    ...parseTekst(tekst, begin),
  };
}

function splitKop(bron: string) {
  const regels = bron.replaceAll('\r\n', '\n').split('\n');
  const einde = regels.indexOf('---', 1);
  if (regels[0] !== '---' || einde < 0)
    throw new SjabloonFout(1, 'begin met de gegevens, tussen twee regels ---');
  return { kop: regels.slice(1, einde), tekst: regels.slice(einde + 1).join('\n'), begin: einde + 2 };
}

/** The text of a template file without what it is: what people edit. */
export const tekstVan = (bron: string): string => splitKop(bron).tekst.trim();

function parseVeld(naam: string, waarde: string, regel: number): Veld {
  const [soort = '', label = '', voorbeeld = ''] = waarde.split('|').map((deel) => deel.trim());
  const keuzes =
    KEUZE.exec(soort)?.[1]
      ?.split(',')
      .map((keuze) => keuze.trim()) ?? [];
  const kaal = SOORTEN.find((een) => een === soort) ?? (keuzes.length > 0 ? 'keuze' : undefined);
  if (!kaal || !label || !voorbeeld) {
    throw new SjabloonFout(regel, `schrijf een veld als: veld naam: soort | vraag | voorbeeld`);
  }
  return {
    naam: naam.replace(/\?$/, ''),
    soort: kaal,
    label,
    voorbeeld,
    verplicht: !naam.endsWith('?'),
    keuzes,
  };
}

/**
 * Reads the text of a letter: `# ` what it is about, `## ` heads, `- ` points, `[blok naam]`, `[als …]`, `[anders]`,
 * `[einde]`; the rest are paragraphs.
 * @param begin number of its first line, for who made a mistake
 * @throws SjabloonFout
 */
export function parseTekst(tekst: string, begin = 1): { onderwerp: string; regels: Regel[] } {
  const regels = tekst.split('\n');
  const eerste = regels.findIndex((regel) => regel.trim() !== '');
  const [, onderwerp] = /^# (.+)$/.exec(regels[eerste]?.trim() ?? '') ?? [];
  if (!onderwerp)
    throw new SjabloonFout(begin + Math.max(0, eerste), 'begin met # en waarover de brief gaat');
  return { onderwerp, regels: parseRegels(regels.slice(eerste + 1), begin + eerste + 1) };
}

type Open = {
  readonly regel: number;
  readonly voorwaarde: Voorwaarde;
  readonly dan: Regel[];
  anders?: Regel[];
};

/** @throws SjabloonFout */
export function parseRegels(bron: readonly string[], begin: number): Regel[] {
  const top: Regel[] = [];
  const open: Open[] = [];
  let alinea: string[] = [];
  const to = () => {
    const last = open.at(-1);
    return last ? (last.anders ?? last.dan) : top;
  };
  const flush = () => {
    if (alinea.length > 0) to().push({ soort: 'alinea', tekst: alinea.join(' ') });
    alinea = [];
  };
  bron.forEach((ruw, index) => {
    const regel = ruw.trim();
    const nummer = begin + index;
    const haak = /^\[(.+)\]$/.exec(regel)?.[1];
    if (haak === undefined && regel !== '' && !/^(## |- )/.test(regel)) {
      if (regel.startsWith('#')) throw new SjabloonFout(nummer, 'een kop begint met ## en een spatie');
      alinea.push(regel);
      return;
    }
    flush();
    if (regel.startsWith('## ')) to().push({ soort: 'kop', tekst: regel.slice(3).trim() });
    else if (regel.startsWith('- ')) to().push({ soort: 'punt', tekst: regel.slice(2).trim() });
    else if (haak?.startsWith('als '))
      open.push({ regel: nummer, voorwaarde: parseVoorwaarde(haak, nummer), dan: [] });
    else if (haak?.startsWith('blok ')) to().push({ soort: 'blok', naam: haak.slice(5).trim() });
    else if (haak === 'anders') {
      const last = open.at(-1);
      if (!last || last.anders) throw new SjabloonFout(nummer, '[anders] hoort na [als …]');
      last.anders = [];
    } else if (haak === 'einde') {
      const last = open.pop();
      if (!last) throw new SjabloonFout(nummer, 'er is geen [als …] om te beëindigen');
      const { voorwaarde, dan, anders = [] } = last;
      to().push({ soort: 'als', voorwaarde, dan, anders });
    } else if (haak !== undefined)
      throw new SjabloonFout(nummer, `[${haak}] is geen opdracht; er zijn als, anders, einde en blok`);
  });
  flush();
  const vergeten = open.at(-1);
  if (vergeten) throw new SjabloonFout(vergeten.regel, 'na [als …] ontbreekt [einde]');
  return top;
}

function parseVoorwaarde(haak: string, nummer: number): Voorwaarde {
  const [, niet, feit, waarde = null] = /^als (niet )?([\w.-]+)(?: = (.+))?$/.exec(haak) ?? [];
  if (!feit) throw new SjabloonFout(nummer, `[${haak}] is geen voorwaarde`);
  return { feit, niet: niet !== undefined, waarde };
}

/** Every `{field}` and every condition a text asks for. */
export function listGevraagd(onderwerp: string, regels: readonly Regel[]): Set<string> {
  const found = new Set<string>();
  const add = (tekst: string) => {
    for (const [, naam = ''] of tekst.matchAll(VELD)) found.add(naam);
  };
  add(onderwerp);
  for (const regel of regels) {
    if (regel.soort === 'als') {
      found.add(regel.voorwaarde.feit);
      for (const naam of listGevraagd('', [...regel.dan, ...regel.anders])) found.add(naam);
    } else if (regel.soort !== 'blok') add(regel.tekst);
  }
  return found;
}

/** The shared blocks a text puts in. */
export const listBlokkenIn = (tekst: string): string[] =>
  [...tekst.matchAll(/^\s*\[blok (.+)\]\s*$/gm)].map(([, naam = '']) => naam.trim());

/** A field in a text. */
export const VELD = /\{([\w.-]+)\}/g;
