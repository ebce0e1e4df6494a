import type { BsnVault } from '../../platform/bsn-vault.ts';
import { type Route, serve } from '../../platform/serve.ts';
import {
  listDubbelenEndpoint,
  listSamenvoegingenEndpoint,
  mergeDubbelEndpoint,
  readDubbelEndpoint,
  readVerwijzingEndpoint,
  refuseDubbelEndpoint,
  undoSamenvoegingEndpoint,
} from './dubbel.contract.ts';
import { mergeDubbel, refuseDubbel, undoSamenvoeging } from './merge-dubbel.ts';
import { readDubbel, readDubbelen, readSamenvoegingen, readVerwijzing } from './read-dubbelen.ts';

export const dubbelRoutes = (vault: BsnVault): readonly Route[] => [
  serve(listDubbelenEndpoint, readDubbelen),
  serve(readDubbelEndpoint, readDubbel(vault)),
  serve(refuseDubbelEndpoint, refuseDubbel),
  serve(mergeDubbelEndpoint, mergeDubbel),
  serve(listSamenvoegingenEndpoint, readSamenvoegingen),
  serve(undoSamenvoegingEndpoint, undoSamenvoeging),
  serve(readVerwijzingEndpoint, readVerwijzing),
];
