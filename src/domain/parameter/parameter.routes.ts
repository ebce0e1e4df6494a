import { type Route, serve } from '../../platform/serve.ts';
import {
  listParametersEndpoint,
  previewParameterEndpoint,
  setParameterEndpoint,
  withdrawParameterEndpoint,
} from './parameter.contract.ts';
import {
  previewParameter,
  readParameters,
  setParameter,
  type Voorbeelden,
  withdrawParameter,
} from './parameter-acts.ts';

export const parameterRoutes = (voorbeelden: Voorbeelden): readonly Route[] => [
  serve(listParametersEndpoint, readParameters),
  serve(previewParameterEndpoint, previewParameter(voorbeelden)),
  serve(setParameterEndpoint, setParameter),
  serve(withdrawParameterEndpoint, withdrawParameter),
];
