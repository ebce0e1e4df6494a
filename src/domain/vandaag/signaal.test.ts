import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { weekdag } from '../../regels/kalender/schooldag.ts';
import { briefpost } from '../brief/index.ts';
import { signaalUitbak, signalen } from './index.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const { oefenstad: organisatieId, db } = kantoor;

type Signalen = {
  keuzes: object;
  mailOm: string;
  stilVan: string | null;
  versie: number;
  laatsteMail: string | null;
};
const read = async (by = officer) => json<Signalen>(await by.api('/signalen'));
const ritme = { mailOm: '08:30', mailDagen: [0, 1, 2, 3, 4], stilVan: '18:00', stilTot: '07:00' };
const save = (body: object, by = officer) => by.api('/signalen', 'PUT', { keuzes: {}, ...ritme, ...body });
const code = async (answer: Response, status: number) =>
  (await json<{ type: string }>(answer, status)).type.split('/').at(-1);
const vandaag = async (voor = 'mij') =>
  json<{ blokken: { blok: string; aantal: number }[]; verborgen: { aantal: number; teLaat: number } }>(
    await officer.api(`/vandaag?voor=${voor}`),
  );
const asWork = <T>(query: ReturnType<typeof sql<T>>) =>
  db.transact({ organisatieId, actor: 'signalen' }, (tx) => rows(tx, query));

/** A Monday in winter, long after the day this runs. */
const MAANDAG =
  Array.from({ length: 7 }, (_, n) => addDagen('2096-02-01', n)).find((dag) => weekdag(dag) === 0) ?? '';

/** The round at a moment in the Netherlands (winter time). */
const round = (dag: string, tijd: string) => {
  const moment = new Date(`${dag}T${tijd}:00+01:00`);
  return signalen({ db, clock: { vandaag: () => dag, now: () => moment }, adres: 'https://kantoor.example' })(
    {
      organisatieId,
    },
  );
};
const made = () =>
  asWork(
    sql<{ id: string; tekst: string; onderwerp: string; email: string }>`
      select signaalmail_id as id, tekst, onderwerp, email from signaalmail order by gemaakt_op`,
  );

const { meldingId } = await json<{ meldingId: string }>(
  await officer.api('/meldingen', 'POST', {
    jongereId: kantoor.bram,
    soortVerzuim: 'wettelijk',
    verzuimVanaf: '2026-10-26',
  }),
);
await db.transact({ organisatieId, actor: 'test' }, (tx) =>
  run(
    tx,
    sql`insert into huisstijl (organisatie_id, afzender, straat, postcode, plaats, telefoon, email, mandaat)
        values (${organisatieId}, 'Gemeente Oefenstad', 'Plein 1', '4000AA', 'Oefenstad', '0344 000000',
                'leerplicht@oefenstad.example', 'Namens het college')`,
  ),
);

test('[AT-06] of each kind one sets screen, mail or none: a mail with counts and links and no person, at its hour and not in quiet hours', async () => {
  expect(await read()).toMatchObject({ keuzes: {}, mailOm: '08:30', versie: 0 });
  const keuzes = { 'nieuwe-meldingen': 'mail', termijnen: 'scherm', bewaking: 'geen' };
  expect(await code(await save({ keuzes, versie: 0 }), 409)).toBe('email-nodig');
  await json(await officer.api('/mijn-gegevens', 'PUT', { email: 'verzonnen@oefenstad.example', versie: 0 }));
  expect(await code(await save({ keuzes, mailDagen: [], versie: 0 }), 400)).toBe('dag-nodig');
  expect(await code(await save({ keuzes, stilTot: null, versie: 0 }), 400)).toBe('stil-onvolledig');
  await json(await save({ keuzes, versie: 0 }));
  expect(await code(await save({ keuzes, versie: 0 }), 409)).toBe('gewijzigd');

  // The choice was made now, by the clock of the database: these days are long after it.
  await round(MAANDAG, '06:45');
  expect(await made()).toEqual([]);
  await round(MAANDAG, '08:30');
  await round(MAANDAG, '08:45');
  await round(MAANDAG, '19:00');
  await round(addDagen(MAANDAG, 1), '08:15');
  const [mail, ...more] = await made();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ email: 'verzonnen@oefenstad.example' });
  expect(mail?.tekst).toContain('- Nieuwe meldingen: 1 (1 te laat)');
  expect(mail?.tekst).toContain('https://kantoor.example/?voor=mij');
  // Only what was chosen, and of nobody.
  expect(mail?.tekst).not.toMatch(/Termijnen|Bewaking|Bram|Vries|Kompas/);
  expect(`${mail?.onderwerp} ${mail?.tekst}`).not.toContain(meldingId);

  // Planned in quiet hours it comes when they end; on a day without mail not at all.
  await json(await save({ keuzes, mailOm: '20:00', versie: 1 }));
  await round(addDagen(MAANDAG, 1), '20:00');
  await round(addDagen(MAANDAG, 2), '06:45');
  expect(await made()).toHaveLength(1);
  await round(addDagen(MAANDAG, 2), '07:00');
  expect(await made()).toHaveLength(2);
  await round(addDagen(MAANDAG, 5), '12:00');
  expect(await made()).toHaveLength(2);

  // They go out by the post of the letters, once, with proof.
  const post: { sleutel: string; aan: string; van: string }[] = [];
  const postbus = {
    deliver: (bericht: (typeof post)[number]) => {
      post.push(bericht);
      return Promise.resolve(`bewijs ${bericht.sleutel}`);
    },
  };
  for (const _ of [1, 2]) await briefpost({ db, postbus, ook: [signaalUitbak] })({ organisatieId });
  expect(post.map(({ sleutel }) => sleutel)).toEqual((await made()).map(({ id }) => id));
  expect(post[0]).toMatchObject({ aan: 'verzonnen@oefenstad.example', van: 'leerplicht@oefenstad.example' });
});

test('what one hides is gone from one’s own Vandaag, which says how much is hidden; the team sees it', async () => {
  const { versie } = await read();
  await json(await save({ keuzes: { 'nieuwe-meldingen': 'geen' }, versie }));
  const own = await vandaag();
  expect(own.blokken.map(({ blok }) => blok)).not.toContain('nieuwe-meldingen');
  expect(own.verborgen).toEqual({ aantal: 1, teLaat: 0 });
  const team = await vandaag('team');
  expect(team.blokken).toContainEqual(expect.objectContaining({ blok: 'nieuwe-meldingen', aantal: 1 }));
  expect(team.verborgen).toEqual({ aantal: 0, teLaat: 0 });
});

test('a choice is of one person: a colleague has none of it and sees none of it, nor does another role', async () => {
  const manager = await kantoor.login({ rol: 'teammanager' });
  expect(await read(manager)).toMatchObject({ keuzes: {}, versie: 0, laatsteMail: null });
  const seen = await db.transact({ organisatieId, actor: 'iemand' }, (tx) =>
    rows(
      tx,
      sql`select 1 from signaalkeuze union all select 1 from signaalmail union all select 1 from signaalkeuze_historie`,
    ),
  );
  expect(seen).toEqual([]);
  const coach = await kantoor.login({ rol: 'doorstroomcoach' });
  expect((await coach.api('/signalen')).status).toBe(403);
});
