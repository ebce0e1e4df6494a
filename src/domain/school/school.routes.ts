import { type Route, serve } from '../../platform/serve.ts';
import { listKennismakingenEndpoint, recordKennismakingEndpoint } from './kennismaking.contract.ts';
import { readKennismakingen, recordKennismaking } from './kennismaking-acts.ts';
import { proposeContact, readEigenSchool, readScholen, readSchool } from './read-scholen.ts';
import {
  correctContactEndpoint,
  decideVoorstelEndpoint,
  listScholenEndpoint,
  proposeContactEndpoint,
  readEigenSchoolEndpoint,
  readSchoolEndpoint,
  setAdresEndpoint,
  setContactEndpoint,
  setVerbandEndpoint,
} from './school.contract.ts';
import { correctContact, decideVoorstel, setAdres, setContact, setVerband } from './school-acts.ts';

export const schoolRoutes: readonly Route[] = [
  serve(listScholenEndpoint, readScholen),
  serve(readSchoolEndpoint, readSchool),
  serve(setContactEndpoint, setContact),
  serve(correctContactEndpoint, correctContact),
  serve(setAdresEndpoint, setAdres),
  serve(setVerbandEndpoint, setVerband),
  serve(listKennismakingenEndpoint, readKennismakingen),
  serve(recordKennismakingEndpoint, recordKennismaking),
  serve(readEigenSchoolEndpoint, readEigenSchool),
  serve(proposeContactEndpoint, proposeContact),
  serve(decideVoorstelEndpoint, decideVoorstel),
];
