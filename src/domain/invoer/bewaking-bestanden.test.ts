import { expect, test } from 'vitest';
import { ask, bsnOf, csv, folderOf, people, report, testDatabase } from './invoer.test-help.ts';

const { db, load } = await testDatabase();

const SCHOLEN = [
  [
    'brin',
    'vestiging',
    'schoolnaam',
    'onderwijssoort',
    'vakantieregio',
    'uureenheid',
    'lesduur',
    'te_laat_telt_mee',
    'hele_dag_minuten',
    'bekostiging',
    'school_tot',
  ],
  ['01bb', '00', 'Het Lyceum', 'VO', 'Zuid', 'lesuur', '50', 'ja', '240', 'b1', ''],
  ['02CC', '00', 'De Vrije School', 'PO', 'midden', 'klokuur', '', 'nee', '', 'b3', '2026-03-31'],
];
const INSCHRIJVINGEN = [
  [
    'inschrijvingnummer',
    'bsn',
    'brin',
    'vestiging',
    'schoolnaam',
    'onderwijssoort',
    'begindatum',
    'einddatum',
    'uitstroomprofiel',
  ],
  ['I1', bsnOf(0), '01BB', '00', 'Lyceum (oude naam)', 'VO', '2022-08-01', '', ''],
  ['I2', bsnOf(1), '03DD', '00', 'Vso De Brug', 'VSO', '2024-08-01', '', 'dagbesteding'],
];

test('[SR-01, first part] scholen, free days, diplomas and waiting list are loaded; a second run changes nothing', async () => {
  const folder = await folderOf({
    'personen.csv': people(3),
    'scholen.csv': SCHOLEN,
    'schoolvrij.csv': [
      ['brin', 'vestiging', 'van', 'tot', 'soort', 'naam'],
      ['01BB', '00', '2026-09-16', '2026-09-16', 'vrij', 'studiedag'],
      ['01BB', '00', '2026-10-19', '2026-10-21', 'les', 'toetsweek'],
    ],
    'inschrijvingen.csv': INSCHRIJVINGEN,
    'diplomas.csv': [
      ['diplomanummer', 'bsn', 'soort', 'datum'],
      ['D1', bsnOf(2), 'mbo-2', '2026-06-26'],
    ],
    'wachtlijst.csv': [
      ['wachtnummer', 'bsn', 'soort', 'van', 'tot'],
      ['W1', bsnOf(2), 'isk', '2026-08-01', ''],
    ],
  });
  const first = await load(folder);
  expect(first.geweigerd).toEqual([]);
  for (const bestand of first.bestanden)
    expect(bestand).toMatchObject({ gelezen: bestand.nieuw, onbekendeKolommen: [] });
  for (const bestand of (await load(folder)).bestanden) {
    expect(bestand).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: bestand.gelezen });
  }

  expect(
    await ask(
      db,
      `select brin, naam, onderwijssoort, vakantieregio, uureenheid, lesduur, te_laat_telt_mee as laat,
                          bekostiging, school_tot from school order by brin`,
    ),
  ).toEqual([
    {
      brin: '01BB',
      naam: 'Het Lyceum',
      onderwijssoort: 'VO',
      vakantieregio: 'zuid',
      uureenheid: 'lesuur',
      lesduur: 50,
      laat: true,
      bekostiging: 'b1',
      school_tot: null,
    },
    {
      brin: '02CC',
      naam: 'De Vrije School',
      onderwijssoort: 'PO',
      vakantieregio: 'midden',
      uureenheid: 'klokuur',
      lesduur: null,
      laat: false,
      bekostiging: 'b3',
      school_tot: '2026-03-31',
    },
    {
      brin: '03DD',
      naam: 'Vso De Brug',
      onderwijssoort: null,
      vakantieregio: null,
      uureenheid: null,
      lesduur: null,
      laat: null,
      bekostiging: null,
      school_tot: null,
    },
  ]);
  expect(await ask(db, 'select soort, naam from schoolvrij order by vanaf')).toEqual([
    { soort: 'vrij', naam: 'studiedag' },
    { soort: 'les', naam: 'toetsweek' },
  ]);
  expect(await ask(db, 'select uitstroomprofiel from inschrijving order by nummer')).toEqual([
    { uitstroomprofiel: null },
    { uitstroomprofiel: 'dagbesteding' },
  ]);
  expect(await ask(db, 'select soort, behaald_op from diploma')).toEqual([
    { soort: 'mbo-2', behaald_op: '2026-06-26' },
  ]);
  expect(await ask(db, 'select soort, vanaf, tot_en_met from wachtlijst')).toEqual([
    { soort: 'ISK', vanaf: '2026-08-01', tot_en_met: null },
  ]);
});

test('a school that loses its status changes, keeps what it was, and a file without the new columns wipes nothing', async () => {
  const met = SCHOLEN.map((rij) => [...rij]);
  met[1]![10] = '2026-10-31';
  const changed = await load(await folderOf({ 'scholen.csv': met }));
  expect(report(changed, 'scholen.csv')).toMatchObject({ gewijzigd: 1, ongewijzigd: 1 });
  expect(
    await ask(db, `select school_tot from school_historie where brin = '01BB' order by versie desc limit 1`),
  ).toEqual([{ school_tot: null }]);
  const oud = INSCHRIJVINGEN.map((rij) => rij.slice(0, 8));
  expect(
    report(await load(await folderOf({ 'inschrijvingen.csv': oud })), 'inschrijvingen.csv'),
  ).toMatchObject({ ongewijzigd: 2 });
  expect(await ask(db, `select uitstroomprofiel from inschrijving where nummer = 'I2'`)).toEqual([
    { uitstroomprofiel: 'dagbesteding' },
  ]);
});

test('rows that cannot be are refused with their reason, the rest goes on', async () => {
  const { geweigerd } = await load(
    await folderOf({
      'scholen.csv': [
        SCHOLEN[0] ?? [],
        ['04EE', '00', 'X', 'VO', 'oost', 'lesuur', '50', 'ja', '', '', ''],
        ['05FF', '00', 'Y', 'VO', 'noord', 'lesuur', '0', '', '', '', ''],
      ],
      'schoolvrij.csv': [
        ['brin', 'vestiging', 'van', 'tot', 'soort', 'naam'],
        ['99ZZ', '00', '2026-09-16', '2026-09-16', 'vrij', ''],
        ['01BB', '00', '2026-09-16', '2026-09-15', 'vrij', ''],
      ],
      'diplomas.csv': [
        ['diplomanummer', 'bsn', 'soort', 'datum'],
        ['D8', bsnOf(2), 'mavo', '2026-06-26'],
        ['D9', bsnOf(300), 'havo', '2026-06-26'],
      ],
      'wachtlijst.csv': [
        ['wachtnummer', 'bsn', 'soort', 'van', 'tot'],
        ['W9', bsnOf(2), 'ISK', '2026-08-01', '2026-07-01'],
      ],
    }),
  );
  expect(geweigerd.map(({ bestand, regel, kolom }) => `${bestand} ${regel} ${kolom}`)).toEqual([
    'scholen.csv 2 vakantieregio',
    'scholen.csv 3 lesduur',
    'schoolvrij.csv 2 brin',
    'schoolvrij.csv 3 tot',
    'diplomas.csv 2 soort',
    'diplomas.csv 3 bsn',
    'wachtlijst.csv 2 tot',
  ]);
});

test('nalevering: aanwezigheid alone finds earlier people and schools, and what it changes stays known', async () => {
  const rij = (datum: string, lesuur: string, minuten: string, oordeel: string, tijdsoort = 'les') => [
    bsnOf(0),
    '01BB',
    '00',
    datum,
    lesuur,
    minuten,
    'A',
    oordeel,
    tijdsoort,
  ];
  const kop = ['bsn', 'brin', 'vestiging', 'datum', 'lesuur', 'minuten', 'code', 'oordeel', 'tijdsoort'];
  const lever = async (...rijen: string[][]) =>
    load(await folderOf({ 'aanwezigheid.csv': csv([kop, ...rijen]) }));
  await lever(
    rij('2026-09-14', '1', '50', 'onbekend'),
    rij('2026-09-14', '2', '50', 'ongeoorloofd'),
    rij('2026-09-15', '1', '50', 'ziek'),
  );
  const tweede = await lever(
    rij('2026-09-14', '1', '50', 'ongeoorloofd'),
    rij('2026-09-14', '2', '0', 'ongeoorloofd'),
    rij('2026-09-16', '1', '50', 'ongeoorloofd'),
    rij('2026-09-19', '1', '50', 'ongeoorloofd'),
    rij('2026-10-22', '1', '50', 'ongeoorloofd', 'praktijk'),
    rij('2026-10-20', '1', '50', 'ongeoorloofd'),
  );
  expect(report(tweede, 'aanwezigheid.csv')).toMatchObject({
    nieuw: 4,
    gewijzigd: 2,
    ongewijzigd: 0,
    geweigerd: 0,
  });
  // A studiedag, a Saturday and the autumn holiday of zuid give no lessons; the toetsweek in that holiday does.
  expect(tweede.waarschuwingen.join()).toMatch(/aanwezigheid\.csv: 3 rijen van 01BB 00 Het Lyceum/);
  expect(
    await ask(
      db,
      'select dag, lesuur, minuten, oordeel, tijdsoort from verzuim_les order by dag, lesuur limit 4',
    ),
  ).toEqual([
    { dag: '2026-09-14', lesuur: 1, minuten: 50, oordeel: 'ongeoorloofd', tijdsoort: 'les' },
    { dag: '2026-09-14', lesuur: 2, minuten: 0, oordeel: 'ongeoorloofd', tijdsoort: 'les' },
    { dag: '2026-09-15', lesuur: 1, minuten: 50, oordeel: 'ziek', tijdsoort: 'les' },
    { dag: '2026-09-16', lesuur: 1, minuten: 50, oordeel: 'ongeoorloofd', tijdsoort: 'les' },
  ]);
  expect(
    await ask(
      db,
      `select v.rij ->> 'oordeel' as oordeel, v.rij ->> 'minuten' as minuten, nieuw.geladen_op > oud.geladen_op as later
                     from invoer_vorige v join invoer nieuw using (invoer_id)
                     join invoer oud on oud.invoer_id = (v.rij ->> 'invoer_id')::uuid
                    where v.tabel = 'verzuim_les' order by 1`,
    ),
  ).toEqual([
    { oordeel: 'onbekend', minuten: '50', later: true },
    { oordeel: 'ongeoorloofd', minuten: '50', later: true },
  ]);
});
