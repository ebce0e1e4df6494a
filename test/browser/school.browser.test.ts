import { expect } from 'vitest';
import { json } from '../kantoor.ts';
import { settle, violations } from './check.ts';
import { apiOf, firstOf } from './examples.ts';
import { arrive, press, tabTo } from './keys.ts';
import { AMBTENAAR, openBrowserTest, SCHOOL, type World } from './world.ts';

const browserTest = await openBrowserTest();

/** A pupil of the school now: a search finds those who left as well. */
async function findLeerling(world: World) {
  const school = await apiOf(world, SCHOOL);
  const { treffers } = await json<{ treffers: { naam: string; schoolnaam: string | null }[] }>(
    await school.api('/jongeren/_zoek', 'POST', { vraag: 'van', limiet: 20 }),
  );
  const found = treffers.find(({ schoolnaam }) => schoolnaam !== null);
  if (!found) throw new Error('No pupil of this school was found');
  return found;
}

browserTest(
  'with keys only: a school reports a schorsing, the officer sees it and answers, the school reads it',
  async (world) => {
    const jongere = await findLeerling(world);
    const school = await world.as(SCHOOL);
    await school.page.goto('/schorsingen');
    await settle(school.page);
    await press(school.page, '.schoolgang-page-header__action a');
    await arrive(school.page, /\/schorsingen\/nieuw$/);
    await settle(school.page);
    await tabTo(school.page, '#veld-jongereId');
    await school.page.keyboard.type(jongere.naam);
    await school.page.getByRole('option').first().waitFor();
    await school.page.keyboard.press('Enter');
    await school.page.locator('.schoolgang-strong', { hasText: jongere.naam }).waitFor();
    await school.page.fill('#veld-vanaf', '2026-10-26');
    await school.page.fill('#veld-totEnMet', '2026-10-27');
    await school.page.locator('input[name=inspectie]').first().focus();
    await school.page.keyboard.press('Space');
    await tabTo(school.page, '#veld-reden');
    await school.page.keyboard.type('agr');
    expect(await violations(school.page)).toEqual([]);
    await press(school.page, 'main form button[type=submit]');
    await school.page.getByText('Meld deze dagen dus niet als verzuim.').waitFor();

    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto('/schorsingen');
    await settle(page);
    await page.getByText('ma 26-10-2026 tot en met di 27-10-2026').waitFor();
    expect(await violations(page)).toEqual([]);
    await press(page, '.maatregel button.utrecht-button--primary-action');
    await tabTo(page, '#veld-antwoord');
    await page.keyboard.type('Bel ons na het gesprek.');
    await press(page, 'dialog button[type=submit]');
    await page.locator('dialog').waitFor({ state: 'detached' });

    await school.page.reload();
    await school.page.getByText('Bel ons na het gesprek.').waitFor();
    expect([...trouble, ...school.trouble]).toEqual([]);
    await Promise.all([context.close(), school.context.close()]);
  },
);

browserTest(
  'with keys only: the contact of a school is replaced, and who it was stays to be read',
  async (world) => {
    const { schoolId } = await firstOf<{ schoolId: string }>(
      world,
      AMBTENAAR,
      '/scholen?limiet=1',
      'scholen',
    );
    const api = await apiOf(world, AMBTENAAR);
    await api.api(`/scholen/${schoolId}/contacten`, 'POST', {
      taak: 'verzuim',
      naam: 'Anna Verzonnen',
      vanaf: '2025-08-01',
    });
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto(`/scholen/${schoolId}`);
    await settle(page);
    await press(page, '[aria-label="Vervangen: Verzuim"]');
    await tabTo(page, '#veld-naam');
    await page.keyboard.type('Bea Bedacht');
    await press(page, 'dialog button[type=submit]');
    await page.locator('dialog').waitFor({ state: 'detached' });
    const verzuim = page.getByRole('region', { name: 'Verzuim' });
    await expect.poll(() => verzuim.innerText()).toContain('Bea Bedacht');
    await press(page, '.school-taken summary');
    await expect.poll(() => verzuim.innerText()).toContain('01-08-2025 tot en met 01-11-2026');
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  },
);
