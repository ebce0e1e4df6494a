export { loadLevering } from './load-levering.ts';
export { LEVERING_JOB, leveringOntvangen } from './ontvang-bestand.ts';
