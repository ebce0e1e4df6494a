import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HUISSTIJL, sendBrief } from '../../../test/brieven.ts';
import { json, openKantoor, vault } from '../../../test/kantoor.ts';
import { type Boxsandbox, openBerichtenbox, openBoxsandbox } from '../../integrations/berichtenbox/index.ts';
import { openPostmap } from '../../integrations/postmap/index.ts';
import { rows } from '../../platform/db/tx.ts';
import { boxpost } from './berichtenbox.ts';
import type { Brief } from './brief.contract.ts';
import { briefpost } from './uitgang.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
const organisatieId = kantoor.oefenstad;
const as = <T>(work: Parameters<typeof kantoor.db.transact<T>>[1]) =>
  kantoor.db.transact({ organisatieId, actor: 'test' }, work);

const gesprek = {
  dag: '2026-11-12',
  tijd: '10.30 uur',
  plaats: 'Kamer 2',
  waarom: 'Emma was niet op school.',
};
const send = (body: object) => sendBrief(officer, { jongereId: kantoor.emma, ...body });
async function parent(naam: string, voorkeur: string, bsn?: string) {
  const [een] = await as((tx) =>
    rows(
      tx,
      sql<{
        id: string;
      }>`insert into betrokkene (organisatie_id, jongere_id, rol, voornamen, achternaam, gezag)
        values (${organisatieId}, ${kantoor.emma}, 'ouder', ${naam}, 'Jansen', 'ja') returning betrokkene_id as id`,
    ),
  );
  await json(
    await officer.api(`/jongeren/${kantoor.emma}/contactgegevens`, 'PUT', {
      betrokkeneId: een?.id,
      voorkeur,
      bsn,
      email: `${naam}@example.org`,
      versie: 0,
    }),
  );
}

const OIN = '00000001234567890000';
let box: Boxsandbox;
beforeAll(async () => {
  await json(
    await beheer.api('/huisstijlen', 'PUT', { ...HUISSTIJL, oin: OIN, berichttype: 'LEERPL', versie: 0 }),
  );
  box = await openBoxsandbox();
});
afterAll(() => box.close());
const toBox = () =>
  boxpost({ db: kantoor.db, vault, berichtenbox: openBerichtenbox({ url: box.url }) })({ organisatieId });

const folder = mkdtempSync(join(tmpdir(), 'postmap-'));
const handOver = () => briefpost({ db: kantoor.db, postbus: openPostmap(folder) })({ organisatieId });

test('[BD-04] each goes by the channel the person prefers, and what proves it is kept', async () => {
  await parent('moeder', 'e-mail');
  await parent('vader', 'brief');
  await parent('oma', 'berichtenbox', '999990032');
  box.switchOn('999990032');
  const { briefId } = await send({ sjabloon: 'uitnodiging-gesprek', velden: gesprek });
  await json(await officer.api('/printbestanden', 'POST'));
  await handOver();
  await toBox();
  const { ontvangers, nummer } = await json<Brief>(await officer.api(`/brieven/${briefId}`));
  const of = (naam: string) => ontvangers.find((een) => een.naam.startsWith(naam));
  expect(of('moeder')).toMatchObject({ kanaal: 'e-mail', status: 'verzonden' });
  expect(of('moeder')?.bewijs).toMatch(/^E-mail [\w-]+\.eml, sha256 [0-9a-f]{16}$/);
  expect(of('vader')).toMatchObject({ kanaal: 'post', status: 'verzonden' });
  expect(of('vader')?.bewijs).toContain('printbestand');
  // In the Berichtenbox lies the letter itself; each message met the published rules.
  expect(box.fouten).toEqual([]);
  expect(box.berichten).toMatchObject([
    { GebruikerID: '999990032', BerichtType: 'LEERPL', Referentie: nummer, SoortGebruiker: 'Burger' },
  ]);
  expect(of('oma')).toMatchObject({ kanaal: 'berichtenbox', status: 'verzonden', terugval: null });
  expect(of('oma')?.bewijs).toMatch(
    /^Berichtenbox, bericht [\w-]+, ontvangstbewijs MO-.+; in de Berichtenbox gezet/,
  );
  expect(box.openResultaten).toEqual([]);
  // The e-mail says that there is a letter, and nothing of it.
  const [file = ''] = readdirSync(folder).filter((naam) => naam.endsWith('.eml'));
  const mail = readFileSync(join(folder, file), 'utf8');
  const words = Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
  expect(words).toContain(nummer);
  expect(`${mail}${words}`).not.toMatch(/Emma|Kamer 2|verzuim/);
});

describe('the Berichtenbox', () => {
  const letter = async () => {
    const { briefId } = await send({ sjabloon: 'uitnodiging-gesprek', velden: gesprek });
    return async () => {
      const { ontvangers } = await json<Brief>(await officer.api(`/brieven/${briefId}`));
      return ontvangers.find(({ naam }) => naam.startsWith('oma'));
    };
  };

  test('who switched it off gets the letter by post, with the reason', async () => {
    box.switchOff('999990032');
    const oma = await letter();
    await toBox();
    expect(await oma()).toMatchObject({
      ...{ kanaal: 'post', status: 'wacht', bewijs: null },
      terugval: 'Deze persoon heeft de Berichtenbox voor onze post niet aangezet.',
    });
    await json(await officer.api('/printbestanden', 'POST'));
    expect(await oma()).toMatchObject({ kanaal: 'post', status: 'verzonden' });
    box.switchOn('999990032');
  });

  test('a letter waits until MijnOverheid tells what became of it', async () => {
    box.setResults(false);
    const oma = await letter();
    await toBox();
    expect(await oma()).toMatchObject({ kanaal: 'berichtenbox', status: 'wacht' });
    const wacht = await json(await officer.api('/printbestanden'));
    expect(wacht).toMatchObject({ wachtBerichtenbox: 1 });
    box.setResults(true);
    await toBox();
    expect(await oma()).toMatchObject({ kanaal: 'berichtenbox', status: 'verzonden' });
  });

  test('what MijnOverheid took in and refuses later still goes by post', async () => {
    box.refuseNext('TechnischProbleem');
    const oma = await letter();
    await toBox();
    expect(await oma()).toMatchObject({
      ...{ kanaal: 'post', status: 'wacht' },
      terugval: 'MijnOverheid nam de brief niet aan (TechnischProbleem).',
    });
  });

  test('an answer that is lost on the way sends no letter twice', async () => {
    const before = box.berichten.length;
    const oma = await letter();
    box.loseNextAnswer();
    await expect(toBox()).rejects.toThrow();
    expect(await oma()).toMatchObject({ status: 'wacht' });
    await toBox();
    expect(box.berichten).toHaveLength(before + 1);
    expect(await oma()).toMatchObject({ kanaal: 'berichtenbox', status: 'verzonden' });
  });

  test('the bsn of a parent is asked for it, refused when it is none, and in no answer', async () => {
    const path = `/jongeren/${kantoor.emma}/contactgegevens`;
    const read = async () =>
      json<{
        contactgegevens: { betrokkeneId: string; voorkeur: string; heeftBsn: boolean; versie: number }[];
      }>(await officer.api(path));
    const { contactgegevens } = await read();
    const vader = contactgegevens.find(({ voorkeur }) => voorkeur === 'brief');
    const wil = { betrokkeneId: vader?.betrokkeneId, voorkeur: 'berichtenbox', versie: vader?.versie };
    await json(await officer.api(path, 'PUT', wil), 400);
    await json(await officer.api(path, 'PUT', { ...wil, bsn: '999990021' }), 400);
    await json(await officer.api(path, 'PUT', { ...wil, bsn: '999990044' }));
    const after = await read();
    expect(
      after.contactgegevens.find(({ betrokkeneId }) => betrokkeneId === vader?.betrokkeneId),
    ).toMatchObject({
      heeftBsn: true,
    });
    expect(JSON.stringify(after)).not.toContain('999990044');
  });
});

test('a worker that is killed between handing over and writing down loses no e-mail and sends none twice', async () => {
  // What waits of the tests before is out of the way.
  await handOver();
  for (let i = 0; i < 4; i++) await send({ sjabloon: 'uitnodiging-gesprek', velden: gesprek });
  const away = mkdtempSync(join(tmpdir(), 'postmap-'));
  const fixture = fileURLToPath(new URL('./briefpost-worker.fixture.ts', import.meta.url));
  const url = kantoor.jobsUrl.replace('schoolgang_taken', 'schoolgang_app');
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, url, String(organisatieId), away], {
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  const handed = () => readdirSync(away).filter((naam) => naam.endsWith('.eml') && !naam.startsWith('.'));
  await vi.waitFor(() => expect(handed().length).toBeGreaterThan(1), { timeout: 30_000, interval: 5 });
  child.kill('SIGKILL');
  await gone;
  const waiting = () =>
    as((tx) =>
      rows(
        tx,
        sql<{ id: string }>`select brief_ontvanger_id as id from brief_ontvanger
                              where kanaal = 'e-mail' and status = 'wacht'`,
      ),
    );
  const left = await waiting();
  // At least one was handed over and is not written down: this is the moment that matters.
  expect(left.some(({ id }) => handed().includes(`${id}.eml`))).toBe(true);
  await briefpost({ db: kantoor.db, postbus: openPostmap(away) })({ organisatieId });
  expect(await waiting()).toEqual([]);
  const sent = await as((tx) =>
    rows(
      tx,
      sql<{
        bewijs: string;
      }>`select bewijs from brief_ontvanger where kanaal = 'e-mail' and status = 'verzonden'`,
    ),
  );
  expect(handed()).toHaveLength(4);
  for (const naam of handed()) expect(sent.filter(({ bewijs }) => bewijs.includes(naam))).toHaveLength(1);
}, 90_000);
