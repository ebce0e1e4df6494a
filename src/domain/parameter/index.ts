export { getParameters } from './parameter.sql.ts';
export type { Voorbeeld } from './parameter-acts.ts';
export { parameters } from './parameters.ts';
