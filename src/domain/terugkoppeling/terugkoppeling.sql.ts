import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Schoolafspraak } from '../../regels/mas/schoolafspraak.ts';
import type { Terugkoppeling } from './terugkoppeling.contract.ts';

const kolommen = sql`
  t.terugkoppeling_id as "terugkoppelingId", t.op, t.beloofd_op as "beloofdOp", t.status, t.laatste_stap as "laatsteStap",
  t.volgende_stap as "volgendeStap", t.verwachting, t.aanvulling, t.behandelaar, t.regisseur, t.volgende_datum as "volgendeDatum",
  t.gelezen_op as "gelezenOp", coalesce(t.afspraken, '[]') as afspraken`;

export const listTerugkoppelingen = (tx: Tx, werkprocesId: string) =>
  rows(
    tx,
    sql<Terugkoppeling>`
      select ${kolommen} from terugkoppeling t where t.werkproces_id = ${werkprocesId}
       order by t.terugkoppeling_id desc limit 200`,
  );

/** The school that should hear: where the jongere goes on this day, else the one that reported last. */
export const findHorendeSchool = (tx: Tx, zaak: { werkprocesId: string; jongereId: string }, dag: Datum) =>
  maybe(
    tx,
    sql<{ schoolId: string; schoolnaam: string }>`
      select s.school_id as "schoolId", s.naam as schoolnaam
        from school s
        join (select i.school_id, 1 as rang, i.vanaf as dag from inschrijving i
               where i.jongere_id = ${zaak.jongereId} and i.school_id is not null and i.vanaf <= ${dag}::date
                 and coalesce(i.tot_en_met, ${dag}::date) >= ${dag}::date
              union all
              select m.school_id, 2, m.gemeld_op from melding m
               where m.werkproces_id = ${zaak.werkprocesId} and m.school_id is not null) k using (school_id)
       order by k.rang, k.dag desc limit 1`,
  );

export const insertTerugkoppeling = (
  tx: Tx,
  bericht: Omit<Terugkoppeling, 'terugkoppelingId' | 'gelezenOp' | 'beloofdOp' | 'afspraken'> & {
    readonly afspraken: readonly Schoolafspraak[] | null;
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly werkprocesId: string;
    readonly schoolId: string;
  },
) =>
  one(
    tx,
    sql<{ terugkoppelingId: string }>`
      insert into terugkoppeling (organisatie_id, jongere_id, werkproces_id, school_id, op, beloofd_op, status, laatste_stap,
                                  volgende_stap, verwachting, aanvulling, behandelaar, regisseur, volgende_datum, afspraken)
      values (${bericht.organisatieId}, ${bericht.jongereId}, ${bericht.werkprocesId}, ${bericht.schoolId}, ${bericht.op},
              (select t.volgende_datum from terugkoppeling t where t.werkproces_id = ${bericht.werkprocesId}
                order by t.terugkoppeling_id desc limit 1),
              ${bericht.status}, ${bericht.laatsteStap}, ${bericht.volgendeStap}, ${bericht.verwachting},
              ${bericht.aanvulling}, ${bericht.behandelaar}, ${bericht.regisseur}, ${bericht.volgendeDatum},
              ${bericht.afspraken && JSON.stringify(bericht.afspraken)}::jsonb)
      returning terugkoppeling_id as "terugkoppelingId"`,
  );

const naam = sql`volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam)`;

/** The day on which clocks are read, and within how many days of its beginning a school must hear of a zaak. */
type Klok = { readonly dag: Datum; readonly terugkoppelDagen: number };

/** Running zaken of who goes to a school, with the last message of each. */
const klokken = (
  { dag, terugkoppelDagen }: Klok,
  behandelaar: string | undefined,
): RawBuilder<unknown> => sql`
  select w.werkproces_id, w.nummer, w.jongere_id, w.behandelaar, w.route, s.naam as schoolnaam, t.op,
         coalesce(t.volgende_datum, w.vanaf + ${terugkoppelDagen}::int) as uiterlijk
    from werkproces w
    join lateral (select i.school_id from inschrijving i
                   where i.jongere_id = w.jongere_id and i.school_id is not null and i.vanaf <= ${dag}::date
                     and coalesce(i.tot_en_met, ${dag}::date) >= ${dag}::date
                   order by i.vanaf desc limit 1) i on true
    join school s on s.school_id = i.school_id
    left join lateral (select t.op, t.volgende_datum from terugkoppeling t where t.werkproces_id = w.werkproces_id
                        order by t.terugkoppeling_id desc limit 1) t on true
   where w.tot_en_met is null and ${behandelaar === undefined ? sql`true` : sql`w.behandelaar = ${behandelaar}`}`;

export const listKlokken = (
  tx: Tx,
  vraag: {
    readonly behandelaar?: string | undefined;
    readonly teLaat?: boolean | undefined;
    readonly limiet: number;
    readonly vanaf: number;
  },
  klok: Klok,
) =>
  rows(
    tx,
    sql<{
      werkprocesId: string;
      nummer: string;
      jongere: string;
      schoolnaam: string;
      behandelaar: string | null;
      route: string | null;
      laatsteOp: Datum | null;
      uiterlijk: Datum;
      teLaat: boolean;
      totaal: number;
    }>`
      with klok as materialized (${klokken(klok, vraag.behandelaar)}),
           gekozen as materialized (
             select * from klok where ${vraag.teLaat ? sql`uiterlijk < ${klok.dag}::date` : sql`true`})
      select k.werkproces_id as "werkprocesId", k.nummer, ${naam} as jongere, k.schoolnaam, k.behandelaar, k.route,
             k.op as "laatsteOp", k.uiterlijk, k.uiterlijk < ${klok.dag}::date as "teLaat",
             (select count(*)::int from gekozen) as totaal
        from (select * from gekozen order by uiterlijk, werkproces_id limit ${vraag.limiet} offset ${vraag.vanaf}) k
        join jongere j using (jongere_id)
       order by k.uiterlijk, k.werkproces_id`,
  );

export const countTeLaat = (tx: Tx, behandelaar: string | undefined, klok: Klok) =>
  one(
    tx,
    sql<{ teLaat: number }>`
      select count(*)::int as "teLaat" from (${klokken(klok, behandelaar)}) k where k.uiterlijk < ${klok.dag}::date`,
  );

/**
 * Messages that were due in a year, in time or not; one that is late today and was not sent yet counts as well, also when the
 * school never heard at all.
 */
export const countOpTijd = (tx: Tx, klok: Klok) =>
  one(
    tx,
    sql<{ aantal: number; opTijd: number }>`
      select count(*)::int as aantal, (count(*) filter (where kept))::int as "opTijd"
        from (select op <= beloofd_op as kept from terugkoppeling
               where op between ${klok.dag}::date - 365 and ${klok.dag}::date and beloofd_op is not null
              union all
              select false from (
                select distinct on (t.werkproces_id) t.volgende_datum
                  from terugkoppeling t order by t.werkproces_id, t.terugkoppeling_id desc) laatste
               where laatste.volgende_datum between ${klok.dag}::date - 365 and ${klok.dag}::date - 1
              union all
              select false from (${klokken(klok, undefined)}) k
               where k.op is null and k.uiterlijk between ${klok.dag}::date - 365 and ${klok.dag}::date - 1) beloften`,
  );

/** For a school: the last message of each zaak it hears about. */
export const listSchoolstanden = (
  tx: Tx,
  schoolId: string,
  vraag: { readonly gesloten: boolean; readonly limiet: number; readonly vanaf: number },
) =>
  rows(
    tx,
    sql<
      Omit<Terugkoppeling, 'beloofdOp'> & {
        werkprocesId: string;
        jongere: string;
        totaal: number;
        afgesproken: { op: Datum; afspraken: Schoolafspraak[] } | null;
      }
    >`
      with laatste as materialized (
        select distinct on (t.werkproces_id) t.* from terugkoppeling t where t.school_id = ${schoolId}
         order by t.werkproces_id, t.terugkoppeling_id desc)
      select ${kolommen}, t.werkproces_id as "werkprocesId", ${naam} as jongere, count(*) over ()::int as totaal,
             (select jsonb_build_object('op', a.op, 'afspraken', a.afspraken) from terugkoppeling a
               where a.werkproces_id = t.werkproces_id and a.school_id = t.school_id and a.afspraken is not null
               order by a.terugkoppeling_id desc limit 1) as afgesproken
        from laatste t join jongere j using (jongere_id)
       where t.status = ${vraag.gesloten ? 'gesloten' : 'loopt'}
       order by t.volgende_datum nulls last, t.op desc, t.terugkoppeling_id
       limit ${vraag.limiet} offset ${vraag.vanaf}`,
  );

/** @returns nothing when this school has no such message */
export const markGelezen = (tx: Tx, terugkoppelingId: string) =>
  maybe(
    tx,
    sql<{ jongereId: string; gelezenOp: string }>`
      update terugkoppeling set gelezen_op = coalesce(gelezen_op, now()) where terugkoppeling_id = ${terugkoppelingId}
      returning jongere_id as "jongereId", gelezen_op as "gelezenOp"`,
  );
