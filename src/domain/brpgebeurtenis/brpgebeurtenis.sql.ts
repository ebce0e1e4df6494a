import { sql } from 'kysely';
import { maybe, one, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Stand } from './brp-stand.ts';
import type { uitkomsten } from './brpgebeurtenis.contract.ts';

type Uitkomst = (typeof uitkomsten)[number];

/** Events of one person one after the other, also of a person who is not known yet. */
export const lockPersoon = (tx: Tx, organisatieId: number, hash: Buffer) =>
  run(tx, sql`select pg_advisory_xact_lock(${organisatieId}, hashtext(${hash.toString('hex')}))`);

export const findGebeurtenis = (tx: Tx, bron: string, nummer: string) =>
  maybe(
    tx,
    sql<{ brpGebeurtenisId: string; uitkomst: Uitkomst; taken: number }>`
      select brp_gebeurtenis_id as "brpGebeurtenisId", uitkomst, taken
        from brp_gebeurtenis where bron = ${bron} and nummer = ${nummer}`,
  );

export const insertGebeurtenis = (
  tx: Tx,
  g: {
    readonly organisatieId: number;
    readonly bron: string;
    readonly nummer: string;
    readonly soort: string;
    readonly tijdstip: string;
    readonly jongereId: string | null;
  },
) =>
  one(
    tx,
    sql<{ brpGebeurtenisId: string }>`
      insert into brp_gebeurtenis (organisatie_id, bron, nummer, soort, tijdstip, jongere_id)
      values (${g.organisatieId}, ${g.bron}, ${g.nummer}, ${g.soort}, ${g.tijdstip}, ${g.jongereId})
      returning brp_gebeurtenis_id as "brpGebeurtenisId"`,
  );

export const setUitkomst = (
  tx: Tx,
  brpGebeurtenisId: string,
  {
    uitkomst,
    jongereId,
    taken,
  }: { readonly uitkomst: Uitkomst; readonly jongereId: string | null; readonly taken: number },
) =>
  run(
    tx,
    sql`update brp_gebeurtenis set uitkomst = ${uitkomst}, jongere_id = ${jongereId}, taken = ${taken}
         where brp_gebeurtenis_id = ${brpGebeurtenisId}`,
  );

/** Whose bsn this is; `samengevoegd`: it is the old bsn of a file that went into this one (PB-07). */
export const findJongere = (tx: Tx, organisatieId: number, hash: Buffer) =>
  maybe(
    tx,
    sql<{ jongereId: string; samengevoegd: boolean }>`
      select jongere_id as "jongereId", false as samengevoegd from jongere
       where organisatie_id = ${organisatieId} and bsn_hash = ${hash}
      union all
      select blijvend_dossier(verdwenen_id), true from samenvoeging
       where organisatie_id = ${organisatieId} and bsn_hash_oud = ${hash} and ongedaan_op is null
      order by samengevoegd limit 1`,
  );

/** Whether no later event was taken in for this person; of the same moment the one that comes last counts. */
export const isNieuwste = async (tx: Tx, jongereId: string, brpGebeurtenisId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from brp_gebeurtenis deze
         where deze.brp_gebeurtenis_id = ${brpGebeurtenisId}
           and exists (select from brp_gebeurtenis g
                        where g.jongere_id = ${jongereId} and g.tijdstip > deze.tijdstip
                          and g.uitkomst in ('verwerkt', 'ongewijzigd'))`,
  )) === undefined;

export async function insertJongere(
  tx: Tx,
  wie: {
    readonly organisatieId: number;
    readonly brpGebeurtenisId: string;
    readonly hash: Buffer;
    readonly cipher: Buffer;
  },
  { voornamen = null, voorvoegsel = null, achternaam = null, geboortedatum, geslacht }: Stand['jongere'],
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into jongere (organisatie_id, invoer_id, bsn_hash, bsn_cipher, voornamen, voorvoegsel, achternaam,
                           geboortedatum, geslacht)
      values (${wie.organisatieId}, ${wie.brpGebeurtenisId}, ${wie.hash}, ${wie.cipher}, ${voornamen}, ${voorvoegsel},
              ${achternaam}, ${geboortedatum}, ${geslacht ?? null})
      returning jongere_id as id`,
  );
  return id;
}

type Wie = {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly brpGebeurtenisId: string;
};

/** The columns that the event tells of, as SQL; what it does not tell stays as it is. */
const kolommenOf = (deel: Stand['jongere'] | Stand['verblijf']) =>
  Object.entries(deel).map(([kolom, waarde]) => ({ kolom: sql.ref(kolom), waarde: sql`${waarde}` }));

/** @returns whether something was different */
export async function updateJongere(
  tx: Tx,
  { jongereId, brpGebeurtenisId }: Wie,
  stand: Stand['jongere'],
): Promise<boolean> {
  const delen = kolommenOf(stand);
  if (delen.length === 0) return false;
  const anders = sql.join(
    delen.map(({ kolom, waarde }) => sql`${kolom}::text is distinct from ${waarde}::text`),
    sql` or `,
  );
  const zet = sql.join(delen.map(({ kolom, waarde }) => sql`${kolom} = ${waarde}`));
  return (
    (await run(
      tx,
      sql`update jongere set ${zet}, invoer_id = ${brpGebeurtenisId} where jongere_id = ${jongereId} and (${anders})`,
    )) > 0
  );
}

/**
 * Like a row of personen.csv: writes over the verblijf that a delivery made, whose historie stays, and leaves alone what
 * people recorded; without one it adds it.
 * @returns whether something was different
 */
export async function writeVerblijf(
  tx: Tx,
  { organisatieId, jongereId, brpGebeurtenisId }: Wie,
  stand: Stand['verblijf'],
): Promise<boolean> {
  const delen = kolommenOf(stand);
  if (delen.length === 0) return false;
  const known = await maybe(
    tx,
    sql<{ id: string }>`
      select verblijf_id as id from verblijf where jongere_id = ${jongereId} and invoer_id is not null
       order by verblijf_id desc limit 1 for update`,
  );
  if (!known) {
    return (
      (await run(
        tx,
        sql`insert into verblijf (organisatie_id, jongere_id, invoer_id, ${sql.join(delen.map(({ kolom }) => kolom))})
            values (${organisatieId}, ${jongereId}, ${brpGebeurtenisId}, ${sql.join(delen.map(({ waarde }) => waarde))})`,
      )) > 0
    );
  }
  const anders = sql.join(
    delen.map(({ kolom, waarde }) => sql`${kolom}::text is distinct from ${waarde}::text`),
    sql` or `,
  );
  const zet = sql.join(delen.map(({ kolom, waarde }) => sql`${kolom} = ${waarde}`));
  return (
    (await run(
      tx,
      sql`update verblijf set ${zet}, invoer_id = ${brpGebeurtenisId} where verblijf_id = ${known.id} and (${anders})`,
    )) > 0
  );
}

/** A secrecy is only added: taking one away is for a person to decide. */
export const insertGeheim = async (
  tx: Tx,
  { organisatieId, jongereId, brpGebeurtenisId }: Wie,
  dag: Datum,
): Promise<boolean> =>
  (await run(
    tx,
    sql`insert into bijzonderheid (organisatie_id, jongere_id, invoer_id, soort, vanaf)
        select ${organisatieId}::int, ${jongereId}::uuid, ${brpGebeurtenisId}::uuid, 'geheim-adres', ${dag}::date
         where not exists (select from bijzonderheid b
                            where b.jongere_id = ${jongereId} and b.soort = 'geheim-adres' and b.tot is null)
        on conflict do nothing`,
  )) > 0;
