import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

export const soortenLevering = ['P', 'C'] as const;
export type SoortLevering = (typeof soortenLevering)[number];

/** What the weekly file tells. */
export const gebeurtenissen = [
  'overleden',
  '4-jaar-geworden',
  '23-jaar-geworden',
  'verhuisd-binnen',
  'verhuisd-buiten',
  'inschrijving-toegevoegd',
  'inschrijving-gewijzigd',
  'inschrijving-verwijderd',
  'resultaat-toegevoegd',
  'resultaat-gewijzigd',
  'resultaat-verwijderd',
  'startkwalificatie-behaald',
  'startkwalificatie-vervallen',
  'niet-meer-in-levering',
] as const;
export type Gebeurtenis = (typeof gebeurtenissen)[number];
/** Of a full set: that it holds this inschrijving, or that it does not. */
export const gebeurtenissenStand = [
  'inschrijving-in-stand',
  'ontbreekt-in-stand',
  'zonder-inschrijving',
] as const;
export const alleGebeurtenissen = [...gebeurtenissen, ...gebeurtenissenStand] as const;
export type RegelGebeurtenis = (typeof alleGebeurtenissen)[number];

export const verschillen = [
  'nieuw',
  'gewijzigd',
  'weg',
  'signaal',
  'bericht',
  'ongewijzigd',
  'vervangen',
  'al-verwerkt',
] as const;
export type Verschil = (typeof verschillen)[number];

export const twijfels = [
  'onbekende-persoon',
  'overlap',
  'gat',
  'ontbreekt',
  'nieuwer-bekend',
  'intussen-gewijzigd',
] as const;
export type Twijfel = (typeof twijfels)[number];

export const keuzes = ['toepassen', 'overslaan', 'vorige-beeindigen'] as const;
export type Keuze = (typeof keuzes)[number];

/** What may be chosen: ending the one before answers nothing but an overlap. */
export const keuzesBij = (twijfel: Twijfel): readonly Keuze[] =>
  twijfel === 'overlap' ? keuzes : keuzes.slice(0, 2);

const zLevering = z
  .object({
    leveringId: z.uuid(),
    soort: z.enum(soortenLevering),
    bestandsnaam: z.string(),
    dag: zDatum.describe('De dag waarvan het bestand vertelt'),
    gebied: z.string().nullable().describe('G of R met vier cijfers: gemeente of regio'),
    status: z.enum(['bekeken', 'toegepast']),
    gelezen: z.int(),
    fouten: z.int(),
    teVerwerken: z
      .int()
      .describe('Regels die iets veranderen en nog niet zijn toegepast, twijfel niet meegeteld'),
    twijfelOpen: z.int(),
    gedaan: z.int(),
    ontvangenOp: zMoment,
    ontvangenDoor: z.string(),
    toegepastOp: zMoment.nullable(),
    toegepastDoor: z.string().nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Levering' });
export type Levering = z.output<typeof zLevering>;

export const listLeveringenEndpoint = endpoint({
  method: 'GET',
  path: '/leveringen',
  operation: 'leveringenLezen',
  samenvatting: 'De leveringen uit het register onderwijsdeelnemers, nieuwste eerst',
  toegang: 'levering.lezen',
  object: 'levering',
  query: zPagina,
  response: z.object({ leveringen: z.array(zLevering), totaal: z.int() }),
});

const zAantal = z.object({
  gebeurtenis: z.enum(alleGebeurtenissen),
  verschil: z.enum(verschillen),
  aantal: z.int(),
  gedaan: z.int(),
});

export const readLeveringEndpoint = endpoint({
  method: 'GET',
  path: '/leveringen/:leveringId',
  operation: 'leveringLezen',
  samenvatting: 'Het verschil van een levering met wat hier staat: aantallen, twijfel en fouten per regel',
  toegang: 'levering.lezen',
  object: 'levering',
  params: z.object({ leveringId: z.uuid() }),
  response: zLevering.extend({
    aantallen: z.array(zAantal),
    twijfel: z.array(z.object({ twijfel: z.enum(twijfels), open: z.int(), gekozen: z.int() })),
    eersteFouten: z
      .array(z.object({ regel: z.int(), kolom: z.string(), reden: z.string() }))
      .describe('Ten hoogste 200'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

const zStand = z.object({
  naam: z.string().nullable(),
  geboortedatum: zDatum.nullable(),
  schoolnaam: z.string().nullable(),
  onderwijssoort: z.string().nullable(),
  vanaf: zDatum.nullable(),
  totEnMet: zDatum.nullable(),
  overig: z.string().nullable().describe('Een andere waarde: een resultaat, een adres, een reden'),
});
export type Stand = z.output<typeof zStand>;

export const listLeveringregelsEndpoint = endpoint({
  method: 'GET',
  path: '/leveringen/:leveringId/regels',
  operation: 'leveringregelsLezen',
  samenvatting: 'De regels van een levering: wat er staat, wat er komt, en waarover iemand moet beslissen',
  toegang: 'levering.lezen',
  object: 'levering',
  params: z.object({ leveringId: z.uuid() }),
  query: zPagina.extend({
    verschil: z.enum(verschillen).optional(),
    twijfel: z.enum(twijfels).optional(),
    alleenOpen: z.stringbool().default(false).describe('Alleen twijfel waarover nog niet is beslist'),
  }),
  response: z.object({
    regels: z.array(
      z.object({
        leveringRegelId: z.uuid(),
        regel: z.int().describe('In het bestand; 0: staat niet in het bestand, wel hier'),
        gebeurtenis: z.enum(alleGebeurtenissen),
        verschil: z.enum(verschillen),
        twijfel: z.enum(twijfels).nullable(),
        keuze: z.enum(keuzes).nullable(),
        gedaan: z.boolean(),
        jongere: zJongereKort.nullable(),
        was: zStand.nullable(),
        wordt: zStand,
        versie: z.int(),
      }),
    ),
    totaal: z.int(),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const decideRegelEndpoint = endpoint({
  method: 'PUT',
  path: '/leveringregels/:leveringRegelId/keuze',
  operation: 'leveringregelBeslissen',
  samenvatting: 'Beslis wat er met een twijfelregel gebeurt; er wordt nog niets geschreven',
  toegang: 'levering.toepassen',
  object: 'levering',
  params: z.object({ leveringRegelId: z.uuid() }),
  body: z.object({ keuze: z.enum(keuzes), versie: z.int().min(1) }),
  response: z.object({ leveringRegelId: z.uuid(), versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'al-verwerkt': 409,
    'keuze-past-niet': 400,
    'persoon-onvolledig': 409,
  },
});

export const decideAllEndpoint = endpoint({
  method: 'PUT',
  path: '/leveringen/:leveringId/keuzes',
  operation: 'leveringregelsBeslissen',
  samenvatting: 'Beslis hetzelfde over alle regels met deze twijfel waarover nog niet is beslist',
  toegang: 'levering.toepassen',
  object: 'levering',
  params: z.object({ leveringId: z.uuid() }),
  body: z.object({ twijfel: z.enum(twijfels), keuze: z.enum(keuzes) }),
  response: z.object({ beslist: z.int() }),
  refusals: { 'niet-gevonden': 404, 'keuze-past-niet': 400 },
});

export const applyLeveringEndpoint = endpoint({
  method: 'POST',
  path: '/leveringen/:leveringId/toepassing',
  operation: 'leveringToepassen',
  samenvatting: 'Schrijf wat zeker is en waarover is beslist, in een keer; open twijfel blijft staan',
  toegang: 'levering.toepassen',
  object: 'levering',
  params: z.object({ leveringId: z.uuid() }),
  body: z.object({ versie: z.int().min(1) }),
  response: z.object({ gedaan: z.int(), twijfelOpen: z.int(), intussenGewijzigd: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'niets-te-doen': 409 },
});

export const dropLeveringEndpoint = endpoint({
  method: 'DELETE',
  path: '/leveringen/:leveringId',
  operation: 'leveringVerwijderen',
  samenvatting: 'Haal een levering weg die nog niet is toegepast',
  toegang: 'levering.toepassen',
  object: 'levering',
  params: z.object({ leveringId: z.uuid() }),
  response: z.object({ leveringId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'al-verwerkt': 409 },
});

/** PUT of the bytes; not among the endpoints, for it takes no JSON. */
export const leveringBestandPath = '/leveringen/bestand/:naam';
export const zLeveringBestand = z.object({ naam: zTekst(200) });
export const zOntvangen = z.object({
  leveringId: z.uuid().nullable().describe('Leeg: het bestand is groot en wordt op de achtergrond gelezen'),
  bestond: z.boolean().describe('Dit bestand was er al; er is niets opnieuw gelezen'),
  ontvangstId: z.uuid().nullable().describe('Waaronder het lezen van een groot bestand te volgen is'),
});

const zOntvangst = z
  .object({
    ontvangstId: z.uuid(),
    bestandsnaam: z.string(),
    status: z.enum(['bezig', 'klaar', 'geweigerd', 'mislukt']),
    fase: z.enum(['wachten', 'lezen', 'vergelijken', 'bewaren']),
    gelezen: z.int().describe('Regels die gelezen zijn'),
    reden: z.string().nullable().describe('Waarom er niets van kwam, en wat te doen'),
    leveringId: z.uuid().nullable(),
    bestond: z.boolean(),
    ontvangenOp: zMoment,
    ontvangenDoor: z.string(),
  })
  .meta({ id: 'Leveringontvangst' });
export type Leveringontvangst = z.output<typeof zOntvangst>;

export const listOntvangstenEndpoint = endpoint({
  method: 'GET',
  path: '/leveringontvangsten',
  operation: 'leveringontvangstenLezen',
  samenvatting:
    'Grote bestanden die op de achtergrond worden gelezen: hoe ver, en wat er in de laatste dag van kwam',
  toegang: 'levering.lezen',
  response: z.object({ ontvangsten: z.array(zOntvangst) }),
});

const zIndeling = z
  .object({
    kolommen: z
      .record(z.string(), zTekst(200))
      .describe('Veld van de referentie-indeling naar eigen kolomnaam'),
    gebeurtenissen: z.record(z.string(), z.enum(gebeurtenissen)).describe('Eigen woord naar gebeurtenis'),
  })
  .meta({ id: 'Leveringindeling' });
export type Indeling = z.output<typeof zIndeling>;

export const readIndelingenEndpoint = endpoint({
  method: 'GET',
  path: '/leveringindelingen',
  operation: 'leveringindelingenLezen',
  samenvatting: 'Welke kolom van de eigen bestanden welk veld van de referentie-indeling is',
  toegang: 'levering.lezen',
  response: z.object({
    indelingen: z.array(
      zIndeling.extend({
        soort: z.enum(soortenLevering),
        velden: z.array(z.object({ veld: z.string(), verplicht: z.boolean() })),
        versie: z.int().describe('0: nog niets eigens vastgelegd'),
      }),
    ),
  }),
});

export const setIndelingEndpoint = endpoint({
  method: 'PUT',
  path: '/leveringindelingen/:soort',
  operation: 'leveringindelingVastleggen',
  samenvatting: 'Leg vast hoe de kolommen en gebeurtenissen in de eigen bestanden heten',
  toegang: 'levering.toepassen',
  params: z.object({ soort: z.enum(soortenLevering) }),
  body: zIndeling.extend({ versie: z.int().min(0) }),
  response: z.object({ versie: z.int() }),
  refusals: { gewijzigd: 409, 'veld-onbekend': 400, 'kolom-dubbel': 400 },
});
