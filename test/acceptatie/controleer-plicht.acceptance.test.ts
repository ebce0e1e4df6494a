import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  alsTekst,
  type NaiefKind,
  naieveUitkomst,
  nummer,
} from '../../src/domain/plichtbewaking/naief.test-help.ts';
import { holdDatabase } from './schoolgang.ts';

/**
 * A region is made and loaded by the command line, with traps added to its files; then everybody's uitkomst is asked by
 * the command line on three days. What it should be is worked out here from the files and the calendar, child by child,
 * with nothing of the program between.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schoolgang-plicht-'));
const map = join(folder, 'uitvoer');
/** The tenth schooldag of the year in midden; a first schooldag of a month; the day after a schooljaar. */
const DAGEN = ['2025-09-12', '2026-02-02', '2026-08-01'] as const;
const PEILDATUM = '2026-10-15';
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

type Rij = Record<string, string>;
/** The files of an oefenregio hold no quotes, so a row is what stands between the semicolons. */
const lees = (bestand: string): Rij[] => {
  const [kop = '', ...regels] = readFileSync(join(map, `${bestand}.csv`), 'utf8')
    .trimEnd()
    .split('\n');
  const namen = kop.split(';');
  return regels.map((regel) => {
    const cellen = regel.split(';');
    return Object.fromEntries(namen.map((naam, at) => [naam, cellen[at] ?? '']));
  });
};
const referentie = (bestand: string) =>
  JSON.parse(readFileSync(join(root, 'data/referentie', bestand), 'utf8'));

const dagOf = (tekst = '') => (tekst === '' ? null : nummer(tekst));
const perBsn = <T>(rijen: readonly Rij[], maak: (rij: Rij) => T): Map<string, T[]> => {
  const lijst = new Map<string, T[]>();
  for (const rij of rijen) {
    const bsn = rij['bsn'] ?? '';
    lijst.set(bsn, [...(lijst.get(bsn) ?? []), maak(rij)]);
  }
  return lijst;
};

type Kind = Omit<NaiefKind, 'scholen'> & {
  bsn: string;
  gemeentecode: string;
  scholen: (NaiefKind['scholen'][number] & { brin: string })[];
};

function leesKinderen(): Kind[] {
  const regioOf = new Map<string, string>(
    referentie('gemeenten.json').gemeenten.map((een: Rij) => [een['code'], een['vakantieregio']]),
  );
  const schoolTot = new Map(
    lees('scholen').map((rij) => [`${rij['brin']}|${rij['vestiging']}`, dagOf(rij['school_tot'])]),
  );
  const scholen = perBsn(lees('inschrijvingen'), (rij) => ({
    soort: rij['onderwijssoort'] ?? '',
    van: nummer(rij['begindatum'] ?? ''),
    tot: dagOf(rij['einddatum']),
    profiel: rij['uitstroomprofiel'] || null,
    schoolTot: schoolTot.get(`${rij['brin']}|${rij['vestiging']}`) ?? null,
    brin: rij['brin'] ?? '',
  }));
  const diplomas = perBsn(lees('diplomas'), (rij) => ({
    soort: rij['soort'] ?? '',
    op: nummer(rij['datum'] ?? ''),
  }));
  const vrijstellingen = perBsn(
    lees('vrijstellingen').filter((rij) => rij['besluit'] === 'verleend'),
    (rij) => ({
      artikel: rij['artikel'] ?? '',
      besloten: dagOf(rij['datum_besluit']),
      van: nummer(rij['ingangsdatum'] ?? ''),
      tot: dagOf(rij['einddatum']),
    }),
  );
  const wachtlijst = perBsn(lees('wachtlijst'), (rij) => ({
    van: nummer(rij['van'] ?? ''),
    tot: dagOf(rij['tot']),
  }));
  return lees('personen').map((rij) => {
    const { bsn = '', gemeentecode = '' } = rij;
    return {
      bsn,
      gemeentecode,
      geboren: nummer(rij['geboortedatum'] ?? ''),
      regio: regioOf.get(gemeentecode) ?? '',
      vanaf: dagOf(rij['datum_inschrijving_brp']),
      tot: dagOf(rij['datum_uitschrijving_brp']),
      overleden: rij['reden_uitschrijving'] === 'overleden',
      startkwalificatie: dagOf(rij['datum_startkwalificatie']),
      diplomas: diplomas.get(bsn) ?? [],
      scholen: scholen.get(bsn) ?? [],
      vrijstellingen: vrijstellingen.get(bsn) ?? [],
      wachtlijst: wachtlijst.get(bsn) ?? [],
    };
  });
}

/** Bsn's that pass the elfproef and that the region left free. */
function* vrijeBsns(): Generator<string> {
  const bezet = new Set(lees('personen').map(({ bsn }) => bsn));
  for (let getal = 999_990_000; ; getal -= 1) {
    const cijfers = [...String(getal)].map(Number);
    const som = cijfers.reduce((totaal, cijfer, at) => totaal + cijfer * (at === 8 ? -1 : 9 - at), 0);
    if (som % 11 === 0 && !bezet.has(String(getal))) yield String(getal);
  }
}

type Val = {
  geboren: string;
  vanaf?: string;
  uit?: [datum: string, reden: string];
  start?: string;
  gemeente?: [code: string, naam: string];
  school?: [soort: string, van: string, tot: string, profiel?: string, brin?: string][];
  diploma?: [soort: string, datum: string];
  vrij?: [artikel: string, van: string, tot: string, besluit: string];
  wacht?: [van: string, tot: string];
};
const PO: NonNullable<Val['school']>[number] = ['PO', '2015-01-05', '2021-07-31'];

/** Children on the edges of the rules: each differs by a day, a kind or a gemeente from its neighbour. */
const VALLEN: readonly Val[] = [
  { geboren: '2008-08-01' },
  { geboren: '2008-08-02' },
  { geboren: '2020-08-31' },
  { geboren: '2020-09-01' },
  { geboren: '2021-01-15' },
  { geboren: '2021-02-01' },
  { geboren: '2020-12-31' },
  { geboren: '2009-10-10', start: '2026-02-02' },
  { geboren: '2009-08-10', start: '2026-02-03' },
  { geboren: '2008-09-09', diploma: ['mbo-2', '2026-02-02'] },
  { geboren: '2008-09-09', diploma: ['entree', '2025-02-02'] },
  { geboren: '2008-09-09', diploma: ['praktijkonderwijs-getuigschrift', '2022-07-31'] },
  { geboren: '2008-09-09', diploma: ['praktijkonderwijs-getuigschrift', '2022-08-01'] },
  { geboren: '2008-09-09', diploma: ['praktijkonderwijs-verklaring', '2026-08-01'] },
  { geboren: '2010-03-03', diploma: ['praktijkonderwijs-schooldiploma', '2025-07-01'] },
  { geboren: '2012-05-05', uit: ['2026-02-02', 'verhuisd'] },
  { geboren: '2012-05-05', uit: ['2026-02-03', 'overleden'] },
  { geboren: '2012-05-05', uit: ['2026-08-01', 'overleden'] },
  { geboren: '2012-05-05', vanaf: '2026-02-02' },
  { geboren: '2012-05-05', vanaf: '2026-02-03' },
  { geboren: '2012-05-05', vanaf: '2025-08-25' },
  { geboren: '2012-05-05', vanaf: '2025-08-21' },
  { geboren: '2012-05-05', school: [PO, ['VO', '2021-08-01', '2026-02-02']] },
  { geboren: '2012-05-05', school: [PO, ['VO', '2021-08-01', '2026-02-01']] },
  { geboren: '2012-05-05', school: [PO, ['VO', '2026-02-03', '']] },
  { geboren: '2012-05-05', school: [PO, ['VO', '2021-08-01', '', '', '91AA']] },
  { geboren: '2012-05-05', school: [PO, ['VO', '2021-08-01', '', '', '91AB']] },
  { geboren: '2012-05-05', school: [PO, ['VO', '2021-08-01', ''], ['VSO', '2025-08-01', '']] },
  { geboren: '2008-12-05', school: [PO, ['VSO', '2021-08-01', '2025-07-31', 'arbeidsmarkt']] },
  { geboren: '2008-12-05', school: [PO, ['VSO', '2021-08-01', '2025-07-31', 'vervolgonderwijs']] },
  { geboren: '2009-08-20', school: [['PO', '2013-08-20', '2025-07-31']] },
  {
    geboren: '2009-08-20',
    school: [
      ['PO', '2013-08-20', '2020-07-31'],
      ['VO', '2020-08-01', '2025-07-31'],
    ],
  },
  { geboren: '2012-05-05', school: [PO], vrij: ['5a', '2025-08-01', '', '2025-07-20'] },
  { geboren: '2012-05-05', school: [PO], vrij: ['5a', '2025-08-01', '2026-08-01', '2025-07-20'] },
  { geboren: '2012-05-05', school: [PO], vrij: ['5b', '2025-08-01', '', '2026-02-03'] },
  { geboren: '2012-05-05', school: [PO], vrij: ['5A', '2025-08-01', '2026-07-31', '2025-07-20'] },
  { geboren: '2012-05-05', school: [PO], vrij: ['15', '2025-08-01', '2026-07-31', '2025-07-20'] },
  { geboren: '2008-12-05', school: [PO], vrij: ['15', '2025-08-01', '2026-07-31', '2025-07-20'] },
  { geboren: '2012-05-05', vrij: ['11g', '2026-01-05', '2026-03-01', '2025-12-20'] },
  { geboren: '2012-05-05', wacht: ['2025-08-01', '2026-02-02'] },
  { geboren: '2012-05-05', wacht: ['2025-08-01', '2026-02-01'] },
  { geboren: '2012-05-05', wacht: ['2025-09-13', ''] },
  { geboren: '2012-05-05', vanaf: '2025-08-29', gemeente: ['0014', 'Groningen'] },
  { geboren: '2012-05-05', vanaf: '2025-09-01', gemeente: ['0014', 'Groningen'] },
  { geboren: '2012-05-05', vanaf: '2025-08-21', gemeente: ['0772', 'Eindhoven'] },
];

function plant(): void {
  const add = (bestand: string, rij: string) => appendFileSync(join(map, `${bestand}.csv`), `${rij}\n`);
  const bsns = vrijeBsns();
  for (const [brin, tot] of [
    ['91AA', '2026-02-01'],
    ['91AB', '2026-02-02'],
  ])
    add('scholen', `${brin};00;Valschool;VO;midden;lesuur;50;nee;;b3;${tot}`);
  for (const [at, val] of VALLEN.entries()) {
    const bsn = bsns.next().value as string;
    const { geboren, vanaf = geboren, uit = ['', ''], start = '', gemeente = ['0281', 'Tiel'] } = val;
    add(
      'personen',
      `${bsn};Val;;Nummer ${at};${geboren};V;Valweg;${at};4001AA;${gemeente[1]};${gemeente.join(';')};${vanaf};${uit.join(';')};${start}`,
    );
    for (const [n, [soort, van, tot, profiel = '', brin = `9${n}ZZ`]] of (val.school ?? []).entries())
      add('inschrijvingen', `VAL${at}-${n};${bsn};${brin};00;Valschool;${soort};${van};${tot};;${profiel}`);
    if (val.diploma) add('diplomas', `VAL${at};${bsn};${val.diploma.join(';')}`);
    if (val.wacht) add('wachtlijst', `VAL${at};${bsn};ISK;${val.wacht.join(';')}`);
    if (val.vrij) {
      const [artikel, van, tot, besluit] = val.vrij;
      add(
        'vrijstellingen',
        `VAL${at};${bsn};${artikel};eerste;2025-07-01;${besluit};verleend;${van};${tot};VO;`,
      );
    }
  }
}

type Antwoord = {
  totalen: { uitkomst: string; aantal: number; controlegetal: number }[];
  perGemeente: { gemeentecode: string; uitkomst: string; aantal: number }[];
  kinderen: {
    kind: string;
    bsn?: string;
    gemeentecode: string;
    uitkomst: string;
    plicht: string | null;
    sinds: string | null;
    opLijst: boolean;
    bijzonderheden: string[];
  }[];
};
const controleer = async (op: string, ...meer: string[]): Promise<Antwoord> =>
  JSON.parse(
    await schoolgang('controleer', 'plicht', '--op', op, '--organisatie', 'plicht', '--json', ...meer),
  );

let kinderen: Kind[];
const vrij = { noord: new Set<number>(), midden: new Set<number>(), zuid: new Set<number>() };

beforeAll(async () => {
  await schoolgang(
    'oefenregio',
    '--jongeren',
    '2500',
    '--zaad',
    '11',
    '--peildatum',
    PEILDATUM,
    '--map',
    map,
  );
  plant();
  const verslag = JSON.parse(await schoolgang('import', map, '--organisatie', 'plicht', '--json'));
  expect(verslag.geweigerd).toEqual([]);
  kinderen = leesKinderen();
  for (const { regio, van, tot } of referentie('schoolvakanties.json').perioden)
    for (let dag = nummer(van); dag <= nummer(tot); dag += 1) vrij[regio as keyof typeof vrij].add(dag);
  for (const { datum } of referentie('feestdagen.json').feestdagen)
    for (const dagen of Object.values(vrij)) dagen.add(nummer(datum));
}, 180_000);

/** 1 January 1970 was a Thursday. */
const isWeekend = (dag: number) => [2, 3].includes(((dag % 7) + 7) % 7);
const kalender = {
  isSchooldag: (regio: string, dag: number) => !isWeekend(dag) && !vrij[regio as keyof typeof vrij].has(dag),
};

function verwacht(op: string) {
  const dag = nummer(op);
  return new Map(
    kinderen.map((kind) => {
      const { uitkomst, plicht = null, sinds } = { sinds: undefined, ...naieveUitkomst(kind, kalender, dag) };
      const absoluut = uitkomst.startsWith('absoluut');
      const loopt = kind.scholen.filter(({ van, tot }) => van <= dag && (tot === null || dag <= tot));
      const geldig = loopt.filter(
        ({ soort, schoolTot }) => ['MBO', 'VAVO'].includes(soort) || schoolTot === null || dag <= schoolTot,
      );
      return [
        kind.bsn,
        {
          gemeentecode: kind.gemeentecode,
          uitkomst,
          plicht,
          sinds: sinds === undefined ? null : alsTekst(sinds),
          opLijst: uitkomst === 'absoluut',
          zonderStatus: absoluut && loopt.length > 0,
          dubbel: uitkomst === 'ingeschreven' && new Set(geldig.map(({ brin }) => brin)).size > 1,
        },
      ] as const;
    }),
  );
}
type Verwachting = ReturnType<typeof verwacht>;

const telling = (lijst: Verwachting) => {
  const totalen: Record<string, { aantal: number; controlegetal: number }> = {};
  const perGemeente: Record<string, number> = {};
  for (const [bsn, { uitkomst, gemeentecode }] of lijst) {
    const totaal = totalen[uitkomst] ?? { aantal: 0, controlegetal: 0 };
    totalen[uitkomst] = {
      aantal: totaal.aantal + 1,
      controlegetal: (totaal.controlegetal + (Number(bsn) % 99_991)) % 1_000_000_007,
    };
    const sleutel = `${gemeentecode} ${uitkomst}`;
    perGemeente[sleutel] = (perGemeente[sleutel] ?? 0) + 1;
  }
  return { totalen, perGemeente };
};

describe.each(DAGEN)('[SR-03, first part] absoluut verzuim on %s equals a count of the files', (op) => {
  let antwoord: Antwoord;
  let lijst: Verwachting;
  beforeAll(async () => {
    antwoord = await controleer(op, '--alle', '--met-bsn');
    lijst = verwacht(op);
  }, 60_000);

  test('child by child: uitkomst, plicht, since when, and whether it is on the list', () => {
    const gekregen = antwoord.kinderen.map(({ bsn = '', bijzonderheden, kind: _, ...rest }) => [
      bsn,
      {
        ...rest,
        zonderStatus: bijzonderheden.includes('school-zonder-status'),
        dubbel: bijzonderheden.includes('dubbel-ingeschreven'),
      },
    ]);
    expect(new Set(gekregen.map(([bsn]) => bsn)).size).toBe(kinderen.length);
    expect(Object.fromEntries(gekregen)).toEqual(Object.fromEntries(lijst));
  });

  test('the totals with their control sums, and the counts per gemeente', () => {
    const { totalen, perGemeente } = telling(lijst);
    expect(Object.fromEntries(antwoord.totalen.map(({ uitkomst, ...rest }) => [uitkomst, rest]))).toEqual(
      totalen,
    );
    expect(
      Object.fromEntries(
        antwoord.perGemeente.map(({ gemeentecode, uitkomst, aantal }) => [
          `${gemeentecode} ${uitkomst}`,
          aantal,
        ]),
      ),
    ).toEqual(perGemeente);
  });

  test('without being asked otherwise only who is absoluut is listed, and no bsn is shown', async () => {
    const gewoon = await controleer(op);
    expect(gewoon.totalen).toEqual(antwoord.totalen);
    expect(gewoon.kinderen.every(({ uitkomst }) => uitkomst.startsWith('absoluut'))).toBe(true);
    expect(gewoon.kinderen.length).toBe(
      [...lijst.values()].filter(({ uitkomst }) => uitkomst.startsWith('absoluut')).length,
    );
    expect(JSON.stringify(gewoon)).not.toContain('"bsn"');
  });
});

test('terms and retention are asked by the same door, and what is not known is wrong use', async () => {
  for (const soort of ['termijnen', 'bewaring']) {
    const words = ['controleer', soort, '--op', PEILDATUM, '--organisatie', 'plicht', '--samenvatting'];
    expect(JSON.parse(await schoolgang(...words, '--json'))).toMatchObject({
      soort,
      op: PEILDATUM,
      organisatie: 'plicht',
      totalen: expect.any(Array),
      parameters: expect.any(Object),
    });
  }
  await expect(schoolgang('controleer', 'alles', '--op', PEILDATUM)).rejects.toThrow();
});

test('[SR-03, first part] the three days between them show every uitkomst, and most children are in school', () => {
  const uitkomsten = DAGEN.flatMap((op) => [...verwacht(op).values()].map(({ uitkomst }) => uitkomst));
  expect(new Set(uitkomsten)).toEqual(
    new Set([
      'overleden',
      'niet-ingezetene',
      'nog-niet-leerplichtig',
      'achttien',
      'startkwalificatie',
      'praktijkonderwijs',
      'vso-uitstroomprofiel',
      'ingeschreven',
      'vrijgesteld',
      'absoluut-wachtlijst',
      'absoluut-karenstijd',
      'absoluut',
    ]),
  );
  const aantal = (welke: string) => uitkomsten.filter((uitkomst) => uitkomst === welke).length;
  expect(aantal('absoluut')).toBeLessThan(aantal('ingeschreven') * 0.03);
});
