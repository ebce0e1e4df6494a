import { type RawBuilder, sql } from 'kysely';
import { run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

type Sql = RawBuilder<unknown>;

/** Above this age nothing in this product is left to do for somebody (Doorstroompunt, WEB art. 9.2.1). */
const HOOGSTE_LEEFTIJD = 27;
const LATELY = '1 year';

/**
 * Makes a task of everything a load of personen and bijzonderheden, or one event of the BRP, changed about somebody known already: who came, moved,
 * left or died, another name or date of birth, a secret address. It only adds: whatever was open about the jongere stays
 * as it is, for a person to decide (PB-05). The first load of an organisatie is no mutation and makes none.
 *
 * To be called in the transaction of the load, after its rows are there: what it wrote over carries that moment.
 * @returns how many tasks came
 */
export async function deriveBrpTaken(
  tx: Tx,
  load: { readonly organisatieId: number; readonly invoerId: string; readonly vandaag: Datum },
): Promise<number> {
  const { organisatieId, invoerId } = load;
  const vandaag = sql`${load.vandaag}::date`;
  return run(
    tx,
    sql`
      insert into taak (organisatie_id, jongere_id, soort, dag, invoer_id)
      select distinct on (m.jongere_id, m.soort, m.dag) ${organisatieId}::int, m.jongere_id, m.soort, m.dag,
             ${invoerId}::uuid
        from (${verblijven(invoerId, vandaag)}
              union all ${gevestigden(load, vandaag)}
              union all ${persoonsgegevens(invoerId, vandaag)}
              union all ${geheimen(invoerId)}) m
        join jongere j on j.jongere_id = m.jongere_id
       where m.soort is not null and j.geboortedatum > ${vandaag} - make_interval(years => ${HOOGSTE_LEEFTIJD})
      on conflict on constraint taak_sleutel do nothing`,
  );
}

/** Where somebody lived, against what was known a moment ago. */
const verblijven = (invoerId: string, vandaag: Sql) => sql`
  select v.jongere_id,
         case when v.tot is not null and h.tot is null then
                case when v.reden_uitschrijving ~* 'overl' then 'overleden'
                     when v.reden_uitschrijving ~* 'onbekend|vow' then 'vertrokken-onbekend-waarheen'
                     else 'vertrokken' end
              when v.tot is null and h.tot is not null then 'gevestigd'
              when v.gemeentecode is distinct from h.gemeentecode then 'verhuisd' end as soort,
         coalesce(v.tot, v.vanaf, ${vandaag}) as dag
    from verblijf v
    join verblijf_historie h on h.verblijf_id = v.verblijf_id and h.vervallen_op = now()
   where v.invoer_id = ${invoerId}`;

/** Somebody new who came lately; a gemeente that joins brings many who have lived there for years. */
const gevestigden = (
  { organisatieId, invoerId }: { readonly organisatieId: number; readonly invoerId: string },
  vandaag: Sql,
) => sql`
  select j.jongere_id, 'gevestigd', v.vanaf
    from jongere j
    join verblijf v on v.jongere_id = j.jongere_id and v.tot is null
   where j.invoer_id = ${invoerId} and j.versie = 1 and j.vastgelegd_op = now()
     and v.vanaf > ${vandaag} - ${LATELY}::interval
     and exists (select from jongere o where o.organisatie_id = ${organisatieId} and o.vastgelegd_op < now())`;

const persoonsgegevens = (invoerId: string, vandaag: Sql) => sql`
  select j.jongere_id,
         unnest(array[
           case when (j.voornamen, j.voorvoegsel, j.achternaam)
                     is distinct from (h.voornamen, h.voorvoegsel, h.achternaam) then 'naam-gewijzigd' end,
           case when j.geboortedatum <> h.geboortedatum then 'geboortedatum-gewijzigd' end]),
         ${vandaag}
    from jongere j
    join jongere_historie h on h.jongere_id = j.jongere_id and h.vervallen_op = now()
   where j.invoer_id = ${invoerId}`;

const geheimen = (invoerId: string) => sql`
  select b.jongere_id, 'geheim-adres', b.vanaf
    from bijzonderheid b
    join jongere j on j.jongere_id = b.jongere_id and (j.vastgelegd_op < now() or j.versie > 1)
   where b.invoer_id = ${invoerId} and b.soort = 'geheim-adres' and b.versie = 1 and b.vastgelegd_op = now()
     and b.tot is null`;
