import { expect } from 'vitest';
import { settle } from './check.ts';
import { press, tabTo } from './keys.ts';
import { AMBTENAAR, MANAGER, openBrowserTest } from './world.ts';

const browserTest = await openBrowserTest();

browserTest(
  '[BH-03, first part] with keys only: see what another value changes, choose it for a later day, withdraw it',
  async (world) => {
    const { page, trouble, context } = await world.as(MANAGER);
    await page.goto('/instellingen');
    await settle(page);
    const panel = page.getByRole('region', { name: 'Bijna vijf jaar: hoe lang vooraf' });
    await press(page, '[aria-label="Wijzigen: Bijna vijf jaar: hoe lang vooraf"]');
    const dialog = page.locator('dialog');

    await tabTo(page, '#veld-waarde');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('veel');
    await press(page, 'dialog button[type="submit"]');
    await expect.poll(() => dialog.innerText()).toContain('Vul een heel getal in.');

    await tabTo(page, '#veld-waarde');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('200');
    await press(page, 'dialog .schoolgang-form__actions button:nth-child(2)');
    await expect.poll(() => dialog.innerText()).toContain('Met 200 wordt anders:');
    const [nu, straks] = await dialog.locator('tbody td.schoolgang-number').allInnerTexts();
    expect(Number(straks)).toBeGreaterThanOrEqual(Number(nu));

    await page.fill('#veld-vanaf', '2099-01-01');
    await tabTo(page, '#veld-reden');
    await page.keyboard.type('Afspraak in de regio');
    await press(page, 'dialog button[type="submit"]');
    await expect.poll(() => panel.innerText()).toContain('Afspraak in de regio');
    expect(await panel.innerText()).toContain('28 dagen');
    await settle(page);
    await press(page, 'table button');
    await expect.poll(() => panel.innerText()).not.toContain('Afspraak in de regio');
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest('an officer reads the settings and finds nothing to change them with', async (world) => {
  const { page, context } = await world.as(AMBTENAAR);
  await page.goto('/instellingen');
  await settle(page);
  expect(await page.getByRole('button', { name: 'Wijzigen' }).count()).toBe(0);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Instellingen');
  await context.close();
});
