import { sql } from 'kysely';
import { knownRows } from '../../platform/db/known.ts';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type Band = {
  soort: 'inschrijving' | 'plicht' | 'zaak' | 'thuiszitter' | 'vrijstelling' | 'schorsing' | 'verblijf';
  id: string;
  label: string;
  vanaf: Datum;
  totEnMet: Datum | null;
  toelichting: string | null;
};

export type Gebeurtenis = {
  soort:
    | 'melding'
    | 'waarschuwing'
    | 'halt'
    | 'proces-verbaal'
    | 'vrijstelling'
    | 'verlof'
    | 'gesprek'
    | 'gedoog'
    | 'interventie'
    | 'vsv'
    | 'notitie'
    | 'startkwalificatie'
    | 'verwijdering'
    | 'verhuizing'
    | 'brief';
  id: string;
  datum: Datum;
  label: string;
  toelichting: string | null;
};

/** Periods of one jongere: schools, cases, weeks at home, exemptions. `moment`: as known then. */
export function listBanden(tx: Tx, jongereId: string, moment?: string): Promise<Band[]> {
  const from = (table: string, ...columns: string[]) => knownRows(table, columns, jongereId, moment);
  return rows(
    tx,
    sql<Band>`
      select 'inschrijving' as soort, inschrijving_id::text as id,
             concat_ws(' · ', coalesce(schoolnaam, 'school onbekend'), onderwijssoort) as label,
             vanaf, tot_en_met as "totEnMet", reden_einde as toelichting
        from ${from('inschrijving', 'inschrijving_id', 'schoolnaam', 'onderwijssoort', 'vanaf', 'tot_en_met', 'reden_einde')} i
       union all
      select 'zaak', werkproces_id::text, coalesce(t.schoolgang_term, w.soort), w.vanaf, w.tot_en_met,
             concat_ws(' · ', w.uitkomst, w.behandelaar)
        from ${from('werkproces', 'werkproces_id', 'soort', 'vanaf', 'tot_en_met', 'uitkomst', 'behandelaar')} w
        left join term t on t.kolom = 'werkprocessen.soort' and t.eigen_term = w.soort
       union all
      select 'thuiszitter', thuiszitter_id::text, 'Thuiszitter (' || soort || ')', vanaf, tot_en_met, reden_einde
        from ${from('thuiszitter', 'thuiszitter_id', 'soort', 'vanaf', 'tot_en_met', 'reden_einde')} z
       union all
      select 'vrijstelling', vrijstelling_id::text, 'Vrijstelling art. ' || artikel, vanaf, tot_en_met, soort_aanvraag
        from ${from('vrijstelling', 'vrijstelling_id', 'artikel', 'vanaf', 'tot_en_met', 'soort_aanvraag', 'besluit')} v
       where vanaf is not null and besluit = 'verleend'
       union all
      select 'schorsing', schoolmaatregel_id::text, 'Schorsing', vanaf, tot_en_met, 'Geldige reden: Lpw art. 11 onder c'
        from ${from('schoolmaatregel', 'schoolmaatregel_id', 'soort', 'vanaf', 'tot_en_met', 'status')} s
       where soort = 'schorsing' and status <> 'ingetrokken'
       order by vanaf`,
  );
}

/** Events of one jongere, each with the record it comes from. */
export function listMomenten(tx: Tx, jongereId: string, moment?: string): Promise<Gebeurtenis[]> {
  const from = (table: string, ...columns: string[]) => knownRows(table, columns, jongereId, moment);
  return rows(
    tx,
    sql<Gebeurtenis>`
      select 'melding' as soort, melding_id::text as id, gemeld_op as datum, 'Melding ' || soort_verzuim as label,
             concat_ws(' · ', schoolnaam, case when uren is not null then trim_scale(uren) || ' uur' end) as toelichting
        from ${from('melding', 'melding_id', 'gemeld_op', 'soort_verzuim', 'schoolnaam', 'uren')} m
       union all
      select 'waarschuwing', waarschuwing_id::text, gegeven_op, 'Officiële waarschuwing', null
        from ${from('waarschuwing', 'waarschuwing_id', 'gegeven_op')} w
       union all
      select 'halt', halt_verwijzing_id::text, verwezen_op, 'Halt-verwijzing', resultaat
        from ${from('halt_verwijzing', 'halt_verwijzing_id', 'verwezen_op', 'resultaat')} h where ziet_opsporing()
       union all
      select 'proces-verbaal', proces_verbaal_id::text, opgemaakt_op, 'Proces-verbaal', verdachte
        from ${from('proces_verbaal', 'proces_verbaal_id', 'opgemaakt_op', 'verdachte')} p where ziet_opsporing()
       union all
      select 'vrijstelling', vrijstelling_id::text, coalesce(besloten_op, aangevraagd_op),
             'Vrijstelling art. ' || artikel || coalesce(': ' || besluit, ': aangevraagd'), soort_aanvraag
        from ${from('vrijstelling', 'vrijstelling_id', 'besloten_op', 'aangevraagd_op', 'artikel', 'besluit', 'soort_aanvraag')} v
       union all
      select 'verlof', verlof_id::text, aangevraagd_op, 'Verlof art. 11 ' || right(grond, 1) || coalesce(': ' || besluit, ''),
             case when schooldagen is not null then trim_scale(schooldagen) || ' schooldagen' end
        from ${from('verlof', 'verlof_id', 'aangevraagd_op', 'grond', 'besluit', 'schooldagen')} l
       union all
      select 'gesprek', preventief_gesprek_id::text, gevoerd_op, 'Preventief gesprek', aanleiding
        from ${from('preventief_gesprek', 'preventief_gesprek_id', 'gevoerd_op', 'aanleiding')} g
       union all
      select 'gedoog', gedoogbeschikking_id::text, besloten_op, 'Gedoogbeschikking' || coalesce(': ' || besluit, ''), null
        from ${from('gedoogbeschikking', 'gedoogbeschikking_id', 'besloten_op', 'besluit')} b
       union all
      select 'interventie', interventie_id::text, op, 'Interventie: ' || soort, toelichting
        from ${from('interventie', 'interventie_id', 'op', 'soort', 'toelichting')} n
       union all
      select 'vsv', vsv_uitval_id::text, uitgevallen_op, 'Uitgevallen zonder startkwalificatie', onderwijssoort
        from ${from('vsv_uitval', 'vsv_uitval_id', 'uitgevallen_op', 'onderwijssoort')} u where uitgevallen_op is not null
       union all
      select 'notitie', notitie_id::text, op::date, initcap(soort), resultaat
        from ${from('notitie', 'notitie_id', 'op', 'soort', 'resultaat')} t
       union all
      select 'startkwalificatie', jongere_id::text, startkwalificatie_op, 'Startkwalificatie behaald', null
        from ${from('jongere', 'jongere_id', 'startkwalificatie_op')} j where startkwalificatie_op is not null
       union all
      select 'verwijdering', schoolmaatregel_id::text, vanaf,
             case soort when 'verwijdering' then 'Verwijdering van school' else 'Voornemen tot verwijdering' end, null
        from ${from('schoolmaatregel', 'schoolmaatregel_id', 'soort', 'vanaf', 'status')} s
       where soort <> 'schorsing' and status <> 'ingetrokken'
       union all
      select 'verhuizing', verblijf_id::text, vanaf, 'Ingeschreven in ' || coalesce(gemeente, 'onbekend'), null
        from ${from('verblijf', 'verblijf_id', 'vanaf', 'gemeente')} r where vanaf is not null
       union all
      select 'brief', brief_id::text, coalesce(verzonden_op, dagtekening), 'Brief: ' || onderwerp, nummer
        from ${from('brief', 'brief_id', 'verzonden_op', 'dagtekening', 'onderwerp', 'nummer', 'status')} q
       where status in ('definitief', 'verzonden')
       order by datum`,
  );
}
