import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { one, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const { db, oefenstad, school, emma } = kantoor;
const inDb = { organisatieId: oefenstad, actor: 'test' };
const manager = await kantoor.login({ rol: 'teammanager' });

/** Reports of one officer, each answered after so many days (null: not yet). */
async function meldingen(behandelaar: string, antwoorden: readonly (number | null)[], soort = 'wettelijk') {
  for (const na of antwoorden) {
    await db.transact(inDb, async (tx) => {
      const { id } = await one(
        tx,
        sql<{ id: string }>`
          insert into melding (organisatie_id, jongere_id, school_id, nummer, gemeld_op, soort_verzuim, onderwijssoort, status, behandelaar)
          values (${oefenstad}, ${emma}, ${school}, gen_random_uuid()::text, '2026-10-01', ${soort}, 'VO', 'afgesloten', ${behandelaar})
          returning melding_id as id`,
      );
      if (na === null) return;
      await run(
        tx,
        sql`insert into bericht (organisatie_id, melding_id, school_id, stap, tekst, created_at)
            values (${oefenstad}, ${id}, ${school}, 'in-behandeling', 'Bericht', '2026-10-01T12:00:00+02:00'::timestamptz + make_interval(days => ${na}::int))`,
      );
    });
  }
}
const zaken = (behandelaar: string, route: string, aantal: number) =>
  db.transact(inDb, (tx) =>
    run(
      tx,
      sql`insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, behandelaar, route)
          select ${oefenstad}, ${emma}, gen_random_uuid()::text, 'relatief-verzuim', '2026-10-02', ${behandelaar}, ${route}
            from generate_series(1, ${aantal}::int)`,
    ),
  );

await meldingen('Anna Traag', [10, 12, 14, 16, 18]);
await meldingen('Bert Snel', [1, 1, 2, 3, 4, null]);
await meldingen('Carla Klein', [5, 6, 7, 8]);
await meldingen('Bert Snel', [30, 30, 30, 30, 30], 'luxe');
await zaken('Anna Traag', 'halt', 6);
await zaken('Anna Traag', 'vrijwilligehulp', 9);
await zaken('Bert Snel', 'halt', 3);
await zaken('Bert Snel', 'vrijwilligehulp', 7);
await zaken('Bert Snel', 'dwangciviel', 8);

type Groep = {
  naam?: string;
  contact: {
    meldingen: number;
    zonderAntwoord: number | null;
    kwart: number | null;
    helft: number | null;
    driekwart: number | null;
  } | null;
  routes: { zaken: number; verdeling: { route: string; zaken: number | null }[] } | null;
};
const read = async (zoek = '') =>
  json<{ alle: Groep; groepen: Groep[]; teKlein: number }>(
    await manager.api(`/spreiding?soortVerzuim=wettelijk${zoek}`),
  );

test('[MW-16] spread in time to contact over like cases, per officer under a letter, small groups hidden', async () => {
  const { alle, groepen, teKlein } = await read();
  expect(alle.contact).toMatchObject({ meldingen: 15, kwart: 3, helft: 6, driekwart: 12 });
  // Carla has four reports: she is not shown. The one report of Bert without an answer is not either.
  expect(teKlein).toBe(1);
  expect(groepen.map(({ contact }) => contact).toSorted((a, b) => (a?.helft ?? 0) - (b?.helft ?? 0))).toEqual(
    [
      { meldingen: 6, zonderAntwoord: null, kwart: 1, helft: 2, driekwart: 3 },
      { meldingen: 5, zonderAntwoord: 0, kwart: 12, helft: 14, driekwart: 16 },
    ],
  );
  expect(groepen.map(({ naam }) => naam)).toEqual([...groepen.map(({ naam }) => naam)].toSorted());
  expect(JSON.stringify(groepen)).not.toMatch(/Anna|Bert|Carla/);
  expect(groepen.every(({ naam }) => /^Medewerker [A-Z]$/.test(naam ?? ''))).toBe(true);
  // Holiday cases are others: with them Bert would seem slow.
  const luxe = await json<{ groepen: Groep[] }>(await manager.api('/spreiding?soortVerzuim=luxe'));
  expect(luxe.groepen.flatMap(({ contact }) => (contact ? [contact.helft] : []))).toEqual([30]);
});

test('[MW-16] the mix of routes per officer, where a small count cannot be worked out from the others', async () => {
  const { alle, groepen } = await read('&soortZaak=relatief-verzuim');
  expect(alle.routes).toEqual({
    zaken: 33,
    verdeling: [
      { route: 'dwangciviel', zaken: 8 },
      { route: 'halt', zaken: 9 },
      { route: 'vrijwilligehulp', zaken: 16 },
    ],
  });
  const bert = groepen.find(({ routes }) => routes?.zaken === 18)?.routes;
  expect(bert?.verdeling.find(({ route }) => route === 'halt')?.zaken).toBeNull();
  expect(bert?.verdeling.filter(({ zaken: aantal }) => aantal === null).length).toBeGreaterThan(1);
  const anna = groepen.find(({ routes }) => routes?.zaken === 15)?.routes;
  expect(anna?.verdeling.map(({ zaken: aantal }) => aantal)).toEqual([6, 9]);
});

test('[MW-16] per gemeente and school by name, and for the manager alone', async () => {
  expect(
    (await read('&per=gemeente')).groepen.map(({ naam, contact }) => [naam, contact?.meldingen]),
  ).toEqual([['Tiel', 15]]);
  expect((await read('&per=school')).groepen.map(({ naam }) => naam)).toContain('De Regenboog');
  expect((await (await kantoor.officer()).api('/spreiding')).status).toBe(403);
});
