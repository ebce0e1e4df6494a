export { conceptenRuimen } from './concept-acts.ts';
