import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Route, serve } from '../../platform/serve.ts';
import { lezerOf } from './claim-verzoek.ts';
import { createVerzoek } from './create-verzoek.ts';
import { readVerzoek, readVerzoeken } from './read-verzoeken.ts';
import { extendVerzoek, pauseVerzoek, resumeVerzoek } from './termijn-acts.ts';
import {
  acknowledgeVerzoekEndpoint,
  assignVerzoekEndpoint,
  changeOverEndpoint,
  closeVerzoekEndpoint,
  createVerzoekEndpoint,
  extendVerzoekEndpoint,
  listBehandelaarsEndpoint,
  listVerzoekenEndpoint,
  pauseVerzoekEndpoint,
  readVerzoekEndpoint,
  resumeVerzoekEndpoint,
  verzoekBriefPath,
  zVerzoekBriefParams,
} from './verzoek.contract.ts';
import { findVerzoekBrief } from './verzoek.sql.ts';
import {
  acknowledgeVerzoek,
  assignVerzoek,
  changeOver,
  closeVerzoek,
  readBehandelaars,
} from './verzoek-acts.ts';

export const verzoekRoutes: readonly Route[] = [
  serve(listVerzoekenEndpoint, readVerzoeken),
  serve(createVerzoekEndpoint, createVerzoek),
  serve(readVerzoekEndpoint, readVerzoek),
  serve(listBehandelaarsEndpoint, readBehandelaars),
  serve(assignVerzoekEndpoint, assignVerzoek),
  serve(changeOverEndpoint, changeOver),
  serve(acknowledgeVerzoekEndpoint, acknowledgeVerzoek),
  serve(pauseVerzoekEndpoint, pauseVerzoek),
  serve(resumeVerzoekEndpoint, resumeVerzoek),
  serve(extendVerzoekEndpoint, extendVerzoek),
  serve(closeVerzoekEndpoint, closeVerzoek),
];

export const verzoekFileRoutes = (db: Db): readonly FileRoute[] => [
  {
    method: 'GET',
    path: verzoekBriefPath,
    operation: 'verzoekBriefLezen',
    samenvatting: 'Een brief bij een klacht, bezwaar of verzoek, als PDF (PDF/UA-1)',
    toegang: 'verzoek.lezen',
    object: 'verzoek',
    type: 'application/pdf',
    params: zVerzoekBriefParams,
    refusals: { 'niet-gevonden': 404 },
    async send(actor, { verzoekBriefId = '' }, log) {
      const { organisatieId, id } = actor;
      const found = await db.transact({ organisatieId, actor: id }, (tx) =>
        findVerzoekBrief(tx, verzoekBriefId, lezerOf({ actor })),
      );
      if (!found) return refuse('niet-gevonden');
      log({ id: found.verzoekId, ...(found.jongereId && { jongereId: found.jongereId }) });
      return ok({ naam: `brief-${found.nummer}.pdf`, inhoud: found.pdf });
    },
  },
];
