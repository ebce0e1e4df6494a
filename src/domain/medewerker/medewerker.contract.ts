import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';

const zTelefoon = z
  .string()
  .trim()
  .regex(/^[+()\d][\d ()+-]{5,24}$/);
const versie = z.int().min(0).describe('De versie die u zag; 0 als er nog niets was vastgelegd');

/** What somebody keeps up to date about themselves. */
export const zBereikbaarheid = z.object({
  functie: zTekst(120).optional(),
  telefoon: zTelefoon.optional(),
  email: z.email().max(200).optional(),
});

const zAfwezigheid = z
  .object({
    afwezigheidId: z.uuid(),
    vanaf: zDatum,
    totEnMet: zDatum.nullable().describe('Laatste dag; leeg: nog niet bekend'),
    waarnemer: z.string().nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Afwezigheid' });
export type Afwezigheid = z.output<typeof zAfwezigheid>;

export const zMedewerker = z
  .object({
    naam: z.string(),
    functie: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    urenPerWeek: z.number().nullable(),
    leidinggevende: z.string().nullable(),
    stageTotEnMet: zDatum
      .nullable()
      .describe('Stagiair tot en met deze dag: verzenden gaat via de begeleider'),
    begeleider: z.string().nullable(),
    themas: z.array(z.string()).describe('Waarover collega’s deze medewerker om advies vragen'),
    afwezig: zAfwezigheid.nullable().describe('De afwezigheid van vandaag'),
    versie: z.int().describe('0: er is nog niets vastgelegd'),
  })
  .meta({ id: 'Medewerker' });
export type Medewerker = z.output<typeof zMedewerker>;

export const readMijnGegevensEndpoint = endpoint({
  method: 'GET',
  path: '/mijn-gegevens',
  operation: 'mijnGegevensLezen',
  samenvatting: 'Hoe scholen en collega’s u bereiken, en wanneer u afwezig bent',
  toegang: 'medewerker.eigen',
  response: z.object({
    ...zMedewerker.shape,
    afwezigheden: z.array(zAfwezigheid).describe('Die nu zijn of nog komen, eerste eerst'),
    collegas: z.array(z.string()),
  }),
});

export const saveMijnGegevensEndpoint = endpoint({
  method: 'PUT',
  path: '/mijn-gegevens',
  operation: 'mijnGegevensBewaren',
  samenvatting: 'Bewaar uw functie, telefoon en e-mail',
  toegang: 'medewerker.eigen',
  object: 'medewerker',
  body: zBereikbaarheid.extend({ versie }),
  response: z.object({ versie: z.int() }),
  refusals: { gewijzigd: 409 },
});

export const listMedewerkersEndpoint = endpoint({
  method: 'GET',
  path: '/medewerkers',
  operation: 'medewerkersLezen',
  samenvatting: 'Wie hier werken, op naam, met bereikbaarheid, uren en afwezigheid',
  toegang: 'medewerker.lezen',
  query: zPagina.extend({ zoek: z.string().trim().max(100).optional() }),
  response: z.object({ medewerkers: z.array(zMedewerker), totaal: z.int() }),
});

export const saveMedewerkerEndpoint = endpoint({
  method: 'PUT',
  path: '/medewerkers',
  operation: 'medewerkerBewaren',
  samenvatting: 'Bewaar de gegevens van een medewerker: bereikbaarheid, uren, leidinggevende, stage, thema’s',
  toegang: 'medewerker.beheren',
  object: 'medewerker',
  body: zBereikbaarheid.extend({
    naam: zTekst(200),
    urenPerWeek: z.number().min(0).max(60).optional(),
    leidinggevende: zTekst(200).optional(),
    stageTotEnMet: zDatum.optional(),
    begeleider: zTekst(200).optional(),
    themas: z.array(zTekst(60)).max(20).default([]),
    versie,
  }),
  response: z.object({ versie: z.int() }),
  refusals: { gewijzigd: 409, 'medewerker-onbekend': 404, 'begeleider-nodig': 409, zichzelf: 409 },
});

const AFWEZIG = { 'eind-voor-begin': 409, overlap: 409, zichzelf: 409, 'medewerker-onbekend': 404 } as const;
const zPeriode = z.object({
  vanaf: zDatum,
  totEnMet: zDatum.optional(),
  waarnemer: zTekst(200).optional(),
});

export const createAfwezigheidEndpoint = endpoint({
  method: 'POST',
  path: '/afwezigheden',
  operation: 'afwezigheidVastleggen',
  samenvatting: 'Leg vast wanneer u of een medewerker afwezig is en wie het werk waarneemt; geen reden',
  toegang: 'medewerker.eigen',
  object: 'medewerker',
  body: zPeriode.extend({
    naam: zTekst(200).optional().describe('Leeg: uzelf. Een ander: alleen met beheer'),
  }),
  response: z.object({ afwezigheidId: z.uuid() }),
  refusals: { ...AFWEZIG, 'niet-van-u': 403 },
});

export const changeAfwezigheidEndpoint = endpoint({
  method: 'PUT',
  path: '/afwezigheden/:afwezigheidId',
  operation: 'afwezigheidWijzigen',
  samenvatting: 'Wijzig de dagen of de waarnemer, of meld terug door de laatste dag in te vullen',
  toegang: 'medewerker.eigen',
  object: 'medewerker',
  params: z.object({ afwezigheidId: z.uuid() }),
  body: zPeriode.extend({ versie: z.int().min(1) }),
  response: z.object({ versie: z.int() }),
  refusals: { ...AFWEZIG, 'niet-gevonden': 404, gewijzigd: 409, 'niet-van-u': 403 },
});

export const deleteAfwezigheidEndpoint = endpoint({
  method: 'DELETE',
  path: '/afwezigheden/:afwezigheidId',
  operation: 'afwezigheidVerwijderen',
  samenvatting: 'Haal een afwezigheid weg die niet doorgaat',
  toegang: 'medewerker.eigen',
  object: 'medewerker',
  params: z.object({ afwezigheidId: z.uuid() }),
  response: z.object({ afwezigheidId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'niet-van-u': 403, 'al-begonnen': 409 },
});
