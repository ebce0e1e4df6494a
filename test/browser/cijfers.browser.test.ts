import { sql } from 'kysely';
import { expect } from 'vitest';
import { run } from '../../src/platform/db/tx.ts';
import { json } from '../kantoor.ts';
import { settle } from './check.ts';
import { apiOf, firstOf, freezeMeldingen } from './examples.ts';
import { press } from './keys.ts';
import { MANAGER, openBrowserTest } from './world.ts';

const browserTest = await openBrowserTest();

browserTest(
  '[RP-07] a marked year shows its note in the chart, and the line does not run across',
  async (world) => {
    const manager = await apiOf(world, MANAGER);
    const { page, trouble, context } = await world.as(MANAGER);
    const open = async () => {
      await page.goto('/cijfers/vergelijking?indicator=zaken&jaar=2025-2026&jaren=4');
      await settle(page);
    };
    const lijnen = () => page.locator('.cijfers-lijn').first().locator('polyline').count();
    await open();
    expect(await page.locator('.cijfers-breuk').count()).toBe(0);
    const heel = await lijnen();

    await json(
      await manager.api('/reeksbreuken', 'POST', {
        indicator: 'zaken',
        vanaf: '2024-08-01',
        soort: 'systeem',
        toelichting: 'Vanaf hier telt het nieuwe systeem ook korte zaken.',
      }),
    );
    await open();
    const grafiek = page.locator('svg:has(.cijfers-breuk)');
    expect(await grafiek.locator('.cijfers-breuk').count()).toBe(1);
    expect(await grafiek.locator('g:has(> .cijfers-breuk) title').textContent()).toContain(
      'het nieuwe systeem',
    );
    expect(await lijnen()).toBe(heel + 1);
    expect(await page.getByRole('main').innerText()).toContain(
      'Vanaf hier telt het nieuwe systeem ook korte zaken.',
    );
    await page.goto('/cijfers/vergelijking?indicator=meldingen&jaar=2025-2026&jaren=4');
    await settle(page);
    expect(await page.locator('.cijfers-breuk').count()).toBe(0);
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest('[TZ-06] another definition changes the count, and the print names it', async (world) => {
  const { organisatieId } = world;
  await world.db.transact({ organisatieId, actor: 'test' }, (tx) =>
    run(
      tx,
      sql`insert into thuiszitter (organisatie_id, jongere_id, nummer, soort, vanaf, tot_en_met)
          select organisatie_id, jongere_id, 'TZ' || n, case n when 1 then 'wettelijk' else 'ziekte' end,
                 '2025-10-01', '2026-01-31'
            from (select organisatie_id, jongere_id, row_number() over (order by jongere_id) as n
                    from jongere limit 2) wie`,
    ),
  );
  const { page, trouble, context } = await world.as(MANAGER);
  await page.emulateMedia({ media: 'print' });
  const countOf = async (omschrijving: string) => {
    await page.goto(`/cijfers?indicator=kinderen-thuis&jaar=2025-2026&waar=omschrijving:${omschrijving}`);
    await settle(page);
    const print = await page.getByRole('main').innerText();
    expect(print).toContain(`Omschrijving: ${omschrijving}`);
    expect(print).toContain('De omschrijving bepaalt wie telt.');
    return Number((await page.locator('.cijfers-groot a').first().innerText()).replace('.', ''));
  };
  const [smal, breed] = [await countOf('lrv'), await countOf('breed')];
  expect(smal).toBeGreaterThan(0);
  expect(breed).toBeGreaterThan(smal);
  expect(trouble).toEqual([]);
  await context.close();
});

browserTest(
  '[RP-12] one click before a visit: from the page of a school to its own figures, its peers and what is agreed',
  async (world) => {
    const { schoolId } = await firstOf<{ schoolId: string }>(world, MANAGER, '/scholen?limiet=1', 'scholen');
    const { page, trouble, context } = await world.as(MANAGER);
    await page.goto(`/scholen/${schoolId}`);
    await settle(page);
    await page.getByRole('link', { name: 'Voor het schoolgesprek' }).click();
    await page.waitForURL(`**/scholen/${schoolId}/gesprek*`);
    await settle(page);
    const koppen = await page.getByRole('main').getByRole('heading').allInnerTexts();
    expect(koppen).toEqual(
      expect.arrayContaining([
        'Aantallen van uw school',
        'Naast vergelijkbare scholen',
        'Afspraken die lopen',
      ]),
    );
    const rij = page.getByRole('row', { name: /^Meldingen per 100 leerlingen/ }).first();
    expect(await rij.getByRole('cell').count()).toBeGreaterThan(1);
    const pdf = await page.getByRole('link', { name: /PDF/ }).getAttribute('href');
    expect((await page.request.get(pdf ?? '')).headers()['content-type']).toBe('application/pdf');
    expect(trouble).toEqual([]);
    await context.close();
  },
);

browserTest(
  'what differs from a kept figure is told with old and new; by key only what changed',
  async (world) => {
    const { momentopnameId } = await freezeMeldingen(world);
    const { page, trouble, context } = await world.as(MANAGER);
    await page.goto(`/momentopnamen/${momentopnameId}`);
    await settle(page);
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('Antwoord op een raadsvraag');
    expect(await page.locator('.cijfers-oud-nieuw').innerText()).toMatch(/wettelijk\s+luxe/);
    await press(page, '.cijfers-verschilkeuze button:nth-child(2)');
    await expect.poll(() => main.innerText()).toContain('Hiervan zijn er geen.');
    expect(trouble).toEqual([]);
    await context.close();
  },
);
