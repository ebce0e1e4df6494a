export { loadReferentie } from './referentie.sql.ts';
export { getSchoolkalender, getVakantieregio } from './schoolkalender.ts';
