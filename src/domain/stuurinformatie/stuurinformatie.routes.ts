import { type Route, serve } from '../../platform/serve.ts';
import { readRaadsblad, readSchoolblad } from './bladen.ts';
import { readSpreiding } from './read-spreiding.ts';
import { readTeam, readTeamrijen } from './read-team.ts';
import {
  listTeamrijenEndpoint,
  readRaadsbladEndpoint,
  readSchoolbladEndpoint,
  readSpreidingEndpoint,
  readTeamEndpoint,
} from './stuurinformatie.contract.ts';

export const stuurinformatieRoutes: readonly Route[] = [
  serve(readTeamEndpoint, readTeam),
  serve(listTeamrijenEndpoint, readTeamrijen),
  serve(readSchoolbladEndpoint, readSchoolblad),
  serve(readRaadsbladEndpoint, readRaadsblad),
  serve(readSpreidingEndpoint, readSpreiding),
];
