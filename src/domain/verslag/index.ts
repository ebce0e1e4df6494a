export { askableWaarden, type Cijfervraag, type Vraagfout } from './cijfervraag.ts';
export { type Cijferrij, type Cijfers, computeCijfers } from './compute-cijfers.ts';
export { compareWaarden, type Dimensie, geslotenWaarden, listDimensies } from './dimensies.ts';
export { formatCijfers, formatIndicators } from './format-cijfers.ts';
export {
  dimensiesOf,
  type IndicatorInfo,
  type IndicatorNaam,
  isIndicator,
  listIndicators,
  STANDAARD_THUISZITTER_DAGEN,
} from './indicatoren.ts';
export { listRijen, type Rijen, type Rijenvraag } from './list-rijen.ts';
export type { Rij } from './rijen.sql.ts';
