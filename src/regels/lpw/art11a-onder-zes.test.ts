import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideUren } from './art11a-onder-zes.ts';

const uren = fc.integer({ min: 0, max: 40 });

test('every hour missed is exempt, open to the hoofd or ongeoorloofd, and none is two of these', () => {
  fc.assert(
    fc.property(uren, fc.boolean(), uren, (gemist, meegedeeld, verleend) => {
      const { vrijgesteldeUren, urenVoorHoofd, ongeoorloofdeUren } = divideUren(gemist, meegedeeld, verleend);
      expect(vrijgesteldeUren + urenVoorHoofd + ongeoorloofdeUren).toBe(gemist);
      expect(Math.min(vrijgesteldeUren, urenVoorHoofd, ongeoorloofdeUren)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('never more than ten hours are exempt, and never more than five without notice', () => {
  fc.assert(
    fc.property(uren, fc.boolean(), uren, (gemist, meegedeeld, verleend) => {
      expect(divideUren(gemist, meegedeeld, verleend).vrijgesteldeUren).toBeLessThanOrEqual(
        meegedeeld ? 10 : 5,
      );
    }),
  );
});

test('missing an hour more never makes fewer hours ongeoorloofd', () => {
  fc.assert(
    fc.property(uren, fc.boolean(), uren, (gemist, meegedeeld, verleend) => {
      expect(divideUren(gemist + 1, meegedeeld, verleend).ongeoorloofdeUren).toBeGreaterThanOrEqual(
        divideUren(gemist, meegedeeld, verleend).ongeoorloofdeUren,
      );
    }),
  );
});
