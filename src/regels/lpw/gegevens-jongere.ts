import { een, feit, lijst } from '../feit.ts';

const PERSOON = ['naam', 'geboortedatum', 'geslacht', 'adres', 'woonplaats', 'postcode'] as const;
/** Data that go with a notice or request, in the words of art. 3a lid 2 b, 3b lid 2, 6 lid 1 a. */
const GEGEVENS = ['persoonsgebonden-nummer', ...PERSOON, 'eerder-gebruik'] as const;
/** Art. 15 lid 2 asks no persoonsgebonden nummer, but the first and last day. */
const GEGEVENS_15 = [...PERSOON, 'begindatum', 'einddatum', 'eerder-gebruik'] as const;

/** The data of the jongere that were given; `eerder-gebruik` is whether there was an exemption or permission before. */
export const gegevens = feit(lijst(een(...GEGEVENS)), 'de gegevens van de jongere die zijn gegeven');
export const gegevens15 = feit(lijst(een(...GEGEVENS_15)), 'de gegevens die zijn gegeven');

/** @wet Lpw art. 3a lid 2 b; art. 3b lid 2; art. 6 lid 1 a */
export const missingGegevens = (given: readonly string[]): string[] => without(GEGEVENS, given);
/** @wet Lpw art. 15 lid 2 */
export const missingGegevens15 = (given: readonly string[]): string[] => without(GEGEVENS_15, given);

const without = (all: readonly string[], given: readonly string[]): string[] =>
  all.filter((one) => !given.includes(one));
