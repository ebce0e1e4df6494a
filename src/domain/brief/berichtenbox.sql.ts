import { sql } from 'kysely';
import { maybe, rows, run, type Tx } from '../../platform/db/tx.ts';

export type WachtendeBoxbrief = {
  briefOntvangerId: string;
  nummer: string;
  onderwerp: string;
  bron: string;
  seconden: number;
  nu: string;
  bsnCipher: Buffer | null;
  afzender: string;
  telefoon: string;
  oin: string | null;
  berichttype: string | null;
};

/** The next letter to offer, held. The bsn is that of today: of the jongere himself, or as recorded of who is around him. */
export const lockVolgendeBoxbrief = (tx: Tx): Promise<WachtendeBoxbrief | undefined> =>
  maybe(
    tx,
    sql<WachtendeBoxbrief>`
      select o.brief_ontvanger_id as "briefOntvangerId", b.nummer, b.onderwerp, s.bron,
             extract(epoch from s.gemaakt_op)::int as seconden,
             to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as nu,
             case o.soort when 'jongere' then j.bsn_cipher else c.bsn_cipher end as "bsnCipher",
             h.afzender, h.telefoon, h.oin, h.berichttype
        from brief_ontvanger o
        join brief b using (brief_id)
        join jongere j on j.jongere_id = b.jongere_id
        join brief_stuk s on s.brief_ontvanger_id = o.brief_ontvanger_id and s.soort = 'brief'
        left join contactgegeven c on o.soort = 'betrokkene' and c.betrokkene_id::text = o.sleutel
                                  and c.jongere_id = b.jongere_id and c.tot_en_met is null
        left join lateral (
          select * from huisstijl h
           where h.gemeentecode is null
              or h.gemeentecode = (select v.gemeentecode from verblijf v where v.jongere_id = b.jongere_id
                                    order by v.vanaf desc nulls last limit 1)
           order by h.gemeentecode nulls last limit 1) h on true
       where o.status = 'wacht' and o.kanaal = 'berichtenbox' and o.aangeboden_op is null
       order by o.brief_ontvanger_id limit 1 for update of o skip locked`,
  );

export const markAangeboden = (tx: Tx, briefOntvangerId: string, bewijs: string) =>
  run(
    tx,
    sql`update brief_ontvanger set aangeboden_op = now(), bewijs = ${bewijs}
         where brief_ontvanger_id = ${briefOntvangerId}`,
  );

/** By post where there is an address to print; else somebody gives it. */
export const fallBack = (tx: Tx, briefOntvangerId: string, reden: string) =>
  run(
    tx,
    sql`update brief_ontvanger
           set kanaal = case when adres is null then 'zelf' else 'post' end,
               status = case when adres is null then 'vast' else 'wacht' end, terugval = ${reden}, bewijs = null
         where brief_ontvanger_id = ${briefOntvangerId}`,
  );

/** Whether anything was offered of which we do not know yet what became of it. */
export const isInBox = async (tx: Tx): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from brief_ontvanger
         where status = 'wacht' and kanaal = 'berichtenbox' and aangeboden_op is not null limit 1`,
  )) !== undefined;

export const listAfzenders = (tx: Tx) =>
  rows(
    tx,
    sql<{ oin: string; berichttype: string }>`
      select distinct oin, berichttype from huisstijl where oin is not null order by oin, berichttype`,
  );

export const lockAangeboden = async (tx: Tx, briefOntvangerId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select from brief_ontvanger
         where brief_ontvanger_id = ${briefOntvangerId}::uuid and status = 'wacht' and kanaal = 'berichtenbox'
           for update`,
  )) !== undefined;

export const markInBox = (tx: Tx, briefOntvangerId: string) =>
  run(
    tx,
    sql`update brief_ontvanger
           set status = 'verzonden', verzonden_op = now(),
               bewijs = bewijs || '; in de Berichtenbox gezet, gemeld op ' ||
                        to_char(now() at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24:MI')
         where brief_ontvanger_id = ${briefOntvangerId}`,
  );
