import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { loadReferentie } from '../kalender/index.ts';

const kantoor = await openKantoor();
await loadReferentie(kantoor.beheerUrl);
const officer = await kantoor.officer();
const beheerder = await kantoor.login({ rol: 'applicatiebeheerder' });

type Parameter = {
  naam: string;
  standaard: unknown;
  waarde: unknown;
  keuzen: { vanaf: string; waarde: unknown; reden: string; vastgelegdDoor: string; versie: number }[];
};
const read = async (naam: string, by = officer) =>
  (await json<{ parameters: Parameter[] }>(await by.api('/parameters'))).parameters.find(
    (een) => een.naam === naam,
  );
const choose = (naam: string, body: object, by = beheerder) =>
  by.api(`/parameters/${naam}`, 'PUT', { reden: 'Afspraak in de regio', ...body });
const preview = async (naam: string, waarde: unknown, vanaf = VANDAAG) =>
  (
    await json<{ regels: { wat: string; nu: number; straks: number }[] }>(
      await officer.api(`/parameters/${naam}/_voorbeeld`, 'POST', { vanaf, waarde }),
    )
  ).regels;
const straksTotaal = async () =>
  (await json<{ totaal: number }>(await officer.api('/plichtbewaking/straks'))).totaal;
const MORGEN = addDagen(VANDAAG, 1);

describe('[BH-03, first part] parameters of an organisatie', () => {
  test('without a choice the standard holds, and it says where it comes from', async () => {
    expect(await read('aanschrijftermijnDagen')).toMatchObject({ waarde: 28, standaard: 28, keuzen: [] });
    const { parameters } = await json<{ parameters: { bron: string; werking: string }[] }>(
      await officer.api('/parameters'),
    );
    for (const { bron, werking } of parameters) expect([bron, werking]).not.toContain('');
  });

  test('a preview counts what would change, and changes nothing', async () => {
    const geboren = (dagen: number) =>
      addDagen(VANDAAG, dagen).replace(/^\d{4}/, (jaar) => String(Number(jaar) - 5));
    await insertJongere(kantoor.db, kantoor.oefenstad, '999990056', 'Tien', 'Dagen', geboren(10));
    await insertJongere(kantoor.db, kantoor.oefenstad, '999990068', 'Vijftig', 'Dagen', geboren(50));
    const before = await straksTotaal();
    expect(await preview('straksDagen', 60)).toEqual([
      { wat: 'Kinderen op de lijst Bijna vijf, vandaag', nu: before, straks: before + 1 },
    ]);
    expect(await straksTotaal()).toBe(before);
    expect(await read('straksDagen')).toMatchObject({ waarde: 28, keuzen: [] });
  });

  test('a choice that begins today works today; going back to the standard too', async () => {
    const before = await straksTotaal();
    const chosen = await json<Parameter>(await choose('straksDagen', { vanaf: VANDAAG, waarde: 60 }));
    expect(chosen).toMatchObject({ waarde: 60, keuzen: [{ vanaf: VANDAAG, waarde: 60, versie: 1 }] });
    expect(await straksTotaal()).toBe(before + 1);
    await json(await choose('straksDagen', { vanaf: VANDAAG, waarde: null, versie: 1 }));
    expect(await straksTotaal()).toBe(before);
  });

  test('a choice for a later day waits for it, and can be withdrawn until then', async () => {
    const chosen = await json<Parameter>(
      await choose('aanschrijftermijnDagen', { vanaf: MORGEN, waarde: 42 }),
    );
    expect(chosen).toMatchObject({ waarde: 28, keuzen: [{ vanaf: MORGEN, waarde: 42 }] });
    const withdraw = (versie: number) =>
      beheerder.api('/parameters/aanschrijftermijnDagen/_intrekken', 'POST', { vanaf: MORGEN, versie });
    expect((await withdraw(7)).status).toBe(409);
    expect(await json(await withdraw(1))).toMatchObject({ waarde: 28, keuzen: [] });
    expect((await withdraw(1)).status).toBe(404);
  });

  test('what ran keeps its term: a longer one is for who is written to from then on', async () => {
    const [eerste, tweede] = await kantoor.db.transact(
      { organisatieId: kantoor.oefenstad, actor: 'test' },
      async (tx) => {
        const kinderen = await rows(
          tx,
          sql<{ id: string }>`
            insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum)
            values (${kantoor.oefenstad}, 'Een', 'Termijn', '2015-01-01'), (${kantoor.oefenstad}, 'Twee', 'Termijn', '2015-01-01')
            returning jongere_id as id`,
        );
        for (const { id } of kinderen) {
          await run(
            tx,
            sql`insert into absoluut_verzuim (organisatie_id, jongere_id, sinds, uitkomst, plicht, gezien_op)
                values (${kantoor.oefenstad}, ${id}, '2026-09-01', 'absoluut', 'leerplicht', ${VANDAAG})`,
          );
        }
        return rows(
          tx,
          sql<{ id: string }>`select absoluut_verzuim_id as id from absoluut_verzuim order by 1`,
        );
      },
    );
    const write = async (id: string | undefined) =>
      json<{ termijnTot: string }>(
        await officer.api('/absoluut-verzuim/_aanschrijven', 'POST', { ids: [id], alleenBekijken: false }),
      );
    expect((await write(eerste?.id)).termijnTot).toBe(addDagen(VANDAAG, 28));
    expect(await preview('aanschrijftermijnDagen', 14)).toEqual([
      { wat: 'Dagen om alsnog in te schrijven', nu: 28, straks: 14 },
      { wat: 'Lopende termijnen die hetzelfde blijven', nu: 1, straks: 1 },
    ]);
    await json(await choose('aanschrijftermijnDagen', { vanaf: VANDAAG, waarde: 14 }));
    expect((await write(tweede?.id)).termijnTot).toBe(addDagen(VANDAAG, 14));
    const { absoluut } = await json<{ absoluut: { termijnTot: string }[] }>(
      await officer.api('/absoluut-verzuim?stand=aangeschreven'),
    );
    expect(absoluut.map(({ termijnTot }) => termijnTot).sort()).toEqual([
      addDagen(VANDAAG, 14),
      addDagen(VANDAAG, 28),
    ]);
  });

  describe('the karenstijd', () => {
    beforeAll(async () => {
      await kantoor.db.transact({ organisatieId: kantoor.anderstad, actor: 'test' }, (tx) =>
        run(
          tx,
          // In region midden the schools began on 31 August 2026; this child came on 7 September.
          sql`with kind as (
                insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum)
                values (${kantoor.anderstad}, 'Nieuw', 'Gekomen', '2016-01-01') returning jongere_id)
              insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
              select ${kantoor.anderstad}, jongere_id, '0281', 'Tiel', '2026-09-07' from kind`,
        ),
      );
    });

    test('shorter: the preview tells how many come on the list of mid-September', async () => {
      const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
      const { regels } = await json<{ regels: unknown[] }>(
        await elders.api('/parameters/karenstijdSchooldagen/_voorbeeld', 'POST', {
          vanaf: VANDAAG,
          waarde: 2,
        }),
      );
      expect(regels.slice(0, 2)).toEqual([
        { wat: 'Te onderzoeken, midden september', nu: 0, straks: 1 },
        { wat: 'Wacht in de eerste schooldagen, midden september', nu: 1, straks: 0 },
      ]);
      const { uitkomsten } = await json<{ uitkomsten: { uitkomst: string; aantal: number }[] }>(
        await elders.api('/plichtbewaking?op=2026-09-15'),
      );
      expect(uitkomsten).toContainEqual({ uitkomst: 'absoluut-karenstijd', aantal: 1 });
    });

    test('a past day keeps the parameter it had', async () => {
      const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'teammanager' });
      await json(await choose('karenstijdSchooldagen', { vanaf: VANDAAG, waarde: 0 }, elders));
      const on = async (op: string) =>
        (
          await json<{ parameters: { karenstijdSchooldagen: number } }>(
            await elders.api(`/plichtbewaking?op=${op}`),
          )
        ).parameters.karenstijdSchooldagen;
      expect([await on('2026-09-15'), await on(VANDAAG)]).toEqual([10, 0]);
    });
  });

  test.each([
    ['karenstijdSchooldagen', -1, 'moet 0 of meer zijn'],
    ['karenstijdSchooldagen', 2.5, 'moet een heel getal zijn'],
    ['karenstijdSchooldagen', [1], 'moet een heel getal zijn'],
    ['karenstijdMaanden', [13], 'moet 12 of minder zijn'],
    ['karenstijdMaanden', [8, 8], 'noem elk getal een keer'],
    ['leeftijdstaken', 12, 'moet een lijst van getallen zijn'],
    ['leeftijdstaken', [3], 'moet 4 of meer zijn'],
  ])('%s cannot be %j', async (naam, waarde, waarom) => {
    const refused = await choose(naam, { vanaf: VANDAAG, waarde });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(waarom);
  });

  test('a day that has been, an unknown name and a reason that is missing are refused', async () => {
    const gisteren = { vanaf: addDagen(VANDAAG, -1), waarde: 5 };
    expect((await choose('straksDagen', gisteren)).status).toBe(409);
    expect((await choose('karens', { vanaf: VANDAAG, waarde: 5 })).status).toBe(404);
    expect((await choose('straksDagen', { vanaf: VANDAAG, waarde: 5, reden: ' ' })).status).toBe(400);
  });

  test('two people who choose for the same day do not write over each other', async () => {
    const keuze = { vanaf: MORGEN, waarde: [12] };
    const answers = await Promise.all([choose('leeftijdstaken', keuze), choose('leeftijdstaken', keuze)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await choose('leeftijdstaken', { ...keuze, versie: 2 })).status).toBe(409);
  });

  test('an officer reads and does not choose, a school does neither, another organisatie has its own', async () => {
    expect((await choose('straksDagen', { vanaf: MORGEN, waarde: 5 }, officer)).status).toBe(403);
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await school.api('/parameters')).status).toBe(403);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect(await read('leeftijdstaken', elders)).toMatchObject({ keuzen: [] });
  });
});
