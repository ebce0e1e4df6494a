import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';

export const soortenAfspraak = [
  'gesprek',
  'huisbezoek',
  'telefonisch',
  'spreekuur',
  'overleg',
  'verhoor',
] as const;
export const statussenAfspraak = ['gepland', 'gehouden', 'afgezegd', 'niet-verschenen'] as const;

const zTijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ afspraakId: z.uuid() });

export const zAfspraak = z
  .object({
    afspraakId: z.uuid(),
    code: z.string().describe('Zo staat de afspraak in een agenda buiten Schoolgang'),
    soort: z.enum(soortenAfspraak),
    dag: zDatum,
    tijd: z.string(),
    minuten: z.int(),
    plaats: z.string().nullable(),
    voor: z.string(),
    tolk: z.array(z.string()).describe('Talen waarvoor een tolk nodig is'),
    toelichting: z.string().nullable(),
    status: z.enum(statussenAfspraak),
    jongereId: z.uuid(),
    jongere: z.string(),
    werkprocesId: z.uuid().nullable(),
    genodigden: z.array(
      z.object({ naam: z.string(), rol: z.string(), taal: z.string().nullable(), tolk: z.boolean() }),
    ),
    versie: z.int(),
  })
  .meta({ id: 'Afspraak' });
export type Afspraak = z.output<typeof zAfspraak>;

export const listAfsprakenEndpoint = endpoint({
  method: 'GET',
  path: '/afspraken',
  operation: 'afsprakenLezen',
  samenvatting: 'Afspraken in een periode, op dag en tijd',
  toegang: 'werkproces.lezen',
  object: 'afspraak',
  query: zPagina.extend({
    voor: z.enum(['mij', 'team']).default('mij'),
    van: zDatum.optional().describe('Eerste dag; leeg: vandaag'),
    tot: zDatum.optional().describe('Laatste dag; leeg: vier weken later'),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({ afspraken: z.array(zAfspraak), totaal: z.int() }),
});

const zWanneer = z.object({
  dag: zDatum,
  tijd: zTijd,
  minuten: z.int().min(5).max(480).default(60),
  plaats: zTekst(200).optional(),
});

export const createAfspraakEndpoint = endpoint({
  method: 'POST',
  path: '/afspraken',
  operation: 'afspraakMaken',
  samenvatting: 'Maak een afspraak met mensen uit het dossier; wie een tolk nodig heeft, brengt die mee',
  toegang: 'werkproces.behandelen',
  object: 'afspraak',
  body: zWanneer.extend({
    jongereId: z.uuid(),
    werkprocesId: z.uuid().optional(),
    soort: z.enum(soortenAfspraak),
    metJongere: z.boolean().default(true),
    betrokkenen: z.array(z.uuid()).max(20).default([]).describe('Wie uit het dossier wordt uitgenodigd'),
    voor: zTekst(200).optional().describe('Leeg: uzelf'),
    toelichting: zTekst(2000).optional(),
  }),
  response: z.object({ afspraakId: z.uuid(), code: z.string(), tolk: z.array(z.string()) }),
  refusals: {
    'jongere-onbekend': 404,
    'zaak-onbekend': 404,
    'betrokkene-onbekend': 404,
    'mag-niet-worden-uitgenodigd': 409,
    'niemand-genodigd': 409,
    'dag-voorbij': 409,
  },
});

const BASIS = { 'niet-gevonden': 404, gewijzigd: 409, 'niet-meer-gepland': 409 } as const;

export const moveAfspraakEndpoint = endpoint({
  method: 'PUT',
  path: '/afspraken/:afspraakId',
  operation: 'afspraakVerzetten',
  samenvatting: 'Verzet een afspraak die nog moet komen',
  toegang: 'werkproces.behandelen',
  object: 'afspraak',
  params,
  body: zWanneer.extend({ versie }),
  response: z.object({ versie: z.int() }),
  refusals: { ...BASIS, 'dag-voorbij': 409 },
});

export const closeAfspraakEndpoint = endpoint({
  method: 'POST',
  path: '/afspraken/:afspraakId/_afloop',
  operation: 'afspraakAfsluiten',
  samenvatting: 'Leg vast dat een afspraak is gehouden of afgezegd',
  toegang: 'werkproces.behandelen',
  object: 'afspraak',
  params,
  body: z.object({ afloop: z.enum(['gehouden', 'afgezegd']), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { ...BASIS, 'nog-niet-geweest': 409 },
});

export const noShowAfspraakEndpoint = endpoint({
  method: 'POST',
  path: '/afspraken/:afspraakId/_verstek',
  operation: 'afspraakNietVerschenen',
  samenvatting:
    'Leg vast dat niemand kwam: plant de volgende stap (tweede oproep, huisbezoek, of de vraag wat er volgt) en de brief',
  toegang: 'werkproces.behandelen',
  object: 'afspraak',
  params,
  body: z.object({ versie }),
  response: z.object({
    stap: z.enum(['tweede-oproep', 'huisbezoek', 'gevolg-bepalen']),
    brief: z.string(),
    afspraak: z.object({ afspraakId: z.uuid(), dag: zDatum, tijd: z.string() }).nullable(),
    termijnId: z.uuid().describe('De termijn waarop de brief of het besluit staat'),
    versie: z.int(),
  }),
  refusals: { ...BASIS, 'nog-niet-geweest': 409 },
});

export const readAgendaEndpoint = endpoint({
  method: 'GET',
  path: '/mijn-agenda',
  operation: 'agendaLezen',
  samenvatting: 'Of u uw afspraken in een andere agenda leest',
  toegang: 'medewerker.eigen',
  response: z.object({ sinds: z.string().nullable() }),
});

export const openAgendaEndpoint = endpoint({
  method: 'POST',
  path: '/mijn-agenda',
  operation: 'agendaOpenen',
  samenvatting: 'Maak een geheim adres voor uw agenda; een eerder adres werkt dan niet meer',
  toegang: 'medewerker.eigen',
  object: 'agenda',
  response: z.object({ pad: z.string().describe('Geheim: wie dit heeft, ziet wanneer u bezet bent') }),
});

export const closeAgendaEndpoint = endpoint({
  method: 'DELETE',
  path: '/mijn-agenda',
  operation: 'agendaSluiten',
  samenvatting: 'Sluit het geheime adres van uw agenda',
  toegang: 'medewerker.eigen',
  object: 'agenda',
  response: z.object({ gesloten: z.boolean() }),
});
