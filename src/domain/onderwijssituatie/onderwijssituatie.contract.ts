import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';

/** Where a child is taught when no register tells of it (SR-08). */
export const soortenSituatie = ['particulier', 'buitenland', 'thuisonderwijs'] as const;
export type SoortSituatie = (typeof soortenSituatie)[number];
export const bekostigingen = ['b3', 'b4'] as const;
/** As the rule lpw-1-instelling asks it. */
export const erkenningen = [
  'geen-erkenning',
  'erkenning-web-11.1.1',
  'erkenning-web-1.4.1',
  'instelling-web-1.1.1',
] as const;
export type Erkenning = (typeof erkenningen)[number];

const versie = z.int().min(1).describe('De versie die u zag');

export const zSituatieGegevens = z.object({
  soort: z.enum(soortenSituatie),
  bekostiging: z.enum(bekostigingen).optional().describe('Bij een particuliere school'),
  erkenning: z
    .enum(erkenningen)
    .optional()
    .describe('Bij een particuliere school: wat de regel lpw-1-instelling vraagt'),
  naam: zTekst(200).optional().describe('Naam van de school'),
  land: zTekst(100).optional().describe('Bij een school in het buitenland'),
  bewijs: zTekst(300).describe('Waar het bewijs ligt: soort, nummer of kenmerk van het document'),
  bewijsGezienOp: zDatum,
  vanaf: zDatum,
  totEnMet: zDatum.optional(),
  hercontroleOp: zDatum.describe('De dag waarop iemand opnieuw kijkt; dan komt er een taak'),
  toelichting: zTekst(1000).optional(),
});

export const zSituatie = z
  .object({
    onderwijssituatieId: z.uuid(),
    soort: z.enum(soortenSituatie),
    bekostiging: z.enum(bekostigingen).nullable(),
    erkenning: z.enum(erkenningen).nullable(),
    naam: z.string().nullable(),
    land: z.string().nullable(),
    bewijs: z.string(),
    bewijsGezienOp: zDatum,
    vanaf: zDatum,
    totEnMet: zDatum.nullable(),
    hercontroleOp: zDatum,
    toelichting: z.string().nullable(),
    teltVanaf: zDatum.nullable().describe('Van wanneer af dit een inschrijving is; leeg: het is er geen'),
    teltTotEnMet: zDatum.nullable(),
    uitleg: z.string().describe('Wat dit betekent voor de plicht, en waarom'),
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    versie: z.int(),
  })
  .meta({ id: 'Onderwijssituatie' });
export type Situatie = z.output<typeof zSituatie>;

const jongere = z.object({ jongereId: z.uuid() });

export const listSituatiesEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/onderwijssituaties',
  operation: 'onderwijssituatiesLezen',
  samenvatting: 'Onderwijs dat geen register meldt: particulier, in het buitenland of thuis',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: jongere,
  response: z.object({ situaties: z.array(zSituatie) }),
  refusals: { 'niet-gevonden': 404 },
});

const WRONG = {
  'niet-gevonden': 404,
  'gegevens-nodig': 409,
  'eind-voor-begin': 409,
  'hercontrole-voorbij': 409,
  'dag-in-de-toekomst': 409,
  'dag-buiten-bereik': 409,
} as const;

export const createSituatieEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren/:jongereId/onderwijssituaties',
  operation: 'onderwijssituatieVastleggen',
  samenvatting:
    'Leg vast waar een kind onderwijs volgt dat in geen register staat, met bewijs en hercontrole',
  toegang: 'werkproces.behandelen',
  object: 'jongere',
  params: jongere,
  body: zSituatieGegevens,
  response: z.object({ onderwijssituatieId: z.uuid(), uitleg: z.string() }),
  refusals: WRONG,
});

export const updateSituatieEndpoint = endpoint({
  method: 'PUT',
  path: '/onderwijssituaties/:onderwijssituatieId',
  operation: 'onderwijssituatieBijwerken',
  samenvatting:
    'Verbeter of beëindig, of leg vast dat er opnieuw is gekeken: met een nieuwe dag van hercontrole',
  toegang: 'werkproces.behandelen',
  object: 'jongere',
  params: z.object({ onderwijssituatieId: z.uuid() }),
  body: zSituatieGegevens.extend({ versie }),
  response: z.object({ versie: z.int(), uitleg: z.string() }),
  refusals: { ...WRONG, gewijzigd: 409 },
});
