import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { run } from '../../platform/db/tx.ts';
import type { StandTeldatum, Teldatumvraag } from './teldatum.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const TELDATUM = '2026-10-01';

type School = {
  schoolId: string;
  naam: string;
  leerlingen: number;
  stand: StandTeldatum;
  vraag: Teldatumvraag | null;
};
type Lijst = { scholen: School[]; totaal: number; perStand: { stand: string; aantal: number }[] };
const list = async (stand = '') =>
  json<Lijst>(await officer.api(`/teldatum/${TELDATUM}/scholen${stand ? `?stand=${stand}` : ''}`));
const act = async (wat: string) => officer.api(`/teldatum/${TELDATUM}/_${wat}`, 'POST');
const standen = async () => (await list()).scholen.map(({ naam, stand }) => [naam, stand]);
/** As if the last day to answer had passed. */
const passTerm = () =>
  kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, (tx) =>
    run(tx, sql`update teldatumvraag set gevraagd_op = '2026-10-02', uiterlijk = '2026-10-30'`),
  );

describe('[SR-09] the yearly check with schools', () => {
  test('each school with pupils on the day is asked once, with a last day to answer', async () => {
    expect(await list()).toMatchObject({
      totaal: 2,
      scholen: [
        { naam: 'De Regenboog', leerlingen: 1, stand: 'niet-gevraagd', vraag: null },
        { naam: 'Het Kompas', leerlingen: 1, stand: 'niet-gevraagd' },
      ],
    });
    expect(await json(await act('vragen'))).toEqual({ gevraagd: 2, uiterlijk: '2026-11-30' });
    expect(await json(await act('vragen'))).toMatchObject({ gevraagd: 0 });
    expect((await officer.api('/teldatum/2027-10-01/_vragen', 'POST')).status).toBe(400);
  });

  test('a school sees the question and its own pupils, and answers; what does not fit needs words', async () => {
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    const { vragen } = await json<{ vragen: (Teldatumvraag & { leerlingen: number })[] }>(
      await school.api('/eigen-school/teldatumvragen'),
    );
    expect(vragen).toMatchObject([
      { teldatum: TELDATUM, uiterlijk: '2026-11-30', leerlingen: 1, klopt: null },
    ]);
    const { leerlingen } = await json<{ leerlingen: { jongere: { jongereId: string } }[] }>(
      await school.api(`/eigen-school/teldatum/${TELDATUM}/leerlingen`),
    );
    expect(leerlingen.map(({ jongere }) => jongere.jongereId)).toEqual([kantoor.emma]);
    const answer = (body: object) =>
      school.api(`/eigen-school/teldatumvragen/${vragen[0]?.teldatumvraagId}/antwoord`, 'PUT', body);
    expect((await answer({ klopt: false, versie: 1 })).status).toBe(400);
    await json(await answer({ klopt: false, opmerking: 'Een leerling ontbreekt.', versie: 1 }));
    expect((await answer({ klopt: true, versie: 1 })).status).toBe(409);
    expect((await list('klopt-niet')).scholen).toMatchObject([
      { naam: 'De Regenboog', vraag: { doorSchool: true, opmerking: 'Een leerling ontbreekt.' } },
    ]);
    const { scholen } = await list('gevraagd');
    const elders = scholen[0]?.vraag?.teldatumvraagId;
    expect(
      (await school.api(`/eigen-school/teldatumvragen/${elders}/antwoord`, 'PUT', { klopt: true, versie: 1 }))
        .status,
    ).toBe(404);
    expect((await school.api(`/teldatum/${TELDATUM}/scholen`)).status).toBe(403);
    expect(
      (await school.api(`/scholen/${kantoor.andereSchool}/teldatum/${TELDATUM}/leerlingen`)).status,
    ).toBe(403);
  });

  test('after the last day the dashboard lists who did not answer, and a reminder goes out once a day', async () => {
    expect(await json(await act('herinneren'))).toEqual({ herinnerd: 0 });
    await passTerm();
    expect(await standen()).toEqual([
      ['Het Kompas', 'te-laat'],
      ['De Regenboog', 'klopt-niet'],
    ]);
    expect((await list('te-laat')).scholen.map(({ naam }) => naam)).toEqual(['Het Kompas']);
    expect(await json(await act('herinneren'))).toEqual({ herinnerd: 1 });
    expect(await json(await act('herinneren'))).toEqual({ herinnerd: 0 });
    const school = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
    const { vragen } = await json<{ vragen: Teldatumvraag[] }>(
      await school.api('/eigen-school/teldatumvragen'),
    );
    expect(vragen).toMatchObject([{ herinnerdOp: '2026-11-02', herinneringen: 1 }]);
  });

  test('an answer that came by telephone is recorded for the school', async () => {
    const [late] = (await list('te-laat')).scholen;
    const body = { klopt: true, versie: late?.vraag?.versie };
    await json(await officer.api(`/teldatumvragen/${late?.vraag?.teldatumvraagId}/antwoord`, 'PUT', body));
    expect((await list('geleverd')).scholen).toMatchObject([
      { naam: 'Het Kompas', vraag: { doorSchool: false } },
    ]);
    const coach = await kantoor.login({ rol: 'doorstroomcoach' });
    expect((await coach.api(`/teldatum/${TELDATUM}/_herinneren`, 'POST')).status).toBe(403);
    const { leerlingen } = await json<{ leerlingen: object[] }>(
      await officer.api(`/scholen/${late?.schoolId}/teldatum/${TELDATUM}/leerlingen`),
    );
    expect(leerlingen).toMatchObject([{ jongere: { jongereId: kantoor.bram }, totEnMet: null }]);
  });
});
