import { z } from 'zod';
import { endpoint, zMoment } from '../../platform/endpoint.ts';

export const zInvoerParams = z.object({ invoerId: z.uuid() });
const uploadParams = z.object({ uploadId: z.uuid() });

export const zBestandVerslag = z.object({
  bestand: z.string(),
  gelezen: z.int(),
  nieuw: z.int(),
  gewijzigd: z.int(),
  ongewijzigd: z.int(),
  geweigerd: z.int(),
  onbekendeKolommen: z.array(z.string()),
});
export const zWeigering = z.object({
  bestand: z.string(),
  regel: z.int(),
  kolom: z.string().nullable(),
  reden: z.string(),
});
export const zInvoer = z
  .object({
    invoerId: z.uuid(),
    status: z.enum(['bezig', 'klaar', 'mislukt', 'teruggedraaid']),
    droogloop: z.boolean(),
    begonnenOp: zMoment,
    klaarOp: zMoment.nullable(),
    door: z.string(),
    voortgang: z.object({
      bestand: z.string().optional(),
      gelezen: z.int().optional(),
      fase: z.enum(['lezen', 'controleren', 'verwerken', 'afronden']).optional(),
    }),
    resultaat: z
      .object({
        bestanden: z.array(zBestandVerslag),
        onbekendeTermen: z.array(z.object({ kolom: z.string(), term: z.string(), aantal: z.int() })),
        waarschuwingen: z.array(z.string()),
        aantalGeweigerd: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'Invoer' });
export type InvoerAntwoord = z.output<typeof zInvoer>;

export const startUploadEndpoint = endpoint({
  method: 'POST',
  path: '/uploads',
  operation: 'uploadBeginnen',
  samenvatting: 'Begin een map voor de bestanden van een invoer',
  toegang: 'invoer.uitvoeren',
  object: 'invoer',
  response: z.object({ uploadId: z.uuid() }),
});

/** Bytes go as application/octet-stream to this address; the answer is a Geplaatst. */
export const uploadBestandPath = '/uploads/:uploadId/bestanden/:naam';
export const zUploadBestand = z.object({ uploadId: z.uuid(), naam: z.string().min(1).max(200) });
export const zGeplaatst = z.object({ bestanden: z.array(z.string()), overgeslagen: z.array(z.string()) });

export const readUploadEndpoint = endpoint({
  method: 'GET',
  path: '/uploads/:uploadId',
  operation: 'uploadLezen',
  samenvatting: 'Wat er in de map staat: per bestand de kolommen, en de eerste regels',
  toegang: 'invoer.uitvoeren',
  object: 'invoer',
  params: uploadParams,
  response: z.object({
    bestanden: z.array(
      z.object({
        bestand: z.string(),
        bytes: z.int(),
        kolommen: z.array(z.object({ naam: z.string(), bekend: z.boolean() })),
        ontbrekend: z.array(z.string()).describe('Kolommen die wij kennen en die er niet in staan'),
        voorbeeld: z.array(z.array(z.string())),
        probleem: z.string().nullable(),
      }),
    ),
    overig: z.array(z.string()).describe('Bestanden die wij niet kennen'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const renameKolomEndpoint = endpoint({
  method: 'POST',
  path: '/uploads/:uploadId/kolommen',
  operation: 'kolomKoppelen',
  samenvatting: 'Koppel een onbekende kolom van een bestand aan een kolom die wij kennen',
  toegang: 'invoer.uitvoeren',
  object: 'invoer',
  params: uploadParams,
  body: z.object({ bestand: z.string().max(100), van: z.string().max(200), naar: z.string().max(200) }),
  response: z.object({ kolommen: z.array(z.string()) }),
  refusals: { 'niet-gevonden': 404, 'kolom-onbekend': 409, 'kolom-dubbel': 409 },
});

export const startInvoerEndpoint = endpoint({
  method: 'POST',
  path: '/invoer',
  operation: 'invoerStarten',
  samenvatting: 'Laad de bestanden van een upload, of doe een droogloop; volg de voortgang op het antwoord',
  toegang: 'invoer.uitvoeren',
  object: 'invoer',
  body: z.object({ uploadId: z.uuid(), droogloop: z.boolean() }),
  response: z.object({ invoerId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'geen-bestanden': 409, 'invoer-bezig': 409 },
});

export const listInvoerEndpoint = endpoint({
  method: 'GET',
  path: '/invoer',
  operation: 'invoerenLezen',
  samenvatting: 'Eerdere invoer, nieuwste eerst',
  toegang: 'invoer.lezen',
  object: 'invoer',
  response: z.object({ invoer: z.array(zInvoer) }),
});

export const readInvoerEndpoint = endpoint({
  method: 'GET',
  path: '/invoer/:invoerId',
  operation: 'invoerLezen',
  samenvatting: 'Voortgang of resultaat van een invoer, met de eerste geweigerde regels',
  toegang: 'invoer.lezen',
  object: 'invoer',
  params: zInvoerParams,
  response: zInvoer.extend({ weigeringen: z.array(zWeigering).describe('Hoogstens 200') }),
  refusals: { 'niet-gevonden': 404 },
});

/** All refused rows as CSV, safe to open in a spreadsheet. */
export const weigeringenPath = '/invoer/:invoerId/weigeringen.csv';

export const undoInvoerEndpoint = endpoint({
  method: 'POST',
  path: '/invoer/:invoerId/_terug',
  operation: 'invoerTerugdraaien',
  samenvatting: 'Draai een invoer terug, zolang er niets op is voortgebouwd',
  toegang: 'invoer.uitvoeren',
  object: 'invoer',
  params: zInvoerParams,
  response: z.object({ verwijderd: z.int(), hersteld: z.int() }),
  refusals: {
    'invoer-onbekend': 404,
    'invoer-niet-geladen': 409,
    'latere-invoer': 409,
    'op-voortgebouwd': 409,
  },
});
