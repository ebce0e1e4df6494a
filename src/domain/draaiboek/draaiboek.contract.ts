import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';
import { eenheden } from '../../regels/kalender/termijnen.ts';
import { ankers } from '../../regels/werk/draaiboek.ts';
import { taakrollen } from '../../regels/werk/standaard-draaiboeken.ts';

const MEESTE_TAKEN = 60;
const zCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const zSoort = z.enum(['seizoen', 'proces']);
const zRegio = z.enum(['noord', 'midden', 'zuid']);
const zRol = z.enum(taakrollen);
const zJaar = z.coerce.number().int().min(2020).max(2100);
const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ code: zCode });
const startParams = z.object({ draaiboekstartId: z.uuid() });

const zTaak = z.object({
  wat: zTekst(200).describe('Wat er moet gebeuren; geen namen van kinderen'),
  rol: zRol,
  anker: z.enum(ankers).describe('Vanaf waar wordt geteld'),
  dag: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .optional()
    .describe('Bij een vaste dag: mm-dd'),
  aantal: z.int().min(0).max(366),
  eenheid: z.enum(eenheden),
  richting: z.enum(['vooruit', 'terug']),
});
export type Taak = z.output<typeof zTaak>;

const zDraaiboek = z
  .object({
    code: z.string(),
    naam: z.string(),
    uitleg: z.string(),
    soort: zSoort,
    taken: z.array(zTaak),
    gestopt: z.boolean().describe('Waar: wordt niet meer gestart'),
    eigen: z.boolean().describe('Waar: uw organisatie schreef dit; anders is het meegeleverd'),
    vanaf: zDatum.nullable().describe('Eerste dag van deze versie; leeg: zoals meegeleverd'),
  })
  .meta({ id: 'Draaiboek' });
export type Draaiboek = z.output<typeof zDraaiboek>;

const zStart = z
  .object({
    draaiboekstartId: z.uuid(),
    code: z.string(),
    naam: z.string(),
    soort: zSoort,
    jaar: z.int().nullable(),
    begin: zDatum,
    werkprocesId: z.uuid().nullable(),
    zaaknummer: z.string().nullable(),
    gestartOp: zDatum,
    gestartDoor: z.string(),
    taken: z.int(),
    gedaan: z.int(),
    teLaat: z.int(),
    versie: z.int(),
  })
  .meta({ id: 'Draaiboekstart' });
export type Start = z.output<typeof zStart>;

const zTaakOpLijst = z
  .object({
    draaiboektaakId: z.uuid(),
    nummer: z.int(),
    wat: z.string(),
    rol: zRol.nullable(),
    voor: z.string().nullable(),
    uiterlijk: zDatum,
    gedaanOp: zDatum.nullable(),
    opmerking: z.string().nullable(),
    vastgelegdDoor: z.string(),
    versie: z.int(),
  })
  .meta({ id: 'Draaiboektaak' });
export type TaakOpLijst = z.output<typeof zTaakOpLijst>;

export const listDraaiboekenEndpoint = endpoint({
  method: 'GET',
  path: '/draaiboeken',
  operation: 'draaiboekenLezen',
  samenvatting: 'De draaiboeken zoals ze vandaag gelden, en wat er is gestart, nieuwste eerst',
  toegang: 'werkproces.lezen',
  query: z.object({
    werkprocesId: z.uuid().optional().describe('Alleen wat bij deze zaak is gestart'),
    afgerond: z.stringbool().default(false).describe('Waar: ook wat helemaal gedaan is'),
    limiet: z.coerce.number().int().min(1).max(200).default(50),
    vanaf: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({ draaiboeken: z.array(zDraaiboek), gestart: z.array(zStart), totaal: z.int() }),
});

export const readDraaiboekEndpoint = endpoint({
  method: 'GET',
  path: '/draaiboeken/:code',
  operation: 'draaiboekLezen',
  samenvatting: 'Eén draaiboek: zoals het vandaag geldt, en elke versie van uw organisatie, laatste eerst',
  toegang: 'werkproces.lezen',
  params,
  response: z.object({
    draaiboek: zDraaiboek.nullable().describe('Leeg: het geldt nog niet'),
    regio: zRegio.describe('De schoolvakanties van uw organisatie'),
    versies: z.array(zDraaiboek.extend({ reden: z.string(), door: z.string() })),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const previewDraaiboekEndpoint = endpoint({
  method: 'POST',
  path: '/draaiboeken/_voorbeeld',
  operation: 'draaiboekVoorbeeld',
  samenvatting: 'Op welke dagen de taken komen; maakt niets',
  toegang: 'werkproces.lezen',
  body: z.object({
    taken: z.array(zTaak).min(1).max(MEESTE_TAKEN),
    jaar: zJaar.optional().describe('Leeg: dit jaar'),
    begin: zDatum.optional().describe('De dag vanaf wanneer wordt geteld; leeg: vandaag'),
    regio: zRegio.optional(),
  }),
  response: z.object({
    dagen: z
      .array(zDatum.nullable())
      .describe('Per taak; leeg waar de kalender van dat jaar nog niet bekend is'),
  }),
});

export const saveDraaiboekEndpoint = endpoint({
  method: 'POST',
  path: '/draaiboeken',
  operation: 'draaiboekVaststellen',
  samenvatting:
    'Stel een draaiboek vast vanaf een dag: nieuw, of een volgende versie. Wat al is gestart verandert niet',
  toegang: 'parameter.beheren',
  object: 'draaiboek',
  body: z.object({
    code: zCode.optional().describe('Leeg: een nieuw draaiboek'),
    naam: zTekst(80),
    uitleg: zTekst(400),
    soort: zSoort,
    taken: z.array(zTaak).min(1).max(MEESTE_TAKEN),
    gestopt: z.boolean().default(false),
    vanaf: zDatum,
    reden: zTekst(500),
  }),
  response: z.object({ code: z.string() }),
  refusals: { 'dag-voorbij': 409, 'bestaat-al': 409, 'vaste-dag-nodig': 400, 'niet-gevonden': 404 },
});

export const startDraaiboekEndpoint = endpoint({
  method: 'POST',
  path: '/draaiboeken/:code/starten',
  operation: 'draaiboekStarten',
  samenvatting: 'Maak de taken van een draaiboek, in één keer',
  toegang: 'werkproces.behandelen',
  object: 'draaiboek',
  params,
  body: z.object({
    versieVanaf: zDatum.nullable().describe('De versie die u zag; leeg: zoals meegeleverd'),
    jaar: zJaar.optional().describe('Bij een seizoen; leeg: dit jaar'),
    begin: zDatum.optional().describe('Bij een proces; leeg: vandaag'),
    regio: zRegio.optional().describe('Leeg: die van uw organisatie'),
    werkprocesId: z.uuid().optional().describe('De zaak waar de taken bij horen'),
    taken: z
      .array(
        z.object({
          nummer: z.int().min(1).max(MEESTE_TAKEN),
          voor: zTekst(200).optional().describe('Een medewerker; leeg: wie de rol heeft'),
          rol: zRol.optional().describe('Een andere rol dan in het draaiboek'),
        }),
      )
      .min(1)
      .max(MEESTE_TAKEN)
      .describe('Welke taken, en voor wie'),
  }),
  response: z.object({ draaiboekstartId: z.uuid(), taken: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    gestopt: 409,
    'al-gestart': 409,
    'kalender-onbekend': 409,
    'medewerker-onbekend': 404,
    'onbekende-taak': 400,
    'zaak-onbekend': 404,
    'zaak-gesloten': 409,
    'zaak-bij-proces': 400,
  },
});

export const readStartEndpoint = endpoint({
  method: 'GET',
  path: '/draaiboekstarts/:draaiboekstartId',
  operation: 'draaiboektakenLezen',
  samenvatting: 'De taken van een gestart draaiboek',
  toegang: 'werkproces.lezen',
  params: startParams,
  response: zStart.extend({
    lijst: z.array(zTaakOpLijst),
    intrekbaar: z.boolean().describe('Waar: vandaag gestart en nog niets gedaan'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const withdrawStartEndpoint = endpoint({
  method: 'DELETE',
  path: '/draaiboekstarts/:draaiboekstartId',
  operation: 'draaiboekTerugdraaien',
  samenvatting: 'Draai het starten terug, op dezelfde dag; de taken verdwijnen',
  toegang: 'werkproces.behandelen',
  object: 'draaiboek',
  params: startParams,
  response: z.object({ taken: z.int() }),
  refusals: { 'niet-gevonden': 404, 'dag-voorbij': 409, 'al-begonnen': 409 },
});

export const setDraaiboektaakEndpoint = endpoint({
  method: 'PUT',
  path: '/draaiboektaken/:draaiboektaakId',
  operation: 'draaiboektaakBijwerken',
  samenvatting: 'Rond een taak af, open hem weer, of geef hem aan een ander',
  toegang: 'werkproces.behandelen',
  object: 'draaiboek',
  params: z.object({ draaiboektaakId: z.uuid() }),
  body: z.object({
    gedaan: z.boolean(),
    voor: zTekst(200).optional().describe('Leeg: wie de rol heeft'),
    opmerking: zTekst(500).optional(),
    versie,
  }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'medewerker-onbekend': 404 },
});
