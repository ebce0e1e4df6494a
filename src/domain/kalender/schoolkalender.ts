import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../platform/package-root.ts';
import type { Schoolkalender, Vakantieregio } from '../../regels/kalender/schooldag.ts';

const read = async (name: string) =>
  JSON.parse(await readFile(join(packageRoot, 'data', 'referentie', `${name}.json`), 'utf8'));

let known: Promise<Schoolkalender> | undefined;
let regios: Promise<ReadonlyMap<string, Vakantieregio>> | undefined;

/** Holidays and public holidays as shipped; read once. */
export const getSchoolkalender = (): Promise<Schoolkalender> =>
  (known ??= (async () => ({
    vakanties: (await read('schoolvakanties')).perioden,
    feestdagen: (await read('feestdagen')).feestdagen.map(({ datum }: { datum: string }) => datum),
  }))());

/** The holiday region of a gemeente. Where it is not known: midden, the region most gemeenten are in. */
export async function getVakantieregio(gemeentecode: string | null): Promise<Vakantieregio> {
  regios ??= (async () =>
    new Map(
      ((await read('gemeenten')).gemeenten as { code: string; vakantieregio: Vakantieregio }[]).map(
        ({ code, vakantieregio }) => [code, vakantieregio],
      ),
    ))();
  return (await regios).get(gemeentecode ?? '') ?? 'midden';
}
