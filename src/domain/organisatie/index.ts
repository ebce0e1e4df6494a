export {
  medewerkersBestand,
  referentiecijfersBestand,
  termenBestand,
} from './organisatie.invoer.ts';
export {
  findOrganisatie,
  findOrganisatieCode,
  getOrganisatienaam,
  listMedewerkers,
  listOrganisaties,
  listSchoolsMetLeerlingen,
  markSynthetisch,
  type Organisatie,
} from './organisatie.sql.ts';
export { scholenBestand, schoolvrijBestand } from './school.invoer.ts';
