import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { one, run } from '../../platform/db/tx.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { verwijzingen } from './index.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const MANAGER = 'Teammanager (demo)';

const inOefenstad = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, work);
beforeAll(() =>
  inOefenstad((tx) =>
    run(
      tx,
      sql`insert into huisstijl (organisatie_id, gemeentecode, afzender, straat, postcode, plaats, telefoon, email, mandaat)
          values (${kantoor.oefenstad}, null, 'Gemeente Oefenstad', 'Plein 1', '4000 AA', 'Oefenstad', '0344 000 000',
                  'post@oefenstad.example', 'Namens burgemeester en wethouders')`,
    ),
  ),
);

type Verwijzing = {
  verwijzingId: string;
  nummer: string;
  stand: string;
  magNu: string[];
  versie: number;
  herinneringBriefId: string | null;
  teLaat: boolean;
};
let teller = 0;
const partner = async (body: object = {}) =>
  (
    await json<{ partnerId: string }>(
      await officer.api('/partners', 'POST', {
        naam: `Wijkteam ${++teller}`,
        soort: 'wijkteam',
        rollen: ['verwijzing'],
        kanaal: 'beveiligde-mail',
        adres: 'veilig@partner.example',
        postadres: 'Postbus 7\n4000 AA Oefenstad',
        ...body,
      }),
    )
  ).partnerId;
const open = async (jongereId = kantoor.emma) =>
  (
    await json<{ werkprocesId: string }>(
      await officer.api('/zaken', 'POST', { jongereId, soort: 'relatief-verzuim' }),
    )
  ).werkprocesId;
const GEHEIM = 'Emma slaapt slecht en durft de klas niet in.';
const VRAAG = 'Wilt u met Emma en haar moeder kijken welke hulp past?';
const send = (zaak: string, body: object) =>
  officer.api(`/zaken/${zaak}/verwijzingen`, 'POST', {
    vraag: VRAAG,
    gedeeld: GEHEIM,
    grond: 'publieke-taak',
    ...body,
  });
const refer = async (zaak: string, body: object) =>
  json<{ verwijzingId: string; nummer: string; antwoordUiterlijk: string }>(await send(zaak, body));
const read = async (zaak: string) =>
  (await json<{ verwijzingen: Verwijzing[] }>(await officer.api(`/zaken/${zaak}/verwijzingen`))).verwijzingen;
const step = (id: string, body: object) => officer.api(`/verwijzingen/${id}/stappen`, 'POST', body);
const acties = async (zaak: string) =>
  (
    await json<{
      acties: { soort: string; wat: string; wie: string; klaarOp: string | null; resultaat: string | null }[];
    }>(await officer.api(`/zaken/${zaak}/plan`))
  ).acties;
const night = (dag: Datum) =>
  verwijzingen({ db: kantoor.db, clock: fixedClock(dag) })({ organisatieId: kantoor.oefenstad });
const portaal = async (zaak: string) => {
  const { zaken } = await json<{ zaken: { werkprocesId: string; aanvulling: string | null }[] }>(
    await school.api('/eigen-school/zaken'),
  );
  return zaken.find(({ werkprocesId }) => werkprocesId === zaak);
};

test('[KI-02] a referral shows sent, accepted, started and ended with their days; without an answer a reminder comes', async () => {
  const zaak = await open();
  const partnerId = await partner({ antwoordtermijnDagen: 5 });
  const { verwijzingId, nummer, antwoordUiterlijk } = await refer(zaak, {
    partnerId,
    verzondenOp: '2026-10-20',
  });
  expect(antwoordUiterlijk).toBe('2026-10-25');
  expect(await read(zaak)).toMatchObject([
    {
      nummer,
      stand: 'verzonden',
      verzondenOp: '2026-10-20',
      gedeeld: GEHEIM,
      grond: 'publieke-taak',
      teLaat: true,
      magNu: ['aanvaarden', 'weigeren', 'beginnen', 'intrekken'],
    },
  ]);

  // Five days went by: a reminder.
  await night(VANDAAG as Datum);
  const [herinnerd] = await read(zaak);
  expect(herinnerd).toMatchObject({ stand: 'verzonden', herinnerdOp: VANDAAG });
  expect(herinnerd?.herinneringBriefId).not.toBeNull();
  expect(await acties(zaak)).toMatchObject([{ soort: 'rappel', wie: 'A. Verzonnen', klaarOp: null }]);

  let versie = herinnerd?.versie ?? 0;
  for (const [act, op, stand] of [
    ['aanvaarden', '2026-10-28', 'aanvaard'],
    ['beginnen', '2026-10-30', 'loopt'],
    ['beeindigen', VANDAAG, 'beeindigd'],
  ] as const) {
    const done = await json<{ stand: string; versie: number }>(
      await step(verwijzingId, {
        act,
        op,
        versie,
        ...(act === 'beeindigen' && { resultaat: 'Emma slaapt beter.' }),
      }),
    );
    expect(done.stand).toBe(stand);
    versie = done.versie;
  }
  expect(await read(zaak)).toMatchObject([
    {
      stand: 'beeindigd',
      verzondenOp: '2026-10-20',
      aanvaardOp: '2026-10-28',
      begonnenOp: '2026-10-30',
      beeindigdOp: VANDAAG,
      resultaat: 'Emma slaapt beter.',
      magNu: [],
    },
  ]);
  // The reminder that waited is done, and what was known at each moment is kept.
  expect(await acties(zaak)).toMatchObject([
    { soort: 'rappel', klaarOp: VANDAAG, resultaat: 'De partner nam de verwijzing aan.' },
  ]);
  const { aantal } = await inOefenstad((tx) =>
    one(
      tx,
      sql<{
        aantal: number;
      }>`select count(*)::int as aantal from verwijzing_historie where verwijzing_id = ${verwijzingId}`,
    ),
  );
  expect(aantal).toBe(4);

  // In the dossier, too.
  const dossier = await json<{ verwijzingen: { verwijzingId: string }[] }>(
    await officer.api(`/verwijzingen?jongereId=${kantoor.emma}`),
  );
  expect(dossier.verwijzingen.map((een) => een.verwijzingId)).toContain(verwijzingId);
});

test('the school hears that somebody was asked, began and ended; not who, why or with what result', async () => {
  const zaak = await open();
  const partnerId = await partner({ naam: 'Jeugdhulp Zuid', soort: 'jeugdhulp' });
  const { verwijzingId } = await refer(zaak, { partnerId });
  expect(await portaal(zaak)).toMatchObject({
    aanvulling: expect.stringMatching(/^Wij vroegen een andere organisatie/),
  });
  await json(await step(verwijzingId, { act: 'beginnen', versie: 1 }));
  expect(await portaal(zaak)).toMatchObject({ aanvulling: expect.stringMatching(/is begonnen/) });
  await json(await step(verwijzingId, { act: 'beeindigen', resultaat: 'Therapie afgerond', versie: 2 }));
  const all = await (await school.api('/eigen-school/zaken')).text();
  expect(all).not.toMatch(/Zuid|Jeugdhulp|slaapt|Therapie|welke hulp past/);
  for (const path of [`/zaken/${zaak}/verwijzingen`, '/verwijzingen']) {
    expect((await school.api(path)).status).toBe(403);
  }
});

test('[MW-13] no reply in the term: a reminder in concept, then a task for the manager; twice the same night adds nothing', async () => {
  const zaak = await open();
  // Without a term of its own: fourteen days, the setting.
  const { nummer, antwoordUiterlijk } = await refer(zaak, { partnerId: await partner() });
  expect(antwoordUiterlijk).toBe('2026-11-16');
  await night('2026-11-16' as Datum);
  expect(await acties(zaak)).toEqual([]);

  for (const _ of ['once', 'twice']) await night('2026-11-17' as Datum);
  const rappels = await acties(zaak);
  expect(rappels).toMatchObject([{ soort: 'rappel', wie: 'A. Verzonnen' }]);
  expect(rappels[0]?.wat).toContain(nummer);
  const [verwijzing] = await read(zaak);
  const brief = await json<{ sjabloon: string; status: string; velden: Record<string, string> }>(
    await officer.api(`/brieven/${verwijzing?.herinneringBriefId}`),
  );
  expect(brief).toMatchObject({
    sjabloon: 'herinnering-partner',
    status: 'concept',
    velden: { verwijzing: nummer, gevraagd: VANDAAG, uiterlijk: '2026-11-24' },
  });
  const preview = await json<{ tekst: string; ontbreekt: object[] }>(
    await officer.api('/brieven/_voorbeeld', 'POST', {
      sjabloon: brief.sjabloon,
      jongereId: kantoor.emma,
      werkprocesId: zaak,
      velden: brief.velden,
    }),
  );
  expect(preview.ontbreekt).toEqual([]);
  // The number says enough: the letter names nobody.
  expect(preview.tekst).toContain(nummer);
  expect(preview.tekst).not.toMatch(/Emma|Jansen|slaapt/);

  await night('2026-11-24' as Datum);
  expect(await acties(zaak)).toHaveLength(1);
  for (const _ of ['once', 'twice']) await night('2026-11-25' as Datum);
  const opgeschaald = (await acties(zaak)).filter(({ soort }) => soort === 'opschaling');
  expect(opgeschaald).toMatchObject([{ wie: MANAGER, klaarOp: null }]);

  // And on the screen of the manager, for one that waits longer.
  const eerder = await refer(await open(), { partnerId: await partner(), verzondenOp: '2026-09-21' });
  await night('2026-10-20' as Datum);
  await night('2026-10-28' as Datum);
  const vandaag = await json<{ blokken: { blok: string; regels: { id: string; wat: string }[] }[] }>(
    await manager.api('/vandaag?voor=mij'),
  );
  expect(JSON.stringify(vandaag.blokken.find(({ blok }) => blok === 'bewaking'))).toContain(eerder.nummer);
});

test('an answer that came stops the clock, and a term that was chosen holds', async () => {
  const zaak = await open();
  const een = await refer(zaak, { partnerId: await partner(), antwoordUiterlijk: '2026-11-04' });
  expect(een.antwoordUiterlijk).toBe('2026-11-04');
  await json(
    await step(een.verwijzingId, { act: 'weigeren', reden: 'Wij hebben een wachtlijst', versie: 1 }),
  );
  await night('2027-01-31' as Datum);
  expect(await acties(zaak)).toEqual([]);
  expect(await read(zaak)).toMatchObject([
    { stand: 'geweigerd', geweigerdReden: 'Wij hebben een wachtlijst', magNu: [], teLaat: false },
  ]);
});

describe('is refused', () => {
  test('consent of whom may not give it, or of nobody', async () => {
    const zaak = await open();
    const partnerId = await partner();
    const geven = { partnerId, grond: 'toestemming', toestemmingOp: VANDAAG };
    expect(await json(await send(zaak, { partnerId, grond: 'toestemming' }), 400)).toMatchObject({
      type: '/problemen/toestemming-nodig',
    });
    // Emma is fourteen, Bram is sixteen.
    expect(await json(await send(zaak, { ...geven, toestemmingVan: 'jongere' }), 409)).toMatchObject({
      type: '/problemen/toestemming-van-ander',
    });
    await refer(zaak, { ...geven, toestemmingVan: 'ouders' });
    const vanBram = await open(kantoor.bram);
    expect(await json(await send(vanBram, { ...geven, toestemmingVan: 'ouders' }), 409)).toMatchObject({
      type: '/problemen/toestemming-van-ander',
    });
    await refer(vanBram, { ...geven, toestemmingVan: 'jongere' });
  });

  test('a second one to the same partner while the first is open', async () => {
    const zaak = await open();
    const partnerId = await partner();
    const { verwijzingId } = await refer(zaak, { partnerId });
    expect(await json(await send(zaak, { partnerId }), 409)).toMatchObject({ type: '/problemen/loopt-al' });
    await json(await step(verwijzingId, { act: 'intrekken', reden: 'Niet meer nodig', versie: 1 }));
    await refer(zaak, { partnerId });
  });

  test.each([
    [{ act: 'beeindigen', resultaat: 'x' }, 'stap-niet-mogelijk', 409],
    [{ act: 'weigeren' }, 'reden-nodig', 400],
    [{ act: 'aanvaarden', op: '2026-10-01' }, 'dag-voor-vorige', 409],
    [{ act: 'aanvaarden', op: addDagen(VANDAAG as Datum, 1) }, 'dag-in-de-toekomst', 409],
    [{ act: 'aanvaarden', versie: 9 }, 'gewijzigd', 409],
  ])('%o: %s', async (body, code, status) => {
    const { verwijzingId } = await refer(await open(), { partnerId: await partner() });
    expect(await json(await step(verwijzingId, { versie: 1, ...body }), status)).toMatchObject({
      type: `/problemen/${code}`,
    });
  });

  test('a partner that is none any more, or of another organisatie', async () => {
    const zaak = await open();
    const partnerId = await partner({ naam: 'Gestopt' });
    await json(
      await officer.api(`/partners/${partnerId}`, 'PUT', {
        naam: 'Gestopt',
        soort: 'wijkteam',
        rollen: ['verwijzing'],
        kanaal: 'telefoon',
        adres: '06-00012345',
        totEnMet: '2026-11-02',
        versie: 1,
      }),
    );
    // On its last day it still may.
    await refer(zaak, { partnerId });
    const ander = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
    expect((await ander.api(`/zaken/${zaak}/verwijzingen`)).status).toBe(404);
    expect(await json(await ander.api('/verwijzingen'))).toMatchObject({ verwijzingen: [], totaal: 0 });
  });
});

test('the list of who waits has the longest wait first', async () => {
  const laat = await open(kantoor.bram);
  await refer(laat, { partnerId: await partner({ antwoordtermijnDagen: 1 }), verzondenOp: '2026-09-01' });
  const { verwijzingen: lijst, totaal } = await json<{
    verwijzingen: { antwoordUiterlijk: string }[];
    totaal: number;
  }>(await officer.api('/verwijzingen?deel=te-laat'));
  expect(lijst[0]).toMatchObject({ antwoordUiterlijk: '2026-09-02', teLaat: true });
  expect(lijst.map((een) => een.antwoordUiterlijk)).toEqual(
    lijst.map((een) => een.antwoordUiterlijk).toSorted(),
  );
  expect(totaal).toBe(lijst.length);
});
