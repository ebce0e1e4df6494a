import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, settle, switchTo, untranslated, violations } from './check.ts';
import { invoerScreens, kantoorScreens, type Screen, schoolScreens } from './screens.ts';
import { ADMINISTRATIE, browserTest, MANAGER, SCHOOL, type Wie, type World } from './world.ts';

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const NARROWEST = { width: 320, height: 740 };

/** Dutch at the desk, English on a phone: both languages and both widths, at the price of two looks. */
const LOOKS = { nl: WIDE, en: PHONE };

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

async function lookAtAll(world: World, wie: Wie, screens: readonly Screen[]): Promise<string[]> {
  const { page, trouble, context } = await world.as(wie);
  const found: string[] = [];
  for (const { name, path, act } of screens) {
    await page.setViewportSize(WIDE);
    await page.goto(path);
    await settle(page);
    const now = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'nl';
    for (const taal of [now, now === 'nl' ? 'en' : 'nl'] as const) {
      found.push(...(await look(page, taal, act)).map((text) => `${name} (${taal}) ${text}`));
    }
  }
  await context.close();
  return [...found, ...trouble];
}

const MEETS =
  'meets WCAG 2.2 AA as far as axe can tell, in Dutch at 1280 px and in English at 360 px, and fits in 320 px';

browserTest(
  `[TT-01] every screen of the kantoor ${MEETS}`,
  async (world) => {
    expect(await lookAtAll(world, MANAGER, await kantoorScreens(world))).toEqual([]);
    expect(await lookAtAll(world, ADMINISTRATIE, await invoerScreens(world))).toEqual([]);
  },
  600_000,
);

browserTest(
  `[TT-01] every screen of the schoolportaal ${MEETS}`,
  async (world) => {
    expect(await lookAtAll(world, SCHOOL, await schoolScreens(world))).toEqual([]);
  },
  180_000,
);

browserTest(
  '[TT-01] the pages to log in meet WCAG 2.2 AA as far as axe can tell, and fit in 320 px',
  async (world) => {
    const { page, trouble, context } = await world.open();
    for (const path of ['/', '/aanmelden?afgemeld=1']) {
      await page.goto(path);
      await page.setViewportSize(NARROWEST);
      expect(await overflow(page)).toBe('');
      expect(await violations(page)).toEqual([]);
    }
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  '[TT-01] these checks see what is wrong: a picture without words, a key, a page that is too wide',
  async (world) => {
    const { page, context } = await world.as(SCHOOL);
    await page.goto('/contact');
    await settle(page);
    await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend',
    '<img src="data:,"><table width="5000"><tr><td>x</td></tr></table><p>berichten.titel {naam}</p>')`);
    expect((await violations(page)).join()).toContain('image-alt');
    expect(await overflow(page)).toContain('<table');
    expect(await untranslated(page)).toEqual(['berichten.titel', '{naam}']);
    await context.close();
  },
);
