import { describe, expect, test } from 'vitest';
import { findBevindingen } from './find-bevindingen.ts';
import type { Blok, Cijfer, Jaarverslag, Kolom, Tabel } from './model.ts';

const cijfer = (
  indicator: string,
  waarde: number,
  { schooljaar = '2022-2023', eenheid = 'zaak', waar = {}, definitie = '1' }: Partial<Cijfer> = {},
): Cijfer => ({ indicator, schooljaar, waar, waarde, eenheid, definitie });

const verslag = (cijfers: Record<string, Cijfer>, ...blokken: Blok[]): Jaarverslag => ({
  titel: 'Jaarverslag leerplicht 2022-2023',
  organisatie: { code: 'proef', naam: 'Proef', gemeenten: [] },
  schooljaar: '2022-2023',
  vorm: 'raad',
  delen: [{ id: 'deel', kop: 'Deel', blokken }],
  cijfers,
  definities: [],
});
const codes = (report: Jaarverslag) => findBevindingen(report).map(({ code }) => code);

/** A table whose cells name the figures they show. */
function tabel(
  kolommen: readonly Kolom[],
  rijen: readonly (readonly string[])[],
  cijfers: Record<string, Cijfer>,
  meer: Partial<Tabel> = {},
): Tabel {
  const celVan = (sleutel: string) => ({ cijfer: sleutel, waarde: cijfers[sleutel]?.waarde ?? 0 });
  const all = rijen.map(([kop = '', ...sleutels]) => ({ kop, cellen: sleutels.map(celVan) }));
  return {
    soort: 'tabel',
    id: 'tabel',
    titel: 'Cases per gemeente',
    eenheid: 'werkprocessen',
    kop: 'Gemeente',
    kolommen,
    rijen: all.slice(0, -1),
    totaal: all.at(-1) ?? null,
    noten: [],
    ...meer,
  };
}

describe('the errors of published reports, planted again', () => {
  const regio = {
    a: cijfer('zaken', 316),
    b: cijfer('zaken', 361),
    c: cijfer('zaken', 825),
    d: cijfer('zaken', 284),
    e: cijfer('zaken', 486),
    totaal: cijfer('zaken', 2272),
    vorig: cijfer('zaken', 2445, { schooljaar: '2021-2022' }),
  };
  const rijen = [
    ['A', 'a'],
    ['B', 'b'],
    ['C', 'c'],
    ['D', 'd'],
    ['E', 'e'],
  ];
  const dit: Kolom = { kop: '2022-2023', schooljaar: '2022-2023', telOp: true };

  test('a report without errors has no findings', () => {
    expect(codes(verslag(regio, tabel([dit], [...rijen, ['Totaal', 'totaal']], regio)))).toEqual([]);
  });

  test('the total of last year under this year: the sum does not fit and the year is another', () => {
    expect(codes(verslag(regio, tabel([dit], [...rijen, ['Totaal', 'vorig']], regio)))).toEqual([
      'som',
      'verkeerd-jaar',
    ]);
  });

  test('a row with the numbers of another year than its label', () => {
    const kolom = { kop: '2020-2021', schooljaar: '2020-2021', telOp: false };
    const report = verslag(
      regio,
      tabel(
        [kolom],
        [
          ['Cases', 'vorig'],
          ['Totaal', 'vorig'],
        ],
        regio,
      ),
    );
    expect(findBevindingen(report)[0]).toMatchObject({
      code: 'verkeerd-jaar',
      plaats: expect.stringContaining('kolom 2020-2021'),
      uitleg: 'Onder 2020-2021 staat een cijfer van 2021-2022.',
      cijfers: ['vorig'],
    });
  });

  test('a stray digit in a number: 1.583 where 583 was counted', () => {
    const cijfers = { k: cijfer('leerlingen', 583, { eenheid: 'jongere' }) };
    const een = tabel(
      [dit],
      [
        ['Kwalificatieplichtig', 'k'],
        ['Totaal', 'k'],
      ],
      cijfers,
    );
    const wrong = {
      ...een,
      rijen: [{ kop: 'Kwalificatieplichtig', cellen: [{ waarde: 1583, cijfer: 'k' }] }],
    };
    expect(findBevindingen(verslag(cijfers, wrong))).toMatchObject([
      {
        code: 'identiteit',
        uitleg: expect.stringContaining('samen 1.583, het totaal is 583'),
        cijfers: expect.arrayContaining(['k']),
        deel: 'deel',
      },
      { code: 'anders-dan-geteld' },
    ]);
  });

  test('reports counted as pupils: 251 meldingen are no 251 leerlingen', () => {
    const cijfers = {
      meldingen: cijfer('meldingen', 251, { eenheid: 'melding' }),
      jongeren: cijfer('jongeren-met-melding', 165, { eenheid: 'jongere' }),
    };
    const typed = (tekst: string) => codes(verslag(cijfers, { soort: 'alinea', zinnen: [[tekst]] }));
    expect(typed('Dit jaar verzuimden 251 leerlingen.')).toEqual(['eenheid-in-tekst']);
    expect(typed('Dit jaar verzuimden 165 leerlingen; er kwamen 251 meldingen.')).toEqual([]);
    expect(typed('Dit jaar verzuimden 170 leerlingen.')).toEqual(['getypt-getal']);
  });

  test('a percentage of meldingen or werkprocessen over leerlingen', () => {
    const cijfers = {
      zaken: cijfer('zaken', 132),
      leerlingen: cijfer('leerlingen', 2699, { eenheid: 'jongere' }),
    };
    const zin = [
      'Wij waren betrokken bij ',
      { waarde: 4.9, cijfer: 'zaken', van: 'leerlingen', als: 'procent', decimalen: 1 },
      ' van de leerplichtigen.',
    ] as const;
    expect(codes(verslag(cijfers, { soort: 'alinea', zinnen: [zin] }))).toEqual(['eenheden']);
  });

  test('a percentage that is not teller over noemer', () => {
    const cijfers = {
      met: cijfer('jongeren-met-melding', 165, { eenheid: 'jongere' }),
      alle: cijfer('leerlingen', 5497, { eenheid: 'jongere' }),
    };
    const zin = (waarde: number) =>
      codes(
        verslag(cijfers, {
          soort: 'alinea',
          zinnen: [[{ waarde, cijfer: 'met', van: 'alle', als: 'procent' }]],
        }),
      );
    expect([zin(4.6), zin(3.0)]).toEqual([['procent'], []]);
  });

  test('text, table and chart disagree: absoluut 17 in the text, 22 in the chart', () => {
    const cijfers = { absoluut: cijfer('zaken', 22, { waar: { 'soort-zaak': 'absoluut-verzuim' } }) };
    const report = verslag(
      cijfers,
      {
        soort: 'alinea',
        zinnen: [['Absoluut daalde naar ', { waarde: 17, cijfer: 'absoluut', als: 'getal' }, '.']],
      },
      {
        soort: 'grafiek',
        id: 'g',
        titel: 'Soorten, 2022-2023',
        eenheid: 'werkprocessen',
        categorieen: ['Absoluut'],
        reeksen: [{ naam: 'aantal', schooljaar: '2022-2023', punten: [{ waarde: 22, cijfer: 'absoluut' }] }],
      },
    );
    expect(findBevindingen(report)).toMatchObject([
      { code: 'anders-dan-geteld', uitleg: 'Er staat 17; geteld is 22.' },
    ]);
  });

  test('people added up over kinds: 401 is a sum, not that many jongeren', () => {
    const cijfers = {
      w: cijfer('jongeren-met-melding', 232, { eenheid: 'jongere' }),
      o: cijfer('jongeren-met-melding', 117, { eenheid: 'jongere' }),
      l: cijfer('jongeren-met-melding', 52, { eenheid: 'jongere' }),
      uniek: cijfer('jongeren-met-melding', 380, { eenheid: 'jongere' }),
    };
    const kolom = { ...dit, telOp: false };
    const een = tabel(
      [kolom],
      [
        ['W', 'w'],
        ['O', 'o'],
        ['L', 'l'],
        ['Totaal', 'uniek'],
      ],
      cijfers,
    );
    expect(codes(verslag(cijfers, een))).toEqual(['uniek-zonder-noot']);
    expect(codes(verslag(cijfers, { ...een, noten: ['Iedereen telt één keer.'] }))).toEqual([]);
  });

  test('a chart without the year of its series', () => {
    const cijfers = { a: cijfer('zaken', 3) };
    const report = verslag(cijfers, {
      soort: 'grafiek',
      id: 'g',
      titel: 'Soorten',
      eenheid: 'werkprocessen',
      categorieen: ['A'],
      reeksen: [{ naam: 'aantal', schooljaar: '', punten: [{ waarde: 3, cijfer: 'a' }] }],
    });
    expect(codes(report)).toEqual(['jaar-ontbreekt']);
  });

  test.each([
    ['closes', { aanvang: 2, nieuw: 18, opgelost: 7, verhuisd: 4, '18-geworden': 2, eind: 7 }, []],
    [
      'does not close',
      { aanvang: 2, nieuw: 18, opgelost: 7, verhuisd: 4, '18-geworden': 2, eind: 6 },
      ['stroom'],
    ],
  ])('a flow table of thuiszitters that %s', (_, standen, expected) => {
    const cijfers = Object.fromEntries(
      Object.entries(standen).map(([stand, waarde]) => [
        stand,
        cijfer('thuiszitters', waarde, { eenheid: 'episode', waar: { stand } }),
      ]),
    );
    const een = tabel(
      [dit],
      Object.keys(standen).map((stand) => [stand, stand]),
      cijfers,
    );
    const [laatste] = [een.totaal];
    const flow = { ...een, totaal: null, rijen: [...een.rijen, ...(laatste ? [laatste] : [])] };
    expect(codes(verslag(cijfers, flow))).toEqual(expected);
  });

  test('years counted by different definitions, and an unlikely leap', () => {
    const cijfers = {
      nu: cijfer('absoluut', 10_240, { definitie: '2' }),
      toen: cijfer('absoluut', 5_000, { schooljaar: '2021-2022' }),
    };
    const vorig = { kop: '2021-2022', schooljaar: '2021-2022', telOp: true };
    const een = tabel(
      [vorig, dit],
      [
        ['Absoluut', 'toen', 'nu'],
        ['Totaal', 'toen', 'nu'],
      ],
      cijfers,
    );
    expect(new Set(codes(verslag(cijfers, een)))).toEqual(new Set(['definitie-gewijzigd', 'sprong']));
  });

  test('leerplichtig and kwalificatieplichtig are not the leerlingen beside them', () => {
    const jongere = { eenheid: 'jongere' };
    const cijfers = {
      l: cijfer('leerlingen', 1200, { ...jongere, waar: { plicht: 'leerplichtig' } }),
      k: cijfer('leerlingen', 583, { ...jongere, waar: { plicht: 'kwalificatieplichtig' } }),
      totaal: cijfer('leerlingen', 1800, jongere),
    };
    const plichten: Kolom[] = ['Leerplicht', 'Kwalificatieplicht', 'Totaal'].map((kop) => ({
      ...dit,
      kop,
      telOp: true,
    }));
    const een = tabel(plichten, [['A', 'l', 'k', 'totaal']], cijfers, {
      titel: 'Leerlingen, 2022-2023',
      rijsommen: [{ delen: [0, 1], geheel: 2 }],
    });
    expect(
      findBevindingen(verslag(cijfers, { ...een, rijen: een.totaal ? [een.totaal] : [], totaal: null })),
    ).toMatchObject([
      { code: 'identiteit', uitleg: 'Leerplicht + Kwalificatieplicht is 1.783; onder Totaal staat 1.800.' },
    ]);
  });

  test('a table that does not say of which year it is', () => {
    const kolom = { kop: 'Cases', telOp: true };
    const een = tabel([kolom], [...rijen, ['Totaal', 'totaal']], regio);
    expect(codes(verslag(regio, een))).toEqual(['jaar-ontbreekt']);
    expect(codes(verslag(regio, { ...een, titel: 'Cases per gemeente, 2022-2023' }))).toEqual([]);
  });

  test.each([
    [{ procent: 100, aantal: 20 }, []],
    [{ procent: 25, aantal: 20 }, ['sprong']],
    [{ procent: 25, aantal: 50 }, []],
  ])('from what leap on is asked, an organisatie chooses: %o', (sprong, expected) => {
    const cijfers = { nu: cijfer('zaken', 132), toen: cijfer('zaken', 103, { schooljaar: '2021-2022' }) };
    const vorig = { kop: '2021-2022', schooljaar: '2021-2022', telOp: true };
    const een = tabel([vorig, dit], [['Totaal', 'toen', 'nu']], cijfers);
    const found = findBevindingen(
      verslag(cijfers, { ...een, rijen: een.totaal ? [een.totaal] : [], totaal: null }),
      sprong,
    );
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  test('growth is worked out of two years of one figure', () => {
    const cijfers = {
      nu: cijfer('zaken', 132),
      toen: cijfer('zaken', 103, { schooljaar: '2021-2022' }),
      ander: cijfer('meldingen', 103, { schooljaar: '2021-2022', eenheid: 'melding' }),
    };
    const groei = (waarde: number, van: string) =>
      codes(verslag(cijfers, { soort: 'alinea', zinnen: [[{ waarde, cijfer: 'nu', van, als: 'groei' }]] }));
    expect([groei(28.16, 'toen'), groei(25, 'toen'), groei(28.16, 'ander')]).toEqual([
      [],
      ['groei'],
      ['groei'],
    ]);
  });

  test('a number that belongs to no figure', () => {
    const een = tabel([dit], [...rijen, ['Totaal', 'totaal']], regio);
    const wrong = {
      ...een,
      rijen: [...een.rijen, { kop: 'F', cellen: [{ waarde: 0, cijfer: 'onbekend' }] }],
    };
    expect(codes(verslag(regio, wrong))).toEqual(['zonder-bron']);
  });
});
