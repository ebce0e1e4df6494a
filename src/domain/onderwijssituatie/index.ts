export { explainSituaties } from './situatie-acts.ts';
