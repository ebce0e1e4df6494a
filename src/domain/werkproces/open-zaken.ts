import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { insertZaakStap, insertZaken, updateZaak } from './werkproces.sql.ts';

/**
 * Opens a zaak for each of many jongeren at once, each once; for who is enrolled nowhere, so without a onderwijssoort.
 *
 * @returns the zaak of each jongere
 */
export async function openZaken(
  tx: Tx,
  zaken: {
    readonly organisatieId: number;
    readonly jongereIds: readonly string[];
    readonly soort: string;
    readonly behandelaar: string;
    readonly vandaag: Datum;
  },
): Promise<ReadonlyMap<string, string>> {
  const made = await insertZaken(tx, zaken);
  return new Map(made.map(({ jongereId, werkprocesId }) => [jongereId, werkprocesId]));
}

/** Closes a zaak whose reason is gone and in which nobody did anything yet; `versie` is the one it was opened with. */
export async function closeStil(
  tx: Tx,
  zaak: {
    readonly organisatieId: number;
    readonly werkprocesId: string;
    readonly versie: number;
    readonly reden: string;
    readonly vandaag: Datum;
  },
): Promise<void> {
  const { organisatieId, werkprocesId, reden, vandaag } = zaak;
  const changed = await updateZaak(tx, werkprocesId, zaak.versie, {
    stap: 'gesloten',
    uitkomst: reden,
    totEnMet: vandaag,
  });
  if (!changed) return;
  await insertZaakStap(tx, {
    organisatieId,
    werkprocesId,
    van: 'nieuw',
    naar: 'gesloten',
    afwijkingReden: null,
    toelichting: null,
    vandaag,
  });
}
