import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../platform/package-root.ts';

const zRegio = z.enum(['noord', 'midden', 'zuid']);
const zGemeenten = z.object({
  gemeenten: z.array(
    z.object({ code: z.string(), naam: z.string(), doorstroompuntregio: z.number(), vakantieregio: zRegio }),
  ),
});
const zVakanties = z.object({
  perioden: z.array(z.object({ schooljaar: z.string(), regio: zRegio, van: z.string(), tot: z.string() })),
});
const zFeestdagen = z.object({ feestdagen: z.array(z.object({ datum: z.string() })) });

export type Vakantieregio = z.infer<typeof zRegio>;
export type Gemeente = z.infer<typeof zGemeenten>['gemeenten'][number];

/** What is real in an oefenregio: the gemeenten by name and code, and the days without school. */
export type Referentie = {
  readonly gemeenten: readonly Gemeente[];
  readonly schoolvakanties: z.infer<typeof zVakanties>['perioden'];
  readonly feestdagen: readonly { readonly datum: string }[];
};

export async function readReferentie(): Promise<Referentie> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(packageRoot, 'data/referentie', file), 'utf8'));
  return {
    gemeenten: zGemeenten.parse(await read('gemeenten.json')).gemeenten,
    schoolvakanties: zVakanties.parse(await read('schoolvakanties.json')).perioden,
    feestdagen: zFeestdagen.parse(await read('feestdagen.json')).feestdagen,
  };
}
