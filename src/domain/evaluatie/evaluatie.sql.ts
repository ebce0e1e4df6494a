import { type RawBuilder, sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Evaluatie, Les } from './evaluatie.contract.ts';

export type Zaakbeeld = {
  jongereId: string;
  totEnMet: Datum | null;
  soort: string;
  route: string | null;
  oorzaken: string[];
};

/** What makes zaken alike. */
export const findBeeld = (tx: Tx, werkprocesId: string): Promise<Zaakbeeld | undefined> =>
  maybe(
    tx,
    sql<Zaakbeeld>`
      select w.jongere_id as "jongereId", w.tot_en_met as "totEnMet",
             coalesce((select t.schoolgang_term from term t
                        where t.kolom = 'werkprocessen.soort' and t.eigen_term = w.soort), w.soort) as soort,
             coalesce((select t.schoolgang_term from term t
                        where t.kolom = 'werkprocessen.route_mas' and t.eigen_term = w.route), w.route) as route,
             coalesce((select o.oorzaken from onderzoek o where o.werkproces_id = w.werkproces_id limit 1), '{}') as oorzaken
        from werkproces w where w.werkproces_id = ${werkprocesId}`,
  );

/** Names of the jongere and of who belongs to them: a lesson holds none of these. */
export const listNamen = async (tx: Tx, jongereId: string): Promise<string[]> =>
  (
    await rows(
      tx,
      sql<{ naam: string }>`
        select concat_ws(' ', voornamen, achternaam) as naam from jongere where jongere_id = ${jongereId}
        union select concat_ws(' ', voornamen, achternaam) from betrokkene where jongere_id = ${jongereId}`,
    )
  ).map(({ naam }) => naam);

export const listEvaluaties = (tx: Tx, werkprocesId: string): Promise<Evaluatie[]> =>
  rows(
    tx,
    sql<Evaluatie>`
      select evaluatie_id as "evaluatieId", voor, ging, contact, goed, beter, beantwoord_op as "beantwoordOp"
        from evaluatie where werkproces_id = ${werkprocesId} order by evaluatie_id limit 100`,
  );

export type NieuweEvaluatie = {
  readonly organisatieId: number;
  readonly jongereId: string;
  readonly werkprocesId: string;
  readonly voor: Evaluatie['voor'];
  readonly schoolId: string | null;
  readonly ging: string;
  readonly contact: string;
  readonly goed: string | null;
  readonly beter: string | null;
};

/** Nothing when this school looked back already. */
export const insertEvaluatie = (tx: Tx, e: NieuweEvaluatie) =>
  maybe(
    tx,
    sql<{ evaluatieId: string }>`
      insert into evaluatie (organisatie_id, jongere_id, werkproces_id, voor, school_id, ging, contact, goed, beter)
      values (${e.organisatieId}, ${e.jongereId}, ${e.werkprocesId}, ${e.voor}, ${e.schoolId}, ${e.ging}, ${e.contact},
              ${e.goed}, ${e.beter})
      on conflict (werkproces_id, school_id) where school_id is not null do nothing
      returning evaluatie_id as "evaluatieId"`,
  );

/** Closed zaken a school was told of since a day, on which it did not look back yet. Its own rows are all it sees. */
export const listTerugblikken = (tx: Tx, schoolId: string, vanaf: Datum) =>
  rows(
    tx,
    sql<{ werkprocesId: string; jongereId: string; jongere: string; geslotenOp: Datum }>`
      with laatste as materialized (
        select distinct on (t.werkproces_id) t.werkproces_id, t.jongere_id, t.status, t.op
          from terugkoppeling t where t.school_id = ${schoolId}
         order by t.werkproces_id, t.terugkoppeling_id desc)
      select l.werkproces_id as "werkprocesId", l.jongere_id as "jongereId", l.op as "geslotenOp",
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere
        from laatste l join jongere j using (jongere_id)
       where l.status = 'gesloten' and l.op >= ${vanaf}::date
         and not exists (select from evaluatie e where e.werkproces_id = l.werkproces_id and e.school_id = ${schoolId})
       order by l.op, l.werkproces_id limit 50`,
  );

const les = sql`
  lesson.les_id as "lesId", lesson.tekst, lesson.zaaksoort, lesson.route, lesson.oorzaken, lesson.afspraak, lesson.eigenaar,
  lesson.uiterlijk, lesson.vastgelegd_op as "vastgelegdOp", lesson.versie`;

/** Lessons of zaken of the same kind, route or cause; what is alike in most comes first. */
export const listGelijkend = (tx: Tx, { soort, route, oorzaken }: Zaakbeeld) =>
  rows(
    tx,
    sql<Les & { zelfde: ('soort' | 'route' | 'oorzaak')[] }>`
      select * from (
        select ${les},
               array_remove(array[case when lesson.zaaksoort = ${soort} then 'soort' end,
                                  case when lesson.route = ${route} then 'route' end,
                                  case when lesson.oorzaken && ${oorzaken}::text[] then 'oorzaak' end], null) as zelfde
          from les lesson where lesson.ingetrokken_op is null) l
       where l.zelfde <> '{}'
       order by cardinality(l.zelfde) desc, l."lesId" desc limit 5`,
  );

export type Lesfilter = {
  readonly zaaksoort?: string | undefined;
  readonly route?: string | undefined;
  readonly oorzaak?: string | undefined;
};
function where({ zaaksoort, route, oorzaak }: Lesfilter): RawBuilder<unknown> {
  const parts = [sql`lesson.ingetrokken_op is null`];
  if (zaaksoort) parts.push(sql`lesson.zaaksoort = ${zaaksoort}`);
  if (route) parts.push(sql`lesson.route = ${route}`);
  if (oorzaak) parts.push(sql`${oorzaak} = any(lesson.oorzaken)`);
  return sql.join(parts, sql` and `);
}

export const listLessen = (
  tx: Tx,
  filter: Lesfilter,
  page: { readonly limiet: number; readonly vanaf: number },
) =>
  rows(
    tx,
    sql<Les & { totaal: number }>`
      select ${les}, (select count(*)::int from les lesson where ${where(filter)}) as totaal
        from les lesson where ${where(filter)}
       order by lesson.les_id desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export type NieuweLes = Pick<Les, 'tekst' | 'zaaksoort' | 'route' | 'afspraak' | 'eigenaar' | 'uiterlijk'> & {
  readonly organisatieId: number;
  readonly oorzaken: readonly string[];
};

export const insertLes = (tx: Tx, l: NieuweLes) =>
  one(
    tx,
    sql<{ lesId: string }>`
      insert into les (organisatie_id, tekst, zaaksoort, route, oorzaken, afspraak, eigenaar, uiterlijk)
      values (${l.organisatieId}, ${l.tekst}, ${l.zaaksoort}, ${l.route}, ${[...l.oorzaken]}::text[], ${l.afspraak},
              ${l.eigenaar}, ${l.uiterlijk})
      returning les_id as "lesId"`,
  );

export const lockLes = (tx: Tx, lesId: string) =>
  maybe(
    tx,
    sql<{ versie: number; ingetrokkenOp: Datum | null }>`
      select versie, ingetrokken_op as "ingetrokkenOp" from les where les_id = ${lesId} for update`,
  );

export const dropLesRij = (tx: Tx, lesId: string, dag: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`update les set ingetrokken_op = ${dag} where les_id = ${lesId} returning versie`,
  );
