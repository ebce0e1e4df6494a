import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';
import { readZaakEndpoint } from '../werkproces/werkproces.contract.ts';

export const soortenMeekijken = ['buddy', 'intervisie'] as const;
/** The longest somebody may look along at once; longer is asked anew, with a reason anew. */
export const HOOGSTENS_DAGEN = 90;

const zRecht = z.object({
  meekijkrechtId: z.uuid(),
  soort: z.enum(soortenMeekijken),
  reden: z.string(),
  vanaf: zDatum,
  totEnMet: zDatum,
  gegevenDoor: z.string(),
});

const zMeekijker = zRecht
  .extend({
    naam: z.string(),
    organisatie: z.string().nullable().describe('Leeg: een collega van uw eigen organisatie'),
    beeindigdOp: zDatum.nullable(),
    loopt: z.boolean().describe('Waar: kan vandaag meekijken'),
    versie: z.int(),
  })
  .meta({ id: 'Meekijker' });
export type Meekijker = z.output<typeof zMeekijker>;

const zaakParams = z.object({ werkprocesId: z.uuid() });

export const listMeekijkersEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/meekijkers',
  operation: 'meekijkersLezen',
  samenvatting: 'Wie in een zaak meekijkt of meekeek, waarom en tot wanneer, en wie u kunt vragen',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params: zaakParams,
  response: z.object({
    meekijkers: z.array(zMeekijker).describe('Wie nu kan meekijken eerst'),
    collegas: z.array(z.string()),
    organisaties: z
      .array(z.object({ organisatieId: z.int(), naam: z.string() }))
      .describe('Andere organisaties'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const grantMeekijkenEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/meekijkers',
  operation: 'meekijkenToestaan',
  samenvatting: 'Laat een collega meekijken in één zaak, met een reden, tot en met een dag',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  vrijgave: 'altijd',
  params: zaakParams,
  body: z.object({
    soort: z.enum(soortenMeekijken),
    naam: zTekst(200),
    organisatieId: z.int().optional().describe('Van een andere organisatie; leeg: de uwe'),
    reden: zTekst(500),
    totEnMet: zDatum.describe(`Laatste dag, hoogstens ${HOOGSTENS_DAGEN} dagen vooruit`),
  }),
  response: z.object({ meekijkrechtId: z.uuid() }),
  refusals: {
    'niet-gevonden': 404,
    'zaak-gesloten': 409,
    'dag-voorbij': 409,
    'te-lang': 409,
    zichzelf: 409,
    'medewerker-onbekend': 404,
    'kijkt-al-mee': 409,
  },
});

const params = z.object({ meekijkrechtId: z.uuid() });

export const endMeekijkenEndpoint = endpoint({
  method: 'PUT',
  path: '/meekijkrechten/:meekijkrechtId/einde',
  operation: 'meekijkenBeeindigen',
  samenvatting: 'Laat iemand vanaf nu niet meer meekijken',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({ versie: z.int().min(1).describe('De versie die u zag') }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'al-klaar': 409 },
});

export const listMeekijkenEndpoint = endpoint({
  method: 'GET',
  path: '/meekijken',
  operation: 'meekijkenLezen',
  samenvatting:
    'De zaken waarin u vandaag mag meekijken, hier en bij andere organisaties; nog zonder wie het is',
  toegang: 'werkproces.lezen',
  response: z.object({
    zaken: z.array(
      zRecht.extend({
        organisatie: z.string().nullable().describe('Leeg: uw eigen organisatie'),
        werkprocesId: z.uuid().nullable().describe('Van uw eigen organisatie: de zaak zelf'),
      }),
    ),
  }),
});

const { shape: zaak } = readZaakEndpoint.response;

export const readMeekijkenEndpoint = endpoint({
  method: 'GET',
  path: '/meekijken/:meekijkrechtId',
  operation: 'meekijken',
  samenvatting: 'Lees de zaak waarin u bij een andere organisatie mag meekijken; het staat in haar logboek',
  toegang: 'werkproces.lezen',
  params,
  response: z.object({
    recht: zRecht.extend({ organisatie: z.string() }),
    zaak: z.object({
      nummer: zaak.nummer,
      soort: zaak.soort,
      stap: zaak.stap,
      vanaf: zaak.vanaf,
      totEnMet: zaak.totEnMet,
      behandelaar: zaak.behandelaar,
      jongere: z.object({ naam: z.string(), leeftijd: z.int() }),
      school: z.string().nullable(),
      verloop: zaak.verloop,
      notities: zaak.notities,
    }),
  }),
  refusals: { 'niet-gevonden': 404 },
});
