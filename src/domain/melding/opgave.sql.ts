import { sql } from 'kysely';
import { maybe, rows, type Tx } from '../../platform/db/tx.ts';
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
