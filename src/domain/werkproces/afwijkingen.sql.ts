import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { AfwijkingGrond } from '../../regels/mas/afwijking.ts';

export type AfwijkingVraag = {
  readonly periodeVanaf: Datum;
  readonly periodeTotEnMet: Datum;
  readonly grond?: AfwijkingGrond | undefined;
};

/** Steps before grounds were recorded have words only: they count as `andere`. */
const grond = sql`coalesce(s.afwijking_grond, 'andere')`;
const within = ({ periodeVanaf, periodeTotEnMet }: AfwijkingVraag) => sql`
  s.afwijking_reden is not null and s.op between ${periodeVanaf}::date and ${periodeTotEnMet}::date`;

export const countAfwijkingen = (tx: Tx, vraag: AfwijkingVraag) =>
  rows(
    tx,
    sql<{ grond: AfwijkingGrond; aantal: number }>`
      select ${grond} as grond, count(*)::int as aantal from werkproces_stap s
       where ${within(vraag)} group by 1 order by 2 desc, 1`,
  );

export const listAfwijkingen = (
  tx: Tx,
  vraag: AfwijkingVraag,
  page: { readonly limiet: number; readonly vanaf: number },
) =>
  rows(
    tx,
    sql<{
      werkprocesId: string;
      nummer: string;
      van: string;
      naar: string;
      grond: AfwijkingGrond;
      reden: string;
      overgeslagen: string[];
      op: Datum;
      door: string;
    }>`
      select s.werkproces_id as "werkprocesId", w.nummer, s.van, s.naar, ${grond} as grond, s.afwijking_reden as reden,
             s.overgeslagen, s.op, ${actorNaam(sql`s.created_by`)} as door
        from werkproces_stap s join werkproces w using (werkproces_id)
       where ${within(vraag)} and ${vraag.grond ? sql`${grond} = ${vraag.grond}` : sql`true`}
       order by s.op desc, s.werkproces_stap_id limit ${page.limiet} offset ${page.vanaf}`,
  );
