import { type Route, serve } from '../../platform/serve.ts';
import { readAbsoluut, readKinderen, readTrechter, setWachtend, writeAbsoluut } from './absoluut-acts.ts';
import {
  listAbsoluutEndpoint,
  listKinderenEndpoint,
  readTrechterEndpoint,
  setWachtenEndpoint,
  writeAbsoluutEndpoint,
} from './plichtbewaking.contract.ts';

export const plichtbewakingRoutes: readonly Route[] = [
  serve(readTrechterEndpoint, readTrechter),
  serve(listKinderenEndpoint, readKinderen),
  serve(listAbsoluutEndpoint, readAbsoluut),
  serve(writeAbsoluutEndpoint, writeAbsoluut),
  serve(setWachtenEndpoint, setWachtend),
];
