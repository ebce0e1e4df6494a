import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { verwachtingCodes } from '../../regels/mas/terugkoppeling.ts';

const zSchoolafspraak = z.object({ wat: z.string(), wie: z.string(), uiterlijk: zDatum });

export const zTerugkoppeling = z
  .object({
    terugkoppelingId: z.uuid(),
    op: zDatum,
    beloofdOp: zDatum.nullable().describe('De dag die vooraf was beloofd; leeg bij het eerste bericht'),
    status: z.enum(['loopt', 'gesloten']),
    laatsteStap: z.string(),
    volgendeStap: z.string().nullable(),
    verwachting: z.string(),
    aanvulling: z.string().nullable(),
    behandelaar: z.string(),
    regisseur: z.string().nullable().describe('Wie de regie heeft, als die haar aanvaardde'),
    volgendeDatum: zDatum.nullable(),
    gelezenOp: zMoment.nullable(),
    afspraken: z.array(zSchoolafspraak).describe('Afspraken uit een gesprek die met dit bericht meegingen'),
  })
  .meta({ id: 'Terugkoppeling' });
export type Terugkoppeling = z.output<typeof zTerugkoppeling>;

const params = z.object({ werkprocesId: z.uuid() });

export const readKlokEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/terugkoppelingen',
  operation: 'terugkoppelklokLezen',
  samenvatting: 'Wat de school van deze zaak weet, en wanneer zij weer moet horen',
  toegang: 'werkproces.lezen',
  object: 'terugkoppeling',
  params,
  response: z.object({
    schoolnaam: z.string().nullable().describe('Leeg: er is geen school die het moet weten'),
    uiterlijk: zDatum.nullable(),
    dagen: z.int().describe('Zo vaak hoort de school op deze route'),
    besloten: z.boolean().describe('De school hoort vaste woorden; eigen tekst kan niet'),
    laatsteStap: z.string(),
    volgendeStap: z.string().nullable(),
    verwachting: z.enum(verwachtingCodes),
    berichten: z.array(zTerugkoppeling),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const sendTerugkoppelingEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/terugkoppelingen',
  operation: 'terugkoppelen',
  samenvatting: 'Laat de school weten hoe het staat, wat wij van haar verwachten en wanneer zij weer hoort',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
  object: 'terugkoppeling',
  params,
  body: z.object({
    verwachting: z.enum(verwachtingCodes),
    aanvulling: zTekst(500).optional().describe('Niets over zorg, diagnose of straf'),
    volgendeDatum: zDatum.optional(),
  }),
  response: z.object({ terugkoppelingId: z.uuid(), volgendeDatum: zDatum }),
  refusals: {
    'niet-gevonden': 404,
    'zaak-gesloten': 409,
    'geen-school': 409,
    'vaste-tekst': 409,
    'zorg-in-bericht': 409,
    'dag-voorbij': 409,
    'dag-te-ver': 409,
  },
});

export const listKlokkenEndpoint = endpoint({
  method: 'GET',
  path: '/terugkoppelingen',
  operation: 'terugkoppelklokkenLezen',
  samenvatting:
    'Alle lopende zaken met een school, wie het langst wacht eerst; en het deel dat op tijd hoorde',
  toegang: 'werkproces.lezen',
  object: 'terugkoppeling',
  query: zPagina.extend({
    behandelaar: z.string().max(200).optional(),
    teLaat: z.stringbool().optional(),
  }),
  response: z.object({
    klokken: z.array(
      z.object({
        werkprocesId: z.uuid(),
        nummer: z.string(),
        jongere: z.string(),
        schoolnaam: z.string(),
        behandelaar: z.string().nullable(),
        route: z.string().nullable(),
        laatsteOp: zDatum.nullable(),
        uiterlijk: zDatum,
        teLaat: z.boolean(),
      }),
    ),
    totaal: z.int(),
    teLaat: z.int(),
    opTijd: z
      .object({ aantal: z.int(), opTijd: z.int() })
      .describe('In de laatste 365 dagen: beloofde berichten, en hoeveel daarvan op tijd kwamen'),
  }),
});

export const listSchoolstandenEndpoint = endpoint({
  method: 'GET',
  path: '/eigen-school/zaken',
  operation: 'schoolstandenLezen',
  samenvatting: 'Voor een school: hoe het staat met de zaken van haar leerlingen',
  toegang: 'bericht.lezen',
  object: 'terugkoppeling',
  query: zPagina.extend({ gesloten: z.stringbool().default(false) }),
  response: z.object({
    zaken: z.array(
      zTerugkoppeling.omit({ beloofdOp: true, afspraken: true }).extend({
        werkprocesId: z.uuid(),
        jongere: z.string(),
        telefoon: z.string().nullable(),
        waarnemer: z.string().nullable().describe('Wie het waarneemt als de behandelaar afwezig is'),
        afgesproken: z
          .object({ op: zDatum, afspraken: z.array(zSchoolafspraak) })
          .nullable()
          .describe('De laatste afspraken uit een gesprek, voor zover de school ze mag kennen'),
      }),
    ),
    totaal: z.int(),
  }),
});

export const readTerugkoppelingEndpoint = endpoint({
  method: 'POST',
  path: '/eigen-school/terugkoppelingen/:terugkoppelingId/_gelezen',
  operation: 'terugkoppelingGelezen',
  samenvatting: 'Leg vast dat de school heeft gezien hoe het met een zaak staat',
  toegang: 'bericht.lezen',
  object: 'terugkoppeling',
  params: z.object({ terugkoppelingId: z.uuid() }),
  response: z.object({ gelezenOp: zMoment }),
  refusals: { 'niet-gevonden': 404 },
});
