import { sql } from 'kysely';
import { maybe, one, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Adviesvraag } from './intake.contract.ts';

export const listAdviesvragen = (
  tx: Tx,
  page: { readonly limiet: number; readonly vanaf: number; readonly status?: string | undefined },
) =>
  rows(
    tx,
    sql<Adviesvraag>`
      select a.adviesvraag_id as "adviesvraagId", s.naam as schoolnaam, a.melding_id as "meldingId", a.kanaal, a.vrager,
             a.vraag, a.antwoord, a.gevraagd_op as "gevraagdOp", a.beantwoord_op as "beantwoordOp", a.behandelaar, a.status,
             a.versie,
             case when j.jongere_id is not null then json_build_object('jongereId', j.jongere_id,
               'naam', volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam)) end as jongere
        from adviesvraag a left join jongere j using (jongere_id) left join school s using (school_id)
       where ${page.status ? sql`a.status = ${page.status}` : sql`true`}
       order by a.gevraagd_op desc, a.adviesvraag_id desc limit ${page.limiet} offset ${page.vanaf}`,
  );

export const countAdviesvragen = (tx: Tx) =>
  rows(
    tx,
    sql<{ status: string; aantal: number }>`
      select status, count(*)::int as aantal from adviesvraag group by status`,
  );

export const insertAdviesvraag = (
  tx: Tx,
  vraag: {
    readonly organisatieId: number;
    readonly jongereId: string | null;
    readonly schoolId: string | null;
    readonly kanaal: string;
    readonly vrager: string;
    readonly vraag: string;
    readonly op: Datum;
    readonly behandelaar: string | null;
  },
) =>
  one(
    tx,
    sql<{ adviesvraagId: string; versie: number }>`
      insert into adviesvraag (organisatie_id, jongere_id, school_id, kanaal, vrager, vraag, gevraagd_op, behandelaar)
      values (${vraag.organisatieId}, ${vraag.jongereId}, ${vraag.schoolId}, ${vraag.kanaal}, ${vraag.vrager}, ${vraag.vraag},
              ${vraag.op}, ${vraag.behandelaar})
      returning adviesvraag_id as "adviesvraagId", versie`,
  );

export const lockAdviesvraag = (tx: Tx, adviesvraagId: string) =>
  maybe(
    tx,
    sql<{
      jongereId: string | null;
      kanaal: string;
      vrager: string;
      vraag: string;
      status: string;
      versie: number;
    }>`
      select jongere_id as "jongereId", kanaal, vrager, vraag, status, versie
        from adviesvraag where adviesvraag_id = ${adviesvraagId} for update`,
  );

export const setAdvies = (tx: Tx, adviesvraagId: string, antwoord: string, door: string, op: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`
      update adviesvraag set antwoord = ${antwoord}, beantwoord_op = ${op}, behandelaar = ${door}, status = 'beantwoord'
       where adviesvraag_id = ${adviesvraagId} returning versie`,
  );

export const setMeldingVan = (tx: Tx, adviesvraagId: string, meldingId: string) =>
  one(
    tx,
    sql<{ versie: number }>`
      update adviesvraag set melding_id = ${meldingId}, status = 'melding' where adviesvraag_id = ${adviesvraagId}
      returning versie`,
  );
