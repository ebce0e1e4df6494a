export { tellSchool, type ZaakVoorSchool } from './tell-school.ts';
