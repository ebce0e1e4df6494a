import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Deel } from './sjabloon.ts';

export type WachtendeBrief = { briefOntvangerId: string; briefId: string; jongereId: string; bron: string };

/** Letters that wait for the printer, oldest first, held; what somebody else is printing is left to them. */
export const lockWachtendePost = (tx: Tx, hooguit: number, deel: Deel): Promise<WachtendeBrief[]> =>
  rows(
    tx,
    sql<WachtendeBrief>`
      select o.brief_ontvanger_id as "briefOntvangerId", b.brief_id as "briefId", b.jongere_id as "jongereId", s.bron
        from brief_ontvanger o
        join brief b using (brief_id)
        join brief_stuk s on s.brief_ontvanger_id = o.brief_ontvanger_id and s.soort = 'brief'
       where o.status = 'wacht' and o.kanaal = 'post' and o.deel = ${deel}
       order by o.brief_ontvanger_id limit ${hooguit} for update of o skip locked`,
  );

export type Printbestand = {
  printbestandId: string;
  brieven: number;
  bladzijden: number;
  hash: string;
  gemaaktOp: string;
  gemaaktDoor: string;
  deel: Deel;
};
const kolommen = sql`
  printbestand_id as "printbestandId", brieven, bladzijden, hash, gemaakt_op as "gemaaktOp",
  ${actorNaam(sql`gemaakt_door`)} as "gemaaktDoor", deel`;

export const insertPrintbestand = (
  tx: Tx,
  b: {
    readonly organisatieId: number;
    readonly brieven: number;
    readonly bladzijden: number;
    readonly pdf: Buffer;
    readonly hash: string;
    readonly deel: Deel;
  },
): Promise<Printbestand> =>
  one(
    tx,
    sql<Printbestand>`
      insert into printbestand (organisatie_id, brieven, bladzijden, pdf, hash, deel)
      values (${b.organisatieId}, ${b.brieven}, ${b.bladzijden}, ${b.pdf}, ${b.hash}, ${b.deel})
      returning ${kolommen}`,
  );

/** Each letter keeps in which file it was, and where in it. */
export const markGeprint = (tx: Tx, printbestandId: string, ids: readonly string[]) =>
  run(
    tx,
    sql`update brief_ontvanger o
           set status = 'verzonden', verzonden_op = now(), printbestand_id = ${printbestandId},
               bewijs = 'Brief ' || g.plaats || ' van ' || ${ids.length}::int || ' in het printbestand van ' ||
                        to_char(now() at time zone 'Europe/Amsterdam', 'DD-MM-YYYY HH24:MI')
          from unnest(${ids}::uuid[]) with ordinality as g(id, plaats)
         where o.brief_ontvanger_id = g.id`,
  );

export const listPrintbestanden = (tx: Tx, page: { readonly limiet: number; readonly vanaf: number }) =>
  rows(
    tx,
    sql<Printbestand>`select ${kolommen} from printbestand order by gemaakt_op desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export const countUitgang = (tx: Tx) =>
  one(
    tx,
    sql<{ totaal: number; wachtPost: number; wachtEmail: number; wachtBerichtenbox: number }>`
      select (select count(*)::int from printbestand) as totaal,
             (select count(*)::int from brief_ontvanger where status = 'wacht' and kanaal = 'post') as "wachtPost",
             (select count(*)::int from brief_ontvanger where status = 'wacht' and kanaal = 'e-mail') as "wachtEmail",
             (select count(*)::int from brief_ontvanger where status = 'wacht' and kanaal = 'berichtenbox')
               as "wachtBerichtenbox"`,
  );

export const findPrintbestand = (tx: Tx, printbestandId: string) =>
  maybe(
    tx,
    sql<{ pdf: Buffer; dag: string }>`
      select pdf, to_char(gemaakt_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag
        from printbestand where printbestand_id = ${printbestandId}`,
  );

/** Whose letters are in a file: for the logboek. */
export const listJongerenInPrint = (tx: Tx, printbestandId: string) =>
  rows(
    tx,
    sql<{ briefId: string; jongereId: string }>`
      select b.brief_id as "briefId", b.jongere_id as "jongereId"
        from brief_ontvanger o join brief b using (brief_id) where o.printbestand_id = ${printbestandId}`,
  );

export type WachtendeEmail = {
  briefOntvangerId: string;
  email: string;
  nummer: string;
  afzender: string;
  afzenderEmail: string;
  telefoon: string;
  portaal: string;
};

/** The next e-mail to hand over, held; null: nothing is left or others are at it. */
export const lockVolgendeEmail = (tx: Tx): Promise<WachtendeEmail | undefined> =>
  maybe(
    tx,
    sql<WachtendeEmail>`
      select o.brief_ontvanger_id as "briefOntvangerId", o.email, b.nummer, h.afzender, h.email as "afzenderEmail",
             h.telefoon, h.portaal
        from brief_ontvanger o
        join brief b using (brief_id)
        join lateral (
          select * from huisstijl h
           where h.gemeentecode is null
              or h.gemeentecode = (select v.gemeentecode from verblijf v where v.jongere_id = b.jongere_id
                                    order by v.vanaf desc nulls last limit 1)
           order by h.gemeentecode nulls last limit 1) h on h.portaal is not null
       where o.status = 'wacht' and o.kanaal = 'e-mail' and o.email is not null
       order by o.brief_ontvanger_id limit 1 for update of o skip locked`,
  );

export const markGemaild = (tx: Tx, briefOntvangerId: string, bewijs: string) =>
  run(
    tx,
    sql`update brief_ontvanger set status = 'verzonden', verzonden_op = now(), bewijs = ${bewijs}
         where brief_ontvanger_id = ${briefOntvangerId}`,
  );
