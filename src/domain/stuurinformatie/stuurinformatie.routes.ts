import { type Route, serve } from '../../platform/serve.ts';
import { readTeam, readTeamrijen } from './read-team.ts';
import { listTeamrijenEndpoint, readTeamEndpoint } from './stuurinformatie.contract.ts';

export const stuurinformatieRoutes: readonly Route[] = [
  serve(readTeamEndpoint, readTeam),
  serve(listTeamrijenEndpoint, readTeamrijen),
];
