import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina } from '../../platform/endpoint.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

/** What a register can tell that somebody must look at, or the law asks from a birthday on (PB-05). */
export const soortenTaak = [
  'gevestigd',
  'verhuisd',
  'vertrokken',
  'vertrokken-onbekend-waarheen',
  'overleden',
  'naam-gewijzigd',
  'geboortedatum-gewijzigd',
  'geheim-adres',
  'leeftijd',
  'hercontrole',
] as const;
export type SoortTaak = (typeof soortenTaak)[number];

const zStatus = z.enum(['open', 'gedaan']);

export const zTaak = z
  .object({
    taakId: z.uuid(),
    soort: z.enum(soortenTaak),
    dag: zDatum.describe('De dag waarop het gebeurde, volgens het register'),
    leeftijd: z.int().nullable().describe('Bij een verjaardag: hoe oud de jongere toen werd'),
    status: zStatus,
    toelichting: z.string().nullable(),
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    jongere: zJongereKort,
    lopendeZaken: z.int(),
    openMeldingen: z.int(),
    versie: z.int(),
  })
  .meta({ id: 'Taak' });
export type Taak = z.output<typeof zTaak>;

export const listTakenEndpoint = endpoint({
  method: 'GET',
  path: '/taken',
  operation: 'takenLezen',
  samenvatting: 'Wat de BRP meldde of een verjaardag vraagt en iemand moet bekijken, oudste eerst',
  toegang: 'werkproces.lezen',
  object: 'taak',
  query: zPagina.extend({
    status: zStatus.default('open'),
    soort: z.enum(soortenTaak).optional(),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({
    taken: z.array(zTaak),
    totaal: z.int().describe('Ten hoogste 1000 wordt geteld'),
    perSoort: z.array(z.object({ soort: z.enum(soortenTaak), aantal: z.int() })),
  }),
});

export const setTaakEndpoint = endpoint({
  method: 'PUT',
  path: '/taken/:taakId/status',
  operation: 'taakBijwerken',
  samenvatting: 'Een taak afronden, of weer openen',
  toegang: 'werkproces.behandelen',
  object: 'taak',
  params: z.object({ taakId: z.uuid() }),
  body: z.object({
    status: zStatus,
    toelichting: z.string().trim().max(2000).optional().describe('Wat er is gedaan'),
    versie: z.int().min(1).describe('De versie die u zag'),
  }),
  response: z.object({ taakId: z.uuid(), status: zStatus, versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});
