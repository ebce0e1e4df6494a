import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina } from '../../platform/endpoint.ts';
import { zBlad } from './blad.contract.ts';
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

const zSchooljaar = z
  .string()
  .regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024')
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, 'vorm: 2023-2024');
const metBlad = { blad: zBlad, schooljaar: z.string(), schooljaren: z.array(z.string()) };

/** To take along on a visit (RP-12): figures and agreements, without the name of any pupil. */
export const readSchoolbladEndpoint = endpoint({
  method: 'GET',
  path: '/scholen/:schoolId/blad',
  operation: 'schoolbladLezen',
  samenvatting:
    'Het blad voor een schoolgesprek: eigen cijfers, vergelijkbare scholen, terugkoppeling en afspraken',
  toegang: 'school.lezen',
  params: z.object({ schoolId: z.uuid() }),
  query: z.object({ schooljaar: zSchooljaar.optional() }),
  response: z.object({ ...metBlad, naam: z.string() }),
  refusals: { 'niet-gevonden': 404 },
});
export const schoolbladBestandPath = '/scholen/:schoolId/blad/:schooljaar/pdf';
export const zSchoolbladBestand = z.object({ schoolId: z.uuid(), schooljaar: zSchooljaar });

/** For wethouder and raad (RP-10): plain words, small numbers hidden. */
export const readRaadsbladEndpoint = endpoint({
  method: 'GET',
  path: '/raadsblad',
  operation: 'raadsbladLezen',
  samenvatting: 'Een bladzijde voor wethouder en raad, zonder kleine aantallen',
  toegang: 'cijfers.lezen',
  query: z.object({ schooljaar: zSchooljaar.optional(), gemeente: z.string().trim().max(120).optional() }),
  response: z.object({ ...metBlad, gemeenten: z.array(z.string()) }),
  refusals: { 'onbekende-gemeente': 404 },
});
export const raadsbladBestandPath = '/raadsblad/:schooljaar/:gemeente/pdf';
/** Stands in the address where no gemeente is chosen; no gemeente is called so. */
export const ALLE_GEMEENTEN = '-';
export const zRaadsbladBestand = z.object({ schooljaar: zSchooljaar, gemeente: z.string().max(120) });

const zContactspreiding = z.object({
  meldingen: z.int(),
  zonderAntwoord: z.int().nullable().describe('Leeg: verborgen, want kleiner dan vijf'),
  kwart: z.int().nullable().describe('Een kwart van de scholen kreeg binnen zoveel dagen antwoord'),
  helft: z.int().nullable(),
  driekwart: z.int().nullable(),
});
const zRoutespreiding = z.object({
  zaken: z.int(),
  verdeling: z.array(z.object({ route: z.string(), zaken: z.int().nullable() })),
});
const zSpreidinggroep = z.object({
  contact: zContactspreiding.nullable().describe('Leeg: te weinig meldingen'),
  routes: zRoutespreiding.nullable().describe('Leeg: te weinig zaken'),
});

/** Like cases, treated alike (MW-16)? */
export const readSpreidingEndpoint = endpoint({
  method: 'GET',
  path: '/spreiding',
  operation: 'spreidingLezen',
  samenvatting:
    'Spreiding in reactietijd en routes bij gelijke zaken; medewerkers onder een letter, zonder rangorde',
  toegang: 'team.lezen',
  query: zKader.extend({
    per: z.enum(['medewerker', 'gemeente', 'school']).default('medewerker'),
    soortVerzuim: z.string().max(40).optional(),
    onderwijssoort: z.string().max(40).optional(),
    soortZaak: z.string().max(60).optional(),
  }),
  response: z
    .object({
      vanaf: zDatum,
      totEnMet: zDatum,
      per: z.string(),
      alle: zSpreidinggroep,
      groepen: z.array(zSpreidinggroep.extend({ naam: z.string() })),
      teKlein: z.int().describe('Groepen die niet worden getoond'),
    })
    .meta({ id: 'Spreiding' }),
  refusals,
});
