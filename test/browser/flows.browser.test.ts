import { expect } from 'vitest';
import { settle, switchTo } from './check.ts';
import { apiOf, firstOf, report, type WithJongere } from './examples.ts';
import { arrive, press, tabTo } from './keys.ts';
import { quiet } from './watch.ts';
import { ADMINISTRATIE, AMBTENAAR, MANAGER, openBrowserTest, SCHOOL } from './world.ts';

const browserTest = await openBrowserTest();

browserTest(
  '[VI-12] with keys only: log in, take up a new report, and the school reads what is asked of it',
  async (world) => {
    const { meldingId } = await report(world);
    const { page, trouble, context } = await world.open();
    await page.goto('/');
    await press(page, 'button[name=rol][value=leerplichtambtenaar]');
    await page.waitForURL(new RegExp(`^${world.server.url}/$`));
    await settle(page);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await arrive(page, /\/meldingen$|\/meldingen\?/);
    await press(page, `a[href="/meldingen/${meldingId}"]`);
    await arrive(page, new RegExp(meldingId));
    await press(page, '.schoolgang-page-header__action button');
    await tabTo(page, '#veld-verwachting');
    await page.keyboard.type('Stuur ons het verzuimoverzicht.');
    await press(page, 'dialog button[type=submit]');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.schoolgang-page-header__meta', { hasText: 'In behandeling' }).waitFor();

    const school = await world.as(SCHOOL);
    await school.page.goto('/');
    await settle(school.page);
    const unread = school.page.locator('[role=status]', { hasText: 'ongelezen' });
    const before = Number.parseInt(await unread.innerText(), 10);
    await press(school.page, '.schoolgang-bericht:first-child > summary');
    await school.page.getByText('Wat wij van u vragen: Stuur ons het verzuimoverzicht.').waitFor();
    await expect.poll(async () => Number.parseInt(await unread.innerText(), 10)).toBe(before - 1);

    await page.reload();
    await page
      .getByText(/gelezen op/)
      .first()
      .waitFor();
    expect([...trouble, ...school.trouble]).toEqual([]);
    await Promise.all([context.close(), school.context.close()]);
  },
);

browserTest(
  '[WP-01] [WP-04] with keys only: find a jongere by a mistyped name, open the dossier, note a contact',
  async (world) => {
    const { jongere } = await firstOf<WithJongere>(world, AMBTENAAR, '/zaken?limiet=1', 'zaken');
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/');
    await settle(page);
    await page.keyboard.press('/');
    await page.keyboard.type(jongere.naam.slice(0, -3) + jongere.naam.slice(-2));
    const option = page.getByRole('option').filter({ hasText: jongere.naam }).first();
    await option.waitFor();
    for (let down = 0; down < 12 && (await option.getAttribute('aria-selected')) !== 'true'; down += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await arrive(page, /\/jongeren\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: jongere.naam }).waitFor();
    await page.locator('h1:focus').waitFor();
    expect(await page.title()).not.toContain(jongere.naam);

    await press(page, '.schoolgang-page-header__action button.utrecht-button--primary-action');
    await page.locator('#veld-tekst:focus').waitFor();
    await page.keyboard.type('Moeder gebeld, zij belt morgen terug.');
    await press(page, 'main form button[type=submit]');
    await page.locator('.schoolgang-panel', { hasText: 'Moeder gebeld, zij belt morgen terug.' }).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  '[TT-02] one press changes every text and the language of the page, and it stays so',
  async (world) => {
    const { page, context } = await world.as(AMBTENAAR);
    await page.goto('/meldingen');
    await settle(page);
    await switchTo(page, 'nl');
    const dutch = await page.locator('nav').first().innerText();
    await switchTo(page, 'en');
    expect(await page.locator('nav').first().innerText()).not.toBe(dutch);
    await page.getByRole('link', { name: 'New melding' }).waitFor();
    const again = await world.as(AMBTENAAR);
    await again.page.goto('/meldingen');
    await again.page.getByRole('link', { name: 'New melding' }).waitFor();
    expect(await again.page.locator('html').getAttribute('lang')).toBe('en');
    await switchTo(again.page, 'nl');
    await quiet(again.page);
    await Promise.all([context.close(), again.context.close()]);
  },
);

browserTest('[RP-03] a number in a cross table opens exactly as many rows as it says', async (world) => {
  const { page, trouble, context } = await world.as(AMBTENAAR);
  await page.goto('/cijfers?indicator=meldingen&jaar=2025-2026&per=soort-verzuim');
  const links = page.locator('table a[href^="/cijfers/rijen"]');
  await links.first().waitFor();
  const numbers = (await links.allInnerTexts()).map(Number);
  const at = numbers.findIndex((number) => number > 0 && number <= 100);
  expect(at, `no number that fits on one page among ${numbers.join(', ')}`).toBeGreaterThanOrEqual(0);
  await links.nth(at).click();
  await page.waitForURL('**/cijfers/rijen?**');
  await expect.poll(() => page.locator('tbody tr').count(), { timeout: 10_000 }).toBe(numbers[at]);
  expect(trouble).toEqual([]);
  await context.close();
});

browserTest('[WP-02] a column that was hidden is hidden in another browser too', async (world) => {
  const first = await world.as(AMBTENAAR);
  await first.page.goto('/zaken');
  await settle(first.page);
  const heads = first.page.locator('thead th');
  const before = await heads.count();
  await first.page.getByRole('button', { name: 'Kolommen' }).click();
  const saved = first.page.waitForResponse((response) => response.request().method() === 'PUT');
  await first.page.locator('dialog input[type=checkbox]:not([disabled]):checked').last().click();
  await saved;
  expect(await heads.count()).toBe(before - 1);
  await first.context.close();

  const later = await world.as(AMBTENAAR);
  await later.page.goto('/zaken');
  await later.page.locator('thead th').first().waitFor();
  await expect.poll(() => later.page.locator('thead th').count()).toBe(before - 1);
  await later.context.close();
});

browserTest(
  '[TT-01] every screen of the menu is reached by key, and the focus goes to its heading',
  async (world) => {
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/');
    await settle(page);
    await page.keyboard.press('Tab');
    await page.locator('a[href="#inhoud"]:focus').waitFor();
    const addresses = await page
      .locator('#menu a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const address of addresses.slice(1)) {
      await press(page, `#menu a[href="${address}"]`);
      await arrive(page, new RegExp(`${address}($|\\?)`));
      // Back to where a page begins, as after loading it.
      await page.locator('a[href="#inhoud"]').focus();
    }
    expect(trouble).toEqual([]);
    await context.close();
  },
  // Some thirty screens.
  120_000,
);

browserTest(
  '(VI-02, first part) [WP-05] a school reports with keys only; what was typed survives a reload, and it can take the report back',
  async (world) => {
    const { jongere } = await report(world);
    const { page, trouble, context } = await world.as(SCHOOL);
    await page.goto('/');
    await settle(page);
    await press(page, 'a[href="/meldingen/nieuw"].utrecht-button-link');
    await arrive(page, /nieuw/);
    await tabTo(page, '#veld-jongereId');
    await page.keyboard.type(jongere.naam);
    await page.getByRole('option').filter({ hasText: jongere.naam }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Andere leerling' }).waitFor();
    await tabTo(page, '#veld-soortVerzuim');
    await page.keyboard.press('Space');
    await page.locator('#veld-verzuimVanaf').fill('2026-10-12');
    await page.locator('#veld-uren').focus();
    await page.keyboard.type('17,5');
    await page.reload();
    expect(await page.locator('#veld-uren').inputValue()).toBe('17,5');
    await page.getByRole('button', { name: 'Andere leerling' }).waitFor();
    await press(page, 'main form button[type=submit]');
    await arrive(page, /\/meldingen\/[0-9a-f-]{36}/);
    await page.locator('dl', { hasText: '17,5' }).waitFor();

    await press(page, '.schoolgang-page-header__action button');
    await tabTo(page, '#veld-reden');
    await page.keyboard.type('Was toch ziek gemeld.');
    await press(page, 'dialog button[type=submit]');
    await page.locator('.schoolgang-page-header__meta', { hasText: 'Ingetrokken' }).waitFor();
    expect(await page.getByRole('button', { name: 'Melding intrekken' }).count()).toBe(0);
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  '(PO-01, first part) a school gets no dossier, neither as a screen nor from the API',
  async (world) => {
    const { jongere } = await report(world);
    const { page, context } = await world.as(SCHOOL);
    await page.goto(`/jongeren/${jongere.jongereId}`);
    await page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' }).waitFor();
    const school = await apiOf(world, SCHOOL);
    expect((await school.api(`/jongeren/${jongere.jongereId}`)).status).toBe(403);
    await context.close();
  },
);

browserTest(
  'with keys only: a draaiboek is started, a task of it is done with a word about it, and it counts',
  async (world) => {
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/draaiboeken');
    await settle(page);
    await press(page, 'a[href^="/draaiboeken/begin-schooljaar"]');
    await arrive(page, /draaiboeken\/begin-schooljaar/);
    await press(page, '.schoolgang-panel__head button');
    await arrive(page, /draaiboekstarts\/[0-9a-f-]{36}/);
    const taken = page.locator('.schoolgang-lines > li');
    const wat = await taken.first().locator('.schoolgang-strong').innerText();
    await press(page, `button[aria-label="Afronden: ${wat}"]`);
    await tabTo(page, '#veld-opmerking');
    await page.keyboard.type('Met de scholen besproken.');
    await press(page, 'dialog button[type=submit]');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await taken
      .first()
      .getByText(/^gedaan op .*02-11-2026$/)
      .waitFor();
    await page.getByText(/^1 van \d+ gedaan$/).waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  '(AT-08, first part) a klacht about an officer goes to somebody else, with the reason why not to the officer; the term of a request for inzage stands still and runs on',
  async (world) => {
    const over = world.organisatie.medewerkers[0]?.naam ?? '';
    const { page, trouble, context } = await world.as(ADMINISTRATIE);
    await page.goto('/verzoeken/nieuw');
    await settle(page);
    await page.locator('#veld-ontvangenOp').fill('2026-10-26');
    await page.locator('#veld-onderwerp').fill('Er werd niet teruggebeld');
    await page.locator('#veld-indiener').fill('P. Voorbeeld');
    await page.locator('#veld-over').selectOption(over);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText(/is vastgelegd\. Beslissen uiterlijk .*07-12-2026/).waitFor();

    const manager = await world.as(MANAGER);
    await manager.page.goto('/verzoeken');
    await manager.page.getByRole('link', { name: 'Er werd niet teruggebeld' }).first().click();
    await manager.page.getByRole('button', { name: 'Behandelaar kiezen' }).click();
    const dialog = manager.page.locator('dialog');
    await dialog.locator('#veld-naam').waitFor();
    const namen = await dialog.locator('#veld-naam option').allInnerTexts();
    expect(namen.length).toBeGreaterThan(1);
    expect(namen).not.toContain(over);
    await dialog.locator('summary').click();
    await dialog.locator('li', { hasText: over }).getByText(/Awb/).waitFor();
    await dialog.locator('#veld-naam').selectOption({ index: 1 });
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await manager.page.locator('.schoolgang-page-header__meta').getByText('In behandeling').waitFor();

    const officer = await world.as(AMBTENAAR);
    const { page: eigen } = officer;
    await eigen.goto('/verzoeken/nieuw');
    await settle(eigen);
    await eigen.locator('label', { hasText: 'Inzage (AVG)' }).click();
    await eigen.locator('#veld-ontvangenOp').fill('2026-10-26');
    await eigen.locator('#veld-onderwerp').fill('Wat weet u van mijn zoon?');
    await eigen.locator('#veld-indiener').fill('P. Voorbeeld');
    await eigen.getByRole('button', { name: 'Vastleggen' }).click();
    await eigen.getByRole('heading', { level: 1, name: 'Wat weet u van mijn zoon?' }).waitFor();
    const meta = eigen.locator('.schoolgang-page-header__meta');
    await meta.getByText(/^Beslissen uiterlijk .*26-11-2026$/).waitFor();
    await eigen.getByRole('button', { name: 'Stilzetten' }).click();
    await eigen.locator('dialog #veld-gevraagdOp').fill('2026-10-28');
    await eigen.locator('dialog button[type=submit]').click();
    await meta.getByText('Staat stil').waitFor();
    expect(await meta.innerText()).not.toContain('Beslissen uiterlijk');
    await eigen.getByRole('button', { name: 'Laten lopen' }).click();
    await eigen.locator('dialog button[type=submit]').click();
    await meta.getByText(/^Beslissen uiterlijk .*(30-11|01-12)-2026$/).waitFor();
    expect([...trouble, ...manager.trouble, ...officer.trouble]).toEqual([]);
    await Promise.all([context.close(), manager.context.close(), officer.context.close()]);
  },
);
