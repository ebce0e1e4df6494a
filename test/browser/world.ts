import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, type TestContext, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { build, root } from '../../scripts/build.mjs';
import { listDemoPersonas } from '../../src/cli/demo.ts';
import { OEFENREGIO } from '../../src/cli/oefenregio.ts';
import { allFileRoutes, allRoutes } from '../../src/cli/routes.ts';
import { type Clock, fixedClock } from '../../src/platform/clock.ts';
import type { Datum } from '../../src/regels/kalender/datum.ts';
import { freshDatabase } from '../database.ts';
import { vault } from '../kantoor.ts';
import { makeUploads, oefenregioTemplate, organisatieOf, VANDAAG } from '../oefenregio.ts';
import { startServer } from '../server.ts';
import { count, type Trouble, watch } from './watch.ts';

export { VANDAAG } from '../oefenregio.ts';

/** A quiet browser that asks nothing of the outside world. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whom to log in as; a school or medewerker by its place in the list of the demo. */
export type Wie = { readonly rol: string; readonly school?: number; readonly medewerker?: number };
export const AMBTENAAR: Wie = { rol: 'leerplichtambtenaar', medewerker: 0 };
/** Sees every screen of the kantoor but that of a new import. */
export const MANAGER: Wie = { rol: 'teammanager' };
/** May load data. */
export const ADMINISTRATIE: Wie = { rol: 'administratie' };
export const SCHOOL: Wie = { rol: 'school', school: 0 };

export type World = Awaited<ReturnType<typeof openWorld>>;

/** The built screens on the real server with a small oefenregio, and one browser for the whole file. */
async function openWorld(executablePath: string) {
  await build();
  const { db, appUrl } = await freshDatabase(await oefenregioTemplate());
  const [organisatie] = await listDemoPersonas(db);
  if (!organisatie) throw new Error('The oefenregio has no organisatie');
  const organisatieId = await organisatieOf(db);
  const uploads = makeUploads();
  let dag: Datum = VANDAAG;
  const clock: Clock = { vandaag: () => dag, now: () => fixedClock(dag).now() };
  const server = await startServer(db, [organisatie], {
    routes: allRoutes(vault, uploads),
    fileRoutes: allFileRoutes(db, uploads, clock, vault),
    clock,
    webFolder: join(root, 'dist/web'),
  });
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  afterAll(() => browser.close());
  const states = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  const keuze = ({ rol, school, medewerker }: Wie): Record<string, string> => ({
    organisatie: OEFENREGIO,
    rol,
    ...(school === undefined ? {} : { school: organisatie.scholen[school]?.id ?? '' }),
    ...(medewerker === undefined ? {} : { medewerker: organisatie.medewerkers[medewerker]?.nummer ?? '' }),
  });
  const open = async (storageState?: Awaited<ReturnType<BrowserContext['storageState']>>) => {
    const context = await browser.newContext({
      baseURL: server.url,
      viewport: { width: 1280, height: 900 },
      locale: 'nl-NL',
      reducedMotion: 'reduce',
      ...(storageState ? { storageState } : {}),
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    count(page);
    return { context, page, trouble: watch(page) };
  };

  return {
    db,
    /** For who wants background work done: no worker runs by itself. */
    jobsUrl: appUrl.replace('schoolgang_app', 'schoolgang_taken'),
    uploads,
    organisatieId,
    server,
    organisatie,
    keuze,
    clock,
    /** The day on which everybody works from now on; a story that takes weeks goes on. */
    setVandaag: (later: Datum) => {
      dag = later;
    },
    /** A browser context of its own in which nobody is logged in. */
    open,
    /** A page in a new context, logged in; who was here before is let in with the same session. */
    async as(wie: Wie): Promise<{ context: BrowserContext; page: Page; trouble: Trouble }> {
      const key = JSON.stringify(wie);
      const known = states.get(key);
      if (known) return open(known);
      const opened = await open();
      await login(opened.page, keuze(wie));
      states.set(key, await opened.context.storageState());
      return opened;
    },
  };
}

/** Through the pages of the demo, with the mouse. */
async function login(page: Page, { rol = '', school, medewerker }: Record<string, string>): Promise<void> {
  await page.goto('/');
  if (school) await page.locator('select[name=school]').selectOption(school);
  if (medewerker) await page.locator('select[name=medewerker]').selectOption(medewerker);
  const form = medewerker ? 'form:has(select[name=medewerker])' : 'form';
  await page.locator(`${form} button[name=rol][value="${rol}"]`).first().click();
  await page.locator('h1').waitFor();
}

export type BrowserTest = (name: string, work: (world: World) => Promise<void>, timeout?: number) => void;

/**
 * For a file of tests in the browser: its own world, in which its tests follow each other. Where there is no browser they are
 * skipped and say so. The program and these helpers are loaded once for more files, so nothing of a world may stay here.
 */
export async function openBrowserTest(): Promise<BrowserTest> {
  const path = findBrowser();
  const world = path ? await openWorld(path) : undefined;
  return (name, work, timeout = 120_000) =>
    test(
      name,
      async (context: TestContext) => {
        if (!world) return context.skip(process.env['NO_BROWSER'] ?? 'no Chrome or Chromium on this machine');
        await work(world);
      },
      timeout,
    );
}
