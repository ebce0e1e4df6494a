import { read, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../test/kantoor.ts';
import type { Gekoppeld } from './koppelbestand.contract.ts';

const kantoor = await openKantoor();
const admin = await kantoor.login({ rol: 'administratie' });
await insertJongere(kantoor.db, kantoor.oefenstad, '999990056', 'Baby', 'Jong', '2024-01-01');

const NAAM = '20261102G0281.koci.xlsx';
type Bytes = Uint8Array<ArrayBuffer>;
const send = async (naam: string, bytes: Bytes | string, by = admin) => {
  const { csrf } = await json<{ csrf: string }>(await by.ask('/api/v1/sessie'));
  return by.ask(`/api/v1/koppelbestanden/${naam}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-csrf': csrf },
    body: bytes,
  });
};
/** The sheet as DUO would see it, by the library alone. */
const fetchSheet = async (naam = NAAM) => {
  const answer = await admin.api(`/koppelbestanden/${naam}`);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${naam}"`);
  const boek = read(new Uint8Array(await answer.arrayBuffer()), { type: 'array' });
  const blad = boek.Sheets[boek.SheetNames[0] ?? ''];
  return utils.sheet_to_json<Record<string, string>>(blad ?? {});
};
const answered = (rijen: Record<string, string>[]): Bytes => {
  const boek = utils.book_new();
  utils.book_append_sheet(boek, utils.json_to_sheet(rijen), 'koppeling');
  return new Uint8Array(write(boek, { type: 'array', bookType: 'xlsx' }));
};

describe('[PB-08] the file that links bsn and onderwijsnummer', () => {
  test('has the name of the day, G, the gemeente and .koci, and holds who has a bsn and no number', async () => {
    const { koppelbestanden } = await json<{ koppelbestanden: { naam: string; zonderNummer: number }[] }>(
      await admin.api('/koppelbestanden'),
    );
    expect(koppelbestanden).toMatchObject([
      { naam: NAAM, gebied: 'G0281', gemeente: 'Tiel', zonderNummer: 2 },
    ]);
    expect(await fetchSheet()).toEqual([
      { volgnummer: '1', bsn: '999990020', geboortedatum: '2010-09-10', geslacht: '', antwoord: '' },
      { volgnummer: '2', bsn: '999990019', geboortedatum: '2012-03-04', geslacht: '', antwoord: '' },
    ]);
  });

  test('the answers are read back, told line by line, and a second time change nothing', async () => {
    const rijen = await fetchSheet();
    const back = answered([
      { ...rijen[0], antwoord: '123456782' },
      { ...rijen[1], antwoord: '' },
      { bsn: '999990093', antwoord: '234567891' },
      { bsn: '12', antwoord: '345678912' },
    ]);
    const first = await json<Gekoppeld>(await send(NAAM, back));
    expect(first).toMatchObject({ gelezen: 4, gekoppeld: 1, bekend: 0, zonderAntwoord: 1 });
    expect(first.fouten.map(({ regel }) => regel)).toEqual([4, 5]);
    expect(JSON.stringify(first.fouten)).not.toMatch(/999990093|234567891/);
    expect(await json<Gekoppeld>(await send(NAAM, back))).toMatchObject({ gekoppeld: 0, bekend: 1 });
    expect((await fetchSheet()).map(({ bsn }) => bsn)).toEqual(['999990019']);
  });

  test('the number is in the file of the jongere, and finds it', async () => {
    expect(await json(await admin.api(`/jongeren/${kantoor.bram}`))).toMatchObject({
      onderwijsnummer: '123456782',
    });
    const { treffers } = await json<{ treffers: object[] }>(
      await admin.api('/jongeren/_zoek', 'POST', { vraag: '123456782' }),
    );
    expect(treffers).toMatchObject([{ jongereId: kantoor.bram, gevondenOp: 'onderwijsnummer' }]);
  });

  test('a number that differs, or that another jongere has, is left to a person', async () => {
    const csv = (antwoord: string, bsn: string) => `bsn;antwoord\n${bsn};${antwoord}\n`;
    const as = async (text: string) => json<Gekoppeld>(await send('20261102G0281.koci.csv', text));
    expect((await as(csv('111111110', '999990020'))).fouten[0]?.reden).toContain('ander onderwijsnummer');
    expect((await as(csv('123456782', '999990019'))).fouten[0]?.reden).toContain('andere jongere');
    expect(await json(await admin.api(`/jongeren/${kantoor.bram}`))).toMatchObject({
      onderwijsnummer: '123456782',
    });
  });

  test('another name, another kind of file, and who may not, are refused', async () => {
    expect((await send('antwoord.xlsx', 'bsn;antwoord')).status).toBe(400);
    expect((await send(NAAM, 'naam;leeftijd\nx;1')).status).toBe(409);
    expect((await admin.api('/koppelbestanden/20261102R0027.koci.xlsx')).status).toBe(400);
    const officer = await kantoor.officer();
    expect((await officer.api('/koppelbestanden')).status).toBe(403);
    expect((await officer.api(`/koppelbestanden/${NAAM}`)).status).toBe(403);
    expect((await send(NAAM, 'bsn;antwoord', officer)).status).toBe(403);
  });
});
