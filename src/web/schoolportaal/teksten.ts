import { type Catalogus, catalogus } from '../taal/catalogus.ts';
import { en } from './teksten-en.ts';
import { nl, type Sleutel } from './teksten-nl.ts';

/** The words of the schoolportaal. */
export const teksten: Catalogus<Sleutel> = catalogus<Sleutel>(nl, en);
