import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import type { Uitvoeringsafspraak, Voorwaarden } from '../../regels/mas/toewijzing.ts';
import type { UitvoeringsafspraakRij } from './toewijzing.contract.ts';
import { voorwaarden } from './toewijzing.sql.ts';

const afspraak = sql`
  ${voorwaarden(sql`r.tot - 1`)}, coalesce(u.naam, r.uitvoerder_naam) as uitvoerder, r.uitvoerder_id as "uitvoerderId"`;
const bronnen = sql`
  uitvoeringsverdeling r
  left join organisatie u on u.organisatie_id = r.uitvoerder_id
  left join uitvoering_aanvaarding a on a.uitvoeringsverdeling_id = r.uitvoeringsverdeling_id`;

/** The agreements by which this organisatie gives work away or keeps it, on a day. */
export const listAfspraken = (tx: Tx, organisatieId: number, dag: Datum) =>
  rows(
    tx,
    sql<Uitvoeringsafspraak>`
      select ${afspraak}, a.aanvaard_op is not null as aanvaard
        from ${bronnen}
       where r.organisatie_id = ${organisatieId} and r.vanaf <= ${dag} and (r.tot is null or r.tot > ${dag})
       order by r.vastgelegd_op desc, r.uitvoeringsverdeling_id desc`,
  );

/** Own agreements and those that ask us to execute; which have ended are left out. */
export const listUitvoering = (
  tx: Tx,
  organisatieId: number,
  page: { readonly limiet: number; readonly vanaf: number },
  dag: Datum,
) =>
  rows(
    tx,
    sql<UitvoeringsafspraakRij & { totaal: number }>`
      select r.uitvoeringsverdeling_id as "afspraakId", ${afspraak}, s.naam as schoolnaam, g.naam as gemeente, r.versie,
             case when r.organisatie_id = ${organisatieId} then 'opdrachtgever' else 'uitvoerder' end as rol,
             o.naam as opdrachtgever, a.aanvaard_op as "aanvaardOp", count(*) over ()::int as totaal
        from ${bronnen}
        join organisatie o on o.organisatie_id = r.organisatie_id
        left join school s on s.school_id = r.school_id
        left join gemeente g on g.gemeentecode = r.gemeentecode
       where r.tot is null or r.tot > ${dag}
       order by (r.organisatie_id <> ${organisatieId} and a.aanvaard_op is null) desc,
                (coalesce(u.naam, r.uitvoerder_naam) is null), o.naam, g.naam nulls last, r.vanaf desc,
                r.uitvoeringsverdeling_id
       limit ${page.limiet} offset ${page.vanaf}`,
  );

export async function insertAfspraak(
  tx: Tx,
  organisatieId: number,
  een: Voorwaarden & { readonly uitvoerderId: number | null; readonly uitvoerderNaam: string | null },
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into uitvoeringsverdeling (organisatie_id, school_id, gemeentecode, leeftijd_vanaf, leeftijd_tot_en_met,
                                        onderwijssoorten, soorten, uitvoerder_id, uitvoerder_naam, vanaf, tot)
      values (${organisatieId}, ${een.schoolId}, ${een.gemeentecode}, ${een.leeftijdVanaf}, ${een.leeftijdTotEnMet},
              ${een.onderwijssoorten}::text[], ${een.soorten}::text[], ${een.uitvoerderId}, ${een.uitvoerderNaam},
              ${een.vanaf}, ${een.totEnMet === null ? null : addDagen(een.totEnMet, 1)})
      returning uitvoeringsverdeling_id as id`,
  );
  return id;
}

/** An agreement of our own, held for this act. */
export const lockAfspraak = (tx: Tx, organisatieId: number, afspraakId: string) =>
  maybe(
    tx,
    sql<{ vanaf: Datum; versie: number }>`
      select vanaf, versie from uitvoeringsverdeling
       where uitvoeringsverdeling_id = ${afspraakId} and organisatie_id = ${organisatieId} for update`,
  );

export const setAfspraakEinde = (tx: Tx, afspraakId: string, totEnMet: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`
      update uitvoeringsverdeling set tot = ${addDagen(totEnMet, 1)}
       where uitvoeringsverdeling_id = ${afspraakId} returning versie`,
  );

/** Whether another organisatie asks this one to execute. */
export const isAskedOf = async (tx: Tx, organisatieId: number, afspraakId: string): Promise<boolean> =>
  (await maybe(
    tx,
    sql`select 1 from uitvoeringsverdeling
         where uitvoeringsverdeling_id = ${afspraakId} and uitvoerder_id = ${organisatieId}`,
  )) !== undefined;

/** Answers whether the yes was new. */
export const insertAanvaarding = async (
  tx: Tx,
  organisatieId: number,
  afspraakId: string,
  dag: Datum,
): Promise<boolean> =>
  (await run(
    tx,
    sql`insert into uitvoering_aanvaarding (organisatie_id, uitvoeringsverdeling_id, aanvaard_op)
        values (${organisatieId}, ${afspraakId}, ${dag})
            on conflict on constraint uitvoering_aanvaarding_een do nothing`,
  )) > 0;

export const deleteAanvaarding = (tx: Tx, organisatieId: number, afspraakId: string) =>
  run(
    tx,
    sql`delete from uitvoering_aanvaarding
         where uitvoeringsverdeling_id = ${afspraakId} and organisatie_id = ${organisatieId}`,
  );
