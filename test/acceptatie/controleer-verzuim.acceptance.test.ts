import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import {
  alsTekst,
  type NaieveRij,
  type NaieveSchool,
  naieveSignalen,
  nummer,
} from '../../src/domain/verzuimsignaal/naief.test-help.ts';
import { holdDatabase } from './schoolgang.ts';

/**
 * Attendance of 150 pupils at three schools is loaded by the command line and their signals are asked by the command line,
 * before and after a second delivery. What they should be is worked out here from the same rows, with nothing of the program
 * between.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-verzuim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
holdDatabase(folder);

async function schoolgang(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'bin/schoolgang.js'), ...words],
    { env: { ...process.env, SCHOOLGANG_DATA: join(folder, 'data') }, maxBuffer: 1 << 28 },
  );
  return stdout;
}

const SCHOLEN: readonly (NaieveSchool & { brin: string })[] = [
  {
    brin: '31AA',
    soort: 'VO',
    regio: 'noord',
    uureenheid: 'lesuur',
    lesduur: 45,
    teLaatTeltMee: true,
    heleDagMinuten: null,
    eigen: [],
  },
  {
    brin: '32BB',
    soort: 'PO',
    regio: 'zuid',
    uureenheid: 'klokuur',
    lesduur: null,
    teLaatTeltMee: false,
    heleDagMinuten: 280,
    eigen: [{ van: nummer('2025-11-24'), tot: nummer('2025-11-28'), soort: 'vakantie' }],
  },
  {
    brin: '33CC',
    soort: 'MBO',
    regio: 'midden',
    uureenheid: null,
    lesduur: null,
    teLaatTeltMee: null,
    heleDagMinuten: null,
    eigen: [{ van: nummer('2025-10-20'), tot: nummer('2025-10-21'), soort: 'les' }],
  },
];
const VANAF = nummer('2025-08-18');

/** The same numbers every time. */
let stand = 7;
const kies = (aantal: number) => {
  stand = (stand * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((stand / 2 ** 31) * aantal);
};
const een = <T>(...keuze: readonly T[]): T => keuze[kies(keuze.length)] as T;

function makeRijen(): (NaieveRij & { lesuur: number })[] {
  const perLesuur = new Map<string, NaieveRij & { lesuur: number }>();
  for (let blok = 0; blok < 4; blok += 1) {
    const begin = VANAF - 50 + kies(180);
    const om = een(1, 1, 1, 3);
    const rij = {
      minuten: een(45, 60, 15, null),
      oordeel: een('ongeoorloofd', 'ongeoorloofd', 'ziek', 'te laat', 'onbekend'),
      tijdsoort: een('les', 'les', 'bpv'),
    };
    const lessen = 1 + kies(6);
    for (let dag = begin; dag < begin + 1 + kies(35); dag += om) {
      for (let lesuur = 1; lesuur <= lessen; lesuur += 1)
        perLesuur.set(`${dag} ${lesuur}`, { ...rij, dag, lesuur });
    }
  }
  return [...perLesuur.values()];
}

/** Invented bsn's: the 999 range, elfproef met. */
const BSNS = Array.from({ length: 4000 }, (_, at) => String(999_100_000 + at)).filter(
  (bsn) =>
    [...bsn].reduce((som, cijfer, at) => som + Number(cijfer) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0,
);
const leerlingen = Array.from({ length: 150 }, (_, at) => ({
  bsn: BSNS[at] ?? '',
  geboren: een('2012-02-29', '2015-05-05', '2020-09-30', '2006-01-01'),
  school: een(...SCHOLEN),
  rijen: makeRijen(),
  melding: een(null, null, { soort: 'wettelijk', op: VANAF + 60, einde: een(null, VANAF + 45) }),
}));

const write = (map: string, naam: string, rijen: readonly (readonly (string | number | null)[])[]) =>
  writeFileSync(
    join(folder, map, naam),
    rijen.map((rij) => `${rij.map((cel) => cel ?? '').join(';')}\n`).join(''),
  );
const writeAanwezigheid = (map: string) =>
  write(map, 'aanwezigheid.csv', [
    ['bsn', 'brin', 'vestiging', 'datum', 'lesuur', 'minuten', 'code', 'oordeel', 'tijdsoort'],
    ...leerlingen.flatMap(({ bsn, school, rijen }) =>
      rijen.map(({ dag, lesuur, minuten, oordeel, tijdsoort }) => [
        bsn,
        school.brin,
        '00',
        alsTekst(dag),
        lesuur,
        minuten,
        '',
        oordeel,
        tijdsoort,
      ]),
    ),
  ]);

const referentie = (bestand: string) =>
  JSON.parse(readFileSync(join(root, 'data/referentie', bestand), 'utf8'));
const kalender = {
  vakanties: referentie('schoolvakanties.json').perioden.map((p: Record<string, string>) => ({
    regio: p['regio'],
    van: nummer(p['van'] ?? ''),
    tot: nummer(p['tot'] ?? ''),
  })),
  feestdagen: referentie('feestdagen.json').feestdagen.map((f: { datum: string }) => nummer(f.datum)),
};
const follows = (op: string) =>
  leerlingen.flatMap(({ bsn, geboren, school, rijen, melding }) =>
    naieveSignalen(
      { kalender, school, geboren: nummer(geboren), rijen: [...rijen], meldingen: melding ? [melding] : [] },
      nummer(op),
    ).map((signaal) => ({ bsn, brin: school.brin, ...signaal })),
  );

type Signaal = {
  bsn: string;
  brin: string;
  code: string;
  stap: number;
  datum: string;
  van: string | null;
  minuten: number | null;
  stand: string;
  vorigeDatum: string | null;
};
type Antwoord = {
  schooljaar: string;
  parameters: Record<string, unknown>;
  totalen: { code: string; stap: number; aantal: number; dagnummers: number; controlegetal: number }[];
  signalen?: Signaal[];
};
const controleer = async (op: string, ...meer: string[]): Promise<Antwoord> =>
  JSON.parse(
    await schoolgang('controleer', 'verzuim', '--op', op, '--organisatie', 'verzuim', '--json', ...meer),
  );

const sleutel = ({
  bsn,
  brin,
  code,
  stap,
  van,
}: {
  bsn: string;
  brin: string;
  code: string;
  stap: number;
  van: string | null;
}) => `${bsn} ${brin} ${code} ${stap} ${van ?? ''}`;
const verwacht = (op: string) =>
  follows(op).map((een) => ({
    ...een,
    datum: alsTekst(een.datum),
    van: een.van === null ? null : alsTekst(een.van),
  }));
const totals = (op: string) => {
  const totalen: Record<string, number[]> = {};
  for (const { bsn, code, stap, datum } of follows(op)) {
    const [aantal = 0, dagen = 0, controle = 0] = totalen[`${code} ${stap}`] ?? [];
    totalen[`${code} ${stap}`] = [
      aantal + 1,
      dagen + datum,
      (controle + (Number(bsn) % 99_991) * datum) % 1_000_000_007,
    ];
  }
  return totalen;
};
const counted = ({ totalen }: Antwoord) =>
  Object.fromEntries(
    totalen.map(({ code, stap, aantal, dagnummers, controlegetal }) => [
      `${code} ${stap}`,
      [aantal, dagnummers, controlegetal],
    ]),
  );

const OP = '2025-12-19';

test('(SA-02, by the command line) signals of a loaded school year equal a count of the files, also after a second delivery', async () => {
  mkdirSync(join(folder, 'eerst'));
  mkdirSync(join(folder, 'later'));
  write('eerst', 'personen.csv', [
    ['bsn', 'voornamen', 'achternaam', 'geboortedatum', 'gemeentecode', 'gemeente'],
    ...leerlingen.map(({ bsn, geboren }, at) => [bsn, 'Lou', `Naam ${at}`, geboren, '0281', 'Tiel']),
  ]);
  write('eerst', 'scholen.csv', [
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
    ],
    ...SCHOLEN.map((een) => [
      een.brin,
      '00',
      `School ${een.brin}`,
      een.soort,
      een.regio,
      een.uureenheid,
      een.lesduur,
      een.teLaatTeltMee === null ? '' : een.teLaatTeltMee ? 'ja' : 'nee',
      een.heleDagMinuten,
    ]),
  ]);
  write('eerst', 'schoolvrij.csv', [
    ['brin', 'vestiging', 'van', 'tot', 'soort', 'naam'],
    ...SCHOLEN.flatMap(({ brin, eigen }) =>
      eigen.map(({ van, tot, soort }) => [brin, '00', alsTekst(van), alsTekst(tot), soort, '']),
    ),
  ]);
  write('eerst', 'meldingen.csv', [
    [
      'meldingnummer',
      'bsn',
      'datum_melding',
      'soort_verzuim',
      'einde_verzuim',
      'brin',
      'vestiging',
      'schoolnaam',
    ],
    ...leerlingen.flatMap(({ bsn, school, melding }, at) =>
      melding
        ? [
            [
              `M${at}`,
              bsn,
              alsTekst(melding.op),
              melding.soort,
              melding.einde === null ? '' : alsTekst(melding.einde),
              school.brin,
              '00',
              '',
            ],
          ]
        : [],
    ),
  ]);
  writeAanwezigheid('eerst');
  const eerste = JSON.parse(
    await schoolgang('import', join(folder, 'eerst'), '--organisatie', 'verzuim', '--json'),
  );
  expect(eerste.geweigerd).toEqual([]);

  const antwoord = await controleer(OP, '--met-bsn');
  const gevolgd = new Map(verwacht(OP).map((een) => [sleutel(een), een]));
  expect(antwoord.schooljaar).toBe('2025-2026');
  expect(antwoord.parameters).toMatchObject({
    verzuimdrempelUren: 16,
    herstartSoorten: ['wettelijk'],
    lrvDagen: 28,
  });
  expect(gevolgd.size).toBeGreaterThan(150);
  expect(new Set([...gevolgd.values()].map(({ code }) => code)).size).toBeGreaterThan(5);
  expect(
    new Map(
      antwoord.signalen?.map((een) => [
        sleutel(een),
        { datum: een.datum, minuten: een.minuten, stand: een.stand },
      ]),
    ),
  ).toEqual(
    new Map([...gevolgd].map(([wie, { datum, minuten }]) => [wie, { datum, minuten, stand: 'geldig' }])),
  );
  expect(counted(antwoord)).toEqual(totals(OP));

  // One in three pupils: a tenth of the rows withdrawn, others judged anew, in a file of its own.
  for (const leerling of leerlingen) {
    leerling.rijen =
      kies(3) === 0
        ? leerling.rijen.map((rij) => ({
            ...rij,
            ...een({}, {}, {}, { minuten: 0 }, { oordeel: 'ongeoorloofd' }),
          }))
        : leerling.rijen;
  }
  writeAanwezigheid('later');
  const tweede = JSON.parse(
    await schoolgang('import', join(folder, 'later'), '--organisatie', 'verzuim', '--json'),
  );
  expect(tweede.bestanden[0]).toMatchObject({ nieuw: 0, geweigerd: 0 });
  expect(tweede.bestanden[0].gewijzigd).toBeGreaterThan(100);
  const daarna = await controleer(OP, '--met-bsn');
  expect(counted(daarna)).toEqual(totals(OP));
  const nu = new Map(verwacht(OP).map((een) => [sleutel(een), een]));
  for (const een of daarna.signalen ?? []) {
    const eerder = gevolgd.get(sleutel(een));
    const volgt = nu.get(sleutel(een));
    expect([een.stand, een.datum, een.vorigeDatum]).toEqual(
      volgt
        ? ['geldig', volgt.datum, eerder && eerder.datum !== volgt.datum ? eerder.datum : null]
        : ['vervallen', eerder?.datum, null],
    );
  }
  expect(daarna.signalen?.length).toBe(new Set([...gevolgd.keys(), ...nu.keys()]).size);
  expect(nu.size).not.toBe(gevolgd.size);
}, 300_000);
