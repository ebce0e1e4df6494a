import { een } from '../feit.ts';

/** Kinds of education as the files and figures name them (contract-details § 4). */
export const onderwijssoort = een(
  'PO',
  'SBO',
  'SO',
  'VO',
  'PRO',
  'VSO',
  'MBO',
  'VAVO',
  'geen onderwijs',
  'onbekend',
);
export const soortSchool = een('b1', 'b2', 'b3', 'b4', 'instelling');

/** Kinds that are given at an instelling (art. 1 c): their students have lestijd and beroepspraktijkvorming. */
export const isInstelling = (soort: string): boolean => soort === 'MBO' || soort === 'VAVO';

/**
 * Funded schools that are no dagschool voor voortgezet onderwijs. For them the old art. 18a and 21b made exceptions
 * "tot een bij koninklijk besluit te bepalen tijdstip".
 */
export const isPrimairOfSpeciaal = (soort: string): boolean => ['PO', 'SBO', 'SO', 'VSO'].includes(soort);
