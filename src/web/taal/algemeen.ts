import { type Catalogus, catalogus, useTekst } from './catalogus.ts';
import { en } from './en.ts';
import { nl, type Sleutel } from './nl.ts';

/** The catalogue of the shells and shared components. */
export const algemeen: Catalogus<Sleutel> = catalogus<Sleutel>(nl, en);
export const useAlgemeen = () => useTekst(algemeen);
