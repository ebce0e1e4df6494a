import { expect } from 'vitest';
import { settle } from './check.ts';
import { press, tabTo } from './keys.ts';
import { AMBTENAAR, openBrowserTest } from './world.ts';

const browserTest = await openBrowserTest();

browserTest(
  '[AI-04] with keys only: find a rule, ask it, read article, version and reason',
  async (world) => {
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/regels');
    await settle(page);
    await tabTo(page, '#regels-zoek');
    await page.keyboard.type('welke plicht heeft');
    await expect.poll(() => page.locator('.regels-lijst li').count()).toBe(1);
    await press(page, '.regels-lijst a');
    await page.waitForURL('**/regels/lpw-3-leerplichtig*');
    await settle(page);
    const antwoord = page.locator('.regels-antwoord');

    await press(page, 'form button[type="submit"]');
    await expect
      .poll(() => antwoord.innerText())
      .toContain('Nog nodig om het te kunnen zeggen:\n\nGeboortedatum\nVakantieregio');

    await press(page, '[aria-label="Neem over: B1, dag erna"]');
    await press(page, 'form button[type="submit"]');
    await expect.poll(() => antwoord.innerText()).toContain('kwalificatieplichtig');
    const text = await antwoord.innerText();
    expect(text).toContain('Lpw art. 4a lid 1');
    expect(text).toContain('za 01-08-2026');
    expect(text).toContain('Kwalificatieplichtig tot en met');
    expect(text).toContain('src/regels/lpw/art03-leerplichtig.ts');
    // The address holds the rule and the day, never the facts.
    expect(new URL(page.url()).search).toBe('?op=2026-08-01');
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest('from the duty in a file to the rule that says it, in one step', async (world) => {
  const { page, context } = await world.as(AMBTENAAR);
  await page.goto('/zaken');
  await settle(page);
  await page.locator('tbody summary').first().click();
  await page.getByRole('link', { name: 'Bekijk de regel' }).first().click();
  await page.waitForURL('**/regels/lpw-3-leerplichtig');
  await page.getByRole('heading', { level: 1, name: 'Welke plicht heeft de jongere op deze dag?' }).waitFor();
  await context.close();
});
