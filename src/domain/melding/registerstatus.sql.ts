import { sql } from 'kysely';
import { maybe, rows, run, type Tx } from '../../platform/db/tx.ts';
import { planJob } from '../../platform/jobs/index.ts';
import type { Opmerking } from './melding.contract.ts';

/** Sends what waits about one melding, in the order it was planned. */
export const REGISTERSTATUS_JOB = 'registerstatus';
/** What the register may be told; anything else is our own affair (VI-12). */
export const registerstatussen = ['in-behandeling', 'afgesloten', 'ter-kennisneming'] as const;
export type Registerstatus = (typeof registerstatussen)[number];

const isRegisterstatus = (status: string): status is Registerstatus =>
  registerstatussen.some((een) => een === status);

/**
 * Plans the status for the register in the transaction of the act that changed it. Only for a report that came from the
 * register, and only what it knows.
 */
export async function planRegisterstatus(
  tx: Tx,
  opgave: {
    readonly organisatieId: number;
    readonly meldingId: string;
    readonly status: string;
    readonly sluitreden?: string | null | undefined;
    readonly opmerking?: Opmerking | null | undefined;
    readonly behandelaar: string | null;
  },
): Promise<void> {
  if (!isRegisterstatus(opgave.status)) return;
  const gepland = await run(
    tx,
    sql`insert into registerstatus (organisatie_id, melding_id, meldingsnummer, status, sluitreden, opmerking, behandelaar)
        select ${opgave.organisatieId}, melding_id, nummer, ${opgave.status}, ${opgave.sluitreden ?? null},
               ${opgave.opmerking ?? null}, ${opgave.behandelaar}
          from melding where melding_id = ${opgave.meldingId} and register_mutatie_op is not null`,
  );
  if (gepland > 0) await planVerzending(tx, opgave.organisatieId, opgave.meldingId);
}

export const planVerzending = (tx: Tx, organisatieId: number, meldingId: string): Promise<void> =>
  planJob(tx, REGISTERSTATUS_JOB, meldingId, { organisatieId, meldingId });

export type Wachtend = {
  readonly registerstatusId: string;
  readonly meldingsnummer: string;
  readonly status: Registerstatus;
  readonly sluitreden: string | null;
  readonly opmerking: Opmerking | null;
  readonly behandelaar: string | null;
};

/** The oldest that waits about this melding, held for whoever sends it; undefined when there is none. */
export const lockWachtend = (tx: Tx, meldingId: string) =>
  maybe(
    tx,
    sql<Wachtend>`
      select registerstatus_id as "registerstatusId", meldingsnummer, status, sluitreden, opmerking, behandelaar
        from registerstatus where melding_id = ${meldingId} and stand = 'wacht'
       order by created_at, registerstatus_id limit 1 for update`,
  );

/** What the register said: a proof that it has it, or why not. */
export const setUitslag = (
  tx: Tx,
  registerstatusId: string,
  uitslag: { readonly stand: 'verstuurd' | 'geweigerd'; readonly kenmerk?: string; readonly fout?: string },
) =>
  run(
    tx,
    sql`update registerstatus set stand = ${uitslag.stand}, kenmerk = ${uitslag.kenmerk ?? null}, fout = ${uitslag.fout ?? null},
               pogingen = pogingen + 1, klaar_op = now()
         where registerstatus_id = ${registerstatusId}`,
  );

/** The register could not be reached; it waits on. */
export const noteMislukt = (tx: Tx, registerstatusId: string, fout: string) =>
  run(
    tx,
    sql`update registerstatus set pogingen = pogingen + 1, fout = ${fout} where registerstatus_id = ${registerstatusId}`,
  );

/** Sent anew on somebody's word: only what was refused or still waits. */
export const resetStatus = (tx: Tx, registerstatusId: string, versie: number) =>
  maybe(
    tx,
    sql<{ meldingId: string }>`
      update registerstatus set stand = 'wacht', fout = null, klaar_op = null
       where registerstatus_id = ${registerstatusId} and versie = ${versie} and stand in ('geweigerd', 'wacht')
       returning melding_id as "meldingId"`,
  );

/** Somebody typed these over where the register is reached by hand; who and when stands with it. */
export const markMetDeHand = (tx: Tx, ids: readonly string[]) =>
  rows(
    tx,
    sql<{ id: string }>`
      update registerstatus set stand = 'met-de-hand', klaar_op = now(), fout = null
       where registerstatus_id = any(${ids}::uuid[]) and stand in ('wacht', 'geweigerd')
       returning registerstatus_id as id`,
  );
