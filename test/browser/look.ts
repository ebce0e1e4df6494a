import type { Page } from 'playwright-core';
import { overflow, settle, switchTo, untranslated, violations } from './check.ts';
import type { Screen } from './screens.ts';
import type { Wie, World } from './world.ts';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
export const NARROWEST = { width: 320, height: 740 };

/**
 * Dutch at the desk, English on a phone. Screens take turns, so both languages and both widths are looked at for the price of
 * one look a screen; `SCHOOLGANG_KIJK=alles` looks at every screen in both.
 */
const LOOKS = { nl: WIDE, en: PHONE };

/** Runs in the page, as text: what a link inside the app does. */
const MOVE = '(path) => { history.pushState(null, "", path); dispatchEvent(new PopStateEvent("popstate")); }';
const NOWHERE = /^(Deze pagina bestaat niet|This page does not exist)$/;

/**
 * To a screen without loading the app anew, as somebody who works in it goes; by a page that does not exist, so that a screen
 * that was there before begins afresh.
 */
async function moveTo(page: Page, path: string): Promise<void> {
  const nowhere = page.getByRole('heading', { level: 1, name: NOWHERE });
  await page.evaluate(`(${MOVE})('/bestaat-niet')`);
  await nowhere.waitFor();
  if (path === '/bestaat-niet') return;
  await page.evaluate(`(${MOVE})(${JSON.stringify(path)})`);
  await nowhere.waitFor({ state: 'detached' });
  await settle(page);
}

/** Everything wrong on one screen, in this language. */
async function look(page: Page, taal: 'nl' | 'en', act: Screen['act']): Promise<string[]> {
  await page.setViewportSize(NARROWEST);
  await switchTo(page, taal);
  await act?.(page);
  const tooWide = await overflow(page);
  const left = await untranslated(page);
  await page.setViewportSize(LOOKS[taal]);
  const broken = await violations(page);
  await page.keyboard.press('Escape');
  return [
    ...(tooWide ? [`at 320 px: ${tooWide}`] : []),
    ...left.map((text) => `not translated: ${text}`),
    ...broken,
  ];
}

/** What is wrong on these screens, as this person sees them. */
export async function lookAtAll(world: World, wie: Wie, screens: readonly Screen[]): Promise<string[]> {
  const { page, trouble, context } = await world.as(wie);
  const found: string[] = [];
  await page.goto('/');
  await settle(page);
  const alles = process.env['SCHOOLGANG_KIJK'] === 'alles';
  for (const [turn, taal] of (['nl', 'en'] as const).entries()) {
    for (const { name, path, act } of screens.filter((_, at) => alles || at % 2 === turn)) {
      await page.setViewportSize(WIDE);
      await moveTo(page, path);
      found.push(...(await look(page, taal, act)).map((text) => `${name} (${taal}) ${text}`));
    }
  }
  await context.close();
  return [...found, ...trouble];
}

export const MEETS =
  'meets WCAG 2.2 AA as far as axe can tell, in Dutch at 1280 px or in English at 360 px by turns, and fits in 320 px';
