import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Route, scopeOf, serve } from '../../platform/serve.ts';
import { endingOf } from './herken-soort.ts';
import {
  linkPostEndpoint,
  listPostEndpoint,
  postBestandPath,
  postDeurPath,
  readPostEndpoint,
  stepPostEndpoint,
  zOntvangen,
  zPostBestand,
  zPostDeur,
} from './post.contract.ts';
import { findBestand } from './post.sql.ts';
import { linkPoststuk, readPost, readPoststuk, stepPoststuk } from './post-acts.ts';
import { receivePost } from './receive-post.ts';

export const postRoutes: readonly Route[] = [
  serve(listPostEndpoint, readPost),
  serve(readPostEndpoint, readPoststuk),
  serve(linkPostEndpoint, linkPoststuk),
  serve(stepPostEndpoint, stepPoststuk),
];

export const postFileRoutes = (db: Db, clock: Clock): FileRoute[] => [
  {
    method: 'PUT',
    path: postDeurPath,
    operation: 'poststukOntvangen',
    samenvatting:
      'Geef een bestand, een scan of een e-mail (.eml) af; een kenmerk in onderwerp of naam wijst het dossier',
    toegang: 'post.ontvangen',
    object: 'poststuk',
    params: zPostDeur,
    response: zOntvangen,
    refusals: { 'te-groot': 413, 'bestand-geweigerd': 409 },
    receive: receivePost(db, clock),
  },
  {
    method: 'GET',
    path: postBestandPath,
    operation: 'postbestandLezen',
    samenvatting: 'Een binnengekomen bestand, zoals het kwam',
    toegang: 'post.lezen',
    object: 'poststuk',
    type: 'application/octet-stream',
    params: zPostBestand,
    refusals: { 'niet-gevonden': 404 },
    async send(actor, { postBestandId = '' }, log) {
      const found = await db.transact(scopeOf(actor), (tx) => findBestand(tx, postBestandId));
      if (!found) return refuse('niet-gevonden');
      const { poststukId, jongereId, nummer, volgnummer, type, inhoud } = found;
      log({ id: poststukId, ...(jongereId && { jongereId }) });
      // The sender's own name for it may say anything; ours says which it is.
      return ok({ naam: `${nummer}-${volgnummer}.${endingOf(type)}`, inhoud, type });
    },
  },
];
