import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { redenenOpschorting } from '../../regels/awb/opschorting.ts';
import { type SoortVerzoek, soortenVerzoek } from '../../regels/awb/verzoek.ts';

export { redenenOpschorting, soortenVerzoek };

/** How each kind can end. */
export const uitkomstenPerSoort = {
  klacht: ['gegrond', 'deels-gegrond', 'ongegrond', 'naar-tevredenheid', 'niet-behandeld', 'ingetrokken'],
  bezwaar: ['gegrond', 'deels-gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken'],
  inzage: ['toegewezen', 'deels-toegewezen', 'afgewezen', 'ingetrokken'],
  woo: ['toegewezen', 'deels-toegewezen', 'afgewezen', 'niet-behandeld', 'ingetrokken'],
} as const satisfies Record<SoortVerzoek, readonly string[]>;
export const uitkomsten = [
  'gegrond',
  'deels-gegrond',
  'ongegrond',
  'naar-tevredenheid',
  'niet-behandeld',
  'niet-ontvankelijk',
  'toegewezen',
  'deels-toegewezen',
  'afgewezen',
  'ingetrokken',
] as const;
export type Uitkomst = (typeof uitkomsten)[number];
export const standenVerzoek = ['te-verdelen', 'in-behandeling', 'stil', 'te-laat', 'afgedaan'] as const;
export type StandVerzoek = (typeof standenVerzoek)[number];
export const actenVerzoek = [
  'verdelen',
  'over',
  'bevestigen',
  'stilzetten',
  'hervatten',
  'verdagen',
  'afdoen',
] as const;
export type ActVerzoek = (typeof actenVerzoek)[number];

const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ verzoekId: z.uuid() });
const zSoort = z.enum(soortenVerzoek);

export const zVerzoekRegel = z
  .object({
    verzoekId: z.uuid(),
    nummer: z.string(),
    soort: zSoort,
    ontvangenOp: zDatum,
    indiener: z.string(),
    onderwerp: z.string(),
    jongereId: z.uuid().nullable(),
    jongere: z.string().nullable(),
    behandelaar: z.string().nullable(),
    stand: z.enum(standenVerzoek),
    uiterlijk: zDatum.nullable().describe('Voor het einde van deze dag is er een beslissing'),
    bevestigdOp: zDatum.nullable(),
    afgedaanOp: zDatum.nullable(),
    uitkomst: z.enum(uitkomsten).nullable(),
    versie: z.int(),
  })
  .meta({ id: 'VerzoekRegel' });
export type VerzoekRegel = z.output<typeof zVerzoekRegel>;

const zUitspraak = z.object({ uitkomst: z.string(), artikel: z.string(), motivering: z.string() });

export const zVerzoek = z
  .object({
    ...zVerzoekRegel.shape,
    adres: z.array(z.string()),
    omschrijving: z.string().nullable(),
    over: z.array(z.string()).describe('Over welke collega’s het gaat; bij bezwaar wie het besluit maakte'),
    commissie: z.boolean(),
    besluit: z
      .object({ op: zDatum, kenmerk: z.string().nullable(), briefId: z.uuid().nullable() })
      .nullable(),
    tijdig: zUitspraak.nullable().describe('Of een bezwaar op tijd is'),
    behandelaarStaatErbuiten: zUitspraak
      .nullable()
      .describe('Of de behandelaar nu nog onafhankelijk is; leeg zonder behandelaar'),
    termijn: z.object({
      begin: zDatum,
      aantal: z.int(),
      eenheid: z.string(),
      grondslag: z.string().nullable(),
      stand: z.enum(['loopt', 'stil', 'kalender-onbekend', 'geeindigd']),
      pauzes: z.array(z.object({ vanaf: zDatum, totEnMet: zDatum.nullable(), reden: z.string() })),
      verlengingen: z.array(
        z.object({ aantal: z.int(), eenheid: z.string(), reden: z.string(), op: zDatum }),
      ),
    }),
    verdaagd: z.int().nullable(),
    verdagingHoogstens: z.int().describe('In de eenheid van de termijn, zonder instemming'),
    magMetInstemming: z.boolean(),
    redenen: z.array(z.enum(redenenOpschorting)).describe('Waarom deze termijn kan stilstaan'),
    uitkomsten: z.array(z.enum(uitkomsten)).describe('Hoe deze zaak kan eindigen'),
    motivering: z.string().nullable(),
    brieven: z.array(
      z.object({
        verzoekBriefId: z.uuid(),
        soort: z.enum(['ontvangst', 'verdaging', 'afdoening']),
        onderwerp: z.string(),
        dagtekening: zDatum,
        bezwaarTot: zDatum.nullable(),
        door: z.string(),
        gemaaktOp: zMoment,
      }),
    ),
    magNu: z.array(z.enum(actenVerzoek)).describe('Wat u nu kunt doen'),
  })
  .meta({ id: 'Verzoek' });
export type Verzoek = z.output<typeof zVerzoek>;

export const listVerzoekenEndpoint = endpoint({
  method: 'GET',
  path: '/verzoeken',
  operation: 'verzoekenLezen',
  samenvatting:
    'Klachten, bezwaren, inzage- en Woo-verzoeken, eerste einddag eerst; een klacht alleen voor wie haar behandelt of verdeelt',
  toegang: 'verzoek.lezen',
  object: 'verzoek',
  query: zPagina.extend({
    stand: z.enum(['open', ...standenVerzoek]).default('open'),
    soort: zSoort.optional(),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({
    verzoeken: z.array(zVerzoekRegel),
    totaal: z.int(),
    teVerdelen: z.int(),
    teLaat: z.int(),
    jaar: z
      .array(z.object({ soort: zSoort, ontvangen: z.int(), afgedaan: z.int(), opTijd: z.int() }))
      .describe('Van dit kalenderjaar: ontvangen, afgedaan, en daarvan binnen de termijn'),
  }),
});

export const readVerzoekEndpoint = endpoint({
  method: 'GET',
  path: '/verzoeken/:verzoekId',
  operation: 'verzoekLezen',
  samenvatting: 'Eén klacht, bezwaar of verzoek met termijn, brieven en wat u nu kunt doen',
  toegang: 'verzoek.lezen',
  object: 'verzoek',
  params,
  response: zVerzoek,
  refusals: { 'niet-gevonden': 404 },
});

export const createVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken',
  operation: 'verzoekVastleggen',
  samenvatting: 'Leg een klacht, bezwaar, inzage- of Woo-verzoek vast; de termijn begint',
  toegang: 'verzoek.behandelen',
  object: 'verzoek',
  body: z.object({
    soort: zSoort,
    ontvangenOp: zDatum,
    indiener: zTekst(200),
    straat: zTekst(100).optional(),
    postcode: zTekst(10).optional(),
    plaats: zTekst(100).optional(),
    onderwerp: zTekst(200),
    omschrijving: zTekst(10_000).optional(),
    jongereId: z.uuid().optional(),
    over: z.array(zTekst(200)).max(20).default([]),
    commissie: z.boolean().default(false),
    briefId: z.uuid().optional().describe('Bij bezwaar: het besluit, als dat hier is gemaakt'),
    besluitOp: zDatum.optional().describe('Bij bezwaar tegen een ander besluit: de dag van verzenden'),
    besluitKenmerk: zTekst(100).optional(),
    gepostOp: zDatum.optional().describe('Bij bezwaar per post: de dag van het poststempel'),
  }),
  response: z.object({
    verzoekId: z.uuid(),
    nummer: z.string(),
    uiterlijk: zDatum.nullable(),
    zichtbaar: z.boolean().describe('Of u het zelf mag zien: een klacht niet altijd'),
  }),
  refusals: {
    'dag-in-de-toekomst': 409,
    'jongere-onbekend': 404,
    'medewerker-onbekend': 404,
    'besluit-onbekend': 404,
    'besluit-nodig': 409,
    'termijn-onbekend': 409,
  },
});

export const listBehandelaarsEndpoint = endpoint({
  method: 'GET',
  path: '/verzoeken/:verzoekId/behandelaars',
  operation: 'verzoekBehandelaarsLezen',
  samenvatting: 'Wie het kan behandelen, en waarom iemand niet',
  toegang: 'verzoek.verdelen',
  object: 'verzoek',
  params,
  response: z.object({
    behandelaars: z.array(
      z.object({ naam: z.string(), mag: z.boolean(), reden: z.string(), artikel: z.string() }),
    ),
  }),
  refusals: { 'niet-gevonden': 404 },
});

const BASIS = { 'niet-gevonden': 404, gewijzigd: 409, 'al-afgedaan': 409, stagiair: 409 } as const;
const EIGEN = { ...BASIS, 'niet-van-u': 403, 'niet-onafhankelijk': 409 } as const;
const zNa = z.object({ uiterlijk: zDatum.nullable(), versie: z.int() });

export const assignVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken/:verzoekId/_behandelaar',
  operation: 'verzoekVerdelen',
  samenvatting: 'Geef het aan een behandelaar die erbuiten staat',
  toegang: 'verzoek.verdelen',
  object: 'verzoek',
  params,
  body: z.object({ naam: zTekst(200), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { ...BASIS, 'medewerker-onbekend': 404, 'niet-onafhankelijk': 409 },
});

export const changeOverEndpoint = endpoint({
  method: 'PUT',
  path: '/verzoeken/:verzoekId/over',
  operation: 'verzoekOverWijzigen',
  samenvatting: 'Wijzig over welke collega’s het gaat',
  toegang: 'verzoek.verdelen',
  object: 'verzoek',
  params,
  body: z.object({ over: z.array(zTekst(200)).max(20), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { ...BASIS, 'medewerker-onbekend': 404, 'niet-onafhankelijk': 409 },
});

export const acknowledgeVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken/:verzoekId/_ontvangstbevestiging',
  operation: 'verzoekBevestigen',
  samenvatting: 'Maak de ontvangstbevestiging: wie het behandelt en voor welke dag er een beslissing is',
  toegang: 'verzoek.behandelen',
  object: 'verzoek',
  params,
  body: z.object({ versie }),
  response: z.object({ verzoekBriefId: z.uuid(), versie: z.int() }),
  refusals: { ...EIGEN, 'nog-te-verdelen': 409, 'al-bevestigd': 409, 'brief-onvolledig': 409 },
});

export const pauseVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken/:verzoekId/_opschorting',
  operation: 'verzoekStilzetten',
  samenvatting: 'Zet de termijn stil om een reden die de wet geeft',
  toegang: 'verzoek.behandelen',
  object: 'verzoek',
  params,
  body: z.object({ reden: z.enum(redenenOpschorting), gevraagdOp: zDatum, versie }),
  response: zNa,
  refusals: {
    ...EIGEN,
    'staat-al-stil': 409,
    'mag-niet-stilstaan': 409,
    'dag-buiten-bereik': 409,
    'termijn-voorbij': 409,
  },
});

export const resumeVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken/:verzoekId/_hervatting',
  operation: 'verzoekHervatten',
  samenvatting: 'Laat de termijn weer lopen: de dag van het antwoord, of waarop de tijd daarvoor voorbij was',
  toegang: 'verzoek.behandelen',
  object: 'verzoek',
  params,
  body: z.object({ op: zDatum, versie }),
  response: zNa,
  refusals: { ...EIGEN, 'staat-niet-stil': 409, 'dag-buiten-bereik': 409 },
});

export const extendVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken/:verzoekId/_verdaging',
  operation: 'verzoekVerdagen',
  samenvatting: 'Stel de beslissing uit: een keer zonder, en verder met instemming',
  toegang: 'verzoek.behandelen',
  object: 'verzoek',
  params,
  body: z.object({
    aantal: z.int().min(1).max(52),
    instemming: z.boolean().default(false).describe('De indiener stemde er schriftelijk mee in'),
    reden: zTekst(1000),
    versie,
  }),
  response: zNa.extend({ verzoekBriefId: z.uuid() }),
  refusals: {
    ...EIGEN,
    'te-lang': 409,
    'al-verdaagd': 409,
    'termijn-voorbij': 409,
    'staat-al-stil': 409,
    'geen-instemming-mogelijk': 409,
    'brief-onvolledig': 409,
  },
});

export const closeVerzoekEndpoint = endpoint({
  method: 'POST',
  path: '/verzoeken/:verzoekId/_afdoening',
  operation: 'verzoekAfdoen',
  samenvatting: 'Doe het af, met de beslissing en waarom; dat wordt een brief',
  toegang: 'verzoek.behandelen',
  object: 'verzoek',
  params,
  body: z.object({ uitkomst: z.enum(uitkomsten), motivering: zTekst(10_000).optional(), versie }),
  response: z.object({ verzoekBriefId: z.uuid().nullable(), versie: z.int() }),
  refusals: {
    ...EIGEN,
    'uitkomst-past-niet': 409,
    'motivering-nodig': 400,
    'nog-te-verdelen': 409,
    'brief-onvolledig': 409,
  },
});

export const verzoekBriefPath = '/verzoekbrieven/:verzoekBriefId/pdf';
export const zVerzoekBriefParams = z.object({ verzoekBriefId: z.uuid() });
