import type pg from 'pg';

/** A table as a back-up holds it. */
export type Table = {
  /** `schema.name`, each quoted where needed. */
  readonly naam: string;
  /** Without the columns that the database works out itself. */
  readonly kolommen: readonly string[];
};

/** Who is logged in does not come back with a back-up; which migrations ran is compared, not copied. */
const LEFT_OUT = ['public.sessie', 'public.migratie'];
/** Of the queue of jobs: the work that waits. Its own administration belongs to the program that installed it. */
const QUEUE = 'graphile_worker';
const QUEUE_LEFT_OUT = ['migrations', '_private_known_crontabs'];

const LIST = `
select format('%I.%I', n.nspname, c.relname) as naam,
       array_agg(quote_ident(a.attname) order by a.attnum) as kolommen
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
 where c.relkind = 'r' and c.relpersistence <> 't' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
   and not (n.nspname = $1 and c.relname = any($2))
 group by n.nspname, c.relname
 order by 1`;

const REFERENCES = `
select format('%I.%I', vn.nspname, v.relname) as van, format('%I.%I', nn.nspname, n.relname) as naar
  from pg_constraint k
  join pg_class v on v.oid = k.conrelid join pg_namespace vn on vn.oid = v.relnamespace
  join pg_class n on n.oid = k.confrelid join pg_namespace nn on nn.oid = n.relnamespace
 where k.contype = 'f' and k.conrelid <> k.confrelid`;

/** Every table with records, whoever is referred to before who refers, so that they can be filled in this order. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const found = await client.query<{ naam: string; kolommen: string[] }>(LIST, [QUEUE, QUEUE_LEFT_OUT]);
  const { rows: references } = await client.query<{ van: string; naar: string }>(REFERENCES);
  const waiting = new Map(
    found.rows.filter(({ naam }) => !LEFT_OUT.includes(naam)).map((table) => [table.naam, table]),
  );
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ naam }) => !references.some(({ van, naar }) => van === naam && waiting.has(naar)),
    );
    if (free.length === 0) throw new Error(`Tables refer to each other: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) {
      ordered.push(table);
      waiting.delete(table.naam);
    }
  }
  return ordered;
}

/** The values that the next row takes, by sequence. */
export async function readSequences(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ naam: string; stand: string }>(
    `select format('%I.%I', schemaname, sequencename) as naam, last_value::text as stand
       from pg_sequences where last_value is not null order by 1`,
  );
  return Object.fromEntries(rows.map(({ naam, stand }) => [naam, stand]));
}

/** Text that is the same on every server and in every time zone. */
export const SAME_TEXT = `
set datestyle = 'iso, ymd'; set intervalstyle = 'postgres'; set timezone = 'utc'; set extra_float_digits = 1;
set bytea_output = 'hex'; set client_encoding = 'utf8'; set synchronize_seqscans = off; set row_security = off`;

export const columnsOf = ({ naam, kolommen }: Table): string => `${naam} (${kolommen.join(', ')})`;
