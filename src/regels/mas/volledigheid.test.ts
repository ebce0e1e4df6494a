import { expect, test } from 'vitest';
import { assessVolledigheid, type Meldingsfeiten, onderdelen, writeVraag } from './volledigheid.ts';

const vol: Meldingsfeiten = {
  soortVerzuim: 'wettelijk',
  schoolDeed: 'Gesprek',
  schoolVraagt: 'Gesprek',
  uren: 16,
  aantalDagen: 0,
  alleLessenGemist: null,
  reden: 'Onbekend',
  contactpersoon: 'V. Verzuim',
  contactBereikbaar: false,
  telefoonGezin: '0600000000',
};
const wat = (anders: Partial<Meldingsfeiten>) => assessVolledigheid({ ...vol, ...anders });

test('a report with everything is complete', () => {
  expect(wat({})).toEqual({ volledig: true, ontbreekt: [] });
});

test.each([
  ['schoolDeed', { schoolDeed: null }, 'actie-school', true],
  ['size', { uren: null }, 'omvang', true],
  ['whom to call', { contactpersoon: null }, 'contactpersoon', true],
  ['reason', { reden: null }, 'reden', false],
  ['what is asked', { schoolVraagt: null }, 'gevraagde-actie', false],
  ['phone of the family', { telefoonGezin: null }, 'telefoon-gezin', false],
] as const)('without %s it says so, and whether it is needed', (_, anders, onderdeel, nodig) => {
  expect(wat(anders)).toEqual({ volledig: !nodig, ontbreekt: [{ onderdeel, nodig }] });
});

test('days, or all lessons missed, tell the size as well as hours do; a known contact tells whom to call', () => {
  expect(wat({ uren: null, aantalDagen: 1 }).volledig).toBe(true);
  expect(wat({ uren: null, alleLessenGemist: true }).volledig).toBe(true);
  expect(wat({ contactpersoon: null, contactBereikbaar: true }).volledig).toBe(true);
});

test('of a luxe report the reason is needed, and what the school did is not', () => {
  expect(wat({ soortVerzuim: 'luxe', schoolDeed: null }).volledig).toBe(true);
  expect(wat({ soortVerzuim: 'luxe', reden: null }).volledig).toBe(false);
});

test('the question names each part once, in one order, and then the words of the officer', () => {
  expect(writeVraag(['omvang', 'actie-school'], ' Graag voor vrijdag. ')).toBe(
    'Wij missen nog enkele gegevens bij uw melding.\n- Wat heeft de school tot nu toe gedaan? Noem gesprekken, met wie en wanneer.\n- Op welke dagen was de leerling afwezig, en hoeveel lesuren per dag?\nGraag voor vrijdag.',
  );
  expect(writeVraag(onderdelen).split('\n')).toHaveLength(onderdelen.length + 1);
});
