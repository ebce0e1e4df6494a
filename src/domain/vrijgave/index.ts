export { holdForTrainees } from './hold-acts.ts';
