import { z } from 'zod';
import { endpoint } from '../../platform/endpoint.ts';

const zGrondslag = z
  .object({
    wet: z.string(),
    artikel: z.string(),
    lid: z.int().nullable(),
    onderdeel: z.string().nullable(),
  })
  .meta({ id: 'Grondslag' });

const feitVelden = {
  naam: z.string(),
  type: z.string().describe('Soort waarde; woorden met / ertussen: een daarvan'),
  verplicht: z.boolean(),
  uitleg: z.string().nullable(),
};
const zFeitInfo = z.object({
  ...feitVelden,
  velden: z.array(z.object(feitVelden)).optional().describe('Bij een lijst: de feiten van elke regel'),
});

const zBenoemd = z.record(z.string(), z.unknown());

/** A question and its answer as the page beside the rule gives them. */
const zVoorbeeld = z.object({
  geval: z.string(),
  op: z.string(),
  feiten: zBenoemd,
  uitkomst: z.string(),
  waarden: zBenoemd,
  waarom: z.string(),
});

export const zRegelBeschrijving = z
  .object({
    regel: z.string(),
    vraag: z.string(),
    grondslag: zGrondslag,
    feiten: z.array(zFeitInfo),
    uitkomsten: z.array(z.string()),
    waarden: z.array(z.string()),
    voorbeelden: z.array(zVoorbeeld),
    bestand: z.string().describe('Waar de regel in de broncode staat'),
  })
  .meta({ id: 'Regel' });
export type RegelBeschrijving = z.output<typeof zRegelBeschrijving>;

const zOordeel = z
  .object({
    regel: z.string(),
    uitkomst: z.string().describe('Een uitkomst van de regel, of onbekend of menselijk-oordeel'),
    grondslag: zGrondslag,
    versie: z.iso.date().describe('Eerste dag van de tekst van de wet die op de peildatum gold'),
    peildatum: z.iso.date(),
    feiten: zBenoemd,
    waarden: zBenoemd,
    motivering: z.string(),
    ontbreekt: z.array(z.string()).describe('De feiten zonder welke het niet te zeggen is'),
  })
  .meta({ id: 'Oordeel' });
export type GegevenOordeel = z.output<typeof zOordeel>;

export const listRegelsEndpoint = endpoint({
  method: 'GET',
  path: '/regels',
  operation: 'regelsLezen',
  samenvatting: 'Alle regels, met hun feiten, uitkomsten en voorbeelden',
  toegang: 'openbaar',
  response: z.object({ regels: z.array(zRegelBeschrijving) }),
});

export const readRegelEndpoint = endpoint({
  method: 'GET',
  path: '/regels/:regel',
  operation: 'regelLezen',
  samenvatting: 'Een regel, met zijn feiten, uitkomsten en voorbeelden',
  toegang: 'openbaar',
  params: z.object({ regel: z.string() }),
  response: zRegelBeschrijving,
  refusals: { 'onbekende-regel': 404 },
});

/** Nothing asked here is kept: a rule answers from the facts in the question alone. */
export const askRegelEndpoint = endpoint({
  method: 'POST',
  path: '/regels/:regel/oordelen',
  operation: 'oordeelVragen',
  samenvatting: 'Een regel vragen: wat volgt uit deze feiten op deze dag, en waarom',
  toegang: 'openbaar',
  params: z.object({ regel: z.string() }),
  body: z.object({
    op: z.string().describe('De dag van de vraag; die kiest de versie van de wet'),
    feiten: zBenoemd,
  }),
  response: zOordeel,
  refusals: { 'onbekende-regel': 404, 'ongeldige-feiten': 400 },
});
