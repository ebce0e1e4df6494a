import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';

const params = z.object({ schoolId: z.uuid() });
const zJongere = z.object({ jongereId: z.uuid(), naam: z.string() });
const zBereikbaar = z.object({
  naam: z.string(),
  functie: z.string().nullable(),
  telefoon: z.string().nullable(),
  email: z.string().nullable(),
});

export const zOverdracht = z
  .object({
    overdrachtId: z.uuid(),
    van: z.string().nullable(),
    naar: z.string(),
    vanaf: zDatum,
    toelichting: z.string().nullable(),
    zaken: z.int().describe('Lopende zaken die meegingen'),
    meldingen: z.int().describe('Open meldingen die meegingen'),
    beloften: z.int().describe('Open beloften die een nieuwe eigenaar kregen'),
    ontvangenOp: zMoment.nullable().describe('Wanneer de nieuwe contactambtenaar de bladzijde las'),
    gelezenOp: zMoment.nullable().describe('Wanneer de school de kennismaking las'),
    door: z.string(),
  })
  .meta({ id: 'Overdracht' });
export type Overdracht = z.output<typeof zOverdracht>;

export const readSchoolbladzijdeEndpoint = endpoint({
  method: 'GET',
  path: '/scholen/:schoolId/overdracht',
  operation: 'schooloverdrachtLezen',
  samenvatting:
    'Alles wat u van een school moet weten op één bladzijde: contacten, afspraken, open beloften, zaken, gesprekken en partners',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params,
  response: z
    .object({
      school: z.object({ schoolId: z.uuid(), naam: z.string(), plaats: z.string().nullable() }),
      vast: zBereikbaar.nullable().describe('De vaste contactambtenaar van vandaag'),
      contacten: z.array(zBereikbaar.extend({ taak: z.string() })),
      kennismaking: z
        .object({
          schooljaar: z.string(),
          gevoerdOp: zDatum,
          met: z.string(),
          afspraken: z.string(),
          wensen: z.string().nullable(),
        })
        .nullable()
        .describe('De laatste kennismaking'),
      beloften: z
        .array(
          z.object({
            zaakactieId: z.uuid(),
            wat: z.string(),
            wie: z.string(),
            uiterlijk: zDatum,
            teLaat: z.boolean(),
            werkprocesId: z.uuid(),
            jongere: zJongere,
          }),
        )
        .describe('Wat nog open staat bij leerlingen van deze school, met wie het doet; eerste eerst'),
      zaken: z.array(
        z.object({
          werkprocesId: z.uuid(),
          nummer: z.string(),
          stap: z.string(),
          vanaf: zDatum,
          behandelaar: z.string().nullable(),
          jongere: zJongere,
        }),
      ),
      openMeldingen: z.int(),
      gesprekken: z
        .array(
          z.object({
            gesprekId: z.uuid(),
            werkprocesId: z.uuid(),
            vorm: z.string(),
            gehoudenOp: zDatum,
            volgendeOp: zDatum.nullable(),
            jongere: zJongere,
          }),
        )
        .describe('De laatste gesprekken in lopende zaken, nieuwste eerst'),
      partners: z
        .array(z.object({ partnerId: z.uuid(), naam: z.string(), lopend: z.int() }))
        .describe('Partners met een lopende verwijzing voor een leerling van deze school'),
      overdrachten: z.array(zOverdracht).describe('Nieuwste eerst'),
    })
    .meta({ id: 'Schooloverdracht' }),
  refusals: { 'niet-gevonden': 404 },
});
export type Schooloverdracht = z.output<typeof readSchoolbladzijdeEndpoint.response>;

export const handOverSchoolEndpoint = endpoint({
  method: 'POST',
  path: '/scholen/:schoolId/overdrachten',
  operation: 'schoolOverdragen',
  samenvatting:
    'Geef een school een andere vaste contactambtenaar: met lopende zaken, open meldingen en beloften; de school leest wie het wordt',
  toegang: 'toewijzing.beheren',
  object: 'school',
  vrijgave: 'altijd',
  params,
  body: z.object({
    naar: zTekst(200),
    vanaf: zDatum.describe('Eerste dag van de nieuwe contactambtenaar'),
    toelichting: zTekst(4000).optional().describe('Voor de collega; de school leest dit niet'),
    werkMee: z
      .boolean()
      .default(true)
      .describe('Lopende zaken, open meldingen en beloften van de vorige gaan nu mee'),
  }),
  response: z.object({
    overdrachtId: z.uuid(),
    zaken: z.int(),
    meldingen: z.int(),
    beloften: z.int(),
  }),
  refusals: {
    'niet-gevonden': 404,
    'medewerker-onbekend': 404,
    'al-vast': 409,
    'telefoon-nodig': 409,
    'al-geregeld': 409,
    'dag-voorbij': 409,
  },
});

export const receiveOverdrachtEndpoint = endpoint({
  method: 'POST',
  path: '/overdrachten/:overdrachtId/_ontvangen',
  operation: 'overdrachtOntvangen',
  samenvatting: 'Leg vast dat u de overdracht hebt gelezen',
  toegang: 'werkproces.behandelen',
  object: 'school',
  params: z.object({ overdrachtId: z.uuid() }),
  response: z.object({ ontvangenOp: zMoment }),
  refusals: { 'niet-gevonden': 404, 'niet-aan-u': 403 },
});

export const listEigenOverdrachtenEndpoint = endpoint({
  method: 'GET',
  path: '/eigen-school/contactambtenaar',
  operation: 'eigenContactambtenaarLezen',
  samenvatting: 'Voor een school: wie haar vaste contactambtenaar is of wordt, en hoe u die bereikt',
  toegang: 'school.eigen',
  object: 'school',
  response: z.object({
    kennismakingen: z
      .array(
        zBereikbaar.extend({
          overdrachtId: z.uuid(),
          van: z.string().nullable(),
          vanaf: zDatum,
          gelezenOp: zMoment.nullable(),
        }),
      )
      .describe('Wie nu of straks uw contact is, de laatste eerst'),
  }),
});

export const readEigenOverdrachtEndpoint = endpoint({
  method: 'POST',
  path: '/eigen-school/contactambtenaar/:overdrachtId/_gelezen',
  operation: 'eigenContactambtenaarGelezen',
  samenvatting: 'Laat weten dat u hebt gelezen wie uw contactambtenaar is; de eerste keer telt',
  toegang: 'school.eigen',
  object: 'school',
  params: z.object({ overdrachtId: z.uuid() }),
  response: z.object({ gelezenOp: zMoment }),
  refusals: { 'niet-gevonden': 404 },
});
