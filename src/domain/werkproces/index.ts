export { afwijkingenFileRoutes } from './afwijkingen.ts';
export { handOverZaken } from './hand-over-zaken.ts';
export { holdOpen } from './hold-open.ts';
export { closeStil, openZaken } from './open-zaken.ts';
export { endActiesVanVerwijzing, insertActie as planActie } from './plan.sql.ts';
export { recordAfspraken } from './record-afspraken.ts';
export { gesprekkenBestand, interventiesBestand, werkprocessenBestand } from './werkproces.invoer.ts';
export { findZaakVoorSchool, getZaakVoorSchool } from './zaak-voor-school.ts';
