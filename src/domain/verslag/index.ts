export { type Cijferrij, type Cijfers, computeCijfers } from './compute-cijfers.ts';
export { formatCijfers, formatIndicators } from './format-cijfers.ts';
export { type IndicatorInfo, type IndicatorNaam, listIndicators } from './indicatoren.ts';
export { composeJaarverslag } from './jaarverslag/compose-jaarverslag.ts';
export { findBevindingen, schrijfBevindingen } from './jaarverslag/find-bevindingen.ts';
export { jaarverslagFileRoutes } from './jaarverslag/read-jaarverslag.ts';
export { BESTANDSSOORTEN, isBestandssoort, renderVerslag } from './jaarverslag/render.ts';
export { isVorm, vormen, vormNamen } from './jaarverslag/vormen.ts';
export { thuiszitterDagenVoorbeeld } from './thuiszitter-voorbeeld.ts';
