import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';
import { addDagen } from '../../regels/kalender/datum.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const school = await kantoor.login({ rol: 'school', school: kantoor.school });

type Stand = {
  terugkoppelingId: string;
  werkprocesId: string;
  laatsteStap: string;
  volgendeDatum: string;
  gelezenOp: string | null;
};
const open = async () =>
  json<{ werkprocesId: string; versie: number }>(
    await officer.api('/zaken', 'POST', { jongereId: kantoor.emma, soort: 'relatief-verzuim' }),
  );
const step = async (id: string, versie: number, body: object) =>
  (await json<{ versie: number }>(await officer.api(`/zaken/${id}/stappen`, 'POST', { ...body, versie })))
    .versie;
const standen = async (browser = school, gesloten = false) =>
  json<{ zaken: Stand[]; totaal: number }>(
    await browser.api(`/eigen-school/zaken?gesloten=${gesloten}&limiet=200`),
  );
const standVan = async (id: string) => (await standen()).zaken.find((een) => een.werkprocesId === id);
/** As if everything about this zaak had happened so many days before. */
const age = (id: string, dagen: number) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    run(
      tx,
      sql`update terugkoppeling set op = op - ${dagen}::int, volgende_datum = volgende_datum - ${dagen}::int
           where werkproces_id = ${id}`,
    ),
  );

describe('[KI-06] while a zaak is open', () => {
  test('the school sees status, who with phone, last and next step, what is expected and when it hears again', async () => {
    await json(await officer.api('/mijn-gegevens', 'PUT', { telefoon: '0344 000 000', versie: 0 }));
    const { werkprocesId, versie } = await open();
    expect(await standVan(werkprocesId)).toMatchObject({
      status: 'loopt',
      laatsteStap: 'Wij hebben een zaak geopend.',
      volgendeStap: 'Wij nemen contact met u op.',
      verwachting: 'Stuur ons het verzuimoverzicht en wat u zelf al deed.',
      behandelaar: 'A. Verzonnen',
      telefoon: '0344 000 000',
      volgendeDatum: '2026-11-30',
      gelezenOp: null,
    });
    // Looking changes nothing: what a school saw it says itself.
    const [stand] = (await standen()).zaken.filter((een) => een.werkprocesId === werkprocesId);
    expect(stand?.gelezenOp).toBeNull();
    const gelezen = `/eigen-school/terugkoppelingen/${stand?.terugkoppelingId}/_gelezen`;
    const other = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
    expect((await other.api(gelezen, 'POST')).status).toBe(404);
    expect((await officer.api(gelezen, 'POST')).status).toBe(404);
    const { gelezenOp } = await json(await school.api(gelezen, 'POST'));
    expect(await json(await school.api(gelezen, 'POST'))).toEqual({ gelezenOp });
    expect((await standVan(werkprocesId))?.gelezenOp).toBe(gelezenOp);
    await step(werkprocesId, versie, { naar: 'inventarisatie' });
    expect(await standVan(werkprocesId)).toMatchObject({ volgendeStap: 'Wij onderzoeken het verzuim.' });
  });

  test('on the civil route it hears fixed words without care content, and own text is refused', async () => {
    const { werkprocesId, versie } = await open();
    const GEPLANT = 'ontucht-geheim depressie Veilig Thuis ggz-traject';
    let at = await step(werkprocesId, versie, {
      naar: 'routekeuze',
      afwijkingReden: GEPLANT,
      toelichting: GEPLANT,
    });
    at = await step(werkprocesId, at, {
      naar: 'routelopend',
      route: 'dwangciviel',
      afwijkingReden: GEPLANT,
      toelichting: GEPLANT,
    });
    await json(
      await officer.api(`/jongeren/${kantoor.emma}/notities`, 'POST', {
        soort: 'gesprek',
        tekst: GEPLANT,
        werkprocesId,
      }),
    );
    const tell = (body: object) => officer.api(`/zaken/${werkprocesId}/terugkoppelingen`, 'POST', body);
    expect(await json(await tell({ verwachting: 'programma', aanvulling: GEPLANT }), 409)).toMatchObject({
      type: '/problemen/vaste-tekst',
    });
    // Nor does the name of who leads tell it.
    const { regieId } = await json<{ regieId: string }>(
      await officer.api(`/zaken/${werkprocesId}/regie`, 'POST', {
        naam: 'Veilig Thuis, M. Voorbeeld',
        extern: true,
      }),
    );
    await json(await officer.api(`/regie/${regieId}/_antwoord`, 'POST', { aanvaard: true, versie: 1 }));
    const told = await json(await tell({ verwachting: 'programma', volgendeDatum: '2026-11-20' }));
    expect(told['volgendeDatum']).toBe('2026-11-20');
    const everything = await Promise.all(
      ['/eigen-school/zaken', '/berichten', '/meldingen', `/zaken/${werkprocesId}`, '/terugkoppelingen'].map(
        async (path) => (await school.api(path)).text(),
      ),
    );
    for (const word of [...GEPLANT.split(' '), 'dwangciviel', 'civiel']) {
      expect(everything.join('\n').toLowerCase()).not.toContain(word.toLowerCase());
    }
    expect(await standVan(werkprocesId)).toMatchObject({
      laatsteStap: 'Er loopt een aanpak. Over de inhoud mogen wij u niets vertellen.',
      verwachting: 'Houd een passend programma en een plek op school klaar.',
      regisseur: 'een andere organisatie',
      volgendeDatum: '2026-11-20',
    });
  });

  test('on an open route own text is sent, but no words of care', async () => {
    const { werkprocesId } = await open();
    const tell = (aanvulling: string) =>
      officer.api(`/zaken/${werkprocesId}/terugkoppelingen`, 'POST', { verwachting: 'niets', aanvulling });
    expect(await json(await tell('Hij gaat naar de jeugdpsycholoog.'), 409)).toMatchObject({
      type: '/problemen/zorg-in-bericht',
    });
    await json(await tell('Wij bellen u vrijdag.'));
    expect(await standVan(werkprocesId)).toMatchObject({ aanvulling: 'Wij bellen u vrijdag.' });
  });

  test('it hears within the interval of its route: a later day is refused, a day gone by as well', async () => {
    const { werkprocesId } = await open();
    const tell = (volgendeDatum: string) =>
      officer.api(`/zaken/${werkprocesId}/terugkoppelingen`, 'POST', { verwachting: 'niets', volgendeDatum });
    expect(await json(await tell(VANDAAG), 409)).toMatchObject({ type: '/problemen/dag-voorbij' });
    expect(await json(await tell('2026-12-01'), 409)).toMatchObject({ type: '/problemen/dag-te-ver' });
    await json(await tell('2026-11-30'));
  });

  test('a broken promise stands on Vandaag and for the manager, and lowers the share in time', async () => {
    const { werkprocesId } = await open();
    const manager = await kantoor.login({ rol: 'teammanager' });
    type Klokken = {
      klokken: { werkprocesId: string; teLaat: boolean; uiterlijk: string }[];
      teLaat: number;
      opTijd: { aantal: number; opTijd: number };
    };
    const read = async () => json<Klokken>(await manager.api('/terugkoppelingen?teLaat=true'));
    const before = await read();
    await age(werkprocesId, 40);
    const late = await read();
    expect(late.teLaat).toBe(before.teLaat + 1);
    expect(late.opTijd).toEqual({ ...before.opTijd, aantal: before.opTijd.aantal + 1 });
    expect(late.klokken).toContainEqual(
      expect.objectContaining({ werkprocesId, teLaat: true, uiterlijk: addDagen(VANDAAG, 28 - 40) }),
    );
    const today = await json<{ blokken: { blok: string; regels: { id: string; teLaat: boolean }[] }[] }>(
      await officer.api('/vandaag'),
    );
    expect(today.blokken.find(({ blok }) => blok === 'terugkoppeling')?.regels).toContainEqual(
      expect.objectContaining({ id: werkprocesId, teLaat: true }),
    );

    await json(
      await officer.api(`/zaken/${werkprocesId}/terugkoppelingen`, 'POST', { verwachting: 'registreren' }),
    );
    // Told, but after the day that was promised.
    expect(await read()).toMatchObject({ teLaat: before.teLaat, opTijd: late.opTijd });
  });

  test('a zaak that closes leaves the running ones of the school, and another school sees nothing of it', async () => {
    const { werkprocesId, versie } = await open();
    await step(werkprocesId, versie, {
      naar: 'gesloten',
      afwijkingReden: 'Weer op school',
      uitkomst: 'terug',
      sluitgrond: 'verzuim-gestopt',
      gestoptOp: '2026-10-26',
    });
    expect(await standVan(werkprocesId)).toBeUndefined();
    expect((await standen(school, true)).zaken.map((een) => een.werkprocesId)).toContain(werkprocesId);
    const other = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
    expect(await standen(other)).toEqual({ zaken: [], totaal: 0 });
    expect((await officer.api('/eigen-school/zaken')).status).toBe(200);
  });
});

test.each(['fg', 'applicatiebeheerder', 'school'])('%s tells no school and sees no clocks', async (rol) => {
  const browser = await kantoor.login(rol === 'school' ? { rol, school: kantoor.school } : { rol });
  const { werkprocesId } = await open();
  expect((await browser.api('/terugkoppelingen')).status).toBe(403);
  expect((await browser.api(`/zaken/${werkprocesId}/terugkoppelingen`)).status).toBe(403);
  const told = await browser.api(`/zaken/${werkprocesId}/terugkoppelingen`, 'POST', { verwachting: 'niets' });
  expect(told.status).toBe(403);
});
