import PostalMime, { type Email } from 'postal-mime';

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

/** Parts in parts, and files in all: beyond this a message was made to do harm. A message in a message is a file. */
const MOST_BIJLAGEN = 100;
const OPTIES = {
  maxNestingDepth: 8,
  forceRfc822Attachments: true,
  attachmentEncoding: 'arraybuffer',
} as const;

export class MimeFout extends Error {
  override readonly name = 'MimeFout';
}

/**
 * Reads a message with its files.
 * @throws MimeFout when it has no headers, or more parts than anybody sends
 */
export async function parseMime(bytes: Buffer): Promise<Bericht> {
  const email = await PostalMime.parse(bytes, OPTIES).catch((error: unknown) => {
    throw new MimeFout('This message has more parts than anybody sends', { cause: error });
  });
  const { from, subject, messageId, attachments } = email;
  if (from === undefined && subject === undefined && messageId === undefined) {
    throw new MimeFout('This is no e-mail message');
  }
  if (attachments.length > MOST_BIJLAGEN) throw new MimeFout('This message has too many files');
  return {
    kenmerk: messageId ?? null,
    afzender: from ? [from.name, from.address && `<${from.address}>`].filter(Boolean).join(' ') : null,
    onderwerp: subject ?? '',
    tekst: wordsOf(email).replaceAll('\r\n', '\n').replaceAll('\0', '').trim(),
    bijlagen: attachments.map(({ filename, mimeType, content }) => ({
      naam: filename ?? mimeType,
      inhoud: Buffer.from(content as ArrayBuffer),
    })),
  };
}

const wordsOf = ({ text, html }: Email): string => (text?.trim() ? text : stripHtml(html ?? ''));

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
