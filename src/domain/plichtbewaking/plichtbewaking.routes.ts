import { type Route, serve } from '../../platform/serve.ts';
import {
  readAbsoluut,
  readKinderen,
  readStraks,
  readTrechter,
  setWachtend,
  writeAbsoluut,
} from './absoluut-acts.ts';
import {
  listAbsoluutEndpoint,
  listKinderenEndpoint,
  listStraksEndpoint,
  readTrechterEndpoint,
  setWachtenEndpoint,
  writeAbsoluutEndpoint,
} from './plichtbewaking.contract.ts';

export const plichtbewakingRoutes: readonly Route[] = [
  serve(readTrechterEndpoint, readTrechter),
  serve(listKinderenEndpoint, readKinderen),
  serve(listStraksEndpoint, readStraks),
  serve(listAbsoluutEndpoint, readAbsoluut),
  serve(writeAbsoluutEndpoint, writeAbsoluut),
  serve(setWachtenEndpoint, setWachtend),
];
