import { parameters } from '../../parameter/index.ts';

/** So much and so many per cent more or less than the year before is looked at again. */
export type Sprong = { readonly procent: number; readonly aantal: number };
/** Unless the organisatie chooses otherwise. */
export const SPRONG: Sprong = {
  procent: parameters.verslagSprongProcent.standaard,
  aantal: parameters.verslagSprongAantal.standaard,
};
