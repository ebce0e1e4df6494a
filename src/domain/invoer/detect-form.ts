import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** How a file is written, or why it cannot be read. */
export type Vorm =
  | {
      readonly leesbaar: true;
      readonly codering: 'utf-8' | 'windows-1252';
      readonly bom: number;
      readonly bytes: number;
    }
  | { readonly leesbaar: false; readonly reden: string };

const CHUNK = 1 << 20;
const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const isUtf16 = (start: Buffer) =>
  (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);

/**
 * Reads the whole file once, in constant memory. Only all of it tells: a file is UTF-8 until the first byte that is
 * not, and that may be the é of the last name. Otherwise it is Windows-1252, in which every byte means something.
 */
export async function detectForm(pad: string): Promise<Vorm> {
  let utf8 = true;
  let bytes = 0;
  let bom = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(pad, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    if (bytes === 0) {
      if (isUtf16(chunk)) return unreadable('Dit bestand staat in UTF-16. Bewaar het als CSV in UTF-8.');
      if (chunk.subarray(0, 3).equals(UTF8_BOM)) bom = 3;
    }
    bytes += chunk.length;
    if (chunk.includes(0)) {
      return unreadable('Dit bestand is geen tekst (het bevat NUL-tekens). Bewaar het als CSV in UTF-8.');
    }
    if (!utf8) continue;
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = lastWholeCharacter(whole);
    utf8 = isUtf8(whole.subarray(0, end));
    rest = Buffer.from(whole.subarray(end));
  }
  if (rest.length > 0) utf8 = false;
  if (!utf8 && bom > 0) {
    return unreadable(
      'Dit bestand begint als UTF-8 maar is dat niet helemaal. Bewaar het opnieuw als CSV in UTF-8.',
    );
  }
  return { leesbaar: true, codering: utf8 ? 'utf-8' : 'windows-1252', bom, bytes };
}

const unreadable = (reden: string): Vorm => ({ leesbaar: false, reden });

/** Where the last character that may go on in the next chunk begins. */
function lastWholeCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019' +
  '\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the bytes in which Windows-1252 is not Latin-1
const NOT_LATIN1 = /[\x80-\x9f]/g;

/** Windows-1252 to UTF-8. By hand: TextDecoder reads these bytes as Latin-1 in some releases of Node. */
export const windows1252ToUtf8 = (chunk: Buffer): Buffer =>
  Buffer.from(
    chunk.toString('latin1').replace(NOT_LATIN1, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign),
  );
