import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';
import { herhaalbaar, vraagRefusals } from './verslag.contract.ts';

const zSchooljaar = z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024');

export const maten = ['aantal', 'procent', 'per-1000'] as const;
export type Maat = (typeof maten)[number];
export const soortenBreuk = ['systeem', 'definitie', 'werkwijze'] as const;
export type SoortBreuk = (typeof soortenBreuk)[number];

/** How far back a comparison goes. */
export const MEESTE_JAREN = 10;

const zPunt = z.object({
  schooljaar: z.string(),
  waarde: z.number().nullable(),
  noemer: z.number().nullable(),
  uitkomst: z.number().nullable().describe('Het getal in de gevraagde maat; leeg zonder noemer'),
});
const zTelt = z.object({ indicator: z.string(), eenheid: z.string() });

export const compareCijfersEndpoint = endpoint({
  method: 'GET',
  path: '/cijfers/:indicator/vergelijking',
  operation: 'cijferVergelijken',
  samenvatting: 'Een cijfer over schooljaren, per gemeente of ander kenmerk, naast cijfers van buiten',
  toegang: 'cijfers.lezen',
  params: z.object({ indicator: z.string() }),
  query: z.object({
    schooljaar: zSchooljaar.describe('Het laatste schooljaar'),
    jaren: z.coerce.number().int().min(1).max(MEESTE_JAREN).default(5),
    per: z.string().optional().describe('Een dimensie, zoals gemeente'),
    waar: herhaalbaar.describe('dimensie:waarde; dezelfde dimensie vaker betekent: een van deze'),
    maat: z.enum(maten).default('aantal'),
    van: z.string().optional().describe('De noemer; zonder: leerlingen'),
  }),
  response: z
    .object({
      indicator: z.string(),
      maat: z.enum(maten),
      teller: zTelt,
      noemer: zTelt.nullable(),
      per: z.string().nullable(),
      schooljaren: z.array(z.string()),
      definities: z.array(z.object({ schooljaar: z.string(), versie: z.string(), tekst: z.string() })),
      geheel: z.array(zPunt).describe('De hele organisatie'),
      reeksen: z.array(z.object({ naam: z.string(), punten: z.array(zPunt) })),
      referenties: z.array(
        z.object({
          gebied: z.string(),
          indicator: z.string(),
          eenheid: z.string(),
          bron: z.string(),
          punten: z.array(z.object({ schooljaar: z.string(), waarde: z.number() })),
        }),
      ),
      breuken: z.array(
        z.object({
          schooljaar: z.string().describe('Het eerste jaar na de breuk'),
          vanaf: zDatum,
          soort: z.enum(soortenBreuk),
          toelichting: z.string(),
        }),
      ),
      waarschuwingen: z.array(z.string()),
    })
    .meta({ id: 'Vergelijking' }),
  refusals: vraagRefusals,
});

const zVersie = z.object({
  versie: z.string(),
  vanafSchooljaar: z.string().nullable().describe('Leeg: van het begin af'),
  totEnMetSchooljaar: z.string().nullable().describe('Leeg: geldt nog'),
  tekst: z.string(),
  aanvulling: z.string().nullable().describe('Wat de organisatie zelf toevoegde'),
  eigenaar: z.string(),
  vastgelegdOp: zMoment.nullable(),
  vastgelegdDoor: z.string().nullable(),
  volgnummer: z.int().nullable().describe('Te noemen bij een wijziging'),
});

export const listDefinitiesEndpoint = endpoint({
  method: 'GET',
  path: '/definities',
  operation: 'definitiesLezen',
  samenvatting: 'Het register van definities: wat elk cijfer telt, in welke versie en van wie',
  toegang: 'cijfers.lezen',
  response: z.object({
    definities: z.array(
      z
        .object({
          indicator: z.string(),
          code: z.string(),
          eenheid: z.string(),
          telmoment: z.string(),
          dimensies: z.array(z.string()),
          versies: z.array(zVersie).describe('De nieuwste eerst'),
        })
        .meta({ id: 'Definitieregel' }),
    ),
  }),
});

export const writeAanvullingEndpoint = endpoint({
  method: 'PUT',
  path: '/definities/:indicator/:vanafSchooljaar',
  operation: 'definitieAanvullen',
  samenvatting: 'Vult een definitie aan vanaf een schooljaar; oudere jaren houden hun definitie',
  toegang: 'definitie.beheren',
  object: 'definitie',
  params: z.object({ indicator: z.string(), vanafSchooljaar: zSchooljaar }),
  body: z.object({
    tekst: zTekst(1000),
    eigenaar: zTekst(200),
    versie: z.int().optional().describe('Volgnummer van wat u wijzigt; leeg: nieuw'),
  }),
  response: z.object({ indicator: z.string(), vanafSchooljaar: z.string(), versie: z.string() }),
  refusals: { 'onbekende-indicator': 404, 'ongeldig-schooljaar': 400, gewijzigd: 409 },
});

const zReeksbreuk = z
  .object({
    reeksbreukId: z.uuid(),
    indicator: z.string().nullable().describe('Leeg: elk cijfer'),
    vanaf: zDatum,
    soort: z.enum(soortenBreuk),
    toelichting: z.string(),
    versie: z.int(),
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
  })
  .meta({ id: 'Reeksbreuk' });
export type ReeksbreukRij = z.output<typeof zReeksbreuk>;

export const listReeksbreukenEndpoint = endpoint({
  method: 'GET',
  path: '/reeksbreuken',
  operation: 'reeksbreukenLezen',
  samenvatting: 'Dagen waarover heen cijfers niet te vergelijken zijn',
  toegang: 'cijfers.lezen',
  response: z.object({ reeksbreuken: z.array(zReeksbreuk) }),
});

export const recordReeksbreukEndpoint = endpoint({
  method: 'POST',
  path: '/reeksbreuken',
  operation: 'reeksbreukVastleggen',
  samenvatting: 'Legt vast dat cijfers vanaf een dag niet met die ervoor te vergelijken zijn',
  toegang: 'definitie.beheren',
  object: 'reeksbreuk',
  body: z.object({
    indicator: z.string().optional(),
    vanaf: zDatum,
    soort: z.enum(soortenBreuk),
    toelichting: zTekst(1000),
  }),
  response: zReeksbreuk,
  refusals: { 'onbekende-indicator': 404 },
});

export const withdrawReeksbreukEndpoint = endpoint({
  method: 'DELETE',
  path: '/reeksbreuken/:reeksbreukId',
  operation: 'reeksbreukIntrekken',
  samenvatting: 'Haalt een breuk weg die er niet is',
  toegang: 'definitie.beheren',
  object: 'reeksbreuk',
  params: z.object({ reeksbreukId: z.uuid() }),
  query: z.object({ versie: z.coerce.number().int() }),
  response: z.object({ reeksbreukId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});
