import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root.ts';
import { parseSjabloon, type Sjabloon, tekstVan } from './sjabloon.ts';
import type { Taal } from './talen.ts';

/** The text of one template or block in one language, as shipped. */
export type Standaardtekst = { readonly tekst: string; readonly hash: string };

const FOLDER = join(packageRoot, 'data', 'brieven');
const BLOK = 'blok-';

export const hashOf = (tekst: string | Buffer): string => createHash('sha256').update(tekst).digest('hex');

const read = (taal: Taal, code: string): string | undefined => {
  const file = join(FOLDER, taal === 'nl' ? '' : taal, `${code}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
};

let sjablonen: ReadonlyMap<string, Sjabloon> | undefined;
const teksten = new Map<string, Standaardtekst | undefined>();

/** Every template the product ships, by its code; read once. */
export function getSjablonen(): ReadonlyMap<string, Sjabloon> {
  sjablonen ??= new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.md') && !file.startsWith(BLOK))
      .map((file) => file.slice(0, -3))
      .sort()
      .map((code) => [code, parseSjabloon(code, read('nl', code) ?? '')]),
  );
  return sjablonen;
}

export const isSjabloon = (code: string): boolean => getSjablonen().has(code);

/** The shipped text: of a template without its head, of a block as it is. */
export function findStandaard(code: string, taal: Taal): Standaardtekst | undefined {
  const key = `${taal}/${code}`;
  if (!teksten.has(key)) {
    const bron = read(taal, code);
    const tekst = bron === undefined ? undefined : bron.startsWith('---\n') ? tekstVan(bron) : bron.trim();
    teksten.set(key, tekst === undefined ? undefined : { tekst, hash: hashOf(tekst) });
  }
  return teksten.get(key);
}

export const isBlok = (code: string): boolean => code.startsWith(BLOK);
/** The shared blocks, which a template puts in with `[blok naam]`. */
export const listBlokken = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.startsWith(BLOK))
    .map((file) => file.slice(0, -3))
    .sort();
