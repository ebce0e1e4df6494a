import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';

/** Whom to call at a school about what (SR-01). */
export const contacttaken = ['verzuim', 'zorg', 'directie'] as const;
export type Contacttaak = (typeof contacttaken)[number];
const zTaak = z.enum(contacttaken);

export const soortenVerband = ['bestuur', 'samenwerkingsverband'] as const;
export type SoortVerband = (typeof soortenVerband)[number];

const zOpEmail = z.email().max(200);
const zTelefoon = z
  .string()
  .trim()
  .regex(/^[+()\d][\d ()+-]{5,24}$/);
const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ schoolId: z.uuid() });

/** What is told of a contact person, by us or by the school. */
export const zContactgegevens = z.object({
  taak: zTaak,
  naam: zTekst(120),
  functie: zTekst(120).optional(),
  telefoon: zTelefoon.optional(),
  email: zOpEmail.optional(),
  vanaf: zDatum.describe('Eerste dag; wie er nu staat, stopt de dag ervoor'),
});

const zContact = z
  .object({
    schoolcontactId: z.uuid(),
    taak: zTaak,
    naam: z.string(),
    functie: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    vanaf: zDatum,
    totEnMet: zDatum.nullable(),
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    versie: z.int(),
  })
  .meta({ id: 'Schoolcontact' });
export type Schoolcontact = z.output<typeof zContact>;

const zVoorstel = z
  .object({
    contactvoorstelId: z.uuid(),
    taak: zTaak,
    naam: z.string(),
    functie: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    vanaf: zDatum,
    status: z.enum(['open', 'overgenomen', 'afgewezen']),
    reden: z.string().nullable(),
    voorgesteldOp: zMoment,
    versie: z.int(),
  })
  .meta({ id: 'Contactvoorstel' });
export type Contactvoorstel = z.output<typeof zVoorstel>;

export const zSchoolRegel = z
  .object({
    schoolId: z.uuid(),
    naam: z.string(),
    brin: z.string(),
    vestiging: z.string(),
    onderwijssoort: z.string().nullable(),
    plaats: z.string().nullable(),
    gemeente: z.string().nullable(),
    samenwerkingsverband: z.string().nullable(),
    bestuur: z.string().nullable(),
    leerlingen: z.int().describe('Onze jongeren die er vandaag zijn ingeschreven'),
    ontbreekt: z.array(zTaak).describe('Taken waarvoor nu niemand bekend is'),
    openVoorstellen: z.int(),
    kennismaking: z
      .enum(['gedaan', 'open', 'niet-nodig'])
      .describe('Stap 0 van dit schooljaar; niet nodig: geen leerling van ons'),
  })
  .meta({ id: 'SchoolRegel' });
export type SchoolRegel = z.output<typeof zSchoolRegel>;

export const listScholenEndpoint = endpoint({
  method: 'GET',
  path: '/scholen',
  operation: 'scholenLezen',
  samenvatting: 'Het register van scholen, op naam',
  toegang: 'school.lezen',
  query: zPagina.extend({
    zoek: z.string().trim().max(100).optional().describe('Deel van de naam, of het begin van de BRIN'),
    soort: z.string().max(20).optional(),
    gemeente: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    swv: z.string().max(200).optional(),
    zonder: z
      .enum([...contacttaken, 'kennismaking'])
      .optional()
      .describe(
        'Alleen scholen waar voor deze taak niemand bekend is, of waar dit schooljaar nog geen kennismaking was',
      ),
  }),
  response: z.object({
    scholen: z.array(zSchoolRegel),
    totaal: z.int(),
    keuzes: z.object({
      soorten: z.array(z.string()),
      gemeenten: z.array(z.object({ gemeentecode: z.string(), naam: z.string() })),
      swv: z.array(z.string()),
    }),
  }),
});

const zAdres = z.object({
  schooladresId: z.uuid(),
  straatnaam: z.string().nullable(),
  huisnummer: z.string().nullable(),
  postcode: z.string().nullable(),
  plaats: z.string(),
  gemeentecode: z.string(),
  gemeente: z.string().nullable(),
  telefoon: z.string().nullable(),
  vanaf: zDatum,
  totEnMet: zDatum.nullable(),
});
const zVerband = z.object({
  schoolverbandId: z.uuid(),
  soort: z.enum(soortenVerband),
  naam: z.string(),
  nummer: z.string().nullable(),
  vanaf: zDatum,
  totEnMet: zDatum.nullable(),
});

export const zSchool = z
  .object({
    schoolId: z.uuid(),
    naam: z.string(),
    brin: z.string(),
    vestiging: z.string(),
    onderwijssoort: z.string().nullable(),
    bekostiging: z.string().nullable(),
    schoolTot: zDatum.nullable().describe('Laatste dag als school van de Leerplichtwet; leeg: nog steeds'),
    op: zDatum.describe('De dag waarop leerlingen en gemeenten zijn geteld'),
    vestigingen: z.array(z.object({ schoolId: z.uuid(), vestiging: z.string(), naam: z.string() })),
    adressen: z.array(zAdres).describe('Nieuwste eerst'),
    verbanden: z.array(zVerband).describe('Nieuwste eerst'),
    contacten: z.array(zContact).describe('Wie het is en was, nieuwste eerst'),
    voorstellen: z.array(zVoorstel),
    leerlingen: z.int(),
    voedingsgemeenten: z.array(
      z.object({ gemeentecode: z.string().nullable(), gemeente: z.string().nullable(), leerlingen: z.int() }),
    ),
    openMeldingen: z.int(),
  })
  .meta({ id: 'School' });
export type School = z.output<typeof zSchool>;

export const readSchoolEndpoint = endpoint({
  method: 'GET',
  path: '/scholen/:schoolId',
  operation: 'schoolLezen',
  samenvatting:
    'Een school: adressen, bestuur, samenwerkingsverband, contactpersonen en hun geschiedenis, leerlingen en waar die wonen',
  toegang: 'school.lezen',
  params,
  query: z.object({ op: zDatum.optional().describe('Dag van de telling; zonder: vandaag') }),
  response: zSchool,
  refusals: { 'niet-gevonden': 404 },
});

const REPLACE_REFUSALS = { 'niet-gevonden': 404, gewijzigd: 409, 'begin-voor-huidige': 409 } as const;

export const setContactEndpoint = endpoint({
  method: 'POST',
  path: '/scholen/:schoolId/contacten',
  operation: 'schoolcontactVastleggen',
  samenvatting: 'Leg vast wie de contactpersoon voor een taak wordt; wie het was, blijft in de geschiedenis',
  toegang: 'school.beheren',
  object: 'school',
  params,
  body: zContactgegevens.extend({
    vervangt: z.uuid().optional().describe('De contactpersoon die u nu zag staan; leeg als er niemand stond'),
  }),
  response: z.object({ schoolcontactId: z.uuid() }),
  refusals: REPLACE_REFUSALS,
});

export const correctContactEndpoint = endpoint({
  method: 'PUT',
  path: '/schoolcontacten/:schoolcontactId',
  operation: 'schoolcontactVerbeteren',
  samenvatting: 'Verbeter wat er over een contactpersoon verkeerd stond, of zeg wanneer die stopt',
  toegang: 'school.beheren',
  object: 'school',
  params: z.object({ schoolcontactId: z.uuid() }),
  body: zContactgegevens.omit({ taak: true }).extend({ totEnMet: zDatum.optional(), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'eind-voor-begin': 409, overlap: 409 },
});

export const setAdresEndpoint = endpoint({
  method: 'POST',
  path: '/scholen/:schoolId/adressen',
  operation: 'schooladresVastleggen',
  samenvatting: 'Leg het adres van een school vast vanaf een dag; op dezelfde dag verbetert u het',
  toegang: 'school.beheren',
  object: 'school',
  params,
  body: z.object({
    straatnaam: zTekst(120).optional(),
    huisnummer: zTekst(20).optional(),
    postcode: z
      .string()
      .trim()
      .regex(/^[1-9]\d{3} ?[A-Za-z]{2}$/)
      .optional(),
    plaats: zTekst(120),
    gemeentecode: z.string().regex(/^\d{4}$/),
    telefoon: zTelefoon.optional(),
    vanaf: zDatum,
  }),
  response: z.object({ schooladresId: z.uuid() }),
  refusals: { ...REPLACE_REFUSALS, 'gemeente-onbekend': 409 },
});

export const setVerbandEndpoint = endpoint({
  method: 'POST',
  path: '/scholen/:schoolId/verbanden',
  operation: 'schoolverbandVastleggen',
  samenvatting: 'Leg bestuur of samenwerkingsverband vast vanaf een dag; op dezelfde dag verbetert u het',
  toegang: 'school.beheren',
  object: 'school',
  params,
  body: z.object({
    soort: z.enum(soortenVerband),
    naam: zTekst(200),
    nummer: zTekst(20).optional(),
    vanaf: zDatum,
  }),
  response: z.object({ schoolverbandId: z.uuid() }),
  refusals: REPLACE_REFUSALS,
});

export const readEigenSchoolEndpoint = endpoint({
  method: 'GET',
  path: '/mijn-school',
  operation: 'eigenSchoolLezen',
  samenvatting: 'Voor een school: wie bij ons als contactpersoon bekend is, en wat u voorstelde',
  toegang: 'school.eigen',
  response: z.object({
    schoolId: z.uuid(),
    naam: z.string(),
    contacten: z.array(zContact),
    voorstellen: z.array(zVoorstel),
  }),
  refusals: { 'geen-school': 403 },
});

export const proposeContactEndpoint = endpoint({
  method: 'POST',
  path: '/mijn-school/voorstellen',
  operation: 'schoolcontactVoorstellen',
  samenvatting:
    'Voor een school: geef door wie de nieuwe contactpersoon is; een eerder open voorstel vervalt',
  toegang: 'school.eigen',
  object: 'school',
  body: zContactgegevens,
  response: z.object({ contactvoorstelId: z.uuid() }),
  refusals: { 'geen-school': 403 },
});

export const decideVoorstelEndpoint = endpoint({
  method: 'POST',
  path: '/contactvoorstellen/:contactvoorstelId/_besluit',
  operation: 'contactvoorstelBeslissen',
  samenvatting: 'Neem over wat een school voorstelde, of wijs het af met een reden',
  toegang: 'school.beheren',
  vrijgave: 'altijd',
  object: 'school',
  params: z.object({ contactvoorstelId: z.uuid() }),
  body: z.object({ overnemen: z.boolean(), reden: zTekst(500).optional(), versie }),
  response: z.object({ schoolcontactId: z.uuid().nullable() }),
  refusals: { ...REPLACE_REFUSALS, 'reden-nodig': 409 },
});
