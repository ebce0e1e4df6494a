import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';

export type NewBericht = {
  readonly organisatieId: number;
  readonly meldingId: string;
  readonly schoolId: string | null;
  readonly stap: string;
  readonly tekst: string;
  readonly behandelaar: string | null;
  readonly verwachting: string | null;
  readonly volgendeDatum: string | null;
};

export async function insertBericht(tx: Tx, bericht: NewBericht): Promise<string> {
  const { berichtId } = await one(
    tx,
    sql<{ berichtId: string }>`
      insert into bericht (organisatie_id, melding_id, school_id, stap, tekst, behandelaar, verwachting, volgende_datum)
      values (${bericht.organisatieId}, ${bericht.meldingId}, ${bericht.schoolId}, ${bericht.stap}, ${bericht.tekst},
              ${bericht.behandelaar}, ${bericht.verwachting}, ${bericht.volgendeDatum})
      returning bericht_id as "berichtId"`,
  );
  return berichtId;
}

/** Messages about many reports at once. */
export const insertBerichten = (
  tx: Tx,
  organisatieId: number,
  berichten: readonly Omit<NewBericht, 'organisatieId'>[],
) =>
  run(
    tx,
    sql`insert into bericht (organisatie_id, melding_id, school_id, stap, tekst, behandelaar, verwachting, volgende_datum)
        select ${organisatieId}, b."meldingId", b."schoolId", b.stap, b.tekst, b.behandelaar, b.verwachting,
               b."volgendeDatum"
          from jsonb_to_recordset(${JSON.stringify(berichten)}::jsonb)
               as b("meldingId" uuid, "schoolId" uuid, stap text, tekst text, behandelaar text, verwachting text,
                    "volgendeDatum" date)`,
  );

export function listBerichtenBij(tx: Tx, meldingId: string) {
  return rows(
    tx,
    sql<{ berichtId: string; stap: string; tekst: string; op: string; gelezenOp: string | null }>`
      select bericht_id as "berichtId", stap, tekst, created_at as op, gelezen_op as "gelezenOp"
        from bericht where melding_id = ${meldingId} order by created_at desc`,
  );
}

export type BerichtRij = {
  berichtId: string;
  meldingId: string;
  meldingnummer: string;
  jongere: string;
  stap: string;
  tekst: string;
  behandelaar: string | null;
  verwachting: string | null;
  volgendeDatum: Datum | null;
  op: string;
  gelezenOp: string | null;
};

export function listBerichten(
  tx: Tx,
  page: { limiet: number; vanaf: number; ongelezen?: boolean | undefined; jongereId?: string | undefined },
) {
  return rows(
    tx,
    sql<BerichtRij>`
      select b.bericht_id as "berichtId", b.melding_id as "meldingId", m.nummer as meldingnummer,
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, b.stap, b.tekst, b.behandelaar,
             b.verwachting, b.volgende_datum as "volgendeDatum", b.created_at as op, b.gelezen_op as "gelezenOp"
        from bericht b join melding m using (melding_id) join jongere j on j.jongere_id = m.jongere_id
       where ${page.ongelezen ? sql`b.gelezen_op is null` : sql`true`}
         and ${page.jongereId ? sql`m.jongere_id = ${page.jongereId}` : sql`true`}
       order by b.created_at desc, b.bericht_id limit ${page.limiet} offset ${page.vanaf}`,
  );
}

export function countBerichten(tx: Tx) {
  return one(
    tx,
    sql<{ totaal: number; ongelezen: number }>`
      select count(*)::int as totaal, (count(*) filter (where gelezen_op is null))::int as ongelezen from bericht`,
  );
}

/** The first time counts; seeing it again changes nothing. */
export function markGelezen(tx: Tx, berichtId: string) {
  return maybe(
    tx,
    sql<{ gelezenOp: string }>`
      update bericht set gelezen_op = coalesce(gelezen_op, now()) where bericht_id = ${berichtId}
      returning gelezen_op as "gelezenOp"`,
  );
}
