import { sql } from 'kysely';
import { expect } from 'vitest';
import { spreekuurOpruimen } from '../../src/domain/spreekuur/index.ts';
import { one } from '../../src/platform/db/tx.ts';
import { json } from '../kantoor.ts';
import { settle, violations } from './check.ts';
import { apiOf } from './examples.ts';
import { AMBTENAAR, MANAGER, openBrowserTest, SCHOOL, type Wie, type World } from './world.ts';

const browserTest = await openBrowserTest();

/** A boy of sixteen who goes to this school and has no running zaak. */
const findJongen = ({ db, organisatieId, keuze }: World) =>
  db.transact({ organisatieId, actor: 'test' }, (tx) =>
    one(
      tx,
      sql<{ jongereId: string; voornaam: string; naam: string }>`
        select j.jongere_id as "jongereId", split_part(j.voornamen, ' ', 1) as voornaam,
               volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as naam
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

/** A zaak of the officer, with whoever has none yet. */
async function openZaak(world: World): Promise<string> {
  const { jongereId } = await findJongen(world);
  const officer = await apiOf(world, AMBTENAAR);
  const { werkprocesId } = await json<{ werkprocesId: string }>(
    await officer.api('/zaken', 'POST', { jongereId, soort: 'relatief-verzuim' }),
  );
  return werkprocesId;
}

browserTest(
  'a partner is asked to join, answers by the link without an account, and the referral moves; the link opens nothing after that',
  async (world) => {
    const manager = await world.as(MANAGER);
    await manager.page.goto('/partners');
    await settle(manager.page);
    await manager.page.getByRole('button', { name: 'Partner vastleggen' }).click();
    const nieuw = manager.page.locator('dialog');
    await nieuw.locator('#veld-naam').fill('Wijkteam Verzonnen-Noord');
    await nieuw.locator('#veld-soort').selectOption('wijkteam');
    await nieuw.getByLabel('Verwijzing').check();
    await nieuw.locator('#veld-adres').fill('wijkteam@verzonnen.example');
    await nieuw.locator('button[type=submit]').click();
    await manager.page.getByRole('heading', { level: 1, name: 'Wijkteam Verzonnen-Noord' }).waitFor();

    const werkprocesId = await openZaak(world);
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto(`/zaken/${werkprocesId}`);
    await page.getByRole('button', { name: 'Verwijzen' }).click();
    const dialog = page.locator('dialog');
    await dialog.locator('#veld-partnerId').selectOption({ label: 'Wijkteam Verzonnen-Noord (Wijkteam)' });
    await dialog.getByText('Zo komt het veilig aan. Beveiligde e-mail: wijkteam@verzonnen.example').waitFor();
    await dialog.locator('#veld-vraag').fill('Kunt u het gezin steunen in de ochtend?');
    await dialog
      .locator('#veld-gedeeld')
      .fill('Hij komt de ochtenden niet uit bed. De ouders vragen om hulp.');
    await dialog.getByLabel('Toestemming', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Verwijzing vastleggen' }).click();
    await dialog.waitFor({ state: 'detached' });
    const verwijzingen = page.getByRole('region', { name: /^Verwijzingen/ });
    await verwijzingen.getByText('Verzonden', { exact: true }).first().waitFor();

    await page.getByRole('button', { name: 'Vraag per link' }).click();
    await dialog.getByLabel('Antwoord op een verwijzing').check();
    await dialog.locator('#veld-verwijzingId').selectOption({ index: 1 });
    await dialog.locator('#veld-aan').fill('het wijkteam');
    await dialog.locator('#veld-vraag').fill('Neemt u onze verwijzing aan?');
    await dialog.getByRole('button', { name: 'Bekijk wat de gast ziet' }).click();
    await dialog.getByText('Neemt u deze verwijzing aan?').waitFor();
    await dialog.getByRole('button', { name: 'Link maken' }).click();
    const link = await dialog.locator('#gastlink').inputValue();
    await dialog.getByRole('button', { name: 'Klaar' }).click();

    const gast = await world.open();
    await gast.page.goto(link);
    const gelezen = await gast.page.locator('main').innerText();
    expect(gelezen).toContain('Neemt u onze verwijzing aan?');
    expect(gelezen).not.toContain('uit bed');
    expect(await violations(gast.page)).toEqual([]);
    await gast.page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await gast.page.getByText('Zet dit nog goed:').waitFor();
    await gast.page.getByLabel('Wij nemen de verwijzing aan').check();
    await gast.page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await gast.page.getByRole('heading', { level: 1, name: 'Dank u wel' }).waitFor();
    await gast.page.goto(link);
    await gast.page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' }).waitFor();
    expect(await gast.context.cookies()).toEqual([]);

    await page.reload();
    await verwijzingen.getByText('Aangenomen', { exact: true }).first().waitFor();
    const vragen = page.getByRole('region', { name: /^Vragen per link/ });
    await vragen.getByRole('button', { name: /^Antwoord gezien/ }).click();
    await page.getByText('Vastgelegd dat u het antwoord las.').waitFor();
    expect([...trouble, ...manager.trouble, ...gast.trouble]).toEqual([]);
    await Promise.all([context.close(), manager.context.close(), gast.context.close()]);
  },
);

browserTest(
  'a colleague looks along in one zaak until it is ended, and the zaak says who did',
  async (world) => {
    const BUDDY: Wie = { rol: 'leerplichtambtenaar', medewerker: 2 };
    const buddynaam = world.organisatie.medewerkers[2]?.naam ?? '';
    const werkprocesId = await openZaak(world);
    const { page, trouble, context } = await world.as(AMBTENAAR);
    await page.goto(`/zaken/${werkprocesId}`);
    await page.getByRole('button', { name: 'Laat meekijken' }).click();
    const dialog = page.locator('dialog');
    await dialog.locator('#veld-naam').selectOption(buddynaam);
    await dialog.locator('#veld-reden').fill('Eerste gesprek samen voorbereiden');
    await dialog.getByRole('button', { name: 'Laat meekijken' }).click();
    await dialog.waitFor({ state: 'detached' });
    const meekijken = page.getByRole('region', { name: /^Meekijken/ });
    await meekijken.getByText(buddynaam).waitFor();

    const buddy = await world.as(BUDDY);
    await buddy.page.goto('/meekijken');
    const regel = buddy.page.locator('.schoolgang-lines > li', {
      hasText: 'Eerste gesprek samen voorbereiden',
    });
    await regel.getByRole('link').click();
    await buddy.page.getByRole('heading', { level: 1, name: /^Zaak / }).waitFor();

    await meekijken.getByRole('button', { name: `Beëindig het meekijken van ${buddynaam}` }).click();
    await meekijken.getByText(/^was tot en met/).waitFor();
    await buddy.page.goto('/meekijken');
    await settle(buddy.page);
    expect(await regel.count()).toBe(0);
    expect([...trouble, ...buddy.trouble]).toEqual([]);
    await Promise.all([context.close(), buddy.context.close()]);
  },
);

browserTest(
  'a slot of the spreekuur is booked by the school, called off only after asking, talked about, and its light record is gone in time',
  async (world) => {
    const { voornaam, naam } = await findJongen(world);
    const officer = await world.as(AMBTENAAR);
    const dialog = officer.page.locator('dialog');
    await officer.page.goto('/spreekuur');
    await settle(officer.page);
    await officer.page.getByRole('button', { name: 'Spreekuur maken' }).click();
    await dialog.locator('#veld-schoolId').selectOption(world.keuze(SCHOOL)['school'] ?? '');
    await dialog.locator('#veld-dag').fill('2026-11-10');
    await dialog.locator('#veld-plaats').fill('Kamer 12');
    await dialog.locator('button[type=submit]').click();
    await officer.page.getByText('3 plekken gemaakt.').waitFor();
    // One press drops nothing yet.
    await officer.page.getByRole('button', { name: /^Laten vervallen, .*10:40$/ }).click();
    await dialog.getByText('De plek komt niet terug.').waitFor();
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await officer.page.getByRole('button', { name: /^Laten vervallen, .*10:40$/ }).click();
    await dialog.getByRole('button', { name: 'Laten vervallen' }).click();
    await officer.page.getByText('De plek is vervallen').waitFor();

    const school = await world.as(SCHOOL);
    await school.page.goto('/spreekuur');
    await settle(school.page);
    await school.page.getByRole('button', { name: /^Leerling aanmelden, .*10:00$/ }).click();
    await school.page.locator('dialog #veld-jongereId').fill(naam);
    await school.page.getByRole('option').filter({ hasText: naam }).first().click();
    await school.page.locator('dialog #veld-aanleiding').selectOption('te-laat');
    await school.page.locator('dialog #veld-contact').fill('M. Mentor');
    await school.page.locator('dialog button[type=submit]').click();
    await school.page.getByRole('link', { name: new RegExp(`^Uitnodiging voor .*${voornaam}`) }).waitFor();

    world.setVandaag('2026-11-10');
    await officer.page.goto('/spreekuur');
    await officer.page.getByRole('button', { name: new RegExp(`^Hoe ging het: .*${voornaam}`) }).click();
    await dialog.locator('#veld-notitie').fill('Komt voortaan met de bus van half acht.');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await officer.page.getByText('Komt voortaan met de bus van half acht.').waitFor();
    const { page } = school;
    await page.goto('/spreekuur');
    await settle(page);
    expect(await page.locator('main').innerText()).not.toContain('half acht');

    world.setVandaag('2029-01-08');
    await spreekuurOpruimen(world)({ organisatieId: world.organisatieId });
    await officer.page.goto('/spreekuur?van=2026-11-10');
    await settle(officer.page);
    expect(await officer.page.locator('main').innerText()).not.toMatch(/half acht|Gesproken/);
    world.setVandaag('2026-11-02');
    expect([...officer.trouble, ...school.trouble]).toEqual([]);
    await Promise.all([officer.context.close(), school.context.close()]);
  },
);
