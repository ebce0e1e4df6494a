export { type ImportOptions, importFolder, startInvoer } from './import-folder.ts';
export { findInvoer, findWeigeringen, type InvoerRij, listInvoer, type Voortgang } from './invoer.sql.ts';
export { type BestandVerslag, ImportRefused, type ImportReport, refusalsAsCsv } from './invoer-report.ts';
export type { Weigering } from './merge.sql.ts';
export type { OnbekendeTerm } from './na-invoer.sql.ts';
export { type Undone, type UndoRefusal, undoImport } from './undo-import.ts';
export { type UnpackLimits, unpackUpload } from './unpack-upload.ts';
export { ZipRefused } from './unzip.ts';
