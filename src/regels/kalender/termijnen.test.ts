import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVoorbeelden } from '../../../test/voorbeelden.ts';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { addDagen, dagenTussen, datumVanDagnummer } from './datum.ts';
import { isSchooldag, isWerkdag } from './schooldag.ts';
import { type Duur, deriveEinddag, type Eenheid, eenheden, type Pauze } from './termijnen.ts';

const kalender = await getSchoolkalender();

const readDuur = (text: string): Duur => {
  const [aantal = '', eenheid = ''] = text.split(' ');
  return { aantal: Number(aantal), eenheid: eenheid as Eenheid };
};
const readPauzes = (text: string): Pauze[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((pauze) => {
      const [vanaf = '', tot = ''] = pauze.split('/');
      return { vanaf, totEnMet: tot === '…' ? null : tot };
    });

test.each(readVoorbeelden(new URL('./termijnen.voorbeelden.md', import.meta.url)))(
  '$geval',
  ({ begin, duur, richting, regio, pauzes, verlengd, wet, einddag, reden }) => {
    expect(
      deriveEinddag(kalender, {
        begin: begin!,
        duur: readDuur(duur!),
        richting: richting as 'vooruit' | 'terug',
        regio: regio as 'noord' | 'midden' | 'zuid',
        pauzes: readPauzes(pauzes!),
        verlengingen: verlengd === '' ? [] : [readDuur(verlengd!)],
        wettelijk: wet === 'ja',
      }),
    ).toEqual({ einddag: einddag === '–' ? null : einddag, reden });
  },
);

// Days of 2024 to 2028, around which holidays are held.
const dag = fc.integer({ min: 19_750, max: 20_900 }).map(datumVanDagnummer);
const duur = fc.record({ aantal: fc.integer({ min: 1, max: 12 }), eenheid: fc.constantFrom(...eenheden) });
const regio = fc.constantFrom('noord' as const, 'midden' as const, 'zuid' as const);

test('a term of school days holds exactly that many school days of its region, the last one included', () => {
  fc.assert(
    fc.property(dag, fc.integer({ min: 1, max: 40 }), regio, (begin, aantal, waar) => {
      const { einddag } = deriveEinddag(kalender, {
        begin,
        duur: { aantal, eenheid: 'schooldagen' },
        regio: waar,
      });
      const dagen = Array.from({ length: dagenTussen(begin, einddag!) }, (_, at) => addDagen(begin, at + 1));
      expect(dagen.filter((een) => isSchooldag(kalender, waar, een))).toHaveLength(aantal);
      expect(isSchooldag(kalender, waar, einddag!)).toBe(true);
    }),
  );
});

test('forward and back again is the day it began, or later where days do not count', () => {
  fc.assert(
    fc.property(dag, fc.integer({ min: 1, max: 40 }), regio, (begin, aantal, waar) => {
      const length = { aantal, eenheid: 'schooldagen' as const };
      const { einddag } = deriveEinddag(kalender, { begin, duur: length, regio: waar });
      const back = deriveEinddag(kalender, { begin: einddag!, duur: length, richting: 'terug', regio: waar });
      expect(back.einddag! <= begin).toBe(true);
      expect(isSchooldag(kalender, waar, begin) ? back.einddag : begin).toBe(begin);
    }),
  );
});

test('a pause never brings the end nearer, and one of n calendar days within moves a calendar term by n', () => {
  fc.assert(
    fc.property(
      dag,
      duur,
      regio,
      fc.nat({ max: 20 }),
      fc.nat({ max: 20 }),
      fc.boolean(),
      (begin, length, waar, na, lang, wettelijk) => {
        const pauze = { vanaf: addDagen(begin, na), totEnMet: addDagen(begin, na + lang) };
        const zonder = deriveEinddag(kalender, { begin, duur: length, regio: waar });
        const met = deriveEinddag(kalender, { begin, duur: length, regio: waar, pauzes: [pauze], wettelijk });
        expect(met.einddag! >= zonder.einddag!).toBe(true);
        const calendar = length.eenheid === 'dagen' || length.eenheid === 'weken';
        if (calendar && !wettelijk && na > 0 && pauze.vanaf <= zonder.einddag!) {
          expect(dagenTussen(zonder.einddag!, met.einddag!)).toBe(lang + 1);
        }
      },
    ),
  );
});

test('a term of the law never ends on a day nobody works, unless it is longer than three months', () => {
  fc.assert(
    fc.property(dag, duur, regio, (begin, length, waar) => {
      fc.pre(length.eenheid !== 'maanden' || length.aantal <= 3);
      const { einddag } = deriveEinddag(kalender, { begin, duur: length, regio: waar, wettelijk: true });
      expect(isWerkdag(kalender, einddag!)).toBe(true);
    }),
  );
});
