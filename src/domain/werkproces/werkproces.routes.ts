import { type Route, serve } from '../../platform/serve.ts';
import { readAfwijkingen } from './afwijkingen.ts';
import {
  countOorzakenEndpoint,
  readBevindingEndpoint,
  saveOnderzoekEndpoint,
  saveSignaleringEndpoint,
} from './bevinding.contract.ts';
import { readBevinding, readOorzaken, saveOnderzoek, saveSignalering } from './bevinding-acts.ts';
import {
  answerRegieEndpoint,
  askRegieEndpoint,
  createActieEndpoint,
  endActieEndpoint,
  giveWaarschuwingEndpoint,
  readPlanEndpoint,
  savePlanEndpoint,
} from './plan.contract.ts';
import {
  answerRegie,
  askRegie,
  createActie,
  endActie,
  giveWaarschuwing,
  readPlan,
  savePlan,
} from './plan-acts.ts';
import { setTak, stepZaak } from './step-zaak.ts';
import { createWegingEndpoint, listWegingenEndpoint, previewWegingEndpoint } from './weging.contract.ts';
import { createWeging, previewWeging, readWegingen } from './weging-acts.ts';
import {
  assignZaakEndpoint,
  createNotitieEndpoint,
  createWerkwijzeEndpoint,
  createZaakEndpoint,
  listAfwijkingenEndpoint,
  listNotitiesEndpoint,
  listWerkwijzenEndpoint,
  listZakenEndpoint,
  readZaakEndpoint,
  setTakEndpoint,
  stepZaakEndpoint,
} from './werkproces.contract.ts';
import { createWerkwijze, readWerkwijzen } from './werkwijze-acts.ts';
import { assignZaak, createNotitie, createZaak, readNotities, readZaak, readZaken } from './zaak-acts.ts';

export const werkprocesRoutes: readonly Route[] = [
  serve(listZakenEndpoint, readZaken),
  serve(readZaakEndpoint, readZaak),
  serve(createZaakEndpoint, createZaak),
  serve(stepZaakEndpoint, stepZaak),
  serve(setTakEndpoint, setTak),
  serve(readBevindingEndpoint, readBevinding),
  serve(saveSignaleringEndpoint, saveSignalering),
  serve(listWegingenEndpoint, readWegingen),
  serve(previewWegingEndpoint, previewWeging),
  serve(createWegingEndpoint, createWeging),
  serve(saveOnderzoekEndpoint, saveOnderzoek),
  serve(countOorzakenEndpoint, readOorzaken),
  serve(readPlanEndpoint, readPlan),
  serve(savePlanEndpoint, savePlan),
  serve(createActieEndpoint, createActie),
  serve(endActieEndpoint, endActie),
  serve(askRegieEndpoint, askRegie),
  serve(answerRegieEndpoint, answerRegie),
  serve(giveWaarschuwingEndpoint, giveWaarschuwing),
  serve(listAfwijkingenEndpoint, readAfwijkingen),
  serve(listWerkwijzenEndpoint, readWerkwijzen),
  serve(createWerkwijzeEndpoint, createWerkwijze),
  serve(assignZaakEndpoint, assignZaak),
  serve(createNotitieEndpoint, createNotitie),
  serve(listNotitiesEndpoint, readNotities),
];
