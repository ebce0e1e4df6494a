import { sql } from 'kysely';
import { one, rows, type Tx } from '../../platform/db/tx.ts';

export type NotitieRij = {
  notitieId: string;
  werkprocesId: string | null;
  soort: string;
  met: string | null;
  resultaat: string | null;
  tekst: string;
  op: string;
  door: string;
};

export function listNotities(
  tx: Tx,
  bij: { readonly jongereId: string } | { readonly werkprocesId: string },
): Promise<NotitieRij[]> {
  return rows(
    tx,
    sql<NotitieRij>`
      select n.notitie_id as "notitieId", n.werkproces_id as "werkprocesId", n.soort, n.met, n.resultaat, n.tekst, n.op,
             coalesce(g.naam, n.vastgelegd_door) as door
        from notitie n left join gebruiker g on g.gebruiker_id::text = n.vastgelegd_door
       where ${'jongereId' in bij ? sql`n.jongere_id = ${bij.jongereId}` : sql`n.werkproces_id = ${bij.werkprocesId}`}
       order by n.op desc limit 500`,
  );
}

export async function insertNotitie(
  tx: Tx,
  notitie: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly werkprocesId: string | null;
    readonly soort: string;
    readonly met: string | null;
    readonly resultaat: string | null;
    readonly tekst: string;
  },
): Promise<string> {
  const { notitieId } = await one(
    tx,
    sql<{ notitieId: string }>`
      insert into notitie (organisatie_id, jongere_id, werkproces_id, soort, met, resultaat, tekst)
      values (${notitie.organisatieId}, ${notitie.jongereId}, ${notitie.werkprocesId}, ${notitie.soort}, ${notitie.met},
              ${notitie.resultaat}, ${notitie.tekst})
      returning notitie_id as "notitieId"`,
  );
  return notitieId;
}
