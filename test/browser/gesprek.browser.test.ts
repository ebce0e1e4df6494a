import { sql } from 'kysely';
import { expect } from 'vitest';
import { one } from '../../src/platform/db/tx.ts';
import { json } from '../kantoor.ts';
import { settle, violations } from './check.ts';
import { apiOf } from './examples.ts';
import { AMBTENAAR, openBrowserTest, SCHOOL, type World } from './world.ts';

const browserTest = await openBrowserTest();

/** A boy of sixteen who goes to this school and has no running zaak. */
const findJongen = ({ db, organisatieId, keuze }: World) =>
  db.transact({ organisatieId, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{ jongereId: string; voornaam: string }>`
        select j.jongere_id as "jongereId", split_part(j.voornamen, ' ', 1) as voornaam
          from jongere j join inschrijving i using (jongere_id)
         where i.school_id = ${keuze(SCHOOL)['school']} and i.tot_en_met is null
           and leeftijd_op(j.geboortedatum, '2026-11-02') between 15 and 17
           and not exists (select from werkproces w where w.jongere_id = j.jongere_id and w.tot_en_met is null)
         order by j.geslacht <> 'M', leeftijd_op(j.geboortedatum, '2026-11-02') <> 16, j.jongere_id limit 1`,
    ),
  );

/** The school reports him, and the officer leads the method to a planned talk. */
async function planTalk(world: World, jongereId: string) {
  const school = await apiOf(world, SCHOOL);
  const officer = await apiOf(world, AMBTENAAR);
  const { meldingId } = await json<{ meldingId: string }>(
    await school.api('/meldingen', 'POST', {
      ...{ jongereId, soortVerzuim: 'langdurig', verzuimVanaf: '2026-09-07', uren: 90 },
    }),
  );
  const { werkprocesId } = await json<{ werkprocesId: string }>(
    await officer.api('/zaken', 'POST', { jongereId, soort: 'relatief-verzuim', meldingId }),
  );
  let versie = 1;
  const step = async (body: object) => {
    ({ versie } = await json<{ versie: number }>(
      await officer.api(`/zaken/${werkprocesId}/stappen`, 'POST', { ...body, versie }),
    ));
  };
  for (const naar of ['inventarisatie', 'onderzoek', 'gesprekgepland']) await step({ naar });
  await json(
    await officer.api('/afspraken', 'POST', {
      ...{ jongereId, werkprocesId, soort: 'huisbezoek', dag: '2026-11-02', tijd: '10:00' },
    }),
  );
  return { werkprocesId, officer };
}

browserTest(
  '[MW-10] a boy of sixteen at home with anxiety returns in steps: one screen gives report, letter, tasks and a school copy',
  async (world) => {
    const { jongereId, voornaam } = await findJongen(world);
    const { werkprocesId, officer } = await planTalk(world, jongereId);
    const first = await world.as(AMBTENAAR);
    const { page } = first;
    await page.goto(`/zaken/${werkprocesId}`);
    await settle(page);
    await page.getByRole('link', { name: 'Gesprek vastleggen' }).click();
    await page
      .getByLabel('Feiten en verslag')
      .fill('Hij durft de klas niet in. Angst, al sinds de brugklas.');
    await page.getByText('Bewaard als concept.').waitFor();

    // The connection is lost while they talk; then the tab is closed.
    await first.context.setOffline(true);
    await page.getByLabel('Stem van de jongere').fill('Ik wil best, maar niet meteen hele dagen.');
    await page.getByText('Geen verbinding.').waitFor();
    await first.context.setOffline(false);
    await page.getByText('Bewaard als concept.').waitFor({ timeout: 15_000 });
    await first.context.close();

    const { page: again, trouble, context } = await world.as(AMBTENAAR);
    await again.goto(`/zaken/${werkprocesId}`);
    await again.getByRole('link', { name: 'Verder met het verslag' }).click();
    await again.getByLabel('Stem van de jongere').waitFor();
    expect(await again.getByLabel('Stem van de jongere').inputValue()).toContain('niet meteen hele dagen');
    expect(await again.getByLabel('Soort gesprek').inputValue()).toBe('huisbezoek');
    await again.getByText('Oorzaken per leefgebied').click();
    await again.getByLabel('Angst').check();
    await again.getByLabel('Wat', { exact: true }).fill('De eerste twee uren komen, na de therapie');
    await again.getByLabel('Wie', { exact: true }).fill(voornaam);
    await again.getByLabel('Uiterlijk', { exact: true }).fill('2026-11-09');
    await again.getByLabel('De school leest deze afspraak').check();
    // Care content does not go to a school: the screen says so before anything is sent.
    await again.getByText('Hier staat iets over zorg: therapie.').waitFor();
    await again.getByLabel('Wat', { exact: true }).fill('De eerste twee uren komen');
    await again.getByRole('button', { name: 'Nog een afspraak' }).click();
    const second = again.getByRole('group', { name: 'Afspraak 2' });
    await second.getByLabel('Wat').fill('Verder met de behandeling bij de ggz');
    await second.getByLabel('Wie').fill('moeder');
    await second.getByLabel('Uiterlijk').fill('2026-11-16');
    await again.getByLabel('Samen kijken hoe het gaat op').fill('2026-11-30');
    await settle(again);
    expect(await violations(again)).toEqual([]);
    await again.getByRole('button', { name: 'Leg het gesprek vast' }).first().click();
    await again.waitForURL(/gesprekken\/[0-9a-f-]{36}/);
    await settle(again);
    expect(await violations(again)).toEqual([]);
    const uitkomst = await again.locator('main').innerText();
    expect(uitkomst).toMatch(/moeder: Verder met de behandeling bij de ggz/);
    expect(uitkomst).toContain('Nog niet gelezen.');

    await again.getByRole('link', { name: /^Brief / }).click();
    await again.getByRole('button', { name: 'Definitief maken' }).waitFor();
    expect(trouble).toEqual([]);
    await context.close();

    const school = await world.as(SCHOOL);
    await school.page.goto('/');
    await settle(school.page);
    const regel = school.page.locator('.schoolgang-lines > li', {
      hasText: `${voornaam}: De eerste twee uren komen`,
    });
    const gelezen = await regel.innerText();
    expect(gelezen).toContain('Wij hebben afspraken gemaakt met ouders en leerling.');
    expect(gelezen.toLowerCase()).not.toMatch(/ggz|angst|therapie|klas niet in|hele dagen/);
    await regel.getByRole('button', { name: /^Gezien/ }).click();
    await expect.poll(() => regel.getByRole('button', { name: /^Gezien/ }).count()).toBe(0);
    expect(school.trouble).toEqual([]);

    // He comes more and more; a second talk, then the zaak ends because he is back.
    const talk = {
      ...{ vorm: 'gesprek', gehoudenOp: '2026-11-02', aanwezig: [{ naam: voornaam, rol: 'jongere' }] },
      ...{ verslag: 'Het lukt', stemJongere: 'Het valt mee', volgendeOp: '2026-12-14', conceptVersie: 0 },
      afspraken: [{ wat: 'Alle ochtenden', wie: voornaam, uiterlijk: '2026-12-01', naarSchool: true }],
    };
    await json(await officer.api(`/zaken/${werkprocesId}/gesprekken`, 'POST', talk));
    let { versie } = await json<{ versie: number }>(await officer.api(`/zaken/${werkprocesId}`));
    for (const body of [
      { naar: 'monitoring' },
      { naar: 'terugkoppeling' },
      { naar: 'gesloten', uitkomst: 'Terug', sluitgrond: 'verzuim-gestopt', gestoptOp: '2026-10-26' },
    ]) {
      ({ versie } = await json<{ versie: number }>(
        await officer.api(`/zaken/${werkprocesId}/stappen`, 'POST', { ...body, versie }),
      ));
    }
    await school.page.reload();
    await settle(school.page);
    // The last word stays to be read: that it is closed, what was agreed, and still no word of care.
    const laatste = await school.page.locator('main').innerText();
    expect(laatste).toContain('Er lopen geen zaken van uw leerlingen');
    expect(laatste).toMatch(/Onlangs gesloten zaken[\s\S]*De zaak is gesloten\./);
    expect(laatste.toLowerCase()).not.toMatch(/ggz|angst|therapie|het valt mee/);
    await school.context.close();
  },
  120_000,
);
