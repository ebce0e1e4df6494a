import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';
import { oorzaakCodes } from '../../regels/mas/oorzaken.ts';
import { adviezen } from '../../regels/mas/signalering.ts';
import { zVraagcode, zWeegschaal } from './weging.contract.ts';

const params = z.object({ werkprocesId: z.uuid() });
const zAntwoorden = z.partialRecord(zVraagcode, z.string().max(40));
const versie = z.int().min(0).describe('De versie die u zag; 0 als er nog niets was');

/** The printout (a file route). */
export const signaleringBestandPath = '/zaken/:werkprocesId/signalering/pdf';
export const zSignaleringBestand = params;

export const readBevindingEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/bevindingen',
  operation: 'bevindingenLezen',
  samenvatting: 'Het onderzoek en de signalering van een zaak, met het advies dat uit de antwoorden volgt',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params,
  response: z.object({
    onderzoek: z.object({
      feiten: z.string().nullable(),
      schoolZegt: z.string().nullable(),
      oudersZeggen: z.string().nullable(),
      jongereZegt: z.string().nullable(),
      oorzaken: z.array(z.enum(oorzaakCodes)),
      oorzaakAnders: z.string().nullable(),
      beschermend: z.string().nullable(),
      versie: z.int(),
    }),
    signalering: z.object({
      antwoorden: zAntwoorden,
      ingevuldOp: zDatum.nullable(),
      versie: z.int(),
    }),
    weegschaal: zWeegschaal.describe('Hoe de organisatie deze antwoorden weegt'),
    advies: z.enum(adviezen).nullable().describe('Wordt niet bewaard; volgt uit de antwoorden'),
    onzekerheid: z.enum(['klein', 'groot']),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const saveSignaleringEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/signalering',
  operation: 'signaleringInvullen',
  samenvatting: 'Bewaar de antwoorden; het advies volgt eruit en de ambtenaar beslist',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({ antwoorden: zAntwoorden, versie }),
  response: z.object({
    versie: z.int(),
    advies: z.enum(adviezen).nullable(),
    onzekerheid: z.enum(['klein', 'groot']),
  }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'zaak-gesloten': 409, 'onbekend-antwoord': 400 },
});

export const saveOnderzoekEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/onderzoek',
  operation: 'onderzoekBewaren',
  samenvatting: 'Bewaar feiten, wat ieder zegt, oorzaken en wat beschermt',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({
    feiten: zTekst(8000).optional(),
    schoolZegt: zTekst(4000).optional(),
    oudersZeggen: zTekst(4000).optional(),
    jongereZegt: zTekst(4000).optional(),
    oorzaken: z.array(z.enum(oorzaakCodes)).max(30).default([]),
    oorzaakAnders: zTekst(500).optional(),
    beschermend: zTekst(4000).optional(),
    versie,
  }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'zaak-gesloten': 409 },
});

export const countOorzakenEndpoint = endpoint({
  method: 'GET',
  path: '/oorzaken',
  operation: 'oorzakenTellen',
  samenvatting: 'Hoe vaak elke oorzaak is gevonden in onderzoeken van een periode',
  toegang: 'cijfers.lezen',
  query: z.object({ periodeVanaf: zDatum, periodeTotEnMet: zDatum }),
  response: z.object({
    onderzoeken: z.int(),
    oorzaken: z.array(z.object({ oorzaak: z.enum(oorzaakCodes), zaken: z.int() })),
    anders: z.int(),
  }),
});
