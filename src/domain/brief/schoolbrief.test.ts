import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { giveHuisstijl, sendBrief } from '../../../test/brieven.ts';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { rows, run } from '../../platform/db/tx.ts';
import type { Brief } from './brief.contract.ts';
import type { Schoolbrief } from './schoolbrief.contract.ts';

const kantoor = await openKantoor();
const officer = await kantoor.officer();
const beheer = await kantoor.login({ rol: 'applicatiebeheerder' });
const school = await kantoor.login({ rol: 'school', school: kantoor.school });
const ander = await kantoor.login({ rol: 'school', school: kantoor.andereSchool });
const organisatieId = kantoor.oefenstad;

const send = (body: object) => sendBrief(officer, { jongereId: kantoor.emma, ...body });

beforeAll(async () => {
  await giveHuisstijl(beheer);
});

describe('a letter to the school', () => {
  let brief: Brief;
  let id = '';
  const list = async (by = school) =>
    json<{ brieven: Schoolbrief[]; ongelezen: number }>(await by.api('/eigen-school/brieven'));
  beforeAll(async () => {
    brief = await send({ sjabloon: 'ontvangst-melding', velden: await examples('ontvangst-melding') });
    id = (await list()).brieven[0]?.briefOntvangerId ?? '';
  });
  const examples = async (code: string) => {
    const { sjablonen } = await json<{
      sjablonen: { code: string; velden: { naam: string; voorbeeld: string }[] }[];
    }>(await officer.api('/briefsjablonen'));
    const found = sjablonen.find((een) => een.code === code);
    return Object.fromEntries((found?.velden ?? []).map(({ naam, voorbeeld }) => [naam, voorbeeld]));
  };

  test('is read in its portal, and that it was read is an act the kantoor sees', async () => {
    expect(brief.ontvangers).toMatchObject([{ kanaal: 'portaal', status: 'verzonden', gelezenOp: null }]);
    expect(await list()).toMatchObject({
      ongelezen: 1,
      brieven: [{ nummer: brief.nummer, jongere: 'Emma Jansen', gelezenOp: null }],
    });
    const pdf = await school.api(`/eigen-school/brieven/${id}/pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    // Neither the list nor the file says that somebody read it.
    expect((await list()).ongelezen).toBe(1);
    const first = await json<{ gelezenOp: string }>(
      await school.api(`/eigen-school/brieven/${id}/_gelezen`, 'POST'),
    );
    expect(await json(await school.api(`/eigen-school/brieven/${id}/_gelezen`, 'POST'))).toEqual(first);
    const seen = await json<Brief>(await officer.api(`/brieven/${brief.briefId}`));
    expect(seen.ontvangers[0]?.gelezenOp).toBe(first.gelezenOp);
  });

  test('is hidden from every other school, and so is all else of letters from this one', async () => {
    expect(await list(ander)).toMatchObject({ brieven: [], ongelezen: 0 });
    expect((await ander.api(`/eigen-school/brieven/${id}/pdf`)).status).toBe(404);
    expect((await ander.api(`/eigen-school/brieven/${id}/_gelezen`, 'POST')).status).toBe(404);
    expect((await officer.api('/eigen-school/brieven')).status).toBe(403);
    await kantoor.db.transact({ organisatieId, actor: 'test', schoolId: kantoor.school }, async (tx) => {
      const seen = await rows(tx, sql<{ sjabloon: string }>`select sjabloon from brief`);
      expect(seen.map(({ sjabloon }) => sjabloon)).toEqual(['ontvangst-melding']);
      expect(await rows(tx, sql`select from brief_stuk`)).toHaveLength(1);
      expect(await run(tx, sql`update brief set onderwerp = 'x'`)).toBe(0);
    });
  });
});
