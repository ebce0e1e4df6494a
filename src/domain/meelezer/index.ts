export { meelezersRuimen } from './meelezer-acts.ts';
