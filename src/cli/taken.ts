import { NACHTWERK_CRON, nachtwerk, type RunningWorker, startWorker } from '../platform/jobs/index.ts';
import type { Log } from '../platform/log.ts';
import type { Program } from './program.ts';

/** Runs the background work of this program until it is stopped. */
export const startTaken = ({ jobsUrl, db }: Program, log: Log): Promise<RunningWorker> =>
  startWorker({
    url: jobsUrl,
    tasks: { nachtwerk: nachtwerk(db) },
    cron: [NACHTWERK_CRON],
    log,
  });
