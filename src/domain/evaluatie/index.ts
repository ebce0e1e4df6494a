export { recordEvaluatie } from './evaluatie-acts.ts';
