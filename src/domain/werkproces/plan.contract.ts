import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';

export const soortenActie = ['doel', 'afspraak', 'routetaak', 'nacontrole', 'rappel', 'opschaling'] as const;
const params = z.object({ werkprocesId: z.uuid() });

const zActie = z
  .object({
    zaakactieId: z.uuid(),
    soort: z.enum(soortenActie),
    wat: z.string(),
    wie: z.string(),
    uiterlijk: zDatum,
    klaarOp: zDatum.nullable(),
    resultaat: z.string().nullable(),
    teLaat: z.boolean(),
    versie: z.int(),
  })
  .meta({ id: 'Zaakactie' });
export type Zaakactie = z.output<typeof zActie>;

const zRegie = z
  .object({
    regieId: z.uuid(),
    naam: z.string(),
    extern: z.boolean().describe('Iemand van een partner, zonder inlog hier'),
    vervanger: z.string().nullable(),
    status: z.enum(['gevraagd', 'aanvaard', 'geweigerd', 'vervallen']),
    gevraagdOp: zDatum,
    beantwoordOp: zDatum.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Regie' });
export type Regie = z.output<typeof zRegie>;

export const readPlanEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/plan',
  operation: 'planLezen',
  samenvatting:
    'Het plan van een zaak: wat jongere en ouders vinden, wie wat wanneer doet, en wie de regie heeft',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params,
  response: z.object({
    stemJongere: z.string().nullable(),
    stemOuders: z.string().nullable(),
    vastgesteldOp: zDatum.nullable(),
    versie: z.int().describe('0: er is nog geen plan'),
    acties: z.array(zActie),
    regie: zRegie.nullable().describe('Wie nu de regie heeft'),
    voorstel: zRegie.nullable().describe('Wie is gevraagd en nog niet antwoordde'),
    magAanvaarden: z.boolean(),
    routePartners: z.array(z.string()),
    routeBrieven: z.array(z.string()),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const savePlanEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/plan',
  operation: 'planBewaren',
  samenvatting: 'Bewaar wat jongere en ouders vinden; definitief kan pas met de stem van de jongere',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({
    stemJongere: zTekst(4000).optional(),
    stemOuders: zTekst(4000).optional(),
    definitief: z.boolean().default(false),
    versie: z.int().min(0),
  }),
  response: z.object({ versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'zaak-gesloten': 409,
    'stem-nodig': 409,
    'doel-nodig': 409,
  },
});

export const createActieEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/acties',
  operation: 'actieVastleggen',
  samenvatting: 'Leg een doel of afspraak vast: wat, wie, wanneer',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({
    soort: z.enum(['doel', 'afspraak']),
    wat: zTekst(500),
    wie: zTekst(200),
    uiterlijk: zDatum,
  }),
  response: z.object({ zaakactieId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'zaak-gesloten': 409, 'dag-voorbij': 409 },
});

export const endActieEndpoint = endpoint({
  method: 'POST',
  path: '/zaakacties/:zaakactieId/_klaar',
  operation: 'actieAfronden',
  samenvatting: 'Rond een actie af, met wat het opleverde',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params: z.object({ zaakactieId: z.uuid() }),
  body: z.object({ resultaat: zTekst(1000).optional(), versie: z.int().min(1) }),
  response: z.object({ klaarOp: zDatum }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'al-klaar': 409 },
});

export const askRegieEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/regie',
  operation: 'regieVragen',
  samenvatting: 'Vraag iemand de regie te nemen; het gaat pas over als die aanvaardt',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
  object: 'werkproces',
  params,
  body: z.object({
    naam: zTekst(200),
    extern: z.boolean().default(false),
    vervanger: zTekst(200).optional(),
  }),
  response: z.object({ regieId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'zaak-gesloten': 409, 'al-gevraagd': 409, 'medewerker-onbekend': 404 },
});

export const answerRegieEndpoint = endpoint({
  method: 'POST',
  path: '/regie/:regieId/_antwoord',
  operation: 'regieBeantwoorden',
  samenvatting: 'Aanvaard de regie of wijs haar af; voor iemand van een partner legt de behandelaar dat vast',
  toegang: 'werkproces.behandelen',
  vrijgave: { veld: 'aanvaard', waarden: [true] },
  object: 'werkproces',
  params: z.object({ regieId: z.uuid() }),
  body: z.object({ aanvaard: z.boolean(), versie: z.int().min(1) }),
  response: z.object({ status: z.string() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'niet-aan-u': 409, 'al-beantwoord': 409 },
});

export const giveWaarschuwingEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/waarschuwingen',
  operation: 'waarschuwingGeven',
  samenvatting: 'Leg een officiële waarschuwing vast; nieuw verzuim in de bewaakte tijd staat op Vandaag',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
  object: 'waarschuwing',
  params,
  response: z.object({ waarschuwingId: z.uuid(), nummer: z.string(), bewaaktTotEnMet: zDatum }),
  refusals: { 'niet-gevonden': 404, 'zaak-gesloten': 409, 'al-gegeven': 409 },
});
