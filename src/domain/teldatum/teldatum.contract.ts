import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

export const standenTeldatum = ['niet-gevraagd', 'gevraagd', 'te-laat', 'geleverd', 'klopt-niet'] as const;
export type StandTeldatum = (typeof standenTeldatum)[number];

const zVraag = z.object({
  teldatumvraagId: z.uuid(),
  teldatum: zDatum,
  gevraagdOp: zDatum,
  uiterlijk: zDatum,
  geleverdOp: zDatum.nullable(),
  doorSchool: z.boolean().nullable(),
  klopt: z.boolean().nullable(),
  opmerking: z.string().nullable(),
  herinnerdOp: zDatum.nullable(),
  herinneringen: z.int(),
  versie: z.int(),
});
export type Teldatumvraag = z.output<typeof zVraag>;

export const listTeldatumEndpoint = endpoint({
  method: 'GET',
  path: '/teldatum/:teldatum/scholen',
  operation: 'teldatumLezen',
  samenvatting:
    'Per school: hoeveel leerlingen hier bekend zijn op de teldatum, en of de school heeft geantwoord',
  toegang: 'school.lezen',
  object: 'school',
  params: z.object({ teldatum: zDatum }),
  query: zPagina.extend({ stand: z.enum(standenTeldatum).optional() }),
  response: z.object({
    scholen: z.array(
      z.object({
        schoolId: z.uuid(),
        naam: z.string(),
        leerlingen: z.int(),
        stand: z.enum(standenTeldatum),
        vraag: zVraag.nullable(),
      }),
    ),
    totaal: z.int(),
    perStand: z.array(z.object({ stand: z.enum(standenTeldatum), aantal: z.int() })),
    uiterlijk: zDatum.describe('Wie vandaag wordt gevraagd, antwoordt uiterlijk op deze dag'),
  }),
});

export const askTeldatumEndpoint = endpoint({
  method: 'POST',
  path: '/teldatum/:teldatum/_vragen',
  operation: 'teldatumVragen',
  samenvatting:
    'Vraag elke school met leerlingen op de teldatum die nog niet is gevraagd haar lijst na te kijken',
  toegang: 'school.beheren',
  vrijgave: 'altijd',
  object: 'school',
  params: z.object({ teldatum: zDatum }),
  response: z.object({ gevraagd: z.int(), uiterlijk: zDatum }),
  refusals: { 'teldatum-toekomst': 400 },
});

export const remindTeldatumEndpoint = endpoint({
  method: 'POST',
  path: '/teldatum/:teldatum/_herinneren',
  operation: 'teldatumHerinneren',
  samenvatting:
    'Herinner elke school die na de uiterste dag niet heeft geantwoord; de school ziet het op haar startpagina',
  toegang: 'school.beheren',
  vrijgave: 'altijd',
  object: 'school',
  params: z.object({ teldatum: zDatum }),
  response: z.object({ herinnerd: z.int() }),
});

const zAntwoord = z.object({
  klopt: z.boolean(),
  opmerking: zTekst(4000).optional().describe('Wat er niet klopt; verplicht als het niet klopt'),
  versie: z.int().min(1),
});

export const answerTeldatumEndpoint = endpoint({
  method: 'PUT',
  path: '/teldatumvragen/:teldatumvraagId/antwoord',
  operation: 'teldatumAntwoordVastleggen',
  samenvatting: 'Leg het antwoord vast dat een school op een andere manier gaf',
  toegang: 'school.beheren',
  object: 'school',
  params: z.object({ teldatumvraagId: z.uuid() }),
  body: zAntwoord,
  response: z.object({ teldatumvraagId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'opmerking-nodig': 400 },
});

const zLeerling = z.object({ jongere: zJongereKort, vanaf: zDatum, totEnMet: zDatum.nullable() });

export const listLeerlingenEndpoint = endpoint({
  method: 'GET',
  path: '/scholen/:schoolId/teldatum/:teldatum/leerlingen',
  operation: 'teldatumLeerlingenLezen',
  samenvatting: 'De leerlingen die hier op de teldatum bij een school bekend zijn',
  toegang: 'school.lezen',
  object: 'school',
  params: z.object({ schoolId: z.uuid(), teldatum: zDatum }),
  query: zPagina,
  response: z.object({ leerlingen: z.array(zLeerling), totaal: z.int() }),
});

/** The same for the school itself: what the gemeente asks, and its own pupils. */
export const listEigenVragenEndpoint = endpoint({
  method: 'GET',
  path: '/eigen-school/teldatumvragen',
  operation: 'eigenTeldatumvragenLezen',
  samenvatting: 'Welke lijst van leerlingen de gemeente vraagt na te kijken',
  toegang: 'school.eigen',
  object: 'school',
  response: z.object({ vragen: z.array(zVraag.extend({ leerlingen: z.int() })) }),
});

export const listEigenLeerlingenEndpoint = endpoint({
  method: 'GET',
  path: '/eigen-school/teldatum/:teldatum/leerlingen',
  operation: 'eigenLeerlingenLezen',
  samenvatting: 'De eigen leerlingen zoals de gemeente ze op de teldatum kent',
  toegang: 'school.eigen',
  object: 'school',
  params: z.object({ teldatum: zDatum }),
  query: zPagina,
  response: z.object({ leerlingen: z.array(zLeerling), totaal: z.int() }),
});

export const answerEigenEndpoint = endpoint({
  method: 'PUT',
  path: '/eigen-school/teldatumvragen/:teldatumvraagId/antwoord',
  operation: 'eigenTeldatumvraagBeantwoorden',
  samenvatting: 'Zeg of de lijst klopt, en zo niet wat er anders is',
  toegang: 'school.eigen',
  object: 'school',
  params: z.object({ teldatumvraagId: z.uuid() }),
  body: zAntwoord,
  response: z.object({ teldatumvraagId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'opmerking-nodig': 400 },
});
