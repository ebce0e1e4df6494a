import { sql } from 'kysely';
import { maybe, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type Schoolmaten = {
  readonly schoolId: string;
  readonly leerlingen: number;
  readonly meldingen: number;
  readonly jongeren: number;
  readonly vaker: number;
  readonly luxe: number;
  /** Days from the first absence to the report. */
  readonly meldDagen: number | null;
  readonly teLaatGemeld: number;
  /** Reports of which that is known. */
  readonly metBegin: number;
  readonly antwoordDagen: number | null;
};

/**
 * What every school of one onderwijssoort did in a period, in one pass: the school itself and its peers are counted alike.
 * @uitleg 0113 what a late report is, and who the peers are
 */
export const countScholen = (
  tx: Tx,
  vraag: {
    readonly organisatieId: number;
    readonly onderwijssoort: string | null;
    readonly schoolId: string;
    readonly vanaf: Datum;
    readonly totEnMet: Datum;
    readonly peildatum: Datum;
    readonly meldtermijnDagen: number;
  },
) =>
  rows(
    tx,
    sql<Schoolmaten>`
      with wie as materialized (
        select school_id from school
         where organisatie_id = ${vraag.organisatieId}
           and (school_id = ${vraag.schoolId}::uuid or onderwijssoort = ${vraag.onderwijssoort})),
      gehoord as materialized (
        select b.melding_id, (min(b.created_at) at time zone 'Europe/Amsterdam')::date as eerste
          from bericht b where b.organisatie_id = ${vraag.organisatieId} and b.stap <> 'nieuw' group by b.melding_id),
      m as materialized (
        select m.school_id, m.jongere_id, m.soort_verzuim, m.gemeld_op - m.verzuim_vanaf as meld_dagen,
               case when h.eerste is not null then greatest(0, h.eerste - m.gemeld_op) end as antwoord_dagen
          from melding m join wie using (school_id) left join gehoord h using (melding_id)
         where m.status <> 'ingetrokken' and m.soort_verzuim <> 'absoluut'
           and m.gemeld_op between ${vraag.vanaf}::date and ${vraag.totEnMet}::date),
      per_jongere as materialized (select school_id, jongere_id, count(*) as keer from m group by 1, 2),
      l as materialized (
        select i.school_id, count(distinct i.jongere_id)::int as leerlingen
          from inschrijving i join wie using (school_id)
         where i.vanaf <= ${vraag.peildatum}::date and (i.tot_en_met is null or i.tot_en_met >= ${vraag.peildatum}::date)
         group by 1)
      select w.school_id as "schoolId", coalesce(l.leerlingen, 0) as leerlingen,
             coalesce(t.meldingen, 0) as meldingen, coalesce(j.jongeren, 0) as jongeren, coalesce(j.vaker, 0) as vaker,
             coalesce(t.luxe, 0) as luxe, t.meld_dagen as "meldDagen", coalesce(t.te_laat, 0) as "teLaatGemeld",
             coalesce(t.met_begin, 0) as "metBegin", t.antwoord_dagen as "antwoordDagen"
        from wie w
        left join l using (school_id)
        left join (select school_id, count(*)::int as meldingen,
                          (count(*) filter (where soort_verzuim = 'luxe'))::int as luxe,
                          percentile_disc(0.5) within group (order by meld_dagen) as meld_dagen,
                          (count(*) filter (where meld_dagen > ${vraag.meldtermijnDagen}::int))::int as te_laat,
                          count(meld_dagen)::int as met_begin,
                          percentile_disc(0.5) within group (order by antwoord_dagen) as antwoord_dagen
                     from m group by 1) t using (school_id)
        left join (select school_id, count(*)::int as jongeren, (count(*) filter (where keer > 1))::int as vaker
                     from per_jongere group by 1) j using (school_id)`,
  );

export const findSchoolKort = (tx: Tx, schoolId: string) =>
  maybe(
    tx,
    sql<{ naam: string; brin: string; vestiging: string; onderwijssoort: string | null }>`
      select s.naam, s.brin, s.vestiging,
             coalesce(s.onderwijssoort, (select i.onderwijssoort from inschrijving i
                                          where i.school_id = s.school_id and i.onderwijssoort is not null
                                          group by 1 order by count(*) desc, 1 limit 1)) as onderwijssoort
        from school s where s.school_id = ${schoolId}::uuid`,
  );

export type OpenAfspraak = {
  nummer: string;
  gemeldOp: Datum;
  verwachting: string | null;
  volgende: Datum | null;
};

/** What was last agreed about each open report: what we asked of the school, and when it hears from us. By number, never by name. */
export const listAfspraken = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<OpenAfspraak>`
      select m.nummer, m.gemeld_op as "gemeldOp", b.verwachting, b.volgende_datum as volgende
        from melding m
       cross join lateral (select verwachting, volgende_datum from bericht b where b.melding_id = m.melding_id
                            order by created_at desc, bericht_id desc limit 1) b
       where m.school_id = ${schoolId}::uuid and m.status in ('nieuw', 'in-behandeling')
         and (b.verwachting is not null or b.volgende_datum is not null)
       order by b.volgende_datum nulls last, m.gemeld_op limit 40`,
  );

/** Of the open reports of a school: how many it heard of lately enough. */
export const countTerugkoppeling = (tx: Tx, schoolId: string, vandaag: Datum, termijnDagen: number) =>
  maybe(
    tx,
    sql<{ open: number; opTijd: number }>`
      select count(*)::int as open,
             (count(*) filter (where ${vandaag}::date - greatest(b.laatste, m.gemeld_op) <= ${termijnDagen}::int))::int as "opTijd"
        from melding m
        left join lateral (select (max(created_at) at time zone 'Europe/Amsterdam')::date as laatste
                             from bericht b where b.melding_id = m.melding_id) b on true
       where m.school_id = ${schoolId}::uuid and m.status in ('nieuw', 'in-behandeling')`,
  );
