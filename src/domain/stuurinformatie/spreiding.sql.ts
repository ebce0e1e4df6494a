import { type RawBuilder, sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import { type Kader, meldingfeit, NIEMAND, woongemeente, zaakfeit } from './feiten.sql.ts';

type Sql = RawBuilder<unknown>;
export type SpreidingPer = 'medewerker' | 'gemeente' | 'school';
/** Cases that are alike: the same filters for every group. */
export type Gelijk = {
  readonly per: SpreidingPer;
  readonly soortVerzuim?: string | undefined;
  readonly onderwijssoort?: string | undefined;
  readonly soortZaak?: string | undefined;
};

/** `groep` null: all of them together. */
export type Contactgroep = {
  readonly groep: string | null;
  readonly meldingen: number;
  readonly beantwoord: number;
  /** Days at a quarter, the half and three quarters of the answered ones. */
  readonly kwartielen: readonly number[] | null;
};
export type Routegroep = { readonly groep: string | null; readonly route: string; readonly zaken: number };

const gelijk = (kolom: Sql, waarde: string | undefined): Sql =>
  waarde === undefined ? sql`true` : sql`${kolom} = ${waarde}`;

function groepVan(per: SpreidingPer, school: Sql): Sql {
  switch (per) {
    case 'medewerker':
      return sql`coalesce(f.behandelaar, ${NIEMAND})`;
    case 'gemeente':
      return woongemeente(sql`f.jongere_id`);
    case 'school':
      return school;
  }
}

/** How long schools waited for an answer, per group and over all. */
export const spreadContact = (tx: Tx, kader: Kader, vraag: Gelijk) =>
  rows(
    tx,
    sql<Contactgroep>`
      with ${meldingfeit(kader)},
      gekozen as materialized (
        select ${groepVan(vraag.per, sql`coalesce((select s.naam from school s where s.school_id = f.school_id), nullif(f.schoolnaam, ''), 'onbekend')`)} as groep,
               f.contact_dagen
          from m f
         where f.in_periode and ${gelijk(sql`f.soort_verzuim`, vraag.soortVerzuim)}
           and ${gelijk(sql`f.onderwijssoort`, vraag.onderwijssoort)})
      select groep, count(*)::int as meldingen, count(contact_dagen)::int as beantwoord,
             percentile_disc(array[0.25, 0.5, 0.75]) within group (order by contact_dagen) as kwartielen
        from gekozen group by grouping sets ((groep), ()) order by groep nulls first`,
  );

/** Which routes the zaken that began took, per group and over all. */
export const spreadRoutes = (tx: Tx, kader: Kader, vraag: Gelijk) =>
  rows(
    tx,
    sql<Routegroep>`
      with ${zaakfeit(kader)},
      gekozen as materialized (
        select ${groepVan(
          vraag.per,
          sql`coalesce((select coalesce(s.naam, nullif(e.schoolnaam, '')) from melding e left join school s on s.school_id = e.school_id
                         where e.werkproces_id = f.id order by e.gemeld_op, e.melding_id limit 1), 'onbekend')`,
        )} as groep,
               coalesce(tr.schoolgang_term, nullif(f.route, ''), 'geen') as route
          from z f
          left join term tr on tr.organisatie_id = ${kader.organisatieId} and tr.kolom = 'werkprocessen.route_mas'
                           and tr.eigen_term = f.route
          left join term ts on ts.organisatie_id = ${kader.organisatieId} and ts.kolom = 'werkprocessen.soort'
                           and ts.eigen_term = f.soort
         where f.begonnen and ${gelijk(sql`coalesce(ts.schoolgang_term, f.soort)`, vraag.soortZaak)}
           and ${gelijk(sql`f.onderwijssoort`, vraag.onderwijssoort)})
      select groep, route, count(*)::int as zaken
        from gekozen group by grouping sets ((groep, route), (route)) order by groep nulls first, route`,
  );
