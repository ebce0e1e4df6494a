import { type Route, serve } from '../../platform/serve.ts';
import {
  listKlokkenEndpoint,
  listSchoolstandenEndpoint,
  readKlokEndpoint,
  readTerugkoppelingEndpoint,
  sendTerugkoppelingEndpoint,
} from './terugkoppeling.contract.ts';
import {
  type FindZaak,
  markTerugkoppelingGelezen,
  readKlok,
  readKlokken,
  readSchoolstanden,
  sendTerugkoppeling,
} from './terugkoppeling-acts.ts';

export const terugkoppelingRoutes = (findZaak: FindZaak): readonly Route[] => [
  serve(readKlokEndpoint, readKlok(findZaak)),
  serve(sendTerugkoppelingEndpoint, sendTerugkoppeling(findZaak)),
  serve(listKlokkenEndpoint, readKlokken),
  serve(listSchoolstandenEndpoint, readSchoolstanden),
  serve(readTerugkoppelingEndpoint, markTerugkoppelingGelezen),
];
