export { type Bestand, bestanden, kolommen, type Rijen } from './bestanden.ts';
export { generateOefenregio, type OefenregioOptions } from './generate-oefenregio.ts';
export { type Referentie, readReferentie } from './referentie.ts';
export { writeOefenregio } from './write-oefenregio.ts';
