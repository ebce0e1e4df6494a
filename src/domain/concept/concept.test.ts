import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { nachtwerk } from '../../platform/jobs/index.ts';
import { conceptenRuimen } from './concept-acts.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
type Concepten = { concepten: { sleutel: string; inhoud: object }[] };
const read = async (browser = officer) =>
  (await json<Concepten>(await browser.api('/concepten'))).concepten.map(({ sleutel, inhoud }) => ({
    sleutel,
    inhoud,
  }));
const save = (sleutel: string, inhoud: object, browser = officer) =>
  browser.api(`/concepten/${sleutel}`, 'PUT', { inhoud });
/** The server stands still at noon of one day, the database does not. */
const makeOld = (sleutel: string, dagen: number) =>
  kantoor.db.transact({ organisatieId: null, actor: 'test' }, async (tx) => {
    const [wie] = await rows(
      tx,
      sql<{ id: string }>`select set_config('app.organisatie', ${String(kantoor.oefenstad)}, true),
        set_config('app.actor', (select gebruiker_id::text from gebruiker where organisatie_id = ${kantoor.oefenstad}
                                  and rol = 'leerplichtambtenaar' limit 1), true) as id`,
    );
    expect(wie?.id).toBeTruthy();
    return run(
      tx,
      sql`update concept set bewaard_op = now() - make_interval(days => ${dagen}) where sleutel = ${sleutel}`,
    );
  });

test('what was typed is there in a new session, is replaced by what was typed later, and goes when it is done', async () => {
  await json(await save('zaak-stap-1', { toelichting: 'Moeder be' }));
  await json(await save('zaak-stap-1', { toelichting: 'Moeder belt terug' }));
  const later = await kantoor.officer();
  expect(await read(later)).toEqual([
    { sleutel: 'zaak-stap-1', inhoud: { toelichting: 'Moeder belt terug' } },
  ]);
  expect(await json(await later.api('/concepten/zaak-stap-1', 'DELETE'))).toEqual({ weg: true });
  expect(await read()).toEqual([]);
});

test('nobody reads, replaces or throws away what another typed, not a colleague, not a school, not past the program', async () => {
  await json(await save('brief-1', { tekst: 'van de ambtenaar' }));
  await json(await save('brief-1', { tekst: 'van de manager' }, manager));
  await json(await save('melding-nieuw', { uren: '17,5' }, school));
  expect(await json(await school.api('/concepten/brief-1', 'DELETE'))).toEqual({ weg: false });
  expect(await read()).toEqual([{ sleutel: 'brief-1', inhoud: { tekst: 'van de ambtenaar' } }]);
  expect(await read(manager)).toEqual([{ sleutel: 'brief-1', inhoud: { tekst: 'van de manager' } }]);
  expect(await read(school)).toEqual([{ sleutel: 'melding-nieuw', inhoud: { uren: '17,5' } }]);
  const past = await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'iemand anders' }, (tx) =>
    rows(tx, sql`select from concept`),
  );
  expect(past).toHaveLength(0);
});

test('text beyond all measure, or under a strange name, is refused', async () => {
  expect((await save('groot', { tekst: 'a'.repeat(100_001) })).status).toBe(400);
  expect((await save('..%2Fx', { tekst: 'a' })).status).toBe(400);
});

test('at night goes what nobody came back to for a month, and nothing younger', async () => {
  await json(await save('oud', { tekst: 'x' }));
  await json(await save('jong', { tekst: 'x' }));
  expect(await makeOld('oud', 31)).toBe(1);
  expect(await makeOld('jong', 29)).toBe(1);
  await nachtwerk(kantoor.db, { concepten: conceptenRuimen })({});
  const left = (await read()).map(({ sleutel }) => sleutel);
  expect(left).toContain('jong');
  expect(left).not.toContain('oud');
});
