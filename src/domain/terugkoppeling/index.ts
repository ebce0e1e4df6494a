export { tellSchool, type ZaakVoorSchool } from './tell-school.ts';
export { findHorendeSchool } from './terugkoppeling.sql.ts';
