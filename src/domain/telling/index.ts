export { isTellingbestand, renderTelling } from './render-telling.ts';
export { soortenTellingbestand } from './telling.contract.ts';
export { makeTelling, tellingFileRoutes } from './telling-acts.ts';
