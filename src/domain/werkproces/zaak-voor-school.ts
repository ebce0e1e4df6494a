import type { Act } from '../../platform/act.ts';
import { deriveTerugkoppelingDagen, deriveVolgendeStappen } from '../../regels/mas/stappen.ts';
import { getParameters } from '../parameter/index.ts';
import type { ZaakVoorSchool } from '../terugkoppeling/index.ts';
import { findRegie } from './plan.sql.ts';
import { findKern, type LockedZaak, lockZaak } from './werkproces.sql.ts';
import { findStand } from './zaak-fasen.ts';

/** A zaak as the school is told of it. */
async function describeForSchool({ tx, actor, vandaag }: Act, zaak: LockedZaak): Promise<ZaakVoorSchool> {
  const { werkwijze, stap } = await findStand(tx, zaak);
  const { terugkoppelDagen } = await getParameters(tx, actor.organisatieId, vandaag, ['terugkoppelDagen']);
  return {
    werkprocesId: zaak.werkprocesId,
    jongereId: zaak.jongereId,
    stap,
    volgende: deriveVolgendeStappen(werkwijze, stap)[0] ?? null,
    route: zaak.route,
    behandelaar: zaak.behandelaar ?? 'Team leerplicht',
    regisseur: (await findRegie(tx, zaak.werkprocesId, 'aanvaard'))?.naam ?? null,
    dagen: deriveTerugkoppelingDagen(werkwijze, zaak.route, terugkoppelDagen),
    isGesloten: zaak.totEnMet !== null,
    sluitgrond: zaak.sluitgrond,
  };
}

export async function findZaakVoorSchool(
  act: Act,
  werkprocesId: string,
  { hold }: { readonly hold: boolean },
): Promise<ZaakVoorSchool | undefined> {
  const zaak = hold ? await lockZaak(act.tx, werkprocesId) : await findKern(act.tx, werkprocesId);
  return zaak && describeForSchool(act, zaak);
}

/** The zaak as this act has just left it. */
export async function getZaakVoorSchool(act: Act, werkprocesId: string): Promise<ZaakVoorSchool> {
  const zaak = await findZaakVoorSchool(act, werkprocesId, { hold: false });
  if (!zaak) throw new Error('A zaak went away within its own act');
  return zaak;
}
