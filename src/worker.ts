import { openProgram } from './cli/program.ts';
import { startTaken } from './cli/taken.ts';
import { readConfig } from './platform/config.ts';
import { createLog } from './platform/log.ts';

/** A process for background work only; several may run beside the servers on one database. */
const config = readConfig();
const program = await openProgram(config);
const worker = await startTaken(program, createLog(config.logLevel));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void worker
      .stop()
      .then(() => program.close())
      .then(() => process.exit(0));
  });
}
