import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { packageRoot } from '../../src/platform/package-root.ts';
import { json, openKantoor } from '../kantoor.ts';

const executablePath = findBrowser();
const isBuilt = existsSync(join(packageRoot, 'dist/web/kantoor/index.html'));
/** A browser that runs as root, without screen, and talks to nobody else. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const kantoor = await openKantoor();
let browser: Browser;

beforeAll(async () => {
  if (executablePath) browser = await chromium.launch({ executablePath, args: SWITCHES });
});
afterAll(() => browser?.close());
beforeEach((context) => {
  if (!executablePath) context.skip('no Chrome or Chromium on this machine');
  if (!isBuilt) context.skip('the screens are not built (npm run build)');
});

async function makeMelding(): Promise<string> {
  const officer = await kantoor.officer();
  const answer = await officer.api('/meldingen', 'POST', {
    jongereId: kantoor.emma,
    soortVerzuim: 'wettelijk',
    verzuimVanaf: '2026-10-12',
    uren: 18,
  });
  return (await json<{ meldingId: string }>(answer)).meldingId;
}

async function makeZaak(): Promise<string> {
  const officer = await kantoor.officer();
  const answer = await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' });
  return (await json<{ werkprocesId: string }>(answer)).werkprocesId;
}

/** A page of someone who is logged in. */
async function openPage(): Promise<Page> {
  const officer = await kantoor.officer();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies(
    [...officer.cookies].map(([name, value]) => ({ name, value, url: kantoor.server.url })),
  );
  return context.newPage();
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(kantoor.server.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('the kantoor in a browser', () => {
  test('the content policy stops nothing that the screens need', async () => {
    const page = await openPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await visit(page, '/meldingen');
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('(VI-09, first part) taking a melding shows the message to the school first, and sends just that', async () => {
    const page = await openPage();
    await visit(page, `/meldingen/${await makeMelding()}`);
    await page.getByRole('button', { name: 'In behandeling nemen' }).click();
    await page.getByLabel(/Wat verwacht u/).fill('Stuur ons het overzicht.');
    const preview = page.getByRole('region', { name: 'Dit bericht krijgt de school' });
    await preview.getByText('Wat wij van u vragen: Stuur ons het overzicht.').waitFor();
    const shown = (await preview.getByRole('blockquote').innerText()).trim();
    await page.getByRole('button', { name: /bericht sturen/ }).click();
    const sent = page.getByRole('region', { name: /Berichten aan de school/ });
    await sent.getByText('Stuur ons het overzicht.').waitFor();
    expect(await sent.innerText()).toContain(shown);
    await page.context().close();
  });

  test('[WP-02] a list remembers its filter for the next visit, also in another browser', async () => {
    const page = await openPage();
    await visit(page, '/meldingen');
    const saved = page.waitForResponse(
      (response) => response.url().endsWith('/weergaven/meldingen') && response.request().method() === 'PUT',
    );
    await page.getByLabel('Soort verzuim').selectOption('luxe');
    await saved;
    await page.context().close();

    const later = await openPage();
    await visit(later, '/meldingen');
    await later.waitForURL(/soortVerzuim=luxe/);
    expect(await later.getByLabel('Soort verzuim').inputValue()).toBe('luxe');
    await later.getByRole('button', { name: 'Filter weghalen: Luxe verzuim' }).click();
    await later.context().close();
  });

  test('[WP-04] a contact is noted with the keyboard alone', async () => {
    const page = await openPage();
    await visit(page, `/zaken/${await makeZaak()}`);
    await page.keyboard.press('n');
    await page.locator('#veld-tekst:focus').waitFor();
    await page.keyboard.type('Moeder gesproken.');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('region', { name: /Contacten en notities/ })
      .getByText('Moeder gesproken.')
      .waitFor();
    await page.context().close();
  });

  test('[WP-03] from any screen a contact is noted in three keys: about whom the screen is about, or whom one then looks for', async () => {
    const page = await openPage();
    const note = async (tekst: string) => {
      await page.locator('#veld-tekst:focus').waitFor();
      await page.keyboard.type(tekst);
      await page.keyboard.press('Control+Enter');
      await page.getByText('De notitie is bewaard.').waitFor();
    };
    await visit(page, `/meldingen/${await makeMelding()}`);
    await page.keyboard.press('n');
    await note('School belt over vrijdag.');

    await visit(page, '/termijnen');
    await page.keyboard.press('n');
    await page.locator('#notitie-jongere:focus').waitFor();
    await page.keyboard.type('Emma Jansen');
    await page.getByRole('option', { name: /Emma Jansen/ }).waitFor();
    await page.keyboard.press('Enter');
    await note('Vader mailt over zijn dienst.');

    await visit(page, `/jongeren/${kantoor.emma}?tab=notities`);
    for (const tekst of ['School belt over vrijdag.', 'Vader mailt over zijn dienst.'])
      await page.getByText(tekst).first().waitFor();
    await page.context().close();
  });

  test('[WP-05] text that was typed is still there after the page was closed by mistake', async () => {
    const page = await openPage();
    await visit(page, '/meldingen/nieuw');
    await page.getByLabel(/Toelichting van de school/).fill('Twee weken niet gezien.');
    await page.reload();
    await expect
      .poll(() => page.getByLabel(/Toelichting van de school/).inputValue())
      .toBe('Twee weken niet gezien.');
    await page.context().close();
  });

  test('[WP-01] a name with a typing error is found from the search field, with keys only; a quick Enter waits for the answer', async () => {
    const page = await openPage();
    await visit(page, '/zaken');
    await page.keyboard.press('/');
    await page.keyboard.type('Ema Janssen');
    await page.getByRole('option', { name: /Emma Jansen/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/jongeren/${kantoor.emma}`));
    await page.keyboard.press('/');
    await page.keyboard.type('de Vries');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/jongeren/${kantoor.bram}`));
    await page.context().close();
  });

  test('[TT-02] one press changes the language, and legal nouns keep their Dutch with a gloss', async () => {
    const page = await openPage();
    await visit(page, '/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(await page.locator('nav abbr', { hasText: 'Meldingen' }).getAttribute('title')).toContain(
      'report',
    );
    await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
    await page.context().close();
  });
});
