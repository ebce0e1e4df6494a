import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { insertJongere, json, openKantoor } from '../../../../test/kantoor.ts';
import { one, run } from '../../../platform/db/tx.ts';
import { schrijfZin } from './getal.ts';
import type { Bevinding, Cijfer, Jaarverslag } from './model.ts';

/** The report follows the record: what depends on one record changes with it, and nothing else does. */
const kantoor = await openKantoor();
const { db, oefenstad, emma, bram, school } = kantoor;
const officer = await kantoor.officer();
const manager = await kantoor.login({ rol: 'teammanager' });
const JAAR = '2026-2027';
const record = (statement: ReturnType<typeof sql>) =>
  db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) => run(tx, statement));
const add = (tabel: string, wie: string, waarden: Readonly<Record<string, string | null>>) => {
  const rij = { jongere_id: wie, onderwijssoort: 'VO', ...waarden };
  const namen = sql.join(Object.keys(rij).map((naam) => sql.ref(naam)));
  return record(sql`insert into ${sql.table(tabel)} (organisatie_id, nummer, ${namen})
                    values (${oefenstad}, nieuw_id()::text, ${sql.join(Object.values(rij))})`);
};
const melding = (wie: string, soort: string, dag = '2026-10-05') =>
  add('melding', wie, { gemeld_op: dag, soort_verzuim: soort, status: 'afgesloten' });

let noor = '';
beforeAll(async () => {
  await record(sql`update school set onderwijssoort = 'VO' where school_id = ${school}`);
  for (let nr = 0; nr < 14; nr += 1) {
    const wie = await insertJongere(
      db,
      oefenstad,
      String(999991000 + nr),
      `Voornaam${nr}`,
      `Achternaam${nr}`,
      '2011-05-06',
      school,
    );
    if (nr % 2 === 0)
      await record(
        sql`update verblijf set gemeente = 'Buren', gemeentecode = '0214' where jongere_id = ${wie}`,
      );
    if (nr === 0) noor = wie;
    await melding(wie, nr === 0 ? 'wettelijk' : nr < 4 ? 'luxe' : 'wettelijk');
    await melding(wie, 'wettelijk', '2025-10-05');
    await add('werkproces', wie, {
      soort: 'relatief-verzuim',
      vanaf: '2025-11-01',
      tot_en_met: '2026-09-15',
      uitkomst: nr < 3 ? 'zorg' : 'schoolgang-hervat',
    });
  }
  await add('werkproces', emma, { soort: 'relatief-verzuim', vanaf: '2026-09-01' });
  for (const soort of ['luxe', 'luxe', 'relatief'])
    await add('proces_verbaal', bram, { opgemaakt_op: '2026-10-03', soort_verzuim: soort });
}, 60_000);

type Gelezen = { readonly verslag: Jaarverslag; readonly html: string };
async function read(): Promise<Gelezen> {
  const file = async (soort: string) => (await officer.api(`/jaarverslagen/${JAAR}/raad/${soort}`)).text();
  return { verslag: JSON.parse(await file('json')), html: await file('html') };
}
/** What was read last is what stood there before the next change. */
let known: Gelezen | undefined;
const find = async () =>
  (await json<{ bevindingen: Bevinding[] }>(await officer.api(`/jaarverslagen/${JAAR}/raad`))).bevindingen;

const kaal = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

/** Every cell of every table of the page, by caption, row and column. */
function cellsOf(html: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [tabel] of html.matchAll(/<table>.*?<\/table>/gs)) {
    const titel = kaal(/<caption>(.*?)<\/caption>/s.exec(tabel)?.[1] ?? '');
    for (const [, kop = '', rest = ''] of tabel.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)) {
      for (const [at, [, inhoud = '']] of [...rest.matchAll(/<td>(.*?)<\/td>/gs)].entries())
        cells.set(`${titel} | ${kaal(kop)} | ${at}`, kaal(inhoud));
    }
  }
  return cells;
}
const chartsOf = (html: string) =>
  new Map(
    [...html.matchAll(/<figcaption>(.*?)<\/figcaption>\s*(<svg.*?<\/svg>)/gs)].map(
      ([, titel = '', svg = '']) => [kaal(titel), svg],
    ),
  );

/** Which figures stand at each place of the report, by the names the page has for them. */
function placesOf({ delen }: Jaarverslag) {
  const cellen = new Map<string, string[]>();
  const grafieken = new Map<string, string[]>();
  const zinnen = new Map<string, string[]>();
  for (const { blokken } of delen) {
    for (const blok of blokken) {
      if (blok.soort === 'tabel') {
        for (const rij of [...blok.rijen, ...(blok.totaal ? [blok.totaal] : [])]) {
          for (const [at, cel] of rij.cellen.entries())
            cellen.set(
              `${blok.titel} (${blok.eenheid}) | ${rij.kop} | ${at}`,
              'cijfer' in cel ? [cel.cijfer, ...('van' in cel ? [cel.van] : [])] : [],
            );
        }
      }
      if (blok.soort === 'grafiek')
        grafieken.set(
          `${blok.titel} (${blok.eenheid})`,
          blok.reeksen.flatMap(({ punten }) => punten.map(({ cijfer }) => cijfer)),
        );
      const tekst = blok.soort === 'alinea' ? blok.zinnen : blok.soort === 'lijst' ? blok.punten : [];
      for (const zin of tekst)
        zinnen.set(
          schrijfZin(zin),
          zin.flatMap((een) =>
            typeof een === 'string' ? [] : [een.cijfer, ...(een.van === undefined ? [] : [een.van])],
          ),
        );
    }
  }
  return { cellen, grafieken, zinnen };
}

const changed = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .sort();
const standing = (places: ReadonlyMap<string, readonly string[]>, figures: ReadonlySet<string>): string[] =>
  [...places]
    .filter(([, used]) => used.some((een) => figures.has(een)))
    .map(([place]) => place)
    .sort();

/** Whether a figure is of the whole, or of parts to which this record belongs. */
const counts = ({ schooljaar, waar }: Cijfer, feit: Readonly<Record<string, string>>): boolean =>
  schooljaar === JAAR &&
  Object.entries(waar).every(([dimensie, waarden]) => [waarden].flat().includes(feit[dimensie] ?? ''));

type Wijziging = {
  readonly naam: string;
  change(): Promise<unknown>;
  /** By how much each figure should change; written down by hand, not counted. */
  delta(cijfer: Cijfer): number;
};
const vo = { onderwijssoort: 'VO' };
const wijzigingen: Wijziging[] = [
  {
    naam: 'a second melding about a jongere, of another kind',
    change: () => melding(noor, 'luxe', '2026-10-20'),
    delta(cijfer) {
      const past = counts(cijfer, { ...vo, gemeente: 'Buren', 'soort-verzuim': 'luxe' });
      if (cijfer.indicator === 'meldingen') return past ? 1 : 0;
      // She was counted among the jongeren already, not yet under this kind.
      if (cijfer.indicator === 'jongeren-met-melding') return past && 'soort-verzuim' in cijfer.waar ? 1 : 0;
      return cijfer.indicator === 'recidive' && past ? 1 : 0;
    },
  },
  {
    naam: 'a running werkproces that ends',
    change: () =>
      record(
        sql`update werkproces set tot_en_met = '2026-10-15', uitkomst = 'schoolgang-hervat' where jongere_id = ${emma}`,
      ),
    delta: (cijfer) =>
      cijfer.indicator === 'uitstroom' &&
      counts(cijfer, { ...vo, gemeente: 'Tiel', uitkomst: 'schoolgang-hervat' })
        ? 1
        : 0,
  },
  {
    naam: 'a proces-verbaal whose kind is put right',
    change: () =>
      record(sql`update proces_verbaal set soort_verzuim = 'relatief'
                  where proces_verbaal_id = (select proces_verbaal_id from proces_verbaal where soort_verzuim = 'luxe' limit 1)`),
    delta(cijfer) {
      if (cijfer.indicator !== 'processen-verbaal' || !('soort-verzuim' in cijfer.waar)) return 0;
      const feit = { ...vo, gemeente: 'Tiel' };
      return (
        Number(counts(cijfer, { ...feit, 'soort-verzuim': 'relatief' })) -
        Number(counts(cijfer, { ...feit, 'soort-verzuim': 'luxe' }))
      );
    },
  },
];

describe('[RP-03] one record changes', () => {
  test.each(wijzigingen)(
    '$naam: each figure, cell, chart and sentence that depends on it, and nothing else',
    async ({ change, delta }) => {
      const before = known ?? (await read());
      await change();
      const after = await read();
      known = after;
      const cijfers = { ...before.verslag.cijfers, ...after.verslag.cijfers };
      const verschil = (sleutel: string) =>
        (after.verslag.cijfers[sleutel]?.waarde ?? 0) - (before.verslag.cijfers[sleutel]?.waarde ?? 0);
      const wrong = Object.entries(cijfers).flatMap(([sleutel, cijfer]) =>
        verschil(sleutel) === delta(cijfer) ? [] : [`${sleutel}: ${verschil(sleutel)}, not ${delta(cijfer)}`],
      );
      expect(wrong).toEqual([]);
      const moved = new Set(
        Object.entries(cijfers).flatMap(([sleutel, cijfer]) => (delta(cijfer) === 0 ? [] : [sleutel])),
      );
      expect(moved.size).toBeGreaterThan(1);

      // Cell by cell and chart by chart, as a reader of the page sees them.
      const [was, is] = [placesOf(before.verslag), placesOf(after.verslag)];
      expect(cellsOf(after.html).size).toBe(is.cellen.size);
      expect(changed(cellsOf(before.html), cellsOf(after.html))).toEqual(standing(is.cellen, moved));
      expect(changed(chartsOf(before.html), chartsOf(after.html))).toEqual(standing(is.grafieken, moved));

      // A sentence with a changed figure reads otherwise; a sentence without one is still there.
      for (const [zin, used] of was.zinnen) {
        const depends = used.some((een) => moved.has(een));
        expect([zin, is.zinnen.has(zin)]).toEqual([zin, !depends]);
      }
      for (const zin of is.zinnen.keys()) expect(kaal(after.html)).toContain(zin);
    },
  );

  test('what a check held true is held true no longer', async () => {
    const aantal = (await read()).verslag.cijfers[`meldingen ${JAAR}`]?.waarde ?? 0;
    const write = async (tekst: string, versie?: number) =>
      json(await officer.api(`/jaarverslagen/${JAAR}/teksten/voorwoord`, 'PUT', { tekst, versie }));
    await write(`In ${JAAR} kwamen ${aantal} meldingen binnen.`);
    expect(await find()).toEqual([]);
    await melding(bram, 'wettelijk', '2026-10-21');
    const found = await find();
    await write('', 1);
    expect(found).toMatchObject([
      { ernst: 'fout', deel: 'voorwoord', uitleg: expect.stringContaining(`Er staat ${aantal} meldingen`) },
    ]);
  });
});

test('[RP-07] a break is marked in the chart, the table, the sentence and the data of each year it parts', async () => {
  const titel = 'Begonnen werkprocessen per soort (werkprocessen)';
  expect(chartsOf(known?.html ?? '').get(titel)).toContain('2026-2027');
  expect(known?.html).not.toContain('Breuk');
  await json(
    await manager.api('/reeksbreuken', 'POST', {
      ...{ indicator: 'zaken', vanaf: '2026-08-01', soort: 'systeem' },
      toelichting: 'Wij stapten over op Schoolgang',
    }),
  );
  const { verslag, html } = await read();
  const svgs = chartsOf(html);
  const svg = svgs.get(titel) ?? '';
  expect(svg).toContain('* Breuk in de reeks vanaf 2026-2027: ander systeem. Wij stapten over op');
  expect(svg).toContain('>2026-2027*</text>');
  expect(svg).toContain('>2025-2026</text>');
  expect(svg).toContain('stroke-dasharray');
  // In words too, for who cannot see the drawing.
  expect(svg).toMatch(/<desc[^>]*>[^<]*Breuk in de reeks vanaf 2026-2027[^<]*<\/desc>/);
  expect(svgs.get('Meldingen per soort verzuim (meldingen)')).not.toContain('Breuk');
  const noot =
    'Breuk in de reeks vanaf 2026-2027: ander systeem. Wij stapten over op Schoolgang. Vergelijk de jaren ervoor en erna niet met elkaar.';
  const stukken = html.split('<div class="tabel">');
  const met = (tekst: string) => stukken.find((stuk) => stuk.includes(`<caption>${tekst}`)) ?? '';
  expect(met('Begonnen werkprocessen per soort')).toContain(noot);
  expect(met('Meldingen per soort verzuim')).not.toContain('Breuk');
  expect(kaal(html)).toMatch(
    /Het aantal begonnen werkprocessen (steeg|daalde)[^<]*Breuk in de reeks vanaf 2026-2027/,
  );
  expect(verslag.breuken).toEqual([
    { indicator: 'zaken', schooljaar: '2026-2027', uitleg: 'ander systeem. Wij stapten over op Schoolgang' },
  ]);
});

describe('[RP-11] the open pages', () => {
  const pages = new Map<string, string>();
  let adres = '';

  test('have a tab for each part and each gemeente, to be opened by anybody', async () => {
    const { hash } = await json<{ hash: string }>(await officer.api(`/jaarverslagen/${JAAR}/regio`));
    await json(await officer.api(`/jaarverslagen/${JAAR}/regio/_aanbieden`, 'POST', { hash }));
    const { vaststellingId } = await json<{ vaststellingId: string }>(
      await manager.api(`/jaarverslagen/${JAAR}/regio/_vaststellen`, 'POST', { hash }),
    );
    ({ adres } = await json<{ adres: string }>(
      await manager.api(`/vastgestelde-jaarverslagen/${vaststellingId}/_publiceren`, 'POST', {}),
    ));
    const teLezen = [adres];
    for (const pad of teLezen) {
      const answer = await fetch(`${kantoor.server.url}${pad}`);
      expect([pad, answer.status, answer.headers.get('set-cookie')]).toEqual([pad, 200, null]);
      const html = await answer.text();
      pages.set(pad, html);
      for (const [, link = ''] of html.matchAll(/href="(\/openbaar\/verslag\/[^"]*)"/g))
        if (!teLezen.includes(link)) teLezen.push(link);
    }
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining([`${adres}/meldingen`, `${adres}/gemeente-buren`, `${adres}/gemeente-tiel`]),
    );
    expect(pages.size).toBeGreaterThan(10);
  });

  test('hold no name, bsn, date of birth or number of a record of anybody, and run nothing', async () => {
    const { namen } = await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
      one(
        tx,
        sql<{ namen: string[] }>`
          select array_agg(distinct woord) as namen
            from (select unnest(array[voornamen, achternaam, geboortedatum::text, to_char(geboortedatum, 'DD-MM-YYYY')]) as woord from jongere
                  union all select nummer from melding union all select nummer from werkproces
                  union all select jongere_id::text from jongere) w`,
      ),
    );
    expect(namen.length).toBeGreaterThan(60);
    for (const [pad, html] of pages) {
      expect([pad, namen.filter((naam) => html.includes(naam)), /99999\d{4}/.test(html)]).toEqual([
        pad,
        [],
        false,
      ]);
      expect(html).not.toMatch(/<script|\son[a-z]+="|javascript:/);
    }
  });

  test('still tell how many there are of all together', () => {
    const cells = cellsOf(pages.get(`${adres}/kerncijfers`) ?? '');
    expect(cells.get('Het schooljaar in het kort (aantallen) | Leerlingen op 1 oktober | 1')).toBe('16');
  });

  test('of a gemeente show what was counted there, and no count of one to four', async () => {
    for (const gemeente of ['Buren', 'Tiel']) {
      const html = pages.get(`${adres}/gemeente-${gemeente.toLowerCase()}`) ?? '';
      const { aantal } = await db.transact({ organisatieId: oefenstad, actor: 'test' }, (tx) =>
        one(
          tx,
          sql<{ aantal: number }>`
            select count(*)::int as aantal from werkproces z join verblijf v using (jongere_id)
             where v.gemeente = ${gemeente} and z.vanaf < '2026-08-01'`,
        ),
      );
      const cells = cellsOf(html);
      const titel = 'Leerlingen en begonnen werkprocessen per gemeente (aantallen, en per 100 leerlingen)';
      expect(cells.get(`${titel} | 2025-2026, Begonnen | 0`)).toBe(String(aantal));
      const klein = [...cells].filter(
        ([place, tekst]) => /^[1-4]$/.test(tekst) && !place.includes('Per 100'),
      );
      expect(klein).toEqual([]);
      expect([...cells.values()]).toContain('•');
    }
  });
});
