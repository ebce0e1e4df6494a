import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';
import { fillOefenhuisstijlen } from '../brief/index.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const administratie = await kantoor.login({ rol: 'administratie' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
type Wie = typeof officer;

type Regel = {
  verzoekId: string;
  nummer: string;
  stand: string;
  behandelaar: string | null;
  uiterlijk: string | null;
  versie: number;
};
type Verzoek = Regel & {
  magNu: string[];
  redenen: string[];
  tijdig: { uitkomst: string; artikel: string } | null;
  besluit: { op: string } | null;
  behandelaarStaatErbuiten: { mag?: boolean; uitkomst: string } | null;
  termijn: { stand: string; pauzes: { vanaf: string; totEnMet: string | null }[] };
  brieven: { verzoekBriefId: string; soort: string; bezwaarTot: string | null }[];
  over: string[];
};
type Lijst = { verzoeken: Regel[]; totaal: number; teVerdelen: number; teLaat: number; jaar: object[] };
type Probleem = { type: string; detail: string };

const lijst = (wie: Wie, vraag = '') => wie.api(`/verzoeken${vraag}`).then((a) => json<Lijst>(a));
const lees = (wie: Wie, id: string, status = 200) =>
  wie.api(`/verzoeken/${id}`).then((a) => json<Verzoek>(a, status));
const post = <T = Probleem>(wie: Wie, pad: string, body: object, status = 200) =>
  wie.api(`/verzoeken${pad}`, 'POST', body as Record<string, unknown>).then((a) => json<T>(a, status));
const leg = (wie: Wie, wat: object, status = 200) =>
  post<{ verzoekId: string; uiterlijk: string; zichtbaar: boolean } & Probleem>(
    wie,
    '',
    { ontvangenOp: '2026-11-02', indiener: 'M. Indiener', onderwerp: 'Hoe het gesprek ging', ...wat },
    status,
  );
/** An act on the version there is now. */
async function doe<T = { versie: number; uiterlijk: string | null }>(
  wie: Wie,
  id: string,
  act: string,
  body: object = {},
  status = 200,
  van: Wie = administratie,
): Promise<T> {
  const { versie } = await lees(van, id);
  return post<T>(wie, `/${id}/${act}`, { ...body, versie }, status);
}

/** A. Verzonnen works under L. Leider; S. Stagiair is guided by A. Verzonnen and C. Collega stands outside it. */
beforeAll(async () => {
  const bewaar = async (naam: string, meer: object = {}) =>
    json(await manager.api('/medewerkers', 'PUT', { naam, versie: 0, ...meer }), 200);
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, async (tx) => {
    for (const naam of ['L. Leider', 'O. Onder', 'S. Stagiair', 'C. Collega']) {
      await run(
        tx,
        sql`insert into medewerker (organisatie_id, nummer, naam, in_dienst_vanaf)
            values (${kantoor.oefenstad}, ${naam}, ${naam}, '2020-01-01')`,
      );
    }
    await fillOefenhuisstijlen(tx, kantoor.oefenstad);
  });
  await bewaar('A. Verzonnen', { leidinggevende: 'L. Leider' });
  await bewaar('O. Onder', { leidinggevende: 'A. Verzonnen' });
  await bewaar('S. Stagiair', { begeleider: 'A. Verzonnen', stageTotEnMet: '2027-01-31' });
  await bewaar('C. Collega', { leidinggevende: 'L. Leider' });
});

const OVER = { soort: 'klacht', over: ['A. Verzonnen'] } as const;

describe('a complaint about an officer', () => {
  test('[AT-08] cannot be given to that officer or the direct line, with the reason; its term runs and pauses correctly', async () => {
    const { verzoekId, uiterlijk } = await leg(administratie, OVER);
    // Six weeks from the day after receipt (Awb 9:11).
    expect(uiterlijk).toBe('2026-12-14');
    const { behandelaars } = await json<{ behandelaars: { naam: string; mag: boolean; reden: string }[] }>(
      await administratie.api(`/verzoeken/${verzoekId}/behandelaars`),
    );
    const mag = Object.fromEntries(behandelaars.map((een) => [een.naam, een.mag]));
    expect(mag).toMatchObject({
      'A. Verzonnen': false,
      'L. Leider': false,
      'O. Onder': false,
      'S. Stagiair': false,
      'C. Collega': true,
    });
    for (const [naam, reden] of [
      ['A. Verzonnen', 'gaat over deze medewerker zelf'],
      ['L. Leider', 'is leidinggevende van'],
      ['O. Onder', 'valt onder'],
      ['S. Stagiair', 'wordt begeleid door'],
    ] as const) {
      const { type, detail } = await doe<Probleem>(administratie, verzoekId, '_behandelaar', { naam }, 409);
      expect(type).toContain('niet-onafhankelijk');
      expect(detail).toContain(reden);
      expect(detail).toContain('Awb art. 9:7 lid 1');
    }
    // Nor is any other matter a trainee's to decide: there it is not the line that forbids.
    const { verzoekId: inzage } = await leg(administratie, { soort: 'inzage', over: [] });
    const { type } = await doe<Probleem>(administratie, inzage, '_behandelaar', { naam: 'S. Stagiair' }, 409);
    expect(type).toContain('stagiair');
    await doe(administratie, verzoekId, '_behandelaar', { naam: 'C. Collega' });
    expect(await lees(administratie, verzoekId)).toMatchObject({
      stand: 'in-behandeling',
      behandelaar: 'C. Collega',
      behandelaarStaatErbuiten: { uitkomst: 'mag' },
    });

    // What is missing in a bezwaar lets its term stand still: from the day after it was asked until the day it came.
    const bezwaar = await leg(officer, {
      soort: 'bezwaar',
      ontvangenOp: '2026-10-12',
      besluitOp: '2026-09-07',
    });
    // In time until 19 October; six weeks later is 30 November.
    expect(bezwaar.uiterlijk).toBe('2026-11-30');
    const gevraagd = { reden: 'verzuim-herstellen', gevraagdOp: '2026-10-21' };
    expect(await doe(officer, bezwaar.verzoekId, '_opschorting', gevraagd)).toMatchObject({
      uiterlijk: null,
    });
    expect(await lees(officer, bezwaar.verzoekId)).toMatchObject({
      uiterlijk: null,
      termijn: { stand: 'stil', pauzes: [{ vanaf: '2026-10-22', totEnMet: null }] },
    });
    expect((await lijst(officer, '?stand=stil')).verzoeken.map((een) => een.verzoekId)).toEqual([
      bezwaar.verzoekId,
    ]);
    // Still from 22 to 28 October: seven days.
    expect(await doe(officer, bezwaar.verzoekId, '_hervatting', { op: '2026-10-29' })).toMatchObject({
      uiterlijk: '2026-12-07',
    });
    await doe(officer, bezwaar.verzoekId, '_hervatting', { op: '2026-10-29' }, 409);
    // And a complaint never stands still.
    await doe(administratie, verzoekId, '_behandelaar', { naam: 'C. Collega' });
    await doe(administratie, verzoekId, '_opschorting', gevraagd, 403);
  });

  test('is not seen by that officer, in no list, by no address and among no terms', async () => {
    const [klacht] = (await lijst(administratie, '?soort=klacht')).verzoeken;
    expect(klacht).toBeDefined();
    const id = klacht?.verzoekId ?? '';
    await lees(officer, id, 404);
    expect((await lijst(officer, '?soort=klacht')).totaal).toBe(0);
    const termijnen = await json<{ termijnen: { onderwerpId: string }[] }>(
      await officer.api('/termijnen?limiet=200'),
    );
    expect(termijnen.termijnen.map(({ onderwerpId }) => onderwerpId)).not.toContain(id);
    // Not even with an answer that the policy of the application would give: the database holds it back.
    const { naam, gebruikerId } = await kantoor.db.transact(
      { organisatieId: kantoor.oefenstad, actor: 'test' },
      async (tx) => {
        const found = await sql<{ naam: string; gebruikerId: string }>`
          select naam, gebruiker_id as "gebruikerId" from gebruiker where naam = 'A. Verzonnen'`.execute(tx);
        return found.rows[0] ?? { naam: '', gebruikerId: '' };
      },
    );
    expect(naam).toBe('A. Verzonnen');
    const seen = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: gebruikerId }, (tx) =>
      sql<{ n: number }>`select (select count(*)::int from verzoek where soort = 'klacht')
                              + (select count(*)::int from verzoek_historie where soort = 'klacht') as n`.execute(
        tx,
      ),
    );
    expect(seen.rows[0]?.n).toBe(0);
  });

  test('can be written down by whom it is about, who does not see it afterwards', async () => {
    const { verzoekId, zichtbaar } = await leg(officer, OVER);
    expect(zichtbaar).toBe(false);
    await lees(officer, verzoekId, 404);
    expect((await lees(administratie, verzoekId)).stand).toBe('te-verdelen');
  });

  test('whoever handles it must go on standing outside it', async () => {
    const { verzoekId } = await leg(administratie, { soort: 'klacht' });
    await doe(administratie, verzoekId, '_behandelaar', { naam: 'L. Leider' });
    const { versie } = await lees(administratie, verzoekId);
    const over = (namen: string[], status: number) =>
      administratie
        .api(`/verzoeken/${verzoekId}/over`, 'PUT', { over: namen, versie })
        .then((a) => json<Probleem>(a, status));
    expect((await over(['C. Collega'], 409)).type).toContain('niet-onafhankelijk');
    expect((await over(['N. Niemand'], 404)).type).toContain('medewerker-onbekend');
    await over(['S. Stagiair'], 200);
  });

  test('is handled by its handler alone: receipt, a delay by law, the decision, each a letter', async () => {
    const { verzoekId } = await leg(administratie, { soort: 'klacht', over: ['O. Onder'] });
    expect(
      (await doe<Probleem>(administratie, verzoekId, '_afdoening', { uitkomst: 'gegrond' }, 403)).type,
    ).toContain('niet-van-u');
    await doe(administratie, verzoekId, '_behandelaar', { naam: 'A. Verzonnen' }, 409);
    const ander = await leg(administratie, { soort: 'klacht', over: ['C. Collega'] });
    await doe(administratie, ander.verzoekId, '_behandelaar', { naam: 'A. Verzonnen' });
    expect((await lees(officer, ander.verzoekId)).magNu).toEqual(['bevestigen', 'verdagen', 'afdoen']);
    await doe(officer, ander.verzoekId, '_ontvangstbevestiging');
    expect(
      (
        await doe<Probleem>(
          officer,
          ander.verzoekId,
          '_opschorting',
          { reden: 'aanvullen', gevraagdOp: '2026-11-02' },
          409,
        )
      ).detail,
    ).toContain('staat niet stil');
    const verdaag = (aantal: number, instemming: boolean, status = 200) =>
      doe<{ uiterlijk: string } & Probleem>(
        officer,
        ander.verzoekId,
        '_verdaging',
        { aantal, instemming, reden: 'Wij horen nog twee mensen.' },
        status,
      );
    expect((await verdaag(5, false, 409)).type).toContain('te-lang');
    expect((await verdaag(4, false)).uiterlijk).toBe('2027-01-11');
    expect((await verdaag(1, false, 409)).type).toContain('al-verdaagd');
    expect((await verdaag(1, true)).uiterlijk).toBe('2027-01-18');
    expect(
      (await doe<Probleem>(officer, ander.verzoekId, '_afdoening', { uitkomst: 'afgewezen' }, 409)).type,
    ).toContain('uitkomst-past-niet');
    expect(
      (await doe<Probleem>(officer, ander.verzoekId, '_afdoening', { uitkomst: 'gegrond' }, 400)).type,
    ).toContain('motivering-nodig');
    await doe(officer, ander.verzoekId, '_afdoening', {
      uitkomst: 'gegrond',
      motivering: 'Wij belden u te laat terug.',
    });
    const { brieven, stand, magNu, termijn } = await lees(officer, ander.verzoekId);
    expect(brieven.map(({ soort }) => soort)).toEqual(['ontvangst', 'verdaging', 'verdaging', 'afdoening']);
    expect({ stand, magNu, termijn: termijn.stand }).toEqual({
      stand: 'afgedaan',
      magNu: [],
      termijn: 'geeindigd',
    });
    const pdf = await officer.api(`/verzoekbrieven/${brieven[3]?.verzoekBriefId}/pdf`);
    expect(pdf.status).toBe(200);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await doe(officer, ander.verzoekId, '_afdoening', { uitkomst: 'gegrond', motivering: 'Nog eens' }, 409);
  });
});

describe('a bezwaar', () => {
  test('is held against the day of the besluit; its term begins when the time to bring it is over', async () => {
    const besluit = { soort: 'bezwaar', besluitOp: '2026-10-19', besluitKenmerk: 'B2026-1' };
    const { verzoekId, uiterlijk } = await leg(officer, besluit);
    expect(uiterlijk).toBe('2027-01-11');
    expect(await lees(officer, verzoekId)).toMatchObject({
      tijdig: { uitkomst: 'tijdig', artikel: 'Awb art. 6:9 lid 1' },
      redenen: ['verzuim-herstellen'],
    });
    const laat = await leg(officer, { ...besluit, besluitOp: '2026-09-01' });
    expect((await lees(officer, laat.verzoekId)).tijdig?.uitkomst).toBe('te-laat');
    expect((await leg(officer, { soort: 'bezwaar' }, 409)).type).toContain('besluit-nodig');
  });

  test('of the Woo stands still while others are heard, the day of their answer included', async () => {
    const { verzoekId, uiterlijk } = await leg(officer, { soort: 'woo', ontvangenOp: '2026-10-12' });
    expect(uiterlijk).toBe('2026-11-09');
    await doe(officer, verzoekId, '_opschorting', { reden: 'zienswijze', gevraagdOp: '2026-10-19' });
    // From 20 to 26 October.
    expect(await doe(officer, verzoekId, '_hervatting', { op: '2026-10-26' })).toMatchObject({
      uiterlijk: '2026-11-16',
    });
  });

  test('is not decided by who made the besluit', async () => {
    const { verzoekId } = await leg(officer, {
      soort: 'bezwaar',
      besluitOp: '2026-10-19',
      over: ['A. Verzonnen'],
    });
    const { detail } = await doe<Probleem>(
      administratie,
      verzoekId,
      '_behandelaar',
      { naam: 'A. Verzonnen' },
      409,
    );
    expect(detail).toContain('Awb art. 10:3 lid 3');
    // Whoever stands above may reconsider.
    await doe(administratie, verzoekId, '_behandelaar', { naam: 'L. Leider' });
    await doe(officer, verzoekId, '_afdoening', { uitkomst: 'ongegrond', motivering: 'Zo is de wet.' }, 409);
    // It is no secret from who made the besluit: that person must answer for it.
    expect((await lees(officer, verzoekId)).over).toEqual(['A. Verzonnen']);
  });
});

test('the term of a matter is changed with the matter, not among the terms', async () => {
  const { verzoekId } = await leg(officer, { soort: 'inzage', jongereId: kantoor.emma });
  const { termijnen } = await json<{
    termijnen: { termijnId: string; versie: number; onderwerpId: string }[];
  }>(await officer.api(`/termijnen?onderwerpId=${verzoekId}`));
  const [termijn] = termijnen;
  const answer = await officer.api(`/termijnen/${termijn?.termijnId}/_einde`, 'POST', {
    op: '2026-11-02',
    waardoor: 'Klaar',
    versie: termijn?.versie,
  });
  expect((await json<Probleem>(answer, 409)).type).toContain('hoort-bij-verzoek');
  // Without consent once, with a month at a time; consent adds nothing under the AVG.
  await doe(administratie, verzoekId, '_behandelaar', { naam: 'A. Verzonnen' });
  await doe(officer, verzoekId, '_verdaging', { aantal: 1, instemming: true, reden: 'x' }, 409);
  expect(await doe(officer, verzoekId, '_verdaging', { aantal: 2, reden: 'Er is veel.' })).toMatchObject({
    uiterlijk: '2027-02-02',
  });
});

test('a decision on inzage says until when bezwaar can be made', async () => {
  const { verzoekId } = await leg(officer, { soort: 'inzage', jongereId: kantoor.bram });
  await doe(administratie, verzoekId, '_behandelaar', { naam: 'A. Verzonnen' });
  await doe(officer, verzoekId, '_afdoening', { uitkomst: 'toegewezen', motivering: 'U krijgt een kopie.' });
  expect((await lees(officer, verzoekId)).brieven).toMatchObject([
    { soort: 'afdoening', bezwaarTot: '2026-12-14' },
  ]);
});

test('Vandaag shows a complaint nobody handles to who divides them, and to nobody else', async () => {
  await leg(administratie, { soort: 'klacht', ontvangenOp: '2026-09-28', onderwerp: 'Vandaag' });
  const termijnen = async (wie: Wie) => {
    const { blokken } = await json<{
      blokken: { blok: string; regels: { soort: string; wat: string; teLaat: boolean }[] }[];
    }>(await wie.api('/vandaag?voor=team'));
    return blokken
      .find(({ blok }) => blok === 'termijnen')
      ?.regels.filter(({ soort }) => soort === 'verzoek');
  };
  expect(await termijnen(administratie)).toContainEqual(
    expect.objectContaining({ wat: 'Klacht afhandelen', teLaat: false }),
  );
  expect((await termijnen(officer))?.filter(({ wat }) => wat === 'Klacht afhandelen')).toEqual([]);
});

test('a school and who may not divide are refused', async () => {
  await json(await school.api('/verzoeken'), 403);
  const { verzoekId } = await leg(officer, { soort: 'woo' });
  await json(
    await officer.api(`/verzoeken/${verzoekId}/_behandelaar`, 'POST', { naam: 'C. Collega', versie: 1 }),
    403,
  );
});

test('figures of the year count what was received and what was done in time', async () => {
  const { jaar } = await lijst(administratie);
  expect(jaar).toContainEqual({ soort: 'inzage', ontvangen: 3, afgedaan: 1, opTijd: 1 });
});
