import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, type Parser, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { windows1252ToUtf8 } from './detect-form.ts';

/** The first record holds the names of columns only. */
const MAX_KOP = 64 * 1024;
/** Above this a record is no record but a quote that never closes, or a file that is no CSV. */
const MAX_RECORD = 512 * 1024;
const CHUNK = 128 * 1024;
/** So many broken quotes: the file is not what it says it is. */
const MAX_BROKEN = 1000;

export type Tekstbestand = {
  readonly pad: string;
  readonly codering: 'utf-8' | 'windows-1252';
  readonly bom: number;
};

export type RowReader = {
  /** A record and the line it starts on (the first line is 1). */
  row(cellen: string[], regel: number): void;
  /** A line that is no CSV; reading goes on at the next line. */
  broken(regel: number, reden: string): void;
  /** Between chunks: everything handed out so far may be written away. */
  pause(): Promise<void>;
};

/**
 * Streams the records of a file, RFC 4180, lines ending in LF, CRLF or (old Mac) CR. Memory stays the same however
 * long the file or a line of it is. A line with a quote in the wrong place costs that line only.
 */
export async function readRows(
  file: Tekstbestand,
  scheidingsteken: string,
  reader: RowReader,
): Promise<void> {
  const eindes = await findLineEnds(file);
  let from = { offset: file.bom, regel: 1 };
  for (let broken = 0; ; broken++) {
    const fault = await readFrom(file, from, scheidingsteken, eindes, reader);
    if (!fault) return;
    if (broken === MAX_BROKEN) {
      reader.broken(
        fault.regel,
        'Dit bestand heeft te veel regels die geen CSV zijn. Vanaf hier is het niet gelezen.',
      );
      return;
    }
    reader.broken(fault.regel, fault.reden);
    const next = await findLine(file.pad, from, fault.regel + 1, eindes[0] === '\r' ? 13 : 10);
    if (!next) return;
    from = next;
  }
}

type Place = { readonly offset: number; readonly regel: number };
type Fault = { readonly regel: number; readonly reden: string };

async function readFrom(
  file: Tekstbestand,
  from: Place,
  delimiter: string,
  eindes: string[],
  reader: RowReader,
): Promise<Fault | undefined> {
  const parser = parse({
    delimiter,
    record_delimiter: eindes,
    relax_column_count: true,
    max_record_size: MAX_RECORD,
  });
  let fault: unknown;
  parser.on('error', (error) => {
    fault ??= error;
  });
  const newline = eindes[0] === '\r' ? '\r' : '\n';
  let regel = from.regel;
  const drain = () => {
    for (let cellen = parser.read() as string[] | null; cellen !== null; cellen = parser.read()) {
      reader.row(cellen, regel);
      regel++;
      for (const cel of cellen) if (cel.includes(newline)) regel += countOf(cel, newline);
    }
  };
  const source = createReadStream(file.pad, { start: from.offset, highWaterMark: CHUNK });
  for await (const chunk of source as AsyncIterable<Buffer>) {
    await feed(parser, file.codering === 'utf-8' ? chunk : windows1252ToUtf8(chunk), drain);
    if (fault) break;
    await reader.pause();
  }
  if (!fault) await finish(parser, drain);
  await reader.pause();
  if (!fault) return undefined;
  return { regel, reden: reasonOf(fault) };
}

/** Gives the parser a chunk and takes its records at once; after an error they would be gone. */
function feed(parser: Parser, chunk: Buffer, drain: () => void): Promise<void> {
  return new Promise((resolve) => {
    parser.write(chunk, () => resolve());
    drain();
  });
}

function finish(parser: Parser, drain: () => void): Promise<void> {
  return new Promise((resolve) => {
    parser.on('readable', drain);
    parser.once('end', resolve);
    parser.once('close', resolve);
    parser.end();
  });
}

function reasonOf(fault: unknown): string {
  if (!(fault instanceof CsvError)) throw fault;
  if (fault.code === 'CSV_MAX_RECORD_SIZE') {
    return 'Deze regel is te lang, of een aanhalingsteken wordt niet gesloten. Controleer de regel.';
  }
  return 'De aanhalingstekens in deze regel kloppen niet. Zet tekst met een " tussen aanhalingstekens en schrijf de " dubbel.';
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** A lone CR ends a line only in a file that has no LF in its beginning: elsewhere it is part of a cell. */
async function findLineEnds(file: Tekstbestand): Promise<string[]> {
  const start = await readStart(file.pad, file.bom, CHUNK);
  return !start.includes(10) && start.includes(13) ? ['\r'] : ['\r\n', '\n'];
}

/** The first record that is not empty; nothing when the file has none, or it is no CSV. */
export async function readFirstRow(file: Tekstbestand, delimiter: string): Promise<string[] | undefined> {
  const start = await readStart(file.pad, file.bom, MAX_KOP);
  const text = file.codering === 'utf-8' ? start : windows1252ToUtf8(start);
  try {
    const options = {
      delimiter,
      record_delimiter: await findLineEnds(file),
      to: 1,
      relax_column_count: true,
    };
    return parseSync(text, {
      ...options,
      skip_records_with_empty_values: true,
      max_record_size: MAX_KOP - 16,
    })[0];
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The beginning of the file as text, to look at before choosing how to read it. */
export async function readFirstLine(file: Tekstbestand): Promise<string> {
  const start = await readStart(file.pad, file.bom, MAX_KOP);
  return (
    start
      .toString('latin1')
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  );
}

async function readStart(pad: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(pad);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Where line `regel` begins, looking from a line before it; nothing when the file ends first. */
async function findLine(pad: string, from: Place, regel: number, sign: number): Promise<Place | undefined> {
  let at = from.regel;
  let offset = from.offset;
  for await (const chunk of createReadStream(pad, {
    start: offset,
    highWaterMark: CHUNK,
  }) as AsyncIterable<Buffer>) {
    for (let found = chunk.indexOf(sign); found >= 0; found = chunk.indexOf(sign, found + 1)) {
      at++;
      if (at === regel) return { offset: offset + found + 1, regel };
    }
    offset += chunk.length;
  }
  return undefined;
}
