import type { Page } from 'playwright-core';
import { ADMINISTRATIE, MANAGER, SCHOOL, type Wie, type World } from './world.ts';

export type Screen = {
  readonly name: string;
  readonly path: string;
  /** What is done on the screen before it is looked at; a window that it opens is closed again with Escape. */
  readonly act?: (page: Page) => Promise<void>;
};

type List = Record<string, Record<string, unknown>[]>;

async function readList(world: World, wie: Wie, path: string, name: string) {
  const browser = world.server.browser();
  await (await browser.login(world.keuze(wie))).arrayBuffer();
  const answer = (await (await browser.api(path)).json()) as List;
  const [first] = answer[name] ?? [];
  if (!first) throw new Error(`No ${name} in the oefenregio for ${wie.rol}`);
  return first;
}

/** Every screen of the kantoor, on records of the oefenregio. */
export async function kantoorScreens(world: World): Promise<Screen[]> {
  const zaak = await readList(world, MANAGER, '/zaken?limiet=1', 'zaken');
  const melding = await readList(world, MANAGER, '/meldingen?limiet=1', 'meldingen');
  const nieuw = await readList(world, MANAGER, '/meldingen?status=nieuw&limiet=1', 'meldingen');
  const { jongereId } = zaak['jongere'] as { jongereId: string };
  const dossier = `/jongeren/${jongereId}`;
  return [
    { name: 'Vandaag', path: '/' },
    { name: 'Meldingen', path: '/meldingen' },
    { name: 'melding', path: `/meldingen/${String(melding['meldingId'])}` },
    {
      name: 'melding, in behandeling nemen',
      path: `/meldingen/${String(nieuw['meldingId'])}`,
      act: (page) => page.locator('.schoolgang-page-header__action button').first().click(),
    },
    { name: 'nieuwe melding', path: '/meldingen/nieuw' },
    { name: 'toetsen', path: '/zaken', act: (page) => page.keyboard.press('?') },
    {
      name: 'kolommen',
      path: '/zaken',
      act: (page) => page.locator('.schoolgang-lijst__tools button').last().click(),
    },
    { name: 'Zaken', path: '/zaken' },
    { name: 'zaak', path: `/zaken/${String(zaak['werkprocesId'])}` },
    { name: 'Jongeren', path: '/jongeren' },
    ...['tijdlijn', 'zaken', 'gezin', 'inschrijvingen', 'notities', 'inzage'].map((tab) => ({
      name: `dossier, ${tab}`,
      path: `${dossier}?tab=${tab}`,
    })),
    { name: 'Cijfers', path: '/cijfers' },
    { name: 'kruistabel', path: '/cijfers?indicator=meldingen&per=soort-verzuim,onderwijssoort' },
    { name: 'rijen achter een cijfer', path: '/cijfers/rijen?indicator=meldingen&jaar=2025-2026' },
    { name: 'Invoer', path: '/invoer' },
    { name: 'onbekende pagina', path: '/bestaat-niet' },
  ];
}

/** The screens of an import, for who may load. */
export async function invoerScreens(world: World): Promise<Screen[]> {
  const invoer = await readList(world, ADMINISTRATIE, '/invoer', 'invoeren');
  return [
    { name: 'nieuwe invoer', path: '/invoer/nieuw' },
    { name: 'invoer', path: `/invoer/${String(invoer['invoerId'])}` },
  ];
}

/** Every screen of the schoolportaal, on a report of that school. */
export async function schoolScreens(world: World): Promise<Screen[]> {
  const melding = await readList(world, SCHOOL, '/meldingen?status=in-behandeling&limiet=1', 'meldingen');
  return [
    { name: 'Start', path: '/' },
    { name: 'Mijn meldingen', path: '/meldingen' },
    { name: 'melding', path: `/meldingen/${String(melding['meldingId'])}` },
    {
      name: 'melding intrekken',
      path: `/meldingen/${String(melding['meldingId'])}`,
      act: (page) => page.locator('.schoolgang-page-header__action button').click(),
    },
    { name: 'nieuwe melding', path: '/meldingen/nieuw' },
    {
      name: 'nieuwe melding met fouten',
      path: '/meldingen/nieuw',
      act: async (page) => {
        await page.locator('form button[type=submit].utrecht-button--primary-action').click();
        await page.locator('.schoolgang-form-errors').waitFor();
      },
    },
    { name: 'Contact', path: '/contact' },
    { name: 'onbekende pagina', path: '/bestaat-niet' },
  ];
}
