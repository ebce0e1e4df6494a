import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { BsnVault } from '../bsn-vault.ts';
import type { ExitColumn, ExitTable } from './exit-tables.ts';

/** The trail of an exit is of the installation where it was made or read; it would make each copy differ. */
export const OWN_TRAIL = ['organisatieUitvoeren', 'uitvoerInlezen'] as const;

/** A name as SQL takes it. */
export const ident = (naam: string) => `"${naam.replaceAll('"', '""')}"`;

/**
 * Makes `leesbaar`: what every encrypted value of the organisatie says, beside the bytes it is known by (its hash, or
 * itself when it has none), for this transaction only.
 */
export async function openSource(
  client: pg.Client,
  vault: BsnVault,
  tables: readonly ExitTable[],
  organisatieId: number,
): Promise<void> {
  await client.query(
    'create temp table if not exists leesbaar (bytes bytea primary key, tekst text not null) on commit drop',
  );
  for (const select of tables.flatMap(ciphersOf)) {
    const { rows } = await client.query<{ bytes: Buffer; cipher: Buffer }>(
      `select distinct on (1) g.bytes, g.cipher from (${select}) g
        where g.cipher is not null and not exists (select from leesbaar l where l.bytes = g.bytes)`,
      [organisatieId],
    );
    const lines = function* () {
      for (const { bytes, cipher } of rows) yield `\\\\x${bytes.toString('hex')}\t${vault.decrypt(cipher)}\n`;
    };
    await pipeline(Readable.from(lines()), client.query(copyFrom('copy leesbaar from stdin')));
  }
}

/** Where a table keeps what is encrypted. */
function ciphersOf({ naam, kolommen, metBsn }: ExitTable): string[] {
  const from = `from public.${ident(naam)} t where organisatie_id = $1`;
  const own = metBsn ? [`select bsn_hash as bytes, bsn_cipher as cipher ${from}`] : [];
  const others = kolommen.flatMap(({ kolom, soort }) => {
    const at = `t.${ident(kolom)}`;
    if (soort === 'verzegeld') return [`select ${at} as bytes, ${at} as cipher ${from}`];
    if (soort === 'rij')
      return [`select ${bytesIn(at)} as bytes, ${bytea(at, 'bsn_cipher')} as cipher ${from}`];
    return [];
  });
  return [...own, ...others];
}

/** A bytea reads \x… in JSON. */
const bytea = (at: string, field: string) => `(${at} ->> '${field}')::bytea`;
const bytesIn = (at: string) => `coalesce(${bytea(at, 'bsn_hash')}, ${bytea(at, 'bsn_cipher')})`;

/** The records of one table as CSV, in an order that only the records themselves decide. */
export async function* readTable(
  client: pg.Client,
  table: ExitTable,
  organisatieId: number,
): AsyncGenerator<Buffer> {
  for await (const part of client.query(copyTo(selectOf(table, organisatieId)))) yield part as Buffer;
}

function selectOf(table: ExitTable, organisatieId: number): string {
  const columns = table.kolommen.map((column) => `${expressionOf(column, table)} as ${ident(column.naam)}`);
  const own = table.naam === 'logboek' ? ` and handeling <> all ('{${OWN_TRAIL.join(',')}}')` : '';
  const from = `from public.${ident(table.naam)} t where organisatie_id = ${organisatieId}${own}`;
  const sorted =
    table.sleutel.length > 0
      ? `select ${columns.join(', ')} ${from} order by ${table.sleutel.map((kolom) => `t.${ident(kolom)}`).join(', ')}`
      : `select e.* from (select ${columns.join(', ')} ${from}) e order by e::text collate "C"`;
  return `copy (${sorted}) to stdout (format csv, header, encoding 'utf8')`;
}

function expressionOf({ kolom, soort }: ExitColumn, table: ExitTable): string {
  const at = `t.${ident(kolom)}`;
  const readable = (bytes: string) => `(select l.tekst from leesbaar l where l.bytes = ${bytes})`;
  switch (soort) {
    case 'bsn':
    case 'verzegeld':
      return readable(at);
    case 'organisatie':
      return `(select o.code from organisatie o where o.organisatie_id = ${at})`;
    case 'hash':
      return `encode(${at}, 'hex')`;
    case 'bestand':
      return `'${pathStart(table, kolom)}' || ${nameOf(table, at)} || ${endingOf(at)}`;
    case 'rij':
      return `(${at} - 'organisatie_id' - 'bsn_hash' - 'bsn_cipher') || case
        when ${at} ->> 'bsn_cipher' is null then '{}'
        else jsonb_build_object(case when ${at} ->> 'bsn_hash' is null then '${SEALED_BSN}' else 'bsn' end,
                                ${readable(bytesIn(at))}) end`;
    case 'gewoon':
      return at;
  }
}

/** In a record that was set aside: a bsn that has no hash beside it. */
export const SEALED_BSN = 'bsn_verzegeld';

const pathStart = ({ naam }: ExitTable, kolom: string) => `bestanden/${naam}/${kolom}/`;
/** By the key of its record; history has no key, so by what is in it. */
const nameOf = ({ sleutel }: ExitTable, at: string) =>
  sleutel.length > 0
    ? sleutel.map((kolom) => `t.${ident(kolom)}::text`).join(" || '-' || ")
    : `encode(sha256(${at}), 'hex')`;
const endingOf = (at: string) =>
  `case when substring(${at} from 1 for 5) = '%PDF-'::bytea then '.pdf' else '' end`;

/** A file of a record: where it goes and what is in it, one at a time. */
export async function* readFiles(
  client: pg.Client,
  table: ExitTable,
  organisatieId: number,
): AsyncGenerator<{ readonly pad: string; readonly inhoud: Buffer }> {
  for (const column of table.kolommen.filter(({ soort }) => soort === 'bestand')) {
    const { rows } = await client.query<{ pad: string; plek: string }>(
      `select distinct on (1) ${expressionOf(column, table)} as pad, t.ctid::text as plek
         from public.${ident(table.naam)} t
        where organisatie_id = $1 and t.${ident(column.kolom)} is not null order by 1`,
      [organisatieId],
    );
    for (const { pad, plek } of rows) {
      const { rows: held } = await client.query<{ inhoud: Buffer }>(
        `select ${ident(column.kolom)} as inhoud from public.${ident(table.naam)} where ctid = $1::tid`,
        [plek],
      );
      if (held[0]) yield { pad, inhoud: held[0].inhoud };
    }
  }
}

/** Counts the records of CSV as they pass (a line end within quotes ends none) and sums the bytes. */
export function openCount() {
  const hash = createHash('sha256');
  let quoted = false;
  let lines = 0;
  return {
    add(part: Buffer): void {
      hash.update(part);
      for (const byte of part) {
        if (byte === 0x22) quoted = !quoted;
        else if (byte === 0x0a && !quoted) lines += 1;
      }
    },
    /** Without the header. */
    close: () => ({ rijen: Math.max(0, lines - 1), som: hash.digest('hex') }),
  };
}
