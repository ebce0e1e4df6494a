import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Route, scopeOf, serve } from '../../platform/serve.ts';
import { bundelPath, createBundelEndpoint, listBundelsEndpoint, zBundelParams } from './bundel.contract.ts';
import { findBundelPdf } from './bundel.sql.ts';
import { createBundel, readBundels } from './bundel-acts.ts';

export const bundelRoutes: readonly Route[] = [
  serve(listBundelsEndpoint, readBundels),
  serve(createBundelEndpoint, createBundel),
];

export const bundelFileRoutes = (db: Db): FileRoute[] => [
  {
    method: 'GET',
    path: bundelPath,
    operation: 'bundelLezen',
    samenvatting: 'Een bundel zoals hij is gemaakt, als PDF om te geven en te bewaren (PDF/A-2a)',
    toegang: 'bundel.maken',
    object: 'bundel',
    type: 'application/pdf',
    params: zBundelParams,
    refusals: { 'niet-gevonden': 404 },
    async send(actor, { bundelId = '' }, log) {
      const found = await db.transact(scopeOf(actor), (tx) => findBundelPdf(tx, bundelId));
      if (!found) return refuse('niet-gevonden');
      log({ id: bundelId, jongereId: found.jongereId });
      return ok({ naam: `bundel-${found.doel}-${found.dag}.pdf`, inhoud: found.pdf });
    },
  },
];
