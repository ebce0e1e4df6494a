import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * A back-up is a gzip of lines, so any size goes through without being held, and anyone can read it with zcat:
 *
 *     {"schoolgang":"back-up", …}          what this is, which migrations it needs
 *     {"tabel":"public.x","kolommen":[…]}  then the rows as PostgreSQL's COPY writes them
 *     \.
 *     {"rijen":12,"som":"…"}               what was written of this table
 *     {"einde":true,"tabellen":n,"rijen":n,"standen":{…}}
 *
 * A file without its last line is not whole.
 */
export const zHead = z.object({
  schoolgang: z.literal('back-up'),
  vorm: z.literal(1),
  gemaaktOp: z.iso.datetime(),
  /** Tells the key of the bsn's from another key; not the key. */
  sleutelmerk: z.string(),
  migraties: z.array(z.object({ naam: z.string(), som: z.string() })),
});
export type Head = z.output<typeof zHead>;

export const zTableStart = z.object({ tabel: z.string(), kolommen: z.array(z.string()) });
export const zTableEnd = z.object({ rijen: z.int(), som: z.string() });
export const zEnd = z.object({
  einde: z.literal(true),
  tabellen: z.int(),
  rijen: z.int(),
  /** Of each sequence the last value it gave. */
  standen: z.record(z.string(), z.string()),
});
export type End = z.output<typeof zEnd>;

export const TABLE_ENDS = '\\.';

/** The file is no back-up, is not whole, or was changed; Dutch, for who runs the command. */
export class BackupRefused extends Error {}

export type Tally = { readonly rijen: number; readonly som: string };

/** Counts and sums the rows of one table while they pass; rows never hold a raw line end in COPY's text. */
export function openTally() {
  const hash = createHash('sha256');
  let rijen = 0;
  return {
    add(chunk: Buffer): void {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rijen += 1;
    },
    close: (): Tally => ({ rijen, som: hash.digest('hex') }),
  };
}
