import { expect, test } from 'vitest';
import { everything } from './everything.test-help.ts';
import {
  ask,
  bsnOf,
  folderOf,
  people,
  personen,
  report,
  testDatabase,
  versions,
} from './invoer.test-help.ts';

const { db, load } = await testDatabase();

test('[MI-01] every file of the contract is loaded, and a second run of the same files changes nothing', async () => {
  const folder = await folderOf(everything);
  const dry = await load(folder, { dryRun: true, organisatieCode: 'droog' });
  const first = await load(folder);
  expect(first.geweigerd).toEqual([]);
  expect(first.bestanden).toHaveLength(24);
  for (const file of first.bestanden) {
    expect(file).toMatchObject({ gewijzigd: 0, ongewijzigd: 0, geweigerd: 0, onbekendeKolommen: [] });
    expect(file.gelezen).toBe(file.nieuw);
  }
  expect(first.onbekendeTermen).toEqual([
    { kolom: 'werkprocessen.soort', term: 'ONBEKEND-WOORD', aantal: 1 },
    { kolom: 'werkprocessen.uitkomst', term: 'klaar', aantal: 1 },
    { kolom: 'processen_verbaal.afdoening', term: 'doorgestuurd', aantal: 1 },
  ]);
  expect({ ...dry, droogloop: false, organisatie: 'proefstad' }).toEqual(first);
  expect(
    await ask(
      db,
      `select m.nummer, status, sluitreden, m.behandelaar, w.nummer as zaak, s.naam as school, uren
         from melding m left join werkproces w using (werkproces_id) left join school s on s.school_id = m.school_id
        order by 1`,
    ),
  ).toEqual([
    {
      nummer: 'A1',
      status: 'in-behandeling',
      sluitreden: null,
      behandelaar: 'J. de Boer',
      zaak: 'W1',
      school: 'Het Lyceum',
      uren: 17.5,
    },
    {
      nummer: 'A2',
      status: 'afgesloten',
      sluitreden: 'overgenomen',
      behandelaar: null,
      zaak: 'W2',
      school: 'Het Lyceum',
      uren: null,
    },
    {
      nummer: 'A3',
      status: 'nieuw',
      sluitreden: null,
      behandelaar: null,
      zaak: null,
      school: null,
      uren: null,
    },
    {
      nummer: 'A4',
      status: 'afgesloten',
      sluitreden: 'overgenomen',
      behandelaar: null,
      zaak: null,
      school: 'Naamloos College',
      uren: null,
    },
  ]);
  expect(
    await ask(
      db,
      `select volledige_naam(voornamen, voorvoegsel, achternaam) as naam, geslacht, geboortedatum, startkwalificatie_op,
              postcode, gemeentecode, vanaf, tot
         from jongere join verblijf using (jongere_id) order by achternaam`,
    ),
  ).toEqual([
    {
      naam: 'Sem Bakker',
      geslacht: 'M',
      geboortedatum: '2008-02-29',
      startkwalificatie_op: '2026-06-01',
      postcode: '6651AC',
      gemeentecode: '0225',
      vanaf: '2012-03-01',
      tot: '2024-01-01',
    },
    {
      naam: 'Noor van Dijk',
      geslacht: 'V',
      geboortedatum: '2010-02-28',
      startkwalificatie_op: null,
      postcode: '6651AB',
      gemeentecode: '0225',
      vanaf: '2010-03-01',
      tot: null,
    },
  ]);
  expect(await ask(db, 'select artikel, besluit from vrijstelling order by nummer')).toEqual([
    { artikel: '5a', besluit: 'verleend' },
    { artikel: '5A', besluit: null },
  ]);
  expect(await ask(db, 'select waarde, eenheid from referentiecijfer order by waarde')).toEqual([
    { waarde: 2.31, eenheid: '%' },
    { waarde: 31000, eenheid: null },
  ]);

  const before = await versions(db);
  const second = await load(folder);
  for (const file of second.bestanden) {
    expect(file).toMatchObject({ nieuw: 0, gewijzigd: 0, geweigerd: 0, ongewijzigd: file.gelezen });
  }
  expect(await versions(db)).toEqual(before);
});

test('[MI-01] a dry run writes nothing, not even the organisatie', async () => {
  const folder = await folderOf({ 'personen.csv': people(3) });
  const result = await load(folder, { dryRun: true, organisatieCode: 'alleen-droog' });
  expect(report(result, 'personen.csv')).toMatchObject({ gelezen: 3, nieuw: 3 });
  await expect(ask(db, 'select 1', 'alleen-droog')).rejects.toThrow();
});

test('[MI-01] a changed row keeps what was known before, with its author and moment', async () => {
  const organisatieCode = 'historie';
  await load(await folderOf({ 'personen.csv': people(2) }), { organisatieCode, actor: 'eerste' });
  const [before] = await ask(db, 'select vastgelegd_op from jongere limit 1', organisatieCode);
  const changed = people(2);
  changed[1]![2] = 'Anders';
  const result = await load(await folderOf({ 'personen.csv': changed }), {
    organisatieCode,
    actor: 'tweede',
  });
  expect(report(result, 'personen.csv')).toMatchObject({ nieuw: 0, gewijzigd: 1, ongewijzigd: 1 });
  expect(
    await ask(
      db,
      'select achternaam, versie, vastgelegd_op, vastgelegd_door from jongere_historie',
      organisatieCode,
    ),
  ).toEqual([
    { achternaam: 'Naam0', versie: 1, vastgelegd_op: before?.['vastgelegd_op'], vastgelegd_door: 'eerste' },
  ]);
  expect(
    await ask(db, `select versie, vastgelegd_door from jongere where achternaam = 'Anders'`, organisatieCode),
  ).toEqual([{ versie: 2, vastgelegd_door: 'tweede' }]);
});

test('a person whose address alone changed counts once as changed, and the old address is kept', async () => {
  const organisatieCode = 'adres';
  await load(await folderOf({ 'personen.csv': people(2) }), { organisatieCode });
  const moved = people(2);
  moved[1]![4] = '0363';
  const result = await load(await folderOf({ 'personen.csv': moved }), { organisatieCode });
  expect(report(result, 'personen.csv')).toMatchObject({ gewijzigd: 1, ongewijzigd: 1 });
  expect(await ask(db, 'select gemeentecode from verblijf_historie', organisatieCode)).toEqual([
    { gemeentecode: '0225' },
  ]);
});

test('a row that is absent from a later load stays, and a column that is absent keeps its values', async () => {
  const organisatieCode = 'afwezig';
  await load(await folderOf({ 'personen.csv': people(3) }), { organisatieCode });
  const result = await load(
    await folderOf({
      'personen.csv': [
        ['bsn', 'geboortedatum'],
        [bsnOf(0), '2010-05-07'],
      ],
    }),
    { organisatieCode },
  );
  expect(report(result, 'personen.csv')).toMatchObject({ gelezen: 1, gewijzigd: 1 });
  expect(await ask(db, 'select count(*)::int as n from jongere', organisatieCode)).toEqual([{ n: 3 }]);
  expect(
    await ask(db, `select achternaam from jongere where geboortedatum = '2010-05-07'`, organisatieCode),
  ).toEqual([{ achternaam: 'Naam0' }]);
});

test('two organisaties with the same person do not see or touch each other', async () => {
  const folder = await folderOf({ 'personen.csv': people(2) });
  await load(folder, { organisatieCode: 'een' });
  expect(report(await load(folder, { organisatieCode: 'twee' }), 'personen.csv')).toMatchObject({ nieuw: 2 });
  expect(await ask(db, 'select count(*)::int as n from jongere', 'een')).toEqual([{ n: 2 }]);
});

test('the bsn stands nowhere in the database', async () => {
  const organisatieCode = 'geen-bsn';
  await load(
    await folderOf({
      'personen.csv': [
        ['bsn', 'geboortedatum', 'extra'],
        [bsnOf(7), '2010-05-07', 'x'],
      ],
    }),
    { organisatieCode },
  );
  for (const tabel of ['jongere', 'invoer', 'invoer_rest']) {
    expect(
      JSON.stringify(await ask(db, `select to_jsonb(t) as rij from ${tabel} t`, organisatieCode)),
    ).not.toContain(bsnOf(7));
  }
});

test('an organisatie without uitvoeringsverdeling gets the gemeenten of its personen.csv', async () => {
  const rows = personen(
    [bsnOf(0), '', '', '2010-01-01', '0225', ''],
    [bsnOf(1), '', '', '2010-01-01', '0209', ''],
  );
  await load(await folderOf({ 'personen.csv': rows }), { organisatieCode: 'verdeling' });
  expect(await ask(db, 'select gemeentecode from uitvoeringsverdeling order by 1', 'verdeling')).toEqual([
    { gemeentecode: '0209' },
    { gemeentecode: '0225' },
  ]);
});

test('a later load does not take the status of a melding from who works on it', async () => {
  const organisatieCode = 'status';
  const files = (uren: string) => ({
    'personen.csv': people(1),
    'meldingen.csv': [
      ['meldingnummer', 'bsn', 'datum_melding', 'soort_verzuim', 'uren'],
      ['A1', bsnOf(0), '2026-08-25', 'luxe', uren],
    ],
  });
  await load(await folderOf(files('3')), { organisatieCode });
  await ask(db, `update melding set status = 'ter-kennisneming'`, organisatieCode);
  expect(report(await load(await folderOf(files('4')), { organisatieCode }), 'meldingen.csv').gewijzigd).toBe(
    1,
  );
  expect(await ask(db, 'select status, uren from melding', organisatieCode)).toEqual([
    { status: 'ter-kennisneming', uren: 4 },
  ]);
});

test('a school has the name of its newest row over all files, and each row keeps the name it came with', async () => {
  const organisatieCode = 'scholen';
  const files = {
    'personen.csv': people(1),
    'inschrijvingen.csv': [
      ['inschrijvingnummer', 'bsn', 'brin', 'vestiging', 'schoolnaam', 'begindatum'],
      ['I1', bsnOf(0), '00aa', '00', 'Nieuw', '2025-08-01'],
      ['I2', bsnOf(0), '00AA', '00', 'Oud', '2020-08-01'],
      ['I3', bsnOf(0), '', '', '', '2020-08-01'],
      ['I4', bsnOf(0), '', '', 'Zonder brin', '2020-08-01'],
      ['I5', bsnOf(0), '02CC', '', '', '2020-08-01'],
      ['I6', bsnOf(5), '03DD', '', 'Van niemand', '2020-08-01'],
    ],
    'meldingen.csv': [
      ['meldingnummer', 'bsn', 'datum_melding', 'soort_verzuim', 'brin', 'vestiging', 'schoolnaam'],
      ['A1', bsnOf(0), '2024-08-25', 'luxe', '00AA', '00', 'Tussen'],
    ],
  };
  await load(await folderOf(files), { organisatieCode });
  const scholen = 'select brin, vestiging, naam, versie from school order by brin, naam';
  const expected = [
    { brin: '', vestiging: '', naam: 'Zonder brin', versie: 1 },
    { brin: '00AA', vestiging: '00', naam: 'Nieuw', versie: 1 },
    { brin: '02CC', vestiging: '', naam: '02CC', versie: 1 },
  ];
  expect(await ask(db, scholen, organisatieCode)).toEqual(expected);
  expect(await ask(db, `select schoolnaam from inschrijving where nummer = 'I2'`, organisatieCode)).toEqual([
    { schoolnaam: 'Oud' },
  ]);
  expect(
    await ask(db, 'select count(*)::int as n from inschrijving where school_id is null', organisatieCode),
  ).toEqual([{ n: 1 }]);
  await load(await folderOf(files), { organisatieCode });
  expect(await ask(db, scholen, organisatieCode)).toEqual(expected);
});

test('two loads of one organisatie at the same moment happen one after the other', async () => {
  const folder = await folderOf({ 'personen.csv': people(50) });
  const options = { organisatieCode: 'tegelijk' };
  const results = await Promise.all([load(folder, options), load(folder, options)]);
  expect(results.map((result) => report(result, 'personen.csv').nieuw).sort((a, b) => a - b)).toEqual([
    0, 50,
  ]);
  expect(await ask(db, `select status from invoer`, 'tegelijk')).toEqual([
    { status: 'klaar' },
    { status: 'klaar' },
  ]);
});
