import { sql } from 'kysely';
import { rows, run, type Tx } from '../../platform/db/tx.ts';

export type Toewijzing = {
  readonly meldingId: string;
  readonly naar: string | null;
  readonly versie: number;
};

/** Holds these reports for this act, in one order, so that two who share out at once do so one after the other. */
export const lockMeldingen = (tx: Tx, ids: readonly string[]) =>
  rows(
    tx,
    sql<{ meldingId: string; behandelaar: string | null; status: string; elders: boolean; versie: number }>`
      select m.melding_id as "meldingId", m.behandelaar, m.status, m.versie,
             exists (select from melding_doorzending d where d.melding_id = m.melding_id and d.richting = 'naar') as elders
        from melding m where m.melding_id = any(${[...ids]}::uuid[]) order by m.melding_id for update of m`,
  );

/** Gives each of these reports to somebody, or to nobody; answers which were still as they were seen. */
export const assignMeldingen = (tx: Tx, toewijzingen: readonly Toewijzing[]) =>
  rows(
    tx,
    sql<{ meldingId: string }>`
      update melding m set behandelaar = t.naar
        from jsonb_to_recordset(${JSON.stringify(toewijzingen)}::jsonb) as t("meldingId" uuid, naar text, versie int)
       where m.melding_id = t."meldingId" and m.versie = t.versie
      returning m.melding_id as "meldingId"`,
  );

/** The open reports of a school that somebody has, to a colleague. */
export const handOverMeldingen = (
  tx: Tx,
  { schoolId, van, naar }: { readonly schoolId: string; readonly van: string; readonly naar: string },
) =>
  run(
    tx,
    sql`update melding set behandelaar = ${naar}
         where school_id = ${schoolId} and behandelaar = ${van} and status in ('nieuw', 'in-behandeling')`,
  );
