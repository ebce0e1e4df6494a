import { type Route, serve } from '../../platform/serve.ts';
import {
  bookPlekEndpoint,
  cancelGesprekEndpoint,
  createSpreekuurEndpoint,
  dropPlekEndpoint,
  finishGesprekEndpoint,
  listPlekkenEndpoint,
} from './spreekuur.contract.ts';
import {
  bookPlek,
  cancelGesprek,
  createSpreekuur,
  finishGesprek,
  readPlekken,
  removePlek,
} from './spreekuur-acts.ts';

export const spreekuurRoutes: readonly Route[] = [
  serve(listPlekkenEndpoint, readPlekken),
  serve(createSpreekuurEndpoint, createSpreekuur),
  serve(dropPlekEndpoint, removePlek),
  serve(bookPlekEndpoint, bookPlek),
  serve(finishGesprekEndpoint, finishGesprek),
  serve(cancelGesprekEndpoint, cancelGesprek),
];
