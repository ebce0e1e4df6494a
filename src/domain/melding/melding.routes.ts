import { type Route, serve } from '../../platform/serve.ts';
import { correctMelding } from './correct-melding.ts';
import { createMelding } from './create-melding.ts';
import { linkMelding } from './link-melding.ts';
import {
  correctMeldingEndpoint,
  createMeldingEndpoint,
  linkMeldingEndpoint,
  listBerichtenEndpoint,
  listMeldingenEndpoint,
  previewBerichtEndpoint,
  readBerichtEndpoint,
  readMeldingEndpoint,
  stepMeldingEndpoint,
  withdrawMeldingEndpoint,
} from './melding.contract.ts';
import { readBericht, readBerichten, readMelding, readMeldingen } from './read-meldingen.ts';
import { previewBericht, stepMelding } from './step-melding.ts';
import { withdrawMelding } from './withdraw-melding.ts';

export const meldingRoutes: readonly Route[] = [
  serve(listMeldingenEndpoint, readMeldingen),
  serve(readMeldingEndpoint, readMelding),
  serve(createMeldingEndpoint, createMelding),
  serve(stepMeldingEndpoint, stepMelding),
  serve(previewBerichtEndpoint, previewBericht),
  serve(withdrawMeldingEndpoint, withdrawMelding),
  serve(correctMeldingEndpoint, correctMelding),
  serve(linkMeldingEndpoint, linkMelding),
  serve(listBerichtenEndpoint, readBerichten),
  serve(readBerichtEndpoint, readBericht),
];
