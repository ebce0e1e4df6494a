import { type RawBuilder, sql } from 'kysely';

export type Sql = RawBuilder<unknown>;

/** Kinds of education at an *instelling* (art. 1 onder c); all others are at a *school*. */
export const INSTELLINGEN = sql.raw("('MBO', 'VAVO')");

/** 31 July of the school year in which a day lies. */
export const eindeSchooljaar = (dag: Sql): Sql =>
  sql`make_date(date_part('year', ${dag})::int + (date_part('month', ${dag}) >= 8)::int, 7, 31)`;
