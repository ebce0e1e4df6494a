import { sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Antwoord } from './koppelbestand.ts';

/** Of whom DUO can hold an onderwijsnummer: from four on, as long as the Doorstroompunt looks after somebody. */
const leeftijd = (dag: Datum) => sql`
  j.geboortedatum <= ${dag}::date - interval '4 years' and j.geboortedatum > ${dag}::date - interval '27 years'`;

const woont = (dag: Datum) => sql`
  cross join lateral (
    select v.gemeentecode, v.gemeente from (
      select * from verblijf v where v.jongere_id = j.jongere_id order by v.vanaf desc nulls last limit 1) v
     where (v.tot is null or v.tot > ${dag}::date) and v.gemeentecode is not null) v`;

export const countKoppelingen = (tx: Tx, dag: Datum) =>
  rows(
    tx,
    sql<{ gemeentecode: string; gemeente: string | null; zonderNummer: number; metNummer: number }>`
      select v.gemeentecode, max(v.gemeente) as gemeente,
             count(*) filter (where j.onderwijsnummer is null)::int as "zonderNummer",
             count(j.onderwijsnummer)::int as "metNummer"
        from jongere j ${woont(dag)}
       where j.bsn_cipher is not null and ${leeftijd(dag)} group by 1 order by 2, 1`,
  );

export const listZonderNummer = (tx: Tx, gemeentecode: string, dag: Datum) =>
  rows(
    tx,
    sql<{ jongereId: string; bsnCipher: Uint8Array; geboortedatum: Datum; geslacht: string | null }>`
      select j.jongere_id as "jongereId", j.bsn_cipher as "bsnCipher", j.geboortedatum, j.geslacht
        from jongere j ${woont(dag)}
       where j.bsn_cipher is not null and j.onderwijsnummer is null and v.gemeentecode = ${gemeentecode} and ${leeftijd(dag)}
       order by j.geboortedatum, j.jongere_id`,
  );

export type Uitkomst = {
  regel: number;
  uitkomst: 'gekoppeld' | 'bekend' | 'onbekend' | 'ander-nummer' | 'andere-jongere' | 'dubbel-antwoord';
};

/**
 * Records the numbers of those who have none; a number that differs from what stands here, or that somebody else has, is left
 * to a person. Doing it again changes nothing.
 */
export async function writeOnderwijsnummers(
  tx: Tx,
  organisatieId: number,
  antwoorden: readonly (Omit<Antwoord, 'bsn'> & { readonly bsnHash: string })[],
): Promise<Uitkomst[]> {
  await run(
    tx,
    sql`create temp table koppel on commit drop as
        select k.regel, k.onderwijsnummer, j.jongere_id,
               case when j.jongere_id is null then 'onbekend'
                    when j.onderwijsnummer = k.onderwijsnummer then 'bekend'
                    when j.onderwijsnummer is not null then 'ander-nummer'
                    when exists (select from jongere a where a.organisatie_id = ${organisatieId}
                                    and a.onderwijsnummer = k.onderwijsnummer) then 'andere-jongere'
                    when count(*) over (partition by k.onderwijsnummer) > 1 then 'dubbel-antwoord'
                    else 'gekoppeld' end as uitkomst
          from jsonb_to_recordset(${JSON.stringify(antwoorden)}::jsonb)
                 as k(regel int, onderwijsnummer text, "bsnHash" text)
          left join jongere j on j.organisatie_id = ${organisatieId} and j.bsn_hash = decode(k."bsnHash", 'hex')`,
  );
  await run(
    tx,
    sql`update jongere j set onderwijsnummer = k.onderwijsnummer from koppel k
         where k.uitkomst = 'gekoppeld' and j.jongere_id = k.jongere_id`,
  );
  return rows(tx, sql<Uitkomst>`select regel, uitkomst from koppel order by regel`);
}
