import { sql } from 'kysely';
import { run, type Tx } from '../../platform/db/tx.ts';

/** A plain mark of our own, of no gemeente. */
const logo = (kleur: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><circle cx="12" cy="12" r="11" fill="${kleur}"/><path d="M6 15 L12 6 L18 15 Z" fill="#fff"/><rect x="28" y="5" width="30" height="4" fill="${kleur}"/><rect x="28" y="12" width="22" height="3" fill="#888"/></svg>`;

/**
 * Gives the oefenregio an invented sender for each of its gemeenten and one for all others. What somebody recorded stays.
 *
 * @returns how many came
 */
export const fillOefenhuisstijlen = (tx: Tx, organisatieId: number) =>
  run(
    tx,
    sql`
      insert into huisstijl (organisatie_id, gemeentecode, afzender, afdeling, straat, postcode, plaats, telefoon, email,
                             portaal, mandaat, logo)
      select ${organisatieId}::int, g.gemeentecode, g.afzender, 'Leerplicht en Doorstroompunt', 'Verzonnenplein 1',
             '0000 AA', 'Oefenstad', '06-000 70 000', 'leerplicht@oefenregio.example', 'https://oefenregio.example/brief',
             'Namens burgemeester en wethouders van ' || g.naam,
             case when g.gemeentecode is null then ${logo('#154273')} else ${logo('#39870c')} end
        from (select null as gemeentecode, 'Regio Oefenstad' as afzender, 'Oefenstad' as naam
               union all
              select code, 'Gemeente ' || naam, naam from (
                select v.gemeentecode as code, g.naam, row_number() over (order by count(*) desc, v.gemeentecode) as nr
                  from verblijf v join gemeente g using (gemeentecode)
                 where v.organisatie_id = ${organisatieId} and v.tot is null group by 1, 2) t where nr <= 5) g
      on conflict (organisatie_id, coalesce(gemeentecode, '')) do nothing`,
  );
