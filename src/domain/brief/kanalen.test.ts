import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { giveHuisstijl, sendBrief } from '../../../test/brieven.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { openPostmap } from '../../integrations/postmap/index.ts';
import { rows } from '../../platform/db/tx.ts';
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
async function parent(naam: string, voorkeur: string) {
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
      email: `${naam}@example.org`,
      versie: 0,
    }),
  );
}

beforeAll(async () => {
  await giveHuisstijl(beheer);
});

const folder = mkdtempSync(join(tmpdir(), 'postmap-'));
const handOver = () => briefpost({ db: kantoor.db, postbus: openPostmap(folder) })({ organisatieId });

test('[BD-04] each goes by the channel the person prefers, and what proves it is kept', async () => {
  await parent('moeder', 'e-mail');
  await parent('vader', 'brief');
  const { briefId } = await send({ sjabloon: 'uitnodiging-gesprek', velden: gesprek });
  await json(await officer.api('/printbestanden', 'POST'));
  await handOver();
  const { ontvangers, nummer } = await json<Brief>(await officer.api(`/brieven/${briefId}`));
  const of = (naam: string) => ontvangers.find((een) => een.naam.startsWith(naam));
  expect(of('moeder')).toMatchObject({ kanaal: 'e-mail', status: 'verzonden' });
  expect(of('moeder')?.bewijs).toMatch(/^E-mail [\w-]+\.eml, sha256 [0-9a-f]{16}$/);
  expect(of('vader')).toMatchObject({ kanaal: 'post', status: 'verzonden' });
  expect(of('vader')?.bewijs).toContain('printbestand');
  // The e-mail says that there is a letter, and nothing of it.
  const [file = ''] = readdirSync(folder).filter((naam) => naam.endsWith('.eml'));
  const mail = readFileSync(join(folder, file), 'utf8');
  const words = Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8');
  expect(words).toContain(nummer);
  expect(`${mail}${words}`).not.toMatch(/Emma|Kamer 2|verzuim/);
});

test('a worker that is killed between handing over and writing down loses no e-mail and sends none twice', async () => {
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
