import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { freshDatabase, testKey } from '../../../test/database.ts';
import { openBsnVault } from '../../platform/bsn-vault.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { one } from '../../platform/db/tx.ts';
import { type ImportOptions, type ImportReport, importFolder } from './index.ts';

export const vault = openBsnVault(testKey);

/** Invented bsn's: the 999 range, elfproef met. */
const numbers: string[] = [];
for (let at = 999000000; numbers.length < 400; at++) {
  const text = String(at);
  const som = [...text].reduce((sum, digit, i) => sum + Number(digit) * (i === 8 ? -1 : 9 - i), 0);
  if (som % 11 === 0) numbers.push(text);
}
export const bsnOf = (index: number): string => numbers[index] ?? '';

// Files of tests share this module, and some make their folder before any test: all go when the worker ends.
const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files: rows of cells are written with `;`, text and bytes as they are. */
export async function folderOf(
  files: Record<string, string | Buffer | readonly (readonly string[])[]>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schoolgang-invoer-'));
  folders.push(folder);
  for (const [naam, inhoud] of Object.entries(files)) {
    const rows = typeof inhoud === 'string' || Buffer.isBuffer(inhoud) ? inhoud : csv(inhoud);
    await writeFile(join(folder, naam), rows);
  }
  return folder;
}

export const csv = (rows: readonly (readonly string[])[], teken = ';', einde = '\n'): string =>
  rows.map((row) => row.map((cel) => quoted(cel, teken)).join(teken) + einde).join('');
const quoted = (cel: string, teken: string) =>
  /["\r\n]/.test(cel) || cel.includes(teken) ? `"${cel.replaceAll('"', '""')}"` : cel;

export const personen = (...rows: string[][]): string[][] => [
  ['bsn', 'voornamen', 'achternaam', 'geboortedatum', 'gemeentecode', 'gemeente'],
  ...rows,
];
/** `aantal` people who differ in all that matters. */
export const people = (aantal: number) =>
  personen(
    ...Array.from({ length: aantal }, (_, i) => [
      bsnOf(i),
      `Voornaam${i}`,
      `Naam${i}`,
      '2010-05-06',
      '0225',
      'Druten',
    ]),
  );

export const report = (result: ImportReport, bestand: string) => {
  const found = result.bestanden.find((file) => file.bestand === bestand);
  if (!found) throw new Error(`${bestand} is not in the report`);
  return found;
};

export async function testDatabase() {
  const { db, appUrl } = await freshDatabase();
  const load = (folder: string, more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importFolder({
      db,
      vault,
      clock: fixedClock('2026-09-01'),
      organisatieCode: 'proefstad',
      folder,
      actor: 'beheerder',
      ...more,
    });
  return { db, appUrl, load };
}

export const organisatieId = async (db: Db, code = 'proefstad'): Promise<number> =>
  (
    await db.transact({ organisatieId: null, actor: 'test' }, (tx) =>
      one(tx, sql<{ id: number }>`select organisatie_id as id from organisatie where code = ${code}`),
    )
  ).id;

/** Runs a query as the app, for one organisatie. */
export async function ask<Row extends object = Record<string, unknown>>(
  db: Db,
  text: string,
  code = 'proefstad',
): Promise<Row[]> {
  const id = await organisatieId(db, code);
  return db.transact(
    { organisatieId: id, actor: 'test' },
    async (tx) => (await sql.raw<Row>(text).execute(tx)).rows,
  );
}

export const TABLES = [
  'term',
  'jongere',
  'verblijf',
  'betrokkene',
  'bijzonderheid',
  'school',
  'medewerker',
  'inschrijving',
  'werkproces',
  'melding',
  'waarschuwing',
  'halt_verwijzing',
  'proces_verbaal',
  'vrijstelling',
  'verlof',
  'thuiszitter',
  'preventief_gesprek',
  'gedoogbeschikking',
  'interventie',
  'vsv_uitval',
  'referentiecijfer',
  'verzuim_les',
  'schoolvrij',
  'diploma',
  'wachtlijst',
] as const;

/** What the tables say, without the names and moments that differ between two equal loads. */
export async function stateOf(db: Db, code = 'proefstad'): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const tabel of TABLES) {
    const rows = await ask<{ rij: Record<string, unknown> }>(
      db,
      `select to_jsonb(t) as rij from ${tabel} t`,
      code,
    );
    all[tabel] = rows
      .map(({ rij }) =>
        JSON.stringify(
          Object.fromEntries(
            Object.entries(rij).filter(
              ([naam]) => !/_id$|_cipher$|^(vastgelegd_op|vastgelegd_door|versie)$/.test(naam),
            ),
          ),
        ),
      )
      .sort();
  }
  return all;
}

/** Every row with its version: equal before and after a load that changed nothing. */
export const versions = async (db: Db) =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (tabel) => [
        tabel,
        await ask(db, `select to_jsonb(t) as rij from ${tabel} t order by 1`),
      ]),
    ),
  );
