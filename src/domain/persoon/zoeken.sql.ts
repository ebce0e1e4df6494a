import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type Gevonden = {
  jongereId: string;
  gevondenOp:
    | 'naam'
    | 'bsn'
    | 'onderwijsnummer'
    | 'geboortedatum'
    | 'melding'
    | 'zaak'
    | 'kenmerk'
    | 'school';
  gelijkenis: number;
  zaakId: string | null;
  meldingId: string | null;
};

/** By name, also mistyped; best first (0004_zoeken.sql says how). */
export function findByNaam(tx: Tx, vraag: string, limiet: number): Promise<Gevonden[]> {
  return rows(
    tx,
    sql<Gevonden>`select jongere_id as "jongereId", 'naam' as "gevondenOp", least(treffer, 1) as gelijkenis,
                         null as "zaakId", null as "meldingId"
                    from zoek_jongeren(${vraag}, ${limiet})`,
  );
}

/** Also by a bsn that went with a file that was merged into another. */
export function findByBsn(tx: Tx, bsnHash: Buffer): Promise<Gevonden[]> {
  return rows(
    tx,
    sql<Gevonden>`select jongere_id as "jongereId", 'bsn' as "gevondenOp", 1 as gelijkenis, null as "zaakId",
                         null as "meldingId"
                    from (select jongere_id from jongere where bsn_hash = ${bsnHash}
                           union
                          select blijvend_dossier(s.verdwenen_id) from samenvoeging s
                           where s.bsn_hash_oud = ${bsnHash} and s.ongedaan_op is null) gevonden`,
  );
}

/** By the number that DUO gives to whoever is in education. */
export function findByOnderwijsnummer(tx: Tx, onderwijsnummer: string): Promise<Gevonden[]> {
  return rows(
    tx,
    sql<Gevonden>`select jongere_id as "jongereId", 'onderwijsnummer' as "gevondenOp", 1 as gelijkenis, null as "zaakId",
                         null as "meldingId"
                    from jongere where onderwijsnummer = ${onderwijsnummer}`,
  );
}

export function findByGeboortedatum(tx: Tx, dag: Datum, limiet: number): Promise<Gevonden[]> {
  return rows(
    tx,
    sql<Gevonden>`select jongere_id as "jongereId", 'geboortedatum' as "gevondenOp", 1 as gelijkenis,
                         null as "zaakId", null as "meldingId"
                    from jongere where geboortedatum = ${dag} order by achternaam, voornamen limit ${limiet}`,
  );
}

/** Pupils enrolled today at a school whose name holds what was typed. */
export function findBySchool(tx: Tx, vraag: string, vandaag: Datum, limiet: number): Promise<Gevonden[]> {
  return rows(
    tx,
    sql<Gevonden>`
      select distinct i.jongere_id as "jongereId", 'school' as "gevondenOp", 1 as gelijkenis, null as "zaakId",
             null as "meldingId"
        from school s join inschrijving i using (school_id)
       where position(lower(${vraag}) in lower(s.naam)) > 0
         and i.vanaf <= ${vandaag} and (i.tot_en_met is null or i.tot_en_met >= ${vandaag})
       limit ${limiet}`,
  );
}

/** By the number of a melding or a zaak, or one that another register knows somebody by. */
export function findByNummer(tx: Tx, nummer: string): Promise<Gevonden[]> {
  return rows(
    tx,
    sql<Gevonden>`
      select jongere_id as "jongereId", 'melding' as "gevondenOp", 1 as gelijkenis, null as "zaakId",
             melding_id as "meldingId"
        from melding where nummer = ${nummer}
       union all
      select jongere_id, 'zaak', 1, werkproces_id, null from werkproces where nummer = ${nummer}
       union all
      select jongere_id, 'kenmerk', 1, null, null from buiten_brp where lower(kenmerk) = lower(${nummer})`,
  );
}

/** Running cases per jongere, for the list of hits. */
export function countLopendeZaken(tx: Tx, jongereIds: readonly string[]) {
  return rows(
    tx,
    sql<{ jongereId: string; aantal: number }>`
      select jongere_id as "jongereId", count(*)::int as aantal from werkproces
       where jongere_id = any(${jongereIds}::uuid[]) and tot_en_met is null group by 1`,
  );
}
