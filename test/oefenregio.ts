import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOefenregio, OEFENREGIO } from '../src/cli/oefenregio.ts';
import { playOefenweek } from '../src/cli/oefenweek.ts';
import { openUploads } from '../src/domain/invoer/index.ts';
import { listOrganisaties } from '../src/domain/organisatie/index.ts';
import { plichtpeiling } from '../src/domain/plichtbewaking/index.ts';
import { verzuimcontrole } from '../src/domain/verzuimsignaal/index.ts';
import { fixedClock } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db/pool.ts';
import { sharedTemplate } from './database.ts';
import { vault } from './kantoor.ts';

/** The day on which the oefenregio of the tests is looked at. */
export const VANDAAG = '2026-11-02';
const JONGEREN = 400;

/** A database with a small oefenregio, the night that would have come after the load, and a week of work; to copy. */
export const oefenregioTemplate = (): Promise<string> =>
  sharedTemplate('oefenregio', async (db) => {
    const clock = fixedClock(VANDAAG);
    await loadOefenregio({ db, vault, clock }, { jongeren: JONGEREN, zaad: 7 }, () => {});
    const organisatieId = await organisatieOf(db);
    await plichtpeiling({ db, clock })({ organisatieId });
    await verzuimcontrole({ db, clock })({ organisatieId, code: OEFENREGIO });
    await playOefenweek({ db, clock, vault, uploads: makeUploads(), registers: () => undefined }, OEFENREGIO);
  });

/** The only organisatie of an oefenregio. */
export const organisatieOf = async (db: Db): Promise<number> => {
  const [found] = await db.transact({ organisatieId: null, actor: 'test' }, listOrganisaties);
  if (!found) throw new Error('The oefenregio has no organisatie');
  return found.organisatieId;
};

export const makeUploads = () => openUploads(mkdtempSync(join(tmpdir(), 'schoolgang-uploads-')));
