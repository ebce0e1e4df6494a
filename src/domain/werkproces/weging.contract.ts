import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';
import {
  adviezen,
  EIGEN,
  type Signaleringsvraag,
  vraagCodes,
  ZWAARST,
} from '../../regels/mas/signalering.ts';

export const zVraag = z.enum(vraagCodes as [Signaleringsvraag, ...Signaleringsvraag[]]);
const zGewicht = z.int().min(0).max(ZWAARST);

const MEESTE_VRAGEN = 12;
const MEESTE_ANTWOORDEN = 8;
const zEigenCode = z.templateLiteral([EIGEN, z.string().regex(/^[a-z0-9-]{1,50}$/)]);
/** A code of a question of the instrument, or of one the organisatie added. */
export const zVraagcode = z.union([zVraag, zEigenCode]);

const zEigenVraag = z.object({
  code: zEigenCode,
  vraag: zTekst(200),
  antwoorden: z
    .array(
      z.object({
        code: z.string().regex(/^[a-z0-9-]{1,40}$/),
        tekst: zTekst(80),
        weging: z.partialRecord(z.enum(adviezen), zGewicht),
      }),
    )
    .min(2)
    .max(MEESTE_ANTWOORDEN)
    .readonly(),
});

export const zWeegschaal = z.object({
  zonder: z.array(zVraag).max(vraagCodes.length).readonly().describe('Vragen die niet worden gesteld'),
  gewichten: z
    .partialRecord(zVraag, z.record(z.string().max(40), z.partialRecord(z.enum(adviezen), zGewicht)))
    .describe('Per vraag en antwoord wat het weegt voor welk advies, waar dat anders is dan standaard'),
  eigen: z
    .array(zEigenVraag)
    .max(MEESTE_VRAGEN)
    .readonly()
    .default([])
    .describe('Vragen die uw organisatie zelf stelt, na de andere'),
});

export const listWegingenEndpoint = endpoint({
  method: 'GET',
  path: '/signalering/wegingen',
  operation: 'wegingenLezen',
  samenvatting:
    'Hoe de antwoorden van de signalering wegen: elke wijziging van de organisatie, de laatste eerst',
  toegang: 'parameter.lezen',
  response: z.object({
    wegingen: z.array(zWeegschaal.extend({ vanaf: zDatum, reden: z.string(), door: z.string() })),
  }),
});

export const previewWegingEndpoint = endpoint({
  method: 'POST',
  path: '/signalering/wegingen/_voorbeeld',
  operation: 'wegingVoorbeeld',
  samenvatting: 'Van hoeveel lopende zaken het advies anders zou zijn; verandert niets en bewaart niets',
  toegang: 'parameter.beheren',
  body: zWeegschaal,
  response: z.object({
    ingevuld: z.int().describe('Lopende zaken met antwoorden'),
    anders: z.int().describe('Waarvan het advies anders wordt'),
    adviezen: z.array(z.object({ advies: z.enum(adviezen).nullable(), nu: z.int(), straks: z.int() })),
  }),
  refusals: { 'onbekend-antwoord': 400, 'dubbele-vraag': 400 },
});

export const createWegingEndpoint = endpoint({
  method: 'POST',
  path: '/signalering/wegingen',
  operation: 'wegingVaststellen',
  samenvatting: 'Weeg de antwoorden anders vanaf een dag; wat eerder is ingevuld, weegt zoals het toen woog',
  toegang: 'parameter.beheren',
  object: 'weging',
  body: zWeegschaal.extend({ vanaf: zDatum, reden: zTekst(500) }),
  response: z.object({ wegingId: z.uuid() }),
  refusals: {
    'dag-voorbij': 409,
    'bestaat-al': 409,
    'onbekend-antwoord': 400,
    'dubbele-vraag': 400,
    'geen-vragen': 409,
  },
});
