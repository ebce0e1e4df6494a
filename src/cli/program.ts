import { createHmac, hkdfSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openUploads, type Uploads } from '../domain/invoer/index.ts';
import { loadReferentie } from '../domain/kalender/index.ts';
import type { Registers } from '../domain/verzuimregister/index.ts';
import { openVerzuimregister } from '../integrations/verzuimregister/index.ts';
import { type BsnVault, openBsnVault } from '../platform/bsn-vault.ts';
import { type Clock, fixedClock, systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type Db, openDb } from '../platform/db/pool.ts';
import { APP_ROLE, ensureRoles, JOBS_ROLE } from '../platform/db/roles.ts';
import { installJobs } from '../platform/jobs/index.ts';
import { type Cluster, openCluster } from '../platform/postgres/launcher.ts';
import type { Datum } from '../regels/kalender/datum.ts';
import { readKey } from './sleutel.ts';

/** One register for the organisaties that are named, or for all. */
function openRegisters({ verzuimregister }: Config): Registers {
  if (!verzuimregister) return () => undefined;
  const { organisaties, ...adres } = verzuimregister;
  return (code) =>
    organisaties.length === 0 || organisaties.includes(code) ? openVerzuimregister(adres, code) : undefined;
}

const DATABASE = 'schoolgang';

/** The opened program: what server, worker and every command stand on. */
export type Program = {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly vault: BsnVault;
  readonly uploads: Uploads;
  /** The verzuimregister of an organisatie, where there is a connection. */
  readonly registers: Registers;
  /** A login that may take the role of the job queue. */
  readonly jobsUrl: string;
  /** 32 bytes of this installation for one purpose, the same in every process. */
  secret(purpose: string): Uint8Array;
  close(): Promise<void>;
};

type Login = { readonly url: string; readonly role?: string };
type Logins = {
  readonly beheerUrl: string;
  readonly app: Login;
  readonly jobsUrl: string;
  readonly cluster?: Cluster;
};

/**
 * Opens the database (embedded, or that of DATABASE_URL), brings its schema up to date and connects as the app.
 * @throws Error with what is wrong and what to do, when the database cannot be reached or started
 */
export async function openProgram(config: Config): Promise<Program> {
  await mkdir(config.dataDir, { recursive: true });
  const logins = config.databaseUrl
    ? await outsideLogins(config, config.databaseUrl)
    : await embeddedLogins(config);
  try {
    await migrate(logins.beheerUrl);
    await installJobs(logins.beheerUrl);
    await loadReferentie(logins.beheerUrl);
    const key = await readKey(config);
    const db = openDb(logins.app.url, logins.app.role ? { role: logins.app.role } : {});
    return {
      config,
      db,
      clock: config.vandaag ? fixedClock(config.vandaag as Datum) : systemClock,
      vault: openBsnVault(key),
      uploads: openUploads(join(config.dataDir, 'uploads')),
      registers: openRegisters(config),
      secret: (purpose) => new Uint8Array(hkdfSync('sha256', key, '', `schoolgang ${purpose}`, 32)),
      jobsUrl: logins.jobsUrl,
      async close() {
        await db.close();
        await logins.cluster?.stop();
      },
    };
  } catch (error) {
    await logins.cluster?.stop();
    throw error;
  }
}

/** The database as its owner, without bringing it up to date: for who saves or restores all of it. */
export async function openOwner(
  config: Config,
): Promise<{ readonly beheerUrl: string; close(): Promise<void> }> {
  await mkdir(config.dataDir, { recursive: true });
  const { beheerUrl, cluster } = config.databaseUrl
    ? await outsideLogins(config, config.databaseUrl)
    : await embeddedLogins(config);
  return { beheerUrl, close: async () => cluster?.stop() };
}

async function embeddedLogins(config: Config): Promise<Logins> {
  const cluster = await openCluster({ dir: config.dataDir });
  await createDatabase(cluster);
  const beheerUrl = cluster.url(DATABASE);
  // Derived, so that a second process beside this one arrives at the same password.
  const password = createHmac('sha256', cluster.password).update('schoolgang app').digest('base64url');
  await ensureRoles(beheerUrl, password);
  const as = (role: string) => {
    const url = new URL(beheerUrl);
    url.username = role;
    url.password = password;
    return { url: url.href };
  };
  return { beheerUrl, app: as(APP_ROLE), jobsUrl: as(JOBS_ROLE).url, cluster };
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another process made it in the same moment.
    if ((error as { code?: string }).code !== '42P04') throw error;
  } finally {
    await client.end();
  }
}

/** A server of someone else: the app's login takes the app role; the owner's login makes it and migrates. */
async function outsideLogins(config: Config, databaseUrl: string): Promise<Logins> {
  const beheerUrl = config.beheerUrl ?? databaseUrl;
  await ensureRoles(beheerUrl);
  const login = decodeURIComponent(new URL(databaseUrl).username);
  if (login !== APP_ROLE) await grantRoles(beheerUrl, login);
  return {
    beheerUrl,
    app: login === APP_ROLE ? { url: databaseUrl } : { url: databaseUrl, role: APP_ROLE },
    jobsUrl: databaseUrl,
  };
}

async function grantRoles(beheerUrl: string, login: string): Promise<void> {
  const client = new pg.Client({ connectionString: beheerUrl });
  await client.connect();
  try {
    await client.query(`grant ${APP_ROLE}, ${JOBS_ROLE} to ${client.escapeIdentifier(login)}`);
  } finally {
    await client.end();
  }
}
