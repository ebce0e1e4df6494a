import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';

/** A number, or a list of numbers (months, ages, steps). */
const zWaarde = z.union([z.number(), z.array(z.number()).max(40)]);

const zKeuze = z.object({
  vanaf: zDatum,
  waarde: zWaarde.nullable().describe('Leeg: vanaf deze dag weer wat voor iedereen geldt'),
  reden: z.string(),
  vastgelegdOp: zMoment,
  vastgelegdDoor: z.string(),
  versie: z.int(),
});

export const zParameter = z
  .object({
    naam: z.string(),
    soort: z.enum(['aantal', 'maanden', 'leeftijden', 'stappen']),
    eenheid: z.string(),
    uitleg: z.string(),
    bron: z.string().describe('Waar de standaardwaarde vandaan komt'),
    werking: z.string().describe('Waarvoor een wijziging telt'),
    standaard: zWaarde,
    waarde: zWaarde.describe('Wat vandaag geldt'),
    keuzen: z
      .array(zKeuze)
      .describe('Alles wat de organisatie koos, de laatste dag eerst; ook wat nog moet ingaan'),
  })
  .meta({ id: 'Parameter' });
export type ParameterStand = z.output<typeof zParameter>;

export const listParametersEndpoint = endpoint({
  method: 'GET',
  path: '/parameters',
  operation: 'parametersLezen',
  samenvatting: 'Wat de wet aan de organisatie laat, met wat nu geldt en wat is gekozen',
  toegang: 'parameter.lezen',
  response: z.object({ parameters: z.array(zParameter) }),
});

const params = z.object({ naam: z.string() });
const body = z.object({ vanaf: zDatum, waarde: zWaarde.nullable() });
const refusals = { 'onbekende-parameter': 404, 'ongeldige-waarde': 400, 'dag-voorbij': 409 } as const;

export const previewParameterEndpoint = endpoint({
  method: 'POST',
  path: '/parameters/:naam/_voorbeeld',
  operation: 'parameterVoorbeeld',
  samenvatting: 'Wat er anders wordt met een andere waarde; verandert niets',
  toegang: 'parameter.lezen',
  params,
  body,
  response: z.object({
    regels: z.array(z.object({ wat: z.string(), nu: z.int(), straks: z.int() })),
  }),
  refusals,
});

export const setParameterEndpoint = endpoint({
  method: 'PUT',
  path: '/parameters/:naam',
  operation: 'parameterKiezen',
  samenvatting: 'Kies een waarde die op een dag ingaat; vandaag of later',
  toegang: 'parameter.beheren',
  object: 'parameter',
  params,
  body: body.extend({
    reden: zTekst(500).describe('Waarom, voor wie het later leest'),
    versie: z.int().min(1).optional().describe('Als er voor die dag al gekozen was: de versie die u zag'),
  }),
  response: zParameter,
  refusals: { ...refusals, gewijzigd: 409 },
});

export const withdrawParameterEndpoint = endpoint({
  method: 'POST',
  path: '/parameters/:naam/_intrekken',
  operation: 'parameterIntrekken',
  samenvatting: 'Trek een keuze in die nog moet ingaan',
  toegang: 'parameter.beheren',
  object: 'parameter',
  params,
  body: z.object({ vanaf: zDatum, versie: z.int().min(1).describe('De versie die u zag') }),
  response: zParameter,
  refusals: { 'onbekende-parameter': 404, 'niet-gevonden': 404, 'dag-voorbij': 409, gewijzigd: 409 },
});
