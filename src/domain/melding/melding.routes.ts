import { type Route, serve } from '../../platform/serve.ts';
import { answerAdviesvraag, createAdviesvraag, readAdviesvragen, upgradeAdviesvraag } from './advies-acts.ts';
import { correctMelding } from './correct-melding.ts';
import { createMelding } from './create-melding.ts';
import {
  answerAdviesvraagEndpoint,
  answerVraagEndpoint,
  askSchoolEndpoint,
  createAdviesvraagEndpoint,
  handOverEndpoint,
  listAdviesvragenEndpoint,
  listLateMeldingenEndpoint,
  listVragenEndpoint,
  mergeMeldingEndpoint,
  setTriageEndpoint,
  upgradeAdviesvraagEndpoint,
} from './intake.contract.ts';
import { chooseTriage, handOver, mergeMelding, readLateMeldingen } from './intake-acts.ts';
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
import { answerVraag, askSchool, readVragen } from './vraag-acts.ts';
import { withdrawMelding } from './withdraw-melding.ts';

export const meldingRoutes: readonly Route[] = [
  serve(listVragenEndpoint, readVragen),
  serve(askSchoolEndpoint, askSchool),
  serve(answerVraagEndpoint, answerVraag),
  serve(setTriageEndpoint, chooseTriage),
  serve(mergeMeldingEndpoint, mergeMelding),
  serve(handOverEndpoint, handOver),
  serve(listLateMeldingenEndpoint, readLateMeldingen),
  serve(listAdviesvragenEndpoint, readAdviesvragen),
  serve(createAdviesvraagEndpoint, createAdviesvraag),
  serve(answerAdviesvraagEndpoint, answerAdviesvraag),
  serve(upgradeAdviesvraagEndpoint, upgradeAdviesvraag),
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
