import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';
import { voorwaarden } from '../../regels/mas/toewijzing.ts';

export const redenenToewijzing = ['zaak', 'regel', 'verdeling', 'hand'] as const;
const zWaarom = z.array(z.enum(voorwaarden)).describe('Waarop de regel let die geldt');

const zAandeel = z.object({
  naam: z.string(),
  uren: z.number(),
  ditWeek: z.int().describe('Meldingen die deze week al zijn gegeven'),
  vast: z.int(),
  vrij: z.int(),
  aandeel: z.number().describe('Het precieze deel van het werk van deze week, naar uren'),
});
const zVoorstel = z.object({
  meldingId: z.uuid(),
  nummer: z.string(),
  jongereId: z.uuid(),
  jongere: z.string(),
  schoolnaam: z.string().nullable(),
  gemeldOp: zDatum,
  soortVerzuim: z.string(),
  naar: z.string(),
  reden: z.enum(redenenToewijzing),
  waarom: zWaarom,
  versie: z.int(),
});

export const previewVerdelingEndpoint = endpoint({
  method: 'GET',
  path: '/verdeling/voorstel',
  operation: 'verdelingVoorstellen',
  samenvatting:
    'Wie welke nieuwe melding zou krijgen: vaste regels eerst, de rest evenredig naar uren over de week. Verandert niets',
  toegang: 'verdeling.uitvoeren',
  object: 'verdeling',
  response: z.object({
    toewijzingen: z.array(zVoorstel),
    aandelen: z.array(zAandeel),
    over: z
      .int()
      .describe('Nieuwe meldingen die in een volgende ronde komen: er gaan er ten hoogste 1000 in een ronde'),
    elders: z.int().describe('Nieuwe meldingen die volgens afspraak een andere organisatie uitvoert'),
    zonderUren: z.array(z.string()).describe('Medewerkers van wie geen uren bekend zijn; zij krijgen niets'),
    afwezig: z.array(z.string()).describe('Wie er vandaag niet is; met een waarnemer blijft het vaste werk'),
  }),
  refusals: { 'niemand-met-uren': 409 },
});

export const applyVerdelingEndpoint = endpoint({
  method: 'POST',
  path: '/verdelingen',
  operation: 'verdelingUitvoeren',
  samenvatting:
    'Geef meldingen in een keer aan medewerkers, zoals voorgesteld of anders; tien minuten terug te draaien',
  toegang: 'verdeling.uitvoeren',
  object: 'verdeling',
  body: z.object({
    toewijzingen: z
      .array(
        z.object({
          meldingId: z.uuid(),
          naar: zTekst(200),
          reden: z.enum(redenenToewijzing).default('hand'),
          waarom: zWaarom.default([]),
          versie: z.int().min(1),
        }),
      )
      .min(1)
      .max(1000),
  }),
  response: z.object({ verdelingId: z.uuid(), aantal: z.int() }),
  refusals: {
    gewijzigd: 409,
    'melding-onbekend': 404,
    'melding-gesloten': 409,
    'elders-behandeld': 409,
    'dubbele-melding': 400,
  },
});

export const undoVerdelingEndpoint = endpoint({
  method: 'POST',
  path: '/verdelingen/:verdelingId/_ongedaan',
  operation: 'verdelingTerugdraaien',
  samenvatting:
    'Draai een verdeling binnen tien minuten terug: elke melding heeft weer de behandelaar van ervoor',
  toegang: 'verdeling.uitvoeren',
  object: 'verdeling',
  params: z.object({ verdelingId: z.uuid() }),
  response: z.object({
    hersteld: z.int(),
    nietHersteld: z.int().describe('Meldingen die intussen aan iemand anders zijn gegeven; die blijven zo'),
  }),
  refusals: { 'niet-gevonden': 404, 'te-laat': 409, 'al-ongedaan': 409 },
});

export const listVerdelingenEndpoint = endpoint({
  method: 'GET',
  path: '/verdelingen',
  operation: 'verdelingenLezen',
  samenvatting: 'De laatste verdelingen, nieuwste eerst',
  toegang: 'verdeling.uitvoeren',
  response: z.object({
    verdelingen: z.array(
      z.object({
        verdelingId: z.uuid(),
        aantal: z.int(),
        op: zMoment,
        door: z.string(),
        ongedaanOp: zMoment.nullable(),
        magOngedaan: z.boolean(),
      }),
    ),
  }),
});

export const readLastEndpoint = endpoint({
  method: 'GET',
  path: '/verdeling/last',
  operation: 'werklastLezen',
  samenvatting: 'Het open werk per medewerker, gewogen en afgezet tegen de uren per week',
  toegang: 'verdeling.lezen',
  response: z.object({
    gewichten: z.object({ melding: z.int(), zaak: z.int(), zwareZaak: z.int() }),
    medewerkers: z.array(
      z.object({
        naam: z.string(),
        uren: z.number().nullable(),
        meldingen: z.int(),
        zaken: z.int(),
        zwareZaken: z.int().describe('Absoluut verzuim, of een route met dwang'),
        gewogen: z.int(),
        perUur: z.number().nullable().describe('Gewogen werk per uur per week'),
        oudsteVanaf: zDatum.nullable(),
        contacten: z.int().describe('Contacten die deze medewerker in vier weken vastlegde'),
        afwezig: z.boolean(),
      }),
    ),
  }),
});

const zNorm = z.object({
  leerplichtigenPerFte: z.int().min(1),
  kwalificatieplichtigenPerFte: z.int().min(1),
  urenPerFte: z.number().positive().max(60),
});
const zCapaciteit = z.object({
  nodigFte: z.number(),
  aanwezigFte: z.number(),
  verschilFte: z.number().describe('Wat er is min wat nodig is; onder nul is het te weinig'),
  verschilUren: z.number().describe('Hetzelfde in uren per week'),
});

/** What may be asked otherwise than it is: what is left out is as it is. */
const zWatAls = z.object({
  leerplichtigen: z.coerce.number().int().min(0).max(5_000_000).optional(),
  kwalificatieplichtigen: z.coerce.number().int().min(0).max(5_000_000).optional(),
  teamUren: z.coerce.number().min(0).max(100_000).optional(),
  leerplichtigenPerFte: z.coerce.number().int().min(1).max(100_000).optional(),
  kwalificatieplichtigenPerFte: z.coerce.number().int().min(1).max(100_000).optional(),
  urenPerFte: z.coerce.number().min(1).max(60).optional(),
});

export const readCapaciteitEndpoint = endpoint({
  method: 'GET',
  path: '/verdeling/capaciteit',
  operation: 'capaciteitBerekenen',
  samenvatting:
    'Hoeveel fte het team nodig heeft volgens de norm, hoeveel er is, en wat er verandert als iets anders was',
  toegang: 'verdeling.lezen',
  query: zWatAls,
  response: z.object({
    geteld: z
      .object({ leerplichtigen: z.int(), kwalificatieplichtigen: z.int() })
      .nullable()
      .describe('Jongeren van vandaag; leeg: na een grote invoer wordt dit vannacht uitgerekend'),
    norm: zNorm.describe('De instellingen van vandaag'),
    team: z.array(z.object({ naam: z.string(), uren: z.number().nullable() })),
    teamUren: z.number(),
    nu: zCapaciteit.nullable(),
    watAls: zCapaciteit
      .nullable()
      .describe('Met wat in de vraag anders is; leeg: er is niet geteld en niets opgegeven'),
  }),
});
export type Capaciteitsantwoord = z.output<typeof readCapaciteitEndpoint.response>;
