export { installJobs } from './install.ts';
export { NACHTWERK_CRON, type Nachttaak, nachtwerk } from './nachtwerk.ts';
export { type JobsHealth, jobsHealth, planJob } from './plan-job.ts';
export { type RunningWorker, startWorker, type Task, type WorkerOptions } from './worker.ts';
