export {
  planSignalen,
  SIGNAAL_CRON,
  SIGNAAL_JOB,
  SIGNAAL_RONDE,
  signaalUitbak,
  signalen,
} from './signaal-ronde.ts';
