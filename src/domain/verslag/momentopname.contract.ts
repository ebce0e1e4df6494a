import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { vraagRefusals, zCijfer, zVraagBody } from './verslag.contract.ts';

export const soortenVerschil = ['toegevoegd', 'gewijzigd', 'verdwenen'] as const;
export type SoortVerschil = (typeof soortenVerschil)[number];

/** Why a record is no longer among those of the figure. */
export const redenenWeg = ['valt-elders', 'telt-niet-meer', 'bestaat-niet-meer'] as const;
export type RedenWeg = (typeof redenenWeg)[number];

export const freezeCijferEndpoint = endpoint({
  method: 'POST',
  path: '/cijfers/:indicator/momentopnamen',
  operation: 'momentopnameMaken',
  samenvatting: 'Legt een cijfer vast zoals het nu is, met de records waar het op staat',
  toegang: 'cijfers.uitvoer',
  object: 'momentopname',
  params: z.object({ indicator: z.string() }),
  body: zVraagBody.extend({ toelichting: zTekst(500).describe('Waarvoor het cijfer naar buiten gaat') }),
  response: z.object({ momentopnameId: z.uuid(), hash: z.string(), rijen: z.int() }),
  refusals: { ...vraagRefusals, 'te-veel-rijen': 409, 'moet-vergeten': 409 },
});

const zKop = z.object({
  momentopnameId: z.uuid(),
  indicator: z.string(),
  schooljaar: z.string(),
  toelichting: z.string(),
  hash: z.string(),
  rijen: z.int().describe('Records waar het cijfer op staat'),
  gemaaktOp: zMoment,
  gemaaktDoor: z.string(),
});
export type Momentopnamekop = z.output<typeof zKop>;

export const listMomentopnamenEndpoint = endpoint({
  method: 'GET',
  path: '/momentopnamen',
  operation: 'momentopnamenLezen',
  samenvatting: 'Cijfers die zijn vastgelegd, de nieuwste eerst',
  toegang: 'cijfers.lezen',
  query: zPagina.extend({ indicator: z.string().optional(), schooljaar: z.string().optional() }),
  response: z.object({ totaal: z.int(), momentopnamen: z.array(zKop) }),
});

export const readMomentopnameEndpoint = endpoint({
  method: 'GET',
  path: '/momentopnamen/:momentopnameId',
  operation: 'momentopnameLezen',
  samenvatting: 'Een vastgelegd cijfer naast hetzelfde cijfer nu, en hoeveel records sindsdien anders zijn',
  toegang: 'cijfers.lezen',
  object: 'momentopname',
  params: z.object({ momentopnameId: z.uuid() }),
  response: zKop.extend({
    vraag: zVraagBody,
    hashKlopt: z.boolean().describe('Of wat bewaard is nog precies is wat toen is vastgelegd'),
    toen: zCijfer,
    nu: zCijfer,
    verschillen: z.object({ toegevoegd: z.int(), gewijzigd: z.int(), verdwenen: z.int() }),
  }),
  refusals: { 'niet-gevonden': 404 },
});

const zStand = z.object({ datum: zDatum.nullable(), waarden: z.record(z.string(), z.string()) });

export const listVerschillenEndpoint = endpoint({
  method: 'GET',
  path: '/momentopnamen/:momentopnameId/verschillen',
  operation: 'momentopnameVerschillenLezen',
  samenvatting:
    'De records die sinds de momentopname zijn toegevoegd, gewijzigd of verdwenen, met oud en nieuw',
  toegang: 'cijfers.rijen',
  object: 'momentopname',
  params: z.object({ momentopnameId: z.uuid() }),
  query: zPagina.extend({ wat: z.enum(soortenVerschil).optional() }),
  response: z.object({
    totaal: z.int(),
    verschillen: z.array(
      z.object({
        wat: z.enum(soortenVerschil),
        soort: z.string(),
        id: z.uuid(),
        jongereId: z.uuid().nullable(),
        naam: z.string().nullable(),
        toen: zStand.nullable(),
        nu: zStand.nullable().describe('Ook van wat nu elders telt'),
        anders: z.array(z.string()).describe('Wat er anders is: datum, of een dimensie'),
        reden: z.enum(redenenWeg).nullable().describe('Alleen bij verdwenen'),
        gewijzigdOp: zMoment.nullable().describe('Als het record zelf sindsdien is gewijzigd'),
        gewijzigdDoor: z.string().nullable(),
      }),
    ),
  }),
  refusals: { 'niet-gevonden': 404 },
});
