import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG, vault } from '../../../test/kantoor.ts';
import { openSandbox, openVerzuimregister } from '../../integrations/verzuimregister/index.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows } from '../../platform/db/tx.ts';
import { ophalen, opnieuw, verzenden } from './index.ts';
import { luxemelding, registermelding, testBsn } from './verzuimregister.test-help.ts';

const register = await openSandbox();
afterAll(() => register.close());
const registers = (code: string) =>
  code === 'oefenstad' ? openVerzuimregister({ url: register.url }, code) : undefined;
const kantoor = await openKantoor({ registers });
const officer = await kantoor.officer();
const beheer = await kantoor.login({ rol: 'administratie' });
const werk = { db: kantoor.db, vault, clock: fixedClock(VANDAAG), registers };
const haal = () => ophalen(werk)({ organisatieId: kantoor.oefenstad });
const verstuur = (meldingId: string) => verzenden(werk)({ organisatieId: kantoor.oefenstad, meldingId });

type Melding = { meldingId: string; nummer: string; status: string; versie: number; soortVerzuim: string };
const query = <R>(vraag: ReturnType<typeof sql<R>>) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) => rows(tx, vraag));
/** Counts in a way of its own: by number, straight in the table. */
const vind = async (nummer: string) =>
  (
    await query(
      sql<Melding>`select melding_id as "meldingId", nummer, status, versie, soort_verzuim as "soortVerzuim"
                     from melding where nummer = ${nummer}`,
    )
  )[0] as Melding;
const stap = async (meldingId: string, body: object, by = officer) =>
  by.api(`/meldingen/${meldingId}/stappen`, 'POST', {
    versie: (await json<Melding>(await officer.api(`/meldingen/${meldingId}`))).versie,
    ...body,
  });
const statussenVan = (nummer: string) =>
  register.statussen.filter(({ meldingsnummer }) => meldingsnummer === nummer);

test('[VI-01] fifty reports become fifty intakes, each with a receipt; one that failed is shown with the words of DUO', async () => {
  const berichten = Array.from({ length: 51 }, (_, n) => registermelding(n));
  register.deliver(berichten);
  register.fail('ROD000050', { code: 'ROD-4711', bericht: 'BRP-gegevens van deze leerling ontbreken.' });
  await haal();

  const gekomen = await query(
    sql<{ nummer: string; berichten: number }>`
      select m.nummer, (select count(*)::int from bericht b where b.melding_id = m.melding_id) as berichten
        from melding m where m.nummer like 'ROD%' order by m.nummer`,
  );
  expect(gekomen).toEqual(
    Array.from({ length: 50 }, (_, n) => ({ nummer: `ROD${String(n).padStart(6, '0')}`, berichten: 1 })),
  );
  expect(await json(await officer.api('/verzuimregister/fouten'))).toMatchObject({
    totaal: 1,
    fouten: [
      { meldingsnummer: 'ROD000050', code: 'ROD-4711', bericht: 'BRP-gegevens van deze leerling ontbreken.' },
    ],
  });
  expect(await json(await officer.api('/verzuimregister/leveringen'))).toMatchObject({
    leveringen: [{ kanaal: 'koppeling', aantal: 51, nieuw: 50, fout: 1, teLaat: 0 }],
  });
  expect(await json(await officer.api('/verzuimregister'))).toMatchObject({
    gekoppeld: true,
    openFouten: 1,
    fout: null,
    ongelezen: 50,
  });
});

test('[VI-01] what failed is asked again at one press, and is then a report like any other', async () => {
  const { fouten } = await json<{ fouten: { foutId: string; versie: number }[] }>(
    await beheer.api('/verzuimregister/fouten'),
  );
  const fout = fouten[0];
  if (!fout) throw new Error('No fault');
  const again = () => opnieuw(werk)({ organisatieId: kantoor.oefenstad, foutId: fout.foutId });
  await json(await beheer.api(`/verzuimregister/fouten/${fout.foutId}/_opnieuw`, 'POST', fout));
  await again();
  expect(await json(await officer.api('/verzuimregister/fouten'))).toMatchObject({ fouten: [{ aantal: 2 }] });
  register.repair('ROD000050');
  await again();
  expect((await vind('ROD000050')).status).toBe('nieuw');
  expect(await json(await officer.api('/verzuimregister/fouten'))).toMatchObject({ totaal: 0 });
  expect(await query(sql<{ inhoud: null }>`select inhoud from registerfout`)).toEqual([{ inhoud: null }]);
});

test('[VI-01] the same delivery again changes nothing, and an older change never overwrites a newer one', async () => {
  const nieuwer = registermelding(1, { laatsteMutatie: '2026-11-02T10:00:00Z', datumEinde: '2026-10-30' });
  register.deliver([nieuwer]);
  await haal();
  const voor = await vind('ROD000001');
  register.deliver([registermelding(1), nieuwer, registermelding(1, { datumEinde: '2026-10-16' })]);
  await haal();
  expect(await vind('ROD000001')).toEqual(voor);
  expect(await json(await officer.api(`/meldingen/${voor.meldingId}`))).toMatchObject({
    verzuimTotEnMet: '2026-10-30',
  });
});

test('[VI-10] a change by the school leaves alone what an officer corrected', async () => {
  const { meldingId, versie } = await vind('ROD000002');
  await json(
    await officer.api(`/meldingen/${meldingId}/correcties`, 'POST', {
      soortVerzuim: 'luxe',
      reden: 'Het gezin was op reis',
      versie,
    }),
  );
  register.deliver([
    registermelding(2, { laatsteMutatie: '2026-11-02T11:00:00Z', actieSchool: 'Ouders gesproken' }),
  ]);
  await haal();
  expect(await json(await officer.api(`/meldingen/${meldingId}`))).toMatchObject({
    soortVerzuim: 'luxe',
    schoolDeed: 'Ouders gesproken',
    verloop: [{ reden: 'correctie' }, { reden: 'wijziging-school' }],
  });
});

test('[VI-10] a report the school withdraws is withdrawn with us; what we closed stays closed', async () => {
  register.withdraw('ROD000003', '2026-11-02T09:00:00Z');
  const { meldingId } = await vind('ROD000004');
  await json(await stap(meldingId, { naar: 'ter-kennisneming' }));
  register.withdraw('ROD000004', '2026-11-02T09:00:00Z');
  await haal();
  expect((await vind('ROD000003')).status).toBe('ingetrokken');
  expect((await vind('ROD000004')).status).toBe('ter-kennisneming');
});

test('[VI-02] the luxe report of eight days shows its days and lesuren, 71 in all', async () => {
  register.deliver([luxemelding(60)]);
  await haal();
  const { meldingId } = await vind('ROD000060');
  const melding = await json<{ dagen: { dag: string; lesuren: number[]; aantal: number }[] }>(
    await officer.api(`/meldingen/${meldingId}`),
  );
  expect(melding).toMatchObject({
    soortVerzuim: 'luxe',
    uren: 71,
    schoolDeed: 'Gesprek met mentor en ouders op 20 oktober',
    contactpersoon: 'V. Verzuim',
    opgave: {
      vorm: 'luxe',
      reden: null,
      alleLessenGemist: false,
      actieGewenst: true,
      prioriteit: 'normaal',
      leslocatie: 'De Regenboog',
      contactFunctie: 'verzuimcoördinator',
      contactTelefoon: '0344000001',
      telefoonGezin: '0600000001',
    },
  });
  expect(melding.dagen).toHaveLength(8);
  expect(melding.dagen.reduce((som, { lesuren }) => som + lesuren.length, 0)).toBe(71);
});

describe('[VI-12] the status goes back to the register', () => {
  test('in the order of the acts, with reason and contact, and its proof is kept', async () => {
    const { meldingId } = await vind('ROD000010');
    await json(await stap(meldingId, { naar: 'in-behandeling' }));
    await json(
      await stap(meldingId, {
        naar: 'afgesloten',
        sluitreden: 'terug-naar-school',
        opmerking: 'geen-actie-meer',
      }),
    );
    await verstuur(meldingId);
    await verstuur(meldingId);
    expect(statussenVan('ROD000010')).toMatchObject([
      { status: 'in behandeling', redenAfsluiten: null },
      {
        status: 'afgesloten',
        redenAfsluiten: 'terug naar school, opleiding hervat',
        opmerking: 'er loopt geen actie meer',
      },
    ]);
    const lijst = await json<{ statussen: { meldingsnummer: string; bewijs: string }[] }>(
      await officer.api('/verzuimregister/statussen?stand=verstuurd'),
    );
    expect(lijst.statussen.map(({ bewijs }) => bewijs).toSorted()).toEqual(
      statussenVan('ROD000010').map(({ bewijs }) => bewijs),
    );
  });

  test('once, also when the answer of the register was lost', async () => {
    const { meldingId } = await vind('ROD000011');
    await json(await stap(meldingId, { naar: 'in-behandeling' }));
    register.loseNextAnswer();
    await expect(verstuur(meldingId)).rejects.toThrow();
    await verstuur(meldingId);
    expect(statussenVan('ROD000011')).toHaveLength(1);
  });

  test('later, when the register is down; what waits is seen', async () => {
    const { meldingId } = await vind('ROD000012');
    await json(await stap(meldingId, { naar: 'ter-kennisneming' }));
    register.setDown(true);
    await expect(verstuur(meldingId)).rejects.toThrow();
    await expect(haal()).rejects.toThrow();
    expect(await json(await officer.api('/verzuimregister'))).toMatchObject({
      fout: 'Het register is niet bereikbaar.',
    });
    const wacht = await json(await officer.api('/verzuimregister/statussen?stand=wacht'));
    expect(wacht['statussen']).toContainEqual(
      expect.objectContaining({
        meldingsnummer: 'ROD000012',
        pogingen: 1,
        fout: 'Het register is niet bereikbaar.',
      }),
    );
    register.setDown(false);
    await verstuur(meldingId);
    expect(statussenVan('ROD000012')).toHaveLength(1);
  });

  test('refused with the words of the register, and sent again by somebody who may', async () => {
    const { meldingId } = await vind('ROD000013');
    await json(await stap(meldingId, { naar: 'in-behandeling' }));
    register.refuseStatus('ROD000013', 'De melding is in behandeling bij een andere gemeente.');
    await verstuur(meldingId);
    const { statussen } = await json<{ statussen: { statusId: string; versie: number; fout: string }[] }>(
      await officer.api('/verzuimregister/statussen?stand=geweigerd'),
    );
    expect(statussen).toMatchObject([{ fout: 'De melding is in behandeling bij een andere gemeente.' }]);
    const path = `/verzuimregister/statussen/${statussen[0]?.statusId}/_opnieuw`;
    expect((await officer.api(path, 'POST', { versie: statussen[0]?.versie })).status).toBe(403);
    await json(await beheer.api(path, 'POST', { versie: statussen[0]?.versie }));
  });

  test('only as the register knows it: an officer cannot withdraw for the school, nor close with a reason of our own', async () => {
    const { meldingId } = await vind('ROD000014');
    expect(await json(await stap(meldingId, { naar: 'ingetrokken' }), 409)).toMatchObject({
      type: '/problemen/alleen-school-trekt-in',
    });
    await json(await stap(meldingId, { naar: 'in-behandeling' }));
    expect((await stap(meldingId, { naar: 'afgesloten', sluitreden: 'overgenomen' })).status).toBe(400);
    expect((await stap(meldingId, { naar: 'overgedragen' })).status).toBe(400);
  });
});

describe('[VI-01] a file instead of a connection', () => {
  const put = (naam: string, inhoud: string, by = beheer) =>
    by.put(`/verzuimregister/bestanden/${naam}`, inhoud);

  test('takes JSON and CSV in the same form, and says per report what is wrong without repeating a value', async () => {
    const fout = registermelding(71, {
      persoonsgebondenNummer: '999999999',
      vermoedelijkeSoort: 'spijbelen',
    });
    expect(
      await json(await put('levering.json', JSON.stringify({ meldingen: [registermelding(70), fout] }))),
    ).toMatchObject({ aantal: 2, nieuw: 1, fout: 1 });
    const csv = [
      'meldingsnummer;laatsteMutatie;opgenomenOp;brin;persoonsgebondenNummer;geslachtsnaam;geboortedatum;datumBegin;vermoedelijkeSoort;alleLessenGemist;specificatie',
      `ROD000072;2026-11-02T08:00:00Z;2026-10-29T08:00:00Z;99AA;${testBsn(72)};Verzonnen;2010-01-02;2026-10-12;luxe verzuim;nee;2026-10-12:1,2,3|2026-10-13:heel=8`,
    ].join('\r\n');
    expect(await json(await put('levering.csv', csv))).toMatchObject({ nieuw: 1, fout: 0, teLaat: 1 });
    expect(await json(await officer.api(`/meldingen/${(await vind('ROD000072')).meldingId}`))).toMatchObject({
      uren: 11,
      dagen: [
        { dag: '2026-10-12', heleDag: false, lesuren: [1, 2, 3] },
        { dag: '2026-10-13', heleDag: true, aantal: 8 },
      ],
    });
    const { fouten } = await json<{ fouten: { meldingsnummer: string; bericht: string }[] }>(
      await officer.api('/verzuimregister/fouten'),
    );
    expect(fouten.find(({ meldingsnummer }) => meldingsnummer === 'ROD000071')?.bericht).toBe(
      'persoonsgebondenNummer: geen geldig burgerservicenummer; vermoedelijkeSoort: staat niet in de lijst van soorten verzuim',
    );
  });

  test('that is no list of reports is refused as a whole', async () => {
    expect(await json(await put('kapot.json', '{'), 409)).toMatchObject({
      type: '/problemen/bestand-geweigerd',
    });
    expect((await put('levering.xml', '<a/>')).status).toBe(400);
    expect((await put('levering.json', '[]', officer)).status).toBe(403);
  });

  test('gives the statuses that wait in the words of the law, and notes who typed them over', async () => {
    const { meldingId } = await vind('ROD000020');
    await json(await stap(meldingId, { naar: 'in-behandeling' }));
    const lijst = await json<{ statussen: { statusId: string; meldingsnummer: string; status: string }[] }>(
      await beheer.api('/verzuimregister/statussen/bestand/json'),
    );
    const een = lijst.statussen.find(({ meldingsnummer }) => meldingsnummer === 'ROD000020');
    expect(een).toMatchObject({ status: 'in behandeling' });
    expect(await (await beheer.api('/verzuimregister/statussen/bestand/csv')).text()).toContain(
      'ROD000020;in behandeling',
    );
    await json(
      await beheer.api('/verzuimregister/statussen/_overgetypt', 'POST', { statusIds: [een?.statusId] }),
    );
    await verstuur(meldingId);
    expect(statussenVan('ROD000020')).toEqual([]);
  });
});

describe('who may', () => {
  test.each(['school', 'doorstroomcoach', 'fg'])('%s sees nothing of the register', async (rol) => {
    const browser = await kantoor.login(rol === 'school' ? { rol, school: kantoor.school } : { rol });
    for (const path of ['', '/leveringen', '/fouten', '/statussen']) {
      expect((await browser.api(`/verzuimregister${path}`)).status).toBe(403);
    }
  });

  test('another organisatie has no deliveries, and no connection of ours', async () => {
    const other = kantoor.server.browser();
    await other.login({ organisatie: 'anderstad', rol: 'administratie' });
    expect(await json(await other.api('/verzuimregister/leveringen'))).toMatchObject({ totaal: 0 });
    expect(await json(await other.api('/verzuimregister'))).toMatchObject({ gekoppeld: false });
    expect((await other.api('/verzuimregister/_ophalen', 'POST')).status).toBe(409);
  });
});

test('(KV-01, first part) the day a certificate ends is kept, and warned for sixty days ahead', async () => {
  const set = async (certificaatTotEnMet: string) => {
    const { versie } = await json<{ versie: number }>(await beheer.api('/verzuimregister'));
    await json(await beheer.api('/verzuimregister/koppeling', 'PUT', { certificaatTotEnMet, versie }));
    return (await json(await beheer.api('/verzuimregister')))['certificaat'];
  };
  expect(await set('2027-01-01')).toBe('geldig');
  expect(await set('2026-12-31')).toBe('verloopt');
  expect(await set('2026-11-02')).toBe('verloopt');
  expect(await set('2026-11-01')).toBe('verlopen');
});

test('no bsn or name stands readable in what is kept of a report that failed', async () => {
  const fouten = await query(
    sql<{
      tekst: string;
    }>`select encode(inhoud, 'escape') || bericht as tekst from registerfout where inhoud is not null`,
  );
  expect(fouten.length).toBeGreaterThan(0);
  for (const { tekst } of fouten) expect(tekst).not.toMatch(/999999999|Verzonnen/);
});
