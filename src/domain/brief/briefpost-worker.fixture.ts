import { setTimeout } from 'node:timers/promises';
import { openPostmap } from '../../integrations/postmap/index.ts';
import { openDb } from '../../platform/db/pool.ts';
import { briefpost } from './uitgang.ts';

/** A worker of its own that hands over e-mail, slowly, for a test to kill: `<database> <organisatieId> <folder>`. */
const [url = '', organisatieId = '', folder = ''] = process.argv.slice(2);
const db = openDb(url);
const postmap = openPostmap(folder);
const SLOW_MS = 100;
await briefpost({
  db,
  postbus: {
    async deliver(bericht) {
      const bewijs = await postmap.deliver(bericht);
      // Here it is killed: handed over, and not yet written down.
      await setTimeout(SLOW_MS);
      return bewijs;
    },
  },
})({ organisatieId: Number(organisatieId) });
await db.close();
