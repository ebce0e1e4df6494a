import { handhaving, overig, vergelijking, vrijstellingen, vsv } from './delen/besluiten.ts';
import type { MaakDeel } from './delen/deel.ts';
import {
  casussen,
  inleiding,
  mas,
  ontwikkelingen,
  speerpunten,
  verzuimsoorten,
  voorwoord,
  wet,
} from './delen/kader.ts';
import { kerncijfers } from './delen/kern.ts';
import { leerlingen, meldingen, preventie } from './delen/leerlingen.ts';
import { begrippen, colofon, team } from './delen/slot.ts';
import { absoluutVerzuim, thuiszitters, werkprocessen } from './delen/zaken.ts';

/** How a report is built up and looks; the order of parts is kept from year to year (verslagvormen.md). */
export type Vorm = {
  readonly naam: string;
  readonly uitleg: string;
  /** Years beside each other in the tables that look back. */
  readonly jaren: number;
  readonly kolommen: 1 | 2;
  readonly isKort?: boolean;
  /** All tables and charts in one part at the end. */
  readonly cijfersAchterin?: boolean;
  /** Large, with room: to leaf through. */
  readonly isMagazine?: boolean;
  readonly delen: readonly MaakDeel[];
};

export const vormen = {
  raad: {
    naam: 'Raadsverslag',
    uitleg: 'Verslag aan de gemeenteraad op grond van artikel 25, met een analyse per onderwerp.',
    jaren: 4,
    kolommen: 1,
    delen: [
      voorwoord,
      kerncijfers,
      inleiding,
      wet,
      leerlingen,
      verzuimsoorten,
      meldingen,
      absoluutVerzuim,
      preventie,
      werkprocessen,
      handhaving,
      vrijstellingen,
      thuiszitters,
      overig,
      vsv,
      vergelijking,
      mas,
      team,
      ontwikkelingen,
      speerpunten,
      casussen,
      begrippen,
      colofon,
    ],
  },
  compact: {
    naam: 'Compact',
    uitleg: 'Kort verslag in twee kolommen.',
    jaren: 2,
    kolommen: 2,
    isKort: true,
    delen: [
      voorwoord,
      kerncijfers,
      inleiding,
      wet,
      leerlingen,
      werkprocessen,
      mas,
      thuiszitters,
      handhaving,
      vsv,
      vergelijking,
      vrijstellingen,
      ontwikkelingen,
      speerpunten,
      casussen,
      begrippen,
      colofon,
    ],
  },
  regio: {
    naam: 'Regiomagazine',
    uitleg: 'Verslag van een regio met de gemeenten naast elkaar.',
    jaren: 2,
    kolommen: 1,
    isMagazine: true,
    delen: [
      voorwoord,
      kerncijfers,
      inleiding,
      preventie,
      verzuimsoorten,
      leerlingen,
      werkprocessen,
      meldingen,
      handhaving,
      thuiszitters,
      vrijstellingen,
      mas,
      overig,
      vsv,
      vergelijking,
      team,
      ontwikkelingen,
      speerpunten,
      casussen,
      begrippen,
      colofon,
    ],
  },
  cijfers: {
    naam: 'Verslag met cijferoverzicht',
    uitleg: 'Kort verslag met alle tabellen over drie jaren erachter.',
    jaren: 3,
    kolommen: 1,
    cijfersAchterin: true,
    delen: [
      voorwoord,
      kerncijfers,
      inleiding,
      wet,
      mas,
      preventie,
      meldingen,
      absoluutVerzuim,
      handhaving,
      thuiszitters,
      vrijstellingen,
      overig,
      vsv,
      vergelijking,
      leerlingen,
      werkprocessen,
      team,
      ontwikkelingen,
      speerpunten,
      casussen,
      begrippen,
      colofon,
    ],
  },
} as const satisfies Record<string, Vorm>;

export type VormNaam = keyof typeof vormen;
export const vormNamen = Object.keys(vormen) as readonly VormNaam[];
export const isVorm = (naam: string): naam is VormNaam => Object.hasOwn(vormen, naam);

/** The parts a text can be written in, by their id. */
export const DELEN: ReadonlySet<string> = new Set([
  'voorwoord',
  'kerncijfers',
  'inleiding',
  'wet',
  'leerlingen',
  'verzuimsoorten',
  'meldingen',
  'absoluut-verzuim',
  'preventie',
  'werkprocessen',
  'handhaving',
  'vrijstellingen',
  'thuiszitters',
  'overig',
  'vsv',
  'vergelijking',
  'mas',
  'team',
  'ontwikkelingen',
  'speerpunten',
  'casussen',
  'colofon',
]);
