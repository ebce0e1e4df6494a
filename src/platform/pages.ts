import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './act.ts';
import { htmlPage, paragraph } from './auth/page.ts';

/** The built screens, and who asks for them. */
export type Pages = {
  /** Folder with `kantoor/index.html`, `schoolportaal/index.html` and `assets/`. */
  readonly folder: string;
  readonly authenticate: (request: FastifyRequest) => Promise<Actor | undefined>;
};

/** Files whose name changes with their content: kept by the browser for a year. */
export async function serveAssets(app: FastifyInstance, { folder }: Pages): Promise<void> {
  const root = join(folder, 'assets');
  if (!existsSync(root)) return;
  await app.register(staticFiles, {
    root,
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
  });
}

/**
 * The shell of whoever is logged in, for every address that is not something else: the screens themselves know
 * their own addresses. Who is not logged in goes there first and comes back here.
 */
export async function sendShell(pages: Pages, request: FastifyRequest, reply: FastifyReply) {
  const actor = await pages.authenticate(request);
  if (!actor) return reply.redirect(`/aanmelden?naar=${encodeURIComponent(request.url)}`, 302);
  const shell = actor.rol === 'school' ? 'schoolportaal' : 'kantoor';
  const file = join(pages.folder, shell, 'index.html');
  reply.type('text/html; charset=utf-8');
  return reply.send(existsSync(file) ? await readFile(file, 'utf8') : notBuilt());
}

const notBuilt = () =>
  htmlPage(
    'nl',
    'De schermen zijn nog niet gebouwd',
    paragraph('Voer npm run build uit en laad deze pagina opnieuw. De API op /api/v1 werkt al wel.'),
  );
