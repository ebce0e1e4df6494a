import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../platform/act.ts';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type Wachtend = {
  readonly organisatieId: number;
  readonly operatie: string;
  readonly invoer: Readonly<Record<string, unknown>>;
  readonly gebruikerId: string;
  readonly stagiair: string;
  readonly begeleider: string;
  readonly jongereId: string | null;
  readonly veld: string | null;
  readonly over: string | null;
};

/** What waits; asked before and not yet released, the question is the same with what was filled in now. */
export const insertWachtend = (tx: Tx, een: Wachtend) =>
  one(
    tx,
    sql<{ vrijgaveId: string }>`
      insert into vrijgave (organisatie_id, operatie, invoer, gebruiker_id, stagiair, begeleider, jongere_id, veld, over)
      values (${een.organisatieId}, ${een.operatie}, ${JSON.stringify(een.invoer)}::jsonb, ${een.gebruikerId}, ${een.stagiair},
              ${een.begeleider}, ${een.jongereId}, ${een.veld}, ${een.over})
      on conflict (organisatie_id, gebruiker_id, operatie, over) where status in ('open', 'terug') do update
         set invoer = excluded.invoer, begeleider = excluded.begeleider, status = 'open', gevraagd_op = now(),
             opmerking = null, beslist_door = null, beslist_op = null
      returning vrijgave_id as "vrijgaveId"`,
  );

export type VrijgaveRij = {
  readonly vrijgaveId: string;
  readonly operatie: string;
  readonly stagiair: string;
  readonly begeleider: string;
  readonly status: 'open' | 'terug' | 'vrijgegeven' | 'ingetrokken';
  readonly gevraagdOp: string;
  readonly opmerking: string | null;
  readonly beslistDoor: string | null;
  readonly beslistOp: string | null;
  readonly versie: number;
  readonly jongere: { readonly jongereId: string; readonly naam: string } | null;
  readonly veld: string | null;
  readonly over: string | null;
  readonly invoer: Readonly<Record<string, unknown>>;
};

/** Who is the mentor now, and only when nobody is any more who it was. */
const BEGELEIDER = sql`coalesce(p.begeleider, v.begeleider)`;

const vrijgaven = (waar: RawBuilder<unknown>, volgorde: RawBuilder<unknown>) => sql<VrijgaveRij>`
  select v.vrijgave_id as "vrijgaveId", v.operatie, v.stagiair, ${BEGELEIDER} as begeleider, v.status,
         v.gevraagd_op as "gevraagdOp", v.opmerking, v.beslist_door as "beslistDoor", v.beslist_op as "beslistOp", v.versie,
         case when j.jongere_id is not null then jsonb_build_object('jongereId', j.jongere_id,
           'naam', volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam)) end as jongere,
         v.veld, v.over, v.invoer
    from vrijgave v
    left join medewerkerprofiel p on p.naam = v.stagiair
    left join jongere j on j.jongere_id = v.jongere_id
   where ${waar} order by ${volgorde}`;

const LIMIET = 100;

/** What waits for one of these mentors. */
export const listWachtend = (tx: Tx, begeleiders: readonly string[]) =>
  rows(
    tx,
    vrijgaven(
      sql`v.status = 'open' and ${BEGELEIDER} = any(${[...begeleiders]}::text[])`,
      sql`v.gevraagd_op limit ${LIMIET}`,
    ),
  );

const DAGEN = 30;

export const listVan = (tx: Tx, gebruikerId: string, vandaag: Datum) =>
  rows(
    tx,
    vrijgaven(
      sql`v.gebruiker_id = ${gebruikerId}::uuid
          and (v.status in ('open', 'terug') or v.beslist_op >= ${vandaag}::date - ${DAGEN}::int)`,
      sql`v.gevraagd_op desc limit ${LIMIET}`,
    ),
  );

export const listOver = (tx: Tx, id: string) =>
  rows(
    tx,
    vrijgaven(
      sql`v.over = ${id}::uuid and v.status <> 'ingetrokken'`,
      sql`v.gevraagd_op desc limit ${LIMIET}`,
    ),
  );

export type LockedVrijgave = VrijgaveRij & {
  readonly gebruikerId: string;
  readonly jongereId: string | null;
};

export async function lockVrijgave(tx: Tx, vrijgaveId: string): Promise<LockedVrijgave | undefined> {
  const held = await maybe(
    tx,
    sql<{ gebruikerId: string; jongereId: string | null }>`
      select gebruiker_id as "gebruikerId", jongere_id as "jongereId" from vrijgave
       where vrijgave_id = ${vrijgaveId} for update`,
  );
  if (!held) return undefined;
  return { ...(await one(tx, vrijgaven(sql`v.vrijgave_id = ${vrijgaveId}`, sql`1`))), ...held };
}

export const setBesluit = (
  tx: Tx,
  vrijgaveId: string,
  besluit: {
    readonly status: 'terug' | 'vrijgegeven' | 'ingetrokken';
    readonly door: string;
    readonly opmerking: string | null;
  },
) =>
  one(
    tx,
    sql<{ versie: number }>`
      update vrijgave set status = ${besluit.status}, beslist_door = ${besluit.door}, beslist_op = now(),
                          opmerking = ${besluit.opmerking}
       where vrijgave_id = ${vrijgaveId} returning versie`,
  );

/** Who asked, as that person may act now; nobody when the account was closed. */
export const findStagiair = (tx: Tx, gebruikerId: string, organisatieId: number) =>
  maybe(
    tx,
    sql<Actor>`
      select gebruiker_id as id, naam, rol, ${organisatieId}::int as "organisatieId", null as "schoolId" from gebruiker
       where gebruiker_id = ${gebruikerId} and gesloten_op is null`,
  );
