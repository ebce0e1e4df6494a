export { DUBBEL_CRON, DUBBEL_JOB, DUBBEL_NACHT, dubbelen, planDubbel, planDubbelen } from './dubbel-nacht.ts';
export { proposeDubbel } from './voorstellen.sql.ts';
