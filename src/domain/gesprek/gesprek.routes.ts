import { type Route, serve } from '../../platform/serve.ts';
import {
  dropGesprekconceptEndpoint,
  readGesprekkenEndpoint,
  recordGesprekEndpoint,
  saveGesprekconceptEndpoint,
} from './gesprek.contract.ts';
import { dropGesprekconcept, readGesprekken, recordGesprek, saveGesprekconcept } from './gesprek-acts.ts';

export const gesprekRoutes: readonly Route[] = [
  serve(readGesprekkenEndpoint, readGesprekken),
  serve(saveGesprekconceptEndpoint, saveGesprekconcept),
  serve(dropGesprekconceptEndpoint, dropGesprekconcept),
  serve(recordGesprekEndpoint, recordGesprek),
];
