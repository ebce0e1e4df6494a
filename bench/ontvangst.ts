import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { root } from '../scripts/build.mjs';
import type { Bench } from './bench.ts';
import { percentiles } from './world.ts';

const KEREN = 30;
const PORT = 3917;
const ADRES = `http://localhost:${PORT}`;
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/** The whole product as `npm start` runs it, on an empty folder with an oefenregio; stopped afterwards. */
async function withProduct<T>(jongeren: number, work: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'schoolgang-bench-'));
  const product = spawn(process.execPath, [join(root, 'dist/server.js')], {
    env: {
      ...process.env,
      PORT: String(PORT),
      SCHOOLGANG_DATA: join(folder, 'data'),
      SCHOOLGANG_OEFENREGIO: String(jongeren),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      product.stdout.on('data', (text: Buffer) => text.includes('Stoppen: Ctrl-C') && resolve());
      product.once('exit', (code) => reject(new Error(`De server stopte met ${code}`)));
    });
    return await work();
  } finally {
    product.removeAllListeners('exit');
    const gone = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGINT');
    await gone;
    await rm(folder, { recursive: true, force: true });
  }
}

async function logIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: ADRES, locale: 'nl-NL', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('button[name=rol][value=school]').first().click();
  await page.locator('h1').waitFor();
  return page;
}

type Treffer = { readonly naam: string; readonly schoolnaam: string | null };

/** Pupils of the school now; a search finds those who left as well. */
const findLeerlingen = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { csrf } = (await (await fetch('/api/v1/sessie')).json()) as { csrf: string };
    const found = await fetch('/api/v1/jongeren/_zoek', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': csrf },
      body: JSON.stringify({ vraag: 'van', limiet: 20 }),
    });
    const { treffers } = (await found.json()) as { treffers: Treffer[] };
    return treffers.filter(({ schoolnaam }) => schoolnaam !== null).map(({ naam }) => naam);
  });

/** One report as a school makes it. @returns ms from sending until the receipt with its handler can be read */
async function report(page: Page, naam: string): Promise<number> {
  await page.goto('/meldingen/nieuw');
  await page.locator('#veld-jongereId').fill(naam);
  await page.getByRole('option').filter({ hasText: naam }).first().click();
  await page.getByRole('button', { name: 'Andere leerling' }).waitFor();
  await page.locator('#veld-soortVerzuim').first().check();
  await page.locator('#veld-verzuimVanaf').fill(vandaag());
  const start = performance.now();
  await page.locator('main form button[type=submit]').click();
  await page
    .getByText(/Wij hebben uw melding .* ontvangen/)
    .first()
    .waitFor();
  return performance.now() - start;
}

const vandaag = () => new Date().toISOString().slice(0, 10);

/** From the button of the school to the receipt on its screen, in a real browser against the whole product. */
export const ontvangstBench: Bench = {
  naam: 'ontvangst',
  uitleg: 'van Versturen tot de ontvangstbevestiging op het scherm van de school, in een browser',
  schaal: 12_000,
  run: (schaal) =>
    withProduct(schaal, async () => {
      const executablePath = findBrowser();
      if (!executablePath) throw new Error('There is no Chrome or Chromium on this machine');
      const browser = await chromium.launch({ executablePath, args: FLAGS });
      try {
        const page = await logIn(browser);
        const leerlingen = await findLeerlingen(page);
        const times: number[] = [];
        for (let keer = 0; keer <= KEREN; keer += 1) {
          times.push(await report(page, leerlingen[keer % leerlingen.length] ?? ''));
        }
        const [eerste = 0, ...warm] = times;
        return { eersteMs: Math.round(eerste), ...percentiles(warm) };
      } finally {
        await browser.close();
      }
    }),
};
