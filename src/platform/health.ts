import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Db } from './db/pool.ts';
import { rows, type Tx } from './db/tx.ts';
import { jobsHealth } from './jobs/index.ts';
import { packageRoot } from './package-root.ts';

/** A job that waits this long means that nobody works. */
const QUEUE_LIMIT_SECONDS = 900;

type Check = { readonly naam: string; readonly goed: boolean; readonly uitleg?: string };

/** /healthz: the process lives. /readyz: it can do its work, so a load balancer may send people here. */
export function serveHealth(app: FastifyInstance, db: Db): void {
  app.get('/healthz', (_request, reply) => reply.send({ status: 'goed' }));
  app.get('/readyz', async (request, reply) => {
    const controles = await checkAll(db).catch((error: unknown) => {
      request.log.error({ err: error }, 'database onbereikbaar');
      return [{ naam: 'database', goed: false, uitleg: 'onbereikbaar' }];
    });
    const goed = controles.every((controle) => controle.goed);
    return reply.code(goed ? 200 : 503).send({ status: goed ? 'goed' : 'niet-gereed', controles });
  });
}

function checkAll(db: Db): Promise<Check[]> {
  return db.transact({ organisatieId: null, actor: 'readyz' }, async (tx) => [
    { naam: 'database', goed: true },
    await checkMigrations(tx),
    await checkQueue(tx),
  ]);
}

async function checkMigrations(tx: Tx): Promise<Check> {
  const files = (await readdir(join(packageRoot, 'db', 'migrations'))).filter((file) =>
    file.endsWith('.sql'),
  );
  const done = new Set(
    (await rows(tx, sql<{ naam: string }>`select naam from migratie`)).map(({ naam }) => naam),
  );
  const missing = files.filter((file) => !done.has(file)).length;
  return missing === 0
    ? { naam: 'migraties', goed: true }
    : { naam: 'migraties', goed: false, uitleg: `nog uit te voeren: ${missing}` };
}

async function checkQueue(tx: Tx): Promise<Check> {
  const { oudsteSeconden } = await jobsHealth(tx);
  const goed = oudsteSeconden < QUEUE_LIMIT_SECONDS;
  return { naam: 'taken', goed, uitleg: `oudste wachtende taak: ${Math.round(oudsteSeconden)} s` };
}
