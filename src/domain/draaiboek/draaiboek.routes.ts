import { type Route, serve } from '../../platform/serve.ts';
import {
  listDraaiboekenEndpoint,
  previewDraaiboekEndpoint,
  readDraaiboekEndpoint,
  readStartEndpoint,
  saveDraaiboekEndpoint,
  setDraaiboektaakEndpoint,
  startDraaiboekEndpoint,
  withdrawStartEndpoint,
} from './draaiboek.contract.ts';
import {
  previewDraaiboek,
  readDraaiboek,
  readDraaiboeken,
  readStart,
  saveDraaiboek,
  setDraaiboektaak,
  startDraaiboek,
  withdrawStart,
} from './draaiboek-acts.ts';

export const draaiboekRoutes: readonly Route[] = [
  serve(listDraaiboekenEndpoint, readDraaiboeken),
  serve(readDraaiboekEndpoint, readDraaiboek),
  serve(previewDraaiboekEndpoint, previewDraaiboek),
  serve(saveDraaiboekEndpoint, saveDraaiboek),
  serve(startDraaiboekEndpoint, startDraaiboek),
  serve(readStartEndpoint, readStart),
  serve(withdrawStartEndpoint, withdrawStart),
  serve(setDraaiboektaakEndpoint, setDraaiboektaak),
];
