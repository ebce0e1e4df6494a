import { z } from 'zod';
import { endpoint, zMoment, zTekst } from '../../platform/endpoint.ts';

export const standenVrijgave = ['open', 'terug', 'vrijgegeven', 'ingetrokken'] as const;

const zKern = z.object({
  vrijgaveId: z.uuid(),
  operatie: z.string().describe('De handeling, met haar naam in deze API'),
  samenvatting: z.string().describe('Wat de handeling doet, zoals deze API het beschrijft'),
  stagiair: z.string(),
  begeleider: z.string().describe('Wie vrijgeeft; bij afwezigheid doet de waarnemer het'),
  status: z.enum(standenVrijgave),
  gevraagdOp: zMoment,
  opmerking: z.string().nullable(),
  beslistDoor: z.string().nullable(),
  beslistOp: zMoment.nullable(),
  versie: z.int(),
});

export const zVrijgave = zKern
  .extend({
    jongere: z.object({ jongereId: z.uuid(), naam: z.string() }).nullable(),
    over: z
      .object({ veld: z.string(), id: z.uuid() })
      .nullable()
      .describe('Waar het over gaat, bijvoorbeeld briefId; leeg: over de jongere, of over velen'),
    ingevuld: z.array(z.object({ veld: z.string(), waarde: z.string() })).describe('Wat de stagiair invulde'),
  })
  .meta({ id: 'Vrijgave' });
export type Vrijgave = z.output<typeof zVrijgave>;

export const listVrijgavenEndpoint = endpoint({
  method: 'GET',
  path: '/vrijgaven',
  operation: 'vrijgavenLezen',
  samenvatting: 'Wat stagiairs hebben klaargezet en op u wacht, en wat u zelf liet klaarzetten',
  toegang: 'medewerker.eigen',
  object: 'vrijgave',
  response: z.object({
    wachtOpU: z.array(zVrijgave).describe('Langst wachtend eerst'),
    vanU: z
      .array(zVrijgave)
      .describe('Wat u als stagiair klaarzette: wat wacht, en wat de laatste 30 dagen is beslist'),
  }),
});

export const listVrijgavenOverEndpoint = endpoint({
  method: 'GET',
  path: '/vrijgaven/over/:id',
  operation: 'vrijgavenOverLezen',
  samenvatting: 'Wat bij een brief, zaak, melding of reeks op vrijgave wacht, en wie eerder iets vrijgaf',
  toegang: 'dossier.lezen',
  object: 'vrijgave',
  params: z.object({ id: z.uuid() }),
  response: z.object({ vrijgaven: z.array(zKern) }),
});

const params = z.object({ vrijgaveId: z.uuid() });
const versie = z.int().min(1);
const BESLIS = { 'niet-gevonden': 404, gewijzigd: 409, 'al-beslist': 409, 'niet-aan-u': 403 } as const;
const antwoord = z.object({ status: z.enum(standenVrijgave), versie: z.int() });

export const releaseVrijgaveEndpoint = endpoint({
  method: 'POST',
  path: '/vrijgaven/:vrijgaveId/_vrijgeven',
  operation: 'vrijgaveGeven',
  samenvatting: 'Geef vrij wat een stagiair klaarzette: het gebeurt nu, op naam van de stagiair en van u',
  toegang: 'medewerker.eigen',
  object: 'vrijgave',
  params,
  body: z.object({ versie, opmerking: zTekst(1000).optional() }),
  response: antwoord,
  refusals: { ...BESLIS, 'niet-meer-mogelijk': 409 },
});

export const returnVrijgaveEndpoint = endpoint({
  method: 'POST',
  path: '/vrijgaven/:vrijgaveId/_terugsturen',
  operation: 'vrijgaveTerugsturen',
  samenvatting: 'Stuur terug wat een stagiair klaarzette, met wat er anders moet; er gebeurt niets',
  toegang: 'medewerker.eigen',
  object: 'vrijgave',
  params,
  body: z.object({ versie, opmerking: zTekst(1000) }),
  response: antwoord,
  refusals: BESLIS,
});

export const withdrawVrijgaveEndpoint = endpoint({
  method: 'POST',
  path: '/vrijgaven/:vrijgaveId/_intrekken',
  operation: 'vrijgaveIntrekken',
  samenvatting: 'Trek in wat u zelf klaarzette',
  toegang: 'medewerker.eigen',
  object: 'vrijgave',
  params,
  body: z.object({ versie }),
  response: antwoord,
  refusals: BESLIS,
});
