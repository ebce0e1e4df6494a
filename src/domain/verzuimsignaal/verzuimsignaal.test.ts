import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bsnOf, folderOf, organisatieId, personen, testDatabase, vault } from '../invoer/invoer.test-help.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { controleerVerzuim, type Verzuimcontrole } from './controleer-verzuim.ts';
import { alsTekst, type NaieveRij, type NaieveSchool, naieveSignalen, nummer } from './naief.test-help.ts';

const { db, load } = await testDatabase();

/** What is asked of the organisatie `code` on a day. */
async function controleer(op: string, code: string): Promise<Verzuimcontrole> {
  const id = await organisatieId(db, code);
  return db.transact({ organisatieId: id, actor: 'test' }, (tx) =>
    controleerVerzuim(
      tx,
      { organisatieId: id, organisatie: code, op, metBsn: true, samenvatting: false },
      (cipher) => vault.decrypt(cipher),
    ),
  );
}

const KOP = ['bsn', 'brin', 'vestiging', 'datum', 'lesuur', 'minuten', 'code', 'oordeel', 'tijdsoort'];
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
  ],
  ['01BB', '00', 'Het Lyceum', 'VO', 'midden', 'lesuur', '50', 'ja', ''],
  ['02CC', '00', 'De Berk', 'PO', 'zuid', 'klokuur', '', '', ''],
  ['02CC', '01', 'De Berk, Zuidstraat', 'PO', 'zuid', '', '', 'nee', '200'],
  ['25LX', '00', 'Het College', 'MBO', 'midden', '', '', '', ''],
];
const SCHOOLVRIJ = [
  ['brin', 'vestiging', 'van', 'tot', 'soort', 'naam'],
  ['01BB', '00', '2026-09-16', '2026-09-16', 'vrij', 'studiedag'],
  ['01BB', '00', '2026-10-19', '2026-10-20', 'les', 'toetsweek'],
  ['02CC', '00', '2026-11-09', '2026-11-13', 'vakantie', 'eigen week'],
];

test('what was told follows the facts: another day, no longer, again, and a report that begins the count anew', async () => {
  const rij = (datum: string, lesuur: number, minuten: number, oordeel = 'ongeoorloofd', brin = '02CC') => [
    bsnOf(0),
    brin,
    '00',
    datum,
    String(lesuur),
    String(minuten),
    '',
    oordeel,
    '',
  ];
  const lever = async (...rijen: string[][]) =>
    load(await folderOf({ 'aanwezigheid.csv': [KOP, ...rijen] }), { organisatieCode: 'verhaal' });
  const tell = async (op: string) => {
    const { signalen = [], totalen } = await controleer(op, 'verhaal');
    expect(totalen.map(({ aantal }) => aantal)).toEqual(totalen.map(() => 1));
    return signalen.map(
      ({ code, stap, datum, minuten, stand, vorigeDatum }) =>
        `${code} ${stap} ${datum} ${minuten ?? '-'} ${stand}${vorigeDatum ? ` eerder ${vorigeDatum}` : ''}`,
    );
  };
  await load(
    await folderOf({
      'personen.csv': personen([bsnOf(0), 'Noor', 'Bos', '2014-05-06', '0281', 'Tiel']),
      'scholen.csv': SCHOLEN,
      'schoolvrij.csv': SCHOOLVRIJ,
      'aanwezigheid.csv': [
        KOP,
        ...['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10'].map((dag) => rij(dag, 1, 240)),
        rij('2026-09-21', 3, 10, 'te laat'),
        rij('2026-09-22', 3, 10, 'te laat'),
        rij('2026-09-23', 3, 10, 'te laat'),
      ],
    }),
    { organisatieCode: 'verhaal' },
  );
  expect(await tell('2026-09-09')).toEqual([]);
  const eerst = ['drempel-16-uur 1 2026-09-10 960 geldig', 'te-laat 3 2026-09-23 - geldig'];
  expect(await tell('2026-09-30')).toEqual(eerst);

  // An hour on the Monday turns out to be more: the threshold was reached a day earlier. One lateness is withdrawn.
  await lever(rij('2026-09-07', 2, 240), rij('2026-09-22', 3, 0, 'te laat'));
  const daarna = [
    'drempel-16-uur 1 2026-09-09 960 geldig eerder 2026-09-10',
    'te-laat 3 2026-09-23 - vervallen',
  ];
  expect(await tell('2026-10-01')).toEqual(daarna);
  expect(await tell('2026-10-01')).toEqual(daarna);
  // The day that was told first is asked again: the same was sent then, and it is as wrong now.
  expect(await tell('2026-09-30')).toEqual(daarna);
  // Before the third lateness nothing of it was told, and nothing has to be closed.
  expect(await tell('2026-09-22')).toEqual(daarna.slice(0, 1));

  // A third lateness after all, on another day.
  await lever(rij('2026-10-02', 3, 10, 'te laat'));
  expect(await tell('2026-10-05')).toEqual([daarna[0], 'te-laat 3 2026-10-02 - geldig eerder 2026-09-23']);
  expect(await tell('2026-10-01')).toEqual(daarna);

  // Without a report sixteen more hours are no second crossing; from the day after its end they are.
  await lever(...['2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'].map((dag) => rij(dag, 1, 240)));
  expect((await tell('2026-10-08')).slice(0, 2)).toEqual([
    daarna[0],
    'te-laat 3 2026-10-02 - geldig eerder 2026-09-23',
  ]);
  await load(
    await folderOf({
      'meldingen.csv': [
        [
          'meldingnummer',
          'bsn',
          'datum_melding',
          'soort_verzuim',
          'begin_verzuim',
          'einde_verzuim',
          'brin',
          'vestiging',
          'schoolnaam',
        ],
        ['M1', bsnOf(0), '2026-10-09', 'wettelijk', '2026-09-07', '2026-09-10', '02CC', '00', 'De Berk'],
        ['M2', bsnOf(0), '2026-10-10', 'wettelijk', '2026-09-07', '2026-10-05', '01BB', '00', 'Het Lyceum'],
      ],
    }),
    { organisatieCode: 'verhaal' },
  );
  expect(await tell('2026-10-08')).not.toContain('drempel-16-uur 2 2026-10-08 960 geldig');
  expect(await tell('2026-10-09')).toContain('drempel-16-uur 2 2026-10-08 960 geldig');
});

test('what was told of an early day, after a late one was asked, is closed on the late one when the facts change', async () => {
  const lever = async (minuten: string, ...dagen: string[]) =>
    load(
      await folderOf({
        'aanwezigheid.csv': [
          KOP,
          ...dagen.map((dag) => [bsnOf(0), '02CC', '00', dag, '1', minuten, '', 'te laat', '']),
        ],
      }),
      { organisatieCode: 'volgorde' },
    );
  const tell = async (op: string) =>
    (await controleer(op, 'volgorde')).signalen?.map(({ datum, stand }) => `${datum} ${stand}`);
  await load(
    await folderOf({
      'personen.csv': personen([bsnOf(0), 'Noor', 'Bos', '2014-05-06', '0281', 'Tiel']),
      'scholen.csv': SCHOLEN,
    }),
    { organisatieCode: 'volgorde' },
  );
  await lever('10', '2026-09-07', '2026-09-08');
  expect(await tell('2026-10-30')).toEqual([]);
  await lever('10', '2026-09-09');
  expect(await tell('2026-09-30')).toEqual(['2026-09-09 geldig']);
  await lever('0', '2026-09-08');
  expect(await tell('2026-10-30')).toEqual(['2026-09-09 vervallen']);
  expect(await tell('2026-09-30')).toEqual(['2026-09-09 vervallen']);
  expect(await tell('2026-10-30')).toEqual(['2026-09-09 vervallen']);
});

test('[SA-04] a school with 3-6-9-12 gets the right step at the right count, illness by its ladder, and a region its own steps', async () => {
  const dagen = Array.from({ length: 14 }, (_, n) =>
    alsTekst(nummer('2026-09-07') + (n % 5) + 7 * Math.floor(n / 5)),
  );
  await load(
    await folderOf({
      'personen.csv': personen(
        [bsnOf(0), 'Sil', 'Laat', '2010-05-06', '0281', 'Tiel'],
        [bsnOf(1), 'Bo', 'Ziek', '2010-05-06', '0281', 'Tiel'],
      ),
      'scholen.csv': SCHOLEN,
      'aanwezigheid.csv': [
        KOP,
        ...dagen.slice(0, 13).map((dag) => [bsnOf(0), '01BB', '00', dag, '1', '5', '', 'te laat', '']),
        ...dagen
          .filter((_, n) => n % 2 === 0)
          .map((dag) => [bsnOf(1), '01BB', '00', dag, '1', '50', '', 'ziek', '']),
      ],
    }),
    { organisatieCode: 'ladder' },
  );
  const steps = async (op: string) =>
    (await controleer(op, 'ladder')).signalen?.flatMap(({ code, stap, datum, stand }) =>
      code === 'te-laat' && stand === 'geldig' ? [`${stap} op ${datum}`] : [],
    );
  const ladder = [3, 6, 9, 12].map((stap) => `${stap} op ${dagen[stap - 1]}`);
  // Of each step the day before, and the day itself.
  for (const [at, stap] of [3, 6, 9, 12].entries()) {
    expect(await steps(dagen[stap - 2] ?? '')).toEqual(ladder.slice(0, at));
    expect(await steps(dagen[stap - 1] ?? '')).toEqual(ladder.slice(0, at + 1));
  }
  const { signalen = [] } = await controleer('2026-10-01', 'ladder');
  expect(
    signalen.flatMap((een) => (een.code.startsWith('ziek') ? [`${een.code} ${een.stap} ${een.datum}`] : [])),
  ).toEqual([`ziek-2-maanden 3 ${dagen[4]}`, `ziek-2-maanden 4 ${dagen[6]}`, `ziek-12-weken 4 ${dagen[6]}`]);

  const id = await organisatieId(db, 'ladder');
  await db.transact({ organisatieId: id, actor: 'beheerder' }, (tx) =>
    sql`insert into parameter (organisatie_id, naam, vanaf, waarde, reden)
        values (${id}, 'teLaatStappen', '2026-10-02', '[5, 10]', 'afspraak met de regio')`.execute(tx),
  );
  expect(await steps('2026-10-01')).toEqual(ladder);
  expect(await steps('2026-10-02')).toEqual([`5 op ${dagen[4]}`, `10 op ${dagen[9]}`]);
  expect((await controleer('2026-10-02', 'ladder')).parameters).toMatchObject({ teLaatStappen: [5, 10] });
});

const VANAF = nummer('2026-08-31');
const SOORTEN: Readonly<Record<string, NaieveSchool>> = Object.fromEntries(
  SCHOLEN.slice(1).map(([brin = '', vestiging = '', , soort = '', regio = '', eenheid, duur, laat, heel]) => [
    `${brin} ${vestiging}`,
    {
      soort,
      regio,
      uureenheid: eenheid === 'lesuur' || eenheid === 'klokuur' ? eenheid : null,
      lesduur: duur ? Number(duur) : null,
      teLaatTeltMee: laat === 'ja',
      heleDagMinuten: heel ? Number(heel) : null,
      eigen: SCHOOLVRIJ.filter((een) => een[0] === brin && een[1] === vestiging).map(
        ([, , van = '', tot = '', wat = '']) => ({ van: nummer(van), tot: nummer(tot), soort: wat }),
      ),
    },
  ]),
);
const [PLAATSEN, GEBOREN] = [Object.keys(SOORTEN), ['2014-05-06', '2021-08-31', '2021-10-01', '2007-01-01']];

type Gemist = NaieveRij & { lesuur: number };
/** A pupil at a school, and the rows that come in a second delivery. */
type Leerling = {
  bsn: string;
  geboren: string;
  plaats: string;
  eerst: Gemist[];
  later: Gemist[];
  melding: { op: number; einde: number | null } | null;
};
/** Of some pupils every second day is withdrawn later. */
const withdrawn = (rijen: Gemist[]) =>
  rijen.filter(({ dag }) => dag % 2 === 0).map((rij) => ({ ...rij, minuten: 0 }));
const blok = fc
  .record({
    van: fc.integer({ min: VANAF - 60, max: VANAF + 120 }),
    dagen: fc.integer({ min: 1, max: 40 }),
    lessen: fc.integer({ min: 1, max: 7 }),
    om: fc.constantFrom(1, 1, 2, 5),
    minuten: fc.constantFrom(50, 50, 20, 60, null, 0),
    oordeel: fc.constantFrom('ongeoorloofd', 'ongeoorloofd', 'ziek', 'te laat', 'onbekend', 'geoorloofd'),
    tijdsoort: fc.constantFrom('les', 'les', 'praktijk', 'bpv'),
  })
  .map(({ van, dagen, lessen, om, ...rij }) =>
    Array.from({ length: Math.ceil(dagen / om) }, (_, n) =>
      Array.from(
        { length: lessen },
        (__, lesuur): Gemist => ({ ...rij, dag: van + n * om, lesuur: lesuur + 1 }),
      ),
    ).flat(),
  );
const leerling = fc.record({
  geboren: fc.constantFrom(...GEBOREN),
  plaats: fc.constantFrom(...PLAATSEN),
  eerst: fc.array(blok, { minLength: 1, maxLength: 5 }).map((blokken) => oncePerLesuur(blokken.flat())),
  later: fc.array(blok, { maxLength: 2 }).map((blokken) => oncePerLesuur(blokken.flat())),
  melding: fc.option(
    fc.record({
      op: fc.integer({ min: VANAF, max: VANAF + 100 }),
      einde: fc.option(fc.integer({ min: VANAF - 20, max: VANAF + 100 })),
    }),
  ),
});
const oncePerLesuur = (rijen: Gemist[]) => [
  ...new Map(rijen.map((rij) => [`${rij.dag} ${rij.lesuur}`, rij])).values(),
];

test('many pupils over several runs and a second delivery equal a naive count of the files that remembers', async () => {
  const leerlingen: Leerling[] = fc.sample(leerling, { numRuns: 120, seed: 21 }).map((een, at) => ({
    ...een,
    bsn: bsnOf(at),
    later: at % 4 === 0 ? withdrawn(een.eerst) : een.later,
  }));
  // The first is at a second school too, and there everything is counted apart.
  const [eerste] = leerlingen;
  if (eerste) leerlingen.push({ ...eerste, plaats: PLAATSEN.find((een) => een !== eerste.plaats) ?? '' });
  const lever = (rijen: (een: Leerling) => Gemist[]) => [
    KOP,
    ...leerlingen.flatMap((een) =>
      rijen(een).map(({ dag, lesuur, minuten, oordeel, tijdsoort }) => [
        een.bsn,
        ...een.plaats.split(' '),
        alsTekst(dag),
        String(lesuur),
        minuten === null ? '' : String(minuten),
        'X',
        oordeel,
        tijdsoort,
      ]),
    ),
  ];
  const basis = {
    'personen.csv': personen(
      ...leerlingen
        .slice(0, 120)
        .map(({ bsn, geboren }) => [bsn, 'Lou', `Naam ${bsn}`, geboren, '0281', 'Tiel']),
    ),
    'scholen.csv': SCHOLEN,
    'schoolvrij.csv': SCHOOLVRIJ,
    'meldingen.csv': [
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
      ...leerlingen.flatMap(({ bsn, plaats, melding }, at) =>
        melding
          ? [
              [
                `M${at}`,
                bsn,
                alsTekst(melding.op),
                'wettelijk',
                melding.einde === null ? '' : alsTekst(melding.einde),
                ...plaats.split(' '),
                '',
              ],
            ]
          : [],
      ),
    ],
  };
  const { geweigerd } = await load(
    await folderOf({ ...basis, 'aanwezigheid.csv': lever(({ eerst }) => eerst) }),
    { organisatieCode: 'naief' },
  );
  expect(geweigerd).toEqual([]);

  const { vakanties, feestdagen } = await getSchoolkalender();
  const kalender = {
    vakanties: vakanties.map(({ regio, van, tot }) => ({ regio, van: nummer(van), tot: nummer(tot) })),
    feestdagen: feestdagen.map(nummer),
  };
  let geleverd = (een: Leerling) => een.eerst;
  const follows = (op: string) =>
    leerlingen.flatMap((een) =>
      naieveSignalen(
        {
          kalender,
          school: SOORTEN[een.plaats] as NaieveSchool,
          geboren: nummer(een.geboren),
          rijen: geleverd(een),
          meldingen: een.melding ? [{ soort: 'wettelijk', ...een.melding }] : [],
        },
        nummer(op),
      ).map(({ code, stap, datum, van, minuten }) => ({
        wie: `${een.bsn} ${een.plaats} ${code} ${stap}${van === null ? '' : ` ${alsTekst(van)}`}`,
        datum: alsTekst(datum),
        minuten,
      })),
    );
  type Verteld = { datum: string; minuten: number | null; stand: string; vorigeDatum: string | null };
  /** What a run adds to what was told before: the days must come in order. */
  const remember = (told: ReadonlyMap<string, Verteld>, op: string) => {
    const nu = new Map<string, Verteld>();
    for (const [wie, een] of told) nu.set(wie, { ...een, stand: 'vervallen' });
    for (const { wie, datum, minuten } of follows(op)) {
      const oud = told.get(wie);
      const vorigeDatum = !oud || oud.datum === datum ? (oud?.vorigeDatum ?? null) : oud.datum;
      nu.set(wie, { datum, minuten, stand: 'geldig', vorigeDatum });
    }
    return nu;
  };
  const ask = async (op: string) => {
    const { signalen = [], totalen } = await controleer(op, 'naief');
    const told = new Map(
      signalen.map(({ bsn, brin, vestiging, code, stap, van, datum, minuten, stand, vorigeDatum }) => [
        `${bsn} ${brin} ${vestiging} ${code} ${stap}${van === null ? '' : ` ${van}`}`,
        { datum, minuten, stand, vorigeDatum },
      ]),
    );
    expect(told.size).toBe(signalen.length);
    const sommen = new Map<string, [number, number, number]>();
    for (const { code, stap, stand, datum, bsn } of signalen) {
      if (stand !== 'geldig') continue;
      const [aantal, dagen, controle] = sommen.get(`${code} ${stap}`) ?? [0, 0, 0];
      const dag = nummer(datum);
      sommen.set(`${code} ${stap}`, [
        aantal + 1,
        dagen + dag,
        (controle + (Number(bsn) % 99_991) * dag) % 1_000_000_007,
      ]);
    }
    expect(
      new Map(
        totalen.map(({ code, stap, aantal, dagnummers, controlegetal }) => [
          `${code} ${stap}`,
          [aantal, dagnummers, controlegetal],
        ]),
      ),
    ).toEqual(sommen);
    return told;
  };
  const NIETS: ReadonlyMap<string, Verteld> = new Map();
  const [eind, midden, vroeg] = ['2026-12-18', '2026-10-14', '2026-09-22'] as const;

  const opEind = await ask(eind);
  expect(opEind).toEqual(remember(NIETS, eind));
  expect(opEind.size).toBeGreaterThan(120);
  // An earlier day answers as if it had been asked first, and leaves what was told of a later day alone.
  const opMidden = await ask(midden);
  expect(opMidden).toEqual(remember(NIETS, midden));
  expect(await ask(midden)).toEqual(opMidden);
  expect(await ask(eind)).toEqual(opEind);

  const tweede = await load(await folderOf({ 'aanwezigheid.csv': lever(({ later }) => later) }), {
    organisatieCode: 'naief',
  });
  expect(tweede.geweigerd).toEqual([]);
  expect(tweede.bestanden[0]?.gewijzigd).toBeGreaterThan(0);
  geleverd = ({ eerst, later }) => oncePerLesuur([...eerst, ...later]);
  const naEind = await ask(eind);
  expect(naEind).toEqual(remember(opEind, eind));
  expect(await ask(eind)).toEqual(naEind);
  const standen = [...naEind.values()];
  expect(standen.filter(({ stand }) => stand === 'vervallen').length).toBeGreaterThan(3);
  expect(standen.filter(({ vorigeDatum }) => vorigeDatum !== null).length).toBeGreaterThan(3);
  const naMidden = await ask(midden);
  expect(naMidden).toEqual(remember(opMidden, midden));
  expect(await ask(midden)).toEqual(naMidden);
  // What is geldig on a day that was never asked about follows from the facts alone.
  const opVroeg = [...(await ask(vroeg))].filter(([, { stand }]) => stand === 'geldig');
  expect(new Map(opVroeg.map(([wie, { datum }]) => [wie, datum]))).toEqual(
    new Map(follows(vroeg).map(({ wie, datum }) => [wie, datum])),
  );
  expect(await ask(eind)).toEqual(naEind);
});
