import type { Tx } from '../../platform/db/tx.ts';
import { insertBericht, insertBerichten, type NewBericht } from './bericht.sql.ts';
import { shareBerichten } from './share-melding.ts';

/** Puts the message in the school's inbox, in the act that causes it; also there where the school reports elsewhere. */
export async function sendBericht(tx: Tx, bericht: NewBericht): Promise<string> {
  const berichtId = await insertBericht(tx, bericht);
  await shareBerichten(tx, bericht.organisatieId, [bericht]);
  return berichtId;
}

/** Messages about many reports at once. */
export async function sendBerichten(
  tx: Tx,
  organisatieId: number,
  berichten: readonly Omit<NewBericht, 'organisatieId'>[],
): Promise<void> {
  await insertBerichten(tx, organisatieId, berichten);
  await shareBerichten(tx, organisatieId, berichten);
}
