import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { type Route, serve } from '../../platform/serve.ts';
import {
  listInvoerEndpoint,
  readInvoerEndpoint,
  readUploadEndpoint,
  renameKolomEndpoint,
  startInvoerEndpoint,
  startUploadEndpoint,
  undoInvoerEndpoint,
  uploadBestandPath,
  weigeringenPath,
  zGeplaatst,
  zInvoerParams,
  zUploadBestand,
} from './invoer.contract.ts';
import { findInvoer, findWeigeringen } from './invoer.sql.ts';
import { readInvoer, readInvoeren, startInvoerAct, startUpload, undoInvoer } from './invoer-acts.ts';
import { refusalsAsCsv } from './invoer-report.ts';
import { readUpload, renameKolom } from './read-upload.ts';
import { ZipRefused } from './unzip.ts';
import { type Uploads, UploadTooLarge } from './uploads.ts';

export const invoerRoutes = (uploads: Uploads): Route[] => [
  serve(startUploadEndpoint, startUpload(uploads)),
  serve(readUploadEndpoint, readUpload(uploads)),
  serve(renameKolomEndpoint, renameKolom(uploads)),
  serve(startInvoerEndpoint, startInvoerAct(uploads)),
  serve(listInvoerEndpoint, readInvoeren),
  serve(readInvoerEndpoint, readInvoer),
  serve(undoInvoerEndpoint, undoInvoer),
];

export const invoerFileRoutes = (db: Db, uploads: Uploads): FileRoute[] => [
  {
    method: 'PUT',
    path: uploadBestandPath,
    operation: 'bestandPlaatsen',
    samenvatting: 'Plaats een CSV-bestand, of een zip met CSV-bestanden, in een upload',
    toegang: 'invoer.uitvoeren',
    object: 'invoer',
    params: zUploadBestand,
    response: zGeplaatst,
    refusals: { 'niet-gevonden': 404, 'bestand-geweigerd': 409 },
    async receive(actor, { uploadId = '', naam = '' }, bytes) {
      const folder = await uploads.find(actor.organisatieId, uploadId);
      if (!folder) return refuse('niet-gevonden');
      try {
        return ok(await uploads.put(folder, naam, bytes));
      } catch (error) {
        if (error instanceof ZipRefused || error instanceof UploadTooLarge) {
          return refuse('bestand-geweigerd', error.message);
        }
        throw error;
      }
    },
  },
  {
    method: 'GET',
    path: weigeringenPath,
    operation: 'weigeringenLezen',
    samenvatting: 'Alle geweigerde regels van een invoer als CSV',
    toegang: 'invoer.lezen',
    object: 'invoer',
    type: 'text/csv',
    params: zInvoerParams,
    refusals: { 'niet-gevonden': 404 },
    async send({ id, organisatieId }, { invoerId = '' }) {
      const found = await db.transact({ organisatieId, actor: id }, async (tx) =>
        (await findInvoer(tx, invoerId)) ? findWeigeringen(tx, invoerId) : undefined,
      );
      if (!found) return refuse('niet-gevonden');
      return ok({ naam: 'weigeringen.csv', inhoud: refusalsAsCsv(found) });
    },
  },
];
