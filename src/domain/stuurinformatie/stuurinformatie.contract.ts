import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina } from '../../platform/endpoint.ts';
import { leeftijdsklassen, maten } from './maten.contract.ts';

/** The period, gemeente and school that are looked at; without a period the twelve weeks up to today. */
export const zKader = z.object({
  vanaf: zDatum.optional().describe('Eerste dag; zonder: twaalf weken tot en met vandaag'),
  totEnMet: zDatum.optional(),
  gemeente: z.string().trim().max(120).optional().describe('Woongemeente, bij naam'),
  schoolId: z.uuid().optional(),
});
const zKlasse = z.enum(leeftijdsklassen);
const refusals = { 'eind-voor-begin': 400, 'periode-te-lang': 400 } as const;

export const readTeamEndpoint = endpoint({
  method: 'GET',
  path: '/team',
  operation: 'teamLezen',
  samenvatting: 'Instroom, ouderdom, reactietijd, terugkoppeling, termijnen en last van het team',
  toegang: 'team.lezen',
  query: zKader,
  response: z
    .object({
      geteldOp: zMoment.describe('Het moment waarop deze cijfers zijn geteld'),
      vanaf: zDatum,
      totEnMet: zDatum,
      terugkoppelDagen: z.int(),
      maten: z.record(z.enum(maten), z.int()),
      contact: z.object({
        mediaan: z.int().nullable().describe('Dagen van melding tot eerste antwoord aan de school'),
        p90: z.int().nullable(),
      }),
      leeftijd: z.array(z.object({ klasse: zKlasse, meldingen: z.int(), zaken: z.int() })),
      instroom: z.array(z.object({ week: zDatum.describe('De maandag'), aantal: z.int() })),
      last: z.array(
        z.object({
          behandelaar: z.string(),
          openMeldingen: z.int(),
          openZaken: z.int(),
          teLaat: z.int().describe('Open meldingen waarover de school te lang niets hoorde'),
        }),
      ),
      keuzes: z.object({
        gemeenten: z.array(z.string()),
        scholen: z.array(z.object({ schoolId: z.uuid(), naam: z.string() })),
      }),
    })
    .meta({ id: 'Team' }),
  refusals,
});

export const listTeamrijenEndpoint = endpoint({
  method: 'GET',
  path: '/team/:maat/rijen',
  operation: 'teamrijenLezen',
  samenvatting: 'Precies de meldingen of zaken achter een cijfer van het team',
  toegang: 'team.lezen',
  object: 'melding',
  params: z.object({ maat: z.enum(maten) }),
  query: zKader.extend({
    klasse: zKlasse.optional().describe('Hoe lang iets openstaat, in dagen'),
    behandelaar: z.string().max(200).optional(),
    limiet: zPagina.shape.limiet,
    vanafRij: zPagina.shape.vanaf,
  }),
  response: z.object({
    totaal: z.int(),
    terugkoppelDagen: z.int(),
    rijen: z.array(
      z.object({
        soort: z.enum(['melding', 'zaak']),
        id: z.uuid(),
        jongereId: z.uuid(),
        naam: z.string(),
        wat: z.string(),
        school: z.string().nullable(),
        dag: zDatum,
        dagen: z.int(),
        contactDagen: z.int().nullable(),
        stilDagen: z.int().nullable(),
        volgende: zDatum.nullable(),
        behandelaar: z.string().nullable(),
        status: z.string(),
      }),
    ),
  }),
  refusals,
});
