import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Toewijzingsfeiten, Toewijzingsregel, Voorwaarden } from '../../regels/mas/toewijzing.ts';
import type { ToewijzingsregelRij } from './toewijzing.contract.ts';

/** What a rule and an agreement alike look at; of a table under alias `r`. */
export const voorwaarden = (totEnMet: RawBuilder<unknown>) => sql`
  r.school_id as "schoolId", r.gemeentecode, r.leeftijd_vanaf as "leeftijdVanaf", r.leeftijd_tot_en_met as "leeftijdTotEnMet",
  r.onderwijssoorten, r.soorten, r.vanaf, ${totEnMet} as "totEnMet"`;
const kolommen = sql`${voorwaarden(sql`r.tot_en_met`)}, r.behandelaar`;

/** The rules of a day; the one recorded last first, for rules that are equal in all else. */
export const listGeldend = (tx: Tx, dag: Datum): Promise<Toewijzingsregel[]> =>
  rows(
    tx,
    sql<Toewijzingsregel>`
      select ${kolommen} from toewijzingsregel r
       where r.vanaf <= ${dag} and (r.tot_en_met is null or r.tot_en_met >= ${dag})
       order by r.vastgelegd_op desc, r.toewijzingsregel_id desc`,
  );

export type GevraagdeFeiten = { readonly jongereId: string; readonly schoolId: string | null };
export type Feiten = Omit<Toewijzingsfeiten, 'soortVerzuim'> & {
  readonly jongereId: string;
  readonly zaakVan: string | null;
};

/**
 * What the rules look at, of many jongeren at once: where each lives now, how he is taught at that school, and who has his
 * running zaak.
 */
export const findFeiten = (tx: Tx, wie: readonly GevraagdeFeiten[], dag: Datum) =>
  rows(
    tx,
    sql<Feiten>`
      select w."jongereId", w."schoolId", v.gemeentecode, leeftijd_op(j.geboortedatum, ${dag}) as leeftijd, i.onderwijssoort,
             (select nullif(z.behandelaar, '') from werkproces z
               where z.jongere_id = j.jongere_id and z.tot_en_met is null order by z.vanaf desc limit 1) as "zaakVan"
        from jsonb_to_recordset(${JSON.stringify(wie)}::jsonb) as w("jongereId" uuid, "schoolId" uuid)
        join jongere j on j.jongere_id = w."jongereId"
        left join lateral (select gemeentecode from verblijf v where v.jongere_id = j.jongere_id
                            order by v.vanaf desc nulls last limit 1) v on true
        left join lateral (select onderwijssoort from inschrijving i
                            where i.jongere_id = j.jongere_id and i.vanaf <= ${dag}
                              and (i.tot_en_met is null or i.tot_en_met >= ${dag})
                            order by (i.school_id = w."schoolId") desc, i.vanaf desc limit 1) i on true`,
  );

export const listRegels = (
  tx: Tx,
  page: { readonly limiet: number; readonly vanaf: number; readonly schoolId?: string | undefined },
  dag: Datum,
) =>
  rows(
    tx,
    sql<ToewijzingsregelRij & { totaal: number }>`
      select r.toewijzingsregel_id as "regelId", ${kolommen}, s.naam as schoolnaam, g.naam as gemeente, r.versie,
             count(*) over ()::int as totaal
        from toewijzingsregel r
        left join school s using (school_id)
        left join gemeente g on g.gemeentecode = r.gemeentecode
       where (r.tot_en_met is null or r.tot_en_met >= ${dag})
         and ${page.schoolId ? sql`r.school_id = ${page.schoolId}` : sql`true`}
       order by s.naam nulls last, g.naam nulls last, r.vanaf desc, r.toewijzingsregel_id
       limit ${page.limiet} offset ${page.vanaf}`,
  );

export async function insertRegel(
  tx: Tx,
  organisatieId: number,
  regel: Voorwaarden & { readonly behandelaar: string },
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into toewijzingsregel (organisatie_id, school_id, gemeentecode, leeftijd_vanaf, leeftijd_tot_en_met,
                                    onderwijssoorten, soorten, behandelaar, vanaf, tot_en_met)
      values (${organisatieId}, ${regel.schoolId}, ${regel.gemeentecode}, ${regel.leeftijdVanaf}, ${regel.leeftijdTotEnMet},
              ${regel.onderwijssoorten}::text[], ${regel.soorten}::text[], ${regel.behandelaar}, ${regel.vanaf},
              ${regel.totEnMet})
      returning toewijzingsregel_id as id`,
  );
  return id;
}

export const isSchoolKnown = async (tx: Tx, schoolId: string): Promise<boolean> =>
  (await maybe(tx, sql`select 1 from school where school_id = ${schoolId}`)) !== undefined;

export const lockRegel = (tx: Tx, regelId: string) =>
  maybe(
    tx,
    sql<{ vanaf: Datum; versie: number }>`
      select vanaf, versie from toewijzingsregel where toewijzingsregel_id = ${regelId} for update`,
  );

export const setEinde = (tx: Tx, regelId: string, totEnMet: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`
      update toewijzingsregel set tot_en_met = ${totEnMet} where toewijzingsregel_id = ${regelId} returning versie`,
  );
