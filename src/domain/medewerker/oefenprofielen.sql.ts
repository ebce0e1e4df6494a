import { sql } from 'kysely';
import { run, type Tx } from '../../platform/db/tx.ts';

/**
 * Gives the invented people of the oefenregio phones that ring nowhere (06-000…), addresses that do not exist and hours,
 * the same at every load. Needs an organisatie in the transaction; what somebody recorded stays.
 *
 * @returns how many profiles came
 */
export const fillOefenprofielen = (tx: Tx, organisatieId: number) =>
  run(
    tx,
    sql`
      insert into medewerkerprofiel (organisatie_id, naam, functie, telefoon, email, uren_per_week, leidinggevende)
      select ${organisatieId}::int, m.naam, m.functie, '06-000' || lpad((70000 + 37 * m.nr)::text, 5, '0'),
             regexp_replace(lower(unaccent(m.naam)), '[^a-z]+', '.', 'g') || '@oefenregio.example',
             (array[36, 32, 28, 24])[1 + m.nr % 4], nullif(l.naam, m.naam)
        from (select naam, functie, row_number() over (order by nummer)::int as nr from medewerker
               where in_dienst_tot_en_met is null and naam is not null) m
        left join (select naam from medewerker where functie = 'teammanager' and in_dienst_tot_en_met is null
                    order by nummer limit 1) l on true
      on conflict on constraint medewerkerprofiel_sleutel do nothing`,
  );
