import { expect } from 'vitest';
import { LEVERING_JOB, leveringOntvangen } from '../../src/domain/levering/index.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { startWorker } from '../../src/platform/jobs/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { vault } from '../kantoor.ts';
import { overflow, settle, violations } from './check.ts';
import { firstOf, weekbestand } from './examples.ts';
import { arrive, press } from './keys.ts';
import { ADMINISTRATIE, AMBTENAAR, openBrowserTest, VANDAAG } from './world.ts';

const browserTest = await openBrowserTest();

browserTest(
  '[SR-02] a weekly file: hand it over, see the difference, decide, apply, open who was added',
  async (world) => {
    const { page, trouble, context } = await world.as(ADMINISTRATIE);
    await page.goto('/leveringen');
    await settle(page);
    const chooser = page.waitForEvent('filechooser');
    await press(page, '.schoolgang-page-header__action button');
    await (await chooser).setFiles(weekbestand('20261030G0281.csv'));
    await arrive(page, /leveringen\/[0-9a-f-]{36}/);
    await settle(page);
    expect(await page.locator('h1').innerText()).toBe('P-levering van 30-10-2026');
    expect(await page.locator('main').innerText()).toContain('Deze gebeurtenis kennen we niet');
    expect(await page.locator('table a').count()).toBe(0);

    await press(page, '[aria-label^="Toepassen, regel"]');
    await page.locator('#toon').selectOption('nieuw');
    await expect.poll(() => page.locator('main').innerText()).toContain('Gekozen: Toepassen');
    await press(page, '.schoolgang-page-header__action button');
    expect(await page.locator('dialog[open]').innerText()).toContain('1 regel wordt geschreven.');
    await press(page, 'dialog .utrecht-button--primary-action');
    await page.locator('a', { hasText: 'Kim Nieuwkomer' }).waitFor();
    await settle(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.schoolgang-page-header__action button').count()).toBe(0);
    await press(page, 'table a[href^="/jongeren/"]');
    await arrive(page, /jongeren\/.+/);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Kim Nieuwkomer');
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  'a large levering: its progress shows, and the difference opens by itself when it was read',
  async (world) => {
    const { page, trouble, context } = await world.as(ADMINISTRATIE);
    await page.goto('/leveringen');
    await settle(page);
    const chooser = page.waitForEvent('filechooser');
    await press(page, '.schoolgang-page-header__action button');
    const { buffer, ...week } = weekbestand('20261031G0281.csv');
    const wide = buffer.toString().split('\n');
    const large = wide.map((regel, at) => `${regel};${at === 0 ? 'toelichting' : 'x'.repeat(9_900)}`);
    await (await chooser).setFiles({
      ...week,
      buffer: Buffer.from([...large, ...Array.from({ length: 110 }, () => large.at(-1))].join('\n')),
    });
    await page.getByText('Bezig met 20261031G0281.csv').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await overflow(page)).toBe('');

    const worker = await startWorker({
      url: world.jobsUrl,
      tasks: { [LEVERING_JOB]: leveringOntvangen({ ...world, vault, clock: fixedClock(VANDAAG) }) },
      log: createLog('silent'),
      pollMs: 100,
    });
    try {
      await arrive(page, /leveringen\/[0-9a-f-]{36}/);
    } finally {
      await worker.stop();
    }
    await settle(page);
    expect(await page.locator('h1').innerText()).toBe('P-levering van 31-10-2026');
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  '[PB-10] an interpreter and another address, recorded once in the file, show with the reason',
  async (world) => {
    const { jongere } = await firstOf<{ jongere: { jongereId: string } }>(
      world,
      AMBTENAAR,
      '/zaken?limiet=1',
      'zaken',
    );
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto(`/jongeren/${jongere.jongereId}?tab=gezin`);
    await settle(page);
    const rij = page.locator('table tr', { hasText: 'heeft gezag' }).first();
    await rij.getByRole('button', { name: /^Contactgegevens van/ }).click();
    await page.locator('dialog form').waitFor();
    await page.locator('#veld-taal').fill('Arabisch');
    await page.locator('#veld-tolk').check();
    await page.getByLabel('ergens anders').check();
    await page.locator('#veld-straatnaam').fill('Anderweg');
    await page.locator('#veld-huisnummer').fill('5');
    await page.locator('#veld-postcode').fill('4001 ab');
    await page.locator('#veld-telefoon').fill('geen');
    await page.locator('dialog button[type=submit]').click();
    await page.locator('#veld-telefoon-fout, .schoolgang-form-errors').first().waitFor();
    await page.locator('#veld-telefoon').fill('06 1234 5678');
    await page.locator('dialog button[type=submit]').click();
    await expect.poll(() => rij.innerText()).toContain('Arabisch, tolk nodig');
    expect(await rij.innerText()).toMatch(/Anderweg 5\s+4001AB/);
    await settle(page);
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  },
);
