import { EventEmitter } from 'node:events';
import { type CronItem, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Log } from '../log.ts';
import { startHeartbeat } from './heartbeat.ts';
import { jobsPool } from './install.ts';
import { quietLogger } from './quiet-logger.ts';

/** What runs for a job: gets the payload it was planned with; throwing makes it try again later. */
export type Task = (payload: Readonly<Record<string, unknown>>) => Promise<void>;

export type WorkerOptions = {
  /** A login that may take the role schoolgang_taken. Direct, not through PgBouncer: it listens. */
  readonly url: string;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Task by name, with when (UTC, as in crontab) it runs. */
  readonly cron?: readonly { readonly task: string; readonly match: string }[];
  readonly concurrency?: number;
  readonly pollMs?: number;
  readonly log: Log;
};

export type RunningWorker = {
  readonly poolId: string;
  /** Finishes what runs, starts nothing new, and closes its connections. */
  stop(): Promise<void>;
};

/** Runs jobs until `stop`. Many may run beside each other; jobs of one that is killed run again within seconds. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const concurrency = options.concurrency ?? 2;
  const pgPool = jobsPool(options.url, concurrency + 4);
  const events: WorkerEvents = new EventEmitter();
  let poolId = '';
  events.on('pool:create', ({ workerPool }) => {
    poolId = workerPool.id;
  });
  logOutcomes(events, options.log);

  const runner = await run({
    pgPool,
    concurrency,
    pollInterval: options.pollMs ?? 2_000,
    noHandleSignals: true,
    logger: quietLogger,
    events,
    taskList: taskList(options.tasks),
    parsedCronItems: parseCronItems([...cronItems(options)]),
  });
  const heartbeat = await startHeartbeat(
    pgPool,
    poolId,
    (count) => options.log.warn({ werkers: count }, 'taken vrijgegeven van werkers die stil vielen'),
    (error) => options.log.error({ err: error }, 'hartslag mislukt'),
  );

  return {
    poolId,
    async stop() {
      await runner.stop();
      await heartbeat.stop();
      await pgPool.end();
    },
  };
}

const taskList = (tasks: WorkerOptions['tasks']): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown) => task((payload ?? {}) as Readonly<Record<string, unknown>>),
    ]),
  );

const cronItems = ({ cron = [] }: WorkerOptions): CronItem[] =>
  // A night missed because nothing ran is caught up when a worker starts within the day.
  cron.map(({ task, match }) => ({ task, match, identifier: task, options: { backfillPeriod: 86_400_000 } }));

/** Names of tasks and outcomes, never payloads. */
function logOutcomes(events: WorkerEvents, log: Log): void {
  events.on('job:success', ({ job }) =>
    log.info({ taak: job.task_identifier, taakId: job.id }, 'taak klaar'),
  );
  events.on('job:error', ({ job, error }) =>
    log.error(
      { taak: job.task_identifier, taakId: job.id, poging: job.attempts, err: error },
      'taak mislukt',
    ),
  );
}
