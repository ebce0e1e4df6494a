export { introduceVaste } from './overdracht-acts.ts';
