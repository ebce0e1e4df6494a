import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import {
  insertVoorstel,
  listAdressen,
  listContacten,
  listVerbanden,
  listVoorstellen,
} from './gegeven.sql.ts';
import type { listScholenEndpoint, proposeContactEndpoint, readSchoolEndpoint } from './school.contract.ts';
import {
  countOpenMeldingen,
  countScholen,
  countVoedingsgemeenten,
  findSchool,
  listKeuzes,
  listScholen,
  listVestigingen,
} from './school.sql.ts';

export async function readScholen({ tx, vandaag }: Act, vraag: InputOf<typeof listScholenEndpoint>) {
  return ok({
    scholen: await listScholen(tx, vraag, vraag, vandaag),
    totaal: await countScholen(tx, vraag, vandaag),
    keuzes: await listKeuzes(tx, vandaag),
  });
}

/** All that is known of a school; pupils and where they live are counted on the day that is asked. */
export async function readSchool(
  { tx, vandaag }: Act,
  { schoolId, op = vandaag }: InputOf<typeof readSchoolEndpoint>,
) {
  const school = await findSchool(tx, schoolId);
  if (!school) return refuse('niet-gevonden');
  const voedingsgemeenten = await countVoedingsgemeenten(tx, schoolId, op);
  return ok({
    ...school,
    op,
    vestigingen: await listVestigingen(tx, school),
    adressen: await listAdressen(tx, schoolId),
    verbanden: await listVerbanden(tx, schoolId),
    contacten: await listContacten(tx, schoolId),
    voorstellen: await listVoorstellen(tx, schoolId),
    leerlingen: voedingsgemeenten.reduce((som, { leerlingen }) => som + leerlingen, 0),
    voedingsgemeenten,
    openMeldingen: await countOpenMeldingen(tx, schoolId),
  });
}

const NO_SCHOOL = 'U werkt nu niet voor een school.';

/** What a school's user sees of the own school; which school that is follows from the session. */
export async function readEigenSchool({ tx, actor }: Act) {
  const school = actor.schoolId ? await findSchool(tx, actor.schoolId) : undefined;
  if (!school) return refuse('geen-school', NO_SCHOOL);
  const { schoolId, naam } = school;
  return ok({
    schoolId,
    naam,
    contacten: await listContacten(tx, schoolId),
    voorstellen: await listVoorstellen(tx, schoolId),
  });
}

export async function proposeContact(
  { tx, actor, log }: Act,
  { functie, telefoon, email, ...rest }: InputOf<typeof proposeContactEndpoint>,
) {
  const { schoolId, organisatieId } = actor;
  if (!schoolId) return refuse('geen-school', NO_SCHOOL);
  log({ id: schoolId });
  const contactvoorstelId = await insertVoorstel(tx, {
    ...rest,
    organisatieId,
    schoolId,
    functie: functie ?? null,
    telefoon: telefoon ?? null,
    email: email ?? null,
  });
  return ok({ contactvoorstelId });
}
