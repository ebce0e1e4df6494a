import { z } from 'zod';
import { endpoint, zDatum, zMoment } from '../../../platform/endpoint.ts';

const zPunt = z.object({ waarde: z.number(), cijfer: z.string(), decimalen: z.int().optional() });
const zVerhouding = z.object({
  verhouding: z.number(),
  cijfer: z.string(),
  van: z.string(),
  per: z.number().describe('Per zoveel van het andere cijfer'),
  decimalen: z.int().optional(),
});
const zCellen = z.array(z.union([zPunt, zVerhouding, z.object({ tekst: z.string() })])).readonly();
const zRij = z.object({ kop: z.string(), cellen: zCellen });

const zEigen = z.enum(['jaar', 'elk-jaar']).optional().describe('Tekst van de organisatie zelf');

const zZin = z
  .array(z.union([z.string(), z.object({ tekst: z.string(), cijfer: z.string() })]))
  .readonly()
  .describe('De zin in stukken: tekst, en getallen met het cijfer dat zij zijn');

const zBlok = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('alinea'),
    tekst: z.string(),
    zinnen: z.array(zZin).readonly().optional(),
    eigen: zEigen,
  }),
  z.object({
    soort: z.literal('lijst'),
    punten: z.array(z.string()).readonly(),
    zinnen: z.array(zZin).readonly().optional(),
    eigen: zEigen,
  }),
  z.object({ soort: z.literal('tussenkop'), tekst: z.string(), eigen: zEigen }),
  z.object({ soort: z.literal('citaat'), tekst: z.string(), wie: z.string() }),
  z.object({
    soort: z.literal('tabel'),
    id: z.string(),
    titel: z.string(),
    eenheid: z.string(),
    kop: z.string(),
    kolommen: z
      .array(
        z.object({
          kop: z.string(),
          groep: z.string().optional().describe('Kolommen met dezelfde groep staan onder een kop'),
          schooljaar: z.string().optional(),
          telOp: z.boolean().describe('De rijen zijn samen het totaal'),
        }),
      )
      .readonly(),
    rijen: z.array(zRij).readonly(),
    totaal: zRij.nullable(),
    noten: z.array(z.string()).readonly(),
  }),
  z.object({
    soort: z.literal('grafiek'),
    id: z.string(),
    titel: z.string(),
    eenheid: z.string(),
    svg: z.string().describe('De tekening, ook in zwart-wit te lezen; de tabel ernaast zegt hetzelfde'),
    beschrijving: z.string(),
  }),
]);

const zBevinding = z.object({
  ernst: z.enum(['fout', 'let-op']),
  code: z.string(),
  plaats: z.string(),
  uitleg: z.string(),
  deel: z.string().describe('Het deel van het verslag waarin het staat'),
  cijfers: z.array(z.string()).readonly(),
});

const zJaarverslag = z
  .object({
    titel: z.string(),
    organisatie: z.object({ code: z.string(), naam: z.string(), gemeenten: z.array(z.string()).readonly() }),
    schooljaar: z.string(),
    vorm: z.string(),
    delen: z
      .array(z.object({ id: z.string(), kop: z.string(), blokken: z.array(zBlok).readonly() }))
      .readonly(),
    cijfers: z.record(
      z.string(),
      z.object({
        indicator: z.string(),
        schooljaar: z.string(),
        waar: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])),
        waarde: z.number(),
      }),
    ),
    breuken: z
      .array(z.object({ indicator: z.string().nullable(), schooljaar: z.string(), uitleg: z.string() }))
      .readonly()
      .optional()
      .describe('Vanaf welk schooljaar een cijfer niet met de jaren ervoor is te vergelijken'),
  })
  .meta({ id: 'Jaarverslag' });

const zTekstStand = z.object({
  deel: z.string(),
  tekst: z.string(),
  vastgelegdDoor: z.string(),
  vastgelegdOp: zMoment,
  versie: z.int(),
});

const zVaststelling = z.object({
  vaststellingId: z.uuid(),
  vorm: z.string(),
  hash: z.string(),
  vastgesteldOp: zMoment,
  vastgesteldDoor: z.string(),
  adres: z.string().nullable().describe('Waar het voor iedereen te lezen is, als het is gepubliceerd'),
  verschillen: z
    .array(
      z.object({
        cijfer: z.string(),
        toen: z.number(),
        nu: z.number(),
        momentopnameId: z
          .uuid()
          .nullable()
          .describe('Waar staat welke records sindsdien zijn toegevoegd, gewijzigd of verdwenen'),
      }),
    )
    .describe('Cijfers die nu anders zouden zijn, door wat later is toegevoegd of verbeterd'),
});

/** Adopts the report as it was seen: kept for good, never changed. A report with mistakes is not adopted. */
export const adoptVerslagEndpoint = endpoint({
  method: 'POST',
  path: '/jaarverslagen/:schooljaar/:vorm/_vaststellen',
  operation: 'jaarverslagVaststellen',
  samenvatting: 'Stel het jaarverslag vast zoals u het zag',
  toegang: 'verslag.vaststellen',
  object: 'verslag',
  params: z.object({ schooljaar: z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024'), vorm: z.string() }),
  body: z.object({ hash: z.string().length(64) }),
  response: z.object({ vaststellingId: z.uuid(), hash: z.string() }),
  refusals: {
    'ongeldig-schooljaar': 400,
    'onbekende-vorm': 404,
    gewijzigd: 409,
    'nog-fouten': 409,
    'niet-aangeboden': 409,
  },
});

/** A text of the team in a part of the report; empty takes it out. Who saw an older version is told so. */
export const writeTekstEndpoint = endpoint({
  method: 'PUT',
  path: '/jaarverslagen/:schooljaar/teksten/:deel',
  operation: 'verslagtekstSchrijven',
  samenvatting: 'Schrijf een eigen tekst bij een deel van het jaarverslag',
  toegang: 'verslag.schrijven',
  object: 'verslag',
  params: z.object({
    schooljaar: z
      .string()
      .regex(/^(\d{4}-\d{4}|elk-jaar)$/, 'vorm: 2023-2024, of elk-jaar')
      .describe('Een schooljaar, of elk-jaar voor een vaste tekst in plaats van de onze'),
    deel: z.string(),
  }),
  body: z.object({
    tekst: z.string().trim().max(20_000),
    versie: z.int().min(1).optional().describe('De versie die u zag, als er al een tekst was'),
  }),
  response: z.object({ deel: z.string(), versie: z.int() }),
  refusals: { 'onbekend-deel': 404, gewijzigd: 409 },
});

/** Puts an adopted report on the open web, without small counts and without anything to open. */
export const publishVerslagEndpoint = endpoint({
  method: 'POST',
  path: '/vastgestelde-jaarverslagen/:vaststellingId/_publiceren',
  operation: 'jaarverslagPubliceren',
  samenvatting: 'Zet een vastgesteld jaarverslag op een openbare pagina, zonder kleine aantallen',
  toegang: 'verslag.vaststellen',
  object: 'verslag',
  params: z.object({ vaststellingId: z.uuid() }),
  response: z.object({ adres: z.string() }),
  refusals: { 'niet-gevonden': 404 },
});

export const withdrawVerslagEndpoint = endpoint({
  method: 'POST',
  path: '/vastgestelde-jaarverslagen/:vaststellingId/_intrekken',
  operation: 'jaarverslagIntrekken',
  samenvatting: 'Haal een gepubliceerd jaarverslag van de openbare pagina',
  toegang: 'verslag.vaststellen',
  object: 'verslag',
  params: z.object({ vaststellingId: z.uuid() }),
  response: z.object({}),
  refusals: { 'niet-gevonden': 404 },
});

const zDeelkeuze = z.object({ deel: z.string(), aan: z.boolean() });

/** The order of the parts and which are left out, kept from year to year. */
export const writeOpbouwEndpoint = endpoint({
  method: 'PUT',
  path: '/jaarverslagen/opbouw/:vorm',
  operation: 'verslagopbouwBewaren',
  samenvatting: 'Bewaar de volgorde van de delen en welke er niet in komen, voor elk jaar',
  toegang: 'verslag.schrijven',
  object: 'verslag',
  params: z.object({ vorm: z.string() }),
  body: z.object({
    delen: z.array(zDeelkeuze).max(60).readonly(),
    decimalen: z
      .record(z.string(), z.int().min(0).max(2))
      .optional()
      .describe('Decimalen van percentages, per indicator'),
    versie: z.int().min(1).optional(),
  }),
  response: z.object({ versie: z.int() }),
  refusals: { 'onbekende-vorm': 404, 'onbekend-deel': 400, gewijzigd: 409 },
});

const zStukInhoud = z.object({
  soort: z.enum(['casus', 'citaat', 'speerpunt']),
  kop: z.string().trim().max(200).nullish(),
  tekst: z.string().trim().min(1).max(8000),
  wie: z.string().trim().max(200).nullish().describe('Van een citaat: wie het zegt'),
  functie: z.string().trim().max(200).nullish(),
  akkoordOp: zDatum.nullish().describe('Van een citaat: de dag van akkoord'),
  grond: z.enum(['toestemming', 'samengesteld']).nullish().describe('Van een casus: waarom die mee mag'),
  resultaat: z.enum(['gerealiseerd', 'deels', 'niet']).nullish().describe('Van een speerpunt van vorig jaar'),
  toelichting: z.string().trim().max(2000).nullish(),
});
const zStuk = zStukInhoud.extend({ stukId: z.uuid(), schooljaar: z.string(), versie: z.int() });
const zOpbouw = z.object({
  delen: z.array(zDeelkeuze.extend({ kop: z.string() })).readonly(),
  decimalen: z.record(z.string(), z.number()),
  versie: z.int().nullable(),
});
const zAanbieding = z.object({
  status: z.enum(['ter-vaststelling', 'teruggegeven']),
  hash: z.string(),
  toelichting: z.string().nullable(),
  versie: z.int(),
});
const stukGegeven = { response: z.object({ stukId: z.uuid(), versie: z.int() }), object: 'verslag' } as const;

export const addStukEndpoint = endpoint({
  method: 'POST',
  path: '/jaarverslagen/:schooljaar/stukken',
  operation: 'verslagstukToevoegen',
  samenvatting: 'Voeg een casus, citaat of speerpunt toe',
  toegang: 'verslag.schrijven',
  params: z.object({ schooljaar: z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024') }),
  body: zStukInhoud,
  ...stukGegeven,
});

export const writeStukEndpoint = endpoint({
  method: 'PUT',
  path: '/verslagstukken/:stukId',
  operation: 'verslagstukWijzigen',
  samenvatting: 'Wijzig een casus, citaat of speerpunt',
  toegang: 'verslag.schrijven',
  params: z.object({ stukId: z.uuid() }),
  body: zStukInhoud.extend({ versie: z.int().min(1) }),
  ...stukGegeven,
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const removeStukEndpoint = endpoint({
  method: 'POST',
  path: '/verslagstukken/:stukId/_verwijderen',
  operation: 'verslagstukVerwijderen',
  samenvatting: 'Haal een casus, citaat of speerpunt weg',
  toegang: 'verslag.schrijven',
  object: 'verslag',
  params: z.object({ stukId: z.uuid() }),
  body: z.object({ versie: z.int().min(1) }),
  response: z.object({}),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

/** The team hands the report over as it was seen; a manager adopts it or gives it back. */
export const offerVerslagEndpoint = endpoint({
  method: 'POST',
  path: '/jaarverslagen/:schooljaar/:vorm/_aanbieden',
  operation: 'jaarverslagAanbieden',
  samenvatting: 'Bied het jaarverslag aan om te worden vastgesteld, zoals u het zag',
  toegang: 'verslag.schrijven',
  object: 'verslag',
  params: z.object({ schooljaar: z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024'), vorm: z.string() }),
  body: z.object({ hash: z.string().length(64) }),
  response: z.object({ versie: z.int() }),
  refusals: { 'ongeldig-schooljaar': 400, 'onbekende-vorm': 404, gewijzigd: 409, 'nog-fouten': 409 },
});

export const returnVerslagEndpoint = endpoint({
  method: 'POST',
  path: '/jaarverslagen/:schooljaar/:vorm/_teruggeven',
  operation: 'jaarverslagTeruggeven',
  samenvatting: 'Geef een aangeboden jaarverslag terug, met wat er anders moet',
  toegang: 'verslag.vaststellen',
  object: 'verslag',
  params: z.object({ schooljaar: z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024'), vorm: z.string() }),
  body: z.object({ toelichting: z.string().trim().min(1).max(2000) }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-aangeboden': 409 },
});

export const listVormenEndpoint = endpoint({
  method: 'GET',
  path: '/jaarverslagen',
  operation: 'jaarverslagVormenLezen',
  samenvatting: 'De vormen en schooljaren waarin een jaarverslag kan worden gemaakt',
  toegang: 'cijfers.lezen',
  response: z.object({
    vormen: z.array(z.object({ vorm: z.string(), naam: z.string(), uitleg: z.string() })),
    schooljaren: z.array(z.string()),
  }),
});

const schooljaar = z.string().regex(/^\d{4}-\d{4}$/, 'vorm: 2023-2024');

export const readJaarverslagEndpoint = endpoint({
  method: 'GET',
  path: '/jaarverslagen/:schooljaar/:vorm',
  operation: 'jaarverslagLezen',
  samenvatting: 'Het jaarverslag zoals het nu zou worden, met wat er vooraf nog te bekijken is',
  toegang: 'cijfers.lezen',
  params: z.object({ schooljaar, vorm: z.string() }),
  response: z.object({
    verslag: zJaarverslag,
    bevindingen: z.array(zBevinding),
    teksten: z.array(zTekstStand).describe('Wat het team zelf schreef, per deel'),
    vasteTeksten: z.array(zTekstStand).describe('Wat er elk jaar staat, in plaats van onze tekst'),
    stukken: z.array(zStuk).describe('Casussen, citaten en speerpunten, ook de speerpunten van vorig jaar'),
    opbouw: zOpbouw,
    aanbieding: zAanbieding.nullable(),
    hash: z.string().describe('Van het verslag zoals het hier staat; nodig om het vast te stellen'),
    vastgesteld: z.array(zVaststelling),
  }),
  refusals: { 'ongeldig-schooljaar': 400, 'onbekende-vorm': 404 },
});

/** The report as a file to keep. */
export const jaarverslagBestandPath = '/jaarverslagen/:schooljaar/:vorm/:soort';
export const zJaarverslagBestand = z.object({
  schooljaar,
  vorm: z.string(),
  soort: z.enum(['json', 'html', 'pdf', 'docx', 'ods', 'xlsx']),
});

/** An adopted report as a file: what the council got. */
export const vastgesteldBestandPath = '/vastgestelde-jaarverslagen/:vaststellingId/:soort';
export const zVastgesteldBestand = zJaarverslagBestand
  .pick({ soort: true })
  .extend({ vaststellingId: z.uuid() });
