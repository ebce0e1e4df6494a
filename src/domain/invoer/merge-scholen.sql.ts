import type { Tx } from '../../platform/db/tx.ts';
import type { Bestand } from './bestand.contract.ts';
import { celOf, type Lading, query, touch } from './merge.sql.ts';
import { stageOf } from './stage.sql.ts';

/**
 * Finds or makes every school named in the rows of known jongeren. A school with a brin has the name of the newest
 * row over all files of the load, unless the register of schools (scholen.csv) named it; one without is known by its
 * name alone.
 */
export async function mergeScholen(tx: Tx, bestanden: readonly Bestand[], lading: Lading): Promise<void> {
  const parts = bestanden.flatMap((bestand, volgorde) => {
    const aanwezig = lading.aanwezig.get(bestand.naam) ?? [];
    if (
      !bestand.school ||
      bestand.school === 'bestaand' ||
      !['brin', 'schoolnaam'].some((naam) => aanwezig.includes(naam))
    )
      return [];
    const brin = `coalesce(${celOf(aanwezig, 'brin')}, '')`;
    return [
      `select ${brin} as brin,
              case when ${brin} = '' then '' else coalesce(${celOf(aanwezig, 'vestiging')}, '') end as vestiging,
              ${celOf(aanwezig, 'schoolnaam')} as naam,
              max(s."${bestand.school.dag}") as dag, ${volgorde} as volgorde, max(s.regel) as regel
         from ${stageOf(bestand.naam)} s
        where s.bsn in (select j.bsn_hash from jongere j where j.organisatie_id = ${lading.organisatieId})
        group by 1, 2, 3`,
    ];
  });
  if (parts.length === 0) return;
  await query(
    tx,
    `create temp table invoer_school on commit drop as
     select distinct on (brin, vestiging, case when brin = '' then naam end) brin, vestiging, naam
       from (${parts.join(' union all ')}) s
      where brin <> '' or naam is not null
      order by brin, vestiging, case when brin = '' then naam end, naam is null, dag desc, volgorde desc, regel desc`,
  );
  await touch(
    tx,
    `update school t set naam = s.naam, invoer_id = $1::uuid from invoer_school s
      where t.organisatie_id = ${lading.organisatieId} and s.brin <> '' and t.brin = s.brin
        and t.vestiging = s.vestiging and s.naam is not null and t.naam <> s.naam
        and num_nonnulls(t.onderwijssoort, t.vakantieregio, t.uureenheid, t.lesduur, t.bekostiging) = 0`,
    [lading.invoerId],
  );
  await touch(
    tx,
    `insert into school (organisatie_id, invoer_id, brin, vestiging, naam)
     select ${lading.organisatieId}, $1::uuid, s.brin, s.vestiging, coalesce(s.naam, s.brin || s.vestiging)
       from invoer_school s
      where not exists (select from school t
                         where t.organisatie_id = ${lading.organisatieId} and t.brin = s.brin
                           and t.vestiging = s.vestiging and (s.brin <> '' or t.naam = s.naam))`,
    [lading.invoerId],
  );
}
