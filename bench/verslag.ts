import { join } from 'node:path';
import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { peilPlicht } from '../src/domain/plichtbewaking/controleer-plicht.ts';
import { computeCijfers } from '../src/domain/verslag/compute-cijfers.ts';
import { composeJaarverslag } from '../src/domain/verslag/jaarverslag/compose-jaarverslag.ts';
import { findBevindingen } from '../src/domain/verslag/jaarverslag/find-bevindingen.ts';
import { renderVerslag } from '../src/domain/verslag/jaarverslag/render.ts';
import { keepLeerlingtelling } from '../src/domain/verslag/leerlingtelling.sql.ts';
import { listRijen } from '../src/domain/verslag/list-rijen.ts';
import { explainVerschillen, freeze } from '../src/domain/verslag/momentopname-acts.ts';
import { uitvoerFileRoutes } from '../src/domain/verslag/write-uitvoer.ts';
import { one, type Tx } from '../src/platform/db/tx.ts';
import type { Bench } from './bench.ts';
import { openDuckdb } from './duckdb.ts';
import {
  loadWorld,
  MEESTE_VAN_EEN_REGIO,
  ORGANISATIE,
  organisatieIdOf,
  PEILDATUM,
  seconds,
  timeEach,
  VAN_EEN_LAND,
  withProgram,
} from './world.ts';

const SCHOOLJAAR = '2025-2026';
const KEREN = [1, 2, 3, 4, 5];
/** The jaarverslag of a region with its files, cross tables, the rows behind a number, ten years, and an export. */
export const verslagBench: Bench = {
  naam: 'verslag',
  uitleg:
    'jaarverslag, kruistabellen, rijen, tien jaar, uitvoer en momentopname; naast DuckDB. BENCH_DATA bewaart de map',
  schaal: 40_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const isLand = schaal > MEESTE_VAN_EEN_REGIO;
      const { files } = await loadWorld(program, folder, schaal, isLand ? VAN_EEN_LAND : undefined);
      const organisatieId = await organisatieIdOf(program);
      const ask = <T>(work: (tx: Tx) => Promise<T>) =>
        program.db.transact({ organisatieId, actor: 'bench' }, work);
      const vraag = { indicator: 'leerlingen', schooljaar: SCHOOLJAAR, waar: [], organisatieId };
      const tabel = (indicator: string, ...per: string[]) =>
        timeEach(KEREN, () => ask((tx) => computeCijfers(tx, { ...vraag, indicator, per })));
      const afgeleid = await tabel('leerlingen', 'plicht');
      await ask((tx) => peilPlicht(tx, organisatieId, PEILDATUM));
      const zonderTelling = await tabel('leerlingen', 'gemeente', 'onderwijssoort');
      // As after any night: the pupils of the year are kept.
      const tellen = performance.now();
      await ask((tx) => keepLeerlingtelling(tx, organisatieId, [SCHOOLJAAR]));
      const tellingSeconden = seconds(performance.now() - tellen);
      const kruistabel = await tabel('leerlingen', 'gemeente', 'onderwijssoort');
      const rijen = await ask((tx) =>
        one(
          tx,
          sql<{ gemeente: string; meldingen: number }>`
            select gemeente, (select count(*)::int from melding) as meldingen from verblijf
             where gemeente is not null group by gemeente order by count(*) desc limit 1`,
        ),
      );
      const cel = [
        { dimensie: 'gemeente', waarde: rijen.gemeente },
        { dimensie: 'onderwijssoort', waarde: 'VO' },
      ];
      return {
        ...(isLand ? {} : await measureVerslag(program, organisatieId)),
        meldingen: rijen.meldingen,
        tellingSeconden,
        kruistabelZonderTelling: zonderTelling,
        leerlingen: await tabel('leerlingen'),
        perGemeente: await tabel('leerlingen', 'gemeente'),
        perOnderwijssoort: await tabel('leerlingen', 'onderwijssoort'),
        perPlicht: await tabel('leerlingen', 'plicht'),
        perPlichtZonderPlichtfeiten: afgeleid,
        kruistabel,
        kruistabelMeldingen: await tabel('meldingen', 'gemeente', 'onderwijssoort'),
        kruistabelDrie: await tabel('meldingen', 'gemeente', 'onderwijssoort', 'soort-verzuim'),
        rijenAchterTotaal: await timeEach(KEREN, () =>
          ask((tx) => listRijen(tx, { ...vraag, per: [], limit: 100 })),
        ),
        rijenAchterCel: await timeEach(KEREN, () =>
          ask((tx) => listRijen(tx, { ...vraag, per: [], waar: cel, limit: 100 })),
        ),
        rijenAchterMeldingen: await timeEach(KEREN, () =>
          ask((tx) => listRijen(tx, { ...vraag, indicator: 'meldingen', per: [], limit: 100 })),
        ),
        momentopname: await measureMomentopname(ask, organisatieId),
        uitvoer: await measureUitvoer(program, organisatieId, schaal),
        duckdb: await measureDuckdb(files, kruistabel.p50Ms),
      };
    }),
};

async function measureVerslag(program: Program, organisatieId: number) {
  const organisatie = { organisatieId, code: ORGANISATIE, naam: 'Bench' };
  const compose = () =>
    program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
      composeJaarverslag(tx, { organisatie, schooljaar: SCHOOLJAAR, vorm: 'raad' }),
    );
  const verslag = await compose();
  const bestanden: Record<string, number> = {};
  for (const soort of ['html', 'pdf', 'docx', 'ods', 'xlsx'] as const) {
    const start = performance.now();
    renderVerslag(verslag, soort, 0);
    bestanden[`${soort}Seconden`] = seconds(performance.now() - start);
  }
  return {
    cijfers: Object.keys(verslag.cijfers).length,
    bevindingen: findBevindingen(verslag).length,
    opstellen: await timeEach(KEREN, compose),
    ...bestanden,
  };
}

/** Keeps the meldingen of a year, and looks what differs. */
async function measureMomentopname(
  ask: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  organisatieId: number,
) {
  const vraag = { indicator: 'meldingen', schooljaar: SCHOOLJAAR, per: ['soort-verzuim'], waar: [] };
  const start = performance.now();
  const made = await ask((tx) => freeze(tx, organisatieId, vraag, 'bench'));
  if (!made.ok) throw new Error(made.code);
  const { momentopnameId, rijen } = made.value;
  return {
    rijen,
    vastleggenSeconden: seconds(performance.now() - start),
    verschillen: await timeEach(KEREN, () =>
      ask((tx) => explainVerschillen(tx, organisatieId, { momentopnameId, limiet: 50, vanaf: 0 })),
    ),
  };
}

/** The rows behind the pupils as a file, at most about a hundred thousand: those of as many gemeenten as fit. */
async function measureUitvoer(program: Program, organisatieId: number, schaal: number) {
  const scope = { organisatieId, actor: 'bench' };
  const gemeenten = await program.db.transact(scope, (tx) =>
    computeCijfers(tx, {
      indicator: 'leerlingen',
      schooljaar: SCHOOLJAAR,
      per: ['gemeente'],
      waar: [],
      organisatieId,
    }),
  );
  if (!gemeenten.ok) throw new Error(gemeenten.code);
  const chosen: string[] = [];
  let sum = 0;
  for (const { gemeente, waarde } of gemeenten.value.rijen) {
    if (schaal > 100_000 && sum + waarde > 110_000) break;
    chosen.push(String(gemeente));
    sum += waarde;
  }
  const vraag = {
    indicator: 'leerlingen',
    schooljaar: SCHOOLJAAR,
    per: [],
    waar: chosen.map((waarde) => ({ dimensie: 'gemeente', waarde })),
  };
  const { id } = await program.db.transact(scope, (tx) =>
    one(
      tx,
      sql<{ id: string }>`
        insert into cijferuitvoer (organisatie_id, vraag, wat, soort, reden, aantal)
        values (${organisatieId}, ${JSON.stringify(vraag)}::jsonb, 'rijen', 'csv', 'bench', ${sum})
        returning cijferuitvoer_id as id`,
    ),
  );
  const [route] = uitvoerFileRoutes(program.db, program.clock);
  if (route?.method !== 'GET') throw new Error('No route');
  const actor = { id: 'bench', naam: 'Bench', rol: 'teammanager', organisatieId, schoolId: null } as const;
  const start = performance.now();
  const sent = await route.send(actor, { cijferuitvoerId: id }, () => {});
  if (!sent.ok) throw new Error(sent.code);
  let bytes = 0;
  let most = 0;
  const inhoud = sent.value.inhoud as AsyncIterable<Uint8Array | string>;
  for await (const part of inhoud) {
    bytes += part.length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  return {
    rijen: sum,
    seconden: seconds(performance.now() - start),
    mb: Math.round(bytes / 2 ** 20),
    geheugenMb: Math.round(most / 2 ** 20),
  };
}

/** Pupils by gemeente and onderwijssoort over the exported files; only when DuckDB was put beside. */
async function measureDuckdb(files: string, oursMs: number) {
  const connection = await openDuckdb();
  if (!connection) return null;
  const loading = performance.now();
  for (const file of ['personen', 'inschrijvingen']) {
    const path = join(files, `${file}.csv`);
    await connection.run(
      `create table ${file} as select * from read_csv('${path}', delim=';', all_varchar=false)`,
    );
  }
  const laadSeconden = seconds(performance.now() - loading);
  const dag = "date '2025-10-01'";
  const tijden = await timeEach(KEREN, () =>
    connection.runAndReadAll(`
      select p.gemeente, coalesce(o.onderwijssoort, 'geen onderwijs') as soort, count(*)
        from personen p
        left join (select bsn, arg_max(onderwijssoort, (begindatum, inschrijvingnummer)) as onderwijssoort
                     from inschrijvingen
                    where begindatum <= ${dag} and (einddatum is null or einddatum >= ${dag})
                    group by bsn) o on o.bsn = p.bsn
       where p.geboortedatum <= date '2020-10-01' and p.geboortedatum > date '2007-10-01'
         and (p.datum_inschrijving_brp is null or p.datum_inschrijving_brp <= ${dag})
         and (p.datum_uitschrijving_brp is null or p.datum_uitschrijving_brp > ${dag})
       group by 1, 2`),
  );
  return { laadSeconden, ...tijden, sqlTegenDuckdb: Math.round((oursMs / tijden.p50Ms) * 100) / 100 };
}
