import type pg from 'pg';
import { listTables } from '../backup/tables.ts';

/** How a column leaves: most as they are; these otherwise. */
type Soort =
  /** Text, numbers, days: as PostgreSQL writes them. */
  | 'gewoon'
  /** The keyed hash of a bsn: leaves as the bsn itself. */
  | 'bsn'
  /** Encrypted without a hash beside it: leaves as what it says. */
  | 'verzegeld'
  /** A number of another organisatie: leaves as its code. */
  | 'organisatie'
  /** A hash that only serves to compare: leaves as hexadecimal text. */
  | 'hash'
  /** The contents of a file: leaves as a file, the column names it. */
  | 'bestand'
  /** A whole record that was set aside, as JSON: without what belongs to this installation. */
  | 'rij';

export type ExitColumn = {
  /** In the database. */
  readonly kolom: string;
  /** In the file. */
  readonly naam: string;
  readonly type: string;
  readonly soort: Soort;
};

export type ExitTable = {
  /** Without schema: all stand in `public`. */
  readonly naam: string;
  readonly kolommen: readonly ExitColumn[];
  /** The columns of the primary key, in order; none: a table of history. */
  readonly sleutel: readonly string[];
  /** An encrypted bsn stands beside its hash. */
  readonly metBsn: boolean;
};

/** What the tables of the program at hand hold that their shape does not tell; each `table.column` of history follows its table. */
export type ExitShape = {
  /** Tables that stay behind: keys that open doors of this installation only. */
  readonly stays: readonly string[];
  /** Numbers given out by this installation. */
  readonly ownNumbers: readonly string[];
  /** JSON in which a record of another table is kept whole. */
  readonly setAside: readonly string[];
  /** Encrypted, and no bsn. */
  readonly sealed: readonly string[];
};

const NAMES: Readonly<Record<string, string>> = {
  bsn_hash: 'bsn',
  bsn_hash_oud: 'bsn_oud',
  bsn_cipher: 'bsn',
};

const COLUMNS = `
select c.relname as tabel,
       array_agg(a.attname::text order by a.attnum) as kolommen,
       array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as typen,
       coalesce((select array_agg(s.attname::text order by k.nr)
                   from pg_index i, unnest(i.indkey::int2[]) with ordinality k(attnum, nr)
                   join pg_attribute s on s.attrelid = c.oid and s.attnum = k.attnum
                  where i.indrelid = c.oid and i.indisprimary), '{}') as sleutel
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
 group by c.oid, c.relname`;

/** Columns that refer to an organisatie; history has no references and takes those of its table. */
const REFERENCES = `
select a.attname::text as kolom, v.relname::text as tabel
  from pg_constraint k
  join pg_class v on v.oid = k.conrelid
  join pg_attribute a on a.attrelid = v.oid and a.attnum = k.conkey[1]
 where k.contype = 'f' and k.confrelid = 'organisatie'::regclass and a.attname <> 'organisatie_id'`;

type Catalog = { tabel: string; kolommen: string[]; typen: string[]; sleutel: string[] };

/** Every table with records of an organisatie, whoever is referred to before who refers. */
export async function listExitTables(client: pg.Client, shape: ExitShape): Promise<ExitTable[]> {
  const { rows } = await client.query<Catalog>(COLUMNS);
  const catalog = new Map(rows.map((row) => [row.tabel, row]));
  const { rows: references } = await client.query<{ tabel: string; kolom: string }>(REFERENCES);
  const refers = new Set(
    references.flatMap(({ tabel, kolom }) => [`${tabel}.${kolom}`, `${tabel}_historie.${kolom}`]),
  );
  return (await listTables(client)).flatMap(({ naam }) => {
    const [schema, tabel = ''] = naam.split('.');
    const found = schema === 'public' ? catalog.get(tabel) : undefined;
    const stays = tabel === 'organisatie' || shape.stays.includes(tabel);
    if (!found?.kolommen.includes('organisatie_id') || stays) return [];
    return [describe(found, refers, shape)];
  });
}

function describe(
  { tabel, kolommen, typen, sleutel }: Catalog,
  refers: ReadonlySet<string>,
  shape: ExitShape,
): ExitTable {
  const { ownNumbers } = shape;
  const metBsn = kolommen.includes('bsn_hash') && kolommen.includes('bsn_cipher');
  const left = kolommen.flatMap((kolom, i): ExitColumn[] => {
    const type = typen[i] ?? 'text';
    const whole = `${tabel}.${kolom}`;
    if (kolom === 'organisatie_id' || (metBsn && kolom === 'bsn_cipher') || ownNumbers.includes(whole))
      return [];
    const column = `${tabel.replace(/_historie$/, '')}.${kolom}`;
    const soort = refers.has(whole) ? 'organisatie' : soortOf(column, kolom, type, shape);
    return [{ kolom, naam: NAMES[kolom] ?? kolom, type: soort === 'gewoon' ? type : 'text', soort }];
  });
  return { naam: tabel, kolommen: left, sleutel, metBsn };
}

function soortOf(column: string, kolom: string, type: string, { sealed, setAside }: ExitShape): Soort {
  if (kolom === 'bsn_hash' || kolom === 'bsn_hash_oud') return 'bsn';
  if (kolom === 'bsn_cipher' || sealed.includes(column)) return 'verzegeld';
  if (setAside.includes(column)) return 'rij';
  if (type !== 'bytea') return 'gewoon';
  return kolom.endsWith('_hash') ? 'hash' : 'bestand';
}
