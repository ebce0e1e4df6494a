import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Huisstijl } from './brief.contract.ts';

const kolommen = sql`
  h.huisstijl_id as "huisstijlId", h.gemeentecode, g.naam as gemeente, h.afzender, h.afdeling, h.straat, h.postcode,
  h.plaats, h.telefoon, h.email, h.website, h.portaal, h.mandaat, h.logo, h.vier_ogen as "vierOgen", h.oin, h.berichttype, h.versie`;

export const listHuisstijlen = (tx: Tx): Promise<Huisstijl[]> =>
  rows(
    tx,
    sql<Huisstijl>`select ${kolommen} from huisstijl h left join gemeente g using (gemeentecode)
                    order by h.gemeentecode nulls first`,
  );

/** On what number the team can be called, whoever handles something. */
export const findTeamtelefoon = async (tx: Tx): Promise<string | null> =>
  (
    await maybe(
      tx,
      sql<{ telefoon: string }>`select telefoon from huisstijl order by gemeentecode nulls first limit 1`,
    )
  )?.telefoon ?? null;

/** Gemeenten this organisatie works for: where its jongeren live. */
export const listEigenGemeenten = (tx: Tx) =>
  rows(
    tx,
    sql<{ gemeentecode: string; naam: string }>`
      select gemeentecode, naam from gemeente
       where gemeentecode in (select distinct gemeentecode from verblijf where tot is null) order by naam`,
  );

export const isGemeente = async (tx: Tx, gemeentecode: string): Promise<boolean> =>
  (await maybe(tx, sql`select from gemeente where gemeentecode = ${gemeentecode}`)) !== undefined;

export const lockHuisstijl = (tx: Tx, gemeentecode: string | null) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from huisstijl where gemeentecode is not distinct from ${gemeentecode}::text for update`,
  );

/** The version makes two who write the first one at once into one and a refusal. */
export const writeHuisstijl = (
  tx: Tx,
  organisatieId: number,
  h: Omit<Huisstijl, 'huisstijlId' | 'gemeente' | 'versie'>,
) =>
  one(
    tx,
    sql<{ huisstijlId: string; versie: number }>`
      insert into huisstijl (organisatie_id, gemeentecode, afzender, afdeling, straat, postcode, plaats, telefoon, email,
                             website, portaal, mandaat, logo, vier_ogen, oin, berichttype)
      values (${organisatieId}, ${h.gemeentecode}, ${h.afzender}, ${h.afdeling}, ${h.straat}, ${h.postcode}, ${h.plaats},
              ${h.telefoon}, ${h.email}, ${h.website}, ${h.portaal}, ${h.mandaat}, ${h.logo}, ${h.vierOgen},
              ${h.oin}, ${h.berichttype})
      on conflict (organisatie_id, coalesce(gemeentecode, '')) do update
         set afzender = excluded.afzender, afdeling = excluded.afdeling, straat = excluded.straat,
             postcode = excluded.postcode, plaats = excluded.plaats, telefoon = excluded.telefoon,
             email = excluded.email, website = excluded.website, portaal = excluded.portaal,
             mandaat = excluded.mandaat, logo = excluded.logo, vier_ogen = excluded.vier_ogen,
             oin = excluded.oin, berichttype = excluded.berichttype
      returning huisstijl_id as "huisstijlId", versie`,
  );
