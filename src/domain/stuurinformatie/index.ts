export { terugkoppelDagenVoorbeeld } from './terugkoppel-voorbeeld.ts';
