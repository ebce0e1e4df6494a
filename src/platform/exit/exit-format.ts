import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { z } from 'zod';

/**
 * The exit of one organisatie is a folder that anyone can read without Schoolgang:
 *
 *     manifest.json          what this is, and of every file its columns, number of rows and sum
 *     LEESMIJ.md             the same in words
 *     tabellen/<naam>.csv    the records, RFC 4180, UTF-8, with a header; empty = nothing, "" = a text without letters
 *     bestanden/<naam>/…     letters, incoming post and other files, named in the column of their record
 *
 * Numbers that belong to one installation (of the organisatie, of lines of the logboek, encrypted bsn's) are not in it, so
 * that the same records give the same bytes everywhere: only `gemaaktOp` differs.
 */
export const MANIFEST = 'manifest.json';

const zKolom = z.object({ naam: z.string(), type: z.string() });
const zTabel = z.object({
  tabel: z.string(),
  bestand: z.string(),
  kolommen: z.array(zKolom),
  rijen: z.int(),
  som: z.string(),
});
const zOrganisatie = z.object({
  code: z.string(),
  naam: z.string(),
  synthetisch: z.boolean(),
  created_at: z.string(),
});

export const zManifest = z.object({
  schoolgang: z.literal('uitvoer'),
  vorm: z.literal(1),
  gemaaktOp: z.iso.datetime(),
  organisatie: zOrganisatie,
  /** Other organisaties that the records name, as executor or colleague of a reach. */
  andereOrganisaties: z.array(z.object({ code: z.string(), naam: z.string() })),
  /** Which shape the records have; the same list means the same shape. */
  migraties: z.array(z.object({ naam: z.string(), som: z.string() })),
  tabellen: z.array(zTabel),
  bestanden: z.array(z.object({ pad: z.string(), som: z.string() })),
});
export type Manifest = z.output<typeof zManifest>;
export type ManifestTabel = z.output<typeof zTabel>;

/** The folder is no exit, is not whole, or may not be written or read here; Dutch, for who runs the command. */
export class ExitRefused extends Error {}

/** SHA-256 of a file, read in parts. */
export async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
