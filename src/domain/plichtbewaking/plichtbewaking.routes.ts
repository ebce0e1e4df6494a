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
  writeTweedeBriefEndpoint,
} from './plichtbewaking.contract.ts';
import { writeTweedeBrief } from './write-tweede-brief.ts';

export const plichtbewakingRoutes: readonly Route[] = [
  serve(readTrechterEndpoint, readTrechter),
  serve(listKinderenEndpoint, readKinderen),
  serve(listStraksEndpoint, readStraks),
  serve(listAbsoluutEndpoint, readAbsoluut),
  serve(writeAbsoluutEndpoint, writeAbsoluut),
  serve(writeTweedeBriefEndpoint, writeTweedeBrief),
  serve(setWachtenEndpoint, setWachtend),
];
