import { z } from 'zod';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { Task } from '../../platform/jobs/index.ts';
import { importFolder } from './import-folder.ts';
import { findOrganisatieCode } from './invoer.sql.ts';
import { ImportRefused } from './invoer-report.ts';
import type { Uploads } from './uploads.ts';

const zPayload = z.object({
  invoerId: z.uuid(),
  uploadId: z.uuid(),
  droogloop: z.boolean(),
  organisatieId: z.int(),
  actor: z.string(),
});

/** Does a load that was asked for on the screen. Killed half-way nothing of it is there, and it runs again. */
export function loadUpload(context: { db: Db; vault: BsnVault; clock: Clock; uploads: Uploads }): Task {
  const { uploads, ...rest } = context;
  return async (payload) => {
    const { invoerId, uploadId, droogloop, organisatieId, actor } = zPayload.parse(payload);
    const folder = await uploads.find(organisatieId, uploadId);
    const organisatieCode = await rest.db.transact({ organisatieId, actor }, (tx) =>
      findOrganisatieCode(tx, organisatieId),
    );
    try {
      await importFolder({
        ...rest,
        organisatieCode,
        folder: folder ?? '',
        dryRun: droogloop,
        actor,
        invoerId,
      });
    } catch (error) {
      // The row of the load says that it failed; trying again would fail the same way.
      if (error instanceof ImportRefused) return;
      throw error;
    }
    if (folder && !droogloop) await uploads.remove(folder);
  };
}
