/** Panels of a slice that the screens of another put beside their own: slices meet here, not in each other's screens. */

export { ZaakAdvies } from '../domain/advies/web/zaak-advies.tsx';
export { ZaakDraaiboeken } from '../domain/draaiboek/web/zaak-draaiboeken.tsx';
export { ZaakEvaluatie } from '../domain/evaluatie/web/zaak-evaluatie.tsx';
export { ZaakGastvragen } from '../domain/gastvraag/web/zaak-gastvragen.tsx';
export { ZaakMeekijkers } from '../domain/meekijken/web/zaak-meekijkers.tsx';
export { JongereVerwijzingen } from '../domain/verwijzing/web/jongere-verwijzingen.tsx';
export { ZaakVerwijzingen } from '../domain/verwijzing/web/zaak-verwijzingen.tsx';
export { JongereVerzuimsignalen } from '../domain/verzuimsignaal/web/jongere-verzuimsignalen.tsx';
export { VrijgavenOver } from '../domain/vrijgave/web/vrijgaven-over.tsx';
export { ZaakNotities } from '../domain/werkproces/web/zaak-notities.tsx';
export { ZaakVerloop } from '../domain/werkproces/web/zaak-verloop.tsx';
