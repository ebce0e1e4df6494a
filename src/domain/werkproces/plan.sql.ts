import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Regie, soortenActie, Zaakactie } from './plan.contract.ts';

type Bij = { readonly organisatieId: number; readonly jongereId: string; readonly werkprocesId: string };

export type PlanRij = {
  stemJongere: string | null;
  stemOuders: string | null;
  vastgesteldOp: Datum | null;
  versie: number;
};

export const findPlan = (tx: Tx, werkprocesId: string) =>
  maybe(
    tx,
    sql<PlanRij>`
      select stem_jongere as "stemJongere", stem_ouders as "stemOuders", vastgesteld_op as "vastgesteldOp", versie
        from zaakplan where werkproces_id = ${werkprocesId}`,
  );

/** Writes the version that was seen (0: none yet); nothing comes back when someone was first. */
export const savePlanRij = (tx: Tx, bij: Bij, plan: PlanRij) =>
  plan.versie === 0
    ? maybe(
        tx,
        sql<{ versie: number }>`
          insert into zaakplan (organisatie_id, jongere_id, werkproces_id, stem_jongere, stem_ouders, vastgesteld_op)
          values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${plan.stemJongere}, ${plan.stemOuders},
                  ${plan.vastgesteldOp})
          on conflict on constraint zaakplan_sleutel do nothing returning versie`,
      )
    : maybe(
        tx,
        sql<{ versie: number }>`
          update zaakplan set stem_jongere = ${plan.stemJongere}, stem_ouders = ${plan.stemOuders},
                 vastgesteld_op = ${plan.vastgesteldOp}
           where werkproces_id = ${bij.werkprocesId} and versie = ${plan.versie} returning versie`,
      );

export const listActies = (tx: Tx, werkprocesId: string, dag: Datum) =>
  rows(
    tx,
    sql<Zaakactie>`
      select zaakactie_id as "zaakactieId", soort, wat, wie, uiterlijk, klaar_op as "klaarOp", resultaat,
             klaar_op is null and uiterlijk < ${dag}::date as "teLaat", versie
        from zaakactie where werkproces_id = ${werkprocesId}
       order by klaar_op is not null, uiterlijk, zaakactie_id limit 200`,
  );

export type NieuweActie = {
  readonly soort: (typeof soortenActie)[number];
  readonly wat: string;
  readonly wie: string;
  readonly uiterlijk: Datum;
  /** The conversation in which it was agreed. */
  readonly gesprekId?: string;
  /** The referral that nobody answered. */
  readonly verwijzingId?: string;
};

export const insertActie = (tx: Tx, bij: Bij, actie: NieuweActie) =>
  one(
    tx,
    sql<{ zaakactieId: string }>`
      insert into zaakactie (organisatie_id, jongere_id, werkproces_id, soort, wat, wie, uiterlijk, gesprek_id,
                             verwijzing_id)
      values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${actie.soort}, ${actie.wat}, ${actie.wie},
              ${actie.uiterlijk}, ${actie.gesprekId ?? null}, ${actie.verwijzingId ?? null})
      returning zaakactie_id as "zaakactieId"`,
  );

export const lockActie = (tx: Tx, zaakactieId: string) =>
  maybe(
    tx,
    sql<{ werkprocesId: string; jongereId: string; klaarOp: Datum | null; versie: number }>`
      select werkproces_id as "werkprocesId", jongere_id as "jongereId", klaar_op as "klaarOp", versie
        from zaakactie where zaakactie_id = ${zaakactieId} for update`,
  );

export const endActieRij = (tx: Tx, zaakactieId: string, dag: Datum, resultaat: string | null) =>
  run(
    tx,
    sql`update zaakactie set klaar_op = ${dag}, resultaat = ${resultaat} where zaakactie_id = ${zaakactieId}`,
  );

/** What waited for the answer of a partner is done. */
export const endActiesVanVerwijzing = (tx: Tx, verwijzingId: string, dag: Datum, resultaat: string) =>
  run(
    tx,
    sql`update zaakactie set klaar_op = ${dag}, resultaat = ${resultaat}
         where verwijzing_id = ${verwijzingId} and klaar_op is null`,
  );

const regieKolommen = sql`
  regie_id as "regieId", naam, extern, vervanger, status, gevraagd_op as "gevraagdOp", beantwoord_op as "beantwoordOp", versie`;

export const findRegie = (tx: Tx, werkprocesId: string, status: 'gevraagd' | 'aanvaard') =>
  maybe(
    tx,
    sql<Regie>`
      select ${regieKolommen} from regie where werkproces_id = ${werkprocesId} and status = ${status}
       order by beantwoord_op desc nulls first, regie_id desc limit 1`,
  );

export const insertRegie = (
  tx: Tx,
  bij: Bij,
  regie: Pick<Regie, 'naam' | 'extern' | 'vervanger' | 'gevraagdOp'>,
) =>
  one(
    tx,
    sql<{ regieId: string }>`
      insert into regie (organisatie_id, jongere_id, werkproces_id, naam, extern, vervanger, gevraagd_op)
      values (${bij.organisatieId}, ${bij.jongereId}, ${bij.werkprocesId}, ${regie.naam}, ${regie.extern},
              ${regie.vervanger}, ${regie.gevraagdOp})
      returning regie_id as "regieId"`,
  );

export const lockRegie = (tx: Tx, regieId: string) =>
  maybe(
    tx,
    sql<Regie & { werkprocesId: string; jongereId: string }>`
      select ${regieKolommen}, werkproces_id as "werkprocesId", jongere_id as "jongereId"
        from regie where regie_id = ${regieId} for update`,
  );

/** Answers a request; who led until now then leads no more. */
export async function answerRegieRij(
  tx: Tx,
  { regieId, werkprocesId }: { readonly regieId: string; readonly werkprocesId: string },
  status: 'aanvaard' | 'geweigerd',
  dag: Datum,
) {
  if (status === 'aanvaard') {
    await run(
      tx,
      sql`update regie set status = 'vervallen' where werkproces_id = ${werkprocesId} and status = 'aanvaard'`,
    );
  }
  await run(tx, sql`update regie set status = ${status}, beantwoord_op = ${dag} where regie_id = ${regieId}`);
}

/** @returns nothing when this zaak had a warning on this day already */
export const insertWaarschuwing = (tx: Tx, bij: Bij, dag: Datum) =>
  maybe(
    tx,
    sql<{ waarschuwingId: string; nummer: string }>`
      insert into waarschuwing (organisatie_id, jongere_id, werkproces_id, nummer, gegeven_op)
      select ${bij.organisatieId}::int, ${bij.jongereId}::uuid, ${bij.werkprocesId}::uuid, nieuw_nummer(${dag}), ${dag}::date
       where not exists (select from waarschuwing where werkproces_id = ${bij.werkprocesId} and gegeven_op = ${dag}::date)
      returning waarschuwing_id as "waarschuwingId", nummer`,
  );
