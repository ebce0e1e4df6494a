import { describe, expect, test } from 'vitest';
import { json, openKantoor } from '../../../test/kantoor.ts';
import { regels } from '../../regels/register.ts';

const kantoor = await openKantoor();
const nobody = kantoor.server.browser();
const officer = await kantoor.officer();
const ask = (regel: string, body: object, by = officer) => by.api(`/regels/${regel}/oordelen`, 'POST', body);
const GEBOREN = { geboortedatum: '2010-08-01', vakantieregio: 'midden' };

describe('rules over HTTP', () => {
  test('the list names every rule with its facts, outcomes and examples, also without login', async () => {
    const { regels: found } = await json<{
      regels: { regel: string; feiten: { naam: string }[]; uitkomsten: string[]; voorbeelden: unknown[] }[];
    }>(await nobody.api('/regels'));
    expect(found.map(({ regel }) => regel)).toEqual(regels.map(({ naam }) => naam));
    for (const [at, { feiten, uitkomsten, voorbeelden }] of found.entries()) {
      expect(feiten.map(({ naam }) => naam)).toEqual(Object.keys(regels[at]?.feiten ?? {}));
      expect(uitkomsten.length).toBeGreaterThan(0);
      expect(voorbeelden.length).toBeGreaterThan(0);
    }
  });

  test('[AI-04] an answer gives outcome, article, version of the text and why, from built-in texts alone', async () => {
    const answer = await json(await ask('lpw-3-leerplichtig', { op: '2027-07-31', feiten: GEBOREN }));
    expect(answer).toMatchObject({
      regel: 'lpw-3-leerplichtig',
      uitkomst: 'leerplichtig',
      grondslag: { wet: 'Lpw', artikel: '3', lid: 1, onderdeel: 'b' },
      versie: '2026-08-01',
      peildatum: '2027-07-31',
      motivering: expect.stringContaining('31-07-2027'),
      ontbreekt: [],
    });
  });

  test('[AI-04] a fact that is missing is named; what the law leaves to a person is said', async () => {
    expect(
      await json(await ask('lpw-3-leerplichtig', { op: '2026-11-23', feiten: { vakantieregio: 'midden' } })),
    ).toMatchObject({ uitkomst: 'onbekend', ontbreekt: ['geboortedatum'] });
    const gewichtig = { dagen: 12, eerderVerlofGDitSchooljaar: 0, kwalificatieplichtig: false };
    expect(
      await json(await ask('lpw-14-gewichtige-omstandigheden', { op: '2026-11-23', feiten: gewichtig })),
    ).toMatchObject({ grondslag: { artikel: '14' } });
  });

  test.each([
    [
      'a birth date in the future',
      { op: '2026-11-23', feiten: { ...GEBOREN, geboortedatum: '2027-01-01' } },
      'geboortedatum',
    ],
    [
      'a day that does not exist',
      { op: '2026-11-23', feiten: { ...GEBOREN, geboortedatum: '2010-02-30' } },
      'geboortedatum',
    ],
    ['a fact it does not know', { op: '2026-11-23', feiten: { ...GEBOREN, schoenmaat: 36 } }, 'schoenmaat'],
    ['a day before the oldest text', { op: '2018-07-27', feiten: GEBOREN }, 'op'],
  ])('%s is refused in words that name it', async (_, body, feit) => {
    const refused = await ask('lpw-3-leerplichtig', body);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    const { detail } = (await refused.json()) as { detail: string };
    expect(detail).toContain(`${feit}:`);
    expect(detail).not.toContain('2027-01-01');
  });

  test('a rule that does not exist is not found', async () => {
    expect((await ask('lpw-99', { op: '2026-11-23', feiten: {} })).status).toBe(404);
    expect((await officer.api('/regels/lpw-99')).status).toBe(404);
  });
});
