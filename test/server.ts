import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { gastMount } from '../src/domain/gastvraag/index.ts';
import { openbaarVerslag } from '../src/domain/verslag/index.ts';
import { type DemoOrganisatie, openDemoLogin } from '../src/integrations/demo-login/index.ts';
import { type AppOptions, buildApp } from '../src/platform/app.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/pool.ts';
import { createLog } from '../src/platform/log.ts';
import { Browser } from './browser.ts';
import { testKey } from './database.ts';

export type TestServer = {
  readonly app: FastifyInstance;
  /** Address without a slash at the end. */
  readonly url: string;
  /** A new browser, nobody logged in. */
  browser(): Browser;
};

/** The real server with the demo's login, on a free port, stopped when the file is done. */
export async function startServer(
  db: Db,
  organisaties: readonly DemoOrganisatie[],
  options: Partial<AppOptions> = {},
): Promise<TestServer> {
  const demo = openDemoLogin({ productie: false, oidc: undefined }, async () => organisaties);
  const app = await buildApp({
    config: { adres: 'http://localhost:3000', productie: false, logLevel: 'silent' },
    db,
    clock: systemClock,
    routes: [],
    identity: demo.identity,
    secret: testKey,
    mounts: [demo.mount, openbaarVerslag(db), gastMount(db, options.clock ?? systemClock)],
    log: createLog('silent'),
    ...options,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => app.close());
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  return { app, url, browser: () => new Browser(url) };
}
