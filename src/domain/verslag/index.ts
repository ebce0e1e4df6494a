export { type Cijferrij, type Cijfers, computeCijfers } from './compute-cijfers.ts';
export { formatCijfers, formatIndicators } from './format-cijfers.ts';
export { type IndicatorInfo, type IndicatorNaam, listIndicators } from './indicatoren.ts';
export { thuiszitterDagenVoorbeeld } from './thuiszitter-voorbeeld.ts';
