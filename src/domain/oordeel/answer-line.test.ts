import { expect, test } from 'vitest';
import { leerplichtBegin } from '../../regels/lpw/art03-leerplicht-begin.ts';
import { regels } from '../../regels/register.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { answerLine } from './answer-line.ts';
import { listRegels } from './describe-regel.ts';

const kalender = await getSchoolkalender();
const ask = (line: string) => {
  const { text, ok } = answerLine(leerplichtBegin, line, kalender);
  return { ok, ...(JSON.parse(text) as Record<string, unknown>) };
};

test('an answer carries id, rule, outcome, article, version, day, facts, results, reason and what is missing', () => {
  const feiten = { geboortedatum: '2021-08-31', vakantieregio: 'midden' };
  expect(ask(JSON.stringify({ id: 7, op: '2026-11-22', feiten }))).toEqual({
    ok: true,
    id: 7,
    regel: 'lpw-3-begin',
    uitkomst: 'bepaald',
    grondslag: { wet: 'Lpw', artikel: '3', lid: 1, onderdeel: null },
    versie: '2026-08-01',
    peildatum: '2026-11-22',
    feiten,
    waarden: { eersteDagLeerplicht: '2026-09-01' },
    motivering: expect.stringContaining('01-09-2026'),
    ontbreekt: [],
  });
});

test.each([
  ['{"id": 1, "op"', null, 'geen JSON'],
  ['[1]', null, 'geen object'],
  ['{"id":"a","op":"2018-01-01","feiten":{}}', 'a', '2018-07-28'],
  ['{"id":2,"op":"2026-01-01"}', 2, 'feiten'],
  ['{"id":3,"op":"2026-01-01","feiten":{"leeftijd":5}}', 3, 'leeftijd'],
])('%s gives a fout and no answer', (line, id, melding) => {
  expect(ask(line)).toEqual({ ok: false, id, fout: expect.stringContaining(melding) });
});

test('the list documents every rule with facts, outcomes and runnable examples', async () => {
  const lijst = await listRegels();
  expect(lijst.map(({ regel }) => regel)).toEqual(regels.map(({ naam }) => naam));
  for (const { feiten, uitkomsten, voorbeelden } of lijst) {
    expect(feiten.length).toBeGreaterThan(0);
    expect(uitkomsten.length).toBeGreaterThan(0);
    expect(voorbeelden.length).toBeGreaterThan(3);
  }
});
