import { createLog } from '../log.ts';
import { startWorker } from './index.ts';

const [url = '', desk = ''] = process.argv.slice(2);

// A worker in a process of its own that begins a job and never ends it, to be killed in the middle.
await startWorker({
  url,
  log: createLog('silent'),
  pollMs: 200,
  tasks: {
    vast: async () => {
      await fetch(`${desk}begonnen`);
      await new Promise(() => {});
    },
  },
});
