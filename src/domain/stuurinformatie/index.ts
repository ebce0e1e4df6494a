export { bladFileRoutes } from './bladen.ts';
export { terugkoppelDagenVoorbeeld } from './terugkoppel-voorbeeld.ts';
