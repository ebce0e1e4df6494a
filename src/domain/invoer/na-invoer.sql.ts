import type { Tx } from '../../platform/db/tx.ts';
import type { Bestand } from './bestand.contract.ts';
import { type Lading, query, resolvedOf, touch } from './merge.sql.ts';

export type OnbekendeTerm = { readonly kolom: string; readonly term: string; readonly aantal: number };

/** Own words of a file that no row of `term` explains, with how many rows of this load use them. */
export function findUnknownTerms(
  tx: Tx,
  bestand: Bestand,
  lading: Lading,
  cel: string,
): Promise<OnbekendeTerm[]> {
  const kolom = `${bestand.naam.replace(/\.csv$/, '')}.${cel}`;
  return query<OnbekendeTerm>(
    tx,
    `select $1::text as kolom, r."${cel}" as term, count(*)::int as aantal from ${resolvedOf(bestand.naam)} r
      where r."${cel}" is not null
        and not exists (select from term t where t.organisatie_id = ${lading.organisatieId}
                                             and t.kolom = $1 and t.eigen_term = r."${cel}")
      group by 2 order by 3 desc, 2`,
    [kolom],
  );
}

export type Overlap = { readonly nummer: string; readonly regel: number };

/** Inschrijvingen of this load that run while another at the same school does: reported, never refused. */
export function findOverlaps(tx: Tx, inschrijvingen: Bestand, { organisatieId }: Lading): Promise<Overlap[]> {
  const resolved = resolvedOf(inschrijvingen.naam);
  return query<Overlap>(
    tx,
    `with alle as (
       select i.nummer, i.vanaf <= max(coalesce(i.tot_en_met, 'infinity')) over (
                partition by i.jongere_id, i.school_id order by i.vanaf, i.nummer
                rows between unbounded preceding and 1 preceding) as erna,
              coalesce(i.tot_en_met, 'infinity') >= lead(i.vanaf) over (
                partition by i.jongere_id, i.school_id order by i.vanaf, i.nummer) as ervoor
         from inschrijving i
        where i.organisatie_id = ${organisatieId} and i.school_id is not null
          and i.jongere_id in (select r.jongere_id from ${resolved} r))
     select r.inschrijvingnummer as nummer, r.regel from alle a
       join ${resolved} r on r.inschrijvingnummer = a.nummer
      where a.erna or a.ervoor order by r.regel`,
  );
}

export type GeenSchooldag = { readonly school: string; readonly rijen: number };

/**
 * Rows of this load on a day on which their school gave no lessons (contract-controleer § 2): accepted, reported, and
 * counted for nothing. Without a region of its own a school follows midden.
 */
export function findOutsideSchooldagen(
  tx: Tx,
  aanwezigheid: Bestand,
  { organisatieId }: Lading,
): Promise<GeenSchooldag[]> {
  return query<GeenSchooldag>(
    tx,
    `with dagen as (select school_id, datum, count(*)::int as rijen from ${resolvedOf(aanwezigheid.naam)} group by 1, 2),
     eigen as (
       select d.*, sc.naam, sc.brin, sc.vestiging, coalesce(sc.vakantieregio, 'midden') as regio,
              exists (select from schoolvrij v where v.school_id = d.school_id and v.soort = 'les'
                         and d.datum between v.vanaf and v.tot_en_met) as les,
              exists (select from schoolvrij v where v.school_id = d.school_id and v.soort <> 'les'
                         and d.datum between v.vanaf and v.tot_en_met) as vrij
         from dagen d join school sc on sc.school_id = d.school_id and sc.organisatie_id = ${organisatieId})
     select concat_ws(' ', e.brin, e.vestiging, e.naam) as school, sum(e.rijen)::int as rijen from eigen e
      where date_part('isodow', e.datum) > 5
         or exists (select from feestdag f where f.dag = e.datum)
         or not e.les and (e.vrij or exists (select from schoolvakantie k
                                              where k.regio = e.regio and e.datum between k.vanaf and k.tot_en_met))
      group by 1 order by 1`,
  );
}

/** An organisatie that has no uitvoeringsverdeling yet does everything for the gemeenten of its personen.csv. */
export async function makeUitvoeringsverdeling(
  tx: Tx,
  personen: Bestand,
  { organisatieId }: Lading,
): Promise<void> {
  await touch(
    tx,
    `insert into uitvoeringsverdeling (organisatie_id, gemeentecode, vanaf)
     select distinct ${organisatieId}, r.gemeentecode, date '1900-01-01'
       from ${resolvedOf(personen.naam)} r
      where r.gemeentecode is not null
        and not exists (select from uitvoeringsverdeling u where u.organisatie_id = ${organisatieId})`,
  );
}
