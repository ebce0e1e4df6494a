import { addDagen, type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import type { Schoolkalender } from '../../regels/kalender/schooldag.ts';
import { instelling } from '../../regels/lpw/art01-instelling.ts';
import { eersteDagVan, wetsversieOn } from '../../regels/wetsversies.ts';
import type { SituatieWaarden } from './onderwijssituatie.sql.ts';

const ALTIJD: Datum = '9999-12-31';
type Periode = { readonly vanaf: Datum; readonly totEnMet: Datum };

/** The days cut where another wording of the Leerplichtwet began: one answer for each piece. */
function piecesOf(vanaf: Datum, totEnMet: Datum): Periode[] {
  const pieces: Periode[] = [];
  for (let end = totEnMet; end >= vanaf; ) {
    const version = wetsversieOn('Lpw', end);
    const begin = version > vanaf ? version : vanaf;
    pieces.unshift({ vanaf: begin, totEnMet: end });
    end = addDagen(begin, -1);
  }
  return pieces;
}

/**
 * On which days a situatie is an inschrijving at an instelling: the first run of days of which rule lpw-1-instelling says
 * so. Of a school abroad and of teaching at home it never is.
 *
 * @returns null when on none
 */
export function deriveTelling(
  { soort, erkenning, vanaf, totEnMet }: Pick<SituatieWaarden, 'soort' | 'erkenning' | 'vanaf' | 'totEnMet'>,
  kalender: Schoolkalender,
): { readonly vanaf: Datum; readonly totEnMet: Datum | null } | null {
  if (soort !== 'particulier' || erkenning === null) return null;
  const oldest = eersteDagVan('Lpw');
  const answers = piecesOf(vanaf > oldest ? vanaf : oldest, totEnMet ?? ALTIJD).map((piece) => ({
    ...piece,
    telt: instelling.beantwoord({ soort: erkenning }, piece.vanaf, kalender).uitkomst === 'instelling',
  }));
  const first = answers.findIndex(({ telt }) => telt);
  const begin = answers[first];
  if (!begin) return null;
  const after = answers.slice(first).find(({ telt }) => !telt);
  const end = after ? addDagen(after.vanaf, -1) : (totEnMet ?? ALTIJD);
  return { vanaf: begin.vanaf, totEnMet: end === ALTIJD ? null : end };
}

const GEEN_VRIJSTELLING =
  'Vrij van de plicht is dit kind alleen na een kennisgeving die voldoet (Lpw artikel 5, 6 en 9).';

/** What it means for the duty on a day, and why: the sentence that stands beside the child on the lists. */
export function explainSituatie(een: SituatieWaarden, dag: Datum, kalender: Schoolkalender): string {
  const waar = `Vastgelegd vanaf ${leesbaar(een.vanaf)}, opnieuw kijken op ${leesbaar(een.hercontroleOp)}`;
  if (een.soort === 'thuisonderwijs') {
    return `Thuisonderwijs. ${waar}. Dat is geen inschrijving. Een vrijstelling bestaat pas na een kennisgeving die voldoet (Lpw artikel 5 en 6).`;
  }
  if (een.soort === 'buitenland') {
    return `School in het buitenland: ${een.naam}, ${een.land}. ${waar}. Dat is geen inschrijving in de zin van de wet. ${GEEN_VRIJSTELLING}`;
  }
  const { uitkomst, motivering } = instelling.beantwoord(
    een.erkenning === null ? {} : { soort: een.erkenning },
    clamp(dag, een),
    kalender,
  );
  const gevolg = {
    instelling: 'Telt als inschrijving bij een instelling',
    'geen-instelling': 'Telt niet als inschrijving bij een instelling',
  }[uitkomst];
  return `Particuliere school (${een.bekostiging}): ${een.naam}. ${waar}. ${gevolg ?? 'Of dit telt, moet iemand beoordelen'}: ${motivering}`;
}

/** A day of the period itself, so that the answer is about when it ran. */
const clamp = (dag: Datum, { vanaf, totEnMet }: SituatieWaarden): Datum => {
  const last = totEnMet !== null && dag > totEnMet ? totEnMet : dag;
  const first = vanaf > eersteDagVan('Lpw') ? vanaf : eersteDagVan('Lpw');
  return last < first ? first : last;
};
