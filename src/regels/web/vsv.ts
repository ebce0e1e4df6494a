import type { Datum } from '../kalender/datum.ts';

/** One wording of who counts as vsv'er, with the school years it is for; years under different wordings are never mixed. */
export type VsvDefinitie = {
  readonly code: 'tot-2025' | 'vanaf-2026';
  readonly vanafSchooljaar: string;
  readonly totEnMetSchooljaar: string | null;
  /** The pupil is younger than this on 1 October. */
  readonly jongerDan: number;
  /** Whether the text is known well enough to count by. */
  readonly geladen: boolean;
  readonly tekst: string;
};

/** @uitleg 0111 which school years each wording is for, and what the record cannot tell */
export const VSV_DEFINITIES: readonly VsvDefinitie[] = [
  {
    code: 'tot-2025',
    vanafSchooljaar: '2005-2006',
    totEnMetSchooljaar: '2024-2025',
    jongerDan: 23,
    geladen: true,
    tekst:
      'Leerlingen jonger dan 23 jaar die op 1 oktober in bekostigd vo, vavo of mbo stonden zonder startkwalificatie, en die ' +
      'op 1 oktober daarna geen onderwijs volgen en geen startkwalificatie hebben. Wie overleed, naar het buitenland ging ' +
      'of is vrijgesteld, telt niet mee.',
  },
  {
    code: 'vanaf-2026',
    vanafSchooljaar: '2025-2026',
    totEnMetSchooljaar: null,
    jongerDan: 27,
    geladen: false,
    tekst:
      'De definitie van de regeling voor 2026-2029. De tekst daarvan is nog niet in het programma opgenomen; er wordt niet ' +
      'geteld op een vermoeden.',
  },
];

/** The wording for a school year. @throws RangeError before the oldest one held */
export function vsvDefinitieVan(schooljaar: string): VsvDefinitie {
  const definitie = VSV_DEFINITIES.findLast(({ vanafSchooljaar }) => vanafSchooljaar <= schooljaar);
  if (!definitie) throw new RangeError(`No definition of vsv for ${schooljaar}`);
  return definitie;
}

/** What must be known of one jongere: on 1 October of the school year, and on 1 October after it. */
export type VsvFeiten = {
  readonly leeftijd: number;
  readonly onderwijssoort: string | null;
  readonly startkwalificatieOp: Datum | null;
  /** Enrolled anywhere on the second day. */
  readonly laterOpSchool: boolean;
  /** What the BRP tells about the second day. */
  readonly later: 'woont-hier' | 'overleden' | 'buitenland' | 'elders';
  readonly laterVrijgesteld: boolean;
};

export const vsvUitkomsten = [
  'buiten-startgroep',
  'gekwalificeerd',
  'op-school',
  'overleden',
  'buitenland',
  'vrijgesteld',
  'onbekend',
  'vsv',
] as const;
export type VsvUitkomst = (typeof vsvUitkomsten)[number];

const SECTOREN = new Set(['VO', 'VAVO', 'MBO']);

/**
 * What became of a pupil who stood in school without startkwalificatie on 1 October, a year later.
 *
 * @wet WEB art. 9.2.1
 * @param eerste the first 1 October, @param tweede the one after it
 */
export function deriveVsv(
  feiten: VsvFeiten,
  { jongerDan }: VsvDefinitie,
  eerste: Datum,
  tweede: Datum,
): VsvUitkomst {
  const { leeftijd, onderwijssoort, startkwalificatieOp, later } = feiten;
  const had = startkwalificatieOp !== null && startkwalificatieOp <= eerste;
  if (leeftijd >= jongerDan || had || !SECTOREN.has(onderwijssoort ?? '')) return 'buiten-startgroep';
  if (startkwalificatieOp !== null && startkwalificatieOp <= tweede) return 'gekwalificeerd';
  if (feiten.laterOpSchool) return 'op-school';
  if (later === 'overleden' || later === 'buitenland') return later;
  if (feiten.laterVrijgesteld) return 'vrijgesteld';
  return later === 'elders' ? 'onbekend' : 'vsv';
}
