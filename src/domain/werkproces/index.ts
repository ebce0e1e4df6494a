export { afwijkingenFileRoutes } from './afwijkingen.ts';
export { closeStil, openZaken } from './open-zaken.ts';
export { gesprekkenBestand, interventiesBestand, werkprocessenBestand } from './werkproces.invoer.ts';
export { findZaakVoorSchool } from './zaak-voor-school.ts';
