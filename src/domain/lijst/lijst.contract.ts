import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';

/** A filter of a list: one of these values, or any text. */
export type Filterveld = { readonly naam: string; readonly waarden?: readonly string[] };

const onderwijssoort: Filterveld = {
  naam: 'onderwijssoort',
  waarden: ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'MBO', 'VAVO'],
};

/** The lists that can be kept, with the filters that stand in their address. */
export const LIJSTSOORTEN = {
  meldingen: [
    { naam: 'status', waarden: ['nieuw', 'in-behandeling', 'ter-kennisneming', 'afgesloten'] },
    { naam: 'soortVerzuim', waarden: ['wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte', 'absoluut'] },
    onderwijssoort,
    { naam: 'schoolnaam' },
    { naam: 'behandelaar' },
  ],
  zaken: [{ naam: 'lopend', waarden: ['true', 'false'] }, { naam: 'behandelaar' }],
  taken: [{ naam: 'status', waarden: ['open', 'gedaan'] }],
  scholen: [{ naam: 'zoek' }, { naam: 'zonder', waarden: ['verzuim', 'zorg', 'directie'] }],
} as const satisfies Readonly<Record<string, readonly Filterveld[]>>;
export type Lijstsoort = keyof typeof LIJSTSOORTEN;
export const lijstsoorten = [
  'meldingen',
  'zaken',
  'taken',
  'scholen',
] as const satisfies readonly Lijstsoort[];
export const veldenVan = (soort: Lijstsoort): readonly Filterveld[] => LIJSTSOORTEN[soort];
export const ritmes = ['dag', 'week', 'maand'] as const;
export type Ritme = (typeof ritmes)[number];

const zInhoud = z.object({
  naam: zTekst(80),
  soort: z.enum(lijstsoorten),
  filters: z.record(z.string().max(40), z.string().trim().min(1).max(200)),
  gedeeld: z.boolean().describe('Het hele team ziet de lijst, ieder met de eigen rechten'),
  ritme: z.enum(ritmes).nullable().describe('Hoe vaak de lijst om aandacht vraagt; leeg: nooit'),
  ritmeVanaf: zDatum.optional().describe('Eerste dag; bij week en maand ook welke dag. Zonder: vandaag'),
});

export const zEigenLijst = zInhoud
  .extend({
    lijstId: z.uuid(),
    ritmeVanaf: zDatum.nullable(),
    eigen: z.boolean(),
    eigenaar: z.string(),
    vastgelegdOp: zMoment,
    geopendOp: zDatum.nullable().describe('Wanneer u de lijst het laatst opende'),
    signaalOp: zDatum
      .nullable()
      .describe('De dag waarop de lijst om aandacht vroeg en u hem nog niet opende'),
    volgendeOp: zDatum.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'EigenLijst' });
export type EigenLijst = z.output<typeof zEigenLijst>;

export const listLijstenEndpoint = endpoint({
  method: 'GET',
  path: '/lijsten',
  operation: 'lijstenLezen',
  samenvatting: 'Uw eigen lijsten en die met het team zijn gedeeld; wat om aandacht vraagt eerst',
  toegang: 'lijst.bewaren',
  response: z.object({ lijsten: z.array(zEigenLijst) }),
});

const params = z.object({ lijstId: z.uuid() });
const refusals = { 'onbekend-filter': 400, 'naam-bestaat': 409, 'te-veel-lijsten': 409 } as const;

export const createLijstEndpoint = endpoint({
  method: 'POST',
  path: '/lijsten',
  operation: 'lijstBewaren',
  samenvatting: 'Bewaar een lijst met filters',
  toegang: 'lijst.bewaren',
  object: 'lijst',
  body: zInhoud,
  response: z.object({ lijstId: z.uuid(), versie: z.int() }),
  refusals,
});

export const updateLijstEndpoint = endpoint({
  method: 'PUT',
  path: '/lijsten/:lijstId',
  operation: 'lijstWijzigen',
  samenvatting: 'Wijzig een eigen lijst',
  toegang: 'lijst.bewaren',
  object: 'lijst',
  params,
  body: zInhoud.extend({ versie: z.int().min(1) }),
  response: z.object({ lijstId: z.uuid(), versie: z.int() }),
  refusals: { ...refusals, 'niet-gevonden': 404, gewijzigd: 409 },
});

export const removeLijstEndpoint = endpoint({
  method: 'DELETE',
  path: '/lijsten/:lijstId',
  operation: 'lijstVerwijderen',
  samenvatting: 'Verwijder een eigen lijst; wat erin stond, blijft',
  toegang: 'lijst.bewaren',
  object: 'lijst',
  params,
  response: z.object({ lijstId: z.uuid() }),
  refusals: { 'niet-gevonden': 404 },
});

export const openLijstEndpoint = endpoint({
  method: 'POST',
  path: '/lijsten/:lijstId/_openen',
  operation: 'lijstOpenen',
  samenvatting: 'Meld dat u de lijst opent; het signaal van vandaag is dan beantwoord',
  toegang: 'lijst.bewaren',
  params,
  response: z.object({ soort: z.enum(lijstsoorten), filters: z.record(z.string(), z.string()) }),
  refusals: { 'niet-gevonden': 404 },
});
