import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor, VANDAAG, vault } from '../../../test/kantoor.ts';
import { controleerCommand } from '../../cli/controleer.ts';
import type { Program } from '../../cli/program.ts';
import { fixedClock } from '../../platform/clock.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { jobsHealth } from '../../platform/jobs/index.ts';
import { planVerzuimbewaking, verzuimcontrole } from './index.ts';

const { db, oefenstad, emma, bram, school, officer, login } = await openKantoor();
const ambtenaar = await officer();
const act = <T>(work: Parameters<typeof db.transact<T>>[1]) =>
  db.transact({ organisatieId: oefenstad, actor: 'test' }, work);

type Antwoord = {
  nagekeken: string | null;
  signalen: {
    code: string;
    stap: number;
    datum: string;
    minuten: number | null;
    stand: string;
    schoolnaam: string;
    weken: { maandag: string; minuten: number }[];
  }[];
};
const signalen = async (jongereId: string) =>
  json<Antwoord>(await ambtenaar.api(`/jongeren/${jongereId}/verzuimsignalen`));
const mis = (dag: string, minuten: number) =>
  act((tx) =>
    run(
      tx,
      sql`insert into verzuim_les (organisatie_id, jongere_id, school_id, dag, lesuur, minuten, oordeel)
          values (${oefenstad}, ${emma}, ${school}, ${dag}, 1, ${minuten}, 'ongeoorloofd')
              on conflict (jongere_id, dag, lesuur, school_id) do update set minuten = excluded.minuten`,
    ),
  );
const night = () =>
  verzuimcontrole({ db, clock: fixedClock(VANDAAG) })({ organisatieId: oefenstad, code: 'oefenstad' });

test('a night works out what follows, and the dossier shows it with its calculation', async () => {
  expect(await signalen(emma)).toEqual({ nagekeken: null, signalen: [] });
  // The week of the herfstvakantie between them is no lesweek.
  for (const [dag, minuten] of [
    ['2026-10-12', 300],
    ['2026-10-13', 300],
    ['2026-10-26', 200],
    ['2026-10-27', 160],
  ] as const)
    await mis(dag, minuten);
  await night();
  const drempel = {
    schoolnaam: 'De Regenboog',
    code: 'drempel-16-uur',
    stap: 1,
    datum: '2026-10-27',
    van: null,
    minuten: 960,
    stand: 'geldig',
    vorigeDatum: null,
    weken: [
      { maandag: '2026-10-12', minuten: 600 },
      { maandag: '2026-10-26', minuten: 360 },
    ],
  };
  expect(await signalen(emma)).toEqual({ nagekeken: VANDAAG, signalen: [drempel] });
  expect(await signalen(bram)).toEqual({ nagekeken: VANDAAG, signalen: [] });

  // What a school delivers by day is counted at night: until then the weeks no longer add up to what was told.
  await mis('2026-10-27', 100);
  expect((await signalen(emma)).signalen).toEqual([{ ...drempel, weken: [] }]);
  await night();
  expect((await signalen(emma)).signalen).toMatchObject([
    { code: 'drempel-16-uur', stand: 'vervallen', weken: [] },
  ]);
});

test('another organisatie finds nothing, reading is logged, and the night plans a run for each organisatie', async () => {
  const elders = await login({ organisatie: 'anderstad', rol: 'leerplichtambtenaar' });
  expect((await elders.api(`/jongeren/${emma}/verzuimsignalen`)).status).toBe(404);
  const gelezen = await act((tx) =>
    rows(tx, sql`select from logboek where handeling = 'verzuimsignalenLezen' and jongere_id = ${emma}`),
  );
  expect(gelezen.length).toBeGreaterThan(0);
  const waiting = async () => (await act(jobsHealth)).wachtend;
  const before = await waiting();
  await planVerzuimbewaking(db)({});
  expect(await waiting()).toBe(before + 2);
  // Asked again before they start, they run once.
  await planVerzuimbewaking(db)({});
  expect(await waiting()).toBe(before + 2);
});

test('before an organisatie chooses another number of days it sees what would change', async () => {
  const beheerder = await login({ rol: 'applicatiebeheerder' });
  for (const dag of [
    '2026-10-12',
    '2026-10-13',
    '2026-10-14',
    '2026-10-15',
    '2026-10-16',
    '2026-10-26',
    '2026-10-27',
  ])
    await mis(dag, 300);
  const { regels } = await json<{ regels: { wat: string; nu: number; straks: number }[] }>(
    await beheerder.api('/parameters/lrvDagen/_voorbeeld', 'POST', { vanaf: VANDAAG, waarde: 14 }),
  );
  expect(regels).toEqual([{ wat: 'Langdurig verzuim, dit schooljaar tot vandaag', nu: 0, straks: 1 }]);
});

test('on the command line: text or one JSON document, a bsn only when asked, and then it is written down', async () => {
  const ask = async (...woorden: string[]) => {
    let out = '';
    await controleerCommand.run({
      args: ['verzuim'],
      options: Object.fromEntries([
        ['op', VANDAAG],
        ['organisatie', 'oefenstad'],
        ...woorden.map((woord) => [woord, true]),
      ]),
      program: async () => ({ db, vault }) as unknown as Program,
      out: (text) => {
        out += text;
      },
      note: () => undefined,
    });
    return out;
  };
  const logged = async () =>
    (await act((tx) => rows(tx, sql`select from logboek where handeling = 'verzuimControlerenMetBsn'`)))
      .length;
  const text = await ask();
  expect(text).toContain(`Verzuim op ${VANDAAG}, schooljaar 2026-2027, oefenstad`);
  expect(text).toContain('1  drempel-16-uur 1');
  const antwoord = JSON.parse(await ask('json'));
  expect(antwoord).toMatchObject({
    soort: 'verzuim',
    op: VANDAAG,
    schooljaar: '2026-2027',
    organisatie: 'oefenstad',
  });
  expect(antwoord.signalen[0]).toMatchObject({ leerling: emma, brin: '99AA', vestiging: '00' });
  expect(antwoord.signalen[0]).not.toHaveProperty('bsn');
  expect(JSON.parse(await ask('json', 'samenvatting'))).toEqual({ ...antwoord, signalen: undefined });
  expect(await logged()).toBe(0);
  expect(JSON.parse(await ask('json', 'met-bsn')).signalen[0].bsn).toBe('999990019');
  expect(await logged()).toBe(1);
});
