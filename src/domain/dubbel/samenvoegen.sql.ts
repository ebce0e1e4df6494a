import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Veld } from './dubbel.contract.ts';
import { type Verwijzing, verwijzingen } from './verwijzingen.ts';

export type Beide = { readonly jongereId: string; readonly versie: number };

/** Holds both, always the lower number first, so that two who merge at once wait and not both stop. */
export const lockJongeren = (tx: Tx, jongereIds: readonly string[]): Promise<Beide[]> =>
  rows(
    tx,
    sql<Beide>`
      select jongere_id as "jongereId", versie from jongere
       where jongere_id = any(${jongereIds}::uuid[]) order by jongere_id for update`,
  );

export type Wie = {
  readonly organisatieId: number;
  readonly samenvoegingId: string;
  readonly blijftId: string;
  readonly verdwijntId: string;
};

export async function insertSamenvoeging(
  tx: Tx,
  { organisatieId, blijftId, verdwijntId }: Omit<Wie, 'samenvoegingId'>,
  dubbelId: string,
  op: Datum,
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into samenvoeging (organisatie_id, dubbel_id, blijft_id, verdwenen_id, op, jongere, blijft_was, blijft_versie)
      select ${organisatieId}::int, ${dubbelId}::uuid, b.jongere_id, w.jongere_id, ${op}::date, to_jsonb(w), to_jsonb(b),
             b.versie
        from jongere b, jongere w where b.jongere_id = ${blijftId} and w.jongere_id = ${verdwijntId}
      returning samenvoeging_id as id`,
  );
  return id;
}

const same = (kolommen: readonly string[]) =>
  sql.join(
    kolommen.map((kolom) => sql`${sql.ref(`k.${kolom}`)} is not distinct from ${sql.ref(`t.${kolom}`)}`),
    sql` and `,
  );

const isUnnamed = (tabel: string, genoemdIn: string) => {
  const id = `${tabel}_id`;
  return sql`not exists (select from ${sql.table(genoemdIn)} n where ${sql.ref(`n.${id}`)} = ${sql.ref(`t.${id}`)})`;
};

/** Takes the rows out that meet a condition (on `t`), and keeps each whole. */
const setAside = (tx: Tx, { organisatieId, samenvoegingId }: Wie, tabel: string, waar: RawBuilder<unknown>) =>
  run(
    tx,
    sql`with weg as (delete from ${sql.table(tabel)} t where ${waar} returning to_jsonb(t) as rij)
        insert into samenvoeging_rij (samenvoeging_id, organisatie_id, tabel, soort, rij)
        select ${samenvoegingId}, ${organisatieId}, ${tabel}, 'terzijde', rij from weg`,
  );

/** Of two who both have an address, what is known of where the one lived who is not right about it. */
export async function setAdresAside(tx: Tx, wie: Wie, neemOver: boolean): Promise<void> {
  const [weg, blijft] = neemOver ? [wie.blijftId, wie.verdwijntId] : [wie.verdwijntId, wie.blijftId];
  await setAside(
    tx,
    wie,
    'verblijf',
    sql`t.jongere_id = ${weg} and exists (select from verblijf k where k.jongere_id = ${blijft})`,
  );
}

/** Every fact of the file that goes becomes one of the file that stays, and what was moved is noted row by row. */
export async function moveAll(tx: Tx, wie: Wie): Promise<void> {
  const { organisatieId, samenvoegingId, blijftId, verdwijntId } = wie;
  for (const { tabel, sleutel, gelijk, genoemdIn } of verwijzingen) {
    const table = sql.table(tabel);
    if (gelijk) {
      await setAside(
        tx,
        wie,
        tabel,
        sql`t.jongere_id = ${verdwijntId}
            and exists (select from ${table} k where k.jongere_id = ${blijftId} and ${same(gelijk)})
            and ${genoemdIn ? isUnnamed(tabel, genoemdIn) : sql`true`}`,
      );
    }
    const key = sql.join(sleutel.map((kolom) => sql`${sql.lit(kolom)}, ${sql.ref(`t.${kolom}`)}`));
    await run(
      tx,
      sql`with ging as (update ${table} t set jongere_id = ${blijftId} where t.jongere_id = ${verdwijntId}
                        returning jsonb_build_object(${key}) as rij)
          insert into samenvoeging_rij (samenvoeging_id, organisatie_id, tabel, soort, rij)
          select ${samenvoegingId}, ${organisatieId}, ${tabel}, 'verplaatst', rij from ging`,
    );
  }
}

/** What a person is, and which choice decides about it. */
const PERSOON = [
  ['voornamen', 'naam'],
  ['voorvoegsel', 'naam'],
  ['achternaam', 'naam'],
  ['geboortedatum', 'geboortedatum'],
  ['geslacht', 'geslacht'],
  ['startkwalificatie_op', 'startkwalificatie'],
  ['bsn_hash', 'bsn'],
  ['bsn_cipher', 'bsn'],
  ['onderwijsnummer', 'bsn'],
] as const satisfies readonly (readonly [string, Veld])[];
const persoonOf = (alias: string) => sql.join(PERSOON.map(([kolom]) => sql.ref(alias + kolom)));

/**
 * The file that goes is deleted (its historie and the samenvoeging keep it; a row that was not moved stops this by its
 * foreign key) and gives what was asked for, and what the other one lacked.
 */
export async function deleteAndTakeOver(
  tx: Tx,
  { samenvoegingId, blijftId, verdwijntId }: Wie,
  over: ReadonlySet<Veld>,
): Promise<void> {
  await run(tx, sql`delete from jongere where jongere_id = ${verdwijntId}`);
  const nieuw = sql.join(
    PERSOON.map(([kolom, veld]) => {
      const [eerst, anders] = over.has(veld) ? ['w', 'j'] : ['j', 'w'];
      // A name is one thing: parts of two would make a third person.
      return veld === 'naam'
        ? sql.ref(`${eerst}.${kolom}`)
        : sql`coalesce(${sql.ref(`${eerst}.${kolom}`)}, ${sql.ref(`${anders}.${kolom}`)})`;
    }),
  );
  await run(
    tx,
    sql`update jongere j set (${persoonOf('')}) = row(${nieuw})
          from samenvoeging s, jsonb_populate_record(null::jongere, s.jongere) w
         where s.samenvoeging_id = ${samenvoegingId} and j.jongere_id = ${blijftId}
           and (${persoonOf('j.')}) is distinct from (${nieuw})`,
  );
  await run(
    tx,
    sql`update samenvoeging s
           set blijft_versie = j.versie,
               bsn_hash_oud = case when w.bsn_hash <> j.bsn_hash then w.bsn_hash
                                   when b.bsn_hash <> j.bsn_hash then b.bsn_hash end
          from jongere j, samenvoeging zelf, jsonb_populate_record(null::jongere, zelf.jongere) w,
               jsonb_populate_record(null::jongere, zelf.blijft_was) b
         where s.samenvoeging_id = ${samenvoegingId} and zelf.samenvoeging_id = s.samenvoeging_id
           and j.jongere_id = ${blijftId}`,
  );
}

export type TeHerstellen = {
  readonly blijftId: string;
  readonly verdwijntId: string;
  readonly dubbelId: string;
  readonly op: Datum;
  readonly ongedaan: boolean;
  readonly blijftVersie: number;
  /** Of the file that stayed as it is now; null when it is gone itself. */
  readonly versieNu: number | null;
  readonly later: boolean;
};

/** Holds the merge and the file that stayed. */
export async function lockSamenvoeging(tx: Tx, samenvoegingId: string): Promise<TeHerstellen | undefined> {
  await run(
    tx,
    sql`select from jongere j join samenvoeging s on s.blijft_id = j.jongere_id
         where s.samenvoeging_id = ${samenvoegingId} for update`,
  );
  return maybe(
    tx,
    sql<TeHerstellen>`
      select s.blijft_id as "blijftId", s.verdwenen_id as "verdwijntId", s.dubbel_id as "dubbelId", s.op,
             s.ongedaan_op is not null as ongedaan, s.blijft_versie as "blijftVersie",
             (select j.versie from jongere j where j.jongere_id = s.blijft_id) as "versieNu",
             exists (select from samenvoeging l where l.ongedaan_op is null and l.samenvoeging_id > s.samenvoeging_id
                        and s.blijft_id in (l.blijft_id, l.verdwenen_id)) as later
        from samenvoeging s where s.samenvoeging_id = ${samenvoegingId}`,
  );
}

/** Both files as they were: what was moved goes back with what was added to it since, what was set aside returns. */
export async function restoreAll(tx: Tx, wie: Wie): Promise<void> {
  await restoreJongeren(tx, wie);
  for (const verwijzing of verwijzingen) await restoreTable(tx, wie, verwijzing);
  await run(
    tx,
    sql`update samenvoeging set ongedaan_op = now(), ongedaan_door = huidige_actor()
         where samenvoeging_id = ${wie.samenvoegingId}`,
  );
}

async function restoreJongeren(tx: Tx, { samenvoegingId, blijftId }: Wie): Promise<void> {
  await run(
    tx,
    sql`update jongere j set (${persoonOf('')}) = row(${persoonOf('w.')})
          from samenvoeging s, jsonb_populate_record(null::jongere, s.blijft_was) w
         where s.samenvoeging_id = ${samenvoegingId} and j.jongere_id = ${blijftId}
           and (${persoonOf('j.')}) is distinct from (${persoonOf('w.')})`,
  );
  await run(
    tx,
    sql`insert into jongere
        select w.* from samenvoeging s, jsonb_populate_record(null::jongere, s.jongere) w
         where s.samenvoeging_id = ${samenvoegingId}`,
  );
}

async function restoreTable(
  tx: Tx,
  { samenvoegingId, blijftId, verdwijntId }: Wie,
  { tabel, sleutel, hoortBij }: Verwijzing,
): Promise<void> {
  const table = sql.table(tabel);
  const key = sql.join(
    sleutel.map((kolom) => sql`${sql.ref(`t.${kolom}`)} = ${sql.ref(`r.${kolom}`)}`),
    sql` and `,
  );
  await run(
    tx,
    sql`update ${table} t set jongere_id = ${verdwijntId}
          from samenvoeging_rij s, jsonb_populate_record(null::${table}, s.rij) r
         where s.samenvoeging_id = ${samenvoegingId} and s.tabel = ${tabel} and s.soort = 'verplaatst'
           and t.jongere_id = ${blijftId} and ${key}`,
  );
  await run(
    tx,
    sql`insert into ${table}
        select r.* from samenvoeging_rij s, jsonb_populate_record(null::${table}, s.rij) r
         where s.samenvoeging_id = ${samenvoegingId} and s.tabel = ${tabel} and s.soort = 'terzijde'
        on conflict do nothing`,
  );
  if (!hoortBij) return;
  // Written since the merge, in a matter that goes back: it goes with its matter.
  const id = `${hoortBij}_id`;
  await run(
    tx,
    sql`update ${table} t set jongere_id = z.jongere_id from ${sql.table(hoortBij)} z
         where ${sql.ref(`z.${id}`)} = ${sql.ref(`t.${id}`)} and t.jongere_id = ${blijftId}
           and z.jongere_id = ${verdwijntId}`,
  );
}
