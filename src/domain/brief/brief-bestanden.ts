import type { Actor } from '../../platform/act.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { scopeOf } from '../../platform/serve.ts';
import { briefArchiefPath, briefBestandPath, zBriefBestand } from './brief.contract.ts';
import { findStuk } from './brief.sql.ts';
import { schoolbriefFileRoute } from './schoolbrief.ts';
import { printbestandPath, zPrintbestandBestand } from './uitgang.contract.ts';
import { findPrintbestand, listJongerenInPrint } from './uitgang.sql.ts';

const route = {
  method: 'GET',
  toegang: 'brief.lezen',
  object: 'brief',
  type: 'application/pdf',
  params: zBriefBestand,
  refusals: { 'niet-gevonden': 404 },
} as const;

export const briefFileRoutes = (db: Db): FileRoute[] => {
  const find = (actor: Actor, briefStukId = '') =>
    db.transact(scopeOf(actor), (tx) => findStuk(tx, briefStukId));
  return [
    schoolbriefFileRoute(db),
    {
      ...route,
      path: briefBestandPath,
      operation: 'briefBestandLezen',
      samenvatting: 'Een brief zoals hij is verzonden, als PDF (PDF/UA-1)',
      async send(actor, { briefStukId }, log) {
        const stuk = await find(actor, briefStukId);
        if (!stuk) return refuse('niet-gevonden');
        log({ id: stuk.briefId, jongereId: stuk.jongereId });
        return ok({
          naam: `brief-${stuk.nummer}${stuk.soort === 'gelakt' ? '-gelakt' : ''}.pdf`,
          inhoud: stuk.pdf,
        });
      },
    },
    {
      ...route,
      path: briefArchiefPath,
      operation: 'briefArchiefLezen',
      samenvatting: 'Dezelfde brief om te bewaren (PDF/A-2a)',
      async send(actor, { briefStukId }, log) {
        const stuk = await find(actor, briefStukId);
        if (!stuk) return refuse('niet-gevonden');
        log({ id: stuk.briefId, jongereId: stuk.jongereId });
        const inhoud = renderPdf(stuk.bron, 'a-2a', stuk.seconden);
        return ok({ naam: `brief-${stuk.nummer}-archief.pdf`, inhoud });
      },
    },
    {
      ...route,
      path: printbestandPath,
      operation: 'printbestandLezen',
      samenvatting: 'Alle brieven van één printbestand, voor de printer',
      toegang: 'brief.schrijven',
      object: 'printbestand',
      params: zPrintbestandBestand,
      async send(actor, { printbestandId = '' }, log) {
        const found = await db.transact(scopeOf(actor), async (tx) => ({
          bestand: await findPrintbestand(tx, printbestandId),
          brieven: await listJongerenInPrint(tx, printbestandId),
        }));
        if (!found.bestand) return refuse('niet-gevonden');
        for (const { briefId, jongereId } of found.brieven) log({ id: briefId, jongereId });
        return ok({ naam: `printbestand-${found.bestand.dag}.pdf`, inhoud: found.bestand.pdf });
      },
    },
  ];
};
