import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { Nachttaak } from '../../platform/jobs/index.ts';
import { ok } from '../../platform/result.ts';
import { type leaveMeelezerEndpoint, MELD_SECONDEN, type meldMeelezerEndpoint } from './meelezer.contract.ts';
import { deleteOude, leave, listAnderen, meld } from './meelezer.sql.ts';

/** Two that say nothing in a row may be a slow connection; after the third somebody is gone. */
const STIL_SECONDEN = MELD_SECONDEN * 3;

/** Two who work in one file see each other before they write, so that neither is refused afterwards. */
export async function meldMeelezer(
  { tx, actor }: Act,
  { schrijft, ...wat }: InputOf<typeof meldMeelezerEndpoint>,
) {
  const wie = { organisatieId: actor.organisatieId, gebruikerId: actor.id, schrijft };
  await meld(tx, wat, wie, STIL_SECONDEN);
  return ok({ anderen: await listAnderen(tx, wat, actor.id, STIL_SECONDEN) });
}

export async function leaveMeelezer({ tx, actor }: Act, wat: InputOf<typeof leaveMeelezerEndpoint>) {
  return ok({ weg: (await leave(tx, wat, actor.id)) > 0 });
}

export const meelezersRuimen: Nachttaak = async (tx) => ({ meelezers: await deleteOude(tx) });
