import { een } from '../feit.ts';

/** What somebody brings against the gemeente or asks of it, each with a statutory term of its own. */
export const soortenVerzoek = ['klacht', 'bezwaar', 'inzage', 'woo'] as const;
export type SoortVerzoek = (typeof soortenVerzoek)[number];

/** Administratief beroep has its term in the Awb too; no besluit of the Lpw is open to it (uitleg 0238). */
export const soortVerzoek = een(...soortenVerzoek, 'administratief-beroep');
