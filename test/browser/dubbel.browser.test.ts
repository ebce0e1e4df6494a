import { expect } from 'vitest';
import { settle, violations } from './check.ts';
import { registerTwice } from './examples.ts';
import { arrive, press, tabTo } from './keys.ts';
import { ADMINISTRATIE, openBrowserTest } from './world.ts';

const browserTest = await openBrowserTest();

browserTest('[PB-07] with keys only: compare, choose, merge, and undo it the same day', async (world) => {
  const { jongere, dubbelId } = await registerTwice(world);
  const { page, trouble, context } = await world.as(ADMINISTRATIE);
  await page.goto('/dubbele-dossiers');
  await settle(page);
  await press(page, `[data-hoofd] a[href$="${dubbelId}"]`);
  await arrive(page, /dubbele-dossiers\/.+/);
  await settle(page);
  expect(await violations(page)).toEqual([]);

  // The file with the bsn stays; of the name, the other one is right.
  const keuzes = page.locator('input[name=naam]');
  expect(await keuzes.count()).toBe(2);
  const ander = (await keuzes.first().isChecked()) ? 'ArrowDown' : 'ArrowUp';
  await tabTo(page, 'input[name=naam]');
  await page.keyboard.press(ander);
  const naam = await page.locator('input[name=naam]:checked').getAttribute('aria-label');
  expect(naam).toMatch(/^Naam: .*s$/);
  await press(page, 'main > .schoolgang-form__actions .utrecht-button--primary-action');
  const dialog = page.locator('dialog[open]');
  expect(await dialog.innerText()).toContain('Uit dat dossier komt over: naam.');
  await press(page, 'dialog .utrecht-button--primary-action');
  await arrive(page, /jongeren\/.+/);
  expect(page.url()).toContain(jongere.jongereId);
  await expect.poll(() => page.locator('h1').innerText()).toBe(naam?.replace('Naam: ', ''));

  await page.goto('/dubbele-dossiers?stand=samengevoegd');
  await settle(page);
  await press(page, '.schoolgang-lines button');
  expect(await violations(page)).toEqual([]);
  await press(page, 'dialog .utrecht-button--primary-action');
  await expect
    .poll(() => page.locator('.schoolgang-lines li').first().innerText())
    .toContain('Ongedaan gemaakt');
  await page.goto(`/dubbele-dossiers/${dubbelId}`);
  await settle(page);
  expect(await page.locator('input[name=naam]').count()).toBe(2);
  expect(trouble).toEqual([]);
  await context.close();
});

browserTest('[PB-07] an old link to a merged file leads to the one that stayed', async (world) => {
  const { jongere, dubbelId } = await registerTwice(world);
  const { page, context } = await world.as(ADMINISTRATIE);
  await page.goto(`/jongeren/${jongere.jongereId}`);
  await settle(page);
  await page
    .getByRole('link', { name: /^Zet het naast dat van/ })
    .first()
    .click();
  await arrive(page, new RegExp(dubbelId));
  await settle(page);
  const weg = await page
    .locator('a[aria-label^="Dossier openen van"]')
    .evaluateAll((links) => links.map((link) => String((link as unknown as { href: string }).href)));
  const oud = weg.find((href) => !href.includes(jongere.jongereId)) ?? '';
  await page.getByRole('button', { name: 'Samenvoegen …' }).click();
  await page.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
  await arrive(page, new RegExp(jongere.jongereId));
  await page.goto(oud);
  await arrive(page, new RegExp(jongere.jongereId));
  await context.close();
});
