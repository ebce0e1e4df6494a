import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { MAXIMUM_DAGEN } from '../../regels/lpw/verlofdagen.ts';

/** A record whose term may be over: what it is, which term it falls under, and the day that term begins with. */
export type Bewaarde = {
  readonly soort: string;
  readonly id: string;
  readonly jongereId: string;
  readonly bsnCipher: Uint8Array | null;
  readonly categorie: Bewaarcategorie;
  readonly begin: Datum;
  /** Why it may not go yet, although its term is over. */
  readonly aangehouden: 'zaak-loopt' | 'verzoek-loopt' | null;
};

export type Bewaarcategorie =
  | 'toezicht-leerplicht'
  | 'toezicht-kwalificatieplicht'
  | 'vrijstelling-leerplicht'
  | 'vrijstelling-kwalificatieplicht'
  | 'verlof-boven-tien-dagen'
  | 'politiegegevens';

/**
 * Records of an organisatie that may be past their term on a day: a rough cut, the rule decides. Needs plichtfeiten that
 * are up to date. What is recorded after the day does not count.
 * @uitleg 0294 under which term each kind of record falls, and when supervision of the kwalificatieplicht has ended
 */
export const listBewaarden = (tx: Tx, organisatieId: number, op: Datum) =>
  rows(
    tx,
    sql<Bewaarde>`
      with toezicht as (
        select 'melding' as soort, melding_id as id, jongere_id, gemeld_op as dag,
               case when status in ('nieuw', 'in-behandeling') then null
                    else greatest(gemeld_op, verzuim_tot_en_met,
                                  (select max(s.created_at at time zone 'Europe/Amsterdam')::date from melding_stap s
                                    where s.melding_id = m.melding_id)) end as einde
          from melding m
         union all select 'zaak', werkproces_id, jongere_id, vanaf, tot_en_met from werkproces
         union all select 'waarschuwing', waarschuwing_id, jongere_id, gegeven_op, gegeven_op from waarschuwing
         union all select 'halt-verwijzing', halt_verwijzing_id, jongere_id, verwezen_op, verwezen_op from halt_verwijzing
         union all select 'thuiszitter', thuiszitter_id, jongere_id, vanaf, tot_en_met from thuiszitter
         union all select 'preventief-gesprek', preventief_gesprek_id, jongere_id, gevoerd_op, gevoerd_op from preventief_gesprek
         union all select 'interventie', interventie_id, jongere_id, op, op from interventie
         union all select 'gedoogbeschikking', gedoogbeschikking_id, jongere_id, besloten_op, besloten_op from gedoogbeschikking
         union all select 'verlof', verlof_id, jongere_id, aangevraagd_op, coalesce(tot_en_met, aangevraagd_op) from verlof
                    where not (besluit = 'verleend' and coalesce(schooldagen, 0) > ${MAXIMUM_DAGEN} and tot_en_met is not null)
         union all select 'vrijstelling', vrijstelling_id, jongere_id, coalesce(aangevraagd_op, besloten_op, vanaf),
                          coalesce(besloten_op, aangevraagd_op, vanaf)
                    from vrijstelling where artikel = '11g' and besluit is distinct from 'verleend'
      ), geduid as (
        select t.soort, t.id, t.jongere_id, t.dag,
               case when t.dag <= p.einde_leerplicht then 'toezicht-leerplicht' else 'toezicht-kwalificatieplicht' end as categorie,
               case when t.dag <= p.einde_leerplicht then p.geboortedatum
                    when bool_or(t.einde is null or t.einde > ${op}::date) over van_jongere then null
                    else max(t.einde) over van_jongere end as begin
          from toezicht t
        -- One row for each home: the end of the leerplicht is the same in all.
        join plichtfeiten p on p.jongere_id = t.jongere_id and p.geldt_vanaf = '-infinity'
         where t.dag <= ${op}::date
        window van_jongere as (partition by t.jongere_id)
         union all
        select 'vrijstelling', v.vrijstelling_id, v.jongere_id, coalesce(v.aangevraagd_op, v.besloten_op, v.vanaf),
               case v.artikel when '15' then 'vrijstelling-kwalificatieplicht'
                              when '11g' then 'verlof-boven-tien-dagen' else 'vrijstelling-leerplicht' end,
               case v.artikel when '11g' then coalesce(v.tot_en_met, v.besloten_op) else j.geboortedatum end
          from vrijstelling v join jongere j using (jongere_id)
         where v.artikel <> '11g' or v.besluit = 'verleend'
         union all
        select 'verlof', verlof_id, jongere_id, aangevraagd_op, 'verlof-boven-tien-dagen', tot_en_met from verlof
         where besluit = 'verleend' and schooldagen > ${MAXIMUM_DAGEN}
         union all
        select 'proces-verbaal', proces_verbaal_id, jongere_id, opgemaakt_op, 'politiegegevens', opgemaakt_op from proces_verbaal
         union all
        select 'opsporing-' || soort, object_id, jongere_id, eerste_verwerking_op, 'politiegegevens', eerste_verwerking_op
          from opsporingsstuk
      )
      select g.soort, g.id, g.jongere_id as "jongereId", j.bsn_cipher as "bsnCipher", g.categorie, g.begin,
             case when exists (select from werkproces w where w.jongere_id = g.jongere_id and w.vanaf <= ${op}::date
                                  and (w.tot_en_met is null or w.tot_en_met > ${op}::date)) then 'zaak-loopt'
                  when exists (select from verzoek z where z.jongere_id = g.jongere_id and z.ontvangen_op <= ${op}::date
                                  and (z.afgedaan_op is null or z.afgedaan_op > ${op}::date)) then 'verzoek-loopt'
             end as aangehouden
        from geduid g join jongere j using (jongere_id)
       where g.dag <= ${op}::date and g.begin <= ${op}::date - interval '1 year' + interval '2 days'
         and (g.begin <> j.geboortedatum or g.begin <= ${op}::date - interval '18 years')
         and j.organisatie_id = ${organisatieId}
       order by g.categorie, g.soort, g.jongere_id, g.id`,
  );
