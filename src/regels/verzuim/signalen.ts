import { addMaanden, dagnummer, datumVanDagnummer } from '../kalender/datum.ts';
import {
  BPV,
  dagVan,
  MINUTEN_ONBEKEND,
  minutenVan,
  ONBEKEND,
  ONGEOORLOOFD,
  oordeelVan,
  TE_LAAT,
  tijdsoortVan,
  ZIEK,
} from './gemist.ts';
import type { Lesdagen } from './lesdagen.ts';
import { VENSTER_LESWEKEN, type Verzuimparameters } from './parameters.ts';

/** In the order in which they are told. */
export const SIGNAALCODES = [
  'drempel-16-uur',
  'te-laat',
  'ziek-2-maanden',
  'ziek-12-weken',
  'ziek-jaar',
  'ziek-aaneen',
  'langdurig',
  'luxe-vermoeden',
] as const;
export type Signaalcode = (typeof SIGNAALCODES)[number];

/** What follows from the absence of one pupil at one school; days are places in the calendar of the school. */
export type Signaal = {
  readonly code: Signaalcode;
  readonly stap: number;
  readonly dag: number;
  /** First day of the reeks, where the signal is of one. */
  readonly van: number | null;
  readonly minuten: number | null;
};

/** How one school counts. */
export type Schoolregels = {
  readonly lesdagen: Lesdagen;
  readonly drempelMinuten: number;
  /** The most that one row counts for; a school that counts clock hours has no most. */
  readonly hoogstensPerRij: number;
  /** What a row counts for that does not say how long. */
  readonly zonderMinuten: number;
  readonly teLaatTeltMee: boolean;
  readonly bpvTeltMee: boolean;
  readonly heleDagMinuten: number;
};

export type Leerling = {
  /** From this day absence counts towards the threshold. */
  readonly leerplichtVanaf: number;
  /** Last days of the stretches in which the threshold is counted, oldest first. */
  readonly herstarts: readonly number[];
};

/** The day of the question, and 1 August of its schooljaar. */
export type Peiling = { readonly op: number; readonly jaarBegin: number };

const DAGEN_PER_WEEK = 7;
const ZIEK_STAPPEN_MAANDEN = [3, 4];
const ZIEK_STAP_LESWEKEN = 4;
const ZIEK_STAP_JAAR = 12;
const ZIEK_STAPPEN_AANEEN = [3, 7];

/**
 * Everything that follows from what a pupil missed at a school, up to and including a day.
 *
 * @param rijen packed rows (`gemist.ts`), oldest first; without the ones that were withdrawn
 * @wet Lpw art. 21a; art. 11 onder d; art. 3 lid 1
 * @uitleg 0280 which minutes count, and from which day
 * @uitleg 0281 after a report the count begins anew; over the summer it goes on
 * @uitleg 0282 a whole day, an unbroken stretch of them, and a holiday beside it
 * @uitleg 0283 lateness and illness
 */
export function deriveSignalen(
  rijen: Int32Array,
  leerling: Leerling,
  school: Schoolregels,
  peiling: Peiling,
  parameters: Verzuimparameters,
): Signaal[] {
  const dagen = countDagen(rijen, leerling, school, peiling, parameters);
  if (dagen.aantal === 0) return [];
  const { lesdagen } = school;
  return [
    ...deriveDrempel(dagen, leerling.herstarts, school, peiling),
    ...dagen.teLaat,
    ...deriveZiek(dagen, lesdagen, peiling, parameters),
    ...deriveReeksen(dagen, school, peiling, parameters),
  ];
}

/** What was missed in one lesweek of the window. */
export type Vensterweek = { readonly maandag: number; readonly minuten: number };

/**
 * The calculation behind a crossing of the threshold: what each lesweek of its window adds, oldest first. A lesweek without
 * absence adds nothing and is left out.
 */
export function explainDrempel(
  rijen: Int32Array,
  leerling: Leerling,
  school: Schoolregels,
  peiling: Peiling,
  parameters: Verzuimparameters,
  dag: number,
): Vensterweek[] {
  const { lesweek } = school.lesdagen;
  const dagen = countDagen(rijen, leerling, school, peiling, parameters);
  const vanaf = leerling.herstarts.findLast((einde) => einde < dag) ?? -1;
  const perWeek = new Map<number, number>();
  for (let at = 0; at < dagen.aantal; at += 1) {
    const plaats = dagen.dag[at] ?? 0;
    const weken = (lesweek[dag] ?? 0) - (lesweek[plaats] ?? 0);
    if (plaats > dag || plaats <= vanaf || weken >= VENSTER_LESWEKEN) continue;
    const maandag = plaats - (plaats % DAGEN_PER_WEEK);
    perWeek.set(maandag, (perWeek.get(maandag) ?? 0) + (dagen.minuten[at] ?? 0));
  }
  return [...perWeek].flatMap(([maandag, minuten]) => (minuten > 0 ? [{ maandag, minuten }] : []));
}

/** What was missed, a schooldag with absence at a time, oldest first. */
type Dagen = {
  readonly aantal: number;
  readonly dag: Int32Array;
  /** Meetellende minuten. */
  readonly minuten: Int32Array;
  readonly ziek: Uint8Array;
  readonly teLaat: readonly Signaal[];
};

const none = { van: null, minuten: null };

function countDagen(
  rijen: Int32Array,
  { leerplichtVanaf }: Leerling,
  school: Schoolregels,
  { op, jaarBegin }: Peiling,
  { onbekendTeltMeeNaSchooldagen, teLaatStappen }: Verzuimparameters,
): Dagen {
  const { isSchooldag, schooldagen } = school.lesdagen;
  const dag = new Int32Array(rijen.length);
  const minuten = new Int32Array(rijen.length);
  const ziek = new Uint8Array(rijen.length);
  const teLaat: Signaal[] = [];
  const totNu = schooldagen[op] ?? 0;
  let aantal = 0;
  let keren = 0;
  for (const rij of rijen) {
    const plaats = dagVan(rij);
    if (plaats > op) break;
    if (isSchooldag[plaats] !== 1) continue;
    if (aantal === 0 || dag[aantal - 1] !== plaats) dag[aantal++] = plaats;
    const oordeel = oordeelVan(rij);
    if (oordeel === ZIEK) ziek[aantal - 1] = 1;
    if (oordeel === TE_LAAT && plaats >= jaarBegin) {
      keren += 1;
      if (teLaatStappen.includes(keren)) teLaat.push({ code: 'te-laat', stap: keren, dag: plaats, ...none });
    }
    const telt =
      oordeel === ONGEOORLOOFD ||
      (oordeel === TE_LAAT && school.teLaatTeltMee) ||
      (oordeel === ONBEKEND && totNu - (schooldagen[plaats] ?? 0) >= onbekendTeltMeeNaSchooldagen);
    if (!telt || plaats < leerplichtVanaf) continue;
    if (tijdsoortVan(rij) === BPV && !school.bpvTeltMee) continue;
    const gemist = minutenVan(rij);
    minuten[aantal - 1] =
      (minuten[aantal - 1] ?? 0) +
      Math.min(gemist === MINUTEN_ONBEKEND ? school.zonderMinuten : gemist, school.hoogstensPerRij);
  }
  return { aantal, dag, minuten, ziek, teLaat };
}

/** At most one crossing in each stretch; what lies before 1 August only fills the window. */
function deriveDrempel(
  { aantal, dag, minuten }: Dagen,
  herstarts: readonly number[],
  { lesdagen: { lesweek }, drempelMinuten }: Schoolregels,
  { jaarBegin }: Peiling,
): Signaal[] {
  const found: Signaal[] = [];
  let som = 0;
  let eerste = 0;
  let bereikt = false;
  let herstart = 0;
  for (let at = 0; at < aantal; at += 1) {
    const plaats = dag[at] ?? 0;
    while (herstart < herstarts.length && (herstarts[herstart] ?? 0) < plaats) {
      herstart += 1;
      eerste = at;
      som = 0;
      bereikt = false;
    }
    const vensterVanaf = (lesweek[plaats] ?? 0) - VENSTER_LESWEKEN;
    while (eerste < at && (lesweek[dag[eerste] ?? 0] ?? 0) <= vensterVanaf) {
      som -= minuten[eerste] ?? 0;
      eerste += 1;
    }
    const gemist = minuten[at] ?? 0;
    som += gemist;
    if (gemist === 0 || bereikt || plaats < jaarBegin || som < drempelMinuten) continue;
    bereikt = true;
    found.push({ code: 'drempel-16-uur', stap: found.length + 1, dag: plaats, van: null, minuten: som });
  }
  return found;
}

function deriveZiek(
  { aantal, dag, ziek }: Dagen,
  lesdagen: Lesdagen,
  { jaarBegin }: Peiling,
  { ziekVensterMaanden, ziekVensterLesweken }: Verzuimparameters,
): Signaal[] {
  const { schooldagen, lesweek, begin } = lesdagen;
  const found: Signaal[] = [];
  const done = new Set<string>();
  /** Only the first time in the year. */
  const tell = (code: Signaalcode, stap: number, plaats: number) => {
    if (done.has(`${code}${stap}`)) return;
    done.add(`${code}${stap}`);
    found.push({ code, stap, dag: plaats, ...none });
  };
  const spellen: number[] = [];
  let vorige = -1;
  let lengte = 0;
  for (let at = 0; at < aantal; at += 1) {
    const plaats = dag[at] ?? 0;
    if (ziek[at] !== 1 || plaats < jaarBegin) continue;
    const aansluitend = vorige >= 0 && (schooldagen[plaats] ?? 0) - (schooldagen[vorige] ?? 0) === 1;
    vorige = plaats;
    lengte = aansluitend ? lengte + 1 : 1;
    if (ZIEK_STAPPEN_AANEEN.includes(lengte)) tell('ziek-aaneen', lengte, plaats);
    if (aansluitend) continue;
    spellen.push(plaats);
    const maandenTerug = addMaanden(datumVanDagnummer(begin + plaats), -ziekVensterMaanden);
    const na = dagnummer(maandenTerug) - begin;
    const inMaanden = spellen.filter((spel) => spel > na).length;
    for (const stap of ZIEK_STAPPEN_MAANDEN) if (inMaanden >= stap) tell('ziek-2-maanden', stap, plaats);
    const weekVanaf = (lesweek[plaats] ?? 0) - ziekVensterLesweken;
    const inWeken = spellen.filter((spel) => (lesweek[spel] ?? 0) > weekVanaf).length;
    if (inWeken >= ZIEK_STAP_LESWEKEN) tell('ziek-12-weken', ZIEK_STAP_LESWEKEN, plaats);
    if (spellen.length === ZIEK_STAP_JAAR) tell('ziek-jaar', ZIEK_STAP_JAAR, plaats);
  }
  return found;
}

/** Whole days without reason, with no other schooldag between them. */
function deriveReeksen(
  { aantal, dag, minuten }: Dagen,
  { lesdagen, heleDagMinuten }: Schoolregels,
  { jaarBegin }: Peiling,
  { lrvDagen, luxeMaxSchooldagen }: Verzuimparameters,
): Signaal[] {
  const { schooldagen } = lesdagen;
  const found: Signaal[] = [];
  let van = -1;
  let vorige = -1;
  let langdurig = false;
  const end = () => {
    if (van < 0) return;
    const lengte = (schooldagen[vorige] ?? 0) - (schooldagen[van] ?? 0) + 1;
    if (lengte <= luxeMaxSchooldagen && isNaastVakantie(lesdagen, van, vorige)) {
      found.push({ code: 'luxe-vermoeden', stap: 0, dag: van, van, minuten: null });
    }
  };
  for (let at = 0; at < aantal; at += 1) {
    const plaats = dag[at] ?? 0;
    if (plaats < jaarBegin || (minuten[at] ?? 0) < heleDagMinuten) continue;
    if (van < 0 || (schooldagen[plaats] ?? 0) - (schooldagen[vorige] ?? 0) !== 1) {
      end();
      van = plaats;
      langdurig = false;
    }
    vorige = plaats;
    if (langdurig || plaats < van + lrvDagen) continue;
    langdurig = true;
    found.push({ code: 'langdurig', stap: lrvDagen, dag: plaats, van, minuten: null });
  }
  end();
  return found;
}

/** Whether a vakantiedag lies between the schooldag before a reeks and the schooldag after it. */
function isNaastVakantie({ schooldagen, plaatsen, vakantiedagen }: Lesdagen, van: number, totEnMet: number) {
  const ervoor = plaatsen[(schooldagen[van] ?? 0) - 2] ?? 0;
  const erna = plaatsen[schooldagen[totEnMet] ?? 0] ?? vakantiedagen.length - 1;
  return (vakantiedagen[erna] ?? 0) > (vakantiedagen[ervoor] ?? 0);
}
