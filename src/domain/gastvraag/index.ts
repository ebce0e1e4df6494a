export { gastMount } from './gast-mount.ts';
export { gastlinkVoorbeeld } from './gastlink-voorbeeld.ts';
