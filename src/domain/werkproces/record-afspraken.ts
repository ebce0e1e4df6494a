import type { Act } from '../../platform/act.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Oorzaak } from '../../regels/mas/oorzaken.ts';
import { deriveVolgendeStappen } from '../../regels/mas/stappen.ts';
import { addOorzaken } from './bevinding.sql.ts';
import { insertActie } from './plan.sql.ts';
import { insertZaakStap, lockZaak, updateZaak } from './werkproces.sql.ts';
import { findStand } from './zaak-fasen.ts';

/** What a conversation leaves in its zaak. */
export type Gespreksopbrengst = {
  readonly gesprekId: string;
  readonly afspraken: readonly { readonly wat: string; readonly wie: string; readonly uiterlijk: Datum }[];
  readonly oorzaken: readonly Oorzaak[];
};

/**
 * Puts what was agreed in the plan of the zaak, each with its owner, adds the causes to the onderzoek (MW-09 counts them
 * there), and moves the zaak to its agreements where the method advises that step next.
 *
 * @returns whether the zaak moved
 */
export async function recordAfspraken(
  { tx, actor, vandaag }: Act,
  bij: { readonly organisatieId: number; readonly jongereId: string; readonly werkprocesId: string },
  { gesprekId, afspraken, oorzaken }: Gespreksopbrengst,
): Promise<boolean> {
  for (const afspraak of afspraken) {
    await insertActie(tx, bij, { ...afspraak, soort: 'afspraak', gesprekId });
  }
  if (oorzaken.length > 0) await addOorzaken(tx, bij, oorzaken, vandaag);
  const zaak = await lockZaak(tx, bij.werkprocesId);
  if (!zaak || afspraken.length === 0) return false;
  const { werkwijze, stap } = await findStand(tx, zaak);
  if (!deriveVolgendeStappen(werkwijze, stap).includes('afspraken')) return false;
  await updateZaak(tx, zaak.werkprocesId, zaak.versie, { stap: 'afspraken', stapSinds: vandaag });
  await insertZaakStap(tx, {
    organisatieId: actor.organisatieId,
    werkprocesId: zaak.werkprocesId,
    van: zaak.stap,
    naar: 'afspraken',
    afwijkingReden: null,
    toelichting: null,
    vandaag,
  });
  return true;
}
