import { sql } from 'kysely';
import { actorNaam } from '../../platform/db/actor-naam.ts';
import { maybe, rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Kennismaking } from './kennismaking.contract.ts';

export const listKennismakingen = (tx: Tx, schoolId: string) =>
  rows(
    tx,
    sql<Kennismaking>`
      select schooljaar, gevoerd_op as "gevoerdOp", met, afspraken, wensen, ${actorNaam(sql`vastgelegd_door`)} as door, versie
        from kennismaking where school_id = ${schoolId} order by schooljaar desc limit 50`,
  );

/** Writes the version that was seen (0: none yet); nothing comes back when someone was first. */
export const writeKennismaking = (
  tx: Tx,
  organisatieId: number,
  k: {
    readonly schoolId: string;
    readonly schooljaar: string;
    readonly gevoerdOp: Datum;
    readonly met: string;
    readonly afspraken: string;
    readonly wensen: string | null;
    readonly versie: number;
  },
) =>
  k.versie === 0
    ? maybe(
        tx,
        sql<{ versie: number }>`
          insert into kennismaking (organisatie_id, school_id, schooljaar, gevoerd_op, met, afspraken, wensen)
          values (${organisatieId}, ${k.schoolId}, ${k.schooljaar}, ${k.gevoerdOp}, ${k.met}, ${k.afspraken}, ${k.wensen})
          on conflict on constraint kennismaking_sleutel do nothing returning versie`,
      )
    : maybe(
        tx,
        sql<{ versie: number }>`
          update kennismaking set gevoerd_op = ${k.gevoerdOp}, met = ${k.met}, afspraken = ${k.afspraken}, wensen = ${k.wensen}
           where school_id = ${k.schoolId} and schooljaar = ${k.schooljaar} and versie = ${k.versie} returning versie`,
      );

export const findLaatsteKennismaking = async (tx: Tx, schoolId: string): Promise<Kennismaking | undefined> =>
  (await listKennismakingen(tx, schoolId))[0];
