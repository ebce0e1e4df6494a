import { expect, test } from 'vitest';
import { regels } from '../../regels/register.ts';
import { listRegels } from './describe-regel.ts';
import { feitVan, leesFeiten, schrijfFeit, veldsoortVan } from './web/feit-veld.ts';

test.each([
  ['datum', 'datum'],
  ['geheel getal', 'getal'],
  ['true of false', 'ja-nee'],
  ['noord / midden / zuid', 'keuze'],
  ['lijst van tekst', 'reeks'],
  ['lijst van {soort, behaaldOp}', 'json'],
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

test('what cannot be read names its fact', () => {
  const infos = [
    { naam: 'dagen', type: 'getal', verplicht: true, uitleg: null },
    { naam: 'weken', type: 'lijst van {maandag}', verplicht: true, uitleg: null },
  ];
  expect(leesFeiten(infos, { dagen: 'tien' })).toEqual({ goed: false, feit: 'dagen', fout: 'getal' });
  expect(leesFeiten(infos, { dagen: '1,5', weken: '[' })).toEqual({
    goed: false,
    feit: 'weken',
    fout: 'json',
  });
  expect(feitVan('weken[2].maandag: moet een bestaande datum zijn')).toBe('weken');
});
