import { sql } from 'kysely';
import { maybe, one, rows, run, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Onderdeel } from '../../regels/mas/volledigheid.ts';
import type { Vraag } from './intake.contract.ts';

export async function insertVraag(
  tx: Tx,
  vraag: {
    readonly organisatieId: number;
    readonly meldingId: string;
    readonly schoolId: string;
    readonly onderdelen: readonly Onderdeel[];
    readonly tekst: string;
    readonly door: string;
    readonly op: Datum;
    readonly uiterlijk: Datum;
  },
): Promise<string> {
  const { id } = await one(
    tx,
    sql<{ id: string }>`
      insert into melding_vraag (organisatie_id, melding_id, school_id, onderdelen, tekst, gesteld_door, gesteld_op,
                                 uiterlijk_op)
      values (${vraag.organisatieId}, ${vraag.meldingId}, ${vraag.schoolId}, ${[...vraag.onderdelen]}::text[], ${vraag.tekst},
              ${vraag.door}, ${vraag.op}, ${vraag.uiterlijk})
      returning melding_vraag_id as id`,
  );
  return id;
}

export const listVragen = (
  tx: Tx,
  page: {
    readonly limiet: number;
    readonly vanaf: number;
    readonly meldingId?: string | undefined;
    readonly open?: boolean | undefined;
  },
) =>
  rows(
    tx,
    sql<Vraag & { totaal: number }>`
      select v.melding_vraag_id as "vraagId", v.melding_id as "meldingId", m.nummer as meldingnummer,
             volledige_naam(j.voornamen, j.voorvoegsel, j.achternaam) as jongere, v.onderdelen, v.tekst,
             v.gesteld_door as "gesteldDoor", v.gesteld_op as "gesteldOp", v.uiterlijk_op as "uiterlijkOp", v.antwoord,
             v.beantwoord_door as "beantwoordDoor", v.beantwoord_op as "beantwoordOp", v.versie,
             count(*) over ()::int as totaal
        from melding_vraag v join melding m using (melding_id) join jongere j on j.jongere_id = m.jongere_id
       where ${page.meldingId ? sql`v.melding_id = ${page.meldingId}` : sql`true`}
         and ${page.open === undefined ? sql`true` : page.open ? sql`v.beantwoord_op is null` : sql`v.beantwoord_op is not null`}
       order by v.beantwoord_op is not null, v.uiterlijk_op, v.melding_vraag_id
       limit ${page.limiet} offset ${page.vanaf}`,
  );

export const lockVraag = (tx: Tx, vraagId: string) =>
  maybe(
    tx,
    sql<{
      meldingId: string;
      jongereId: string;
      onderdelen: Onderdeel[];
      beantwoord: boolean;
      andereVraagId: string | null;
      versie: number;
    }>`
      select v.melding_id as "meldingId", m.jongere_id as "jongereId", v.onderdelen,
             v.beantwoord_op is not null as beantwoord, v.andere_vraag_id as "andereVraagId", v.versie
        from melding_vraag v join melding m using (melding_id) where v.melding_vraag_id = ${vraagId} for update of v`,
  );

export const setAntwoord = (tx: Tx, vraagId: string, antwoord: string, door: string, op: Datum) =>
  one(
    tx,
    sql<{ versie: number }>`
      update melding_vraag set antwoord = ${antwoord}, beantwoord_door = ${door}, beantwoord_op = ${op}
       where melding_vraag_id = ${vraagId} returning versie`,
  );

const velden = {
  'actie-school': sql.ref('school_deed'),
  'gevraagde-actie': sql.ref('school_vraagt'),
  contactpersoon: sql.ref('contactpersoon'),
} as const;
export const isVeld = (onderdeel: Onderdeel): onderdeel is keyof typeof velden =>
  Object.hasOwn(velden, onderdeel);

/** An answer to one question about one field is that field, when nobody filled it in meanwhile. */
export const fillVeld = (tx: Tx, meldingId: string, onderdeel: keyof typeof velden, antwoord: string) =>
  run(
    tx,
    sql`update melding set ${velden[onderdeel]} = ${antwoord} where melding_id = ${meldingId} and ${velden[onderdeel]} is null`,
  );
