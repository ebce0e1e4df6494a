import type { z } from 'zod';
import type { Act } from '../../platform/act.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, type Datum, dagenTussen } from '../../regels/kalender/datum.ts';
import { getParameters } from '../parameter/index.ts';
import type { Kader } from './feiten.sql.ts';
import type { zKader } from './stuurinformatie.contract.ts';

/** Twelve weeks: long enough to see a movement, short enough to act on. */
const STANDAARD_DAGEN = 84;
const LANGSTE_DAGEN = 3 * 366;

/** What is asked, with the term that holds today. */
export async function readKader(
  { tx, actor: { organisatieId }, vandaag }: Act,
  { vanaf, totEnMet = vandaag, gemeente, schoolId }: z.output<typeof zKader>,
) {
  const begin: Datum = vanaf ?? addDagen(totEnMet, 1 - STANDAARD_DAGEN);
  if (totEnMet < begin) return refuse('eind-voor-begin', 'De laatste dag ligt voor de eerste.');
  if (dagenTussen(begin, totEnMet) > LANGSTE_DAGEN) {
    return refuse('periode-te-lang', 'Kies een periode van hooguit drie jaar.');
  }
  const { terugkoppelDagen } = await getParameters(tx, organisatieId, vandaag, ['terugkoppelDagen']);
  return ok({
    organisatieId,
    vandaag,
    vanaf: begin,
    totEnMet,
    gemeente,
    schoolId,
    terugkoppelDagen,
  } satisfies Kader);
}
