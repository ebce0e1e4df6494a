import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { readKader } from './kader.ts';
import type { listTeamrijenEndpoint, readTeamEndpoint } from './stuurinformatie.contract.ts';
import { countTeam, listKeuzes, listTeamrijen } from './team.sql.ts';

/** What a manager watches, counted now: it is never older than the question (RP-09). */
export async function readTeam(act: Act, vraag: InputOf<typeof readTeamEndpoint>) {
  const read = await readKader(act, vraag);
  if (!read.ok) return read;
  const { vanaf, totEnMet, terugkoppelDagen } = read.value;
  return ok({
    vanaf,
    totEnMet,
    terugkoppelDagen,
    ...(await countTeam(act.tx, read.value)),
    keuzes: await listKeuzes(act.tx, read.value),
  });
}

/** The records behind one of these figures, with names: each is logged as looked at. */
export async function readTeamrijen(
  act: Act,
  { maat, klasse, behandelaar, limiet, vanafRij, ...kader }: InputOf<typeof listTeamrijenEndpoint>,
) {
  const read = await readKader(act, kader);
  if (!read.ok) return read;
  const found = await listTeamrijen(act.tx, read.value, { maat, klasse, behandelaar, limiet, vanafRij });
  for (const { jongereId, soort, id } of found.rijen) act.log({ soort, id, jongereId });
  return ok({ ...found, terugkoppelDagen: read.value.terugkoppelDagen });
}
