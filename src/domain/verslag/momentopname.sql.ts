import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Sql } from './bron.sql.ts';
import type { Cijfers } from './compute-cijfers.ts';
import type { Vraag } from './feiten.sql.ts';
import type { Momentopnamekop, SoortVerschil } from './momentopname.contract.ts';
import { lijst } from './rijen.sql.ts';
import type { Uitvoervraag } from './uitvoer.sql.ts';

/** More records than this are not kept with a figure. */
export const MEESTE_RIJEN = 500_000;

type Nieuw = {
  readonly vraag: Uitvoervraag;
  readonly toelichting: string;
  readonly antwoord: Cijfers;
  readonly dimensies: readonly string[];
  /** The adopted report whose figures this keeps; nothing for a figure that was kept by itself. */
  readonly vaststellingId: string | null;
};

/** How many records a figure stands on, counted no further than may be kept. */
export async function countRijen(tx: Tx, vraag: Vraag): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`with ${lijst(vraag)} select count(*)::int as aantal from lijst`,
  );
  return aantal;
}

/**
 * Keeps the answer and its records. The hash is over all of it, so it comes after the records. Of a light record not whose it
 * was: it is gone one day, and then nothing may tell (ADR 0134).
 */
export async function insertMomentopname(
  tx: Tx,
  organisatieId: number,
  vraag: Vraag,
  nieuw: Nieuw,
  hashOf: (rijen: string) => string,
) {
  const { momentopnameId } = await one(
    tx,
    sql<{ momentopnameId: string }>`select nieuw_id() as "momentopnameId"`,
  );
  const rijen = await run(
    tx,
    sql`insert into momentopname_rij (organisatie_id, momentopname_id, soort, id, van_jongere, datum, dims)
        with ${lijst(vraag)}
        select ${organisatieId}::int, ${momentopnameId}::uuid, soort, id,
               case when soort <> 'spreekuurgesprek' then jongere_id end, datum, dims from lijst`,
  );
  const hash = hashOf(await hashRijen(tx, momentopnameId));
  await run(
    tx,
    sql`insert into momentopname (momentopname_id, organisatie_id, vraag, toelichting, antwoord, dimensies, rijen, hash,
                                  verslag_vastgesteld_id)
        values (${momentopnameId}, ${organisatieId}, ${JSON.stringify(nieuw.vraag)}::jsonb, ${nieuw.toelichting},
                ${JSON.stringify(nieuw.antwoord)}::jsonb, ${[...nieuw.dimensies]}::text[], ${rijen}, ${hash},
                ${nieuw.vaststellingId}::uuid)`,
  );
  return { momentopnameId, hash, rijen };
}

/** SHA-256 over the records that were kept, in one order. */
export async function hashRijen(tx: Tx, momentopnameId: string): Promise<string> {
  const { hash } = await one(
    tx,
    sql<{ hash: string }>`
      select encode(sha256(convert_to(coalesce(string_agg(
               concat_ws(' ', soort, id, van_jongere, datum, array_to_json(dims)), E'\n' order by soort collate "C", id),
               ''), 'UTF8')), 'hex') as hash
        from momentopname_rij where momentopname_id = ${momentopnameId}`,
  );
  return hash;
}

const kop = sql`momentopname_id as "momentopnameId", vraag->>'indicator' as indicator,
  vraag->>'schooljaar' as schooljaar, toelichting, hash, rijen, gemaakt_op as "gemaaktOp",
  ${actorNaam(sql`gemaakt_door`)} as "gemaaktDoor"`;

export type Momentopname = Momentopnamekop & {
  readonly vraag: Uitvoervraag;
  readonly antwoord: Cijfers;
  readonly dimensies: readonly string[];
};

export const findMomentopname = (tx: Tx, momentopnameId: string) =>
  maybe(
    tx,
    sql<Momentopname>`
      select ${kop}, vraag, antwoord, dimensies from momentopname where momentopname_id = ${momentopnameId}`,
  );

export async function listMomentopnamen(
  tx: Tx,
  organisatieId: number,
  filter: { readonly indicator?: string | undefined; readonly schooljaar?: string | undefined },
  limiet: number,
  vanaf: number,
) {
  const equals = (naam: 'indicator' | 'schooljaar') =>
    filter[naam] === undefined ? sql`true` : sql`vraag->>${sql.lit(naam)} = ${filter[naam]}`;
  const eigen = sql`from momentopname where organisatie_id = ${organisatieId}
                     and verslag_vastgesteld_id is null and ${equals('indicator')} and ${equals('schooljaar')}`;
  const { totaal } = await one<{ totaal: number }>(tx, sql`select count(*)::int as totaal ${eigen}`);
  const momentopnamen = await rows<Momentopnamekop>(
    tx,
    sql`select ${kop} ${eigen} order by gemaakt_op desc, momentopname_id limit ${limiet} offset ${vanaf}`,
  );
  return { totaal, momentopnamen };
}

/** What was kept with these adopted reports: which figure of which year. */
export const listVanVerslagen = (tx: Tx, vaststellingIds: readonly string[]) =>
  rows(
    tx,
    sql<{ vaststellingId: string; momentopnameId: string; indicator: string; schooljaar: string }>`
      select verslag_vastgesteld_id as "vaststellingId", momentopname_id as "momentopnameId",
             vraag->>'indicator' as indicator, vraag->>'schooljaar' as schooljaar
        from momentopname where verslag_vastgesteld_id = any(${[...vaststellingIds]}::uuid[])`,
  );

/** The records of now laid beside those that were kept, as the CTE `verschil`: only what differs. */
const verschil = (vraag: Vraag, momentopnameId: string): Sql => sql`${lijst(vraag)},
  toen as materialized (
    select soort, id, van_jongere, datum, dims from momentopname_rij where momentopname_id = ${momentopnameId}),
  verschil as materialized (
    select coalesce(n.soort, t.soort) as soort, coalesce(n.id, t.id) as id,
           coalesce(n.jongere_id, t.van_jongere) as jongere_id,
           case when t.id is null then 'toegevoegd' when n.id is null then 'verdwenen' else 'gewijzigd' end as wat,
           t.datum as datum_toen, t.dims as dims_toen, n.datum as datum_nu, n.dims as dims_nu
      from lijst n full join toen t on t.soort = n.soort and t.id = n.id
     where t.id is null or n.id is null
        or (n.datum, n.dims) is distinct from (t.datum, t.dims))`;

export async function countVerschillen(tx: Tx, vraag: Vraag, momentopnameId: string) {
  const found = await rows(
    tx,
    sql<{ wat: SoortVerschil; aantal: number }>`
      with ${verschil(vraag, momentopnameId)} select wat, count(*)::int as aantal from verschil group by wat`,
  );
  const aantal = (wat: SoortVerschil) => found.find((een) => een.wat === wat)?.aantal ?? 0;
  return {
    toegevoegd: aantal('toegevoegd'),
    gewijzigd: aantal('gewijzigd'),
    verdwenen: aantal('verdwenen'),
  };
}

export type Verschilrij = {
  readonly wat: SoortVerschil;
  readonly soort: string;
  readonly id: string;
  readonly jongereId: string | null;
  readonly datumToen: string | null;
  readonly dimsToen: readonly string[] | null;
  readonly datumNu: string | null;
  readonly dimsNu: readonly string[] | null;
};

export async function listVerschillen(
  tx: Tx,
  vraag: Vraag,
  momentopnameId: string,
  wat: SoortVerschil | undefined,
  limiet: number,
  vanaf: number,
) {
  const found = await rows(
    tx,
    sql<{ totaal: number } & (Verschilrij | { id: null })>`
      with ${verschil(vraag, momentopnameId)},
      gekozen as materialized (select * from verschil where ${wat ? sql`wat = ${wat}` : sql`true`})
      select t.totaal, p.wat, p.soort, p.id, p.jongere_id as "jongereId", p.datum_toen as "datumToen",
             p.dims_toen as "dimsToen", p.datum_nu as "datumNu", p.dims_nu as "dimsNu"
        from (select count(*)::int as totaal from gekozen) t
        left join (select * from gekozen order by wat, coalesce(datum_nu, datum_toen), id
                    limit ${limiet} offset ${vanaf}) p on true
       order by p.wat, coalesce(p.datum_nu, p.datum_toen), p.id`,
  );
  return {
    totaal: found[0]?.totaal ?? 0,
    rijen: found.flatMap((rij) => (rij.id === null ? [] : [rij as Verschilrij])),
  };
}

/** Of these records how they count in a wider question. */
export const findElders = (tx: Tx, vraag: Vraag, ids: readonly string[]) =>
  rows(
    tx,
    sql<{ soort: string; id: string; datum: string | null; dims: readonly string[] }>`
      with ${lijst(vraag)}
      select soort, id, datum, dims from lijst where id = any(${[...ids]}::uuid[])`,
  );

/** The tables whose rows a figure counts; a `soort` is the name of one. */
const TABELLEN = [
  'jongere',
  'melding',
  'absoluut_verzuim',
  'werkproces',
  'waarschuwing',
  'halt_verwijzing',
  'proces_verbaal',
  'vrijstelling',
  'verlof',
  'thuiszitter',
  'wachtlijst',
  'preventief_gesprek',
  'spreekuurgesprek',
  'spreekuurspoor',
  'gedoogbeschikking',
  'interventie',
  'vsv_uitval',
  'medewerker',
  'referentiecijfer',
] as const;

/** Which of these records are still there, and when and by whom they were written last. */
export function findVastlegging(tx: Tx, records: readonly { readonly soort: string; readonly id: string }[]) {
  const parts = TABELLEN.flatMap((tabel) => {
    const soort = tabel.replaceAll('_', '-');
    const ids = records.filter((een) => een.soort === soort).map(({ id }) => id);
    if (ids.length === 0) return [];
    const sleutel = sql.ref(`${tabel}_id`);
    return [
      sql`select ${sql.lit(soort)} as soort, ${sleutel} as id, vastgelegd_op, vastgelegd_door
            from ${sql.table(tabel)} where ${sleutel} = any(${ids}::uuid[])`,
    ];
  });
  if (parts.length === 0) return Promise.resolve([]);
  return rows(
    tx,
    sql<{ soort: string; id: string; op: string; door: string }>`
      select soort, id, vastgelegd_op as op, ${actorNaam(sql`vastgelegd_door`)} as door
        from (${sql.join(parts, sql` union all `)}) record`,
  );
}
