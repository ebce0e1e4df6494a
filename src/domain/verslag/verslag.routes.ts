import { type Route, serve } from '../../platform/serve.ts';
import { compareCijfers } from './compare-cijfers.ts';
import {
  readDefinities,
  readReeksbreuken,
  recordReeksbreuk,
  withdrawReeksbreuk,
  writeAanvulling,
} from './definitie-acts.ts';
import {
  addStukEndpoint,
  adoptVerslagEndpoint,
  listVormenEndpoint,
  offerVerslagEndpoint,
  publishVerslagEndpoint,
  readJaarverslagEndpoint,
  removeStukEndpoint,
  returnVerslagEndpoint,
  withdrawVerslagEndpoint,
  writeOpbouwEndpoint,
  writeStukEndpoint,
  writeTekstEndpoint,
} from './jaarverslag/jaarverslag.contract.ts';
import { publishVerslag, withdrawVerslag } from './jaarverslag/publish-verslag.ts';
import {
  adoptVerslag,
  offerVerslag,
  readJaarverslag,
  readVormen,
  returnVerslag,
  writeVerslagtekst,
} from './jaarverslag/read-jaarverslag.ts';
import { addStuk, removeStuk, saveOpbouw, writeStuk } from './jaarverslag/write-inrichting.ts';
import {
  freezeCijferEndpoint,
  listMomentopnamenEndpoint,
  listVerschillenEndpoint,
  readMomentopnameEndpoint,
} from './momentopname.contract.ts';
import { freezeCijfer, readMomentopname, readMomentopnamen, readVerschillen } from './momentopname-acts.ts';
import { readCijfer, readIndicatoren, readRijen } from './read-cijfers.ts';
import {
  compareCijfersEndpoint,
  listDefinitiesEndpoint,
  listReeksbreukenEndpoint,
  recordReeksbreukEndpoint,
  withdrawReeksbreukEndpoint,
  writeAanvullingEndpoint,
} from './reeks.contract.ts';
import { listUitvoerEndpoint, requestUitvoerEndpoint } from './uitvoer.contract.ts';
import { listCijfersEndpoint, readCijferEndpoint, readRijenEndpoint } from './verslag.contract.ts';
import { readUitvoer, requestUitvoer } from './write-uitvoer.ts';

export const verslagRoutes: readonly Route[] = [
  serve(listCijfersEndpoint, readIndicatoren),
  serve(readCijferEndpoint, readCijfer),
  serve(readRijenEndpoint, readRijen),
  serve(freezeCijferEndpoint, freezeCijfer),
  serve(listMomentopnamenEndpoint, readMomentopnamen),
  serve(readMomentopnameEndpoint, readMomentopname),
  serve(listVerschillenEndpoint, readVerschillen),
  serve(requestUitvoerEndpoint, requestUitvoer),
  serve(listUitvoerEndpoint, readUitvoer),
  serve(compareCijfersEndpoint, compareCijfers),
  serve(listDefinitiesEndpoint, readDefinities),
  serve(writeAanvullingEndpoint, writeAanvulling),
  serve(listReeksbreukenEndpoint, readReeksbreuken),
  serve(recordReeksbreukEndpoint, recordReeksbreuk),
  serve(withdrawReeksbreukEndpoint, withdrawReeksbreuk),
  serve(listVormenEndpoint, readVormen),
  serve(readJaarverslagEndpoint, readJaarverslag),
  serve(writeTekstEndpoint, writeVerslagtekst),
  serve(adoptVerslagEndpoint, adoptVerslag),
  serve(offerVerslagEndpoint, offerVerslag),
  serve(returnVerslagEndpoint, returnVerslag),
  serve(writeOpbouwEndpoint, saveOpbouw),
  serve(addStukEndpoint, addStuk),
  serve(writeStukEndpoint, writeStuk),
  serve(removeStukEndpoint, removeStuk),
  serve(publishVerslagEndpoint, publishVerslag),
  serve(withdrawVerslagEndpoint, withdrawVerslag),
];
