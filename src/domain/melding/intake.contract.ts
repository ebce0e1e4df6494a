import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';
import { onderdelen } from '../../regels/mas/volledigheid.ts';
import { meldvormNamen, soortenVerzuim } from './melding.contract.ts';

const versie = z.int().min(1).describe('De versie die u zag');
const meldingParams = z.object({ meldingId: z.uuid() });

export const zVraag = z
  .object({
    vraagId: z.uuid(),
    meldingId: z.uuid(),
    meldingnummer: z.string(),
    jongere: z.string(),
    onderdelen: z.array(z.enum(onderdelen)),
    tekst: z.string(),
    gesteldDoor: z.string(),
    gesteldOp: zDatum,
    uiterlijkOp: zDatum,
    antwoord: z.string().nullable(),
    beantwoordDoor: z.string().nullable(),
    beantwoordOp: zDatum.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Meldingvraag' });
export type Vraag = z.output<typeof zVraag>;

export const listVragenEndpoint = endpoint({
  method: 'GET',
  path: '/meldingvragen',
  operation: 'meldingvragenLezen',
  samenvatting: 'Vragen aan scholen over meldingen; een school ziet die aan haar',
  toegang: 'bericht.lezen',
  object: 'melding',
  query: zPagina.extend({ meldingId: z.uuid().optional(), open: z.stringbool().optional() }),
  response: z.object({ vragen: z.array(zVraag), totaal: z.int() }),
});

export const askSchoolEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/vragen',
  operation: 'schoolVragen',
  samenvatting: 'Vraag de school wat er aan haar melding ontbreekt; zij krijgt meteen bericht',
  toegang: 'melding.behandelen',
  vrijgave: 'altijd',
  object: 'melding',
  params: meldingParams,
  body: z.object({
    onderdelen: z.array(z.enum(onderdelen)).max(onderdelen.length),
    eigenVraag: zTekst(1000).optional(),
  }),
  response: z.object({ vraagId: z.uuid() }),
  refusals: { 'elders-behandeld': 409, 'niet-gevonden': 404, 'geen-school': 409, 'niets-gevraagd': 409 },
});

export const answerVraagEndpoint = endpoint({
  method: 'POST',
  path: '/meldingvragen/:vraagId/antwoord',
  operation: 'meldingvraagBeantwoorden',
  samenvatting: 'Beantwoord een vraag over een melding; het antwoord staat in het dossier',
  toegang: 'melding.doen',
  object: 'melding',
  params: z.object({ vraagId: z.uuid() }),
  body: z.object({ antwoord: zTekst(4000), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'al-beantwoord': 409 },
});

export const setTriageEndpoint = endpoint({
  method: 'PUT',
  path: '/meldingen/:meldingId/triage',
  operation: 'triageKiezen',
  samenvatting: 'Kies een andere kleur dan de regel, met reden',
  toegang: 'melding.behandelen',
  object: 'melding',
  params: meldingParams,
  body: z.object({ kleur: z.enum(['groen', 'oranje', 'rood']), reden: zTekst(500) }),
  response: z.object({ kleur: z.enum(['groen', 'oranje', 'rood']) }),
  refusals: { 'elders-behandeld': 409, 'niet-gevonden': 404 },
});

export const mergeMeldingEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/samenvoeging',
  operation: 'meldingSamenvoegen',
  samenvatting:
    'Voeg deze melding bij een andere over hetzelfde verzuim; zij deelt voortaan wat daarmee gebeurt',
  toegang: 'melding.behandelen',
  object: 'melding',
  params: meldingParams,
  body: z.object({ inMeldingId: z.uuid(), reden: zTekst(500), versie }),
  response: z.object({ inMeldingId: z.uuid() }),
  refusals: {
    'elders-behandeld': 409,
    'niet-gevonden': 404,
    gewijzigd: 409,
    'andere-jongere': 409,
    'al-samengevoegd': 409,
    'al-afgesloten': 409,
  },
});

export const handOverEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/overdracht',
  operation: 'meldingOverdragen',
  samenvatting:
    'Leg vast dat een andere uitvoerder de melding overneemt; dat blijft binnen het dossier en gaat niet naar het register',
  toegang: 'melding.behandelen',
  vrijgave: 'altijd',
  object: 'melding',
  params: meldingParams,
  body: z.object({ naar: zTekst(200), reden: zTekst(500), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'elders-behandeld': 409, 'niet-gevonden': 404, gewijzigd: 409, 'al-afgesloten': 409 },
});

export const listLateMeldingenEndpoint = endpoint({
  method: 'GET',
  path: '/late-meldingen',
  operation: 'lateMeldingenLezen',
  samenvatting: 'Meldingen die laat kwamen, voor het gesprek met de school',
  toegang: 'melding.lezen',
  object: 'melding',
  query: zPagina.extend({
    schoolId: z.uuid().optional(),
    vanafDag: zDatum.optional().describe('Gemeld vanaf deze dag; zonder: de laatste 365 dagen'),
  }),
  response: z.object({
    meldingen: z.array(
      z.object({
        meldingId: z.uuid(),
        nummer: z.string(),
        jongere: z.string(),
        schoolId: z.uuid().nullable(),
        schoolnaam: z.string().nullable(),
        soortVerzuim: z.string(),
        verzuimVanaf: zDatum,
        gemeldOp: zDatum,
        dagen: z.int(),
        grensInDagen: z.int(),
      }),
    ),
    totaal: z.int(),
    scholen: z.array(
      z.object({
        schoolId: z.uuid().nullable(),
        schoolnaam: z.string().nullable(),
        laat: z.int(),
        alle: z.int().describe('Alle meldingen van deze school in dezelfde tijd'),
      }),
    ),
  }),
});

export const kanalenAdvies = ['schoolportaal', 'telefoon', 'e-mail', 'formulier', 'gesprek'] as const;
export const statussenAdvies = ['open', 'beantwoord', 'melding'] as const;
export const zAdviesvraag = z
  .object({
    adviesvraagId: z.uuid(),
    jongere: z.object({ jongereId: z.uuid(), naam: z.string() }).nullable(),
    schoolnaam: z.string().nullable(),
    meldingId: z.uuid().nullable(),
    kanaal: z.enum(kanalenAdvies),
    vrager: z.string(),
    vraag: z.string(),
    antwoord: z.string().nullable(),
    gevraagdOp: zDatum,
    beantwoordOp: zDatum.nullable(),
    behandelaar: z.string().nullable(),
    status: z.enum(statussenAdvies),
    versie: z.int(),
  })
  .meta({ id: 'Adviesvraag' });
export type Adviesvraag = z.output<typeof zAdviesvraag>;

export const listAdviesvragenEndpoint = endpoint({
  method: 'GET',
  path: '/adviesvragen',
  operation: 'adviesvragenLezen',
  samenvatting: 'Vragen om advies zonder melding; zij tellen niet als melding',
  toegang: 'bericht.lezen',
  object: 'adviesvraag',
  query: zPagina.extend({ status: z.enum(statussenAdvies).optional() }),
  response: z.object({
    adviesvragen: z.array(zAdviesvraag),
    totaal: z.int(),
    perStatus: z.record(z.string(), z.int()),
  }),
});

export const createAdviesvraagEndpoint = endpoint({
  method: 'POST',
  path: '/adviesvragen',
  operation: 'adviesVragen',
  samenvatting: 'Leg een vraag om advies vast, met of zonder jongere',
  toegang: 'melding.doen',
  object: 'adviesvraag',
  body: z.object({
    jongereId: z.uuid().optional(),
    kanaal: z.enum(kanalenAdvies).default('telefoon'),
    vrager: zTekst(200),
    vraag: zTekst(4000),
  }),
  response: z.object({ adviesvraagId: z.uuid(), versie: z.int() }),
  refusals: { 'jongere-onbekend': 404 },
});

const adviesParams = z.object({ adviesvraagId: z.uuid() });
export const answerAdviesvraagEndpoint = endpoint({
  method: 'POST',
  path: '/adviesvragen/:adviesvraagId/antwoord',
  operation: 'adviesGeven',
  samenvatting: 'Beantwoord een vraag om advies',
  toegang: 'melding.behandelen',
  vrijgave: 'altijd',
  object: 'adviesvraag',
  params: adviesParams,
  body: z.object({ antwoord: zTekst(4000), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const upgradeAdviesvraagEndpoint = endpoint({
  method: 'POST',
  path: '/adviesvragen/:adviesvraagId/melding',
  operation: 'adviesvraagWordtMelding',
  samenvatting: 'Maak van een vraag om advies een melding; de vraag blijft bewaard en wijst ernaar',
  toegang: 'melding.behandelen',
  object: 'adviesvraag',
  params: adviesParams,
  body: z.object({
    soortVerzuim: z.enum(soortenVerzuim),
    vorm: z.enum(meldvormNamen).optional(),
    verzuimVanaf: zDatum,
    versie,
  }),
  response: z.object({ meldingId: z.uuid(), nummer: z.string() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'geen-jongere': 409,
    'jongere-onbekend': 404,
    'dag-in-de-toekomst': 409,
    'eind-voor-begin': 409,
    'soort-en-vorm': 409,
  },
});
