import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isSame } from './auth/seal.ts';
import type { Db } from './db/pool.ts';
import { jobsHealth } from './jobs/index.ts';
import { problem } from './problem.ts';
import { sendProblem } from './serve.ts';

export type MetricsOptions = {
  readonly db: Db;
  /** With it, who shows it as Bearer may read from anywhere; without it, only from this machine. */
  readonly token?: string | undefined;
};

/** Figures for Prometheus: how much, how fast, how full. Route patterns only, so no ids and no people. */
export function serveMetrics(app: FastifyInstance, { db, token }: MetricsOptions): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  measureRequests(app, register);
  measureDatabase(db, register);

  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return sendProblem(reply, problem('geen-bevoegdheid', 403));
    return reply.type(register.contentType).send(await register.metrics());
  });
}

function measureRequests(app: FastifyInstance, register: Registry): void {
  const labelNames = ['methode', 'route', 'status'] as const;
  const count = new Counter({
    name: 'schoolgang_verzoeken_totaal',
    help: 'Verzoeken',
    labelNames,
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'schoolgang_verzoek_seconden',
    help: 'Duur van verzoeken',
    labelNames: ['methode', 'route'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  });
  app.addHook('onResponse', async (request, reply) => {
    const methode = request.method;
    const route = request.routeOptions.url ?? 'overig';
    count.inc({ methode, route, status: String(reply.statusCode) });
    seconds.observe({ methode, route }, reply.elapsedTime / 1000);
  });
}

function measureDatabase(db: Db, register: Registry): void {
  const registers = [register];
  new Gauge({
    name: 'schoolgang_database_verbindingen',
    help: 'Verbindingen met de database',
    labelNames: ['stand'] as const,
    registers,
    collect() {
      this.set({ stand: 'open' }, db.pool.totalCount);
      this.set({ stand: 'vrij' }, db.pool.idleCount);
      this.set({ stand: 'wachtend' }, db.pool.waitingCount);
    },
  });
  new Gauge({
    name: 'schoolgang_taken',
    help: 'Taken in de wachtrij',
    labelNames: ['stand'] as const,
    registers,
    async collect() {
      const stand = await db.transact({ organisatieId: null, actor: 'metrics' }, jobsHealth);
      this.set({ stand: 'wachtend' }, stand.wachtend);
      this.set({ stand: 'bezig' }, stand.bezig);
      this.set({ stand: 'mislukt' }, stand.mislukt);
      this.set({ stand: 'oudste_seconden' }, stand.oudsteSeconden);
    },
  });
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return LOOPBACK.has(request.ip);
  return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
}
