import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { formatCijfers, listIndicators } from './index.ts';
import { type Proef, proef } from './verslag.test-help.ts';

const { db } = await freshDatabase();
let p: Proef;
let teller = 0;
beforeEach(async () => {
  teller += 1;
  p = proef(db, await organisatie(db, `org-${teller}`));
});
const melding = (jongere_id: string, values: Record<string, string | null> = {}) =>
  p.add('melding', { jongere_id, gemeld_op: '2023-10-10', soort_verzuim: 'overig', ...values });

describe('meldingen, jongeren en recidive', () => {
  test('a melding counts by datum_melding from 1 August to 31 July, whatever its soort', async () => {
    const kind = await p.jongere();
    await melding(kind, { gemeld_op: '2023-07-31' });
    await melding(kind, { gemeld_op: '2023-08-01', soort_verzuim: 'absoluut' });
    await melding(kind, { gemeld_op: '2024-07-31', soort_verzuim: 'luxe' });
    await melding(kind, { gemeld_op: '2024-08-01' });
    expect(await p.table('meldingen', { per: ['soort-verzuim'] })).toEqual(['absoluut 1', 'luxe 1']);
    expect(await p.ask('meldingen')).toMatchObject({
      rijen: [{ waarde: 2, uniek: 1, noemer: null }],
      totaal: 2,
      uniek: 1,
    });
  });

  test('a withdrawn melding counts nowhere', async () => {
    await melding(await p.jongere(), { status: 'ingetrokken', soort_verzuim: 'absoluut' });
    for (const indicator of ['meldingen', 'jongeren-met-melding', 'absoluut']) {
      expect((await p.ask(indicator)).totaal).toBe(0);
    }
  });

  test('without --per there is exactly one row, also when nothing is counted', async () => {
    for (const { indicator } of listIndicators()) {
      const { rijen } = await p.ask(indicator);
      expect([indicator, rijen.length, rijen[0]?.waarde]).toEqual([indicator, 1, 0]);
    }
  });

  test('with --per only combinations that occur have a row', async () => {
    expect((await p.ask('meldingen', { per: ['onderwijssoort'] })).rijen).toEqual([]);
  });

  test('(RP-05, first part) a jongere with two kinds stands in two rows: totaal adds rows, uniek counts jongeren', async () => {
    const kind = await p.jongere();
    await melding(kind, { soort_verzuim: 'luxe' });
    await melding(kind, { soort_verzuim: 'overig' });
    const cijfers = await p.ask('jongeren-met-melding', { per: ['soort-verzuim'] });
    expect(cijfers).toMatchObject({ totaal: 2, uniek: 1 });
    expect(cijfers.waarschuwingen.join()).toContain('het zijn 1 jongeren');
  });

  test('recidive --per asks for two or more within that row', async () => {
    const [a, b] = [await p.jongere(), await p.jongere()];
    await melding(a, { soort_verzuim: 'luxe' });
    await melding(a, { soort_verzuim: 'overig' });
    await melding(b, { soort_verzuim: 'luxe' });
    await melding(b, { soort_verzuim: 'luxe' });
    expect(await p.table('recidive')).toEqual(['2']);
    expect(await p.table('recidive', { per: ['soort-verzuim'] })).toEqual(['luxe 1']);
    expect((await p.rijen('recidive', { waar: { 'soort-verzuim': 'luxe' } })).rijen).toEqual([
      { soort: 'jongere', id: b, jongereId: b, datum: '2023-10-10' },
    ]);
  });

  test('empty vervolg is geen, empty onderwijssoort and school are onbekend', async () => {
    await melding(await p.jongere(), { vervolg: 'preventiespreekuur', schoolnaam: 'De Linde' });
    await melding(await p.jongere());
    expect(await p.table('meldingen', { per: ['vervolg', 'school', 'onderwijssoort'] })).toEqual([
      'preventiespreekuur De Linde onbekend 1',
      'geen onbekend onbekend 1',
    ]);
  });

  test('the same dimension twice means one of these values; different dimensions must all hold', async () => {
    for (const [onderwijssoort, soort_verzuim] of [
      ['PO', 'luxe'],
      ['SBO', 'luxe'],
      ['VO', 'luxe'],
      ['PO', 'ziekte'],
    ] as const) {
      await melding(await p.jongere(), { onderwijssoort, soort_verzuim });
    }
    const waar = { onderwijssoort: ['PO', 'SBO'], 'soort-verzuim': 'luxe' };
    expect((await p.ask('meldingen', { waar })).totaal).toBe(2);
  });
});

describe('vragen die niet kunnen', () => {
  test('each wrong question has its own refusal', async () => {
    expect(await p.refusal('spijbelaars')).toBe('onbekende-indicator');
    expect(await p.refusal('meldingen', { per: ['kleur'] })).toBe('onbekende-dimensie');
    expect(await p.refusal('meldingen', { waar: { kleur: 'rood' } })).toBe('onbekende-dimensie');
    expect(await p.refusal('meldingen', { per: ['artikel'] })).toBe('dimensie-niet-bij-indicator');
    expect(await p.refusal('medewerkers', { per: ['gemeente'] })).toBe('dimensie-niet-bij-indicator');
    expect(await p.refusal('meldingen', { waar: { onderwijssoort: 'po' } })).toBe('onbekende-waarde');
    expect(await p.refusal('meldingen', { waar: { 'soort-verzuim': 'relatief' } })).toBe('onbekende-waarde');
    expect(await p.refusal('halt', { waar: { 'soort-verzuim': 'relatief' } })).toBe('onbekende-waarde');
    expect(await p.refusal('processen-verbaal', { waar: { 'soort-verzuim': 'relatief' } })).toBe('ok');
    expect(await p.refusal('zaken', { waar: { uitkomst: 'wat dan ook' } })).toBe('ok');
    for (const schooljaar of ['2023', '2023-2025', '2024-2023', '23-24']) {
      expect(await p.refusal('meldingen', { schooljaar })).toBe('ongeldig-schooljaar');
    }
    expect(await p.refusal('meldingen', { deelVan: 'spijbelaars' })).toBe('onbekende-indicator');
  });

  test('(RP-05, first part) zaken over leerlingen is refused, jongeren-met-melding over leerlingen (K1) is given', async () => {
    expect(await p.refusal('zaken', { deelVan: 'leerlingen' })).toBe('eenheden-verschillen');
    expect(await p.refusal('jongeren-met-melding', { deelVan: 'leerlingen' })).toBe('ok');
  });

  test('an identifier in a question never reaches the SQL', async () => {
    expect(await p.refusal('meldingen', { per: ['gemeente"; drop table melding; --'] })).toBe(
      'onbekende-dimensie',
    );
    expect((await p.ask('meldingen', { waar: { gemeente: "x' or 'a'='a" } })).totaal).toBe(0);
  });
});

describe('noemers', () => {
  test('--deel-van totaal fills every row with the total', async () => {
    await melding(await p.jongere(), { soort_verzuim: 'luxe' });
    await melding(await p.jongere(), { soort_verzuim: 'overig' });
    const { rijen } = await p.ask('meldingen', { per: ['soort-verzuim'], deelVan: 'totaal' });
    expect(rijen.map(({ noemer }) => noemer)).toEqual([2, 2]);
  });

  test('--deel-van an indicator keeps the per and waar that it also has and drops the others', async () => {
    const wonen = { vanaf: '2015-01-01' };
    const druten = [await p.jongere({}, wonen), await p.jongere({}, wonen)];
    const elders = await p.jongere({}, { ...wonen, gemeente: 'Wijchen' });
    await melding(druten[0] ?? '', { soort_verzuim: 'luxe' });
    await melding(elders, { soort_verzuim: 'luxe' });
    const { rijen } = await p.ask('jongeren-met-melding', {
      per: ['soort-verzuim', 'gemeente'],
      waar: { 'soort-verzuim': 'luxe' },
      deelVan: 'leerlingen',
    });
    expect(rijen).toEqual([
      { 'soort-verzuim': 'luxe', gemeente: 'Druten', waarde: 1, uniek: 1, noemer: 2 },
      { 'soort-verzuim': 'luxe', gemeente: 'Wijchen', waarde: 1, uniek: 1, noemer: 1 },
    ]);
  });

  test('a row the denominator does not have gets noemer 0', async () => {
    await melding(await p.jongere({}, { tot: '2023-01-01' }));
    const { rijen } = await p.ask('jongeren-met-melding', { per: ['gemeente'], deelVan: 'leerlingen' });
    expect(rijen).toMatchObject([{ waarde: 1, noemer: 0 }]);
  });
});

describe('leerlingen op 1 oktober', () => {
  test('living there by BRP on the day: moved in by then, moved out later or never', async () => {
    const cases: [string, Record<string, string>, number][] = [
      ['always', {}, 1],
      ['moved in on the day', { vanaf: '2023-10-01' }, 1],
      ['moved in the day after', { vanaf: '2023-10-02' }, 0],
      ['gone on the day', { vanaf: '2015-01-01', tot: '2023-10-01' }, 0],
      ['gone the day after', { vanaf: '2015-01-01', tot: '2023-10-02' }, 1],
    ];
    let expected = 0;
    for (const [geval, verblijf, telt] of cases) {
      await p.jongere({}, verblijf);
      expected += telt;
      expect([geval, (await p.ask('leerlingen')).totaal]).toEqual([geval, expected]);
    }
  });

  test('5 to 17 years old that day', async () => {
    for (const geboortedatum of ['2018-10-02', '2018-10-01', '2005-10-02', '2005-10-01']) {
      await p.jongere({ geboortedatum });
    }
    expect(await p.table('leerlingen', { per: ['leeftijd'] })).toEqual(['5 1', '17 1']);
    expect(await p.table('leerlingen', { per: ['leeftijdsgroep'] })).toEqual(['5-12 1', '16-17 1']);
  });

  test('school and onderwijssoort are those of the enrolment on the day; none is geen onderwijs', async () => {
    const [a, b] = [await p.jongere(), await p.jongere()];
    await p.jongere();
    const vo = { schoolnaam: 'Het Lyceum', onderwijssoort: 'VO' };
    await p.add('inschrijving', { jongere_id: a, ...vo, vanaf: '2022-08-01', tot_en_met: '2023-10-01' });
    await p.add('inschrijving', { jongere_id: a, onderwijssoort: 'MBO', vanaf: '2023-10-02' });
    await p.add('inschrijving', { jongere_id: b, vanaf: '2022-08-01' });
    expect(await p.table('leerlingen', { per: ['onderwijssoort', 'school'] })).toEqual([
      'VO Het Lyceum 1',
      'geen onderwijs onbekend 1',
      'onbekend onbekend 1',
    ]);
  });

  test('a jongere with two overlapping enrolments or homes is one pupil', async () => {
    const kind = await p.jongere({}, { vanaf: '2020-01-01' });
    await p.add('verblijf', { jongere_id: kind, gemeente: 'Beuningen', vanaf: '2021-01-01' });
    for (const onderwijssoort of ['VO', 'MBO']) {
      await p.add('inschrijving', {
        jongere_id: kind,
        onderwijssoort,
        vanaf: onderwijssoort === 'VO' ? '2021-08-01' : '2022-08-01',
      });
    }
    expect(await p.table('leerlingen', { per: ['gemeente', 'onderwijssoort'] })).toEqual(['Beuningen MBO 1']);
  });
});

describe('de jongere op de teldatum', () => {
  test('of two homes that begin on one day each figure takes the last recorded', async () => {
    const vanaf = '2020-01-01';
    const jongere_id = await p.jongere({}, { vanaf, gemeente: 'Wijchen' });
    await p.add('verblijf', { jongere_id, vanaf, gemeente: 'Druten' });
    await p.add('melding', { jongere_id, gemeld_op: '2023-10-10', soort_verzuim: 'luxe' });
    expect(await p.table('leerlingen', { per: ['gemeente'] })).toEqual(['Druten 1']);
    expect(await p.table('meldingen', { per: ['gemeente'] })).toEqual(['Druten 1']);
  });

  test('the gemeente of an event is the home that covers the counting date, else the last known one', async () => {
    const kind = await p.jongere({}, { vanaf: '2018-01-01', tot: '2023-12-01' });
    await p.add('verblijf', {
      jongere_id: kind,
      gemeente: 'Beuningen',
      vanaf: '2023-12-01',
      tot: '2024-02-01',
    });
    await melding(kind, { gemeld_op: '2023-11-30' });
    await melding(kind, { gemeld_op: '2023-12-01' });
    await melding(kind, { gemeld_op: '2024-05-01' });
    expect(await p.table('meldingen', { per: ['gemeente'] })).toEqual(['Beuningen 2', 'Druten 1']);
    await melding(await p.jongere({}, null));
    expect(await p.table('meldingen', { per: ['gemeentecode'] })).toEqual(['0225 1', 'onbekend 3']);
  });

  test('born on 29 February counts as a year older on 1 March', async () => {
    const kind = await p.jongere({ geboortedatum: '2012-02-29' });
    await melding(kind, { gemeld_op: '2023-02-28' });
    await melding(kind, { gemeld_op: '2023-03-01' });
    expect(await p.table('meldingen', { per: ['leeftijd'], schooljaar: '2022-2023' })).toEqual([
      '10 1',
      '11 1',
    ]);
  });

  test.each([
    ['four years old', '2019-10-11', null, 'geen'],
    ['five today, before R1', '2018-10-10', null, 'leerplichtig'],
    [
      'sixteen since 1 August: leerplichtig to the end of the school year',
      '2007-08-01',
      null,
      'leerplichtig',
    ],
    ['sixteen before 1 August', '2007-07-31', null, 'kwalificatieplichtig'],
    ['seventeen, qualified today', '2006-01-01', '2023-10-10', 'geen'],
    ['seventeen, qualified tomorrow', '2006-01-01', '2023-10-11', 'kwalificatieplichtig'],
    ['qualified but still leerplichtig', '2007-08-01', '2023-01-01', 'leerplichtig'],
    ['eighteen tomorrow', '2005-10-11', null, 'kwalificatieplichtig'],
    ['eighteen today', '2005-10-10', null, 'geen'],
  ])('plicht: %s', async (_, geboortedatum, startkwalificatie_op, plicht) => {
    await melding(await p.jongere({ geboortedatum, startkwalificatie_op }));
    expect(await p.table('meldingen', { per: ['plicht'] })).toEqual([`${plicht} 1`]);
  });
});

describe('zaken', () => {
  const zaak = async (values: Record<string, string | null>) =>
    p.add('werkproces', {
      jongere_id: await p.jongere(),
      soort: 'Eigen woord',
      vanaf: '2023-09-01',
      ...values,
    });

  test('zaken began, uitstroom ended in the year; terms are mapped, unmapped ones stay as spelled', async () => {
    const term = { kolom: 'werkprocessen.soort', eigen_term: 'RV', schoolgang_term: 'relatief-verzuim' };
    await p.add('term', term);
    await zaak({ soort: 'RV', tot_en_met: '2023-12-01', uitkomst: 'schoolgang hervat', route: 'halt' });
    await zaak({ vanaf: '2023-07-31', tot_en_met: '2023-08-01' });
    await zaak({ vanaf: '2024-07-31', behandelaar: 'AB' });
    expect(await p.table('zaken', { per: ['soort-zaak', 'uitkomst', 'route', 'behandelaar'] })).toEqual([
      'Eigen woord loopt nog geen AB 1',
      'relatief-verzuim schoolgang hervat halt onbekend 1',
    ]);
    expect((await p.ask('zaken', { per: ['soort-zaak'] })).waarschuwingen.join()).toContain(
      'eigen naam: Eigen woord.',
    );
    expect(await p.table('uitstroom', { per: ['soort-zaak'] })).toEqual([
      'Eigen woord 1',
      'relatief-verzuim 1',
    ]);
  });

  test('doorlooptijd is the median of days from start to end, without a total', async () => {
    for (const dag of ['2023-09-02', '2023-09-11', '2023-10-01']) await zaak({ tot_en_met: dag });
    await zaak({});
    expect(await p.ask('doorlooptijd')).toMatchObject({
      rijen: [{ waarde: 10, uniek: 3 }],
      totaal: null,
      uniek: 3,
    });
    await zaak({ tot_en_met: '2023-09-12', uitkomst: 'zorg' });
    expect(await p.table('doorlooptijd')).toEqual(['10.5']);
    expect(await p.table('doorlooptijd', { per: ['uitkomst'] })).toEqual(['loopt nog 10', 'zorg 11']);
    expect((await p.rijen('doorlooptijd')).totaal).toBe(4);
  });

  test('a waarschuwing takes the soort of its zaak', async () => {
    const jongere_id = await p.jongere();
    const werkproces_id = await zaak({ soort: 'luxe-verzuim' });
    await p.add('waarschuwing', { jongere_id, werkproces_id, gegeven_op: '2023-11-01' });
    await p.add('waarschuwing', { jongere_id, gegeven_op: '2023-11-01' });
    expect(await p.table('waarschuwingen', { per: ['soort-zaak'] })).toEqual([
      'luxe-verzuim 1',
      'onbekend 1',
    ]);
  });
});

describe('handhaving', () => {
  test('(HH-13, first part) the matrix of soort by onderwijssoort comes from the data, Halt in its own column', async () => {
    const jongere_id = await p.jongere();
    const pv = (soort_verzuim: string, onderwijssoort: string, values = {}) =>
      p.add('proces_verbaal', {
        jongere_id,
        opgemaakt_op: '2024-03-01',
        soort_verzuim,
        onderwijssoort,
        ...values,
      });
    for (const [soort, onderwijs] of [
      ['luxe', 'PO'],
      ['luxe', 'PO'],
      ['relatief', 'VO'],
      ['absoluut', 'MBO'],
    ] as const) {
      await pv(soort, onderwijs, { verdachte: 'ouder' });
    }
    await pv('luxe', 'VSO', { verdachte: 'jongere', afdoening: 'Sepot 01' });
    await p.add('halt_verwijzing', {
      jongere_id,
      verwezen_op: '2024-03-01',
      soort_verzuim: 'overig',
      onderwijssoort: 'VO',
    });
    await p.add('term', {
      kolom: 'processen_verbaal.afdoening',
      eigen_term: 'Sepot 01',
      schoolgang_term: 'sepot',
    });
    expect(await p.table('processen-verbaal', { per: ['onderwijssoort', 'soort-verzuim'] })).toEqual([
      'PO luxe 2',
      'VO relatief 1',
      'VSO luxe 1',
      'MBO absoluut 1',
    ]);
    expect(await p.table('processen-verbaal', { per: ['verdachte', 'afdoening'] })).toEqual([
      'ouder onbekend 4',
      'jongere sepot 1',
    ]);
    expect(await p.table('halt', { per: ['onderwijssoort', 'soort-verzuim'] })).toEqual(['VO overig 1']);
  });
});

describe('vrijstelling en verlof', () => {
  const vrijstelling = async (values: Record<string, string | null>) =>
    p.add('vrijstelling', {
      jongere_id: await p.jongere(),
      artikel: '5a',
      soort_aanvraag: 'eerste',
      aangevraagd_op: '2023-09-01',
      besloten_op: '2023-09-20',
      besluit: 'verleend',
      vanaf: '2023-10-01',
      ...values,
    });

  test('granted by datum_besluit, received by datum_aanvraag whatever was decided, period apart', async () => {
    await vrijstelling({ tot_en_met: '2024-07-31' });
    await vrijstelling({ artikel: '15', besluit: 'afgewezen' });
    await vrijstelling({ artikel: '5A', aangevraagd_op: '2023-07-01', soort_aanvraag: 'verlenging' });
    await vrijstelling({ artikel: '3a', besluit: null, besloten_op: null });
    await vrijstelling({
      artikel: '5b',
      aangevraagd_op: '2021-01-01',
      besloten_op: '2021-02-01',
      vanaf: '2021-02-01',
    });
    await vrijstelling({
      artikel: '5c',
      aangevraagd_op: '2021-01-01',
      besloten_op: '2021-02-01',
      vanaf: '2021-02-01',
      tot_en_met: '2023-07-31',
    });
    expect(await p.table('vrijstellingen', { per: ['artikel', 'soort-aanvraag'] })).toEqual([
      '5a eerste 1',
      '5A verlenging 1',
    ]);
    expect(await p.table('beroepen-op-vrijstelling', { per: ['artikel', 'besluit'] })).toEqual([
      '5a verleend 1',
      '3a onbekend 1',
      '15 afgewezen 1',
    ]);
    expect(await p.table('vrijgesteld', { per: ['artikel'] })).toEqual(['5a 1', '5b 1', '5A 1']);
  });

  test('11g is counted in verlof, never among the vrijstellingen', async () => {
    await vrijstelling({ artikel: '11g', onderwijssoort: 'PO' });
    await p.add('verlof', {
      jongere_id: await p.jongere(),
      grond: '11f',
      aangevraagd_op: '2024-01-10',
      besluit: 'afgewezen',
      beslisser: 'hoofd',
    });
    for (const indicator of ['vrijstellingen', 'beroepen-op-vrijstelling', 'vrijgesteld']) {
      expect((await p.ask(indicator)).totaal).toBe(0);
    }
    expect(await p.table('verlof', { per: ['grond', 'besluit', 'beslisser', 'onderwijssoort'] })).toEqual([
      '11f afgewezen hoofd onbekend 1',
      '11g verleend leerplichtambtenaar PO 1',
    ]);
    expect((await p.rijen('verlof')).rijen.map(({ soort }) => soort)).toEqual(['vrijstelling', 'verlof']);
  });
});

describe('overige cijfers', () => {
  test('gesprekken count as talks and as jongeren; gedoog and interventies by their date', async () => {
    const jongere_id = await p.jongere();
    for (const gevoerd_op of ['2023-09-01', '2023-10-01']) {
      await p.add('preventief_gesprek', {
        jongere_id,
        gevoerd_op,
        schoolnaam: 'De Linde',
        onderwijssoort: 'PO',
      });
    }
    for (const besluit of ['verleend', 'verleend', 'afgewezen']) {
      await p.add('gedoogbeschikking', { jongere_id, besloten_op: '2023-09-01', besluit });
    }
    await p.add('interventie', { jongere_id, op: '2023-09-01', soort: 'VT-melding' });
    await p.add('term', {
      kolom: 'overige_interventies.soort',
      eigen_term: 'VT-melding',
      schoolgang_term: 'veilig-thuis',
    });
    expect(await p.table('preventieve-gesprekken', { per: ['school'] })).toEqual(['De Linde 2']);
    expect(await p.table('gesproken-jongeren', { per: ['onderwijssoort'] })).toEqual(['PO 1']);
    expect(await p.table('gedoog')).toEqual(['1']);
    expect(await p.table('interventies', { per: ['soort-interventie'] })).toEqual(['veilig-thuis 1']);
  });

  test('vsv counts jongeren without startkwalificatie by their own schooljaar, age on datum_uitval', async () => {
    const geboren = { geboortedatum: '2004-05-15' };
    const vsv = (jongere_id: string, startkwalificatie: string, uitgevallen_op: string | null) =>
      p.add('vsv_uitval', {
        jongere_id,
        schooljaar: '2023-2024',
        startkwalificatie,
        uitgevallen_op,
        onderwijssoort: 'MBO',
      });
    await vsv(await p.jongere(geboren), 'nee', '2024-05-14');
    await vsv(await p.jongere(geboren), 'ja', '2024-05-14');
    await vsv(await p.jongere(geboren), 'nee', null);
    expect(await p.table('vsv', { per: ['leeftijd'] })).toEqual(['19 1', 'onbekend 1']);
    expect(await p.table('vsv', { per: ['leeftijdsgroep'] })).toEqual(['18-22 1', 'onbekend 1']);
  });

  test('medewerkers are those in service on 31 July; nobody is unique', async () => {
    const dienst = (in_dienst_vanaf: string, in_dienst_tot_en_met: string | null) =>
      p.add('medewerker', { functie: 'leerplichtambtenaar', in_dienst_vanaf, in_dienst_tot_en_met });
    await dienst('2024-07-31', null);
    await dienst('2020-01-01', '2024-07-31');
    await dienst('2020-01-01', '2024-07-30');
    await dienst('2024-08-01', null);
    expect(await p.ask('medewerkers', { per: ['functie'] })).toMatchObject({
      rijen: [{ functie: 'leerplichtambtenaar', waarde: 2, uniek: null, noemer: null }],
      totaal: 2,
      uniek: null,
    });
  });

  test('referentiecijfers give their own value with decimals and no total', async () => {
    const cijfer = (gebied: string, waarde: number) =>
      p.add('referentiecijfer', { schooljaar: '2023-2024', gebied, indicator: 'vsv', waarde, eenheid: '%' });
    await cijfer('Nederland', 1.7);
    await cijfer('RMC-regio', 1.125);
    const cijfers = await p.ask('referentiecijfers', { per: ['gebied', 'eenheid'] });
    expect(cijfers).toMatchObject({
      rijen: [
        { gebied: 'Nederland', waarde: 1.7, uniek: null },
        { gebied: 'RMC-regio', waarde: 1.125 },
      ],
      totaal: null,
      uniek: null,
    });
    expect((await p.ask('referentiecijfers')).waarschuwingen.join()).toContain('zegt niets');
  });
});

describe('antwoord', () => {
  test('[RP-04] every answer carries code, version, text, unit and counting moment of its definition', async () => {
    const { definitie, per, schooljaar } = await p.ask('vrijstellingen', { per: ['artikel', 'artikel'] });
    expect(definitie).toEqual({
      code: 'X1, X2',
      versie: '1',
      tekst: expect.stringContaining('verlof'),
      eenheid: 'beslissing',
      telmoment: 'datum van het besluit',
    });
    expect([schooljaar, per]).toEqual(['2023-2024', ['artikel']]);
  });

  test('records of another organisatie never count, not even when asked for by its number', async () => {
    await melding(await p.jongere());
    const ander = proef(db, await organisatie(db, `ander-${teller}`));
    expect((await ander.ask('meldingen')).totaal).toBe(0);
    const { computeCijfers } = await import('./index.ts');
    const vraag = {
      indicator: 'meldingen',
      schooljaar: '2023-2024',
      per: [],
      waar: [],
      organisatieId: p.organisatieId,
    };
    const spied = await db.transact({ organisatieId: ander.organisatieId, actor: 'test' }, (tx) =>
      computeCijfers(tx, vraag),
    );
    expect(spied).toMatchObject({ ok: true, value: { totaal: 0 } });
  });

  test('the table for the terminal names definition and unit and aligns its numbers', async () => {
    await melding(await p.jongere(), { soort_verzuim: 'luxe' });
    const text = formatCijfers(await p.ask('meldingen', { per: ['soort-verzuim'], deelVan: 'totaal' }));
    expect(text).toContain('eenheid: melding');
    expect(text).toContain('luxe                1      1       1  100');
  });
});
