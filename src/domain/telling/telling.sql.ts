import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, rows, type Tx } from '../../platform/db/tx.ts';
import type { Formulier } from './formulier.contract.ts';

export type EigenFormulier = {
  inhoud: Formulier;
  vastgelegdOp: string;
  vastgelegdDoor: string;
  versie: number;
};

/** The forms that this organisatie loaded itself. */
export const listEigenFormulieren = (tx: Tx, organisatieId: number) =>
  rows(
    tx,
    sql<EigenFormulier>`
      select inhoud, vastgelegd_op as "vastgelegdOp", ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", versie
        from telling_formulier where organisatie_id = ${organisatieId} order by code, vanaf_schooljaar`,
  );

export const lockFormulier = (tx: Tx, organisatieId: number, { code, vanafSchooljaar }: Formulier) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from telling_formulier
       where organisatie_id = ${organisatieId} and code = ${code} and vanaf_schooljaar = ${vanafSchooljaar} for update`,
  );

/** Undefined when somebody else was first. */
export function writeFormulier(tx: Tx, organisatieId: number, formulier: Formulier, isNew: boolean) {
  const { code, vanafSchooljaar } = formulier;
  const inhoud = JSON.stringify(formulier);
  return maybe(
    tx,
    isNew
      ? sql<{ versie: number }>`
          insert into telling_formulier (organisatie_id, code, vanaf_schooljaar, inhoud)
          values (${organisatieId}, ${code}, ${vanafSchooljaar}, ${inhoud}::jsonb)
          on conflict on constraint telling_formulier_sleutel do nothing returning versie`
      : sql<{ versie: number }>`
          update telling_formulier set inhoud = ${inhoud}::jsonb
           where organisatie_id = ${organisatieId} and code = ${code} and vanaf_schooljaar = ${vanafSchooljaar}
          returning versie`,
  );
}

export type Invulling = {
  regel: string;
  waarde: number;
  herkomst: string;
  vastgelegdOp: string;
  vastgelegdDoor: string;
  versie: number;
};
export type Invulplek = {
  readonly organisatieId: number;
  readonly code: string;
  readonly schooljaar: string;
};

export const listInvullingen = (tx: Tx, { organisatieId, code, schooljaar }: Invulplek) =>
  rows(
    tx,
    sql<Invulling>`
      select regel, waarde::float8 as waarde, herkomst, vastgelegd_op as "vastgelegdOp",
             ${actorNaam(sql`vastgelegd_door`)} as "vastgelegdDoor", versie
        from telling_invulling
       where organisatie_id = ${organisatieId} and code = ${code} and schooljaar = ${schooljaar}`,
  );

export const lockInvulling = (tx: Tx, { organisatieId, code, schooljaar }: Invulplek, regel: string) =>
  maybe(
    tx,
    sql<{ versie: number }>`
      select versie from telling_invulling where organisatie_id = ${organisatieId} and code = ${code}
         and schooljaar = ${schooljaar} and regel = ${regel} for update`,
  );

/** Undefined when somebody else was first. */
export const writeInvulling = (
  tx: Tx,
  { organisatieId, code, schooljaar }: Invulplek,
  { regel, waarde, herkomst }: Pick<Invulling, 'regel' | 'waarde' | 'herkomst'>,
  isNew: boolean,
) =>
  maybe(
    tx,
    isNew
      ? sql<{ versie: number }>`
          insert into telling_invulling (organisatie_id, code, schooljaar, regel, waarde, herkomst)
          values (${organisatieId}, ${code}, ${schooljaar}, ${regel}, ${waarde}, ${herkomst})
          on conflict on constraint telling_invulling_sleutel do nothing returning versie`
      : sql<{ versie: number }>`
          update telling_invulling set waarde = ${waarde}, herkomst = ${herkomst}
           where organisatie_id = ${organisatieId} and code = ${code} and schooljaar = ${schooljaar} and regel = ${regel}
          returning versie`,
  );
