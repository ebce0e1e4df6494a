import { type RawBuilder, sql } from 'kysely';
import type { Datum } from '../../regels/kalender/datum.ts';
import { LEEFTIJDSKLASSEN, type Leeftijdsklasse, type Maat, OPPAKKEN_DAGEN } from './maten.contract.ts';

type Sql = RawBuilder<unknown>;

/** Which meldingen and zaken are looked at, and by which day and term they are judged. */
export type Kader = {
  readonly organisatieId: number;
  readonly vandaag: Datum;
  readonly vanaf: Datum;
  readonly totEnMet: Datum;
  /** Where the jongere lives now, by name as in the figures. */
  readonly gemeente?: string | undefined;
  readonly schoolId?: string | undefined;
  /** Days within which a school should hear from us again while its report is open. */
  readonly terugkoppelDagen: number;
};

/** The home known last, as the lists of the kantoor show it. */
export const woongemeente = (jongere: Sql): Sql => sql`
  coalesce((select nullif(v.gemeente, '') from verblijf v where v.jongere_id = ${jongere}
             order by v.vanaf desc nulls last limit 1), 'onbekend')`;

const alleenGemeente = ({ gemeente }: Kader, jongere: Sql): Sql =>
  gemeente === undefined ? sql`true` : sql`${woongemeente(jongere)} = ${gemeente}`;

const nederlandseDag = (moment: Sql): Sql => sql`(${moment} at time zone 'Europe/Amsterdam')::date`;

/**
 * The CTE `m`: every melding of the period or still open, with what its school heard and when. The receipt is not
 * contact: it comes by itself.
 * @uitleg 0110 what counts as contact with the school
 */
export const meldingfeit = (kader: Kader): Sql => sql`
  gehoord as materialized (
    select b.melding_id, ${nederlandseDag(sql`min(b.created_at) filter (where b.stap <> 'nieuw')`)} as eerste,
           ${nederlandseDag(sql`max(b.created_at)`)} as laatste,
           (array_agg(b.volgende_datum order by b.created_at desc, b.bericht_id desc))[1] as volgende
      from bericht b where b.organisatie_id = ${kader.organisatieId} group by b.melding_id),
  m as materialized (
    select m.melding_id as id, m.jongere_id, m.school_id, m.schoolnaam, m.onderwijssoort, m.soort_verzuim, m.status,
           nullif(m.behandelaar, '') as behandelaar, m.gemeld_op as dag, ${kader.vandaag}::date - m.gemeld_op as dagen,
           m.gemeld_op between ${kader.vanaf}::date and ${kader.totEnMet}::date as in_periode,
           m.status in ('nieuw', 'in-behandeling') as loopt,
           case when h.eerste is not null then greatest(0, h.eerste - m.gemeld_op) end as contact_dagen, h.eerste is not null as beantwoord,
           ${kader.vandaag}::date - greatest(h.laatste, m.gemeld_op) as stil_dagen, h.volgende
      from melding m left join gehoord h using (melding_id)
     where m.organisatie_id = ${kader.organisatieId} and m.status <> 'ingetrokken'
       and (m.gemeld_op between ${kader.vanaf}::date and ${kader.totEnMet}::date
            or m.status in ('nieuw', 'in-behandeling'))
       and ${kader.schoolId === undefined ? sql`true` : sql`m.school_id = ${kader.schoolId}::uuid`}
       and ${alleenGemeente(kader, sql`m.jongere_id`)})`;

/** The CTE `z`: every zaak that began or ended in the period, or is still open. A zaak has the school of its reports. */
export const zaakfeit = (kader: Kader): Sql => sql`
  z as materialized (
    select w.werkproces_id as id, w.jongere_id, w.soort, w.stap, w.route, w.onderwijssoort, nullif(w.behandelaar, '') as behandelaar, w.vanaf as dag,
           ${kader.vandaag}::date - w.vanaf as dagen, w.tot_en_met is null as loopt,
           w.vanaf between ${kader.vanaf}::date and ${kader.totEnMet}::date as begonnen,
           coalesce(w.tot_en_met between ${kader.vanaf}::date and ${kader.totEnMet}::date, false) as gesloten
      from werkproces w
     where w.organisatie_id = ${kader.organisatieId}
       and (w.tot_en_met is null or w.vanaf between ${kader.vanaf}::date and ${kader.totEnMet}::date
            or w.tot_en_met between ${kader.vanaf}::date and ${kader.totEnMet}::date)
       and ${
         kader.schoolId === undefined
           ? sql`true`
           : sql`exists (select from melding m where m.werkproces_id = w.werkproces_id
                          and m.school_id = ${kader.schoolId}::uuid)`
       }
       and ${alleenGemeente(kader, sql`w.jongere_id`)})`;

/** What makes a row of `m` or `z` count: the numbers and the lists behind them stand on this alone. */
export function telt(maat: Maat, { vandaag, terugkoppelDagen }: Kader): Sql {
  switch (maat) {
    case 'instroom':
      return sql`in_periode`;
    case 'beantwoord':
      return sql`in_periode and beantwoord`;
    case 'zonder-antwoord':
      return sql`in_periode and not beantwoord`;
    case 'open-meldingen':
    case 'open-zaken':
      return sql`loopt`;
    case 'teruggekoppeld':
      return sql`loopt and stil_dagen <= ${terugkoppelDagen}::int`;
    case 'terugkoppeling-te-laat':
      return sql`loopt and stil_dagen > ${terugkoppelDagen}::int`;
    case 'wacht-te-lang':
      return sql`status = 'nieuw' and dagen > ${OPPAKKEN_DAGEN}::int`;
    case 'datum-voorbij':
      return sql`loopt and volgende < ${vandaag}::date`;
    case 'nieuwe-zaken':
      return sql`begonnen`;
    case 'gesloten-zaken':
      return sql`gesloten`;
  }
}

export function inKlasse(klasse: Leeftijdsklasse | undefined): Sql {
  const grens = LEEFTIJDSKLASSEN.find((een) => een.klasse === klasse);
  if (!grens) return sql`true`;
  return grens.totEnMet === null
    ? sql`dagen >= ${grens.vanaf}::int`
    : sql`dagen between ${grens.vanaf}::int and ${grens.totEnMet}::int`;
}

/** The text that stands for a record without behandelaar; it can be asked for as well. */
export const NIEMAND = 'nog niemand';
export const vanBehandelaar = (behandelaar: string | undefined): Sql =>
  behandelaar === undefined ? sql`true` : sql`coalesce(behandelaar, ${NIEMAND}) = ${behandelaar}`;
