import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import {
  type Indeling,
  type Leveringontvangst,
  type SoortLevering,
  soortenLevering,
} from './levering.contract.ts';
import { findBestand, findIndelingen, insertLevering } from './levering.sql.ts';
import { readBestandsnaam, readLevering } from './read-levering.ts';
import { lockOrganisatie } from './toepassen.sql.ts';
import {
  addOntbrekende,
  compareInschrijvingen,
  compareOverig,
  keepFouten,
  keepRegels,
  markOnbekend,
  markOvertaken,
  markTwijfel,
  type Peil,
  resolveRijen,
  stageRijen,
} from './vergelijk.sql.ts';

/** Far above the full set of the largest region. */
const MAX_BYTES = 256 * 2 ** 20;

export type Ontvangst = {
  readonly tx: Tx;
  readonly organisatieId: number;
  readonly vault: BsnVault;
  readonly vandaag: Datum;
  /** Hears how far it is. */
  readonly onProgress?: (fase: Leveringontvangst['fase'], gelezen: number) => Promise<void>;
};

/** The layouts of an organisatie; what it did not name itself is as the reference layout has it. */
export async function getIndelingen(tx: Tx): Promise<Record<SoortLevering, Indeling & { versie: number }>> {
  const eigen = new Map((await findIndelingen(tx)).map(({ soort, ...indeling }) => [soort, indeling]));
  const of = (soort: SoortLevering) => eigen.get(soort) ?? { kolommen: {}, gebeurtenissen: {}, versie: 0 };
  return Object.fromEntries(soortenLevering.map((soort) => [soort, of(soort)])) as Record<
    SoortLevering,
    Indeling & { versie: number }
  >;
}

/**
 * Reads a file, holds it against the record and keeps the difference to look at; nothing of it is written yet. The same
 * bytes under the same name are the levering that was there (SR-02).
 */
export async function receiveLevering(
  { tx, organisatieId, vault, vandaag, onProgress = async () => {} }: Ontvangst,
  pad: string,
  naam: string,
) {
  await lockOrganisatie(tx, organisatieId);
  const bestandsnaam = basename(naam);
  const vingerafdruk = await fingerprint(pad);
  const known = await findBestand(tx, bestandsnaam, vingerafdruk);
  if (known) return ok({ leveringId: known.id, bestond: true });

  const read = await readLevering(pad, await getIndelingen(tx), vault, (gelezen) =>
    onProgress('lezen', gelezen),
  );
  if ('fout' in read) return refuse('bestand-geweigerd', read.fout);
  const { dag, gebied } = readBestandsnaam(bestandsnaam);
  const peil: Peil = { organisatieId, bestandsnaam, soort: read.soort, dag: dag ?? vandaag, gebied };
  if (peil.dag > vandaag) {
    return refuse(
      'bestand-geweigerd',
      'De dag in de naam van dit bestand ligt in de toekomst. Controleer de naam.',
    );
  }
  await onProgress('vergelijken', read.gelezen);
  await stageRijen(tx, read.rijen);
  await resolveRijen(tx, peil);
  await markOvertaken(tx, peil);
  await markOnbekend(tx);
  await compareInschrijvingen(tx);
  await compareOverig(tx);
  if (peil.soort === 'C' && gebied) await addOntbrekende(tx, { ...peil, gebied });
  await markTwijfel(tx, peil);
  await onProgress('bewaren', read.gelezen);
  const leveringId = await insertLevering(tx, peil, vingerafdruk, read.gelezen);
  await keepRegels(tx, leveringId, organisatieId);
  await keepFouten(tx, leveringId, organisatieId, read.fouten);
  return ok({ leveringId, bestond: false });
}

/** The levering that these bytes under this name already are. */
export const findKnown = async (tx: Tx, pad: string, bestandsnaam: string): Promise<string | undefined> =>
  (await findBestand(tx, bestandsnaam, await fingerprint(pad)))?.id;

async function fingerprint(pad: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(pad) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

class TooLarge extends Error {}

/** Writes what comes in to a file. @returns how many bytes; `undefined` when it is larger than any file of DUO */
export async function keepFile(bytes: Readable, pad: string): Promise<number | undefined> {
  let size = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _coding, done) {
      size += chunk.length;
      done(size > MAX_BYTES ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(bytes, bounded, createWriteStream(pad, { mode: 0o600 }));
    return size;
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
