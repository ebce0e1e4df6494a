import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { build, isProgram, root } from './build.mjs';
import { REPORTS, takeReport } from './report-pictures.mjs';

/**
 * `npm run beelden`: pictures of every screen in docs/beeld, of the real program on a fixed oefenregio and day.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, path: string, phone?: boolean, tall?: boolean, act?: (page: Page) => Promise<unknown> }} Picture
 */
const VANDAAG = '2026-11-23';
const FOLDER = join(root, 'docs/beeld');
const WIDE = { width: 1280, height: 860 };
/** High enough to show the timeline, and the table under the question. */
const TALL = { width: 1280, height: 960 };
const PHONE = { width: 360, height: 740 };
/** Screens an officer does not have. */
const VOOR_MANAGER = new Set([
  'invoer',
  'team',
  'spreiding',
  'toewijzing',
  'werkwijze',
  'werkwijze-wijzigen',
  'leveringen',
]);

/** @returns {Promise<number>} a port nobody uses */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts the built program on an empty folder of its own, and waits until one can log in. */
async function startProgram() {
  const dataDir = mkdtempSync(join(tmpdir(), 'schoolgang-beelden-'));
  const port = await freePort();
  const program = spawn(process.execPath, [join(root, 'dist/server.js')], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      SCHOOLGANG_DATA: dataDir,
      SCHOOLGANG_VANDAAG: VANDAAG,
      SCHOOLGANG_OEFENREGIO: '4000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`the program stopped with code ${code}`)));
    program.stdout.on('data', (chunk) => /Inloggen:/.test(String(chunk)) && resolve(undefined));
  });
  return {
    address: `http://localhost:${port}`,
    async stop() {
      const gone = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** @param {Page} page @param {'leerplichtambtenaar' | 'teammanager' | 'school'} rol */
async function login(page, rol) {
  await page.goto('/');
  const form = {
    leerplichtambtenaar: 'form:has(select[name=medewerker])',
    school: 'form',
    teammanager: 'form',
  }[rol];
  await page.locator(`${form} button[name=rol][value="${rol}"]`).first().click();
  await page.locator('h1').waitFor();
}

/**
 * Asks the API as whoever is logged in on this page.
 * @param {Page} page @param {string} path @param {unknown} [body]
 * @returns {Promise<any>}
 */
const api = (page, path, body) =>
  page.evaluate(
    async ([where, given]) => {
      const { csrf } = /** @type {{ csrf: string }} */ (await (await fetch('/api/v1/sessie')).json());
      const headers = { 'content-type': 'application/json', 'x-csrf': csrf };
      const init = given === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(given) };
      return (await fetch(`/api/v1${where}`, init)).json();
    },
    /** @type {const} */ ([path, body]),
  );

/** A report by a school and its answer, so that the school has something to read. @param {Page} school @param {Page} officer */
async function makeMelding(school, officer) {
  /** @type {any[]} */
  const found = [];
  for (const vraag of ['van de', 'jansen', 'bakker', 'de vries']) {
    found.push(...(await api(school, '/jongeren/_zoek', { vraag, limiet: 50 })).treffers);
  }
  const leerling = found.find(({ leeftijd, schoolnaam }) => schoolnaam && leeftijd < 17) ?? found[0];
  const { meldingId, versie } = await api(school, '/meldingen', {
    jongereId: leerling.jongereId,
    soortVerzuim: 'wettelijk',
    verzuimVanaf: '2026-11-02',
    uren: 18,
    schoolDeed: 'Ouders drie keer gebeld. Gesprek met de mentor op 16 november.',
    schoolVraagt: 'Een gesprek op school met ouders en leerling.',
    contactpersoon: 'Mevrouw Verzonnen, teamleider onderbouw',
  });
  await api(officer, `/meldingen/${meldingId}/stappen`, {
    naar: 'in-behandeling',
    verwachting: 'Stuur ons het verzuimoverzicht en zeg wanneer een gesprek op school kan.',
    volgendeDatum: '2026-11-30',
    versie,
  });
  return meldingId;
}

/** The jongere of whom most happened, among those with a running zaak. @param {Page} page */
async function chooseJongere(page) {
  const { zaken } = await api(page, '/zaken?limiet=80');
  let best = { jongereId: '', marks: -1 };
  for (const { jongere } of zaken) {
    const { banden = [], momenten = [] } = await api(page, `/jongeren/${jongere.jongereId}/tijdlijn`);
    const kinds = new Set([...banden, ...momenten].map(({ soort }) => soort));
    const marks = 2 * kinds.size + momenten.length + banden.length;
    if (marks > best.marks) best = { jongereId: jongere.jongereId, marks };
  }
  return { ...best, werkprocesId: zaken[0].werkprocesId };
}

/** Nothing is asked for any more, and no grey lines stand where something will come. @param {Page} page */
async function loaded(page) {
  await page.waitForLoadState('networkidle');
  const waiting = page.locator('.schoolgang-skeleton, .schoolgang-busy');
  for (let turn = 0; turn < 300 && (await waiting.count()) > 0; turn++) await page.waitForTimeout(100);
}

/** @param {Page} page @param {readonly Picture[]} pictures */
async function take(page, pictures) {
  for (const { name, path, phone, tall, act } of pictures) {
    await page.setViewportSize(phone ? PHONE : tall ? TALL : WIDE);
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await loaded(page);
    await act?.(page);
    await loaded(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
    process.stderr.write(`${name}.png ${Math.round(statSync(join(FOLDER, `${name}.png`)).size / 1024)} kB\n`);
  }
}

/** @param {string} meldingId @param {{ jongereId: string, werkprocesId: string }} of @returns {Picture[]} */
const kantoorPictures = (meldingId, { jongereId, werkprocesId }) => [
  { name: 'vandaag', path: '/' },
  { name: 'vandaag-telefoon', path: '/', phone: true },
  { name: 'meldingen', path: '/meldingen' },
  { name: 'meldingen-telefoon', path: '/meldingen', phone: true },
  { name: 'melding', path: `/meldingen/${meldingId}` },
  { name: 'nieuwe-melding', path: '/meldingen/nieuw' },
  { name: 'zaken', path: '/zaken' },
  { name: 'zaak', path: `/zaken/${werkprocesId}` },
  { name: 'gesprek', path: `/zaken/${werkprocesId}/gesprek`, tall: true },
  { name: 'werkwijze', path: '/werkwijze' },
  { name: 'werkwijze-wijzigen', path: '/werkwijze/wijzigen' },
  {
    name: 'zoeken',
    path: '/jongeren',
    act: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('jansn');
      await page.waitForTimeout(800);
    },
  },
  { name: 'dossier', path: `/jongeren/${jongereId}`, tall: true },
  { name: 'dossier-telefoon', path: `/jongeren/${jongereId}`, phone: true },
  { name: 'dossier-gezin', path: `/jongeren/${jongereId}?tab=gezin` },
  {
    name: 'cijfers',
    tall: true,
    path: '/cijfers?indicator=meldingen&jaar=2025-2026&per=soort-verzuim,onderwijssoort',
  },
  {
    name: 'cijfers-vergelijken',
    path: '/cijfers/vergelijking?indicator=jongeren-met-melding&jaar=2025-2026&per=gemeente&maat=procent',
  },
  {
    name: 'cijfers-drie',
    tall: true,
    path: '/cijfers?indicator=meldingen&jaar=2025-2026&per=soort-verzuim,leeftijdsgroep,onderwijssoort',
  },
  {
    name: 'momentopname',
    path: '/cijfers?indicator=meldingen&jaar=2025-2026&per=soort-verzuim',
    act: async (page) => {
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByLabel('Waarvoor gaat dit cijfer naar buiten?').fill('Antwoord op een raadsvraag');
      await page.getByRole('button', { name: 'Leg vast' }).click();
      await page.getByRole('heading', { name: 'Toen en nu' }).waitFor();
    },
  },
  { name: 'definities', path: '/definities' },
  { name: 'cijfers-rijen', path: '/cijfers/rijen?indicator=recidive&jaar=2025-2026' },
  { name: 'jaarverslag', path: '/jaarverslag', tall: true },
  { name: 'in-het-kort', path: '/in-het-kort', tall: true },
  { name: 'telling', path: '/telling', tall: true },
  { name: 'lijsten', path: '/lijsten' },
  { name: 'absoluut-verzuim', path: '/absoluut-verzuim' },
  {
    name: 'regel',
    path: '/regels/lpw-3-leerplichtig',
    tall: true,
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Neem over/ })
        .nth(6)
        .click();
      await page.getByRole('button', { name: 'Vraag de regel' }).click();
      await page.waitForTimeout(500);
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'taken', path: '/taken' },
  { name: 'instellingen', path: '/instellingen' },
  { name: 'invoer', path: '/invoer' },
  {
    name: 'toewijzing',
    path: '/toewijzing',
    tall: true,
    act: async (page) => {
      await page.getByRole('button', { name: 'Toon', exact: true }).click();
      await page.waitForTimeout(500);
    },
  },
  { name: 'team', path: '/team', tall: true },
  { name: 'spreiding', path: '/team/spreiding?vanaf=2025-08-01', tall: true },
  { name: 'leveringen', path: '/leveringen' },
];

/** @param {string} meldingId @returns {Picture[]} */
const schoolPictures = (meldingId) => [
  {
    name: 'school-start',
    path: '/',
    tall: true,
    act: async (page) => {
      await page.locator('.schoolgang-bericht summary').first().click();
      await page.waitForTimeout(500);
      await page.evaluate('scrollTo(0, 0)');
    },
  },
  { name: 'school-start-telefoon', path: '/', phone: true },
  { name: 'school-meldingen', path: '/meldingen' },
  { name: 'school-melding', path: `/meldingen/${meldingId}` },
  { name: 'school-nieuwe-melding', path: '/meldingen/nieuw' },
  { name: 'school-contact', path: '/contact' },
];

async function main() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome or Chromium: install one, or set CHROME_PATH to it');
  await build();
  mkdirSync(FOLDER, { recursive: true });
  const program = await startProgram();
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--lang=nl',
  ];
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  /** @param {'leerplichtambtenaar' | 'teammanager' | 'school'} rol */
  const as = async (rol) => {
    const options = { baseURL: program.address, viewport: WIDE, locale: 'nl-NL', deviceScaleFactor: 1 };
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await login(page, rol);
    return page;
  };
  try {
    const [officer, manager, school] = [
      await as('leerplichtambtenaar'),
      await as('teammanager'),
      await as('school'),
    ];
    const meldingId = await makeMelding(school, officer);
    const chosen = await chooseJongere(officer);
    await take(school, schoolPictures(meldingId));
    const pictures = kantoorPictures(meldingId, chosen);
    await take(
      officer,
      pictures.filter(({ name }) => !VOOR_MANAGER.has(name)),
    );
    await take(
      manager,
      pictures.filter(({ name }) => VOOR_MANAGER.has(name)),
    );
    for (const [vorm, pages] of Object.entries(REPORTS)) {
      await takeReport(officer, {
        ...{ vorm, schooljaar: '2025-2026', pages },
        to: join(FOLDER, `verslag-${vorm}.png`),
      });
    }
  } finally {
    await browser.close();
    await program.stop();
  }
  const total = readdirSync(FOLDER).reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
  process.stderr.write(`docs/beeld: ${(total / 1048576).toFixed(2)} MB\n`);
}

if (isProgram(import.meta.url)) await main();
