import { sql } from 'kysely';
import { eindeLeerplicht, vroegKlaar } from '../plichtbewaking/index.ts';
import { BRONNEN, type Bron, type Kader, type Sql, type Veld } from './bron.sql.ts';
import type { Dimensie } from './dimensies.ts';
import { getIndicator, type IndicatorNaam } from './indicatoren.ts';
import { persoonsvelden, vrijVanKwalificatieplicht } from './persoon-in-cijfers.sql.ts';

/** Per dimension the values of which one must hold. */
export type Filters = ReadonlyMap<Dimensie, readonly string[]>;

export type Vraag = Kader & {
  readonly indicator: IndicatorNaam;
  readonly per: readonly Dimensie[];
  readonly waar: Filters;
  /** The plichtfeiten are up to date, so the end of the leerplicht is read and not derived. */
  readonly metPlichtfeiten?: boolean;
};

/** The column of a dimension in `feit`. */
export const column = (dimensie: Dimensie): Sql => sql.raw(`"d_${dimensie}"`);
export const list = (parts: readonly Sql[]): Sql => sql.join([...parts], sql`, `);
const concat = (parts: readonly Sql[]): Sql => (parts.length ? sql.join([...parts], sql` `) : sql``);
const oneOf = (expression: Sql, values: readonly string[]): Sql =>
  sql`${expression} = any(${[...values]}::text[])`;

/**
 * The CTEs that end in `feit`: id, soort, jongere_id, datum, maat and a column per dimension asked, filtered.
 * Counting and listing both stand on it, so a number opens exactly its rows (RP-03).
 */
export function feiten(vraag: Vraag): Sql {
  const bron = BRONNEN[vraag.indicator](vraag);
  const persoon = persoonsvelden(bron.zelf ?? false);
  const asked = new Set<Dimensie>([...vraag.per, ...vraag.waar.keys()]);
  asked.delete('stand');
  const own: Kolom[] = [];
  const personal: Kolom[] = [];
  for (const naam of asked) {
    const veld = naam === 'schooljaar' ? { uit: sql`${vraag.jaar.schooljaar}::text` } : bron.velden[naam];
    const later = persoon[naam];
    if (veld) own.push({ naam, veld });
    else if (later) personal.push({ naam, veld: later });
    else throw new Error(`${vraag.indicator} has no column for ${naam}`);
  }

  const basis = sql`basis as (
    select ${list(basisColumns(bron, vraag))} ${selected(own)}
      from ${bron.van} ${joins(own)}
     where r.organisatie_id = ${vraag.organisatieId} and ${bron.jaar} and ${filtered(own, vraag)})`;
  const gekozen = sql`select b.* ${selected(personal)} from basis b ${joins(personal)}
     where ${filtered(personal, vraag)}`;
  const needed = personal.some(({ naam }) => naam === 'plicht')
    ? [basis, vroeg(vraag, bron), vrijVanKwalificatieplicht(vraag.organisatieId, vraag.wie)]
    : [basis];
  if (!vraag.metStand) return list([...needed, sql`feit as (${gekozen})`]);
  return list([...needed, sql`gekozen as (${gekozen})`, ...stroom(vraag)]);
}

const vroeg = ({ organisatieId, jaar, metPlichtfeiten }: Vraag, { zelf }: Bron): Sql =>
  metPlichtfeiten ? eindeLeerplicht(organisatieId) : vroegKlaar(organisatieId, zelf ? jaar.peildatum : null);

type Kolom = { readonly naam: Dimensie; readonly veld: Veld };

function basisColumns(bron: Bron, { metStand }: Vraag): Sql[] {
  const { episode, velden } = bron;
  return [
    sql`${bron.id} as id`,
    sql`${bron.soort} as soort`,
    sql`${bron.jongere ?? sql`null::uuid`} as jongere_id`,
    sql`${bron.datum} as datum`,
    sql`${bron.maat ?? sql`null::int`} as maat`,
    ...(bron.zelf ? [sql`r.geboortedatum`, ...(velden.plicht ? [] : [sql`r.startkwalificatie_op`])] : []),
    ...(metStand && episode
      ? [sql`${episode.begin} as begin`, sql`${episode.eind} as eind`, sql`${episode.reden} as reden`]
      : []),
  ];
}

const selected = (kolommen: readonly Kolom[]): Sql =>
  concat(kolommen.map(({ naam, veld }) => sql`, ${veld.uit} as ${column(naam)}`));
const joins = (kolommen: readonly Kolom[]): Sql =>
  concat([...new Set(kolommen.flatMap(({ veld }) => veld.met ?? []))]);

function filtered(kolommen: readonly Kolom[], { waar }: Vraag): Sql {
  const conditions = kolommen.flatMap(({ naam, veld }) => {
    const waarden = waar.get(naam);
    return waarden ? [oneOf(veld.uit, waarden)] : [];
  });
  return conditions.length ? sql.join(conditions, sql` and `) : sql`true`;
}

/**
 * The flow table: each episode, or for the unit jongere all episodes of one jongere within a row taken together,
 * stands once under aanvang or nieuw and once under how it ended, so the flow closes per row and column.
 */
function stroom(vraag: Vraag): Sql[] {
  const { vanaf, totEnMet } = vraag.jaar;
  const groups = vraag.per.filter((naam) => naam !== 'stand').map(column);
  const stands = vraag.waar.get('stand');
  return [
    sql`verloop as (
      select (array_agg(soort))[1] as soort, (array_agg(id order by begin))[1] as id, jongere_id, min(datum) as datum,
             null::int as maat, min(begin) as begin,
             bool_or(eind is null or eind > ${totEnMet}::date) as open,
             bool_or(least(eind, ${totEnMet}::date) > begin + interval '3 months') as lang,
             (array_agg(lower(reden) order by eind desc nulls last))[1] as reden
             ${concat(groups.map((naam) => sql`, ${naam}`))}
        from gekozen
       group by ${list([sql`jongere_id`, ...groups, ...(keyOf(vraag) === 'id' ? [sql`id`] : [])])})`,
    sql`geweest as (
      select v.*, array_remove(array[
               case when begin < ${vanaf}::date then 'aanvang' else 'nieuw' end,
               case when lang then 'langer-dan-3-maanden' end,
               case when open then 'eind'
                    when reden = 'verhuisd' then 'verhuisd'
                    when reden = '18 jaar geworden' then '18-geworden'
                    when reden = 'vrijstelling' then 'vrijgesteld'
                    else 'opgelost' end], null) as standen
        from verloop v)`,
    // Not split by stand an episode is one record, in however many of the asked ones it was.
    vraag.per.includes('stand')
      ? sql`feit as (
      select g.*, stand as "d_stand" from geweest g cross join lateral unnest(standen) as stand
       where ${stands ? oneOf(sql`stand`, stands) : sql`true`})`
      : sql`feit as (select * from geweest where ${stands ? sql`standen && ${[...stands]}::text[]` : sql`true`})`,
  ];
}

/** What one record of the unit is known by. */
export const keyOf = ({ indicator }: Vraag): 'id' | 'jongere_id' =>
  ['jongeren', 'herhaald'].includes(getIndicator(indicator).telling) ? 'jongere_id' : 'id';
