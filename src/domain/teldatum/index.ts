export { teldatumTermijnVoorbeeld } from './voorbeeld.ts';
