import { sql } from 'kysely';
import { expect } from 'vitest';
import { briefreeks } from '../../src/domain/brief/index.ts';
import { listOrganisaties } from '../../src/domain/organisatie/index.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { run } from '../../src/platform/db/tx.ts';
import { settle } from './check.ts';
import { arrive, press } from './keys.ts';
import { AMBTENAAR, openBrowserTest, VANDAAG, type World } from './world.ts';

const browserTest = await openBrowserTest();

/** The address of one of those who are to be looked into becomes secret. */
async function hideOne({ db }: World): Promise<void> {
  const [{ organisatieId } = { organisatieId: 0 }] = await db.transact(
    { organisatieId: null, actor: 'test' },
    listOrganisaties,
  );
  await db.transact({ organisatieId, actor: 'test' }, (tx) =>
    run(
      tx,
      sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
          select organisatie_id, jongere_id, 'geheim-adres', '2020-01-01' from absoluut_verzuim
           where uitkomst = 'absoluut' order by sinds limit 1`,
    ),
  );
}

/** The work in the background on a batch of letters. */
const letters = ({ db, organisatieId }: World, briefreeksId: string) =>
  briefreeks({ db, clock: fixedClock(VANDAAG) })({ organisatieId, briefreeksId });

browserTest(
  '[SR-03] the last stage of the funnel opens as many jongeren as it counts, each with a reason',
  async (world) => {
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/absoluut-verzuim');
    await settle(page);
    const laatste = page.locator('.absoluut-trechter tbody tr').last();
    const aantal = Number((await laatste.locator('td').first().innerText()).replace('.', ''));
    expect(aantal).toBeGreaterThan(0);
    await laatste.getByRole('link', { name: 'Te onderzoeken' }).click();
    await page.waitForURL('**uitkomst=absoluut');
    const kinderen = page.getByRole('region', { name: 'Jongeren: Te onderzoeken' });
    await expect.poll(() => kinderen.locator('tbody tr').count()).toBe(Math.min(aantal, 50));
    expect(await kinderen.locator('tbody tr').first().innerText()).toContain(
      'Zonder school, vrijstelling of wachtlijst sinds',
    );
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  '[SR-04] with keys only: choose all, see the exceptions, write to the others, start their letters and find them back',
  async (world) => {
    await hideOne(world);
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/absoluut-verzuim');
    await settle(page);
    await press(page, 'a[href="/absoluut-verzuim?deel=opvolging"]');
    await page.waitForURL(/deel=opvolging/);
    await settle(page);
    const before = await page.locator('tbody tr').count();
    expect(before).toBeGreaterThan(0);
    await press(page, '.absoluut-kiezen button:first-child');
    await press(page, '.absoluut-kiezen button:last-child');
    const dialog = page.locator('dialog');
    const wel = dialog.getByRole('heading', { name: /^Wel aanschrijven/ });
    await wel.waitFor();
    const aantal = Number(/\d+/.exec(await wel.innerText())?.[0]);
    const tekst = await dialog.innerText();
    expect(tekst).toContain('ma 30-11-2026');
    expect(tekst.indexOf('geheim adres: stuur zelf, met zorg')).toBeGreaterThan(0);
    expect(tekst.indexOf('geheim adres')).toBeLessThan(tekst.indexOf('Wel aanschrijven'));
    expect(aantal).toBe(before - 1);
    await press(page, 'dialog .schoolgang-form__actions button:first-child');
    await arrive(page, /\/briefreeksen\/[0-9a-f-]{36}/);
    const reeks = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
    await letters(world, reeks);
    const starten = page.getByRole('button', { name: /^Starten/ });
    await starten.waitFor();
    const brieven = Number(/\d+/.exec(await starten.innerText())?.[0]);
    expect(brieven).toBeGreaterThan(0);
    await press(page, '.schoolgang-page-header button');
    await page.getByRole('button', { name: 'Stoppen' }).waitFor();
    await letters(world, reeks);
    const klaar = page.locator('progress');
    await expect.poll(() => klaar.getAttribute('value'), { timeout: 10_000 }).toBe(String(brieven));
    await press(page, 'a[href*="deel=opvolging"]');
    await page.waitForURL(/stand=aangeschreven/);
    await settle(page);
    expect(await page.locator('tbody tr').count()).toBe(aantal);
    expect(await page.locator('tbody a[href^="/brieven/"]').count()).toBe(brieven);
    expect(await page.getByText('Apart', { exact: true }).count()).toBe(aantal - brieven);
    await page
      .locator('a[href$="stand=te-onderzoeken"] .schoolgang-count', { hasText: String(before - aantal) })
      .waitFor();
    await press(page, 'a[href^="/zaken/"]');
    await arrive(page, /\/zaken\/[0-9a-f-]{36}/);
    expect(trouble).toEqual([]);
    await context.close();
  },
);
