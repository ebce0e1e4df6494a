import { expect, test } from 'vitest';
import type { Datum } from '../../regels/kalender/datum.ts';
import { ask, bsnOf, folderOf, organisatieId, testDatabase, vault } from '../invoer/invoer.test-help.ts';
import { type Bewaringcontrole, controleerBewaring } from './index.ts';

const { db, load } = await testDatabase();
const [oud, kwali, loopt, vrij, jong] = [0, 1, 2, 3, 4].map(bsnOf) as [
  string,
  string,
  string,
  string,
  string,
];
const brp = { gemeentecode: '0225', gemeente: 'Druten' };

const report = await load(
  await folderOf({
    'personen.csv': [
      ['bsn', 'voornamen', 'achternaam', 'geboortedatum', 'gemeentecode', 'gemeente'],
      [oud, 'Oud', 'A', '2007-03-15', brp.gemeentecode, brp.gemeente],
      [kwali, 'Kwali', 'B', '2007-05-01', brp.gemeentecode, brp.gemeente],
      [loopt, 'Loopt', 'C', '2006-01-01', brp.gemeentecode, brp.gemeente],
      [vrij, 'Vrij', 'D', '2007-03-16', brp.gemeentecode, brp.gemeente],
      [jong, 'Jong', 'E', '2012-01-01', brp.gemeentecode, brp.gemeente],
    ],
    'meldingen.csv': [
      [
        'meldingnummer',
        'bsn',
        'datum_melding',
        'soort_verzuim',
        'begin_verzuim',
        'einde_verzuim',
        'werkprocesnummer',
      ],
      ['M1', oud, '2020-02-01', 'overig', '', '', ''],
      ['M2', loopt, '2019-02-01', 'overig', '', '', ''],
      ['M3', jong, '2020-02-01', 'overig', '', '', ''],
    ],
    'werkprocessen.csv': [
      ['werkprocesnummer', 'bsn', 'soort', 'startdatum', 'einddatum'],
      // Under the kwalificatieplicht: two years after the last of these ended.
      ['W1', kwali, 'relatief-verzuim', '2023-10-01', '2024-03-15'],
      ['W2', kwali, 'relatief-verzuim', '2023-11-01', '2024-01-10'],
      ['W3', loopt, 'relatief-verzuim', '2023-11-01', ''],
    ],
    'vrijstellingen.csv': [
      [
        'vrijstellingnummer',
        'bsn',
        'artikel',
        'datum_aanvraag',
        'datum_besluit',
        'besluit',
        'ingangsdatum',
        'einddatum',
      ],
      ['V1', vrij, '5a', '2018-09-01', '2018-10-01', 'verleend', '2018-10-01', '2019-07-31'],
      ['V2', vrij, '15', '2024-09-01', '2024-10-01', 'verleend', '2024-10-01', '2025-07-31'],
      // Leave that was refused has no term of its own.
      ['V3', jong, '11g', '2023-09-01', '2023-10-01', 'afgewezen', '2023-10-01', '2023-10-20'],
    ],
    'verlof.csv': [
      [
        'verlofnummer',
        'bsn',
        'grond',
        'aanvraagdatum',
        'begindatum',
        'einddatum',
        'schooldagen',
        'besluit',
        'beslisser',
      ],
      ['L1', jong, '11g', '2025-01-05', '2025-02-01', '2025-03-15', '15', 'verleend', 'leerplichtambtenaar'],
      ['L2', jong, '11g', '2025-01-05', '2025-02-01', '2025-02-08', '5', 'verleend', 'hoofd'],
    ],
    'processen_verbaal.csv': [
      ['pv_nummer', 'bsn', 'datum', 'soort_verzuim', 'verdachte'],
      ['P1', jong, '2016-03-14', 'relatief', 'ouder'],
    ],
  }),
);

async function controleer(op: string, meer: { samenvatting?: boolean; metBsn?: boolean } = {}) {
  const organisatie = await organisatieId(db);
  return db.transact({ organisatieId: organisatie, actor: 'test' }, (tx) =>
    controleerBewaring(
      tx,
      {
        organisatieId: organisatie,
        organisatie: 'proefstad',
        op: op as Datum,
        metBsn: true,
        samenvatting: false,
        ...meer,
      },
      (cipher) => vault.decrypt(cipher),
    ),
  );
}
/** What is due, as one line each. */
const due = ({ records = [] }: Bewaringcontrole) =>
  records.map(
    ({ bsn, soort, categorie, vernietigenVanaf, stand }) =>
      `${bsn} ${soort} ${categorie} ${vernietigenVanaf} ${stand}`,
  );

// Somebody who moved: each record stands in the answer once, whatever the number of homes.
await ask(
  db,
  `with verhuisd as (update verblijf set tot = '2024-02-01'
     where jongere_id = (select jongere_id from jongere where voornamen = 'Kwali') returning organisatie_id, jongere_id)
   insert into verblijf (organisatie_id, jongere_id, gemeentecode, gemeente, vanaf)
   select organisatie_id, jongere_id, '0281', 'Tiel', '2024-02-01' from verhuisd`,
);

test('everything was read', () => expect(report.geweigerd).toEqual([]));

// Each day stands before, on or after one boundary.
test.each([
  ['2024-12-31', []],
  ['2025-01-01', [`${loopt} melding toezicht-leerplicht 2025-01-01 aangehouden`]],
  ['2026-03-14', [`${loopt} melding toezicht-leerplicht 2025-01-01 aangehouden`]],
  [
    '2026-03-15',
    [
      `${jong} proces-verbaal politiegegevens 2026-03-15 te-vernietigen`,
      `${kwali} zaak toezicht-kwalificatieplicht 2026-03-15 te-vernietigen`,
      `${kwali} zaak toezicht-kwalificatieplicht 2026-03-15 te-vernietigen`,
      `${loopt} melding toezicht-leerplicht 2025-01-01 aangehouden`,
      `${oud} melding toezicht-leerplicht 2026-03-15 te-vernietigen`,
      `${jong} verlof verlof-boven-tien-dagen 2026-03-15 te-vernietigen`,
    ],
  ],
])('on %s what is past its term, and what waits for a matter that runs', async (op, expected) => {
  expect(due(await controleer(op)).toSorted()).toEqual(expected.toSorted());
});

test('an exemption of article 15 is kept two years longer than one of article 5; an answer repeats', async () => {
  const dag = await controleer('2026-03-16');
  expect(due(dag)).toContain(`${vrij} vrijstelling vrijstelling-leerplicht 2026-03-16 te-vernietigen`);
  expect(due(dag).filter((line) => line.includes('vrijstelling-kwalificatieplicht'))).toEqual([]);
  expect(due(await controleer('2028-03-15')).join()).not.toContain('vrijstelling-kwalificatieplicht');
  expect(due(await controleer('2028-03-16'))).toContain(
    `${vrij} vrijstelling vrijstelling-kwalificatieplicht 2028-03-16 te-vernietigen`,
  );
  expect(await controleer('2026-03-16')).toEqual(dag);
});

test('the totals add up to the records; a summary names nobody, and without bsn none is there', async () => {
  const { totalen, records = [], ...rest } = await controleer('2026-03-16', { metBsn: false });
  expect(totalen.reduce((sum, een) => sum + een.records, 0)).toBe(records.length);
  expect(JSON.stringify(records)).not.toContain('bsn');
  expect(records.find(({ soort }) => soort === 'melding')?.grondslag).toMatchObject({
    wet: 'selectielijst',
    artikel: '12.1.3',
  });
  expect(await controleer('2026-03-16', { samenvatting: true })).toEqual({ totalen, ...rest });
  expect(totalen).toContainEqual({
    categorie: 'toezicht-kwalificatieplicht',
    stand: 'te-vernietigen',
    records: 2,
    kinderen: 1,
  });
});
