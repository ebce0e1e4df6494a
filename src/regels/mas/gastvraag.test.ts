import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Datum } from '../kalender/datum.ts';
import { checkGastantwoord, deriveLinkstand, soortenGastvraag, veldenVan } from './gastvraag.ts';

test.each([
  ['belastbaarheid', { kan: 'hele-dagen' }, {}],
  ['belastbaarheid', {}, { kan: 'kies' }],
  ['belastbaarheid', { kan: 'misschien' }, { kan: 'kies' }],
  ['belastbaarheid', { kan: 'minder-uren' }, { uren: 'verplicht' }],
  ['belastbaarheid', { kan: 'minder-uren', uren: '41' }, { uren: 'getal' }],
  ['belastbaarheid', { kan: 'minder-uren', uren: '40' }, {}],
  ['belastbaarheid', { kan: 'minder-uren', uren: '1' }, {}],
  ['belastbaarheid', { kan: 'minder-uren', uren: '0' }, { uren: 'getal' }],
  ['belastbaarheid', { kan: 'minder-uren', uren: '0040' }, { uren: 'getal' }],
  ['belastbaarheid', { kan: 'minder-uren', uren: '1.5' }, { uren: 'getal' }],
  ['belastbaarheid', { kan: 'minder-uren', uren: ' 8 ' }, {}],
  ['belastbaarheid', { kan: 'niet', opnieuw: '2026-02-30' }, { opnieuw: 'datum' }],
  ['verwijzing', { antwoord: 'weigeren' }, { reden: 'verplicht' }],
  ['verwijzing', { antwoord: 'aannemen' }, {}],
  ['verwijzing', { antwoord: 'begonnen' }, { begin: 'verplicht' }],
  ['vraag', { antwoord: '   ' }, { antwoord: 'verplicht' }],
  ['vraag', { antwoord: 'x'.repeat(2000) }, {}],
  ['vraag', { antwoord: 'x'.repeat(2001) }, { antwoord: 'te-lang' }],
  ['evaluatie', { ging: 'goed', contact: 'ja' }, {}],
] as const)('%s %o', (soort, gegeven, fouten) => {
  expect(checkGastantwoord(soort, gegeven).fouten).toEqual(fouten);
});

test('no answer holds a field that was not asked, and none with an empty text', () => {
  const values = fc.dictionary(fc.string({ maxLength: 12 }), fc.string({ maxLength: 20 }));
  fc.assert(
    fc.property(fc.constantFrom(...soortenGastvraag), values, (soort, gegeven) => {
      const namen = veldenVan(soort).map(({ naam }) => naam);
      const { antwoord } = checkGastantwoord(soort, gegeven);
      return Object.entries(antwoord).every(([naam, tekst]) => namen.includes(naam) && tekst.trim() !== '');
    }),
  );
});

test.each([
  ['2026-11-16', false, false, 'open'],
  ['2026-11-01', false, false, 'verlopen'],
  ['2026-11-02', false, false, 'open'],
  ['2026-11-01', true, false, 'beantwoord'],
  ['2026-11-16', false, true, 'ingetrokken'],
] as const)('a link until %s, answered %s, withdrawn %s: %s', (tot, isBeantwoord, isIngetrokken, stand) => {
  const feiten = { geldigTotEnMet: tot as Datum, isBeantwoord, isIngetrokken };
  expect(deriveLinkstand(feiten, '2026-11-02' as Datum)).toBe(stand);
});
