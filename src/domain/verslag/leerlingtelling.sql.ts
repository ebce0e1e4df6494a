import { sql } from 'kysely';
import { one, rows, run, type Tx } from '../../platform/db/tx.ts';
import { readyPlichtfeiten, refreshStatistiek } from '../plichtbewaking/index.ts';
import { column, feiten, type Vraag } from './feiten.sql.ts';
import { whileCounting } from './instelling.sql.ts';
import { parseJaar } from './schooljaar-in-cijfers.ts';

/** Of more touched than this a figure does not wait: counting from the record takes less than bringing them up to date. */
const MEESTE_VOOR_EEN_CIJFER = 20_000;
/** Of more touched than this all days are counted anew. */
const MEESTE_VOOR_DE_NACHT = 100_000;

/**
 * Whether the pupils of this day may be read from `leerlingtelling`; brings them up to date when that is little work.
 * False for a day that is not kept, and after a large load until `keepLeerlingtelling`.
 */
export async function readyLeerlingtelling(
  tx: Tx,
  organisatieId: number,
  peildatum: string,
): Promise<boolean> {
  const { bewaard } = await one<{ bewaard: boolean }>(
    tx,
    sql`select exists (select from leerlingtelling_dag
                        where organisatie_id = ${organisatieId} and peildatum = ${peildatum}::date) as bewaard`,
  );
  // Who was touched is passed on when the plichtfeiten are worked out.
  if (!bewaard || !(await readyPlichtfeiten(tx, organisatieId))) return false;
  return bringUpToDate(tx, organisatieId, MEESTE_VOOR_EEN_CIJFER);
}

/**
 * Keeps the pupils of these school years, and brings those kept before up to date. Counts from the plichtfeiten, so it
 * does nothing while these are behind.
 */
export async function keepLeerlingtelling(
  tx: Tx,
  organisatieId: number,
  schooljaren: readonly string[],
): Promise<void> {
  if (!(await readyPlichtfeiten(tx, organisatieId))) return;
  if (!(await bringUpToDate(tx, organisatieId, MEESTE_VOOR_DE_NACHT))) await dropAll(tx, organisatieId);
  const kept = new Set(await listDagen(tx, organisatieId));
  const known = kept.size;
  for (const schooljaar of schooljaren) {
    const peildatum = parseJaar(schooljaar)?.peildatum;
    if (peildatum === undefined || kept.has(peildatum)) continue;
    await fill(tx, organisatieId, peildatum);
    await run(
      tx,
      sql`insert into leerlingtelling_dag (organisatie_id, peildatum) values (${organisatieId}, ${peildatum}::date)`,
    );
    kept.add(peildatum);
  }
  if (kept.size > known) await refreshStatistiek(tx);
}

/** @returns false when more than `meeste` jongeren were touched: then nothing was done */
async function bringUpToDate(tx: Tx, organisatieId: number, meeste: number): Promise<boolean> {
  const { oud, veel } = await one<{ oud: boolean; veel: boolean }>(
    tx,
    sql`select count(*) > 0 as oud, coalesce(bool_or(jongere_id is null), false) or count(*) > ${meeste}::int as veel
          from (select jongere_id from leerlingtelling_oud where organisatie_id = ${organisatieId}
                 order by jongere_id desc nulls first limit ${meeste + 1}::int) geraakt`,
  );
  if (!oud || veel) return !veel;
  await oneAtATime(tx, organisatieId);
  const marks = await rows(
    tx,
    sql<{ jongereId: string }>`delete from leerlingtelling_oud where organisatie_id = ${organisatieId}
                               returning jongere_id as "jongereId"`,
  );
  const wie = [...new Set(marks.map(({ jongereId }) => jongereId))];
  for (const peildatum of await listDagen(tx, organisatieId)) {
    await run(
      tx,
      sql`delete from leerlingtelling where organisatie_id = ${organisatieId} and peildatum = ${peildatum}::date
                                        and jongere_id = any(${wie}::uuid[])`,
    );
    await fill(tx, organisatieId, peildatum, wie);
  }
  return true;
}

/** Two at once would both insert the same rows. */
const oneAtATime = (tx: Tx, organisatieId: number) =>
  run(tx, sql`select pg_advisory_xact_lock(hashtext('leerlingtelling'), ${organisatieId})`);

async function dropAll(tx: Tx, organisatieId: number): Promise<void> {
  await oneAtATime(tx, organisatieId);
  for (const tabel of ['leerlingtelling_oud', 'leerlingtelling_dag', 'leerlingtelling']) {
    await run(tx, sql`delete from ${sql.table(tabel)} where organisatie_id = ${organisatieId}`);
  }
}

async function listDagen(tx: Tx, organisatieId: number): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{
      peildatum: string;
    }>`select peildatum from leerlingtelling_dag where organisatie_id = ${organisatieId}`,
  );
  return found.map(({ peildatum }) => peildatum);
}

const BEWAARD = ['gemeente', 'gemeentecode', 'woonplaats', 'school', 'onderwijssoort', 'plicht'] as const;

/** Counts the pupils of a day, or `wie` of them, by the question that is asked of the record when nothing is kept. */
async function fill(
  tx: Tx,
  organisatieId: number,
  peildatum: string,
  wie?: readonly string[],
): Promise<void> {
  const begin = Number(peildatum.slice(0, 4));
  const jaar = parseJaar(`${begin}-${begin + 1}`);
  if (jaar?.peildatum !== peildatum) throw new Error(`No pupils are counted on ${peildatum}`);
  const vraag: Vraag = {
    indicator: 'leerlingen',
    organisatieId,
    jaar,
    per: BEWAARD,
    waar: new Map(),
    thuiszitterDagen: 0,
    metStand: false,
    metPlaats: true,
    metPlichtfeiten: true,
    ...(wie ? { wie } : {}),
  };
  await whileCounting(tx, wie === undefined, () =>
    run(
      tx,
      sql`with ${feiten(vraag)}
          insert into leerlingtelling (organisatie_id, peildatum, jongere_id, geboortedatum,
                                       ${sql.join(BEWAARD.map((naam) => sql.ref(naam)))})
          select ${organisatieId}::int, ${peildatum}::date, jongere_id, geboortedatum,
                 ${sql.join(BEWAARD.map(column))}
            from feit`,
    ),
  );
}
