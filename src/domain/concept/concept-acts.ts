import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { Nachttaak } from '../../platform/jobs/index.ts';
import { ok } from '../../platform/result.ts';
import type { dropConceptEndpoint, saveConceptEndpoint } from './concept.contract.ts';
import { deleteConcept, deleteOude, keepLatest, listConcepten, writeConcept } from './concept.sql.ts';

const MOST_OF_ONE = 100;

export async function readConcepten({ tx, actor }: Act) {
  return ok({ concepten: await listConcepten(tx, actor.id) });
}

/** What was typed outlives the tab, the connection and the program (WP-05); the last that was typed counts. */
export async function saveConcept(
  { tx, actor }: Act,
  { sleutel, inhoud }: InputOf<typeof saveConceptEndpoint>,
) {
  const saved = await writeConcept(tx, {
    organisatieId: actor.organisatieId,
    gebruikerId: actor.id,
    sleutel,
    inhoud,
  });
  await keepLatest(tx, actor.id, MOST_OF_ONE);
  return ok(saved);
}

export async function dropConcept({ tx, actor }: Act, { sleutel }: InputOf<typeof dropConceptEndpoint>) {
  return ok({ weg: (await deleteConcept(tx, actor.id, sleutel)) > 0 });
}

/** At night: what nobody came back to for a month. */
export const conceptenRuimen: Nachttaak = async (tx) => ({ concepten: await deleteOude(tx) });
