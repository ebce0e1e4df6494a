import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';
import { isBsn } from '../../regels/bsn.ts';

export const soortenBuitenBrp = ['asiel', 'tijdelijk', 'adres-onbekend', 'rni', 'anders'] as const;

const zBuitenBrp = z.object({
  soort: z.enum(soortenBuitenBrp),
  kenmerk: z.string().nullable().describe('Nummer in een ander register, zoals een V-nummer'),
  verblijfplaats: z.string().nullable(),
  toelichting: z.string().nullable(),
  bron: z.string(),
  vanaf: zDatum,
  totEnMet: zDatum.nullable().describe('Tot en met de dag dat het bsn bekend werd'),
  vastgelegdDoor: z.string(),
});

export const createJongereEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren',
  operation: 'jongereVastleggen',
  samenvatting: 'Leg een jongere vast die niet in de BRP staat of geen bsn heeft',
  toegang: 'jongere.vastleggen',
  object: 'jongere',
  body: z.object({
    voornamen: zTekst(200).optional(),
    voorvoegsel: zTekst(30).optional(),
    achternaam: zTekst(200),
    geboortedatum: zDatum,
    geslacht: z.enum(['M', 'V', 'X']).optional(),
    soort: z.enum(soortenBuitenBrp),
    kenmerk: zTekst(50).optional(),
    verblijfplaats: zTekst(300)
      .optional()
      .describe('Waar de jongere is: een locatie, een gezin, een adres in woorden'),
    gemeentecode: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe('Waar de jongere verblijft; dan kijkt de plichtbewaking mee'),
    toelichting: zTekst(2000).optional(),
    bron: zTekst(200).describe('Van wie u dit weet'),
    vanaf: zDatum.optional().describe('Sinds wanneer de jongere hier is; leeg: vandaag'),
    tochNieuw: z.boolean().default(false).describe('Ook als er al iemand met deze geboortedatum en naam is'),
  }),
  response: z.object({ jongereId: z.uuid() }),
  refusals: {
    'lijkt-op-bekende': 409,
    'geboortedatum-toekomst': 400,
    'vanaf-toekomst': 400,
    'gemeente-onbekend': 400,
  },
});

export const readRegistratieEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/registratie',
  operation: 'registratieLezen',
  samenvatting: 'Of deze jongere een bsn heeft, en waarom niet',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  response: z.object({
    heeftBsn: z.boolean(),
    versie: z.int().describe('Van de jongere'),
    buitenBrp: z.array(zBuitenBrp).describe('Nieuwste eerst'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const linkBsnEndpoint = endpoint({
  method: 'PUT',
  path: '/jongeren/:jongereId/bsn',
  operation: 'bsnKoppelen',
  samenvatting:
    'Koppel een bsn aan een jongere die er geen had; is het bsn al bekend, dan komen de twee dossiers naast elkaar',
  toegang: 'jongere.vastleggen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  body: z.object({
    bsn: z.string().trim().refine(isBsn, 'Dit bsn klopt niet. Controleer de cijfers.'),
    versie: z.int().min(1),
  }),
  response: z.object({
    uitkomst: z.enum(['gekoppeld', 'dubbel']),
    dubbelId: z.uuid().nullable().describe('Bij dubbel: het paar om te vergelijken en samen te voegen'),
  }),
  refusals: { 'niet-gevonden': 404, 'heeft-al-bsn': 409, gewijzigd: 409 },
});
