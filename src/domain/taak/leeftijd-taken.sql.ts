import { sql } from 'kysely';
import { one, run, type Tx } from '../../platform/db/tx.ts';
import { addDagen, addJaren, type Datum, isDatum } from '../../regels/kalender/datum.ts';

/** How far back birthdays are looked at: a night that was missed is made good, and nothing older comes up. */
const DAGEN_TERUG = 7;
/** Until this age somebody who is enrolled nowhere must be looked at, also when nothing runs about him (Lpw art. 4b). */
const ACHTTIEN = 18;

type Verjaardag = { readonly dag: Datum; readonly leeftijd: number; readonly geboortedatum: Datum };

/**
 * Makes a task of each birthday that changes what the law asks, for who lives here and about whom something runs, or who
 * is under eighteen and enrolled nowhere (PB-05). Doing it again adds nothing.
 *
 * @returns how many tasks came
 */
export const deriveLeeftijdstaken = (
  tx: Tx,
  {
    organisatieId,
    op,
    leeftijden,
  }: {
    readonly organisatieId: number;
    readonly op: Datum;
    readonly leeftijden: readonly number[];
  },
): Promise<number> =>
  run(
    tx,
    sql`
      insert into taak (organisatie_id, jongere_id, soort, dag, leeftijd)
      select j.organisatie_id, j.jongere_id, 'leeftijd', v.dag, v.leeftijd
        from ${jarigen(verjaardagen(addDagen(op, -DAGEN_TERUG), op, leeftijden))}
        join jongere j on j.organisatie_id = ${organisatieId} and j.geboortedatum = v.geboortedatum
       where ${vraagtAandacht}
      on conflict on constraint taak_sleutel do nothing`,
  );

/** How many tasks the birthdays of a period would make, were everything as it is now. */
export async function countLeeftijdstaken(
  tx: Tx,
  {
    organisatieId,
    vanaf,
    totEnMet,
    leeftijden,
  }: {
    readonly organisatieId: number;
    readonly vanaf: Datum;
    readonly totEnMet: Datum;
    readonly leeftijden: readonly number[];
  },
): Promise<number> {
  const { aantal } = await one(
    tx,
    sql<{ aantal: number }>`
      select count(*)::int as aantal
        from ${jarigen(verjaardagen(addDagen(vanaf, -1), totEnMet, leeftijden))}
        join jongere j on j.organisatie_id = ${organisatieId} and j.geboortedatum = v.geboortedatum
       where ${vraagtAandacht}`,
  );
  return aantal;
}

/** Lives here, and something runs, or a child without a school. */
const vraagtAandacht = sql`
  exists (select from verblijf b where b.jongere_id = j.jongere_id and b.tot is null)
  and (exists (select from werkproces w where w.jongere_id = j.jongere_id and w.tot_en_met is null)
       or exists (select from melding m where m.jongere_id = j.jongere_id and m.status in ('nieuw', 'in-behandeling'))
       or v.leeftijd < ${ACHTTIEN}
          and not exists (select from inschrijving i where i.jongere_id = j.jongere_id
                             and i.vanaf <= v.dag and coalesce(i.tot_en_met, 'infinity') >= v.dag))`;

const jarigen = (alle: readonly Verjaardag[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(alle)}::jsonb) as v(dag date, leeftijd int, geboortedatum date)`;

/** Who was born when has which birthday after `na` and up to and including `totEnMet`; 29 February on 1 March. */
function verjaardagen(na: Datum, totEnMet: Datum, leeftijden: readonly number[]): Verjaardag[] {
  const found: Verjaardag[] = [];
  for (let dag = addDagen(na, 1); dag <= totEnMet; dag = addDagen(dag, 1)) {
    for (const leeftijd of leeftijden) {
      const jaar = String(Number(dag.slice(0, 4)) - leeftijd).padStart(4, '0');
      for (const geboortedatum of new Set([`${jaar}${dag.slice(4)}`, `${jaar}-02-29`])) {
        if (isDatum(geboortedatum) && addJaren(geboortedatum, leeftijd) === dag) {
          found.push({ dag, leeftijd, geboortedatum });
        }
      }
    }
  }
  return found;
}
