import { type RawBuilder, sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { preparedRows, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { BEWAKING_DAGEN } from '../../regels/mas/waarschuwing.ts';
import type { Blok } from './vandaag.contract.ts';

type Werk = {
  soort:
    | 'melding'
    | 'zaak'
    | 'jongere'
    | 'afspraak'
    | 'termijn'
    | 'school'
    | 'overdracht'
    | 'vrijgave'
    | 'verzoek'
    | 'spreekuur'
    | 'draaiboek';
  id: string;
  jongereId: string | null;
  jongere: string | null;
  schoolnaam: string | null;
  wat: string;
  tijd: string | null;
  uiterlijk: Datum | null;
  teLaat: boolean;
  voor: string | null;
};
type Regels = { readonly aantal: number; readonly teLaat: number; readonly regels: Werk[] };

/** For whom is asked: these people, the first being who asks; without names the whole team. */
export type Vraag = {
  readonly vandaag: Datum;
  readonly namen?: readonly string[] | undefined;
  readonly terugkoppelDagen: number;
};

/** Who asks, in which role, and whether that person divides what came in. */
export type Lezer = { readonly naam: string; readonly rol: string; readonly verdeelt: boolean };

/** A report should lead to contact with the school within a week (mas.md § 2: five working days). */
const CONTACT_DAGEN = 7;
const BEWAKING_TERUG = 120;
const VRIJSTELLING_VOORUIT = 56;
const WEEK = 7;
const REGELS = 8;

/** One name, as nearly always, is asked as one: of a list PostgreSQL does not know how long it is, and it plans anew. */
function mine({ namen }: Vraag, kolom: RawBuilder<unknown>) {
  if (namen === undefined) return sql`true`;
  return namen.length === 1 ? sql`${kolom} = ${namen[0]}` : sql`${kolom} = any(${[...namen]}::text[])`;
}

/** Of whom it is, when not of who asks. */
const voorWie = ({ namen }: Vraag, kolom: RawBuilder<unknown>) =>
  namen === undefined ? sql`null::text` : sql`nullif(${kolom}, ${namen[0] ?? ''})`;

const naam = sql`volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam)`;

/**
 * The most urgent lines of a block, and how many there are. `kern` yields soort, id, jongere_id, schoolnaam, wat, tijd,
 * uiterlijk and voor of everything in the block. Names are looked up of the lines that are shown, one by one through the
 * primary key: a join would read every jongere.
 */
const blok = ({ vandaag }: Vraag, kern: RawBuilder<unknown>) => sql<Regels>`
  (with kern as materialized (${kern})
   select json_build_object(
            'aantal', (select count(*) from kern),
            'teLaat', (select count(*) from kern where uiterlijk < ${vandaag}::date),
            'regels', (select coalesce(json_agg(r), '[]') from (
              select w.soort, w.id, w.jongere_id as "jongereId",
                     (select ${naam} from jongere j where j.jongere_id = w.jongere_id) as jongere,
                     w.schoolnaam, w.wat, w.tijd, w.uiterlijk, coalesce(w.uiterlijk < ${vandaag}::date, false) as "teLaat",
                     w.voor
                from (select * from kern order by uiterlijk nulls last, tijd, id limit ${sql.lit(REGELS)}) w
               order by w.uiterlijk nulls last, w.tijd, w.id) r)))`;

/** New reports: of nobody yet, or given to me; not what another organisatie executes. */
const nieuweMeldingen = (vraag: Vraag) =>
  sql`select 'melding' as soort, m.melding_id as id, m.jongere_id, m.schoolnaam, m.soort_verzuim as wat,
           null::text as tijd, m.gemeld_op + 1 as uiterlijk, ${voorWie(vraag, sql`m.behandelaar`)} as voor
      from melding m
     where m.status = 'nieuw'
       and ${vraag.namen === undefined ? sql`true` : sql`(m.behandelaar is null or ${mine(vraag, sql`m.behandelaar`)})`}
       and not exists (select from melding_doorzending d where d.melding_id = m.melding_id and d.richting = 'naar')`;

const afspraken = (vraag: Vraag) =>
  sql`select 'afspraak' as soort, a.afspraak_id as id, a.jongere_id, a.plaats as schoolnaam, a.soort as wat,
           to_char(a.tijd, 'HH24:MI') as tijd, a.dag as uiterlijk, ${voorWie(vraag, sql`a.voor`)} as voor
      from afspraak a
     where a.dag between ${vraag.vandaag}::date - ${sql.lit(WEEK)} and ${vraag.vandaag}::date
       and a.status = 'gepland' and ${mine(vraag, sql`a.voor`)}
    union all
    select 'spreekuur', g.spreekuurgesprek_id, g.jongere_id, s.naam, 'spreekuur', to_char(p.tijd, 'HH24:MI'), p.dag,
           ${voorWie(vraag, sql`p.voor`)}
      from spreekuurplek p
      join spreekuurgesprek g on g.spreekuurplek_id = p.spreekuurplek_id and g.status = 'geboekt'
      join school s on s.school_id = p.school_id
     where p.ingetrokken_op is null and p.dag between ${vraag.vandaag}::date - ${sql.lit(WEEK)} and ${vraag.vandaag}::date
       and ${mine(vraag, sql`p.voor`)}`;

/**
 * Terms that are late, end today or within a week. That of a klacht is for its handler alone; while it has none, for who
 * divides them, but never for whom it is about (row-level security on `verzoek`).
 */
const termijnen = (vraag: Vraag, { naam: lezer, verdeelt }: Lezer) =>
  sql`select case when t.soort = 'verzoek' then 'verzoek' when t.onderwerp_soort = 'zaak' then 'zaak'
                when t.jongere_id is null then 'termijn' else 'jongere' end as soort,
           case when t.onderwerp_soort = 'zaak' or t.soort = 'verzoek' then t.onderwerp_id else t.termijn_id end as id,
           t.jongere_id, null::text as schoolnaam, t.wat, null::text as tijd, t.uiterlijk,
           ${voorWie(vraag, sql`t.voor`)} as voor
      from termijn t
     where t.geeindigd_op is null and t.uiterlijk <= ${vraag.vandaag}::date + ${sql.lit(WEEK)}
       and (t.onderwerp_soort <> 'klacht' or t.voor = ${lezer} or (${verdeelt}::boolean and t.voor is null
            and exists (select from verzoek v where v.verzoek_id = t.onderwerp_id)))
       and ${mine(vraag, sql`t.voor`)}`;

/** Taken up, but nobody noted a contact since. */
const zonderContact = (vraag: Vraag) =>
  sql`select 'melding' as soort, m.melding_id as id, m.jongere_id, m.schoolnaam, 'contact' as wat, null::text as tijd,
           m.gemeld_op + ${sql.lit(CONTACT_DAGEN)} as uiterlijk, ${voorWie(vraag, sql`m.behandelaar`)} as voor
      from melding m
     where m.status = 'in-behandeling' and ${mine(vraag, sql`m.behandelaar`)}
       and not exists (select from notitie n where n.jongere_id = m.jongere_id and n.soort <> 'notitie'
                          and n.op >= m.gemeld_op)`;

/**
 * Open reports about which the school must hear from us within a week or should have, and zaken by their promised day.
 * The day of the last message is sought once per report (`offset 0`), and only where the report itself is old enough.
 */
const terugkoppeling = (vraag: Vraag) =>
  sql`select * from (
      select 'melding' as soort, m.melding_id as id, m.jongere_id, m.schoolnaam, 'terugkoppeling' as wat,
             null::text as tijd,
             gehoord.op + ${vraag.terugkoppelDagen}::int as uiterlijk, ${voorWie(vraag, sql`m.behandelaar`)} as voor
        from melding m
        cross join lateral (
          select greatest((select max(b.created_at)::date from bericht b where b.melding_id = m.melding_id), m.gemeld_op)
                 as op offset 0) gehoord
       where m.status = 'in-behandeling' and m.werkproces_id is null and ${mine(vraag, sql`m.behandelaar`)}
         and m.gemeld_op <= ${vraag.vandaag}::date + ${sql.lit(WEEK)} - ${vraag.terugkoppelDagen}::int
       union all
      select 'zaak', w.werkproces_id, w.jongere_id, s.naam, 'terugkoppeling', null, t.volgende_datum,
             ${voorWie(vraag, sql`w.behandelaar`)}
        from werkproces w
        join lateral (select volgende_datum, school_id from terugkoppeling k where k.werkproces_id = w.werkproces_id
                       order by terugkoppeling_id desc limit 1) t on true
        join school s on s.school_id = t.school_id
       where w.tot_en_met is null and ${mine(vraag, sql`w.behandelaar`)}) t
     where t.uiterlijk <= ${vraag.vandaag}::date + ${sql.lit(WEEK)}`;

/** What schools answered or told and nobody decided on yet, and what a guest answered by link and nobody read. */
const antwoorden = (vraag: Vraag) =>
  sql`select 'school' as soort, s.school_id as id, null::uuid as jongere_id, s.naam as schoolnaam, 'contactvoorstel' as wat,
           null::text as tijd, (v.voorgesteld_op at time zone 'Europe/Amsterdam')::date + ${sql.lit(WEEK)} as uiterlijk,
           null::text as voor
      from contactvoorstel v join school s using (school_id)
     where v.status = 'open'
     union all
    select 'overdracht', s.school_id, null, s.naam, 'overdracht', null, o.vanaf, ${voorWie(vraag, sql`o.naar`)}
      from overdracht o join school s using (school_id)
     where o.ontvangen_op is null and ${mine(vraag, sql`o.naar`)}
       and not exists (select from overdracht n where n.school_id = o.school_id and n.overdracht_id > o.overdracht_id)
    union all
    select 'zaak', g.werkproces_id, g.jongere_id, null, 'gastantwoord', null,
           (g.beantwoord_op at time zone 'Europe/Amsterdam')::date + ${sql.lit(WEEK)},
           ${voorWie(vraag, sql`w.behandelaar`)}
      from gastvraag g join werkproces w on w.werkproces_id = g.werkproces_id
     where g.beantwoord_op is not null and g.gezien_op is null and ${mine(vraag, sql`w.behandelaar`)}`;

/** New absence after an official warning within its guard period, and what a plan or a look back asks within a week. */
const bewaking = (vraag: Vraag) =>
  sql`(select distinct on (m.melding_id) 'melding' as soort, m.melding_id as id, m.jongere_id, m.schoolnaam,
            to_char(w.gegeven_op, 'DD-MM-YYYY') as wat, null::text as tijd,
            m.gemeld_op + ${sql.lit(CONTACT_DAGEN)} as uiterlijk, ${voorWie(vraag, sql`m.behandelaar`)} as voor
       from waarschuwing w
       join melding m on m.jongere_id = w.jongere_id
                     and m.gemeld_op between w.gegeven_op + 1 and w.gegeven_op + ${sql.lit(BEWAKING_DAGEN)}
                     and m.status in ('nieuw', 'in-behandeling')
      where w.gegeven_op >= ${vraag.vandaag}::date - ${sql.lit(BEWAKING_TERUG)} and ${mine(vraag, sql`m.behandelaar`)}
      order by m.melding_id, w.gegeven_op desc)
    union all
    select 'zaak', a.werkproces_id, a.jongere_id, null, a.wat || ' (' || a.wie || ')', null, a.uiterlijk,
           ${voorWie(vraag, sql`w.behandelaar`)}
      from zaakactie a join werkproces w on w.werkproces_id = a.werkproces_id
     where a.klaar_op is null and a.uiterlijk <= ${vraag.vandaag}::date + ${sql.lit(WEEK)}
       and (${mine(vraag, sql`a.wie`)} or ${mine(vraag, sql`w.behandelaar`)})`;

/** Exemptions that end within eight weeks; nobody in particular sees to them. */
const vrijstellingen = (vraag: Vraag) =>
  sql`select 'jongere' as soort, v.vrijstelling_id as id, v.jongere_id, null::text as schoolnaam, v.artikel as wat,
           null::text as tijd, v.tot_en_met as uiterlijk, null::text as voor
      from vrijstelling v
     where v.besluit = 'verleend'
       and v.tot_en_met between ${vraag.vandaag}::date and ${vraag.vandaag}::date + ${sql.lit(VRIJSTELLING_VOORUIT)}`;

/** Tasks of a draaiboek within a week: of me, and of my role while nobody of it took them (AT-05). */
const draaiboeken = (vraag: Vraag, { rol }: Lezer) =>
  sql`select 'draaiboek' as soort, t.draaiboekstart_id as id, s.jongere_id, concat_ws(' ', s.naam, s.jaar) as schoolnaam,
           t.wat, null::text as tijd, t.uiterlijk, ${voorWie(vraag, sql`t.voor`)} as voor
      from draaiboektaak t join draaiboekstart s using (draaiboekstart_id)
     where t.gedaan_op is null and t.uiterlijk <= ${vraag.vandaag}::date + ${sql.lit(WEEK)}
       and ${vraag.namen === undefined ? sql`true` : sql`(${mine(vraag, sql`t.voor`)} or (t.voor is null and t.rol = ${rol}))`}`;

/** What a colleague asks advice on, and answers that were given and nobody who asked has read yet (CV-06). */
const advies = (vraag: Vraag) =>
  sql`select 'zaak' as soort, a.werkproces_id as id, a.jongere_id, a.van as schoolnaam, 'collegavraag' as wat,
           null::text as tijd, a.uiterlijk, ${voorWie(vraag, sql`a.aan`)} as voor
      from collegavraag a
     where a.beantwoord_op is null and a.ingetrokken_op is null and ${mine(vraag, sql`a.aan`)}
    union all
    select 'zaak', a.werkproces_id, a.jongere_id, a.beantwoord_door, 'collega-antwoord', null,
           a.beantwoord_op + ${sql.lit(WEEK)}, ${voorWie(vraag, sql`a.van`)}
      from collegavraag a
     where a.beantwoord_op is not null and a.gezien_op is null and ${mine(vraag, sql`a.van`)}`;

/** What trainees prepared and somebody must release, and of a trainee what came back or waits (CV-07). */
function vrijgaven(vraag: Vraag) {
  const begeleider = sql`coalesce(p.begeleider, v.begeleider)`;
  const eigen = vraag.namen === undefined ? sql`false` : sql`v.stagiair = ${vraag.namen[0] ?? ''}`;
  return sql`select 'vrijgave' as soort, v.vrijgave_id as id, v.jongere_id, v.stagiair as schoolnaam,
           case when v.status = 'terug' then 'terug' when ${eigen} then 'eigen' else 'open' end as wat, null::text as tijd,
           case when v.status = 'terug' or not ${eigen}
             then (v.gevraagd_op at time zone 'Europe/Amsterdam')::date + 1 end as uiterlijk,
           case when not ${eigen} then ${voorWie(vraag, begeleider)} end as voor
      from vrijgave v left join medewerkerprofiel p on p.naam = v.stagiair
     where v.status in ('open', 'terug') and (${eigen} or (v.status = 'open' and ${mine(vraag, begeleider)}))`;
}

export type Gebeurd = {
  soort: 'melding' | 'zaak' | 'notitie' | 'termijn';
  wat: string;
  jongereId: string | null;
  jongere: string | null;
  op: Datum;
  door: string;
};
const TERUG_DAGEN = 7;
const GEBEURD_REGELS = 12;

/** The absence of this person that ended within the last week, if any. */
export const findAfgelopenAfwezigheid = async (tx: Tx, wie: string, vandaag: Datum) =>
  (
    await preparedRows(
      tx,
      sql<{ vanaf: Datum; totEnMet: Datum }>`
        select vanaf, tot_en_met as "totEnMet" from afwezigheid
         where naam = ${wie} and tot_en_met between ${vandaag}::date - ${sql.lit(TERUG_DAGEN)} and ${vandaag}::date - 1
         order by tot_en_met desc limit 1`,
    )
  )[0];

/** What others did in somebody's work in those days, newest first, and how much it was in all (AT-07). */
export async function findGebeurd(
  tx: Tx,
  wie: string,
  actorId: string,
  { vanaf, totEnMet }: { readonly vanaf: Datum; readonly totEnMet: Datum },
) {
  const tussen = (moment: RawBuilder<unknown>) =>
    sql`(${moment} at time zone 'Europe/Amsterdam')::date between ${vanaf}::date and ${totEnMet}::date`;
  const found = await rows(
    tx,
    sql<Gebeurd & { aantal: number }>`
      with gebeurd as materialized (
        select 'melding' as soort, s.naar as wat, m.jongere_id, s.created_at as moment, s.created_by as door
          from melding_stap s join melding m using (melding_id)
         where m.behandelaar = ${wie} and ${tussen(sql`s.created_at`)}
        union all
        select 'zaak', s.naar, w.jongere_id, s.created_at, s.created_by
          from werkproces_stap s join werkproces w using (werkproces_id)
         where w.behandelaar = ${wie} and ${tussen(sql`s.created_at`)}
        union all
        select 'notitie', n.soort, n.jongere_id, n.op, n.door
          from (select n.soort, n.jongere_id, n.op, n.vastgelegd_door as door from notitie n
                  join werkproces w using (werkproces_id) where w.behandelaar = ${wie}) n
         where ${tussen(sql`n.op`)}
        union all
        select 'termijn', t.wat, t.jongere_id, t.vastgelegd_op, t.vastgelegd_door from termijn t
         where t.voor = ${wie} and t.geeindigd_op between ${vanaf}::date and ${totEnMet}::date)
      select e.soort, e.wat, e.jongere_id as "jongereId", ${naam} as jongere,
             (e.moment at time zone 'Europe/Amsterdam')::date as op, ${actorNaam(sql`e.door`)} as door,
             (select count(*)::int from gebeurd where door <> ${actorId}) as aantal
        from (select * from gebeurd where door <> ${actorId} order by moment desc limit ${GEBEURD_REGELS}) e
        left join jongere j on j.jongere_id = e.jongere_id
       order by e.moment desc`,
  );
  return { aantal: found[0]?.aantal ?? 0, gebeurd: found.map(({ aantal: _, ...een }) => een) };
}

type Last = {
  lopendeZaken: number;
  meldingenInBehandeling: number;
  afsprakenDezeWeek: number;
  urenPerWeek: number | null;
  oudsteZaakVanaf: Datum | null;
};

const last = (vraag: Vraag) => sql<Last>`
  (select row_to_json(l) from (
     select z.aantal as "lopendeZaken", z.oudste as "oudsteZaakVanaf",
            (select count(*)::int from melding m where m.status = 'in-behandeling' and ${mine(vraag, sql`m.behandelaar`)})
              as "meldingenInBehandeling",
            (select count(*)::int from afspraak a where a.status = 'gepland' and ${mine(vraag, sql`a.voor`)}
                and a.dag between ${vraag.vandaag}::date and ${vraag.vandaag}::date + ${sql.lit(WEEK - 1)}) as "afsprakenDezeWeek",
            (select sum(p.uren_per_week)::float8 from medewerkerprofiel p
              where ${vraag.namen === undefined ? sql`true` : sql`p.naam = ${vraag.namen[0] ?? ''}`}) as "urenPerWeek"
       from (select count(*)::int as aantal, min(w.vanaf) as oudste from werkproces w
              where w.tot_en_met is null and ${mine(vraag, sql`w.behandelaar`)}) z) l)`;

/** Which block asks what. */
const kernen = (vraag: Vraag, lezer: Lezer): Readonly<Record<Blok, RawBuilder<unknown>>> => ({
  vrijgave: vrijgaven(vraag),
  'nieuwe-meldingen': nieuweMeldingen(vraag),
  afspraken: afspraken(vraag),
  termijnen: termijnen(vraag, lezer),
  'contact-met-school': zonderContact(vraag),
  terugkoppeling: terugkoppeling(vraag),
  antwoorden: antwoorden(vraag),
  bewaking: bewaking(vraag),
  vrijstellingen: vrijstellingen(vraag),
  draaiboeken: draaiboeken(vraag, lezer),
  advies: advies(vraag),
});

/**
 * All blocks and the load, in one trip to the database and with a plan that is kept: everybody opens this screen all day,
 * and planning these questions one by one costs more than answering them.
 */
export async function findVandaag(
  tx: Tx,
  vraag: Vraag,
  lezer: Lezer,
): Promise<Record<Blok, Regels> & { last: Last }> {
  const antwoorden = Object.entries(kernen(vraag, lezer)).map(
    ([naam, kern]) => sql`${blok(vraag, kern)} as ${sql.id(naam)}`,
  );
  const [found] = await preparedRows(
    tx,
    sql<Record<Blok, Regels> & { last: Last }>`select ${sql.join(antwoorden)}, ${last(vraag)} as last`,
  );
  if (!found) throw new Error('A statement of one row answered none');
  return found;
}
