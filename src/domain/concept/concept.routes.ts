import { type Route, serve } from '../../platform/serve.ts';
import { dropConceptEndpoint, listConceptenEndpoint, saveConceptEndpoint } from './concept.contract.ts';
import { dropConcept, readConcepten, saveConcept } from './concept-acts.ts';

export const conceptRoutes: readonly Route[] = [
  serve(listConceptenEndpoint, readConcepten),
  serve(saveConceptEndpoint, saveConcept),
  serve(dropConceptEndpoint, dropConcept),
];
