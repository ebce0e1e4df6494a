import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { one, run } from '../../platform/db/tx.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();

type Plicht = {
  soort: string;
  totEnMet: string | null;
  uitzondering: string | null;
  artikel: string;
  uitleg: string;
};
type Kind = { geboren: string; startkwalificatie?: string; diploma?: [string, string]; vso?: string };

/** Written out by hand from Lpw art. 3, 4a and 4b and WEB art. 9.2.1; region midden. */
const FIXTURE: [
  geboren: string | Kind,
  op: string,
  soort: string,
  totEnMet?: string | null,
  uitzondering?: string,
][] = [
  // The leerplicht begins on the first schooldag of the month after the fifth birthday.
  ['2021-09-10', '2026-09-30', 'geen'],
  ['2021-09-10', '2026-10-01', 'leerplichtig', '2038-07-31'],
  ['2021-09-30', '2026-10-01', 'leerplichtig', '2038-07-31'],
  ['2021-10-01', '2026-10-31', 'geen'],
  ['2021-10-01', '2026-11-01', 'geen'], // a Sunday
  ['2021-10-01', '2026-11-02', 'leerplichtig', '2038-07-31'],
  ['2021-07-31', '2026-08-30', 'geen'], // the last day of the summer holidays
  ['2021-07-31', '2026-08-31', 'leerplichtig', '2037-07-31'],
  ['2021-08-31', '2026-08-31', 'geen'],
  ['2021-08-31', '2026-09-01', 'leerplichtig', '2038-07-31'],
  ['2021-02-28', '2026-03-01', 'geen'],
  ['2021-02-28', '2026-03-02', 'leerplichtig', '2037-07-31'],
  ['2020-02-29', '2025-03-31', 'geen'],
  ['2020-02-29', '2025-04-01', 'leerplichtig', '2036-07-31'],
  // It ends with the schooljaar in which the jongere turns sixteen; the kwalificatieplicht joins on.
  ['2010-07-31', '2026-07-31', 'leerplichtig', '2026-07-31'],
  ['2010-07-31', '2026-08-01', 'kwalificatieplichtig', '2028-07-30'],
  ['2010-08-01', '2026-07-31', 'leerplichtig', '2027-07-31'],
  ['2010-08-01', '2026-08-01', 'leerplichtig', '2027-07-31'],
  ['2010-08-01', '2027-07-31', 'leerplichtig', '2027-07-31'],
  ['2010-08-01', '2027-08-01', 'kwalificatieplichtig', '2028-07-31'],
  ['2009-12-15', '2025-12-15', 'leerplichtig', '2026-07-31'],
  ['2009-12-15', '2026-08-01', 'kwalificatieplichtig', '2027-12-14'],
  // At eighteen the duty is over; without startkwalificatie there is the Doorstroompunt.
  ['2010-07-31', '2028-07-30', 'kwalificatieplichtig', '2028-07-30'],
  ['2010-07-31', '2028-07-31', 'doorstroompunt', '2037-07-30'],
  ['2008-02-29', '2026-02-28', 'kwalificatieplichtig', '2026-02-28'],
  ['2008-02-29', '2026-03-01', 'doorstroompunt', '2035-02-28'],
  ['2002-11-02', '2025-11-01', 'doorstroompunt', '2025-11-01'],
  ['2002-11-02', '2025-11-02', 'geen'],
  ['2002-11-02', '2025-12-31', 'geen'],
  ['2002-11-02', '2026-01-01', 'doorstroompunt', '2029-11-01'],
  ['2002-11-02', '2029-11-02', 'geen'],
  // A startkwalificatie ends it, at any age.
  [
    { geboren: '2009-03-01', startkwalificatie: '2026-05-20' },
    '2026-05-19',
    'kwalificatieplichtig',
    '2026-05-19',
  ],
  [{ geboren: '2009-03-01', startkwalificatie: '2026-05-20' }, '2026-05-20', 'geen'],
  [{ geboren: '2009-03-01', startkwalificatie: '2026-05-20' }, '2027-03-01', 'geen'],
  [{ geboren: '2009-03-01', diploma: ['havo', '2025-06-12'] }, '2025-07-31', 'leerplichtig', '2025-07-31'],
  [{ geboren: '2009-03-01', diploma: ['havo', '2025-06-12'] }, '2025-08-01', 'geen'],
  [
    { geboren: '2009-03-01', diploma: ['vmbo', '2025-06-12'] },
    '2025-08-01',
    'kwalificatieplichtig',
    '2027-02-28',
  ],
  // Praktijkonderwijs and vso are exceptions of art. 4a lid 2: flagged, and only before eighteen.
  [
    { geboren: '2009-03-01', diploma: ['praktijkonderwijs-schooldiploma', '2026-06-30'] },
    '2026-06-29',
    'kwalificatieplichtig',
    '2026-06-29',
  ],
  [
    { geboren: '2009-03-01', diploma: ['praktijkonderwijs-schooldiploma', '2026-06-30'] },
    '2026-06-30',
    'geen',
    null,
    'praktijkonderwijs',
  ],
  [
    { geboren: '2009-03-01', diploma: ['praktijkonderwijs-schooldiploma', '2026-06-30'] },
    '2027-03-01',
    'doorstroompunt',
    '2036-02-29',
  ],
  [{ geboren: '2009-03-01', vso: 'dagbesteding' }, '2025-07-31', 'leerplichtig', '2025-07-31'],
  [{ geboren: '2009-03-01', vso: 'dagbesteding' }, '2025-08-01', 'geen', null, 'vso-uitstroomprofiel'],
  [{ geboren: '2009-03-01', vso: 'arbeidsmarkt' }, '2026-08-01', 'geen', null, 'vso-uitstroomprofiel'],
  [{ geboren: '2009-03-01', vso: 'vervolgonderwijs' }, '2025-08-01', 'kwalificatieplichtig', '2027-02-28'],
];

const kindOf = (geboren: string | Kind): Kind => (typeof geboren === 'string' ? { geboren } : geboren);
const ids = new Map<string, string>();

beforeAll(async () => {
  await kantoor.db.transact({ organisatieId: kantoor.oefenstad, actor: 'test' }, async (tx) => {
    for (const een of FIXTURE.map(([geboren]) => kindOf(geboren))) {
      const sleutel = JSON.stringify(een);
      if (ids.has(sleutel)) continue;
      const { id } = await one(
        tx,
        sql<{ id: string }>`
          insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum, startkwalificatie_op)
          values (${kantoor.oefenstad}, 'Kind', 'Plicht', ${een.geboren}, ${een.startkwalificatie ?? null})
          returning jongere_id as id`,
      );
      ids.set(sleutel, id);
      await run(
        tx,
        sql`insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
            values (${kantoor.oefenstad}, ${id}, '0281', 'Tiel', ${een.geboren})`,
      );
      if (een.diploma) {
        await run(
          tx,
          sql`insert into diploma (organisatie_id, jongere_id, nummer, soort, behaald_op)
              values (${kantoor.oefenstad}, ${id}, ${sleutel}, ${een.diploma[0]}, ${een.diploma[1]})`,
        );
      }
      if (een.vso) {
        await run(
          tx,
          sql`insert into inschrijving (organisatie_id, jongere_id, nummer, onderwijssoort, uitstroomprofiel, vanaf)
              values (${kantoor.oefenstad}, ${id}, ${`VSO-${een.vso}`}, 'VSO', ${een.vso}, '2022-08-01')`,
        );
      }
    }
  });
});

describe('[PB-02] the duty on a day', () => {
  test('the fixture holds at least 40 birth dates by days', () => {
    expect(FIXTURE.length).toBeGreaterThanOrEqual(40);
  });

  test.each(FIXTURE)('born %j, on %s: %s', async (geboren, op, soort, totEnMet, uitzondering) => {
    const jongereId = ids.get(JSON.stringify(kindOf(geboren))) ?? '';
    const expected = { soort, totEnMet: totEnMet ?? null, uitzondering: uitzondering ?? null };
    const een = await json<Plicht & { op: string }>(
      await officer.api(`/jongeren/${jongereId}/plicht?op=${op}`),
    );
    expect(een).toMatchObject({ op, ...expected });
    expect([een.artikel, een.uitleg]).toEqual([
      expect.stringMatching(/^Lpw art\. /),
      expect.stringMatching(/^[A-Z].*\.$/),
    ]);
    const { plichten } = await json<{ plichten: { jongereId: string; plicht: Plicht }[] }>(
      await officer.api('/jongeren/_plichten', 'POST', { jongereIds: [jongereId], op }),
    );
    const { op: _, ...zelfde } = een;
    expect(plichten).toEqual([{ jongereId, plicht: zelfde }]);
  });

  test('the dossier and a list say the same of today', async () => {
    const { plicht } = await json<{ plicht: Plicht }>(await officer.api(`/jongeren/${kantoor.emma}`));
    const { plichten } = await json<{ plichten: unknown[] }>(
      await officer.api('/jongeren/_plichten', 'POST', { jongereIds: [kantoor.emma] }),
    );
    expect(plichten).toEqual([{ jongereId: kantoor.emma, plicht }]);
  });

  test('of a day without a text of the law nothing is said; of a stranger neither', async () => {
    const ask = (jongereIds: string[], op?: string, by = officer) =>
      by.api('/jongeren/_plichten', 'POST', { jongereIds, op });
    expect((await ask([kantoor.emma], '2018-07-27')).status).toBe(400);
    const elders = await kantoor.login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
    expect(await json(await ask([kantoor.emma], undefined, elders))).toMatchObject({ plichten: [] });
    const school = await kantoor.login({ rol: 'school', school: kantoor.school });
    expect((await ask([kantoor.emma], undefined, school)).status).toBe(403);
  });
});
