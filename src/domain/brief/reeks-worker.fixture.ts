import { fixedClock } from '../../platform/clock.ts';
import { openDb } from '../../platform/db/pool.ts';
import { briefreeks } from './reeks-werk.ts';

/** A worker of its own on one batch, for a test to kill: `<database> <dag> <organisatieId> <briefreeksId>`. */
const [url = '', dag = '', organisatieId = '', briefreeksId = ''] = process.argv.slice(2);
const db = openDb(url);
await briefreeks({ db, clock: fixedClock(dag) })({ organisatieId: Number(organisatieId), briefreeksId });
await db.close();
