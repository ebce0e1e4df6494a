import { createReadStream, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import {
  BackupRefused,
  type End,
  type Head,
  openTally,
  TABLE_ENDS,
  type Tally,
  zEnd,
  zHead,
  zTableEnd,
  zTableStart,
} from './format.ts';

export type Table = { readonly naam: string; readonly kolommen: readonly string[] };

/** What is done with a back-up while it is read; without anything it is only looked through. */
export type Reader = {
  /** Takes the rows of one table, whole lines at a time. */
  table?(table: Table, rows: AsyncIterable<Buffer>): Promise<void>;
  tableDone?(table: Table, tally: Tally): Promise<void>;
};

const broken = (what: string) =>
  new BackupRefused(`Dit bestand is geen hele back-up: ${what}. Neem een ander bestand.`);

/**
 * Reads a back-up from begin to end and compares every sum.
 * @throws BackupRefused when it is no back-up, ends too soon, or says something else than was written
 */
export async function readBackup(file: string, reader: Reader = {}): Promise<{ head: Head; end: End }> {
  if (!existsSync(file)) throw new BackupRefused(`${file} bestaat niet.`);
  const packed = createReadStream(file);
  const source = openLines(packed);
  try {
    const head = parse(zHead, await source.next(), 'het begin klopt niet');
    let rijen = 0;
    let tabellen = 0;
    for (;;) {
      const text = await source.next();
      const end = zEnd.safeParse(asJson(text));
      if (end.success) {
        if (end.data.tabellen !== tabellen || end.data.rijen !== rijen) throw broken('er missen gegevens');
        return { head, end: end.data };
      }
      const { tabel, kolommen } = parse(zTableStart, text, 'er staat iets anders dan een tabel');
      const table = { naam: tabel, kolommen };
      const tally = openTally();
      const rows = tallied(source.untilTableEnds(), tally);
      if (reader.table) await reader.table(table, rows);
      else for await (const _ of rows) continue;
      const counted = tally.close();
      const written = parse(zTableEnd, await source.next(), `de som van ${tabel} ontbreekt`);
      if (counted.som !== written.som || counted.rijen !== written.rijen) {
        throw broken(`de gegevens van ${tabel} zijn veranderd`);
      }
      await reader.tableDone?.(table, counted);
      rijen += counted.rijen;
      tabellen += 1;
    }
  } catch (error) {
    if (/^Z_|^ERR_ZLIB/.test(String((error as { code?: unknown }).code))) throw broken('het is beschadigd');
    throw error;
  } finally {
    packed.destroy();
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parse<T extends z.ZodType>(schema: T, text: string, problem: string): z.output<T> {
  const read = schema.safeParse(asJson(text));
  if (!read.success) throw broken(problem);
  return read.data;
}

async function* tallied(
  rows: AsyncIterable<Buffer>,
  tally: ReturnType<typeof openTally>,
): AsyncGenerator<Buffer> {
  for await (const chunk of rows) {
    tally.add(chunk);
    yield chunk;
  }
}

/** The unpacked bytes, by line or by the rows of a table. */
function openLines(packed: Readable) {
  const unpack = createGunzip();
  packed.on('error', (error) => unpack.destroy(error));
  const bytes = packed.pipe(unpack)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { done, value } = await bytes.next();
    if (!done) rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return !done;
  };
  /** One line with its end. */
  const takeLine = async (): Promise<Buffer> => {
    let from = 0;
    for (;;) {
      const at = rest.indexOf(10, from);
      if (at >= 0) {
        const taken = rest.subarray(0, at + 1);
        rest = rest.subarray(at + 1);
        return taken;
      }
      from = rest.length;
      if (!(await more())) throw broken('het houdt te vroeg op');
    }
  };
  const isEnd = (taken: Buffer) => taken.length === 3 && taken.toString('latin1') === `${TABLE_ENDS}\n`;
  return {
    next: async () => (await takeLine()).toString('utf8').trimEnd(),
    async *untilTableEnds(): AsyncGenerator<Buffer> {
      for (;;) {
        const first = await takeLine();
        if (isEnd(first)) return;
        yield first;
        // The rest of what was read at once, as far as its last whole line and no further than the end of the table.
        const end = rest.indexOf(`\n${TABLE_ENDS}\n`);
        const last = end >= 0 ? end : rest.lastIndexOf(10);
        if (last >= 0 && !rest.subarray(0, 3).equals(Buffer.from(`${TABLE_ENDS}\n`))) {
          yield rest.subarray(0, last + 1);
          rest = rest.subarray(last + 1);
        }
      }
    },
  };
}
