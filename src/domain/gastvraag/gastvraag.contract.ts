import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';
import { soortenGastvraag, standenLink } from '../../regels/mas/gastvraag.ts';

/** Who looks back on a zaak. */
export const terugblikkers = ['school', 'partner', 'gezin'] as const;

const zSoort = z.enum(soortenGastvraag);
const zVoor = z.enum(terugblikkers);
const params = z.object({ werkprocesId: z.uuid() });
const versie = z.int().min(1).describe('De versie die u zag');

export const zGastvraag = z
  .object({
    gastvraagId: z.uuid(),
    soort: zSoort,
    voor: zVoor.nullable(),
    aan: z.string(),
    vraag: z.string(),
    verwijzingId: z.uuid().nullable(),
    stand: z.enum(standenLink),
    gevraagdOp: zMoment,
    geldigTotEnMet: zDatum,
    antwoord: z.record(z.string(), z.string()).nullable(),
    beantwoordOp: zMoment.nullable(),
    gezienOp: zMoment.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Gastvraag' });
export type Gastvraag = z.output<typeof zGastvraag>;

export const listGastvragenEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/gastvragen',
  operation: 'gastvragenLezen',
  samenvatting: 'Vragen aan mensen zonder account bij een zaak, met hun antwoorden',
  toegang: 'werkproces.lezen',
  object: 'gastvraag',
  params,
  response: z.object({
    gastvragen: z.array(zGastvraag),
    linkDagen: z.int().describe('Zo lang werkt een nieuwe link'),
    gesloten: z.boolean(),
  }),
  refusals: { 'niet-gevonden': 404 },
});

const vraag = {
  soort: zSoort,
  voor: zVoor.optional().describe('Bij een evaluatie: wie terugkijkt'),
  verwijzingId: z.uuid().optional().describe('Bij een verwijzing: welke'),
  aan: zTekst(200).describe('Voor wie de vraag is, zoals het op de pagina staat'),
  vraag: zTekst(2000).describe('Wat de gast leest; noem niet meer dan nodig is'),
};
const vraagRefusals = {
  'niet-gevonden': 404,
  'verwijzing-onbekend': 404,
  'zaak-gesloten': 409,
  'zaak-loopt': 409,
  'voor-nodig': 400,
} as const;

export const previewGastvraagEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/gastvragen/_voorbeeld',
  operation: 'gastvraagVoorbeeldLezen',
  samenvatting: 'Wat de gast te zien krijgt, woord voor woord; maakt nog geen link',
  toegang: 'werkproces.behandelen',
  object: 'gastvraag',
  params,
  body: z.object({ ...vraag, taal: z.enum(['nl', 'en']).default('nl') }),
  response: z.object({
    titel: z.string(),
    tekst: z.array(z.string()),
    velden: z.array(z.object({ label: z.string(), keuzes: z.array(z.string()) })),
    geldigTotEnMet: zDatum,
  }),
  refusals: vraagRefusals,
});

export const createGastvraagEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/gastvragen',
  operation: 'gastvraagMaken',
  samenvatting: 'Maak een link voor één vraag; de link is alleen nu te zien',
  toegang: 'werkproces.behandelen',
  object: 'gastvraag',
  params,
  body: z.object({
    ...vraag,
    bekeken: z.literal(true).describe('U zag vooraf wat de gast te zien krijgt'),
  }),
  response: z.object({ gastvraagId: z.uuid(), pad: z.string(), geldigTotEnMet: zDatum }),
  refusals: { ...vraagRefusals, 'begeleider-maakt-link': 409 },
});

const gastvraagParams = z.object({ gastvraagId: z.uuid() });

export const withdrawGastvraagEndpoint = endpoint({
  method: 'POST',
  path: '/gastvragen/:gastvraagId/_intrekken',
  operation: 'gastvraagIntrekken',
  samenvatting: 'Trek een link in; hij opent meteen niets meer',
  toegang: 'werkproces.behandelen',
  object: 'gastvraag',
  params: gastvraagParams,
  body: z.object({ versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'stap-niet-mogelijk': 409 },
});

export const seeGastvraagEndpoint = endpoint({
  method: 'POST',
  path: '/gastvragen/:gastvraagId/_gezien',
  operation: 'gastantwoordGezien',
  samenvatting: 'Leg vast dat u het antwoord van een gast las',
  toegang: 'werkproces.behandelen',
  object: 'gastvraag',
  params: gastvraagParams,
  body: z.object({ versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'stap-niet-mogelijk': 409 },
});
