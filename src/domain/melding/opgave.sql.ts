import { sql } from 'kysely';
import { maybe, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { MeldingDag, Opgave } from './melding.contract.ts';

export const findOpgave = (tx: Tx, meldingId: string): Promise<Opgave | undefined> =>
  maybe(
    tx,
    sql<Opgave>`
      select vorm, reden, bijzondere_reden as "bijzondereReden", alle_lessen_gemist as "alleLessenGemist",
             actie_gewenst as "actieGewenst", prioriteit, leslocatie, contact_functie as "contactFunctie",
             contact_telefoon as "contactTelefoon", contact_email as "contactEmail", kopie_aan as "kopieAan",
             telefoon_gezin as "telefoonGezin", zorg_vermoed as "zorgVermoed", startkwalificatie,
             opgenomen_op as "opgenomenOp", uiterlijk_op as "uiterlijkOp", ontvangen_op as "ontvangenOp"
        from melding_opgave where melding_id = ${meldingId}`,
  );

export const listDagen = (tx: Tx, meldingId: string): Promise<MeldingDag[]> =>
  rows(
    tx,
    sql<MeldingDag>`
      select dag, hele_dag as "heleDag", lesuren, aantal, oordeel
        from melding_dag where melding_id = ${meldingId} order by dag, oordeel`,
  );

export type NieuweOpgave = Omit<
  Opgave,
  'reden' | 'bijzondereReden' | 'actieGewenst' | 'startkwalificatie' | 'opgenomenOp' | 'uiterlijkOp'
> & { readonly meldingId: string; readonly schoolId: string | null; readonly organisatieId: number };

/** What somebody gave with a report that did not come from the register. */
export const insertOpgave = (tx: Tx, opgave: NieuweOpgave) =>
  run(
    tx,
    sql`insert into melding_opgave (organisatie_id, melding_id, school_id, vorm, alle_lessen_gemist, prioriteit, leslocatie,
                                    contact_functie, contact_telefoon, contact_email, kopie_aan, telefoon_gezin, zorg_vermoed,
                                    ontvangen_op)
        values (${opgave.organisatieId}, ${opgave.meldingId}, ${opgave.schoolId}, ${opgave.vorm}, ${opgave.alleLessenGemist},
                ${opgave.prioriteit}, ${opgave.leslocatie}, ${opgave.contactFunctie}, ${opgave.contactTelefoon},
                ${opgave.contactEmail}, ${opgave.kopieAan}, ${opgave.telefoonGezin}, ${opgave.zorgVermoed},
                ${opgave.ontvangenOp})`,
  );

export const insertDagen = (
  tx: Tx,
  melding: { readonly organisatieId: number; readonly meldingId: string; readonly schoolId: string | null },
  dagen: readonly Omit<MeldingDag, 'oordeel'>[],
) =>
  run(
    tx,
    sql`insert into melding_dag (organisatie_id, melding_id, school_id, dag, hele_dag, lesuren, aantal)
        select ${melding.organisatieId}, ${melding.meldingId}::uuid, ${melding.schoolId}::uuid, d.dag, d."heleDag", d.lesuren,
               d.aantal
          from jsonb_to_recordset(${JSON.stringify(dagen)}::jsonb)
               as d(dag date, "heleDag" boolean, lesuren int[], aantal numeric)`,
  );
