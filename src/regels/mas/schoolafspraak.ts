import type { Datum } from '../kalender/datum.ts';

/** What was agreed, as a school may read it. */
export type Schoolafspraak = { readonly wat: string; readonly wie: string; readonly uiterlijk: Datum };

/**
 * Beginnings of words that tell of care, health, youth protection or a penal matter. A text for a school in which one
 * stands is not sent; the officer says it in other words or keeps it inside.
 *
 * @uitleg 0225 how a text is kept free of care content
 */
const ZORGWOORDEN =
  'adhd angst autis burn-out burnout cannabis depressi diagnos dokter drugs eetstoornis emdr gezinscoach gezinsvoogd ggz ' +
  'huisarts hulpverlen jeugdbescherm jeugdhulp jeugdreclassering jeugdzorg justitie kinderbescherm kinderrechter ' +
  'maatschappelijk medicatie medicijn mishandel ondertoezichtstelling paniek politie proces-verbaal reclassering suïcid ' +
  'suicid trauma verslav wijkteam ziekenhuis';
/** Also in the middle of a word: schoolpsycholoog, speltherapie. */
const OVERAL = ['[\\p{L}-]*psych', '[\\p{L}-]*therap', 'veilig[ -]thuis'];
/** As a whole word: halt is a route, halte is where the bus stops. */
const HEEL = ['halt'];

const LETTER = '[\\p{L}-]';
const PATROON = new RegExp(
  `(?<!${LETTER})(?:(?:${[...ZORGWOORDEN.split(' '), ...OVERAL].join('|')})${LETTER}*|(?:${HEEL.join('|')})(?!${LETTER}))`,
  'giu',
);

/** The words in a text that a school may not read, each once, as they were typed. */
export const findZorgwoorden = (tekst: string): string[] => [
  ...new Set((tekst.match(PATROON) ?? []).map((woord) => woord.toLowerCase())),
];
