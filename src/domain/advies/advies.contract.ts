import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';

export const artikelenVrijstelling = ['5a', '5b', '5c', '5A', '3a', '3b', '15', '11g'] as const;
const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ werkprocesId: z.uuid() });

const zThema = z
  .object({
    themaId: z.uuid(),
    naam: z.string(),
    uitleg: z.string().nullable(),
    artikelen: z
      .array(z.enum(artikelenVrijstelling))
      .describe('Vrijstellingen waar dit thema vanzelf bij hoort'),
    gestoptOp: zDatum.nullable(),
    specialisten: z
      .array(z.object({ naam: z.string(), afwezig: z.boolean().describe('Vandaag afwezig') }))
      .describe('Wie dit thema bij Medewerkers heeft'),
    zaken: z.int().describe('Lopende zaken met dit thema'),
    versie: z.int(),
  })
  .meta({ id: 'Thema' });
export type Thema = z.output<typeof zThema>;

const zCollegavraag = z
  .object({
    collegavraagId: z.uuid(),
    thema: z.string(),
    van: z.string(),
    aan: z.string(),
    vraag: z.string(),
    gevraagdOp: zDatum,
    uiterlijk: zDatum,
    antwoord: z.string().nullable(),
    beantwoordOp: zDatum.nullable(),
    beantwoordDoor: z.string().nullable(),
    gezienOp: zDatum.nullable(),
    ingetrokkenOp: zDatum.nullable(),
    magAntwoorden: z.boolean(),
    magIntrekken: z.boolean(),
    magGelezen: z.boolean().describe('Het antwoord is er, en u vroeg erom'),
    versie: z.int(),
  })
  .meta({ id: 'Collegavraag' });
export type Collegavraag = z.output<typeof zCollegavraag>;

export const listThemasEndpoint = endpoint({
  method: 'GET',
  path: '/themas',
  operation: 'themasLezen',
  samenvatting: 'De thema’s van uw organisatie, wie er specialist in is, en hoeveel zaken erover lopen',
  toegang: 'werkproces.lezen',
  response: z.object({ themas: z.array(zThema) }),
});

const thema = {
  naam: zTekst(60),
  uitleg: zTekst(300).optional(),
  artikelen: z.array(z.enum(artikelenVrijstelling)).max(artikelenVrijstelling.length).default([]),
};

export const createThemaEndpoint = endpoint({
  method: 'POST',
  path: '/themas',
  operation: 'themaVastleggen',
  samenvatting: 'Zet een thema op de lijst',
  toegang: 'medewerker.beheren',
  object: 'thema',
  body: z.object(thema),
  response: z.object({ themaId: z.uuid() }),
  refusals: { 'bestaat-al': 409 },
});

export const changeThemaEndpoint = endpoint({
  method: 'PUT',
  path: '/themas/:themaId',
  operation: 'themaWijzigen',
  samenvatting: 'Wijzig een thema, of gebruik het niet meer; waar het al staat, blijft het staan',
  toegang: 'medewerker.beheren',
  object: 'thema',
  params: z.object({ themaId: z.uuid() }),
  body: z.object({ ...thema, gestopt: z.boolean().default(false), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'bestaat-al': 409 },
});

export const readZaakAdviesEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/advies',
  operation: 'zaakAdviesLezen',
  samenvatting: 'De thema’s van een zaak, wie daarin adviseert, en wat er is gevraagd en geantwoord',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params,
  response: z.object({
    themas: z.array(zThema.pick({ themaId: true, naam: true, specialisten: true })),
    vanzelf: z.array(z.uuid()).describe('Thema’s die volgen uit een vrijstelling van deze zaak'),
    keuze: z.array(zThema.pick({ themaId: true, naam: true })).describe('De lijst van uw organisatie'),
    vragen: z.array(zCollegavraag).describe('Laatste eerst'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const setZaakThemasEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/themas',
  operation: 'zaakThemasKiezen',
  samenvatting: 'Kies waar een zaak over gaat',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({ themaIds: z.array(z.uuid()).max(20) }),
  response: z.object({ themas: z.int() }),
  refusals: { 'niet-gevonden': 404, 'zaak-gesloten': 409, 'thema-onbekend': 404 },
});

export const askAdviesEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/collegavragen',
  operation: 'collegaVragen',
  samenvatting: 'Vraag een specialist om advies; het staat op diens Vandaag, en het antwoord komt in de zaak',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({
    themaId: z.uuid(),
    aan: zTekst(200),
    vraag: zTekst(2000),
    uiterlijk: zDatum.optional().describe('Leeg: over een week'),
  }),
  response: z.object({ collegavraagId: z.uuid() }),
  refusals: {
    'niet-gevonden': 404,
    'zaak-gesloten': 409,
    'thema-onbekend': 404,
    'geen-specialist': 409,
    zichzelf: 409,
    'dag-voorbij': 409,
  },
});

const vraagParams = z.object({ collegavraagId: z.uuid() });
const STAAT = { 'niet-gevonden': 404, gewijzigd: 409, 'al-klaar': 409, 'niet-van-u': 403 } as const;

export const answerAdviesEndpoint = endpoint({
  method: 'PUT',
  path: '/collegavragen/:collegavraagId/antwoord',
  operation: 'collegaBeantwoorden',
  samenvatting: 'Geef advies; wie het vroeg ziet het op Vandaag',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params: vraagParams,
  body: z.object({ antwoord: zTekst(4000), versie }),
  response: z.object({ versie: z.int() }),
  refusals: STAAT,
});

export const closeAdviesEndpoint = endpoint({
  method: 'PUT',
  path: '/collegavragen/:collegavraagId/afronding',
  operation: 'collegavraagAfronden',
  samenvatting: 'Trek een vraag in die nog wacht, of laat weten dat u het antwoord las',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params: vraagParams,
  body: z.object({ versie }),
  response: z.object({ versie: z.int() }),
  refusals: STAAT,
});
