import { useTekst } from '../../../web/taal/catalogus.ts';
import type { Taak } from '../taak.contract.ts';
import { teksten } from './teksten.ts';

/** Birthdays of which there is something of its own to do. */
const EIGEN = [5, 12, 16, 18, 23, 27] as const;

/** What happened and what to do about it, in words. */
export function useTaakWoorden() {
  const t = useTekst(teksten);
  return {
    watGebeurde: ({ soort, leeftijd }: Pick<Taak, 'soort' | 'leeftijd'>) =>
      leeftijd === null ? t(`soort.${soort}`) : t('taak.werd', { leeftijd }),
    watTeDoen({ soort, leeftijd }: Pick<Taak, 'soort' | 'leeftijd'>) {
      const eigen = EIGEN.find((een) => een === leeftijd);
      return t(eigen === undefined ? `doe.${soort}` : `doe.leeftijd-${eigen}`);
    },
  };
}
