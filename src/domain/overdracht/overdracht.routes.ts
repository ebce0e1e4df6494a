import { type Route, serve } from '../../platform/serve.ts';
import {
  handOverSchoolEndpoint,
  listEigenOverdrachtenEndpoint,
  readEigenOverdrachtEndpoint,
  readSchoolbladzijdeEndpoint,
  receiveOverdrachtEndpoint,
} from './overdracht.contract.ts';
import {
  handOverSchool,
  markEigenGelezen,
  readEigenContactambtenaar,
  readSchoolbladzijde,
  receiveOverdracht,
} from './overdracht-acts.ts';

export const overdrachtRoutes: readonly Route[] = [
  serve(readSchoolbladzijdeEndpoint, readSchoolbladzijde),
  serve(handOverSchoolEndpoint, handOverSchool),
  serve(receiveOverdrachtEndpoint, receiveOverdracht),
  serve(listEigenOverdrachtenEndpoint, readEigenContactambtenaar),
  serve(readEigenOverdrachtEndpoint, markEigenGelezen),
];
