import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

/** `naam` is this of `van`: one step up or down the line, or who guides and is guided. */
export type Lijn = {
  readonly naam: string;
  readonly betrekking: 'leidinggevende' | 'medewerker' | 'begeleider' | 'begeleide';
  readonly van: string;
};

/** Everybody in the direct line of these people on a day. */
export const findLijn = (tx: Tx, namen: readonly string[], dag: Datum): Promise<Lijn[]> =>
  rows(
    tx,
    sql<Lijn>`
      with lijn as (
        select naam, leidinggevende, begeleider, coalesce(stage_tot_en_met, 'infinity') >= ${dag}::date as stage
          from medewerkerprofiel)
      select leidinggevende as naam, 'leidinggevende' as betrekking, naam as van
        from lijn where leidinggevende is not null and naam = any(${[...namen]}::text[])
      union all
      select naam, 'medewerker', leidinggevende from lijn where leidinggevende = any(${[...namen]}::text[])
      union all
      select begeleider, 'begeleider', naam
        from lijn where stage and begeleider is not null and naam = any(${[...namen]}::text[])
      union all
      select naam, 'begeleide', begeleider from lijn where stage and begeleider = any(${[...namen]}::text[])`,
  );
