import { type Datum, dagenTussen } from '../../regels/kalender/datum.ts';
import { grondVerzuim } from '../../regels/lpw/art11-grond.ts';
import { verwijdering } from '../../regels/lpw/art18-verwijdering.ts';
import { isInstelling } from '../../regels/lpw/onderwijssoort.ts';
import { citeer } from '../../regels/oordeel.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import type { Schoolmaatregel } from './schoolmaatregel.contract.ts';
import type { MaatregelRij } from './schoolmaatregel.sql.ts';

const WEEK = 7;

/**
 * What the Leerplichtwet says of it: a schorsing is a ground of art. 11, a decision to remove must be told at once. Of an
 * intention it says nothing: there is no decision yet.
 */
export async function assessMaatregel({
  soort,
  vanaf,
  bekostiging,
  onderwijssoort,
}: Pick<MaatregelRij, 'soort' | 'vanaf' | 'bekostiging' | 'onderwijssoort'>): Promise<
  Schoolmaatregel['oordeel']
> {
  if (soort === 'voorgenomen-verwijdering') return null;
  const kalender = await getSchoolkalender();
  const soortSchool =
    bekostiging ?? (onderwijssoort && isInstelling(onderwijssoort) ? 'instelling' : undefined);
  const { regel, uitkomst, grondslag, versie, motivering } =
    soort === 'schorsing'
      ? grondVerzuim.beantwoord({ oorzaak: 'toegang-tijdelijk-ontzegd' }, vanaf, kalender)
      : verwijdering.beantwoord(
          { ...(soortSchool && { soortSchool }), ...(onderwijssoort && { onderwijssoort }) },
          vanaf,
          kalender,
        );
  return { regel, uitkomst, artikel: citeer(grondslag), versie, motivering };
}

/** How many days, both counted, without asking which of them were school days. */
export const lengthInDagen = (vanaf: Datum, totEnMet: Datum): number => dagenTussen(vanaf, totEnMet) + 1;

/**
 * What to ask the school about. That a schorsing lasts a week at most, and that the Inspectie hears of one of more than a
 * day, stands in the acts per sector and not in the Leerplichtwet: it is pointed out and refuses nothing.
 */
export function aandachtFor({
  soort,
  vanaf,
  totEnMet,
  inspectieGemeld,
}: Pick<MaatregelRij, 'soort' | 'vanaf' | 'totEnMet' | 'inspectieGemeld'>): Schoolmaatregel['aandacht'] {
  if (soort !== 'schorsing' || totEnMet === null) return [];
  const dagen = lengthInDagen(vanaf, totEnMet);
  return [
    ...(dagen > 1 && inspectieGemeld !== true ? (['inspectie-niet-gemeld'] as const) : []),
    ...(dagen > WEEK ? (['langer-dan-een-week'] as const) : []),
  ];
}
