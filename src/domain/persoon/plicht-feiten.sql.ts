import { sql } from 'kysely';
import { preparedRows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Diploma, Uitstroomprofiel } from '../../regels/lpw/diploma.ts';

export type PlichtRij = {
  jongereId: string;
  geboortedatum: Datum;
  startkwalificatieOp: Datum | null;
  gemeentecode: string | null;
  inschrijvingen: {
    onderwijssoort: string | null;
    vanaf: Datum;
    totEnMet: Datum | null;
    uitstroomprofiel: Uitstroomprofiel | null;
  }[];
  diplomas: Diploma[];
};

/** What decides about the duty of these jongeren, in one question: latest inschrijving first. */
export const listPlichtRijen = (tx: Tx, jongereIds: readonly string[]): Promise<PlichtRij[]> =>
  preparedRows(
    tx,
    sql<PlichtRij>`
      select j.jongere_id as "jongereId", j.geboortedatum, j.startkwalificatie_op as "startkwalificatieOp",
             (select v.gemeentecode from verblijf v where v.jongere_id = j.jongere_id
               order by v.vanaf desc nulls last limit 1) as gemeentecode,
             coalesce((select jsonb_agg(jsonb_build_object(
                                'onderwijssoort', i.onderwijssoort, 'vanaf', i.vanaf, 'totEnMet', i.tot_en_met,
                                'uitstroomprofiel', i.uitstroomprofiel) order by i.vanaf desc, i.nummer desc)
                         from inschrijving i where i.jongere_id = j.jongere_id), '[]') as inschrijvingen,
             coalesce((select jsonb_agg(jsonb_build_object('soort', d.soort, 'behaaldOp', d.behaald_op)
                                        order by d.behaald_op)
                         from diploma d where d.jongere_id = j.jongere_id), '[]') as diplomas
        from jongere j where j.jongere_id = any(${jongereIds}::uuid[])`,
  );
