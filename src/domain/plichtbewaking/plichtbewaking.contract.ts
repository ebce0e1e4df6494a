import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { BEWAKINGSUITKOMSTEN } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { standenBrief } from '../brief/brief.contract.ts';
import { standenLid } from '../brief/reeks.contract.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

export const uitkomsten = BEWAKINGSUITKOMSTEN;
export const standen = [
  'te-onderzoeken',
  'aangeschreven',
  'verlopen',
  'wachtlijst',
  'karenstijd',
  'gesloten',
] as const;
export type Stand = (typeof standen)[number];

const zUitkomst = z.enum(uitkomsten);
const zPlichtsoort = z.enum(['leerplicht', 'kwalificatieplicht']);
const zGemeente = z
  .string()
  .regex(/^\d{4}$/)
  .optional()
  .describe('Gemeentecode van het CBS');

export const readTrechterEndpoint = endpoint({
  method: 'GET',
  path: '/plichtbewaking',
  operation: 'plichtbewakingLezen',
  samenvatting:
    'De trechter: van iedereen in de BRP naar wie zonder school, vrijstelling of reden is, op een dag',
  toegang: 'werkproces.lezen',
  object: 'plichtbewaking',
  query: z.object({ op: zDatum.optional().describe('Zonder: vandaag'), gemeente: zGemeente }),
  response: z
    .object({
      op: zDatum,
      uitkomsten: z.array(z.object({ uitkomst: zUitkomst, aantal: z.int() })),
      perGemeente: z.array(
        z.object({ gemeentecode: z.string().nullable(), absoluut: z.int(), jongeren: z.int() }),
      ),
      bijgewerktOp: zMoment.nullable().describe('Wanneer de opvolging voor het laatst is bijgewerkt'),
      parameters: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number())])),
    })
    .meta({ id: 'Trechter' }),
  refusals: { 'dag-buiten-bereik': 409 },
});

export const listKinderenEndpoint = endpoint({
  method: 'GET',
  path: '/plichtbewaking/kinderen',
  operation: 'plichtbewakingKinderen',
  samenvatting: 'De kinderen van een trede van de trechter, met per kind de reden',
  toegang: 'dossier.lezen',
  object: 'plichtbewaking',
  query: zPagina.extend({ op: zDatum.optional(), gemeente: zGemeente, uitkomst: zUitkomst }),
  response: z.object({
    kinderen: z.array(
      z
        .object({
          jongere: zJongereKort,
          uitkomst: zUitkomst,
          plicht: zPlichtsoort.nullable(),
          sinds: zDatum.nullable(),
          reden: z.string().describe('Waarom dit kind in deze trede staat'),
        })
        .meta({ id: 'KindInTrechter' }),
    ),
    totaal: z.int(),
  }),
  refusals: { 'dag-buiten-bereik': 409 },
});

export const listStraksEndpoint = endpoint({
  method: 'GET',
  path: '/plichtbewaking/straks',
  operation: 'plichtbewakingStraks',
  samenvatting: 'Wie binnen vier weken vijf wordt of net vijf is en nog nergens is ingeschreven',
  toegang: 'werkproces.lezen',
  object: 'plichtbewaking',
  query: zPagina.extend({ gemeente: zGemeente }),
  response: z.object({
    kinderen: z.array(
      z
        .object({
          jongere: zJongereKort,
          wordtVijfOp: zDatum,
          leerplichtigVanaf: zDatum.describe('Eerste dag van de leerplicht'),
        })
        .meta({ id: 'StraksLeerplichtig' }),
    ),
    totaal: z.int(),
  }),
});

export const zAbsoluut = z
  .object({
    absoluutVerzuimId: z.uuid(),
    jongere: zJongereKort,
    sinds: zDatum,
    weken: z.int(),
    uitkomst: z.enum(['absoluut', 'absoluut-wachtlijst', 'absoluut-karenstijd']),
    plicht: zPlichtsoort,
    geslotenOp: zDatum.nullable(),
    geslotenReden: z.string().nullable(),
    aangeschrevenOp: zDatum.nullable(),
    termijnTot: zDatum.nullable(),
    tweedeBriefOp: zDatum.nullable().describe('Wanneer de tweede brief ging, na de eerste termijn'),
    overbrugging: z.string().nullable(),
    controleOp: zDatum.nullable(),
    geheimAdres: z.boolean(),
    lopendeZaak: z.boolean(),
    werkprocesId: z.uuid().nullable().describe('De zaak die bij het aanschrijven openging'),
    brief: z
      .object({
        briefId: z.uuid(),
        nummer: z.string(),
        status: z.enum(standenBrief),
        verzondenOp: zDatum.nullable(),
      })
      .nullable()
      .describe('De laatste brief in de zaak'),
    reeks: z
      .object({ briefreeksId: z.uuid(), stand: z.enum(standenLid), uitzondering: z.string().nullable() })
      .nullable()
      .describe('De reeks waarin de brief staat, en waarom hij daar apart staat'),
    situatie: z.string().nullable().describe('Onderwijs dat geen register meldt en wat het betekent'),
    versie: z.int(),
  })
  .meta({ id: 'AbsoluutVerzuim' });
export type Absoluut = z.output<typeof zAbsoluut>;

export const listAbsoluutEndpoint = endpoint({
  method: 'GET',
  path: '/absoluut-verzuim',
  operation: 'absoluutVerzuimLezen',
  samenvatting: 'Absoluut verzuim in opvolging, langst afwezig eerst',
  toegang: 'werkproces.lezen',
  object: 'absoluut-verzuim',
  query: zPagina.extend({ stand: z.enum(standen).default('te-onderzoeken'), gemeente: zGemeente }),
  response: z.object({
    absoluut: z.array(zAbsoluut),
    standen: z.record(z.enum(standen), z.int()),
    wachtlijst: z.array(
      z.object({ gemeentecode: z.string().nullable(), aantal: z.int(), langsteWeken: z.int() }),
    ),
  }),
});

/** How many are written to in one act. */
export const TEGELIJK = 1000;

export const redenenNiet = [
  'gesloten',
  'wachtlijst',
  'karenstijd',
  'al-aangeschreven',
  'lopende-zaak',
  'niet-aangeschreven',
  'termijn-loopt',
  'eerste-brief-wacht',
  'al-tweede-brief',
  'zaak-gesloten',
  'vrijstelling-gevraagd',
  'situatie-vastgelegd',
  'geheim-adres',
  'onbekend',
] as const;

/** Who is written to, with which letter; the first time and the second alike. */
const aanschrijven = {
  toegang: 'werkproces.behandelen',
  vrijgave: { veld: 'alleenBekijken', waarden: [false] },
  object: 'absoluut-verzuim',
  body: z.object({
    ids: z.array(z.uuid()).min(1).max(TEGELIJK).optional().describe('Deze; of geef selectie'),
    selectie: z
      .object({ gemeente: zGemeente })
      .optional()
      .describe(`Iedereen in de lijst, langst afwezig eerst, ten hoogste ${TEGELIJK}`),
    brief: z
      .object({ sjabloon: zTekst(60), naam: zTekst(120).describe('Naam van de reeks') })
      .optional()
      .describe('Zet deze brief voor hen klaar als reeks'),
    alleenBekijken: z.boolean().default(false).describe('Zeg wat er zou gebeuren en verander niets'),
  }),
  response: z.object({
    aangeschreven: z.array(z.uuid()),
    termijnTot: zDatum,
    uitzonderingen: z.array(
      z.object({
        absoluutVerzuimId: z.uuid(),
        jongereId: z.uuid().nullable(),
        naam: z.string().nullable(),
        reden: z.enum(redenenNiet),
      }),
    ),
    briefreeksId: z.uuid().nullable().describe('De reeks met hun brieven'),
  }),
} as const;

export const writeAbsoluutEndpoint = endpoint({
  method: 'POST',
  path: '/absoluut-verzuim/_aanschrijven',
  operation: 'absoluutVerzuimAanschrijven',
  samenvatting:
    'Schrijf aan wie zonder school is: termijn van vier weken, zaak en brief; uitzonderingen blijven apart',
  ...aanschrijven,
  refusals: {
    'niemand-gekozen': 409,
    'sjabloon-onbekend': 404,
    'opsporing-nodig': 409,
    'geen-huisstijl': 409,
  },
});

export const writeTweedeBriefEndpoint = endpoint({
  method: 'POST',
  path: '/absoluut-verzuim/_herinneren',
  operation: 'absoluutVerzuimTweedeBrief',
  samenvatting:
    'Zet de tweede brief klaar voor wie na de termijn nog geen school heeft: nieuwe termijn, dezelfde zaak; uitzonderingen blijven apart',
  ...aanschrijven,
  refusals: {
    'niemand-gekozen': 409,
    'brief-nodig': 409,
    'sjabloon-onbekend': 404,
    'opsporing-nodig': 409,
    'geen-huisstijl': 409,
  },
});

export const setWachtenEndpoint = endpoint({
  method: 'PUT',
  path: '/absoluut-verzuim/:absoluutVerzuimId/wachten',
  operation: 'absoluutVerzuimWachten',
  samenvatting: 'Leg vast wat er is zolang een kind op de wachtlijst staat, en wanneer u weer kijkt',
  toegang: 'werkproces.behandelen',
  object: 'absoluut-verzuim',
  params: z.object({ absoluutVerzuimId: z.uuid() }),
  body: z.object({
    overbrugging: z.string().trim().max(1000).optional(),
    controleOp: zDatum.optional(),
    versie: z.int().min(1).describe('De versie die u zag'),
  }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});
