import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { allFileRoutes, allRoutes } from '../src/cli/routes.ts';
import { openUploads } from '../src/domain/invoer/index.ts';
import type { Registers } from '../src/domain/verzuimregister/index.ts';
import { openBsnVault } from '../src/platform/bsn-vault.ts';
import { fixedClock } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/pool.ts';
import { one, run } from '../src/platform/db/tx.ts';
import type { Browser } from './browser.ts';
import { freshDatabase, organisatie, testKey } from './database.ts';
import { startServer } from './server.ts';

/** Where people find the program, for links in files. */
export const KANTOOR = 'https://kantoor.example';
export const VANDAAG = '2026-11-02';
export const vault = openBsnVault(testKey);
/** Uploads of this test file. */
export const uploads = openUploads(mkdtempSync(join(tmpdir(), 'schoolgang-uploads-')));

/** An organisatie with two schools and three jongeren, and the whole server on it. */
export async function openKantoor({
  registers,
  erbij = [],
}: {
  readonly registers?: Registers;
  /** Codes of more organisaties, to log in at as well. */
  readonly erbij?: readonly string[];
} = {}) {
  const { db, appUrl, beheerUrl } = await freshDatabase();
  const oefenstad = await organisatie(db, 'oefenstad');
  const anderstad = await organisatie(db, 'anderstad');
  const anderen = new Map<string, number>();
  for (const code of erbij) anderen.set(code, await organisatie(db, code));
  const school = await insertSchool(db, oefenstad, '99AA', 'De Regenboog');
  const andereSchool = await insertSchool(db, oefenstad, '99BB', 'Het Kompas');
  const emma = await insertJongere(db, oefenstad, '999990019', 'Emma', 'Jansen', '2012-03-04', school);
  const bram = await insertJongere(
    db,
    oefenstad,
    '999990020',
    'Bram',
    'de Vries',
    '2010-09-10',
    andereSchool,
  );
  const server = await startServer(
    db,
    [
      {
        code: 'oefenstad',
        naam: 'Gemeente Oefenstad',
        medewerkers: [{ nummer: 'M1', naam: 'A. Verzonnen' }],
        scholen: [
          { id: school, naam: 'De Regenboog' },
          { id: andereSchool, naam: 'Het Kompas' },
        ],
      },
      { code: 'anderstad', naam: 'Gemeente Anderstad', medewerkers: [], scholen: [] },
      ...erbij.map((code) => ({ code, naam: code, medewerkers: [], scholen: [] })),
    ],
    {
      routes: allRoutes(vault, uploads, registers),
      fileRoutes: allFileRoutes(db, uploads, fixedClock(VANDAAG), vault, KANTOOR),
      clock: fixedClock(VANDAAG),
    },
  );

  const login = async (keuze: Readonly<Record<string, string>>): Promise<Browser> => {
    const browser = server.browser();
    await (await browser.login({ organisatie: 'oefenstad', ...keuze })).arrayBuffer();
    return browser;
  };
  return {
    db,
    beheerUrl,
    jobsUrl: appUrl.replace('schoolgang_app', 'schoolgang_taken'),
    server,
    oefenstad,
    anderstad,
    anderen,
    school,
    andereSchool,
    emma,
    bram,
    login,
    officer: () => login({ rol: 'leerplichtambtenaar', medewerker: 'M1' }),
  };
}

async function insertSchool(db: Db, organisatieId: number, brin: string, naam: string): Promise<string> {
  const { id } = await db.transact({ organisatieId, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{ id: string }>`insert into school (organisatie_id, brin, vestiging, naam)
                          values (${organisatieId}, ${brin}, '00', ${naam}) returning school_id as id`,
    ),
  );
  return id;
}

export async function insertJongere(
  db: Db,
  organisatieId: number,
  bsn: string,
  voornamen: string,
  achternaam: string,
  geboortedatum: string,
  schoolId?: string,
): Promise<string> {
  return db.transact({ organisatieId, actor: 'test' }, async (tx) => {
    const { id } = await one(
      tx,
      sql<{ id: string }>`
        insert into jongere (organisatie_id, bsn_hash, bsn_cipher, voornamen, achternaam, geboortedatum)
        values (${organisatieId}, ${vault.hash(bsn)}, ${vault.encrypt(bsn)}, ${voornamen}, ${achternaam}, ${geboortedatum})
        returning jongere_id as id`,
    );
    await run(
      tx,
      sql`insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, woonplaats, straatnaam, huisnummer,
                                postcode, vanaf)
          values (${organisatieId}, ${id}, '0281', 'Tiel', 'Tiel', 'Verzonnenlaan', '1', '4000ZZ', ${geboortedatum})`,
    );
    if (schoolId) {
      await run(
        tx,
        sql`insert into inschrijving (organisatie_id, jongere_id, school_id, nummer, schoolnaam, onderwijssoort, vanaf)
            select ${organisatieId}, ${id}, school_id, 'I-' || ${bsn}, naam, 'VO', '2024-08-01'
              from school where school_id = ${schoolId}`,
      );
    }
    return id;
  });
}

/** The answer's body, as the shape the test looks at; fails with the whole answer when the status is another. */
export async function json<T = Readonly<Record<string, unknown>>>(
  response: Response,
  status = 200,
): Promise<T> {
  const text = await response.text();
  if (response.status !== status) throw new Error(`Expected ${status}, got ${response.status}: ${text}`);
  return JSON.parse(text);
}
