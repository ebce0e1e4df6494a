import { z } from 'zod';
import { endpoint, zDatum } from '../../platform/endpoint.ts';

export const herhaalbaar = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));

/** A cijfervraag as it stands in the address: `per` comma separated, `waar` repeatable as dimensie:waarde. */
export const zCijfervraag = z.object({
  schooljaar: z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024'),
  organisatie: z.string().optional().describe('Uw eigen organisatie als dit ontbreekt'),
  per: z
    .string()
    .optional()
    .transform((text) => (text ? text.split(',').map((deel) => deel.trim()) : [])),
  waar: herhaalbaar.describe('dimensie:waarde; dezelfde dimensie vaker betekent: een van deze'),
  deelVan: z.string().optional().describe('totaal, of een indicator van dezelfde eenheid'),
});

export const zDefinitie = z
  .object({
    code: z.string(),
    versie: z.string(),
    tekst: z.string(),
    eenheid: z.string(),
    telmoment: z.string(),
  })
  .meta({ id: 'Definitie' });

/** The answer of contract § 4. */
export const zCijfer = z
  .object({
    indicator: z.string(),
    definitie: zDefinitie,
    schooljaar: z.string(),
    per: z.array(z.string()),
    rijen: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    totaal: z.number().nullable(),
    uniek: z.int().nullable(),
    waarschuwingen: z.array(z.string()),
  })
  .meta({ id: 'Cijfer' });

/** A cijfervraag in the body of a request. */
export const zVraagBody = z.object({
  schooljaar: z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024'),
  per: z.array(z.string()).max(3).default([]),
  waar: z
    .array(z.object({ dimensie: z.string(), waarde: z.string() }))
    .max(100)
    .default([]),
  deelVan: z.string().optional(),
});

export const listCijfersEndpoint = endpoint({
  method: 'GET',
  path: '/cijfers',
  operation: 'indicatorenLezen',
  samenvatting: 'Alle indicatoren met definitie, eenheid en dimensies',
  toegang: 'cijfers.lezen',
  response: z.object({
    indicatoren: z.array(
      z.object({
        indicator: z.string(),
        code: z.string(),
        tekst: z.string(),
        eenheid: z.string(),
        telmoment: z.string(),
        dimensies: z.array(z.string()),
      }),
    ),
    schooljaren: z.array(z.string()),
  }),
});

export const vraagRefusals = {
  'onbekende-indicator': 404,
  'onbekende-organisatie': 404,
  'onbekende-dimensie': 400,
  'dimensie-niet-bij-indicator': 400,
  'onbekende-waarde': 400,
  'ongeldig-schooljaar': 400,
  'eenheden-verschillen': 409,
} as const;

export const readCijferEndpoint = endpoint({
  method: 'GET',
  path: '/cijfers/:indicator',
  operation: 'cijferLezen',
  samenvatting: 'Een cijfer of kruistabel, met definitie en eenheid',
  toegang: 'cijfers.lezen',
  params: z.object({ indicator: z.string() }),
  query: zCijfervraag,
  response: zCijfer,
  refusals: vraagRefusals,
});

export const readRijenEndpoint = endpoint({
  method: 'GET',
  path: '/cijfers/:indicator/rijen',
  operation: 'cijferRijenLezen',
  samenvatting: 'Precies de records achter een cijfer',
  toegang: 'cijfers.rijen',
  object: 'cijfer',
  params: z.object({ indicator: z.string() }),
  query: zCijfervraag.extend({
    volgende: z.string().optional(),
    limiet: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  response: z.object({
    totaal: z.int(),
    rijen: z.array(
      z.object({
        soort: z.string(),
        id: z.string(),
        jongereId: z.uuid().nullable(),
        datum: zDatum.nullable(),
        naam: z.string().nullable().optional(),
      }),
    ),
    volgende: z.string().nullable(),
  }),
  refusals: vraagRefusals,
});
