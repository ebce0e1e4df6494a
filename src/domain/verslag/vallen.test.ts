import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { run } from '../../platform/db/tx.ts';
import {
  bsnOf,
  csv,
  folderOf,
  organisatieId,
  report,
  testDatabase,
  vault,
} from '../invoer/invoer.test-help.ts';
import { type Asked, type Proef, proef } from './verslag.test-help.ts';

/**
 * A small folder of migration files with everything that goes wrong in practice, and for each figure the number that
 * was worked out on paper. Windows-1252 with CRLF, days as dd-mm-jjjj, own terms, empty cells, people who moved.
 */
const dag = (iso: string) => iso.split('-').toReversed().join('-');
const file = (kop: string, ...rijen: string[]) => [kop.split(';'), ...rijen.map((rij) => rij.split(';'))];
const latin = (rows: string[][]) => Buffer.from(csv(rows, ';', '\r\n'), 'latin1');
const b = bsnOf;

const BESTANDEN = {
  'personen.csv': latin(
    file(
      'geboortedatum;bsn;achternaam;gemeente;gemeentecode;woonplaats;datum_inschrijving_brp;datum_uitschrijving_brp;datum_startkwalificatie',
      // 0: five on 1 October; 1: not yet; 2: seventeen; 3: eighteen that day.
      `${dag('2018-10-01')};${b(0)};Daniëls;Súdwest-Fryslân;1900;Snits;;;`,
      `${dag('2018-10-02')};${b(1)};Jansen;Druten;225;Druten;;;`,
      `${dag('2005-10-02')};${b(2)};Jansen;Druten;225;Druten;;;${dag('2023-10-01')}`,
      `${dag('2005-10-01')};${b(3)};Jansen;Druten;225;Druten;;;`,
      // 4: moved in on the day; 5: left on the day; 6: leaves the day after, qualified a day too late.
      `${dag('2010-01-01')};${b(4)};Jansen;Druten;225;Puiflijk;${dag('2023-10-01')};;`,
      `${dag('2010-01-01')};${b(5)};Jansen;Druten;225;Druten;${dag('2015-01-01')};${dag('2023-10-01')};`,
      `${dag('2006-03-01')};${b(6)};Jansen;Druten;225;Druten;${dag('2015-01-01')};${dag('2023-10-02')};${dag('2023-10-02')}`,
      // 7: born on 29 February; 8: turned sixteen on 31 July; 9: on 1 August.
      `${dag('2012-02-29')};${b(7)};Jansen;Druten;225;Druten;;;`,
      `${dag('2007-07-31')};${b(8)};Jansen;Druten;225;Druten;;;`,
      `${dag('2007-08-01')};${b(9)};Jansen;Druten;225;Druten;;;`,
    ),
  ),
  'inschrijvingen.csv': latin(
    file(
      'inschrijvingnummer;bsn;schoolnaam;onderwijssoort;begindatum;einddatum',
      `I1;${b(0)};De Línde;PO;${dag('2022-10-01')};`,
      `I2;${b(2)};ROC;MBO;${dag('2022-08-01')};${dag('2023-10-01')}`,
      `I3;${b(4)};Het Lyceum;VO;${dag('2022-08-01')};${dag('2023-09-30')}`,
      `I4;${b(6)};Het Lyceum;;${dag('2018-08-01')};`,
      // 9: twelve full years at school by July 2023, so the leerplicht ended a year before the age would end it.
      `I5;${b(9)};De Línde;PO;${dag('2011-08-01')};${dag('2019-07-31')}`,
      `I6;${b(9)};Het Lyceum;VO;${dag('2019-08-01')};`,
    ),
  ),
  'meldingen.csv': latin(
    file(
      'meldingnummer;bsn;datum_melding;soort_verzuim;begin_verzuim;einde_verzuim;schoolnaam;onderwijssoort;vervolg',
      `M1;${b(7)};${dag('2023-07-31')};luxe;;;;VO;`,
      `M2;${b(7)};${dag('2023-08-01')};luxe;;;Het Lyceum;VO;preventiespreekuur`,
      `M3;${b(7)};${dag('2024-02-28')};overig;;;Het Lyceum;VO;`,
      `M4;${b(7)};${dag('2024-02-29')};overig;;;Het Lyceum;;`,
      `M5;${b(8)};${dag('2023-09-30')};wettelijk;;;;VO;`,
      `M6;${b(9)};${dag('2024-07-31')};absoluut;${dag('2024-04-30')};;;geen onderwijs;`,
      `M7;${b(9)};${dag('2024-08-01')};luxe;;;;VO;`,
      `M8;${b(0)};${dag('2023-11-01')};absoluut;${dag('2023-07-31')};${dag('2023-10-31')};;PO;`,
      `M9;${b(0)};${dag('2023-12-01')};ziekte;;;De Línde;PO;`,
    ),
  ),
  'werkprocessen.csv': latin(
    file(
      'werkprocesnummer;bsn;soort;startdatum;einddatum;uitkomst;route_mas;behandelaar;onderwijssoort',
      `W1;${b(7)};Luxe verzuim;${dag('2023-08-01')};${dag('2023-08-31')};Gestopt;;AB;VO`,
      `W2;${b(7)};luxe verzuim;${dag('2023-07-31')};${dag('2024-07-31')};Gestopt;;AB;VO`,
      `W3;${b(8)};Zorg;${dag('2024-07-31')};;;civiel;;VO`,
      `W4;${b(8)};Zorg;${dag('2022-01-01')};${dag('2023-07-31')};Klaar;;;VO`,
      `W5;${b(9)};Zorg;${dag('2024-01-01')};${dag('2024-01-11')};;;;`,
    ),
  ),
  'waarschuwingen.csv': latin(
    file(
      'waarschuwingnummer;bsn;datum;werkprocesnummer',
      `A1;${b(7)};${dag('2023-09-01')};W1`,
      `A2;${b(7)};${dag('2023-09-02')};`,
    ),
  ),
  'halt.csv': latin(
    file(
      'haltnummer;bsn;datum_verwijzing;soort_verzuim;onderwijssoort;werkprocesnummer',
      `H1;${b(7)};${dag('2023-09-01')};overig;VO;`,
    ),
  ),
  'processen_verbaal.csv': latin(
    file(
      'pv_nummer;bsn;datum;soort_verzuim;verdachte;onderwijssoort;afdoening',
      `P1;${b(7)};${dag('2023-08-01')};luxe;ouder;VO;Waarschuwd`,
      `P2;${b(7)};${dag('2024-07-31')};relatief;jongere;VO;Sepot '24`,
      `P3;${b(7)};${dag('2024-08-01')};relatief;jongere;VO;`,
    ),
  ),
  'vrijstellingen.csv': latin(
    file(
      'vrijstellingnummer;bsn;artikel;soort_aanvraag;datum_aanvraag;datum_besluit;besluit;ingangsdatum;einddatum;onderwijssoort',
      `V1;${b(4)};5a;eerste;${dag('2023-07-31')};${dag('2023-08-01')};verleend;${dag('2023-08-01')};${dag('2024-07-31')};VSO`,
      `V2;${b(4)};5A;verlenging;${dag('2023-08-01')};${dag('2023-07-31')};verleend;${dag('2022-08-01')};${dag('2023-07-31')};VSO`,
      `V3;${b(6)};15;eerste;${dag('2023-09-01')};${dag('2023-09-10')};afgewezen;;;VO`,
      `V4;${b(6)};11g;eerste;${dag('2023-09-01')};${dag('2023-09-10')};verleend;${dag('2023-09-15')};${dag('2023-09-30')};VO`,
      `V5;${b(7)};5b;eerste;${dag('2024-05-01')};;;;;VO`,
    ),
  ),
  'verlof.csv': latin(
    file(
      'verlofnummer;bsn;grond;aanvraagdatum;begindatum;einddatum;schooldagen;besluit;beslisser',
      `F1;${b(7)};11g;${dag('2024-07-31')};${dag('2024-08-20')};${dag('2024-08-25')};4;afgewezen;hoofd`,
      `F2;${b(7)};11f;${dag('2023-07-31')};;;;verleend;hoofd`,
    ),
  ),
  'thuiszitters.csv': latin(
    file(
      'thuiszitternummer;bsn;soort;begindatum;einddatum;reden_einde;onderwijssoort',
      // 27 and 28 days; open, 28 and 27 days on 31 July; ended on the last day and the day after.
      `T1;${b(4)};wettelijk;${dag('2023-11-01')};${dag('2023-11-28')};terug;VO`,
      `T2;${b(4)};wettelijk;${dag('2023-11-01')};${dag('2023-11-29')};Verhuisd;VO`,
      `T3;${b(5)};wettelijk;${dag('2024-07-03')};;;VO`,
      `T4;${b(6)};wettelijk;${dag('2024-07-04')};;;VO`,
      `T5;${b(6)};wettelijk;${dag('2023-07-31')};${dag('2024-07-31')};18 jaar geworden;VO`,
      `T6;${b(7)};wettelijk;${dag('2024-04-30')};${dag('2024-08-01')};terug;VSO`,
      `T7;${b(7)};wettelijk;${dag('2023-11-30')};${dag('2024-02-29')};vrijstelling;VSO`,
      `T8;${b(8)};wettelijk;${dag('2023-11-30')};${dag('2024-03-01')};;VSO`,
      `T9;${b(8)};ziekte;${dag('2023-11-30')};${dag('2024-03-01')};;VSO`,
      `T10;${b(9)};wettelijk;${dag('2023-05-01')};${dag('2023-07-31')};terug;VSO`,
    ),
  ),
  'preventieve_gesprekken.csv': latin(
    file(
      'gespreknummer;bsn;datum;schoolnaam;onderwijssoort;meldingnummer',
      `G1;${b(7)};${dag('2023-08-08')};Het Lyceum;VO;M2`,
      `G2;${b(7)};${dag('2023-08-20')};Het Lyceum;VO;M2`,
      `G3;${b(7)};${dag('2024-03-03')};Het Lyceum;VO;M3`,
    ),
  ),
  'gedoogbeschikkingen.csv': latin(
    file(
      'gedoognummer;bsn;datum_besluit;besluit',
      `D1;${b(6)};${dag('2023-08-01')};verleend`,
      `D2;${b(6)};${dag('2024-07-31')};verleend`,
      `D3;${b(7)};${dag('2024-07-31')};afgewezen`,
    ),
  ),
  'overige_interventies.csv': latin(
    file(
      'interventienummer;bsn;datum;soort',
      `O1;${b(7)};${dag('2023-09-01')};VT-melding`,
      `O2;${b(7)};${dag('2023-09-02')};Tafel`,
    ),
  ),
  'vsv.csv': latin(
    file(
      'vsvnummer;bsn;schooljaar;datum_uitval;onderwijssoort;startkwalificatie',
      `S1;${b(3)};2023-2024;${dag('2023-09-30')};MBO;nee`,
      `S2;${b(2)};2023-2024;${dag('2023-09-30')};MBO;ja`,
      `S3;${b(6)};2022-2023;${dag('2023-09-30')};MBO;nee`,
    ),
  ),
  'medewerkers.csv': latin(
    file(
      'medewerkercode;naam;functie;datum_in_dienst;datum_uit_dienst',
      `AB;A. Bedacht;Leerplichtambtenaar;${dag('2024-07-31')};`,
      `CD;C. Dromer;Leerplichtambtenaar;${dag('2019-01-01')};${dag('2024-07-30')}`,
    ),
  ),
  'referentiecijfers.csv': latin(
    file(
      'schooljaar;gebied;indicator;waarde;eenheid;bron',
      '2023-2024;Nederland;vsv;1,75;%;DUO',
      '2023-2024;Regio;vsv;2,125;%;DUO',
    ),
  ),
  'termen.csv': latin(
    file(
      'kolom;eigen_term;schoolgang_term',
      'werkprocessen.soort;Luxe verzuim;luxe-verzuim',
      'werkprocessen.route_mas;civiel;dwangciviel',
      'processen_verbaal.afdoening;Waarschuwd;officiele-waarschuwing',
      'overige_interventies.soort;VT-melding;veilig-thuis',
    ),
  ),
};

const { db, load } = await testDatabase();
const ingelezen = await load(await folderOf(BESTANDEN));
const p: Proef = proef(db, await organisatieId(db));

describe('a folder with traps', () => {
  test('every row is read and none refused', () => {
    expect(ingelezen.geweigerd).toEqual([]);
    expect(report(ingelezen, 'meldingen.csv')).toMatchObject({ gelezen: 9, nieuw: 9 });
  });

  const tabel = (indicator: string, per: string, asked: Asked = {}) =>
    p.table(indicator, { ...asked, per: per ? per.split(',') : [] });

  test.each<[string, string, string[]]>([
    ['leerlingen', '', ['7']],
    ['leerlingen', 'gemeentecode', ['0225 6', '1900 1']],
    ['leerlingen', 'gemeente', ['Druten 6', 'Súdwest-Fryslân 1']],
    ['leerlingen', 'leeftijd', ['5 1', '11 1', '13 1', '16 2', '17 2']],
    ['leerlingen', 'onderwijssoort', ['PO 1', 'VO 1', 'MBO 1', 'geen onderwijs 3', 'onbekend 1']],
    ['leerlingen', 'plicht', ['leerplichtig 3', 'kwalificatieplichtig 3', 'geen 1']],
    ['P2', '', ['3']],
    ['meldingen', 'soort-verzuim', ['absoluut 2', 'wettelijk 1', 'overig 2', 'luxe 1', 'ziekte 1']],
    ['meldingen', 'onderwijssoort', ['PO 2', 'VO 3', 'geen onderwijs 1', 'onbekend 1']],
    ['meldingen', 'leeftijd', ['5 2', '11 2', '12 1', '16 2']],
    ['meldingen', 'vervolg', ['preventiespreekuur 1', 'geen 6']],
    ['meldingen', 'school', ['De Línde 1', 'Het Lyceum 3', 'onbekend 3']],
    ['meldingen', 'plicht', ['leerplichtig 5', 'kwalificatieplichtig 2']],
    [
      'jongeren-met-melding',
      'soort-verzuim',
      ['absoluut 2', 'wettelijk 1', 'overig 1', 'luxe 1', 'ziekte 1'],
    ],
    ['recidive', '', ['2']],
    ['recidive', 'soort-verzuim', ['overig 1']],
    ['V5', '', ['2']],
    ['absoluut', 'leeftijdsgroep', ['5-12 1', '16-17 1']],
    ['absoluut', 'stand', ['aanvang 1', 'nieuw 1', 'langer-dan-3-maanden 1', 'opgelost 1', 'eind 1']],
    ['zaken', 'soort-zaak', ['luxe-verzuim 1', 'Zorg 2']],
    ['zaken', 'uitkomst', ['Gestopt 1', 'loopt nog 2']],
    ['zaken', 'route', ['dwangciviel 1', 'geen 2']],
    ['doorlooptijd', '', ['30']],
    ['tijd-tot-gesprek', '', ['5.5']],
    ['waarschuwingen', 'soort-zaak', ['luxe-verzuim 1', 'onbekend 1']],
    ['halt', 'soort-verzuim', ['overig 1']],
    ['processen-verbaal', 'soort-verzuim,verdachte', ['luxe ouder 1', 'relatief jongere 1']],
    ['processen-verbaal', 'afdoening', ['officiele-waarschuwing 1', "Sepot '24 1"]],
    ['vrijstellingen', 'artikel', ['5a 1']],
    ['beroepen-op-vrijstelling', 'artikel,besluit', ['5b onbekend 1', '5A verleend 1', '15 afgewezen 1']],
    ['vrijgesteld', 'artikel', ['5a 1']],
    ['verlof', 'grond,besluit,beslisser', ['11g verleend leerplichtambtenaar 1', '11g afgewezen hoofd 1']],
    [
      'thuiszitters',
      'stand',
      [
        'aanvang 1',
        'nieuw 5',
        'langer-dan-3-maanden 3',
        'opgelost 1',
        'verhuisd 1',
        '18-geworden 1',
        'vrijgesteld 1',
        'eind 2',
      ],
    ],
    ['thuiszitters', 'plicht', ['leerplichtig 4', 'kwalificatieplichtig 2']],
    ['thuiszitters', 'gemeentecode', ['0225 6']],
    [
      'thuiszitters',
      'uitkomst',
      ['18 jaar geworden 1', 'loopt nog 2', 'onbekend 1', 'Verhuisd 1', 'vrijstelling 1'],
    ],
    ['preventieve-gesprekken', 'school', ['Het Lyceum 3']],
    ['gesproken-jongeren', '', ['1']],
    ['gedoog', '', ['1']],
    ['interventies', 'soort-interventie', ['Tafel 1', 'veilig-thuis 1']],
    ['vsv', 'leeftijd', ['17 1']],
    ['medewerkers', 'functie', ['Leerplichtambtenaar 1']],
    ['referentiecijfers', 'gebied', ['Nederland 1.75', 'Regio 2.125']],
    [
      'kinderen-thuis',
      'omschrijving',
      ['landelijk 7', 'absoluut 2', 'lrv 5', 'vier-weken-of-langer 7', 'zonder-duur 5', 'breed 7', 'ruim 7'],
    ],
  ])('%s per %s', async (indicator, per, expected) => {
    expect(await tabel(indicator, per)).toEqual(expected);
  });

  test('an own term that is not mapped stands beside the term that looks like it', async () => {
    const rijen = await tabel('uitstroom', 'soort-zaak');
    expect(rijen.toSorted()).toEqual(['Zorg 1', 'luxe verzuim 1', 'luxe-verzuim 1']);
    expect((await tabel('doorlooptijd', 'soort-zaak')).toSorted()).toEqual([
      'Zorg 10',
      'luxe verzuim 366',
      'luxe-verzuim 30',
    ]);
  });

  test('K1 is a percentage of jongeren, per gemeente too, and other units are refused', async () => {
    expect((await p.ask('K1')).rijen).toEqual([{ waarde: 4, uniek: 4, noemer: 7 }]);
    const { rijen } = await p.ask('jongeren-met-melding', { per: ['gemeentecode'], deelVan: 'leerlingen' });
    expect(rijen.map(({ gemeentecode, waarde, noemer }) => [gemeentecode, waarde, noemer])).toEqual([
      ['0225', 3, 6],
      ['1900', 1, 1],
    ]);
    expect(await p.refusal('thuiszitters', { deelVan: 'leerlingen' })).toBe('eenheden-verschillen');
  });

  test('a sum is no number of persons, and a flow counts an episode once', async () => {
    expect(await p.ask('jongeren-met-melding', { per: ['soort-verzuim'] })).toMatchObject({
      totaal: 6,
      uniek: 4,
    });
    expect(await p.ask('thuiszitters', { per: ['stand'] })).toMatchObject({ totaal: 6, uniek: 5 });
  });

  test('different dimensions must all hold, the same one twice means either', async () => {
    const waar = { 'soort-verzuim': ['luxe', 'overig'], onderwijssoort: 'VO' };
    expect((await p.ask('meldingen', { waar })).totaal).toBe(2);
  });

  test('who the nightly run found counts as absoluut, once, and not before the karenstijd', async () => {
    const jongere = (nr: number) =>
      sql`(select jongere_id from jongere where bsn_hash = ${vault.hash(b(nr))})`;
    const hit = (nr: number, sinds: string, uitkomst: string, gezien: string) =>
      db.transact({ organisatieId: p.organisatieId, actor: 'test' }, (tx) =>
        run(
          tx,
          sql`insert into absoluut_verzuim (organisatie_id, jongere_id, sinds, uitkomst, plicht, gezien_op)
              values (${p.organisatieId}, ${jongere(nr)}, ${sinds}, ${uitkomst}, 'leerplicht', ${gezien})`,
        ),
      );
    await hit(2, '2023-12-01', 'absoluut', '2024-01-10');
    await hit(9, '2024-04-30', 'absoluut', '2024-05-10');
    await hit(4, '2023-10-01', 'absoluut-karenstijd', '2023-10-02');
    await hit(7, '2024-08-01', 'absoluut', '2024-09-01');
    expect(await tabel('absoluut', 'onderwijssoort')).toEqual(['PO 1', 'MBO 1', 'geen onderwijs 1']);
    expect(await tabel('absoluut', 'stand')).toEqual([
      'aanvang 1',
      'nieuw 2',
      'langer-dan-3-maanden 2',
      'opgelost 1',
      'eind 2',
    ]);
    expect((await p.rijen('absoluut')).totaal).toBe(3);
  });
});
