import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { giveHuisstijl } from '../../../test/brieven.ts';
import { json, openKantoor, VANDAAG } from '../../../test/kantoor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { one, rows, run } from '../../platform/db/tx.ts';
import type { Reeks } from './reeks.contract.ts';
import { briefreeks } from './reeks-werk.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const organisatieId = kantoor.oefenstad;
const as = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId, actor: 'test' }, work);

/** Children with one parent each, made in one statement; their names say which. */
const children = (aantal: number, naam: string) =>
  as((tx) =>
    rows(
      tx,
      sql<{ id: string }>`
        with kind as (
          insert into jongere (organisatie_id, voornamen, achternaam, geboortedatum)
          select ${organisatieId}::int, 'Kind' || n, ${naam}, date '2018-01-01' from generate_series(1, ${aantal}::int) n
          returning jongere_id),
        adres as (
          insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, woonplaats, straatnaam, huisnummer,
                                postcode, vanaf)
          select ${organisatieId}::int, jongere_id, '0281', 'Tiel', 'Tiel', 'Verzonnenlaan', '1', '4000ZZ', '2018-01-01'
            from kind),
        ouder as (
          insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag)
          select ${organisatieId}::int, jongere_id, 'ouder', 'Ouder', ${naam}, 'ja' from kind)
        select jongere_id as id from kind`,
    ),
  );
const work = (briefreeksId: string) =>
  briefreeks({ db: kantoor.db, clock: fixedClock(VANDAAG) })({ organisatieId, briefreeksId });
const read = async (id: string, more = '') =>
  json<{ reeks: Reeks; leden: { jongereId: string; status: string; uitzondering: string | null }[] }>(
    await officer.api(`/briefreeksen/${id}?limiet=200${more}`),
  );
const step = async (id: string, act: string) =>
  json(
    await officer.api(`/briefreeksen/${id}/stappen`, 'POST', { act, versie: (await read(id)).reeks.versie }),
  );
const makeReeks = async (jongereIds: readonly string[]) =>
  (
    await json<{ briefreeksId: string }>(
      await officer.api('/briefreeksen', 'POST', {
        sjabloon: 'absoluut-1',
        naam: 'Start schooljaar',
        velden: { uiterlijk: '2026-11-30' },
        jongereIds,
      }),
    )
  ).briefreeksId;
/** Counted in the tables, beside what the program says of itself. */
const sent = (ids: readonly string[]) =>
  as((tx) =>
    one(
      tx,
      sql<{ brieven: number; jongeren: number; stukken: number }>`
        select count(distinct b.brief_id)::int as brieven, count(distinct b.jongere_id)::int as jongeren,
               count(s.*)::int as stukken
          from brief b left join brief_stuk s using (brief_id) where b.jongere_id = any(${ids}::uuid[])`,
    ),
  );

beforeAll(async () => {
  const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
  await giveHuisstijl(beheer);
});

test('[BD-03] of 215 letters three are held apart (secret address, interpreter, deceased) and 212 are sent and printed', async () => {
  const ids = (await children(215, 'Reeks')).map(({ id }) => id);
  const [geheim = '', tolk = '', overleden = ''] = ids;
  await as(async (tx) => {
    for (const [id, soort] of [
      [geheim, 'geheim-adres'],
      [tolk, 'tolk'],
    ]) {
      await run(
        tx,
        sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
            values (${organisatieId}, ${id}, ${soort}, '2026-01-01')`,
      );
    }
    await run(
      tx,
      sql`update verblijf set tot = '2026-10-01', reden_uitschrijving = 'overleden' where jongere_id = ${overleden}`,
    );
  });
  const id = await makeReeks(ids);
  await work(id);
  const looked = await read(id);
  expect(looked.reeks).toMatchObject({ status: 'klaargezet', aantal: 215, wacht: 212, apart: 3, klaar: 0 });
  expect(looked.leden.slice(0, 3).map(({ jongereId, uitzondering }) => [jongereId, uitzondering])).toEqual(
    expect.arrayContaining([
      [geheim, 'geheim-adres'],
      [tolk, 'tolk'],
      [overleden, 'overleden'],
    ]),
  );

  await step(id, 'starten');
  await work(id);
  expect((await read(id)).reeks).toMatchObject({
    status: 'klaar',
    klaar: 212,
    apart: 3,
    wacht: 0,
    mislukt: 0,
  });
  expect(await sent(ids)).toEqual({ brieven: 212, jongeren: 212, stukken: 212 });
  expect(await sent([geheim, tolk, overleden])).toEqual({ brieven: 0, jongeren: 0, stukken: 0 });

  // Two people make the file for the printer at once: each letter is in one of them.
  const made = await Promise.all([1, 2].map(() => officer.api('/printbestanden', 'POST')));
  expect(made.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const [print] = made.filter(({ status }) => status === 200);
  const bestand = await json<{ printbestandId: string; brieven: number; bladzijden: number }>(
    print as Response,
  );
  expect(bestand.brieven).toBe(212);
  // One page each, and an empty one between, so that a duplex printer begins each letter on a new sheet.
  expect(bestand.bladzijden).toBe(212 * 2 - 1);
  const pdf = await officer.api(`/printbestanden/${bestand.printbestandId}/pdf`);
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const bewijzen = await as((tx) =>
    rows(
      tx,
      sql<{ status: string; aantal: number; bewijzen: number }>`
        select o.status, count(*)::int as aantal, count(distinct o.bewijs)::int as bewijzen
          from brief_ontvanger o join brief b using (brief_id) where b.jongere_id = any(${ids}::uuid[]) group by 1`,
    ),
  );
  expect(bewijzen).toEqual([{ status: 'verzonden', aantal: 212, bewijzen: 212 }]);
}, 120_000);

describe('a batch of forty', () => {
  test('that is stopped writes no more, goes on where it was, and writes nobody twice', async () => {
    const ids = (await children(40, 'Gestopt')).map(({ id }) => id);
    const id = await makeReeks(ids);
    await work(id);
    await step(id, 'starten');
    const running = work(id);
    await vi.waitFor(async () => expect((await read(id)).reeks.klaar).toBeGreaterThan(2), {
      timeout: 20_000,
    });
    await step(id, 'stoppen');
    await running;
    const stopped = (await read(id)).reeks;
    expect(stopped).toMatchObject({ status: 'gestopt', magNu: ['verder'] });
    expect(stopped.wacht).toBeGreaterThan(0);
    expect((await sent(ids)).brieven).toBe(stopped.klaar);
    await step(id, 'verder');
    await Promise.all([work(id), work(id)]);
    expect((await read(id)).reeks).toMatchObject({ status: 'klaar', klaar: 40 });
    expect(await sent(ids)).toEqual({ brieven: 40, jongeren: 40, stukken: 40 });
  }, 60_000);

  test('whose worker is killed with -9 loses no letter and writes none twice', async () => {
    const ids = (await children(40, 'Gedood')).map(({ id }) => id);
    const id = await makeReeks(ids);
    await work(id);
    await step(id, 'starten');
    const fixture = fileURLToPath(new URL('./reeks-worker.fixture.ts', import.meta.url));
    const url = kantoor.jobsUrl.replace('schoolgang_taken', 'schoolgang_app');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fixture, url, VANDAAG, String(organisatieId), id],
      { stdio: 'ignore' },
    );
    const gone = once(child, 'exit');
    await vi.waitFor(async () => expect((await sent(ids)).brieven).toBeGreaterThan(2), {
      timeout: 30_000,
      interval: 10,
    });
    child.kill('SIGKILL');
    await gone;
    expect((await read(id)).reeks).toMatchObject({ status: 'bezig' });
    await work(id);
    expect((await read(id)).reeks).toMatchObject({ status: 'klaar', klaar: 40, mislukt: 0 });
    expect(await sent(ids)).toEqual({ brieven: 40, jongeren: 40, stukken: 40 });
  }, 90_000);
});

test('an address that becomes secret after the first look is still held apart', async () => {
  const [kind] = await children(1, 'Later');
  const id = await makeReeks([kind?.id ?? '']);
  await work(id);
  expect((await read(id)).reeks.wacht).toBe(1);
  await as((tx) =>
    run(
      tx,
      sql`insert into bijzonderheid (organisatie_id, jongere_id, soort, vanaf)
          values (${organisatieId}, ${kind?.id}, 'geheim-adres', '2026-01-01')`,
    ),
  );
  await step(id, 'starten');
  await work(id);
  expect(await read(id)).toMatchObject({
    reeks: { status: 'klaar', klaar: 0, apart: 1 },
    leden: [{ uitzondering: 'geheim-adres' }],
  });
  expect((await sent([kind?.id ?? ''])).brieven).toBe(0);
});
