import { basename } from 'node:path';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import { ok, type Refusal, refuse } from '../../platform/result.ts';
import { applyTeDoen } from './apply-levering.ts';
import type { Levering } from './levering.contract.ts';
import {
  countPerTwijfel,
  countVerschillen,
  findLevering,
  findOrganisatieId,
  listFouten,
  lockLevering,
} from './levering.sql.ts';
import { receiveLevering } from './receive-levering.ts';
import { countTwijfel } from './toepassen.sql.ts';

export type Leveringvraag = {
  readonly db: Db;
  readonly vault: BsnVault;
  readonly clock: Clock;
  readonly organisatieCode: string;
  readonly pad: string;
  /** Everything is read, compared and counted; nothing is kept. */
  readonly droogloop: boolean;
};

/**
 * Reads a delivery and writes what is sure, in one transaction; what is in doubt waits on the screen. The same file again
 * changes nothing.
 */
export async function loadLevering({ db, vault, clock, organisatieCode, pad, droogloop }: Leveringvraag) {
  const actor = 'opdrachtregel';
  const organisatieId = await db.transact({ organisatieId: null, actor }, (tx) =>
    findOrganisatieId(tx, organisatieCode),
  );
  if (organisatieId === undefined) {
    return refuse('organisatie-onbekend', `De organisatie "${organisatieCode}" bestaat niet.`);
  }
  return db.transact({ organisatieId, actor }, async (tx, rollback) => {
    if (droogloop) rollback();
    const received = await receiveLevering(
      { tx, organisatieId, vault, vandaag: clock.vandaag() },
      pad,
      basename(pad),
    );
    if (!received.ok) {
      rollback();
      return received as Refusal<'bestand-geweigerd'>;
    }
    const { leveringId, bestond } = received.value;
    await lockLevering(tx, leveringId);
    const { teDoen } = await countTwijfel(tx, leveringId);
    const levering = await findLevering(tx, leveringId);
    const toepassen = teDoen > 0 || levering?.status === 'bekeken';
    const gedaan = toepassen ? (await applyTeDoen(tx, organisatieId, leveringId)).gedaan : 0;
    return ok({
      levering: (await findLevering(tx, leveringId)) as Levering,
      bestond,
      gedaan,
      aantallen: await countVerschillen(tx, leveringId),
      twijfel: await countPerTwijfel(tx, leveringId),
      fouten: await listFouten(tx, leveringId, 1_000_000),
    });
  });
}
