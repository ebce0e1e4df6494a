import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadReferentie } from '../src/domain/kalender/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { ensureRoles } from '../src/platform/db/roles.ts';
import { installJobs } from '../src/platform/jobs/index.ts';
import { openCluster } from '../src/platform/postgres/launcher.ts';
import { onServer } from './database.ts';

const TEMPLATE = 'schoolgang_template';

/** One PostgreSQL for the run (or that of TEST_DATABASE_URL, a superuser), migrated once into a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env['TEST_DATABASE_URL'];
  const dir = await mkdtemp(join(tmpdir(), 'schoolgang-test-'));
  const cluster = outside ? undefined : await openCluster({ dir, durable: false });
  const server = outside ? new URL('/', outside).href : (cluster?.url('') ?? '');

  await onServer(server, async (client) => {
    // On a server that stays there may be some of an earlier run, also filled ones.
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like '${TEMPLATE}%'`,
    );
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    await client.query(`create database ${TEMPLATE}`);
  });
  await ensureRoles(server + TEMPLATE, 'test');
  await migrate(server + TEMPLATE);
  await installJobs(server + TEMPLATE);
  await loadReferentie(server + TEMPLATE);
  project.provide('server', server);
  project.provide('template', TEMPLATE);

  return async () => {
    await cluster?.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
