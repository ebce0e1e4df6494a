import { catalogus, useTekst, useTerm } from '../../../web/taal/catalogus.ts';
import { en } from './teksten-en.ts';
import { nl, type Sleutel } from './teksten-nl.ts';

/** The texts of the figures. */
export const teksten = catalogus<Sleutel>(nl, en);
export const useTeksten = () => useTekst(teksten);
export const useTermen = () => useTerm(teksten);
