export { loadLevering } from './load-levering.ts';
