import { beforeAll, describe, expect, test } from 'vitest';
import { importFolder } from '../../src/domain/invoer/index.ts';
import { bsnOf, csv, folderOf, vault } from '../../src/domain/invoer/invoer.test-help.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { json, openKantoor, VANDAAG } from '../kantoor.ts';
import { INDICATOREN, openNarekening, type Waar } from './narekenen.ts';

/**
 * An export full of traps goes in by the door of the import, and every figure of contract-details § 4 comes out by that of
 * HTTP: by each dimension, by each two, under each value. What it should be is counted beside it (`narekenen.ts`).
 */
const JAAR = '2023-2024';

let staat = 20_231_001;
/** The same numbers in every run. */
function dobbel(): number {
  staat = (Math.imul(staat, 1_664_525) + 1_013_904_223) >>> 0;
  return staat / 2 ** 32;
}
const kies = <T>(lijst: readonly T[]): T => lijst[Math.floor(dobbel() * lijst.length)] as T;
/** One in three is empty: what is delivered seldom is complete. */
const leegOf = (...lijst: string[]) => (dobbel() < 0.33 ? '' : kies(lijst));
const plus = (dag: string, dagen: number) =>
  new Date(Date.parse(dag) + dagen * 86_400_000).toISOString().slice(0, 10);
const GRENZEN = [
  ...['2022-07-31', '2022-08-01', '2023-07-03', '2023-07-31', '2023-08-01', '2023-09-30', '2023-10-01'],
  ...['2023-10-02', '2023-11-28', '2023-11-29', '2023-11-30', '2023-12-31', '2024-02-28', '2024-02-29'],
  ...['2024-03-01', '2024-04-30', '2024-05-01', '2024-07-03', '2024-07-04', '2024-07-31', '2024-08-01'],
];
const dag = () => (dobbel() < 0.5 ? kies(GRENZEN) : plus('2022-06-01', Math.floor(dobbel() * 900)));
const duur = () => kies([0, 26, 27, 28, 29, 59, 60, 61, 89, 90, 91, 92, 93, 200, 400]);
const WIE = Array.from({ length: 240 }, (_, at) => bsnOf(at));
/** A few come back often, so that one jongere stands in more rows. */
const wie = () => (dobbel() < 0.5 ? kies(WIE.slice(0, 40)) : kies(WIE));
const rijen = (kop: string, aantal: number, maak: (at: number) => string[]): string[][] => [
  kop.split(';'),
  ...Array.from({ length: aantal }, (_, at) => maak(at)),
];

const GEBOREN = [
  ...['2018-09-30', '2018-10-01', '2018-10-02', '2005-09-30', '2005-10-01', '2005-10-02', '2008-02-29'],
  ...['2012-02-29', '2007-07-31', '2007-08-01', '2007-10-01', '2010-10-01', '2006-02-28', '2000-10-01'],
];
const geboren = WIE.map((_, at) => GEBOREN[at] ?? plus('2003-01-01', Math.floor(dobbel() * 6200)));
const geborenVan = new Map(WIE.map((bsn, at) => [bsn, geboren[at] ?? '']));
const onderwijs = () => leegOf('PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO');
const school = () => leegOf('De Linde', 'Het Lyceum; noord', 'ROC "Rijn"');

const personen = rijen(
  'bsn;achternaam;geboortedatum;woonplaats;gemeentecode;gemeente;datum_inschrijving_brp;datum_uitschrijving_brp;datum_startkwalificatie',
  WIE.length,
  (at) => {
    const [code, gemeente] = kies([
      ['0225', 'Druten'],
      ['0225', 'Druten'],
      ['1900', 'Súdwest-Fryslân'],
      ['', ''],
    ] as const);
    const [van, tot] = kies([
      ['', ''],
      ['2015-01-01', ''],
      ['2023-10-01', ''],
      ['2023-10-02', ''],
      ['2015-01-01', '2023-10-01'],
      ['2015-01-01', '2023-10-02'],
      ['2015-01-01', '2024-03-01'],
    ] as const);
    const kwalificatie = dobbel() < 0.2 ? kies(['2023-09-30', '2023-10-01', '2023-10-02', '2024-02-29']) : '';
    return [
      WIE[at] ?? '',
      'Verzonnen',
      geboren[at] ?? '',
      leegOf('Puiflijk', 'Snits'),
      code,
      gemeente,
      van,
      tot,
      kwalificatie,
    ];
  },
);
let inschrijving = 0;
/** A whole career for most; some twice on 1 October, some until or from that day, some nowhere. */
const loopbaan = (bsn: string): string[][] => {
  const begin = (geborenVan.get(bsn) ?? '').slice(0, 4);
  const start = `${Number(begin) + kies([4, 4, 5, 6])}-${kies(['08-01', '09-01', '09-02', '10-01'])}`;
  const naar = `${Number(begin) + kies([10, 11, 12, 13])}-08-01`;
  const maak = (soort: string, van: string, tot: string, profiel = '') => {
    inschrijving += 1;
    return [`I${inschrijving}`, bsn, school(), soort, van, tot, profiel];
  };
  const aard = dobbel();
  if (aard < 0.1) return [];
  const basis = start < naar ? [maak('PO', start, plus(naar, -1))] : [];
  const vervolg = maak(
    kies(['VO', 'VO', 'PRO', 'VSO', '']),
    naar,
    kies(['', '', '2023-09-30', '2023-10-01', '2024-07-31'].filter((tot) => tot === '' || tot > naar)),
    leegOf('vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding'),
  );
  const erbij = aard > 0.7 ? [maak(onderwijs(), kies(['2023-10-01', '2023-10-02', '2023-08-15']), '')] : [];
  return [...basis, vervolg, ...erbij];
};
const einde = (vanaf: string) => (dobbel() < 0.25 ? '' : plus(vanaf, duur()));
const zaak = () => leegOf(...Array.from({ length: 90 }, (_, at) => `W${at}`));

const BESTANDEN: Readonly<Record<string, string[][]>> = {
  personen,
  inschrijvingen: [
    'inschrijvingnummer;bsn;schoolnaam;onderwijssoort;begindatum;einddatum;uitstroomprofiel'.split(';'),
    ...WIE.flatMap(loopbaan),
  ],
  diplomas: rijen('diplomanummer;bsn;soort;datum', 40, (at) => [
    `D${at}`,
    wie(),
    kies([
      ...['vmbo', 'havo', 'entree', 'mbo-2', 'praktijkonderwijs-getuigschrift'],
      ...['praktijkonderwijs-schooldiploma', 'praktijkonderwijs-verklaring'],
    ]),
    kies(['2022-07-31', '2022-08-01', '2023-09-30', '2023-10-01', '2023-10-02', '2021-06-30']),
  ]),
  meldingen: rijen(
    'meldingnummer;bsn;datum_melding;soort_verzuim;begin_verzuim;einde_verzuim;schoolnaam;onderwijssoort;vervolg',
    420,
    (at) => {
      const begin = dobbel() < 0.3 ? '' : plus(dag(), -kies([0, 10, 40]));
      return [
        `M${at}`,
        wie(),
        dag(),
        kies(['absoluut', 'absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte']),
        begin,
        begin === '' ? '' : einde(begin),
        school(),
        dobbel() < 0.1 ? 'geen onderwijs' : onderwijs(),
        leegOf('preventiespreekuur'),
      ];
    },
  ),
  werkprocessen: rijen(
    'werkprocesnummer;bsn;soort;startdatum;einddatum;uitkomst;route_mas;onderwijssoort;behandelaar',
    160,
    (at) => {
      const vanaf = dag();
      return [
        ...[`W${at}`, wie(), leegOf('Luxe verzuim', 'luxe verzuim', 'RV', 'Zorg'), vanaf, einde(vanaf)],
        ...[leegOf('Hervat', 'hervat', 'PV'), leegOf('civiel', 'Halt'), onderwijs(), leegOf('AB', 'CD')],
      ];
    },
  ),
  waarschuwingen: rijen('waarschuwingnummer;bsn;datum;werkprocesnummer', 60, (at) => [
    `A${at}`,
    wie(),
    dag(),
    zaak(),
  ]),
  vrijstellingen: rijen(
    'vrijstellingnummer;bsn;artikel;soort_aanvraag;datum_aanvraag;datum_besluit;besluit;ingangsdatum;einddatum;onderwijssoort',
    200,
    (at) => {
      const vanaf = dobbel() < 0.2 ? '' : dag();
      return [
        ...[`V${at}`, wie(), kies(['5a', '5A', '5b', '5c', '3a', '3b', '15', '11g', '11g'])],
        ...[
          leegOf('eerste', 'verlenging'),
          dag(),
          dobbel() < 0.2 ? '' : dag(),
          leegOf('verleend', 'verleend', 'afgewezen'),
        ],
        ...[vanaf, vanaf === '' ? '' : einde(vanaf), onderwijs()],
      ];
    },
  ),
  verlof: rijen('verlofnummer;bsn;grond;aanvraagdatum;besluit;beslisser', 60, (at) => [
    ...[`F${at}`, wie(), kies(['11f', '11g']), dag(), leegOf('verleend', 'afgewezen')],
    leegOf('hoofd', 'leerplichtambtenaar'),
  ]),
  processen_verbaal: rijen(
    'pv_nummer;bsn;datum;soort_verzuim;verdachte;onderwijssoort;afdoening',
    90,
    (at) => [
      ...[
        `P${at}`,
        wie(),
        dag(),
        leegOf('relatief', 'luxe', 'absoluut', 'langdurig'),
        leegOf('ouder', 'jongere'),
      ],
      ...[onderwijs(), leegOf('Sepot', 'sepot', 'Waarschuwd', 'vonnis')],
    ],
  ),
  halt: rijen('haltnummer;bsn;datum_verwijzing;soort_verzuim;onderwijssoort', 60, (at) => [
    ...[`H${at}`, wie(), dag(), leegOf('luxe', 'overig', 'wettelijk', 'ziekte'), onderwijs()],
  ]),
  thuiszitters: rijen(
    'thuiszitternummer;bsn;soort;begindatum;einddatum;reden_einde;onderwijssoort',
    240,
    (at) => {
      const vanaf = dag();
      const tot = einde(vanaf);
      const reden =
        tot === ''
          ? ''
          : leegOf('verhuisd', 'Verhuisd', '18 jaar geworden', 'vrijstelling', 'terug naar school');
      return [
        `T${at}`,
        wie(),
        kies(['wettelijk', 'wettelijk', 'wettelijk', 'ziekte']),
        vanaf,
        tot,
        reden,
        onderwijs(),
      ];
    },
  ),
  preventieve_gesprekken: rijen('gespreknummer;bsn;datum;schoolnaam;onderwijssoort', 80, (at) => [
    ...[`G${at}`, wie(), dag(), school(), onderwijs()],
  ]),
  gedoogbeschikkingen: rijen('gedoognummer;bsn;datum_besluit;besluit', 50, (at) => [
    ...[`B${at}`, wie(), dag(), kies(['verleend', 'verleend', 'afgewezen'])],
  ]),
  overige_interventies: rijen('interventienummer;bsn;datum;soort', 50, (at) => [
    ...[`O${at}`, wie(), dag(), leegOf('VT', 'vt', 'Tafel')],
  ]),
  vsv: rijen('vsvnummer;bsn;schooljaar;datum_uitval;onderwijssoort;startkwalificatie', 80, (at) => [
    ...[
      `S${at}`,
      wie(),
      kies([JAAR, '2022-2023']),
      dobbel() < 0.2 ? '' : dag(),
      onderwijs(),
      leegOf('ja', 'nee', 'nee'),
    ],
  ]),
  medewerkers: rijen('medewerkercode;naam;functie;datum_in_dienst;datum_uit_dienst', 20, (at) => {
    const vanaf = kies(['2019-01-01', '2024-07-31', '2024-08-01', '']);
    const tot = vanaf === '2019-01-01' ? kies(['', '2024-07-30', '2024-07-31', '2023-01-01']) : '';
    return [`MW${at}`, `M. Verzonnen-${at}`, leegOf('Leerplichtambtenaar', 'Administratie'), vanaf, tot];
  }),
  referentiecijfers: [
    'schooljaar;gebied;indicator;waarde;eenheid;bron'.split(';'),
    [JAAR, 'Nederland', 'vsv', '1,75', '%', 'DUO'],
    [JAAR, 'Regio', 'vsv', '2,125', '%', 'DUO'],
    [JAAR, 'Nederland', 'absoluut verzuim', '4,5', '', 'DUO'],
    ['2022-2023', 'Nederland', 'vsv', '9,5', '%', 'DUO'],
  ],
  termen: [
    'kolom;eigen_term;schoolgang_term'.split(';'),
    ['werkprocessen.soort', 'Luxe verzuim', 'luxe-verzuim'],
    ['werkprocessen.uitkomst', 'Hervat', 'schoolgang hervat'],
    ['werkprocessen.route_mas', 'civiel', 'dwangciviel'],
    ['processen_verbaal.afdoening', 'Sepot', 'sepot'],
    ['processen_verbaal.afdoening', 'Waarschuwd', 'officiele-waarschuwing'],
    ['overige_interventies.soort', 'VT', 'veilig-thuis'],
  ],
};

const kantoor = await openKantoor({ erbij: ['narekening', 'alkmaar'] });
const laad = async (organisatieCode: string, bestanden: Readonly<Record<string, string[][]>>) =>
  importFolder({
    db: kantoor.db,
    vault,
    clock: fixedClock(VANDAAG),
    organisatieCode,
    folder: await folderOf(
      Object.fromEntries(Object.entries(bestanden).map(([naam, inhoud]) => [`${naam}.csv`, csv(inhoud)])),
    ),
    actor: 'test',
  });
const ingelezen = await laad('narekening', BESTANDEN);
const manager = await kantoor.login({ organisatie: 'narekening', rol: 'teammanager' });

const { antwoord } = openNarekening((bestand) => {
  const [kop = [], ...inhoud] = BESTANDEN[bestand] ?? [];
  return inhoud.map((cellen) => Object.fromEntries(kop.map((naam, at) => [naam, cellen[at] ?? ''])));
});

type Cijfers = {
  per: string[];
  rijen: Record<string, string | number | null>[];
  totaal: number | null;
  uniek: number | null;
  definitie: { eenheid: string };
};
type Vraag = { per?: readonly string[]; waar?: Waar; deelVan?: string };
function adres(indicator: string, { per = [], waar = {}, deelVan }: Vraag): string {
  const zoek = new URLSearchParams({ schooljaar: JAAR });
  if (per.length > 0) zoek.set('per', per.join(','));
  for (const [naam, waarden] of Object.entries(waar)) {
    for (const waarde of [waarden].flat()) zoek.append('waar', `${naam}:${waarde}`);
  }
  if (deelVan) zoek.set('deelVan', deelVan);
  return `/cijfers/${indicator}?${zoek.toString()}`;
}
const vraag = async (indicator: string, gevraagd: Vraag = {}) =>
  json<Cijfers>(await manager.api(adres(indicator, gevraagd)));

/** The answer of the program in the form of the count. */
const alsGeteld = ({ per, rijen: gegeven, totaal, uniek }: Cijfers) => ({
  rijen: Object.fromEntries(
    gegeven.map((rij) => [
      per.map((naam) => rij[naam]).join('|'),
      { waarde: rij['waarde'], uniek: rij['uniek'] },
    ]),
  ),
  totaal,
  uniek,
});
const verschillen: string[] = [];
async function vergelijk(indicator: string, per: readonly string[], waar: Waar = {}): Promise<Cijfers> {
  const gegeven = await vraag(indicator, { per, waar });
  const [is, moet] = [alsGeteld(gegeven), antwoord(indicator, JAAR, per, waar)];
  if (!equal(is, moet))
    verschillen.push(`${adres(indicator, { per, waar })}\n  ${show(is)}\n  ${show(moet)}`);
  return gegeven;
}
const show = ({
  rijen: alle,
  totaal,
  uniek,
}: {
  rijen: object;
  totaal: number | null;
  uniek: number | null;
}) => JSON.stringify({ totaal, uniek, rijen: Object.entries(alle).sort() });
const equal = (a: Parameters<typeof show>[0], b: Parameters<typeof show>[0]) => show(a) === show(b);

test('the export is read as it is, every row of it', () => {
  expect(ingelezen.geweigerd).toEqual([]);
});

describe.each(Object.entries(INDICATOREN))('[RP-01] %s', (indicator, { eenheid, dimensies }) => {
  test('equals an independent count, by each dimension, each two and under each value', async () => {
    verschillen.length = 0;
    const geheel = await vergelijk(indicator, []);
    expect(geheel.definitie.eenheid).toBe(eenheid);
    expect(Number(geheel.rijen[0]?.['waarde'])).toBeGreaterThan(0);
    const waarden = new Map<string, string[]>();
    for (const [at, een] of dimensies.entries()) {
      const { rijen: gegeven } = await vergelijk(indicator, [een]);
      expect(gegeven.length).toBeGreaterThan(0);
      waarden.set(
        een,
        gegeven.map((rij) => String(rij[een])),
      );
      // There is one schooljaar in an answer: beside another dimension it splits nothing.
      if (een === 'schooljaar') continue;
      for (const twee of dimensies.slice(at + 1)) await vergelijk(indicator, [een, twee]);
    }
    for (const [een, van] of waarden) {
      const ander = kies(dimensies);
      await vergelijk(indicator, [ander], { [een]: kies(van) });
      await vergelijk(indicator, [], { [een]: [kies(van), kies(van)], [ander]: waarden.get(ander) ?? [] });
    }
    expect(verschillen).toEqual([]);
  });
});

describe('[RP-01] noemers', () => {
  const namen = Object.keys(INDICATOREN);

  test('of the total, or of another indicator under the dimensions that it also has', async () => {
    const deel = await vraag('meldingen', { per: ['onderwijssoort'], deelVan: 'totaal' });
    expect(deel.rijen.map(({ noemer }) => noemer)).toEqual(deel.rijen.map(() => deel.totaal));
    for (const [indicator, noemer] of [
      ['jongeren-met-melding', 'leerlingen'],
      ['recidive', 'jongeren-met-melding'],
      ['vsv', 'leerlingen'],
    ] as const) {
      const gedeeld = (naam: string) => INDICATOREN[noemer]?.dimensies.includes(naam) ?? false;
      for (const per of [[], ['gemeentecode'], ['onderwijssoort', 'woonplaats']]) {
        const waar = indicator === 'vsv' ? {} : { 'soort-verzuim': ['luxe', 'absoluut'] };
        const { rijen: gegeven } = await vraag(indicator, { per, waar, deelVan: noemer });
        const heen = Object.fromEntries(Object.entries(waar).filter(([naam]) => gedeeld(naam)));
        const geteld = antwoord(noemer, JAAR, per, heen).rijen;
        expect(gegeven.length).toBeGreaterThan(0);
        for (const rij of gegeven) {
          expect(rij['noemer']).toBe(geteld[per.map((naam) => rij[naam]).join('|')]?.waarde ?? 0);
        }
      }
    }
  });

  test('never of another unit: every such pair is refused, with both units named', async () => {
    let geweigerd = 0;
    for (const teller of namen) {
      const noemer = kies(
        namen.filter((naam) => INDICATOREN[naam]?.eenheid !== INDICATOREN[teller]?.eenheid),
      );
      const { detail } = await json<{ detail: string }>(
        await manager.api(adres(teller, { deelVan: noemer })),
        409,
      );
      for (const naam of [teller, noemer]) expect(detail).toContain(INDICATOREN[naam]?.eenheid);
      geweigerd += 1;
    }
    expect(geweigerd).toBe(namen.length);
  });
});

test('[RP-01] the register names these indicators with these units and at least these dimensions', async () => {
  const { indicatoren } = await json<{
    indicatoren: { indicator: string; eenheid: string; dimensies: string[] }[];
  }>(await manager.api('/cijfers'));
  for (const [naam, { eenheid, dimensies }] of Object.entries(INDICATOREN)) {
    const gevonden = indicatoren.find(({ indicator }) => indicator === naam);
    expect(gevonden?.eenheid).toBe(eenheid);
    expect(gevonden?.dimensies).toEqual(expect.arrayContaining([...dimensies]));
  }
});

/** Source 3: 44 in the gemeente and 9 of the mbo, by kind of school. The cells are invented, the totals are printed there. */
const MATRIX = {
  PO: { luxe: 20, relatief: 1, halt: 0, absoluut: 1 },
  VO: { luxe: 8, relatief: 5, halt: 3, absoluut: 1 },
  VSO: { luxe: 2, relatief: 2, halt: 1, absoluut: 0 },
  MBO: { luxe: 0, relatief: 5, halt: 3, absoluut: 1 },
} as const;

describe('[HH-13] handhaving as source 3 prints it, from files that were read in', () => {
  const SCHOOLJAAR = '2019-2020';
  const cellen = Object.entries(MATRIX).flatMap(([onderwijs, rij]) =>
    Object.entries(rij).map(([soort, aantal]) => ({ onderwijs, soort, aantal })),
  );
  const [hier = '', elders = ''] = WIE;
  /** Each decision by itself; of the mbo every third lives in the other gemeente. */
  const besluiten = (isHalt: boolean) =>
    cellen
      .filter(({ soort }) => (soort === 'halt') === isHalt)
      .flatMap(({ onderwijs, soort, aantal }) => Array.from({ length: aantal }, () => ({ onderwijs, soort })))
      .map((een, nr) => ({ ...een, nr, bsn: een.onderwijs === 'MBO' && nr % 3 === 0 ? elders : hier }));
  const opgemaakt = besluiten(false);
  let lezer: Awaited<ReturnType<typeof kantoor.login>>;
  const asked = async (indicator: string, per: string) => {
    const { rijen: gegeven, totaal } = await json<Cijfers>(
      await lezer.api(`/cijfers/${indicator}?schooljaar=${SCHOOLJAAR}&per=${per}`),
    );
    const namen = per.split(',');
    return {
      totaal,
      tabel: Object.fromEntries(
        gegeven.map((rij) => [namen.map((naam) => rij[naam]).join(' '), rij['waarde']]),
      ),
    };
  };
  const tel = (waarden: readonly string[]) => {
    const telling: Record<string, number> = {};
    for (const een of waarden) telling[een] = (telling[een] ?? 0) + 1;
    return telling;
  };

  beforeAll(async () => {
    const { geweigerd } = await laad('alkmaar', {
      personen: [
        'bsn;achternaam;geboortedatum;gemeentecode;gemeente'.split(';'),
        [hier, 'Verzonnen', '2006-05-05', '0361', 'Alkmaar'],
        [elders, 'Verzonnen', '2003-05-05', '0375', 'Beverwijk'],
      ],
      processen_verbaal: [
        'pv_nummer;bsn;datum;soort_verzuim;verdachte;onderwijssoort;afdoening'.split(';'),
        ...opgemaakt.map(({ nr, bsn, soort, onderwijs }) => [
          ...[`PV${nr}`, bsn, '2020-03-02', soort, 'ouder', onderwijs],
          nr % 2 === 0 ? 'officiele-waarschuwing' : 'naar-om',
        ]),
      ],
      halt: [
        'haltnummer;bsn;datum_verwijzing;soort_verzuim;onderwijssoort;resultaat'.split(';'),
        ...besluiten(true).map(({ nr, bsn, onderwijs }) => [
          `H${nr}`,
          bsn,
          '2020-02-03',
          'luxe',
          onderwijs,
          'geslaagd',
        ]),
      ],
      waarschuwingen: [
        'waarschuwingnummer;bsn;datum'.split(';'),
        ['A1', hier, '2020-01-20'],
        ['A2', elders, '2020-01-21'],
      ],
    });
    expect(geweigerd).toEqual([]);
    lezer = await kantoor.login({ organisatie: 'alkmaar', rol: 'teammanager' });
  });

  test('[HH-13] each cell and each total, Halt and waarschuwing apart, by gemeente and by outcome', async () => {
    const matrix = await asked('processen-verbaal', 'onderwijssoort,soort-verzuim');
    expect(matrix.tabel).toEqual(tel(opgemaakt.map(({ onderwijs, soort }) => `${onderwijs} ${soort}`)));
    const halt = await asked('halt', 'onderwijssoort');
    expect(halt.tabel).toEqual({ VO: 3, VSO: 1, MBO: 3 });
    expect(Number(matrix.totaal) + Number(halt.totaal)).toBe(44 + 9);
    expect((await asked('processen-verbaal', 'gemeente')).tabel).toEqual(
      tel(opgemaakt.map(({ bsn }) => (bsn === hier ? 'Alkmaar' : 'Beverwijk'))),
    );
    expect((await asked('processen-verbaal', 'afdoening')).tabel).toEqual(
      tel(opgemaakt.map(({ nr }) => (nr % 2 === 0 ? 'officiele-waarschuwing' : 'naar-om'))),
    );
    expect((await asked('waarschuwingen', 'gemeente')).tabel).toEqual({ Alkmaar: 1, Beverwijk: 1 });
  });

  test('[HH-13] the report prints that matrix', async () => {
    type Tabel = {
      id?: string;
      kolommen: { kop: string; groep?: string }[];
      rijen: { kop: string; cellen: { waarde: number }[] }[];
    };
    const { delen } = await json<{ delen: { blokken: Tabel[] }[] }>(
      await lezer.api(`/jaarverslagen/${SCHOOLJAAR}/cijfers/json`),
    );
    const tabel = delen.flatMap(({ blokken }) => blokken).find(({ id }) => id === 'pv-onderwijssoort');
    const gedrukt = tabel?.rijen.map(({ cellen: rij }) =>
      Object.fromEntries(
        tabel.kolommen.flatMap(({ kop, groep = SCHOOLJAAR }, at) =>
          groep === SCHOOLJAAR && kop !== 'Pv’s' ? [[kop.toLowerCase(), rij[at]?.waarde]] : [],
        ),
      ),
    );
    expect(gedrukt).toEqual(Object.values(MATRIX));
  });
});
