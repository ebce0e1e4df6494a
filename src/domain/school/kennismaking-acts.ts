import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { schooljaarVan } from '../../regels/kalender/schooljaar.ts';
import type { recordKennismakingEndpoint } from './kennismaking.contract.ts';
import { listKennismakingen, writeKennismaking } from './kennismaking.sql.ts';
import { findSchool } from './school.sql.ts';

export async function readKennismakingen({ tx, vandaag }: Act, { schoolId }: { schoolId: string }) {
  if (!(await findSchool(tx, schoolId))) return refuse('niet-gevonden');
  return ok({
    schooljaar: schooljaarVan(vandaag),
    kennismakingen: await listKennismakingen(tx, schoolId),
  });
}

/** Step 0 with a school, once a schooljaar (MW-06). */
export async function recordKennismaking(
  { tx, actor, vandaag, log }: Act,
  { wensen, ...input }: InputOf<typeof recordKennismakingEndpoint>,
) {
  if (!(await findSchool(tx, input.schoolId))) return refuse('niet-gevonden');
  if (input.gevoerdOp > vandaag) return refuse('dag-in-de-toekomst', 'Het gesprek moet nog komen.');
  const schooljaar = schooljaarVan(input.gevoerdOp);
  const saved = await writeKennismaking(tx, actor.organisatieId, {
    ...input,
    schooljaar,
    wensen: wensen ?? null,
  });
  if (!saved) return refuse('gewijzigd');
  log({ id: input.schoolId });
  return ok({ schooljaar, ...saved });
}
