export { type ImportOptions, importFolder } from './import-folder.ts';
export { loadUpload } from './invoer.jobs.ts';
export { invoerFileRoutes, invoerRoutes } from './invoer.routes.ts';
export { INVOER_JOB } from './invoer-acts.ts';
export type { BestandVerslag, ImportReport } from './invoer-report.ts';
export { type CsvFault, readCsv } from './read-csv.ts';
export { openUploads, type Uploads } from './uploads.ts';
