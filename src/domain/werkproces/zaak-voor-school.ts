import type { Tx } from '../../platform/db/tx.ts';
import { deriveTerugkoppelingDagen, deriveVolgendeStappen } from '../../regels/mas/stappen.ts';
import type { ZaakVoorSchool } from '../terugkoppeling/index.ts';
import { findRegie } from './plan.sql.ts';
import { findKern, type LockedZaak, lockZaak } from './werkproces.sql.ts';
import { findStand } from './zaak-fasen.ts';

/** A zaak as the school is told of it. */
export async function describeForSchool(tx: Tx, zaak: LockedZaak, naam: string): Promise<ZaakVoorSchool> {
  const { werkwijze, stap } = await findStand(tx, zaak);
  return {
    werkprocesId: zaak.werkprocesId,
    jongereId: zaak.jongereId,
    stap,
    volgende: deriveVolgendeStappen(werkwijze, stap)[0] ?? null,
    route: zaak.route,
    behandelaar: zaak.behandelaar ?? naam,
    regisseur: (await findRegie(tx, zaak.werkprocesId, 'aanvaard'))?.naam ?? null,
    dagen: deriveTerugkoppelingDagen(werkwijze, zaak.route),
    isGesloten: zaak.totEnMet !== null,
  };
}

export async function findZaakVoorSchool(
  tx: Tx,
  werkprocesId: string,
  { hold }: { readonly hold: boolean },
): Promise<ZaakVoorSchool | undefined> {
  const zaak = hold ? await lockZaak(tx, werkprocesId) : await findKern(tx, werkprocesId);
  return zaak && describeForSchool(tx, zaak, 'Team leerplicht');
}

/** The zaak as this act has just left it. */
export async function getZaakVoorSchool(tx: Tx, werkprocesId: string): Promise<ZaakVoorSchool> {
  const zaak = await findZaakVoorSchool(tx, werkprocesId, { hold: false });
  if (!zaak) throw new Error('A zaak went away within its own act');
  return zaak;
}
