import { expect, test } from 'vitest';
import { openNoemer, openRij, openTotaal } from './rijen-vraag.ts';
import {
  type Cijfer,
  narrow,
  readFilters,
  readVraag,
  type Vraag,
  withIndicator,
  writeFilters,
  writeVraag,
} from './vraag.ts';

const vraag: Vraag = {
  indicator: 'meldingen',
  jaar: '2025-2026',
  per: ['school'],
  waar: [
    { dimensie: 'onderwijssoort', waarde: 'VO' },
    { dimensie: 'onderwijssoort', waarde: 'MBO' },
  ],
  deelVan: undefined,
  vergelijk: false,
};
const info = (indicator: string, dimensies: string[]) => ({
  indicator,
  dimensies,
  code: 'V1',
  tekst: '',
  eenheid: 'melding',
  telmoment: '',
});

test('a question comes back from an address as it went in, whatever its values hold', () => {
  const lastig = { ...vraag, waar: [{ dimensie: 'school', waarde: 'De 100%; de: school' }] };
  expect(readVraag(writeVraag(lastig), [info('meldingen', ['school'])], ['2026-2027'])).toEqual(lastig);
  expect(readFilters(writeFilters(vraag.waar))).toEqual(vraag.waar);
});

test('an empty address asks the newest whole school year', () => {
  expect(
    readVraag({}, [info('leerlingen', []), info('meldingen', [])], ['2026-2027', '2025-2026']),
  ).toMatchObject({
    indicator: 'meldingen',
    jaar: '2025-2026',
  });
});

test('a row of a wider filter opens only its own value', () => {
  expect(narrow(vraag.waar, [{ dimensie: 'onderwijssoort', waarde: 'VO' }])).toEqual([
    { dimensie: 'onderwijssoort', waarde: 'VO' },
  ]);
  const zoek = openRij(
    { ...vraag, per: ['onderwijssoort'] },
    ['onderwijssoort'],
    { onderwijssoort: 'VO', waarde: 7 },
    7,
  );
  expect(zoek).toMatchObject({
    rijen: 'onderwijssoort:VO',
    zegt: '7',
    waar: 'onderwijssoort:VO;onderwijssoort:MBO',
  });
});

test('another indicator keeps only the dimensions it knows', () => {
  expect(withIndicator(vraag, info('zaken', ['onderwijssoort']))).toMatchObject({
    per: [],
    waar: vraag.waar,
  });
});

test('a denominator opens in its own indicator without the dimensions that one lacks', () => {
  const rij = { school: 'De Regenboog', onderwijssoort: 'VO', waarde: 1, noemer: 9 };
  const zoek = openNoemer({ ...vraag, deelVan: 'leerlingen' }, ['school'], rij, 9, [
    info('leerlingen', ['onderwijssoort']),
  ]);
  expect(zoek).toMatchObject({ van: 'leerlingen', rijen: 'onderwijssoort:VO;onderwijssoort:MBO', zegt: '9' });
});

test('the sum of jongeren per row cannot be opened, the distinct jongeren can', () => {
  const cijfer = {
    per: ['school'],
    definitie: { eenheid: 'jongere' },
    totaal: 12,
    uniek: 10,
  } as unknown as Cijfer;
  expect(openTotaal(vraag, cijfer)).toMatchObject({ soort: 'uniek', zoek: { zegt: '10' } });
  expect(openTotaal({ ...vraag, indicator: 'recidive' }, cijfer)).toBeUndefined();
});

test('a total over standen opens each episode once', () => {
  const cijfer = {
    per: ['stand'],
    definitie: { eenheid: 'episode' },
    totaal: 5,
    uniek: 4,
  } as unknown as Cijfer;
  expect(openTotaal({ ...vraag, waar: [] }, cijfer)?.zoek.rijen).toBe('stand:aanvang;stand:nieuw');
});
