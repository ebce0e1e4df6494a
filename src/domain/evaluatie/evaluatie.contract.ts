import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { veldenVan } from '../../regels/mas/gastvraag.ts';
import { oorzaakCodes } from '../../regels/mas/oorzaken.ts';

const keuzesVan = (naam: string) =>
  z.enum([...(veldenVan('evaluatie').find((veld) => veld.naam === naam)?.keuzes ?? [])] as [
    string,
    ...string[],
  ]);

const zEvaluatie = z
  .object({
    evaluatieId: z.uuid(),
    voor: z.enum(['school', 'partner', 'gezin']),
    ging: z.string(),
    contact: z.string(),
    goed: z.string().nullable(),
    beter: z.string().nullable(),
    beantwoordOp: zMoment,
  })
  .meta({ id: 'Evaluatie' });
export type Evaluatie = z.output<typeof zEvaluatie>;

export const zLes = z
  .object({
    lesId: z.uuid(),
    tekst: z.string(),
    zaaksoort: z.string(),
    route: z.string().nullable(),
    oorzaken: z.array(z.string()),
    afspraak: z.string().nullable(),
    eigenaar: z.string().nullable(),
    uiterlijk: zDatum.nullable(),
    vastgelegdOp: zMoment,
    versie: z.int(),
  })
  .meta({ id: 'Les' });
export type Les = z.output<typeof zLes>;

const params = z.object({ werkprocesId: z.uuid() });

export const readEvaluatiesEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/evaluaties',
  operation: 'evaluatiesLezen',
  samenvatting: 'Hoe school, partners en gezin terugkijken op een zaak, en lessen van vergelijkbare zaken',
  toegang: 'werkproces.lezen',
  object: 'evaluatie',
  params,
  response: z.object({
    gesloten: z.boolean(),
    evaluaties: z.array(zEvaluatie),
    lessen: z
      .array(zLes.extend({ zelfde: z.array(z.enum(['soort', 'route', 'oorzaak'])) }))
      .describe('Van zaken van dezelfde soort, route of oorzaak; wat het meest lijkt eerst'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const createLesEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/lessen',
  operation: 'lesVastleggen',
  samenvatting:
    'Schrijf een les uit een zaak zonder persoonsgegevens; een afspraak met eigenaar wordt een taak',
  toegang: 'werkproces.behandelen',
  object: 'les',
  params,
  body: z.object({
    tekst: zTekst(1000),
    afspraak: zTekst(500).optional(),
    eigenaar: zTekst(200).optional(),
    uiterlijk: zDatum.optional(),
  }),
  response: z.object({ lesId: z.uuid() }),
  refusals: {
    'niet-gevonden': 404,
    'zaak-loopt': 409,
    persoonsgegevens: 409,
    'afspraak-onvolledig': 400,
    'dag-voorbij': 409,
  },
});

export const listLessenEndpoint = endpoint({
  method: 'GET',
  path: '/lessen',
  operation: 'lessenLezen',
  samenvatting: 'Het register van lessen, nieuwste eerst; zonder persoonsgegevens',
  toegang: 'werkproces.lezen',
  query: zPagina.extend({
    zaaksoort: z.string().max(60).optional(),
    route: z.string().max(60).optional(),
    oorzaak: z.enum(oorzaakCodes).optional(),
  }),
  response: z.object({ lessen: z.array(zLes), totaal: z.int() }),
});

export const dropLesEndpoint = endpoint({
  method: 'POST',
  path: '/lessen/:lesId/_vervallen',
  operation: 'lesLatenVervallen',
  samenvatting: 'Haal een les die niet meer geldt uit het register',
  toegang: 'werkproces.behandelen',
  object: 'les',
  params: z.object({ lesId: z.uuid() }),
  body: z.object({ versie: z.int().min(1) }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'stap-niet-mogelijk': 409 },
});

export const listTerugblikkenEndpoint = endpoint({
  method: 'GET',
  path: '/eigen-school/evaluaties',
  operation: 'terugblikkenLezen',
  samenvatting: 'Voor een school: gesloten zaken waarop zij nog kan terugkijken',
  toegang: 'bericht.lezen',
  object: 'evaluatie',
  response: z.object({
    zaken: z.array(
      z.object({ werkprocesId: z.uuid(), jongere: z.string(), geslotenOp: zDatum, totEnMet: zDatum }),
    ),
  }),
});

export const createTerugblikEndpoint = endpoint({
  method: 'POST',
  path: '/eigen-school/evaluaties/:werkprocesId',
  operation: 'terugblikGeven',
  samenvatting: 'Een school kijkt terug op een gesloten zaak',
  toegang: 'bericht.lezen',
  object: 'evaluatie',
  params,
  body: z.object({
    ging: keuzesVan('ging'),
    contact: keuzesVan('contact'),
    goed: zTekst(2000).optional(),
    beter: zTekst(2000).optional(),
  }),
  response: z.object({ evaluatieId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'al-gegeven': 409 },
});
