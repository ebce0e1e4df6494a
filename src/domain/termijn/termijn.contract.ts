import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';
import { eenheden } from '../../regels/kalender/termijnen.ts';

export const onderwerpen = [
  'jongere',
  'zaak',
  'melding',
  'vrijstelling',
  'klacht',
  'verzoek',
  'school',
  'overig',
] as const;
export const standen = ['open', 'te-laat', 'stil', 'geeindigd'] as const;

const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ termijnId: z.uuid() });
const zDuur = z.object({ aantal: z.int().min(1).max(1000), eenheid: z.enum(eenheden) });

/** How a term is counted. */
const zTelling = zDuur.extend({
  begin: zDatum.describe('De dag van de gebeurtenis; die telt zelf niet mee'),
  richting: z.enum(['vooruit', 'terug']).default('vooruit'),
  wettelijk: z.boolean().default(false).describe('Uit een wet: loopt door over weekend en feestdag'),
});

export const zTermijn = z
  .object({
    termijnId: z.uuid(),
    soort: z.string(),
    wat: z.string(),
    onderwerpSoort: z.enum(onderwerpen),
    onderwerpId: z.uuid().nullable(),
    jongereId: z.uuid().nullable(),
    jongere: z.string().nullable(),
    voor: z.string().nullable(),
    begin: zDatum,
    gebeurtenis: z.string(),
    aantal: z.int(),
    eenheid: z.enum(eenheden),
    richting: z.enum(['vooruit', 'terug']),
    wettelijk: z.boolean(),
    grondslag: z.string().nullable(),
    regio: z.enum(['noord', 'midden', 'zuid']),
    verlengingen: z.array(zDuur.extend({ reden: z.string(), op: zDatum })),
    pauzes: z.array(z.object({ vanaf: zDatum, totEnMet: zDatum.nullable(), reden: z.string() })),
    uiterlijk: zDatum.nullable(),
    stand: z.enum(['loopt', 'stil', 'kalender-onbekend', 'geeindigd']),
    geeindigdOp: zDatum.nullable(),
    waardoor: z.string().nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Termijn' });
export type Termijn = z.output<typeof zTermijn>;

export const listTermijnenEndpoint = endpoint({
  method: 'GET',
  path: '/termijnen',
  operation: 'termijnenLezen',
  samenvatting: 'Termijnen, eerste einddag eerst; wat te laat is, wat stilstaat of wat geëindigd is',
  toegang: 'werkproces.lezen',
  object: 'termijn',
  query: zPagina.extend({
    voor: z.enum(['mij', 'team']).default('team'),
    stand: z.enum(standen).default('open'),
    jongereId: z.uuid().optional(),
    onderwerpId: z.uuid().optional(),
  }),
  response: z.object({
    termijnen: z.array(zTermijn),
    totaal: z.int(),
    teLaat: z.int().describe('Hoeveel er hiervan te laat zijn'),
  }),
});

export const previewTermijnEndpoint = endpoint({
  method: 'POST',
  path: '/termijnen/_voorbeeld',
  operation: 'termijnVoorbeeld',
  samenvatting: 'Wat de laatste dag van een termijn zou zijn; legt niets vast',
  toegang: 'werkproces.lezen',
  body: zTelling.extend({ jongereId: z.uuid().optional() }),
  response: z.object({
    uiterlijk: zDatum.nullable(),
    stand: z.enum(['loopt', 'stil', 'kalender-onbekend']),
    regio: z.enum(['noord', 'midden', 'zuid']),
  }),
});

export const createTermijnEndpoint = endpoint({
  method: 'POST',
  path: '/termijnen',
  operation: 'termijnVastleggen',
  samenvatting: 'Leg een termijn vast bij een jongere of een zaak',
  toegang: 'werkproces.behandelen',
  object: 'termijn',
  body: zTelling.extend({
    jongereId: z.uuid(),
    werkprocesId: z.uuid().optional(),
    wat: zTekst(200),
    gebeurtenis: zTekst(200),
    grondslag: zTekst(100).optional(),
    voor: zTekst(200).optional().describe('Wie erop let; leeg: uzelf'),
  }),
  response: z.object({ termijnId: z.uuid(), uiterlijk: zDatum.nullable() }),
  refusals: { 'jongere-onbekend': 404, 'zaak-onbekend': 404 },
});

const zNa = z.object({ uiterlijk: zDatum.nullable(), versie: z.int() });
const BASIS = {
  'niet-gevonden': 404,
  gewijzigd: 409,
  'al-geeindigd': 409,
  'hoort-bij-verzoek': 409,
} as const;

export const pauseTermijnEndpoint = endpoint({
  method: 'POST',
  path: '/termijnen/:termijnId/_pauze',
  operation: 'termijnPauzeren',
  samenvatting: 'Zet een termijn stil vanaf een dag, met de reden',
  toegang: 'werkproces.behandelen',
  object: 'termijn',
  params,
  body: z.object({ vanaf: zDatum, reden: zTekst(500), versie }),
  response: zNa,
  refusals: { ...BASIS, 'staat-al-stil': 409, 'pauze-voor-begin': 409, overlap: 409 },
});

export const resumeTermijnEndpoint = endpoint({
  method: 'POST',
  path: '/termijnen/:termijnId/_hervatting',
  operation: 'termijnHervatten',
  samenvatting: 'Laat een termijn die stilstaat weer lopen; u geeft de laatste dag van de pauze',
  toegang: 'werkproces.behandelen',
  object: 'termijn',
  params,
  body: z.object({ totEnMet: zDatum, versie }),
  response: zNa,
  refusals: { ...BASIS, 'staat-niet-stil': 409, 'eind-voor-begin': 409 },
});

export const extendTermijnEndpoint = endpoint({
  method: 'POST',
  path: '/termijnen/:termijnId/_verlenging',
  operation: 'termijnVerlengen',
  samenvatting: 'Verleng een termijn, met de reden',
  toegang: 'werkproces.behandelen',
  object: 'termijn',
  params,
  body: zDuur.extend({ reden: zTekst(500), versie }),
  response: zNa,
  refusals: { ...BASIS, 'loopt-terug': 409 },
});

export const endTermijnEndpoint = endpoint({
  method: 'POST',
  path: '/termijnen/:termijnId/_einde',
  operation: 'termijnBeeindigen',
  samenvatting: 'Beëindig een termijn: wat is er gedaan of gebeurd, en wanneer',
  toegang: 'werkproces.behandelen',
  object: 'termijn',
  params,
  body: z.object({ op: zDatum, waardoor: zTekst(500), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { ...BASIS, 'dag-in-de-toekomst': 409 },
});
