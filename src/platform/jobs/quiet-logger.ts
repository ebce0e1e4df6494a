import { Logger } from 'graphile-worker';

/** The queue says nothing by itself: payloads and messages of jobs may name people. `startWorker` logs outcomes. */
export const quietLogger: Logger = new Logger(() => () => {});
