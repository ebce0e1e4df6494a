/** A file that came with a message. */
export type Bijlage = { readonly naam: string; readonly inhoud: Buffer };
/** What of a message (RFC 5322) a reader needs; the HTML of a message is never kept, only its words. */
export type Bericht = {
  readonly kenmerk: string | null;
  readonly afzender: string | null;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly bijlagen: readonly Bijlage[];
};

/** Parts in parts, and parts in all: beyond this a message was made to do harm. */
const DEEPEST = 8;
const MOST_PARTS = 100;

export class MimeFout extends Error {
  override readonly name = 'MimeFout';
}

/**
 * Reads a message with its files. Bytes are handled as latin1 until the charset of a part is known.
 * @throws MimeFout when it has no headers, or more parts than anybody sends
 */
export function parseMime(bytes: Buffer): Bericht {
  const raw = bytes.toString('latin1');
  const deel = splitDeel(raw);
  if (!deel.headers.has('from') && !deel.headers.has('subject') && !deel.headers.has('message-id')) {
    throw new MimeFout('This is no e-mail message');
  }
  const leaves: Deel[] = [];
  collect(deel, 0, leaves);
  const texts = leaves.filter(isText);
  const plain = texts.filter((een) => een.type === 'text/plain');
  const tekst =
    plain.length > 0
      ? plain.map(textOf).join('\n\n')
      : texts.map((een) => stripHtml(textOf(een))).join('\n\n');
  return {
    kenmerk: deel.headers.get('message-id')?.trim() ?? null,
    afzender: decodeWords(deel.headers.get('from') ?? '').trim() || null,
    onderwerp: decodeWords(deel.headers.get('subject') ?? '').trim(),
    tekst: tekst.replaceAll('\r\n', '\n').replaceAll('\0', '').trim(),
    bijlagen: leaves
      .filter((een) => !isText(een))
      .map((een) => ({ naam: fileNameOf(een) ?? een.type, inhoud: bodyOf(een) })),
  };
}

type Deel = {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly body: string;
};

function splitDeel(raw: string): Deel {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = /^\r?\n/.test(raw) ? '' : raw.slice(0, end?.index ?? raw.length);
  const body = head === '' ? raw.replace(/^\r?\n/, '') : end ? raw.slice(end.index + end[0].length) : '';
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  const { value, params } = parseValue(headers.get('content-type') ?? 'text/plain');
  return { headers, type: value.toLowerCase(), params, body };
}

/** `multipart/mixed; boundary="x"`, also with a value cut in pieces or given with its charset (RFC 2231). */
function parseValue(header: string) {
  const [value = '', ...rest] = header.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const pieces = new Map<string, string[]>();
  for (const part of rest) {
    const [, name = '', ruw = ''] = /^\s*([\w-]+(?:\*\d*\*?|\*)?)\s*=\s*(.*?)\s*$/s.exec(part) ?? [];
    const kaal = ruw.startsWith('"') ? ruw.replaceAll(/^"|"$/g, '').replaceAll(/\\(.)/g, '$1') : ruw;
    const extended = name.endsWith('*');
    const key = name.toLowerCase().replace(/\*.*$/, '');
    if (key) pieces.set(key, [...(pieces.get(key) ?? []), extended ? decodeExtended(kaal) : kaal]);
  }
  return {
    value: value.trim(),
    params: new Map([...pieces].map(([name, parts]) => [name, parts.join('')] as const)),
  };
}

const decodeExtended = (tekst: string): string => {
  const [, charset = 'utf-8', rest = tekst] = /^([\w-]*)'[^']*'(.*)$/s.exec(tekst) ?? [];
  const latin = rest.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decode(Buffer.from(latin, 'latin1'), charset);
};

function collect(deel: Deel, depth: number, into: Deel[]): void {
  const boundary = deel.params.get('boundary');
  if (!deel.type.startsWith('multipart/') || !boundary) {
    into.push(deel);
    if (into.length > MOST_PARTS) throw new MimeFout('This message has too many parts');
    return;
  }
  if (depth >= DEEPEST) throw new MimeFout('This message is nested too deep');
  const parts = `\n${deel.body}`.split(`\n--${boundary}`).slice(1);
  for (const part of parts) {
    if (part.startsWith('--')) break;
    collect(splitDeel(part.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, '')), depth + 1, into);
  }
}

const dispositionOf = ({ headers }: Deel) => parseValue(headers.get('content-disposition') ?? '');

const isText = (deel: Deel): boolean =>
  (deel.type === 'text/plain' || deel.type === 'text/html') &&
  dispositionOf(deel).value.toLowerCase() !== 'attachment' &&
  fileNameOf(deel) === undefined;

const fileNameOf = (deel: Deel): string | undefined => {
  const name = dispositionOf(deel).params.get('filename') ?? deel.params.get('name');
  return name === undefined ? undefined : decodeWords(name);
};

function bodyOf({ headers, body }: Deel): Buffer {
  switch (headers.get('content-transfer-encoding')?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.replaceAll(/[^A-Za-z0-9+/=]/g, ''), 'base64');
    case 'quoted-printable':
      return Buffer.from(unquote(body.replaceAll(/=[ \t]*\r?\n/g, '')), 'latin1');
    default:
      return Buffer.from(body, 'latin1');
  }
}

const unquote = (tekst: string): string =>
  tekst.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const textOf = (deel: Deel): string => decode(bodyOf(deel), deel.params.get('charset') ?? 'utf-8');

/** What calls itself by a name nobody knows is read as most mail of old was written. */
function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

/** `=?utf-8?Q?caf=C3=A9?=` in a header (RFC 2047); the space between two of them is no space. */
const decodeWords = (tekst: string): string =>
  tekst
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi,
      (_, charset: string, how: string, word: string) =>
        decode(
          how.toLowerCase() === 'b'
            ? Buffer.from(word, 'base64')
            : Buffer.from(unquote(word.replaceAll('_', ' ')), 'latin1'),
          charset,
        ),
    )
    // Headers may be written in UTF-8 as they are (RFC 6532); pure latin1 of before stays as it is.
    .replaceAll(/[\u0080-\u00ff]{2,}/g, (run) => {
      const read = Buffer.from(run, 'latin1').toString('utf8');
      return read.includes('\ufffd') ? run : read;
    });

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of a page; nothing of it is ever shown as a page. */
const stripHtml = (html: string): string =>
  html
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/<(br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (heel, naam: string) => ENTITIES[naam] ?? heel)
    .replaceAll(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\n\s*\n\s*/g, '\n\n');
