import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getSchoolkalender } from '../domain/kalender/index.ts';
import { citeer } from './oordeel.ts';
import { regels } from './register.ts';
import { leesVoorbeelden } from './voorbeelden.ts';

const kalender = await getSchoolkalender();

describe.each(regels)('$naam', (regel) => {
  const page = readFileSync(new URL(`./${regel.bestand}.voorbeelden.md`, import.meta.url), 'utf8');
  const voorbeelden = leesVoorbeelden(regel, page);

  test.each(voorbeelden)('$geval', ({ op, feiten, uitkomst, waarden, grondslag }) => {
    const oordeel = regel.beantwoord(feiten, op, kalender);
    expect(oordeel.motivering).not.toBe('');
    if (grondslag !== null) expect(citeer(oordeel.grondslag)).toBe(grondslag);
    expect({ uitkomst: oordeel.uitkomst, waarden: oordeel.waarden }).toEqual({
      uitkomst,
      waarden: { ...oordeel.waarden, ...waarden },
    });
  });

  test('its examples leave out every required fact once', () => {
    const onbekend = voorbeelden.filter(({ uitkomst }) => uitkomst === 'onbekend');
    const verplicht = Object.keys(regel.feiten).filter((naam) => regel.feiten[naam]?.verplicht);
    for (const naam of verplicht)
      expect(
        onbekend.some(({ feiten }) => !(naam in feiten)),
        naam,
      ).toBe(true);
  });

  test('its examples show every outcome and every result', () => {
    expect(new Set(voorbeelden.map(({ uitkomst }) => uitkomst))).toEqual(
      new Set([...regel.uitkomsten, ...voorbeelden.map(({ uitkomst }) => uitkomst)]),
    );
    for (const naam of regel.waarden) expect(voorbeelden.some(({ waarden }) => naam in waarden)).toBe(true);
  });
});
