import { type Route, serve } from '../../platform/serve.ts';
import {
  createTermijnEndpoint,
  endTermijnEndpoint,
  extendTermijnEndpoint,
  listTermijnenEndpoint,
  pauseTermijnEndpoint,
  previewTermijnEndpoint,
  resumeTermijnEndpoint,
} from './termijn.contract.ts';
import { createTermijn, end, extend, pause, previewTermijn, readTermijnen, resume } from './termijn-acts.ts';

export const termijnRoutes: readonly Route[] = [
  serve(listTermijnenEndpoint, readTermijnen),
  serve(previewTermijnEndpoint, previewTermijn),
  serve(createTermijnEndpoint, createTermijn),
  serve(pauseTermijnEndpoint, pause),
  serve(resumeTermijnEndpoint, resume),
  serve(extendTermijnEndpoint, extend),
  serve(endTermijnEndpoint, end),
];
