import { type RawBuilder, sql } from 'kysely';
import { one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { BEWAKING_DAGEN } from '../../regels/mas/waarschuwing.ts';

export type Werk = {
  soort: 'melding' | 'zaak' | 'jongere';
  id: string;
  jongereId: string;
  jongere: string;
  schoolnaam: string | null;
  wat: string;
  uiterlijk: Datum | null;
  teLaat: boolean;
};

/** Days (calendar) within which a school should hear from us again while a report is open (mas.md § 8: four weeks). */
const TERUGKOPPELING_DAGEN = 28;
/** A report should lead to contact with the school within a week (mas.md § 2: five working days). */
const CONTACT_DAGEN = 7;
const REGELS = 8;

const naam = sql`volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam)`;

const mine = (behandelaar: string | undefined, kolom: RawBuilder<unknown>) =>
  behandelaar === undefined ? sql`true` : sql`${kolom} = ${behandelaar}`;

type Blok = { readonly aantal: number; readonly regels: Werk[] };

/** Runs a query that yields Werk columns, most urgent first, and counts all of it. */
async function blok(tx: Tx, query: RawBuilder<unknown>): Promise<Blok> {
  const found = await rows(
    tx,
    sql<Werk & { aantal: number }>`
      with werk as materialized (${query})
      select w.*, (select count(*)::int from werk) as aantal
        from (select * from werk order by uiterlijk nulls last, id limit ${REGELS}) w`,
  );
  return { aantal: found[0]?.aantal ?? 0, regels: found.map(({ aantal: _, ...regel }) => regel) };
}

export function findNieuweMeldingen(tx: Tx, vandaag: Datum): Promise<Blok> {
  return blok(
    tx,
    sql`select 'melding' as soort, m.melding_id as id, j.jongere_id as "jongereId", ${naam} as jongere, m.schoolnaam,
               'Beoordeel: ' || m.soort_verzuim as wat, m.gemeld_op + 1 as uiterlijk,
               m.gemeld_op + 1 < ${vandaag} as "teLaat"
          from (select * from melding where status = 'nieuw' order by gemeld_op desc limit 1000) m
          join jongere j using (jongere_id)`,
  );
}

/** Taken up, but nobody noted a contact since. */
export function findZonderContact(tx: Tx, vandaag: Datum, behandelaar?: string): Promise<Blok> {
  return blok(
    tx,
    sql`select 'melding' as soort, m.melding_id as id, j.jongere_id as "jongereId", ${naam} as jongere, m.schoolnaam,
               'Neem contact op met de school' as wat, m.gemeld_op + ${CONTACT_DAGEN}::int as uiterlijk,
               m.gemeld_op + ${CONTACT_DAGEN}::int < ${vandaag} as "teLaat"
          from (select * from melding where status = 'in-behandeling' and ${mine(behandelaar, sql`behandelaar`)}
                 order by gemeld_op desc limit 1000) m
          join jongere j using (jongere_id)
         where not exists (select 1 from notitie n where n.jongere_id = m.jongere_id and n.soort <> 'notitie'
                              and n.op >= m.gemeld_op)`,
  );
}

/** Open reports about which the school has heard nothing for four weeks, and zaken whose promised day has come. */
export function findTerugkoppeling(tx: Tx, vandaag: Datum, behandelaar?: string): Promise<Blok> {
  return blok(
    tx,
    sql`select 'melding' as soort, m.melding_id as id, j.jongere_id as "jongereId", ${naam} as jongere, m.schoolnaam,
               'Laat de school weten hoe het gaat' as wat,
               coalesce(b.op::date, m.gemeld_op) + ${TERUGKOPPELING_DAGEN}::int as uiterlijk,
               coalesce(b.op::date, m.gemeld_op) + ${TERUGKOPPELING_DAGEN}::int < ${vandaag} as "teLaat"
          from (select * from melding where status = 'in-behandeling' and werkproces_id is null and ${mine(behandelaar, sql`behandelaar`)}
                 order by gemeld_op desc limit 1000) m
          join jongere j using (jongere_id)
          left join lateral (select max(created_at) as op from bericht where melding_id = m.melding_id) b on true
         where coalesce(b.op::date, m.gemeld_op) + ${TERUGKOPPELING_DAGEN}::int <= ${vandaag}::date + 7
        union all
        select 'zaak', w.werkproces_id, j.jongere_id, ${naam}, s.naam, 'Laat de school weten hoe het gaat', t.volgende_datum,
               t.volgende_datum < ${vandaag}::date
          from (select * from werkproces where tot_en_met is null and ${mine(behandelaar, sql`behandelaar`)}) w
          join lateral (select volgende_datum, school_id from terugkoppeling where werkproces_id = w.werkproces_id
                         order by terugkoppeling_id desc limit 1) t on t.volgende_datum <= ${vandaag}::date + 7
          join school s on s.school_id = t.school_id
          join jongere j on j.jongere_id = w.jongere_id`,
  );
}

/** Exemptions that end within eight weeks. */
export function findTermijnen(tx: Tx, vandaag: Datum): Promise<Blok> {
  return blok(
    tx,
    sql`select 'jongere' as soort, v.vrijstelling_id as id, j.jongere_id as "jongereId", ${naam} as jongere,
               null as schoolnaam, 'Vrijstelling art. ' || v.artikel || ' loopt af' as wat, v.tot_en_met as uiterlijk,
               false as "teLaat"
          from vrijstelling v join jongere j using (jongere_id)
         where v.besluit = 'verleend' and v.tot_en_met between ${vandaag}::date and ${vandaag}::date + 56`,
  );
}

/** New absence after an official warning within its guard period, and what a plan or a look back asks within a week. */
export function findBewaking(tx: Tx, vandaag: Datum, behandelaar?: string): Promise<Blok> {
  return blok(
    tx,
    sql`(select distinct on (m.melding_id) 'melding' as soort, m.melding_id as id, j.jongere_id as "jongereId",
               ${naam} as jongere, m.schoolnaam,
               'Nieuw verzuim na waarschuwing van ' || to_char(w.gegeven_op, 'DD-MM-YYYY') as wat,
               m.gemeld_op + ${CONTACT_DAGEN}::int as uiterlijk,
               m.gemeld_op + ${CONTACT_DAGEN}::int < ${vandaag} as "teLaat"
          from waarschuwing w
          join melding m on m.jongere_id = w.jongere_id
                        and m.gemeld_op between w.gegeven_op + 1 and w.gegeven_op + ${BEWAKING_DAGEN}::int
                        and m.status in ('nieuw', 'in-behandeling')
          join jongere j on j.jongere_id = m.jongere_id
         where w.gegeven_op >= ${vandaag}::date - 120
         order by m.melding_id)
        union all
        select 'zaak', a.werkproces_id, j.jongere_id, ${naam}, null, a.wat || ' (' || a.wie || ')', a.uiterlijk,
               a.uiterlijk < ${vandaag}::date
          from (select * from zaakactie
                 where klaar_op is null and uiterlijk <= ${vandaag}::date + 7 order by uiterlijk limit 1000) a
          join werkproces w on w.werkproces_id = a.werkproces_id
          join jongere j on j.jongere_id = a.jongere_id
         where ${behandelaar === undefined ? sql`true` : sql`${behandelaar} in (a.wie, w.behandelaar)`}`,
  );
}

export function countLast(tx: Tx, behandelaar?: string) {
  return one(
    tx,
    sql<{ lopendeZaken: number; meldingenInBehandeling: number; oudsteZaakVanaf: Datum | null }>`
      select (select count(*)::int from werkproces where tot_en_met is null and ${mine(behandelaar, sql`behandelaar`)})
               as "lopendeZaken",
             (select count(*)::int from melding where status = 'in-behandeling' and ${mine(behandelaar, sql`behandelaar`)})
               as "meldingenInBehandeling",
             (select min(vanaf) from werkproces where tot_en_met is null and ${mine(behandelaar, sql`behandelaar`)})
               as "oudsteZaakVanaf"`,
  );
}
