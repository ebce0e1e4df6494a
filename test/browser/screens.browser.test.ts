import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, settle, switchTo, untranslated, violations } from './check.ts';
import { kantoorScreens, type Screen, schoolScreens } from './screens.ts';
import { browserTest, MANAGER, SCHOOL, type Wie, type World } from './world.ts';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const NARROWEST = { width: 320, height: 740 };

/** Dutch at the desk, English on a phone: both languages and both widths, at the price of two looks. */
const LOOKS = { nl: WIDE, en: PHONE };

/** Everything wrong on one screen, in this language. */
async function look(page: Page, taal: 'nl' | 'en'): Promise<string[]> {
  await page.setViewportSize(NARROWEST);
  await switchTo(page, taal);
  const tooWide = await overflow(page);
  const left = await untranslated(page);
  await page.setViewportSize(LOOKS[taal]);
  return [
    ...(tooWide ? [`at 320 px: ${tooWide}`] : []),
    ...left.map((text) => `not translated: ${text}`),
    ...(await violations(page)),
  ];
}

async function lookAtAll(world: World, wie: Wie, screens: readonly Screen[]): Promise<string[]> {
  const { page, trouble, context } = await world.as(wie);
  const found: string[] = [];
  for (const { name, path, act } of screens) {
    await page.setViewportSize(WIDE);
    await page.goto(path);
    await settle(page);
    await act?.(page);
    const now = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'nl';
    for (const taal of [now, now === 'nl' ? 'en' : 'nl'] as const) {
      found.push(...(await look(page, taal)).map((text) => `${name} (${taal}) ${text}`));
    }
  }
  await context.close();
  return [...found, ...trouble];
}

browserTest(
  '[TT-01] every screen of the kantoor meets WCAG 2.2 AA as far as axe can tell, in Dutch at 1280 px and in English at 360 px, and fits in 320 px',
  async (world) => {
    expect(await lookAtAll(world, MANAGER, await kantoorScreens(world))).toEqual([]);
  },
  240_000,
);

browserTest(
  '[TT-01] every screen of the schoolportaal meets WCAG 2.2 AA as far as axe can tell, in Dutch at 1280 px and in English at 360 px, and fits in 320 px',
  async (world) => {
    expect(await lookAtAll(world, SCHOOL, await schoolScreens(world))).toEqual([]);
  },
  180_000,
);
