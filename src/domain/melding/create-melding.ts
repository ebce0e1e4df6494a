import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { isJongereKnown } from '../persoon/index.ts';
import { insertBericht } from './bericht.sql.ts';
import type { createMeldingEndpoint } from './melding.contract.ts';
import { findSchoolOp, insertMelding } from './melding.sql.ts';
import { writeBericht } from './write-bericht.ts';

/** Records a report of absence, by a school or by hand (VI-04); the school gets its receipt in the same act. */
export async function createMelding(act: Act, melding: InputOf<typeof createMeldingEndpoint>) {
  const { tx, actor, vandaag } = act;
  if (!(await isJongereKnown(tx, melding.jongereId))) return refuse('jongere-onbekend');
  if (melding.verzuimVanaf > vandaag) {
    return refuse('dag-in-de-toekomst', 'De eerste dag van het verzuim ligt na vandaag.');
  }
  if (melding.verzuimTotEnMet !== undefined && melding.verzuimTotEnMet < melding.verzuimVanaf) {
    return refuse('eind-voor-begin', 'De laatste dag van het verzuim ligt voor de eerste.');
  }

  const school =
    (await findSchoolOp(tx, melding.jongereId, melding.verzuimVanaf as Datum)) ??
    (await findSchoolOp(tx, melding.jongereId, vandaag));
  const made = await insertMelding(tx, {
    organisatieId: actor.organisatieId,
    vandaag,
    jongereId: melding.jongereId,
    schoolId: actor.schoolId ?? school?.schoolId ?? null,
    schoolnaam: school?.schoolnaam ?? null,
    onderwijssoort: school?.onderwijssoort ?? (melding.soortVerzuim === 'absoluut' ? 'geen onderwijs' : null),
    soortVerzuim: melding.soortVerzuim,
    verzuimVanaf: melding.verzuimVanaf,
    verzuimTotEnMet: melding.verzuimTotEnMet ?? null,
    uren: melding.uren ?? null,
    bron: actor.rol === 'school' ? 'school' : melding.bron,
    toelichting: melding.toelichting ?? null,
    schoolDeed: melding.schoolDeed ?? null,
    schoolVraagt: melding.schoolVraagt ?? null,
    contactpersoon: melding.contactpersoon ?? null,
  });
  act.log({ id: made.meldingId, jongereId: melding.jongereId });
  await insertBericht(tx, {
    organisatieId: actor.organisatieId,
    meldingId: made.meldingId,
    schoolId: actor.schoolId ?? school?.schoolId ?? null,
    stap: 'nieuw',
    tekst: writeBericht({ nummer: made.nummer, naar: 'nieuw', behandelaar: '' }),
    behandelaar: null,
    verwachting: null,
    volgendeDatum: null,
  });
  return ok(made);
}
