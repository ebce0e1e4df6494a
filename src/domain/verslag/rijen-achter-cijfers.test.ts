import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshDatabase, organisatie } from '../../../test/database.ts';
import { run } from '../../platform/db/tx.ts';
import { type Cijfers, listIndicators } from './index.ts';
import { proef } from './verslag.test-help.ts';

const { db } = await freshDatabase();
const p = proef(db, await organisatie(db));

/** A seeded population in which every table has records of three years and every column some empty values. */
const keuze = (...waarden: (string | null)[]) =>
  sql`(array[${sql.join(waarden.map((w) => sql`${w}::text`))}])[1 + floor(random() * ${sql.lit(waarden.length)})::int]`;
const dag = sql`date '2022-09-01' + floor(random() * 900)::int`;
const eind = (begin: string) =>
  sql`case when random() < 0.7 then ${sql.raw(begin)} + floor(random() * 250)::int end`;
const onderwijs = keuze('PO', 'VO', 'MBO', null);
const eigen = sql`huidige_organisatie()`;
const nummer = sql`row_number() over ()`;

await db.transact({ organisatieId: p.organisatieId, actor: 'test' }, async (tx) => {
  await run(tx, sql`select setseed(0.42)`);
  await run(
    tx,
    sql`insert into jongere (organisatie_id, geboortedatum, startkwalificatie_op)
    select ${eigen}, date '2003-01-01' + floor(random() * 6000)::int, case when random() < 0.1 then ${dag} end
      from generate_series(1, 120)`,
  );
  await run(
    tx,
    sql`insert into verblijf (organisatie_id, jongere_id, gemeente, gemeentecode, woonplaats, vanaf, tot)
    select ${eigen}, jongere_id, ${keuze('Druten', 'Wijchen', null)}, '0225', ${keuze('Puiflijk', 'Horssen')},
           date '2020-01-01', case when random() < 0.2 then ${dag} end from jongere`,
  );
  await run(
    tx,
    sql`insert into inschrijving (organisatie_id, jongere_id, nummer, schoolnaam, onderwijssoort, vanaf, tot_en_met)
    select ${eigen}, jongere_id, ${nummer}, ${keuze('De Linde', 'Het Lyceum', null)}, ${onderwijs}, d, ${eind('d')}
      from (select jongere_id, ${dag} as d from jongere, generate_series(1, 2)) x`,
  );
  await run(
    tx,
    sql`insert into melding (organisatie_id, jongere_id, nummer, gemeld_op, soort_verzuim, verzuim_vanaf,
                                         verzuim_tot_en_met, schoolnaam, onderwijssoort, vervolg, sluitreden)
    select ${eigen}, jongere_id, ${nummer}, d, ${keuze('absoluut', 'wettelijk', 'luxe')}, d - 20, ${eind('d')},
           ${keuze('De Linde', null)}, ${onderwijs}, ${keuze('preventiespreekuur', null)}, ${keuze('verhuisd', null)}
      from (select jongere_id, ${dag} as d from jongere, generate_series(1, 4)) x`,
  );
  await run(
    tx,
    sql`insert into werkproces (organisatie_id, jongere_id, nummer, soort, vanaf, tot_en_met, uitkomst, route,
                                            onderwijssoort, behandelaar)
    select ${eigen}, jongere_id, ${nummer}, ${keuze('RV', 'AV')}, d, ${eind('d')}, ${keuze('zorg', null)},
           ${keuze('halt', null)}, ${onderwijs}, ${keuze('AB', null)}
      from (select jongere_id, ${dag} as d from jongere, generate_series(1, 2)) x`,
  );
  await run(
    tx,
    sql`insert into waarschuwing (organisatie_id, jongere_id, werkproces_id, nummer, gegeven_op)
    select ${eigen}, jongere_id, werkproces_id, ${nummer}, ${dag} from werkproces`,
  );
  await run(
    tx,
    sql`insert into halt_verwijzing (organisatie_id, jongere_id, nummer, verwezen_op, soort_verzuim, onderwijssoort)
    select ${eigen}, jongere_id, ${nummer}, ${dag}, ${keuze('luxe', 'overig', null)}, ${onderwijs} from jongere`,
  );
  await run(
    tx,
    sql`insert into proces_verbaal (organisatie_id, jongere_id, nummer, opgemaakt_op, soort_verzuim, verdachte,
                                                onderwijssoort, afdoening)
    select ${eigen}, jongere_id, ${nummer}, ${dag}, ${keuze('luxe', 'relatief')}, ${keuze('ouder', 'jongere', null)},
           ${onderwijs}, ${keuze('sepot', null)} from jongere`,
  );
  await run(
    tx,
    sql`insert into vrijstelling (organisatie_id, jongere_id, nummer, artikel, soort_aanvraag, aangevraagd_op,
                                              besloten_op, besluit, vanaf, tot_en_met, onderwijssoort)
    select ${eigen}, jongere_id, ${nummer}, ${keuze('5a', '15', '11g')}, ${keuze('eerste', 'verlenging', null)}, d, d + 20,
           ${keuze('verleend', 'afgewezen', null)}, d + 30, ${eind('d + 30')}, ${onderwijs}
      from (select jongere_id, ${dag} as d from jongere, generate_series(1, 2)) x`,
  );
  await run(
    tx,
    sql`insert into verlof (organisatie_id, jongere_id, nummer, grond, aangevraagd_op, besluit, beslisser)
    select ${eigen}, jongere_id, ${nummer}, ${keuze('11f', '11g')}, ${dag}, ${keuze('verleend', null)}, ${keuze('hoofd', null)}
      from jongere`,
  );
  await run(
    tx,
    sql`insert into thuiszitter (organisatie_id, jongere_id, nummer, soort, vanaf, tot_en_met, reden_einde, onderwijssoort)
    select ${eigen}, jongere_id, ${nummer}, 'wettelijk', d, ${eind('d')},
           ${keuze('verhuisd', '18 jaar geworden', 'vrijstelling', 'terug', null)}, ${onderwijs}
      from (select jongere_id, ${dag} as d from jongere, generate_series(1, 2)) x`,
  );
  await run(
    tx,
    sql`insert into preventief_gesprek (organisatie_id, jongere_id, melding_id, nummer, gevoerd_op, schoolnaam, onderwijssoort)
    select ${eigen}, jongere_id, melding_id, ${nummer}, gemeld_op + floor(random() * 90)::int, ${keuze('De Linde', null)},
           ${onderwijs}
      from melding, generate_series(1, 2) where random() < 0.5`,
  );
  await run(
    tx,
    sql`insert into melding_stap (organisatie_id, melding_id, van, naar, created_at)
    select ${eigen}, melding_id, 'nieuw', 'in-behandeling', gemeld_op + (random() * 20 || ' days')::interval from melding
     where random() < 0.5`,
  );
  await run(
    tx,
    sql`insert into gedoogbeschikking (organisatie_id, jongere_id, nummer, besloten_op, besluit)
    select ${eigen}, jongere_id, ${nummer}, ${dag}, ${keuze('verleend', 'afgewezen')} from jongere`,
  );
  await run(
    tx,
    sql`insert into interventie (organisatie_id, jongere_id, nummer, op, soort)
    select ${eigen}, jongere_id, ${nummer}, ${dag}, ${keuze('VT', 'BT')} from jongere`,
  );
  await run(
    tx,
    sql`insert into vsv_uitval (organisatie_id, jongere_id, nummer, schooljaar, uitgevallen_op, onderwijssoort, startkwalificatie)
    select ${eigen}, jongere_id, ${nummer}, '2023-2024', case when random() < 0.9 then ${dag} end, ${onderwijs}, ${keuze('ja', 'nee')}
      from jongere`,
  );
  await run(
    tx,
    sql`insert into medewerker (organisatie_id, nummer, functie, in_dienst_vanaf)
    select ${eigen}, i, ${keuze('leerplichtambtenaar', null)}, date '2020-01-01' from generate_series(1, 9) i`,
  );
  await run(
    tx,
    sql`insert into referentiecijfer (organisatie_id, schooljaar, gebied, indicator, waarde, eenheid)
    select ${eigen}, '2023-2024', 'gebied ' || i, 'vsv', i / 3.0, '%' from generate_series(1, 4) i`,
  );
});

/** Every cross table there is of one or two dimensions. */
const tabellen = listIndicators().flatMap(({ indicator, dimensies }) => [
  ...dimensies.map((een) => ({ indicator, per: [een] })),
  ...dimensies.flatMap((een, i) => dimensies.slice(i + 1).map((twee) => ({ indicator, per: [een, twee] }))),
]);
const waarOf = (cijfers: Cijfers, rij: Cijfers['rijen'][number]) =>
  Object.fromEntries(cijfers.per.map((naam) => [naam, String(rij[naam])]));
const isMaat = (indicator: string) =>
  ['doorlooptijd', 'reactietijd', 'tijd-tot-gesprek', 'referentiecijfers'].includes(indicator);

describe('[RP-03] elk getal opent zijn rijen', () => {
  test.each(listIndicators().map(({ indicator }) => indicator))(
    '%s opens exactly waarde records, page by page',
    async (indicator) => {
      const { rijen } = await p.ask(indicator);
      const records = await p.rijen(indicator, {}, 7);
      expect(rijen[0]?.waarde).toBeGreaterThan(0);
      expect(records.rijen).toHaveLength(records.totaal);
      expect(new Set(records.rijen.map(({ id }) => id)).size).toBe(records.totaal);
      if (!isMaat(indicator)) expect(records.totaal).toBe(rijen[0]?.waarde);
      if (rijen[0]?.uniek != null)
        expect(new Set(records.rijen.map((r) => r.jongereId)).size).toBe(rijen[0].uniek);
    },
  );

  test('every row of every cross table of one dimension opens exactly waarde records', async () => {
    for (const { indicator, per } of tabellen.filter(
      (tabel) => tabel.per.length === 1 && !isMaat(tabel.indicator),
    )) {
      const cijfers = await p.ask(indicator, { per });
      for (const rij of cijfers.rijen) {
        const { totaal } = await p.rijen(indicator, { waar: waarOf(cijfers, rij) });
        expect([indicator, waarOf(cijfers, rij), totaal]).toEqual([
          indicator,
          waarOf(cijfers, rij),
          rij.waarde,
        ]);
      }
    }
  });

  test('so does a row of a table with stand', async () => {
    for (const [indicator, naam] of [
      ['thuiszitters', 'uitkomst'],
      ['absoluut', 'onderwijssoort'],
    ] as const) {
      const cijfers = await p.ask(indicator, { per: [naam, 'stand'] });
      for (const rij of cijfers.rijen) {
        expect((await p.rijen(indicator, { waar: waarOf(cijfers, rij) })).totaal).toBe(rij.waarde);
      }
    }
  });
});

describe('[RP-08] elke kruistabel', () => {
  test('of any two dimensions adds up to its totaal, the same however it is split, and holds each combination once', async () => {
    const alone = new Map<string, number>();
    for (const { indicator } of listIndicators()) {
      const { totaal, definitie } = await p.ask(indicator);
      if (definitie.eenheid !== 'jongere' && totaal !== null) alone.set(indicator, totaal);
    }
    for (const { indicator, per } of tabellen) {
      const { rijen, totaal, uniek, ...answer } = await p.ask(indicator, { per });
      const keys = rijen.map((rij) => JSON.stringify(per.map((naam) => rij[naam])));
      expect([indicator, per, new Set(keys).size]).toEqual([indicator, per, keys.length]);
      expect(answer.per).toEqual(per);
      for (const rij of rijen) {
        expect(Object.keys(rij)).toEqual([...per, 'waarde', 'uniek', 'noemer']);
        expect(per.every((naam) => typeof rij[naam] === 'string')).toBe(true);
      }
      if (totaal === null) continue;
      expect([indicator, per, alone.get(indicator) ?? totaal]).toEqual([indicator, per, totaal]);
      const counted = rijen.filter(
        (rij) => !per.includes('stand') || ['aanvang', 'nieuw'].includes(String(rij['stand'])),
      );
      expect([indicator, per, counted.reduce((sum, { waarde }) => sum + waarde, 0)]).toEqual([
        indicator,
        per,
        totaal,
      ]);
      if (uniek !== null) expect(uniek).toBeLessThanOrEqual(totaal);
    }
  }, 90_000);
});

describe('[TZ-02] de stroomtabel sluit', () => {
  const dimensies = (naam: string) =>
    listIndicators()
      .find(({ indicator }) => indicator === naam)
      ?.dimensies.filter((d) => d !== 'stand') ?? [];

  test.each(['thuiszitters', 'absoluut'])(
    '%s: aanvang + nieuw = what ended + eind, per row and column',
    async (indicator) => {
      for (const naam of [undefined, ...dimensies(indicator)]) {
        const { rijen } = await p.ask(indicator, { per: naam ? [naam, 'stand'] : ['stand'] });
        const saldo = new Map<string, number>();
        for (const rij of rijen) {
          const stand = String(rij['stand']);
          if (stand === 'langer-dan-3-maanden') continue;
          const key = naam ? String(rij[naam]) : '';
          saldo.set(
            key,
            (saldo.get(key) ?? 0) + (['aanvang', 'nieuw'].includes(stand) ? rij.waarde : -rij.waarde),
          );
        }
        expect([naam, [...saldo.values()].every((rest) => rest === 0)]).toEqual([naam, true]);
      }
    },
  );
});
