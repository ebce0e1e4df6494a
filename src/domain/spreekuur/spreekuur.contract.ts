import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';

/** Why a school asks for a talk: a kind and no story, for this is no melding (PR-02). */
export const aanleidingen = ['te-laat', 'ziek-gemeld', 'lessen-gemist', 'gaat-niet-goed', 'anders'] as const;
export const statussenGesprek = ['geboekt', 'gevoerd', 'niet-verschenen', 'afgezegd'] as const;
export const aflopen = ['gevoerd', 'niet-verschenen', 'afgezegd'] as const;

const versie = z.int().min(1).describe('De versie die u zag');
const zTijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const zGesprek = z.object({
  spreekuurgesprekId: z.uuid(),
  jongereId: z.uuid(),
  jongere: z.string(),
  aanleiding: z.enum(aanleidingen),
  ouders: z.boolean().describe('De ouders komen mee'),
  contact: z.string().describe('Wie op school dit regelt'),
  status: z.enum(statussenGesprek),
  notitie: z.string().nullable().describe('Alleen voor de gemeente'),
  verwijderenVanaf: zDatum.describe('Dan is dit weg, tenzij er een melding volgt'),
  behouden: z.boolean().describe('Er volgde een melding; daarom blijft het'),
  versie: z.int(),
});

export const zPlek = z
  .object({
    spreekuurplekId: z.uuid(),
    code: z.string(),
    schoolId: z.uuid(),
    school: z.string(),
    dag: zDatum,
    tijd: z.string(),
    minuten: z.int(),
    plaats: z.string().nullable(),
    voor: z.string(),
    gesprek: zGesprek.nullable(),
  })
  .meta({ id: 'Spreekuurplek' });
export type Plek = z.output<typeof zPlek>;

export const listPlekkenEndpoint = endpoint({
  method: 'GET',
  path: '/spreekuurplekken',
  operation: 'spreekuurplekkenLezen',
  samenvatting: 'Plekken op het preventief spreekuur, op dag en tijd; een school ziet de eigen',
  toegang: 'spreekuur.lezen',
  object: 'spreekuurgesprek',
  query: zPagina.extend({
    voor: z.enum(['mij', 'team']).default('team'),
    van: zDatum.optional().describe('Eerste dag; leeg: vandaag'),
    schoolId: z.uuid().optional(),
  }),
  response: z.object({ plekken: z.array(zPlek), totaal: z.int() }),
});

export const createSpreekuurEndpoint = endpoint({
  method: 'POST',
  path: '/spreekuren',
  operation: 'spreekuurMaken',
  samenvatting:
    'Maak plekken op een school, eenmaal of elke zoveel weken; vakanties en vrije dagen vallen weg',
  toegang: 'spreekuur.beheren',
  object: 'spreekuur',
  body: z.object({
    schoolId: z.uuid(),
    dag: zDatum,
    van: zTijd,
    tot: zTijd,
    minuten: z.int().min(5).max(240).default(20),
    plaats: zTekst(200).optional(),
    keren: z.int().min(1).max(40).default(1).describe('Hoe vaak, de eerste dag meegeteld'),
    weken: z.int().min(1).max(8).default(1).describe('Om de hoeveel weken'),
  }),
  response: z.object({
    plekken: z.int(),
    dagen: z.array(zDatum),
    overgeslagen: z.array(zDatum).describe('Vakantie, weekend of vrije dag'),
  }),
  refusals: { 'school-onbekend': 404, 'dag-voorbij': 409, 'past-niet': 409, 'al-bezet': 409 },
});

const plek = z.object({ spreekuurplekId: z.uuid() });
const gesprek = z.object({ spreekuurgesprekId: z.uuid() });

export const dropPlekEndpoint = endpoint({
  method: 'DELETE',
  path: '/spreekuurplekken/:spreekuurplekId',
  operation: 'spreekuurplekVervallen',
  samenvatting: 'Laat een vrije plek vervallen',
  toegang: 'spreekuur.beheren',
  object: 'spreekuur',
  params: plek,
  response: z.object({ spreekuurplekId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'al-geboekt': 409 },
});

export const bookPlekEndpoint = endpoint({
  method: 'POST',
  path: '/spreekuurplekken/:spreekuurplekId/_boeking',
  operation: 'spreekuurBoeken',
  samenvatting: 'Meld een leerling aan voor een vrije plek; dit is geen verzuimmelding',
  toegang: 'spreekuur.boeken',
  object: 'spreekuurgesprek',
  params: plek,
  body: z.object({
    jongereId: z.uuid(),
    aanleiding: z.enum(aanleidingen),
    ouders: z.boolean().default(false),
    contact: zTekst(200).describe('Wie op school dit regelt; staat onder de uitnodiging'),
  }),
  response: z.object({ spreekuurgesprekId: z.uuid(), verwijderenVanaf: zDatum }),
  refusals: {
    'niet-gevonden': 404,
    'jongere-onbekend': 404,
    'niet-ingeschreven': 409,
    'dag-voorbij': 409,
    'al-geboekt': 409,
  },
});

export const finishGesprekEndpoint = endpoint({
  method: 'POST',
  path: '/spreekuurgesprekken/:spreekuurgesprekId/_afloop',
  operation: 'spreekuurAfsluiten',
  samenvatting: 'Leg vast hoe het ging, met een korte notitie',
  toegang: 'spreekuur.beheren',
  object: 'spreekuurgesprek',
  params: gesprek,
  body: z.object({ afloop: z.enum(aflopen), notitie: zTekst(500).optional(), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'niet-meer-geboekt': 409, 'nog-niet-geweest': 409 },
});

export const cancelGesprekEndpoint = endpoint({
  method: 'POST',
  path: '/spreekuurgesprekken/:spreekuurgesprekId/_afzegging',
  operation: 'spreekuurAfzeggen',
  samenvatting: 'Zeg een geboekte plek af; de plek is weer vrij',
  toegang: 'spreekuur.boeken',
  object: 'spreekuurgesprek',
  params: gesprek,
  body: z.object({ versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'niet-meer-geboekt': 409 },
});

export const uitnodigingPath = '/spreekuurgesprekken/:spreekuurgesprekId/uitnodiging';
export const zUitnodigingParams = gesprek;
