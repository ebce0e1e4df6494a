import { expect } from 'vitest';
import { overflow, settle, untranslated, violations } from './check.ts';
import { lookAtAll, MEETS, NARROWEST } from './look.ts';
import { invoerScreens, kantoorScreens, schoolScreens } from './screens.ts';
import { ADMINISTRATIE, MANAGER, openBrowserTest, SCHOOL } from './world.ts';

const browserTest = await openBrowserTest();

browserTest(
  `[TT-01] the first half of the screens of the kantoor, and those to load data, ${MEETS}`,
  async (world) => {
    const screens = await kantoorScreens(world);
    expect(await lookAtAll(world, MANAGER, screens.slice(0, Math.ceil(screens.length / 2)))).toEqual([]);
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
