import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../act.ts';
import { maybe, one, type Tx } from '../db/tx.ts';
import { type Rol, rollen } from '../endpoint.ts';
import { ok, type Result, refuse } from '../result.ts';

/** Which claims of the identity provider say what someone may be here. */
export type ClaimNames = { readonly rol: string; readonly organisatie: string; readonly school: string };

/** Why somebody who logged in elsewhere is not let in here. */
export type NotAdmitted = 'rol-onbekend' | 'organisatie-onbekend' | 'school-onbekend' | 'gebruiker-gesloten';

/** A claim may be one value or a list of groups; the first that means something here counts. */
const zWaarden = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const zPersoon = z.object({ sub: z.string().min(1).max(255), name: z.string().max(200).optional() });

const menselijk = rollen.filter((rol) => rol !== 'machine');

/**
 * Finds or makes the gebruiker for what the identity provider says, and brings name, role and school up to date:
 * who loses a role there, loses it here at the next login. Nobody gets in without a known role and organisatie.
 */
export async function admitGebruiker(
  tx: Tx,
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
): Promise<Result<Actor, NotAdmitted>> {
  const { sub, name } = zPersoon.parse(claims);
  const rol = firstOf(claims[names.rol], menselijk);
  if (!rol) return refuse('rol-onbekend');

  const organisatieId = await findOrganisatie(tx, textsOf(claims[names.organisatie]));
  if (organisatieId === undefined) return refuse('organisatie-onbekend');

  const schoolId = rol === 'school' ? z.uuid().safeParse(textsOf(claims[names.school])[0]).data : null;
  if (schoolId === undefined) return refuse('school-onbekend');

  const naam = name ?? sub;
  const row = await upsertGebruiker(tx, { organisatieId, subject: sub, naam, rol, schoolId });
  if (row.gesloten) return refuse('gebruiker-gesloten');
  return ok({ id: row.gebruikerId, naam, rol, organisatieId, schoolId });
}

const textsOf = (claim: unknown): string[] => zWaarden.safeParse(claim).data ?? [];
const firstOf = (claim: unknown, known: readonly Rol[]) =>
  textsOf(claim).find((text): text is Rol => (known as readonly string[]).includes(text));

async function findOrganisatie(tx: Tx, codes: readonly string[]): Promise<number | undefined> {
  const row = await maybe(
    tx,
    sql<{ organisatieId: number }>`
      select organisatie_id as "organisatieId" from organisatie where code = any(${[...codes]}::text[]) order by code`,
  );
  return row?.organisatieId;
}

type Gebruiker = {
  readonly organisatieId: number;
  readonly subject: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly schoolId: string | null;
};

/** The transaction must be one that logs in (`aanmelding`). */
export function upsertGebruiker(tx: Tx, gebruiker: Gebruiker) {
  return one(
    tx,
    sql<{ gebruikerId: string; gesloten: boolean }>`
      insert into gebruiker (organisatie_id, subject, naam, rol, school_id)
      values (${gebruiker.organisatieId}, ${gebruiker.subject}, ${gebruiker.naam}, ${gebruiker.rol},
              ${gebruiker.schoolId}::uuid)
      on conflict (organisatie_id, subject) do update
        set naam = excluded.naam, rol = excluded.rol, school_id = excluded.school_id
      returning gebruiker_id as "gebruikerId", gesloten_op is not null as gesloten`,
  );
}
