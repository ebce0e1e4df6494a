import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../platform/config.ts';

const BYTES = 32;
const fileOf = (config: Config) => join(config.dataDir, 'sleutels', 'bsn.sleutel');

/** The key of this installation as it is there; undefined when none was made yet. */
export async function findKey(config: Config): Promise<Uint8Array | undefined> {
  if (config.bsnSleutel) return Buffer.from(config.bsnSleutel, 'base64');
  const text = await readFile(fileOf(config), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}

/** Keeps a key for this installation, for this user only; one that is there already stays. */
export async function keepKey(config: Config, key: Uint8Array): Promise<void> {
  await mkdir(join(config.dataDir, 'sleutels'), { recursive: true, mode: 0o700 });
  try {
    await writeFile(fileOf(config), Buffer.from(key).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The key of this installation: from the environment, or made once in the data folder. */
export async function readKey(config: Config): Promise<Uint8Array> {
  const found = await findKey(config);
  if (found) return found;
  await keepKey(config, randomBytes(BYTES));
  // Another process may have made one in the same moment.
  const kept = await findKey(config);
  if (!kept) throw new Error(`De sleutel ${fileOf(config)} is niet te lezen.`);
  return kept;
}

/** A key that was written apart. @throws Error when the file holds no key */
export async function readKeyFile(file: string): Promise<Uint8Array> {
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== BYTES) throw new Error(`${file} is geen sleutel van Schoolgang.`);
  return key;
}

/** Writes the key apart, for this user only. @throws Error when the file is there already */
export async function writeKeyFile(file: string, key: Uint8Array): Promise<void> {
  await writeFile(file, `${Buffer.from(key).toString('base64')}\n`, { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new Error(`${file} bestaat al. Kies een andere naam; een sleutel wordt nooit overschreven.`)
        : error;
    },
  );
}

/** By which a back-up knows its key without holding it. */
export const markOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update('schoolgang back-up').digest('hex').slice(0, 32);
