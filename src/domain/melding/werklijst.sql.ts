import { type RawBuilder, sql } from 'kysely';
import { toMoment } from '../../platform/clock.ts';
import { preparedRows, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { type MeldingRegel, soortenVerzuim } from './melding.contract.ts';
import { laatsteBericht, regel } from './melding.sql.ts';

type MeldingFilter = {
  readonly status?: string | undefined;
  readonly soortVerzuim?: string | undefined;
  readonly onderwijssoort?: string | undefined;
  readonly schoolnaam?: string | undefined;
  readonly gemeentecode?: string | undefined;
  readonly behandelaar?: string | undefined;
  readonly jongereId?: string | undefined;
};

/** A page as the screens ask for it; its query is kept prepared, and so is written with this number in it. */
const PAGE = 50;

/** Above this a list no longer counts: the number would cost more than it tells. */
const COUNT_LIMIT = 1_000;

/**
 * A soort we know stands in the text. As a parameter it kept PostgreSQL from ever settling on one plan: soorten differ
 * too much in number. Only words of our own list get there; anything else stays a parameter.
 */
function soort(given: string): RawBuilder<unknown> {
  const known = soortenVerzuim.find((one) => one === given);
  return known ? sql.lit(known) : sql`${given}`;
}

function where(filter: MeldingFilter): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (filter.status) parts.push(sql`m.status = ${filter.status}`);
  if (filter.soortVerzuim) parts.push(sql`m.soort_verzuim = ${soort(filter.soortVerzuim)}`);
  if (filter.onderwijssoort) parts.push(sql`m.onderwijssoort = ${filter.onderwijssoort}`);
  if (filter.schoolnaam) parts.push(sql`m.schoolnaam = ${filter.schoolnaam}`);
  if (filter.behandelaar) parts.push(sql`m.behandelaar = ${filter.behandelaar}`);
  if (filter.jongereId) parts.push(sql`m.jongere_id = ${filter.jongereId}`);
  if (filter.gemeentecode) {
    parts.push(sql`exists (select 1 from verblijf v
                            where v.jongere_id = m.jongere_id and v.gemeentecode = ${filter.gemeentecode})`);
  }
  return sql.join(parts, sql` and `);
}

/** One by one through the primary key: a page has fifty rows, and a hash of all jongeren costs more than the page. */
const jongereOf = sql`
  cross join lateral (select * from jongere where jongere_id = m.jongere_id limit 1) j`;

/** A page of the work list as the database answers it. */
type Werklijst = {
  readonly meldingen: MeldingRegel[];
  /** How many stand in each status; counts up to a thousand. */
  readonly perStatus: Record<string, number>;
  /** How many fit the filter, up to a thousand; null when not asked for. */
  readonly totaal: number | null;
};

/**
 * One page of the work list, newest first, with its counts: one statement, so one trip to the database. The page is cut
 * before anything is looked up beside it.
 */
export async function findWerklijst(
  tx: Tx,
  filter: MeldingFilter,
  page: { readonly limiet: number; readonly vanaf: number },
  vandaag: Datum,
  counts: { readonly statussen: readonly string[]; readonly totaal: boolean },
): Promise<Werklijst> {
  const first = page.limiet === PAGE && page.vanaf === 0;
  const ask = first && isUsual(filter) ? preparedRows : rows;
  const cut = first ? sql`limit ${sql.lit(PAGE)}` : sql`limit ${page.limiet} offset ${page.vanaf}`;
  const [found] = await ask(
    tx,
    sql<Werklijst>`
      select (select coalesce(json_agg(r), '[]')
                from (select ${regel(vandaag)}
                        from (select * from melding m where ${where(filter)}
                               order by m.gemeld_op desc, m.melding_id ${cut}) m
                        ${jongereOf}
                        ${laatsteBericht}
                       order by m.gemeld_op desc, m.melding_id) r) as meldingen,
             ${perStatus(counts.statussen)} as "perStatus",
             ${counts.totaal ? totaal(filter) : sql`null::int`} as totaal`,
  );
  if (!found) throw new Error('A statement of one row answered none');
  return { ...found, meldingen: found.meldingen.map(withMoment) };
}

/**
 * Asked often enough to keep its plan: a tab and at most one other filter, some twenty forms (a form takes about 0.3 MB
 * of a connection). Not by gemeente, which needs another plan for a village than for a city.
 */
function isUsual({
  gemeentecode,
  soortVerzuim,
  onderwijssoort,
  schoolnaam,
  behandelaar,
  jongereId,
}: MeldingFilter) {
  const others = [soortVerzuim, onderwijssoort, schoolnaam, behandelaar, jongereId].filter(Boolean);
  return !gemeentecode && others.length <= 1;
}

/** JSON carries a moment as PostgreSQL writes it. */
const withMoment = (melding: MeldingRegel): MeldingRegel => ({
  ...melding,
  laatsteBericht: melding.laatsteBericht === null ? null : toMoment(melding.laatsteBericht),
});

/** Statuses stand in the text, so that the plan that is kept knows how many there are. */
const perStatus = (statussen: readonly string[]) => sql`
  (select json_object_agg(s.status, (select count(*)::int
                                       from (select 1 from melding m where m.status = s.status
                                              limit ${sql.lit(COUNT_LIMIT + 1)}) geteld))
     from unnest(array[${sql.join(statussen.map((status) => sql.lit(status)))}]) s(status))`;

const totaal = (filter: MeldingFilter) => sql`
  (select count(*)::int
     from (select 1 from melding m where ${where(filter)} limit ${sql.lit(COUNT_LIMIT + 1)}) geteld)`;
