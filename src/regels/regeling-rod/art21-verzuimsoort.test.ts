import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getSchoolkalender } from '../../domain/kalender/index.ts';
import { addDagen, datumVanDagnummer } from '../kalender/datum.ts';
import { verzuimsoort } from './art21-verzuimsoort.ts';

const kalender = await getSchoolkalender();
const ZWAARTE = ['overig-verzuim', 'zestien-uren', 'maand-of-langer'];
const dag = fc.integer({ min: 18_500, max: 20_900 }).map(datumVanDagnummer);
const zwaarte = (urenInVierLesweken: number, verzuimVanaf: string | undefined, op: string) =>
  ZWAARTE.indexOf(
    verzuimsoort.beantwoord({ luxeverzuim: false, urenInVierLesweken, verzuimVanaf }, op, kalender).uitkomst,
  );

test('more hours or a longer absence never make the kind lighter', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(10), dag, fc.nat(60), (uren, meer, vanaf, lang) => {
      const op = addDagen(vanaf, lang);
      expect(zwaarte(uren + meer, vanaf, op)).toBeGreaterThanOrEqual(zwaarte(uren, vanaf, op));
      expect(zwaarte(uren, vanaf, addDagen(op, meer))).toBeGreaterThanOrEqual(zwaarte(uren, vanaf, op));
    }),
  );
});

test('luxeverzuim is luxe verzuim, of any length', () => {
  fc.assert(
    fc.property(fc.nat(100), dag, fc.nat(60), (urenInVierLesweken, verzuimVanaf, lang) => {
      const feiten = { luxeverzuim: true, urenInVierLesweken, verzuimVanaf };
      expect(verzuimsoort.beantwoord(feiten, addDagen(verzuimVanaf, lang), kalender).uitkomst).toBe(
        'luxe-verzuim',
      );
    }),
  );
});
