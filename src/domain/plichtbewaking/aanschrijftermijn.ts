import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { endTermijn, extendTermijn, findTermijn, planTermijn } from '../termijn/index.ts';
import { findStilleTermijnen, moveAangeschreven } from './absoluut.sql.ts';

/** What the term is called in the list of terms; its key there is the absoluut verzuim it is about. */
const SOORT = 'absoluut-verzuim';
/** The second letter has a term of its own: the first one stays in the history as it was. */
const sleutelVan = (id: string, tweede: boolean): string => (tweede ? `${id}/2` : id);

/** Puts the term in which a child must be enrolled on the list of who wrote: passed, it stands there as a task. */
export const planAanschrijftermijn = (
  tx: Tx,
  aan: {
    readonly organisatieId: number;
    readonly id: string;
    readonly jongereId: string;
    readonly werkprocesId: string;
    readonly begin: Datum;
    readonly dagen: number;
    readonly voor: string;
    readonly tweede?: boolean;
  },
) =>
  planTermijn(tx, {
    organisatieId: aan.organisatieId,
    soort: SOORT,
    sleutel: sleutelVan(aan.id, aan.tweede ?? false),
    wat: 'Kijken of het kind nu is ingeschreven',
    onderwerpSoort: 'zaak',
    onderwerpId: aan.werkprocesId,
    jongereId: aan.jongereId,
    voor: aan.voor,
    begin: aan.begin,
    gebeurtenis: aan.tweede ? 'Tweede brief over absoluut verzuim' : 'Aangeschreven over absoluut verzuim',
    duur: { aantal: aan.dagen, eenheid: 'dagen' },
  });

/** The letters of a run leave on a later day than they were put ready: the term moves along, so that all get four weeks. */
export async function shiftTermijnen(
  tx: Tx,
  { briefreeksId, vandaag }: { readonly briefreeksId: string; readonly vandaag: Datum },
): Promise<void> {
  for (const { id, dagen, tweede } of await moveAangeschreven(tx, briefreeksId, vandaag)) {
    const termijn = await findTermijn(tx, SOORT, sleutelVan(id, tweede));
    if (!termijn || termijn.geeindigdOp !== null) continue;
    await extendTermijn(tx, termijn.termijnId, {
      aantal: dagen,
      eenheid: 'dagen',
      reden: 'De brief ging later weg',
      op: vandaag,
    });
  }
}

/** The second letter ends the term of the first. */
export async function endEersteTermijn(tx: Tx, id: string, op: Datum): Promise<void> {
  const termijn = await findTermijn(tx, SOORT, sleutelVan(id, false));
  if (termijn && termijn.geeindigdOp === null) await endTermijn(tx, termijn.termijnId, op, 'tweede brief');
}

/** Ends the terms of who found a school, and of whom somebody closed the zaak. */
export async function endTermijnen(tx: Tx, organisatieId: number, op: Datum): Promise<void> {
  for (const { termijnId, waardoor } of await findStilleTermijnen(tx, organisatieId, SOORT)) {
    await endTermijn(tx, termijnId, op, waardoor);
  }
}
