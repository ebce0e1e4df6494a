import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { dagenTussen } from '../../regels/kalender/datum.ts';
import { findJongerenKort, findPlicht } from '../persoon/index.ts';
import { findContact } from '../school/index.ts';
import { countBerichten, listBerichten, listBerichtenBij, markGelezen } from './bericht.sql.ts';
import { findDoorzending } from './doorzending.sql.ts';
import {
  type listBerichtenEndpoint,
  type listMeldingenEndpoint,
  type MeldingStatus,
  meldingStatussen,
  type Opgave,
  stappen,
} from './melding.contract.ts';
import { findBeside, findMelding } from './melding.sql.ts';
import { findOpgave, listDagen } from './opgave.sql.ts';
import { readIntake } from './read-intake.ts';
import { findWerklijst } from './werklijst.sql.ts';

export async function readMeldingen({ tx, vandaag }: Act, vraag: InputOf<typeof listMeldingenEndpoint>) {
  const { limiet: _, vanaf: __, status, ...others } = vraag;
  const narrowed = Object.values(others).some((value) => value !== undefined);
  const { meldingen, perStatus, totaal } = await findWerklijst(tx, vraag, vraag, vandaag, {
    statussen: meldingStatussen,
    totaal: narrowed,
  });
  return ok({ meldingen, perStatus, totaal: totaal ?? totaalOf(perStatus, status) });
}

/** What the counts per status tell already, as long as no other filter narrows the list. */
function totaalOf(perStatus: Record<string, number>, status: MeldingStatus | undefined): number {
  if (status) return perStatus[status] ?? 0;
  return Object.values(perStatus).reduce((sum, aantal) => sum + aantal, 0);
}

export async function readMelding({ tx, actor, vandaag, log }: Act, { meldingId }: { meldingId: string }) {
  const found = await findMelding(tx, meldingId, vandaag);
  if (!found) return refuse('niet-gevonden');
  const { schoolId, ...melding } = found;
  const { jongereId } = melding.jongere;
  log({ id: meldingId, jongereId });
  const [jongereKort] = await findJongerenKort(tx, [jongereId], vandaag);
  if (!jongereKort) return refuse('niet-gevonden');

  const opgave = await findOpgave(tx, meldingId);
  const dagen = await listDagen(tx, meldingId);
  const beside = await findBeside(tx, meldingId, jongereId);
  const next = stappen[melding.status];
  const doorzending = (await findDoorzending(tx, meldingId)) ?? null;
  const handles = may(actor, 'melding.behandelen') && doorzending?.richting !== 'naar';
  const treats = may(actor, 'melding.behandelen');
  const open = melding.status === 'nieuw' || melding.status === 'in-behandeling';
  return ok({
    ...melding,
    doorzending: treats || doorzending === null ? doorzending : { ...doorzending, waarom: [] },
    opgave: opgaveFor(treats, opgave),
    dagen,
    ...(await readIntake({ tx, vandaag, organisatieId: actor.organisatieId }, found, opgave, dagen, handles)),
    dagenTotMelding: melding.verzuimVanaf ? dagenTussen(melding.verzuimVanaf, melding.gemeldOp) : null,
    jongereKort,
    schoolcontact: schoolId ? ((await findContact(tx, schoolId, 'verzuim', vandaag)) ?? null) : null,
    plicht: may(actor, 'dossier.lezen') ? await findPlicht(tx, jongereId, vandaag) : null,
    ...beside,
    verloop: actor.rol === 'school' ? beside.verloop.map(withoutTeamtekst) : beside.verloop,
    berichten: await listBerichtenBij(tx, meldingId),
    magNu: [
      ...(handles ? next : next.filter((stap) => stap === 'ingetrokken' && !treats)),
      ...(handles && open && melding.werkprocesId === null ? (['koppelen'] as const) : []),
      ...(handles && open ? (['corrigeren', 'vragen', 'samenvoegen', 'overdragen', 'triage'] as const) : []),
    ],
  });
}

/** The three special reasons are for who treats the report. */
const opgaveFor = (handles: boolean, opgave: Opgave | undefined): Opgave | null =>
  opgave ? { ...opgave, bijzondereReden: handles ? opgave.bijzondereReden : null } : null;

/** What an officer adds to a step is for the own team; a message says what the school should know. */
const withoutTeamtekst = <S extends { toelichting: string | null }>(stap: S): S => ({
  ...stap,
  toelichting: null,
});

export async function readBerichten({ tx }: Act, vraag: InputOf<typeof listBerichtenEndpoint>) {
  return ok({ berichten: await listBerichten(tx, vraag), ...(await countBerichten(tx)) });
}

/** Only the school it was for can have seen a message; the office may look without a trace. */
export async function readBericht({ tx, actor }: Act, { berichtId }: { berichtId: string }) {
  if (actor.schoolId === null) return refuse('niet-gevonden');
  const seen = await markGelezen(tx, berichtId);
  return seen ? ok(seen) : refuse('niet-gevonden');
}
