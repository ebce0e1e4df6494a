import type { Tx } from '../../platform/db/tx.ts';
import { planDubbel } from '../dubbel/index.ts';
import { planPlichtpeiling } from '../plichtbewaking/index.ts';
import {
  addPersonen,
  countTwijfel,
  endVorige,
  finishLevering,
  holdTeDoen,
  markGedaan,
  resolveScholen,
  setAsideChanged,
  writeInschrijvingen,
  writeResultaten,
  writeSignalen,
} from './toepassen.sql.ts';

/**
 * Writes what is sure and what was decided upon, all of it or nothing; to be called with the levering held. What stays in
 * doubt can be decided upon and applied later. The duty of who was touched is worked out anew like after an import.
 */
export async function applyTeDoen(tx: Tx, organisatieId: number, leveringId: string) {
  await holdTeDoen(tx, leveringId);
  const intussenGewijzigd = await setAsideChanged(tx);
  const toegevoegd = await addPersonen(tx, organisatieId);
  await resolveScholen(tx, organisatieId);
  await endVorige(tx);
  await writeInschrijvingen(tx, organisatieId);
  await writeResultaten(tx, organisatieId);
  await writeSignalen(tx, organisatieId);
  const gedaan = await markGedaan(tx);
  await finishLevering(tx, leveringId);
  await planPlichtpeiling(tx, organisatieId);
  if (toegevoegd > 0) await planDubbel(tx, organisatieId);
  return { gedaan, twijfelOpen: (await countTwijfel(tx, leveringId)).open, intussenGewijzigd };
}
