import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { rows } from '../../platform/db/tx.ts';
import { findBehandelaar, findBehandelaars } from './index.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const MANAGER = 'Teammanager (demo)';
type Mijn = {
  naam: string;
  versie: number;
  telefoon: string | null;
  afwezigheden: object[];
  collegas: string[];
};

const find = (wie: string, dag?: string) =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    findBehandelaar(tx, wie, dag),
  );

describe('how somebody is reached', () => {
  test('is kept by themselves, and read by name and by gebruiker', async () => {
    const before = await json<Mijn>(await officer.api('/mijn-gegevens'));
    expect(before).toMatchObject({ naam: 'A. Verzonnen', versie: 0, telefoon: null });
    const body = { telefoon: '06-00012345', email: 'a@oefenstad.example', functie: 'leerplichtambtenaar' };
    await json(await officer.api('/mijn-gegevens', 'PUT', { ...body, versie: 0 }));
    const found = await find('A. Verzonnen');
    expect(found).toEqual({ naam: 'A. Verzonnen', ...body, afwezig: null });
    const [user] = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      rows(tx, sql<{ id: string }>`select gebruiker_id as id from gebruiker where naam = 'A. Verzonnen'`),
    );
    expect(await find(user?.id ?? '')).toEqual(found);
    expect(await find('Niemand Hier')).toBeUndefined();
    const many = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
      findBehandelaars(tx, ['Niemand Hier', 'A. Verzonnen']),
    );
    expect([...many]).toEqual([['A. Verzonnen', found]]);
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const { versie } = await json<Mijn>(await officer.api('/mijn-gegevens'));
    await json(await officer.api('/mijn-gegevens', 'PUT', { telefoon: '06-00011111', versie }));
    const late = await officer.api('/mijn-gegevens', 'PUT', { telefoon: '06-00022222', versie });
    expect(await json(late, 409)).toMatchObject({ type: '/problemen/gewijzigd' });
  });

  test('and how many hours somebody works, is for a manager to record; a colleague may not', async () => {
    const list = await json<{ medewerkers: { naam: string; versie: number }[] }>(
      await manager.api('/medewerkers?zoek=verzonnen'),
    );
    const [mij] = list.medewerkers;
    const body = {
      naam: 'A. Verzonnen',
      urenPerWeek: 28,
      leidinggevende: MANAGER,
      themas: ['5b'],
      versie: mij?.versie,
    };
    expect((await officer.api('/medewerkers', 'PUT', body)).status).toBe(403);
    await json(await manager.api('/medewerkers', 'PUT', body));
    const after = await json<{ medewerkers: object[]; totaal: number }>(
      await officer.api('/medewerkers?zoek=verzonnen'),
    );
    expect(after).toMatchObject({
      totaal: 1,
      medewerkers: [{ naam: 'A. Verzonnen', urenPerWeek: 28, leidinggevende: MANAGER, themas: ['5b'] }],
    });
  });

  test.each([
    [{ naam: 'Niemand Hier' }, 'medewerker-onbekend', 404],
    [{ naam: MANAGER, leidinggevende: MANAGER }, 'zichzelf', 409],
    [{ naam: MANAGER, stageTotEnMet: '2027-01-31' }, 'begeleider-nodig', 409],
  ])('%o is refused: %s', async (body, code, status) => {
    const answer = await manager.api('/medewerkers', 'PUT', { ...body, versie: 0 });
    expect(await json(answer, status)).toMatchObject({ type: `/problemen/${code}` });
  });
});

describe('absence', () => {
  test('names who takes over, in the days it holds and not after; two at once are refused', async () => {
    const { afwezigheidId } = await json<{ afwezigheidId: string }>(
      await officer.api('/afwezigheden', 'POST', {
        vanaf: VANDAAG,
        totEnMet: '2026-11-13',
        waarnemer: MANAGER,
      }),
    );
    expect(await find('A. Verzonnen', '2026-11-13')).toMatchObject({
      afwezig: { totEnMet: '2026-11-13', waarnemer: { naam: MANAGER } },
    });
    expect(await find('A. Verzonnen', '2026-11-14')).toMatchObject({ afwezig: null });
    const again = await officer.api('/afwezigheden', 'POST', { vanaf: '2026-11-13' });
    expect(await json(again, 409)).toMatchObject({ type: '/problemen/overlap' });
    await json(
      await officer.api(`/afwezigheden/${afwezigheidId}`, 'PUT', {
        vanaf: VANDAAG,
        totEnMet: '2026-11-06',
        versie: 1,
      }),
    );
    expect(await find('A. Verzonnen', '2026-11-13')).toMatchObject({ afwezig: null });
    await json(await officer.api(`/afwezigheden/${afwezigheidId}`, 'DELETE'));
    expect(await find('A. Verzonnen', VANDAAG)).toMatchObject({ afwezig: null });
  });

  test('of somebody else is for a manager only', async () => {
    const body = { naam: MANAGER, vanaf: VANDAAG };
    expect(await json(await officer.api('/afwezigheden', 'POST', body), 403)).toMatchObject({
      type: '/problemen/niet-van-u',
    });
    const made = await json<{ afwezigheidId: string }>(
      await manager.api('/afwezigheden', 'POST', { naam: 'A. Verzonnen', vanaf: '2026-12-21' }),
    );
    const mine = await json<Mijn>(await officer.api('/mijn-gegevens'));
    expect(mine.afwezigheden).toEqual([expect.objectContaining({ ...made, vanaf: '2026-12-21' })]);
  });
});

test.each([
  ['school', { school: kantoor.school }],
  ['fg', {}],
])('%s reads no list of staff', async (rol, keuze) => {
  const browser = await kantoor.login({ rol, ...keuze });
  expect((await browser.api('/medewerkers')).status).toBe(403);
  expect((await browser.api('/mijn-gegevens')).status).toBe(403);
});
