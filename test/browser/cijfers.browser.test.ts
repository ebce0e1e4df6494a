import { expect } from 'vitest';
import { json } from '../kantoor.ts';
import { settle } from './check.ts';
import { apiOf, freezeMeldingen } from './examples.ts';
import { press } from './keys.ts';
import { browserTest, MANAGER } from './world.ts';

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
