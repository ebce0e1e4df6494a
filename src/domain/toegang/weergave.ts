import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import type { saveWeergaveEndpoint } from './weergave.contract.ts';
import { findWeergave, upsertWeergave } from './weergave.sql.ts';

export async function readWeergave({ tx, actor }: Act, { lijst }: { lijst: string }) {
  return ok((await findWeergave(tx, actor.id, lijst)) ?? { instelling: {} });
}

/** A list is as this person left it, also after the browser was closed (WP-02). */
export async function saveWeergave(
  { tx, actor }: Act,
  { lijst, instelling }: InputOf<typeof saveWeergaveEndpoint>,
) {
  await upsertWeergave(tx, { gebruikerId: actor.id, organisatieId: actor.organisatieId, lijst, instelling });
  return ok({ instelling });
}
