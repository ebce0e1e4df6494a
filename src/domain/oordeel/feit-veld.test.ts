import { expect, test } from 'vitest';
import { regels } from '../../regels/register.ts';
import { listRegels } from './describe-regel.ts';
import { feitVan, leesFeiten, schrijfFeit, schrijfRijen, veldsoortVan } from './web/feit-veld.ts';

test.each([
  ['datum', 'datum'],
  ['geheel getal', 'getal'],
  ['true of false', 'ja-nee'],
  ['noord / midden / zuid', 'keuze'],
  ['lijst van tekst', 'reeks'],
  ['lijst van {soort, behaaldOp}', 'rijen'],
  ['schooljaar', 'tekst'],
])('a fact of kind %s is asked as %s', (type, als) => {
  expect(veldsoortVan(type).als).toBe(als);
});

/** Blanks around a word say nothing. */
const trimmed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.trim() : one)));

test('every example of every rule survives being put in the form and read back', async () => {
  const described = await listRegels();
  expect(described).toHaveLength(regels.length);
  for (const { feiten: infos, voorbeelden } of described) {
    for (const { feiten } of voorbeelden) {
      const getypt = Object.fromEntries(
        infos.map((info) => [info.naam, schrijfFeit(info, feiten[info.naam])]),
      );
      const gegeven = Object.fromEntries(
        Object.entries(feiten).filter(([, waarde]) => !(Array.isArray(waarde) && waarde.length === 0)),
      );
      const terug = leesFeiten(infos, getypt);
      const gelezen = terug.goed
        ? Object.fromEntries(
            Object.entries(terug.feiten).filter(
              ([, waarde]) => !(Array.isArray(waarde) && waarde.length === 0),
            ),
          )
        : terug;
      expect(trimmed(gelezen)).toEqual(trimmed(gegeven));
    }
  }
});

test('what cannot be read names its fact, and in a list its row', () => {
  const veld = { verplicht: true, uitleg: null };
  const weken = {
    ...{ ...veld, naam: 'weken', type: 'lijst van {maandag, lesuren?}' },
    velden: [
      { ...veld, naam: 'maandag', type: 'datum' },
      { ...veld, naam: 'lesuren', type: 'getal' },
    ],
  };
  const infos = [{ ...veld, naam: 'dagen', type: 'getal' }, weken];
  expect(leesFeiten(infos, { dagen: 'tien' })).toEqual({ goed: false, feit: 'dagen' });
  const rijen = (...uren: string[]) =>
    schrijfRijen(uren.map((lesuren) => ({ maandag: '2026-09-07', lesuren })));
  expect(leesFeiten(infos, { dagen: '1,5', weken: rijen('4', 'vier') })).toEqual({
    goed: false,
    feit: 'weken',
    rij: 2,
  });
  expect(leesFeiten(infos, { weken: rijen('1,5', '') })).toEqual({
    goed: true,
    feiten: { weken: [{ maandag: '2026-09-07', lesuren: 1.5 }, { maandag: '2026-09-07' }] },
  });
  expect(feitVan('weken[2].maandag: moet een bestaande datum zijn')).toBe('weken');
});
