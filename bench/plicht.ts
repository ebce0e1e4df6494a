import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Program } from '../src/cli/program.ts';
import { getSchoolkalender } from '../src/domain/kalender/index.ts';
import {
  assessBewaakten,
  countPerGemeente,
  selectBewaakten,
} from '../src/domain/plichtbewaking/bewaking.sql.ts';
import { derivePeilgrenzen, type Peilgrenzen } from '../src/domain/plichtbewaking/peilgrenzen.ts';
import { refreshPlichtfeiten } from '../src/domain/plichtbewaking/plichtfeiten.sql.ts';
import { refreshAhead } from '../src/domain/plichtbewaking/refresh-ahead.ts';
import { one, rows, run, type Tx } from '../src/platform/db/tx.ts';
import { dagnummer } from '../src/regels/kalender/datum.ts';
import { BEWAKING_STANDAARD } from '../src/regels/lpw/art19-absoluut-verzuim.ts';
import type { Bench } from './bench.ts';
import { openDuckdb } from './duckdb.ts';
import {
  loadWorld,
  MEESTE_VAN_EEN_REGIO,
  organisatieIdOf,
  PEILDATUM,
  seconds,
  VAN_EEN_LAND,
  withProgram,
} from './world.ts';

const FILES = [
  'personen.csv',
  'inschrijvingen.csv',
  'vrijstellingen.csv',
  'diplomas.csv',
  'wachtlijst.csv',
  'scholen.csv',
];
const KEREN = 5;

/** Who is in view on a day, for a whole organisatie: from nothing, for a night, for one gemeente, for who was touched. */
export const plichtBench: Bench = {
  naam: 'plicht',
  uitleg:
    'absoluut verzuim op een dag: alles, een gemeente, wie geraakt is; naast DuckDB en arrays in het geheugen',
  schaal: 60_000,
  run: (schaal) =>
    withProgram(async (program, folder) => {
      const { files, invoerSeconden } = await loadWorld(
        program,
        folder,
        schaal,
        schaal > MEESTE_VAN_EEN_REGIO ? VAN_EEN_LAND : FILES,
      );
      const organisatieId = await organisatieIdOf(program);
      const grenzen = derivePeilgrenzen(PEILDATUM, await getSchoolkalender(), BEWAKING_STANDAARD);
      const act = <T>(work: (tx: Tx) => Promise<T>) =>
        program.db.transact({ organisatieId, actor: 'bench' }, work);

      const opbouw = await timed(() => act((tx) => refreshPlichtfeiten(tx, organisatieId)));
      const heel = await median(() => act((tx) => peil(tx, { organisatieId, grenzen })));
      const gemeente = await act((tx) => middleGemeente(tx, organisatieId));
      const een = await median(() =>
        act((tx) => peil(tx, { organisatieId, grenzen, gemeentecode: gemeente.gemeentecode })),
      );
      const geraakt = Math.min(100_000, Math.floor(schaal / 4));
      const bijwerken = await median(
        () => refreshAhead(program.db, { organisatieId, actor: 'bench' }),
        () => act((tx) => touch(tx, organisatieId, geraakt)),
      );
      const geheugenMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
      const arrays = await measureArrays(program, organisatieId, grenzen);
      const duckdb = await measureDuckdb(files, grenzen);
      return {
        invoerSeconden,
        gewijzigd: opbouw.value,
        opbouwSeconden: opbouw.seconden,
        helePeilingSeconden: heel.seconden,
        ...heel.value,
        eenGemeente: { jongeren: gemeente.aantal, seconden: een.seconden },
        geraakten: { jongeren: geraakt, seconden: bijwerken.seconden },
        geheugenMb,
        arrays: { ...arrays, sqlTegenArrays: ratio(heel.seconden, arrays.seconden) },
        duckdb: duckdb && { ...duckdb, sqlTegenDuckdb: ratio(heel.seconden, duckdb.seconden) },
      };
    }),
};

type Vraag = {
  readonly organisatieId: number;
  readonly grenzen: Peilgrenzen;
  readonly gemeentecode?: string;
};

/** The whole night's question, as the app with row-level security. */
async function peil(tx: Tx, vraag: Vraag) {
  await selectBewaakten(tx, vraag);
  await assessBewaakten(tx, vraag);
  const telling = await countPerGemeente(tx);
  const aantal = (welke: string) =>
    telling.reduce((sum, { uitkomst, aantal }) => sum + (uitkomst === welke ? aantal : 0), 0);
  const { zonderSchool } = await one(
    tx,
    sql<{ zonderSchool: number }>`select count(*)::int as "zonderSchool" from bewaakt`,
  );
  return { ingeschreven: aantal('ingeschreven'), absoluut: aantal('absoluut'), zonderSchool };
}

const timed = async <T>(work: () => Promise<T>) => {
  const start = performance.now();
  const value = await work();
  return { value, seconden: seconds(performance.now() - start) };
};

async function median<T>(work: () => Promise<T>, before?: () => Promise<unknown>) {
  const runs = [];
  for (let keer = 0; keer < KEREN; keer += 1) {
    await before?.();
    runs.push(await timed(work));
  }
  const [middle] = runs.toSorted((a, b) => a.seconden - b.seconden).slice(KEREN >> 1);
  if (!middle) throw new Error('No runs');
  return middle;
}

const ratio = (ours: number, theirs: number) => Math.round((ours / theirs) * 100) / 100;

const middleGemeente = (tx: Tx, organisatieId: number) =>
  one(
    tx,
    sql<{ gemeentecode: string; aantal: number }>`
      select gemeentecode, count(*)::int as aantal from plichtfeiten
       where organisatie_id = ${organisatieId} and gemeentecode is not null
       group by 1 order by abs(count(*) - 7000) limit 1`,
  );

/** Marks so many jongeren as touched, as the triggers on the record do. */
const touch = (tx: Tx, organisatieId: number, aantal: number) =>
  run(
    tx,
    sql`insert into plichtfeiten_oud (organisatie_id, jongere_id)
        select ${organisatieId}, jongere_id from jongere order by md5(jongere_id::text) limit ${aantal}`,
  );

/** The same question over typed arrays: the children of the age of the duty who live here and are enrolled nowhere. */
async function measureArrays(program: Program, organisatieId: number, grenzen: Peilgrenzen) {
  const children = await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
    rows(
      tx,
      sql<{ g: number; r: number; v: number; t: number; q: number; e: number }>`
        select geboortedatum - date '1970-01-01' as g,
               case vakantieregio when 'noord' then 0 when 'midden' then 1 else 2 end as r,
               coalesce(woont_vanaf - date '1970-01-01', -1000000) as v,
               coalesce(woont_tot - date '1970-01-01', 1000000) as t,
               coalesce(startkwalificatie_op - date '1970-01-01', 1000000) as q,
               einde_leerplicht - date '1970-01-01' as e
          from plichtfeiten where organisatie_id = ${organisatieId} order by jongere_id`,
    ),
  );
  const periods = await program.db.transact({ organisatieId, actor: 'bench' }, (tx) =>
    rows(
      tx,
      sql<{ k: number; v: number; t: number }>`
        select w.k::int as k, i.vanaf - date '1970-01-01' as v, coalesce(i.tot_en_met - date '1970-01-01', 1000000) as t
          from inschrijving i
          join (select jongere_id, row_number() over (order by jongere_id) - 1 as k from plichtfeiten
                 where organisatie_id = ${organisatieId}) w using (jongere_id)
         where i.organisatie_id = ${organisatieId}`,
    ),
  );
  const column = (of: (een: (typeof children)[number]) => number) => Int32Array.from(children, of);
  const [geboren, regio, vanaf, tot, start, leerplichtTot] = [
    column((x) => x.g),
    column((x) => x.r),
    column((x) => x.v),
    column((x) => x.t),
    column((x) => x.q),
    column((x) => x.e),
  ];
  const wie = Int32Array.from(periods, (x) => x.k);
  const van = Int32Array.from(periods, (x) => x.v);
  const einde = Int32Array.from(periods, (x) => x.t);
  const op = dagnummer(grenzen.op);
  const tooLate = [grenzen.nogNietVanaf.noord, grenzen.nogNietVanaf.midden, grenzen.nogNietVanaf.zuid].map(
    dagnummer,
  );
  const achttien = dagnummer(grenzen.achttienTotEnMet);
  const { value, seconden } = await median(async () => {
    const enrolled = new Uint8Array(geboren.length);
    for (let i = 0; i < wie.length; i += 1) if (van[i]! <= op && einde[i]! >= op) enrolled[wie[i]!] = 1;
    let zonder = 0;
    for (let k = 0; k < geboren.length; k += 1) {
      if (enrolled[k] || vanaf[k]! > op || tot[k]! <= op) continue;
      const g = geboren[k]!;
      if (g >= tooLate[regio[k]!]! || g <= achttien || (leerplichtTot[k]! < op && start[k]! <= op)) continue;
      zonder += 1;
    }
    return zonder;
  });
  return { seconden, zonderSchool: value };
}

/** The same question, without the twelve school years, to DuckDB over the exported files; only when it was put beside. */
async function measureDuckdb(files: string, grenzen: Peilgrenzen) {
  const connection = await openDuckdb();
  if (!connection) return null;
  const laden = await timed(async () => {
    for (const file of FILES.slice(0, 2)) {
      const path = join(files, file);
      if (existsSync(path)) {
        await connection.run(
          `create table ${file.replace('.csv', '')} as select * from read_csv('${path}', delim=';', all_varchar=false)`,
        );
      }
    }
  });
  const { value, seconden } = await median(async () => {
    const answer = await connection.runAndReadAll(`
      select count(*) from personen p
       where p.geboortedatum < date '${grenzen.nogNietVanaf.midden}' and p.geboortedatum > date '${grenzen.achttienTotEnMet}'
         and (p.datum_inschrijving_brp is null or p.datum_inschrijving_brp <= date '${grenzen.op}')
         and (p.datum_uitschrijving_brp is null or p.datum_uitschrijving_brp > date '${grenzen.op}')
         and not (p.geboortedatum <= date '${grenzen.zestienTotEnMet}' and p.datum_startkwalificatie is not null
                  and p.datum_startkwalificatie <= date '${grenzen.op}')
         and not exists (select 1 from inschrijvingen i where i.bsn = p.bsn and i.begindatum <= date '${grenzen.op}'
                            and (i.einddatum is null or i.einddatum >= date '${grenzen.op}'))`);
    return Number(answer.getRows()[0]?.[0]);
  });
  return { laadSeconden: laden.seconden, seconden, zonderSchool: value };
}
