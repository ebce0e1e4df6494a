import { z } from 'zod';
import { endpoint, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';

export const standenReeks = ['bekijken', 'klaargezet', 'bezig', 'gestopt', 'klaar'] as const;
export const standenLid = ['nieuw', 'wacht', 'klaar', 'apart', 'mislukt'] as const;
export const actenReeks = ['starten', 'stoppen', 'verder'] as const;
/** Where the jongeren of a batch come from. */
export const bronnenReeks = ['absoluut-verzuim'] as const;

const zReeks = z
  .object({
    briefreeksId: z.uuid(),
    naam: z.string(),
    sjabloon: z.string(),
    sjabloonNaam: z.string(),
    bron: z.enum(bronnenReeks).nullable().describe('Waar de jongeren vandaan komen'),
    status: z.enum(standenReeks),
    aantal: z.int(),
    nieuw: z.int(),
    wacht: z.int(),
    klaar: z.int(),
    apart: z.int(),
    mislukt: z.int(),
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    begonnenOp: zMoment.nullable(),
    klaarOp: zMoment.nullable(),
    magNu: z.array(z.enum(actenReeks)),
    versie: z.int(),
  })
  .meta({ id: 'Briefreeks' });
export type Reeks = z.output<typeof zReeks>;

const params = z.object({ briefreeksId: z.uuid() });

export const listReeksenEndpoint = endpoint({
  method: 'GET',
  path: '/briefreeksen',
  operation: 'briefreeksenLezen',
  samenvatting: 'Reeksen brieven, nieuwste eerst',
  toegang: 'brief.lezen',
  query: zPagina,
  response: z.object({ reeksen: z.array(zReeks), totaal: z.int() }),
});

export const createReeksEndpoint = endpoint({
  method: 'POST',
  path: '/briefreeksen',
  operation: 'briefreeksMaken',
  samenvatting: 'Zet één brief klaar voor veel jongeren; eerst wordt gekeken wie apart moet',
  toegang: 'brief.schrijven',
  object: 'briefreeks',
  body: z.object({
    sjabloon: zTekst(60),
    naam: zTekst(120),
    velden: z.record(z.string().max(60), z.string().trim().max(6000)).default({}),
    jongereIds: z.array(z.uuid()).min(1).max(2000).optional(),
    bron: z
      .enum(bronnenReeks)
      .optional()
      .describe('absoluut-verzuim: wie is aangeschreven en deze brief nog niet kreeg'),
  }),
  response: z.object({ briefreeksId: z.uuid(), aantal: z.int() }),
  refusals: {
    'sjabloon-onbekend': 404,
    'opsporing-nodig': 409,
    'niemand-gekozen': 409,
    'geen-huisstijl': 409,
  },
});

export const readReeksEndpoint = endpoint({
  method: 'GET',
  path: '/briefreeksen/:briefreeksId',
  operation: 'briefreeksLezen',
  samenvatting: 'Een reeks met de voortgang; wie apart moet staat vooraan',
  toegang: 'brief.lezen',
  object: 'briefreeks',
  params,
  query: zPagina.extend({ stand: z.enum(standenLid).optional() }),
  response: z.object({
    reeks: zReeks,
    leden: z.array(
      z.object({
        jongereId: z.uuid(),
        jongere: z.string(),
        status: z.enum(standenLid),
        uitzondering: z.string().nullable(),
        briefId: z.uuid().nullable(),
        nummer: z.string().nullable(),
      }),
    ),
    totaal: z.int(),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const stepReeksEndpoint = endpoint({
  method: 'POST',
  path: '/briefreeksen/:briefreeksId/stappen',
  operation: 'briefreeksStapZetten',
  samenvatting: 'Start de reeks, stop hem, of laat hem verdergaan',
  toegang: 'brief.schrijven',
  vrijgave: { veld: 'act', waarden: ['starten', 'verder'] },
  object: 'briefreeks',
  params,
  body: z.object({ act: z.enum(actenReeks), versie: z.int().min(1) }),
  response: z.object({ status: z.enum(standenReeks), versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'stap-niet-mogelijk': 409 },
});
