import fc from 'fast-check';
import { sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import type { Bewakingsfeiten } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { alsTekst, type NaiefKind, nummer } from './naief.test-help.ts';

/** A gemeente in each holiday region: Groningen, Utrecht, Eindhoven. */
const GEMEENTEN: Readonly<Record<string, string>> = { noord: '0014', midden: '0344', zuid: '0772' };

/** Days around which lives turn: school years, birthdays, the days asked about. */
export const dag = (van: string, tot: string) => fc.integer({ min: nummer(van), max: nummer(tot) });
export const kantelpunt = fc
  .constantFrom(
    '2018-08-01',
    '2021-07-31',
    '2022-07-31',
    '2022-08-01',
    '2023-09-01',
    '2024-06-30',
    '2025-08-01',
    '2026-03-01',
    '2026-07-31',
    '2026-08-01',
    '2026-08-24',
    '2026-09-01',
    '2026-10-31',
  )
  .map(nummer);
const moment = fc.oneof(dag('2012-08-01', '2026-12-31'), kantelpunt);
const soms = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 2 });
const periode = fc.tuple(moment, soms(fc.integer({ min: 0, max: 2500 })));

export const kind: fc.Arbitrary<NaiefKind> = fc
  .record({
    geboren: fc.oneof(
      dag('2005-01-01', '2022-12-31'),
      fc.constantFrom('2008-02-29', '2012-02-29', '2020-02-29').map(nummer),
    ),
    regio: fc.constantFrom('noord', 'midden', 'zuid'),
    vanaf: soms(moment),
    tot: fc.constant(null) as fc.Arbitrary<number | null>,
    overleden: fc.boolean(),
    startkwalificatie: fc.option(moment, { nil: null, freq: 6 }),
    diplomas: fc.array(
      fc.record({
        soort: fc.constantFrom(
          'vmbo',
          'havo',
          'entree',
          'mbo-2',
          'praktijkonderwijs-getuigschrift',
          'praktijkonderwijs-schooldiploma',
          'praktijkonderwijs-verklaring',
        ),
        op: moment,
      }),
      { maxLength: 1 },
    ),
    scholen: fc
      .array(
        fc.record({
          soort: fc.constantFrom('PO', 'PO', 'SBO', 'SO', 'VO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO'),
          wanneer: periode,
          profiel: fc.constantFrom('arbeidsmarkt', 'dagbesteding', 'vervolgonderwijs', null),
          schoolTot: fc.option(moment, { nil: null, freq: 8 }),
        }),
        { maxLength: 3 },
      )
      .map((lijst) =>
        lijst.map(({ wanneer: [van, duur], profiel, ...school }) => ({
          ...school,
          van,
          tot: duur === null ? null : van + duur,
          profiel: school.soort === 'VSO' ? profiel : null,
        })),
      ),
    vrijstellingen: fc
      .array(
        fc.record({
          artikel: fc.constantFrom('5a', '5b', '5c', '5A', '15', '3b'),
          besloten: soms(moment),
          wanneer: periode,
        }),
        { maxLength: 2 },
      )
      .map((lijst) =>
        lijst.map(({ wanneer: [van, duur], ...v }) => ({
          ...v,
          van,
          tot: duur === null ? null : van + duur,
        })),
      ),
    wachtlijst: fc
      .array(periode, { maxLength: 1 })
      .map((lijst) => lijst.map(([van, duur]) => ({ van, tot: duur === null ? null : van + duur }))),
  })
  .chain((een) =>
    soms(fc.integer({ min: 0, max: 4000 })).map((duur) => ({
      ...een,
      tot: duur === null ? null : (een.vanaf ?? nummer('2015-01-01')) + duur,
    })),
  )
  .filter((een) => een.vanaf === null || een.vanaf >= een.geboren)
  // Nobody is enrolled before birth; the import reports it.
  .map((een) => ({ ...een, scholen: een.scholen.filter(({ van }) => van > een.geboren + 800) }));

/** A child that went to school from four on as most do, so that twelve full years and double enrolments occur. */
export const gewoonKind: fc.Arbitrary<NaiefKind> = fc
  .record({
    een: kind,
    start: fc.integer({ min: -500, max: 400 }),
    jaren: fc.integer({ min: 5, max: 8 }),
    soort: fc.constantFrom('VO', 'PRO', 'SO'),
  })
  .map(({ een, start, jaren, soort }) => {
    const van = een.geboren + 1461 + start;
    const over = van + Math.round(jaren * 365.25);
    return {
      ...een,
      scholen: [
        { soort: 'PO', van, tot: over, profiel: null, schoolTot: null },
        { soort, van: over + 1, tot: een.scholen[0]?.tot ?? null, profiel: null, schoolTot: null },
      ].filter((s) => s.tot === null || s.van <= s.tot),
    };
  });

export const tekst = (dagnr: number | null) => (dagnr === null ? null : alsTekst(dagnr));

/** Puts children with all their facts in the database; answers their ids in the same order. */
export async function bewaar(
  tx: Tx,
  organisatieId: number,
  kinderen: readonly NaiefKind[],
): Promise<string[]> {
  const ids = await rows<{ id: string }>(
    tx,
    sql`
    insert into jongere (organisatie_id, geboortedatum, startkwalificatie_op, voornamen)
    select ${organisatieId}, k.geboren, k.start, k.n from jsonb_to_recordset(${JSON.stringify(
      kinderen.map((k, n) => ({
        n: String(n),
        geboren: tekst(k.geboren),
        start: tekst(k.startkwalificatie),
      })),
    )}::jsonb) as k(n text, geboren date, start date) order by k.n::int returning jongere_id as id, voornamen`,
  );
  const id = (n: number) => ids[n]?.id;
  const add = (tabel: string, kolommen: string, lijst: readonly object[]) =>
    run(
      tx,
      sql`insert into ${sql.raw(tabel)} (organisatie_id, ${sql.raw(kolommen.replaceAll(/ \w+(?=,|$)/g, ''))})
      select ${organisatieId}, ${sql.raw(kolommen.replaceAll(/ \w+(?=,|$)/g, ''))}
        from jsonb_to_recordset(${JSON.stringify(lijst)}::jsonb) as r(${sql.raw(kolommen)})`,
    );
  await add(
    'verblijf',
    'jongere_id uuid, gemeentecode text, vanaf date, tot date, reden_uitschrijving text',
    kinderen.map((k, n) => ({
      jongere_id: id(n),
      gemeentecode: GEMEENTEN[k.regio],
      vanaf: tekst(k.vanaf),
      tot: tekst(k.tot),
      reden_uitschrijving: k.overleden ? 'overleden' : 'verhuisd',
    })),
  );
  const scholen = kinderen.flatMap((k, n) => k.scholen.map((s, m) => ({ ...s, n, brin: `${n}.${m}` })));
  await add(
    'school',
    'brin text, naam text, school_tot date',
    scholen.map((s) => ({ brin: s.brin, naam: s.brin, school_tot: tekst(s.schoolTot) })),
  );
  const schoolIds = new Map(
    (await rows<{ brin: string; id: string }>(tx, sql`select brin, school_id as id from school`)).map((s) => [
      s.brin,
      s.id,
    ]),
  );
  await add(
    'inschrijving',
    'jongere_id uuid, school_id uuid, nummer text, onderwijssoort text, vanaf date, tot_en_met date, uitstroomprofiel text',
    scholen.map((s) => ({
      jongere_id: id(s.n),
      school_id: schoolIds.get(s.brin),
      nummer: s.brin,
      onderwijssoort: s.soort,
      vanaf: tekst(s.van),
      tot_en_met: tekst(s.tot),
      uitstroomprofiel: s.profiel,
    })),
  );
  await add(
    'diploma',
    'jongere_id uuid, nummer text, soort text, behaald_op date',
    kinderen.flatMap((k, n) =>
      k.diplomas.map((d, m) => ({
        jongere_id: id(n),
        nummer: `${n}.${m}`,
        soort: d.soort,
        behaald_op: tekst(d.op),
      })),
    ),
  );
  await add(
    'vrijstelling',
    'jongere_id uuid, nummer text, artikel text, besluit text, besloten_op date, vanaf date, tot_en_met date',
    kinderen.flatMap((k, n) =>
      k.vrijstellingen.map((v, m) => ({
        jongere_id: id(n),
        nummer: `${n}.${m}`,
        artikel: v.artikel,
        besluit: 'verleend',
        besloten_op: tekst(v.besloten),
        vanaf: tekst(v.van),
        tot_en_met: tekst(v.tot),
      })),
    ),
  );
  await add(
    'wachtlijst',
    'jongere_id uuid, nummer text, soort text, vanaf date, tot_en_met date',
    kinderen.flatMap((k, n) =>
      k.wachtlijst.map((w, m) => ({
        jongere_id: id(n),
        nummer: `${n}.${m}`,
        soort: 'ISK',
        vanaf: tekst(w.van),
        tot_en_met: tekst(w.tot),
      })),
    ),
  );
  return ids.map((een) => een.id);
}

export const alsFeiten = (k: NaiefKind): Bewakingsfeiten => ({
  geboortedatum: alsTekst(k.geboren),
  vakantieregio: k.regio as Vakantieregio,
  ingezeteneVanaf: tekst(k.vanaf),
  ingezeteneTot: tekst(k.tot),
  overleden: k.overleden,
  startkwalificatieOp: tekst(k.startkwalificatie),
  diplomas: k.diplomas.map(({ soort, op }) => ({
    soort,
    behaaldOp: alsTekst(op),
  })) as Bewakingsfeiten['diplomas'],
  inschrijvingen: k.scholen.map((s, m) => ({
    brin: String(m),
    onderwijssoort: s.soort,
    vanaf: alsTekst(s.van),
    totEnMet: tekst(s.tot),
    uitstroomprofiel: s.profiel as null,
    schoolTot: tekst(s.schoolTot),
  })),
  vrijstellingen: k.vrijstellingen.map((v) => ({
    artikel: v.artikel,
    beslotenOp: tekst(v.besloten),
    vanaf: alsTekst(v.van),
    totEnMet: tekst(v.tot),
  })),
  wachtlijst: k.wachtlijst.map((w) => ({ vanaf: alsTekst(w.van), totEnMet: tekst(w.tot) })),
});
