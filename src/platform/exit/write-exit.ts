import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { SAME_TEXT } from '../backup/tables.ts';
import { refuseUnlessAll } from '../backup/write-backup.ts';
import type { BsnVault } from '../bsn-vault.ts';
import { ExitRefused, MANIFEST, type Manifest, type ManifestTabel } from './exit-format.ts';
import { openCount, openSource, readFiles, readTable } from './exit-source.ts';
import { type ExitShape, type ExitTable, listExitTables } from './exit-tables.ts';

export type ExitWritten = { readonly tabellen: number; readonly rijen: number; readonly bestanden: number };

type Doing = {
  readonly beheerUrl: string;
  readonly vault: BsnVault;
  readonly shape: ExitShape;
  readonly code: string;
  readonly folder: string;
  readonly gemaaktOp: string;
  note(text: string): void;
};

/**
 * Writes everything of one organisatie as open files, as it was at one moment while the work goes on. The folder gets
 * its name when all of it is there.
 * @throws ExitRefused when the organisatie is unknown or something stands in the folder already
 */
export async function writeExit(doing: Doing): Promise<ExitWritten> {
  await refuseUnlessNew(doing.folder);
  const half = `${doing.folder}.deel`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  await mkdir(join(half, 'tabellen'));
  const client = new pg.Client({ connectionString: doing.beheerUrl });
  await client.connect();
  try {
    await refuseUnlessAll(client);
    await client.query(SAME_TEXT);
    await client.query('begin isolation level repeatable read');
    const manifest = await fill(client, half, doing);
    await client.query('commit');
    await rm(doing.folder, { recursive: true, force: true });
    await rename(half, doing.folder);
    return {
      tabellen: manifest.tabellen.length,
      rijen: manifest.tabellen.reduce((sum, { rijen }) => sum + rijen, 0),
      bestanden: manifest.bestanden.length,
    };
  } finally {
    await client.end();
    await rm(half, { recursive: true, force: true });
  }
}

async function refuseUnlessNew(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR'
      ? new ExitRefused(`${folder} is een bestand. Noem een nieuwe map.`)
      : error;
  });
  if (there.length > 0) {
    throw new ExitRefused(
      `In ${folder} staat al iets. Noem een nieuwe map; er wordt nooit iets overschreven.`,
    );
  }
}

async function fill(client: pg.Client, folder: string, { vault, shape, code, gemaaktOp, note }: Doing) {
  const { organisatieId, ...organisatie } = await findOrganisatie(client, code);
  const tables = await listExitTables(client, shape);
  await openSource(client, vault, tables, organisatieId);
  const tabellen: ManifestTabel[] = [];
  const bestanden: Manifest['bestanden'] = [];
  for (const table of tables) {
    const written = await writeTable(client, folder, table, organisatieId);
    tabellen.push(written);
    if (written.rijen > 0) note(`${table.naam}: ${written.rijen} rijen`);
    for await (const { pad, inhoud } of readFiles(client, table, organisatieId)) {
      await mkdir(dirname(join(folder, pad)), { recursive: true });
      await writeFile(join(folder, pad), inhoud);
      bestanden.push({ pad, som: createHash('sha256').update(inhoud).digest('hex') });
    }
  }
  const { rows: migraties } = await client.query<{ naam: string; som: string }>(
    'select naam, som from migratie order by naam',
  );
  const manifest: Manifest = {
    schoolgang: 'uitvoer',
    vorm: 1,
    gemaaktOp,
    organisatie,
    andereOrganisaties: await listNamed(client, tables, organisatieId),
    migraties,
    tabellen,
    bestanden,
  };
  await writeFile(join(folder, 'LEESMIJ.md'), readme(manifest));
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

export async function findOrganisatie(client: pg.Client, code: string) {
  const { rows } = await client.query<{ organisatieId: number } & Manifest['organisatie']>(
    `select organisatie_id as "organisatieId", code, naam, synthetisch, created_at::text
       from organisatie where code = $1`,
    [code],
  );
  const [found] = rows;
  if (!found) throw new ExitRefused(`Er is geen organisatie "${code}".`);
  return found;
}

async function writeTable(
  client: pg.Client,
  folder: string,
  table: ExitTable,
  organisatieId: number,
): Promise<ManifestTabel> {
  const bestand = `tabellen/${table.naam}.csv`;
  const count = openCount();
  await pipeline(
    Readable.from(counted(readTable(client, table, organisatieId), count)),
    createWriteStream(join(folder, bestand), { mode: 0o600 }),
  );
  return {
    tabel: table.naam,
    bestand,
    kolommen: table.kolommen.map(({ naam, type }) => ({ naam, type })),
    ...count.close(),
  };
}

async function* counted(parts: AsyncIterable<Buffer>, count: ReturnType<typeof openCount>) {
  for await (const part of parts) {
    count.add(part);
    yield part;
  }
}

/** The organisaties that records name by code. */
async function listNamed(client: pg.Client, tables: readonly ExitTable[], organisatieId: number) {
  const named = tables.flatMap(({ naam, kolommen }) =>
    kolommen
      .filter(({ soort }) => soort === 'organisatie')
      .map(({ kolom }) => `select ${kolom} as id from ${naam} where organisatie_id = ${organisatieId}`),
  );
  if (named.length === 0) return [];
  const { rows } = await client.query<{ code: string; naam: string }>(
    `select code, naam from organisatie
      where organisatie_id <> $1 and organisatie_id in (${named.join(' union ')}) order by code`,
    [organisatieId],
  );
  return rows;
}

/** What somebody reads who opens the folder without Schoolgang. */
const readme = ({ organisatie, tabellen, bestanden }: Manifest) => `# Uitvoer van ${organisatie.naam}

Dit is alles wat Schoolgang van deze organisatie bewaart: de gegevens van nu, wat er eerder stond (tabellen die op
\`_historie\` eindigen), het logboek, en de brieven en stukken.

**Er staan bsn's en andere persoonsgegevens in.** Bewaar en verstuur deze map alleen versleuteld.

- Elke tabel is een bestand in \`tabellen/\`: CSV (RFC 4180), UTF-8, komma's, met een kopregel. Leeg is "niet ingevuld";
  \`""\` is een tekst zonder letters. Dagen zijn \`jjjj-mm-dd\`, tijdstippen in UTC, waar en onwaar \`t\` en \`f\`.
- Brieven en stukken staan in \`bestanden/\`; de kolom noemt het pad.
- Records verwijzen naar elkaar met het nummer in hun eerste kolommen, \`…_id\`.
- \`manifest.json\` noemt van elk bestand de kolommen met hun soort, het aantal rijen en de SHA-256-som.
- Sleutels van koppelingen en agenda's gaan niet mee: maak die in de nieuwe omgeving opnieuw.

Een andere Schoolgang van dezelfde versie leest deze map met \`schoolgang import <map> --organisatie ${organisatie.code}\`.

| tabel | rijen |
| --- | ---: |
${tabellen
  .filter(({ rijen }) => rijen > 0)
  .map(({ tabel, rijen }) => `| ${tabel} | ${rijen} |`)
  .join('\n')}

Brieven en stukken: ${bestanden.length}.
`;
