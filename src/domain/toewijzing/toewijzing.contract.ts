import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';
import { voorwaarden } from '../../regels/mas/toewijzing.ts';
import { onderwijssoorten, soortenVerzuim } from '../melding/melding.contract.ts';

const versie = z.int().min(1).describe('De versie die u zag');
const zGemeentecode = z.string().regex(/^\d{4}$/);
/** On what a rule or agreement looks; null holds for all. */
const zVoorwaarden = z.object({
  schoolId: z.uuid().nullable(),
  gemeentecode: zGemeentecode.nullable(),
  leeftijdVanaf: z.int().min(0).max(30).nullable(),
  leeftijdTotEnMet: z.int().min(0).max(30).nullable(),
  onderwijssoorten: z.array(z.enum(onderwijssoorten)).min(1).nullable(),
  soorten: z.array(z.enum(soortenVerzuim)).min(1).nullable(),
  vanaf: zDatum,
  totEnMet: zDatum.nullable(),
});
const zNamen = { schoolnaam: z.string().nullable(), gemeente: z.string().nullable(), versie: z.int() };
const einde = { params: z.object({ regelId: z.uuid() }), body: z.object({ totEnMet: zDatum, versie }) };

const zRegel = zVoorwaarden.extend({ behandelaar: zTekst(200) });
export const zToewijzingsregel = zRegel
  .extend({ regelId: z.uuid(), ...zNamen })
  .meta({ id: 'Toewijzingsregel' });
export type ToewijzingsregelRij = z.output<typeof zToewijzingsregel>;

export const listToewijzingenEndpoint = endpoint({
  method: 'GET',
  path: '/toewijzingsregels',
  operation: 'toewijzingsregelsLezen',
  samenvatting:
    'Wie van de eigen medewerkers welke meldingen behandelt, met de vaste contactambtenaar per school',
  toegang: 'melding.behandelen',
  query: zPagina.extend({ schoolId: z.uuid().optional() }),
  response: z.object({ regels: z.array(zToewijzingsregel), totaal: z.int() }),
});

export const setToewijzingEndpoint = endpoint({
  method: 'POST',
  path: '/toewijzingsregels',
  operation: 'toewijzingsregelVastleggen',
  samenvatting: 'Leg vast wie voortaan welke meldingen behandelt',
  toegang: 'toewijzing.beheren',
  object: 'toewijzingsregel',
  body: zRegel,
  response: z.object({ regelId: z.uuid() }),
  refusals: {
    'eind-voor-begin': 409,
    'leeftijd-omgekeerd': 409,
    'school-onbekend': 404,
    'medewerker-onbekend': 404,
  },
});

export const endToewijzingEndpoint = endpoint({
  method: 'POST',
  path: '/toewijzingsregels/:regelId/_einde',
  operation: 'toewijzingsregelBeeindigen',
  samenvatting: 'Laat een regel eindigen; wat ermee is toegewezen blijft zo',
  toegang: 'toewijzing.beheren',
  object: 'toewijzingsregel',
  ...einde,
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'eind-voor-begin': 409 },
});

export const rollenAfspraak = ['opdrachtgever', 'uitvoerder'] as const;
export const zUitvoeringsafspraak = zVoorwaarden
  .extend({
    afspraakId: z.uuid(),
    ...zNamen,
    rol: z.enum(rollenAfspraak).describe('Wat uw organisatie in deze afspraak is'),
    opdrachtgever: z.string(),
    uitvoerder: z.string().nullable().describe('Leeg: de organisatie voert zelf uit'),
    uitvoerderId: z.int().nullable().describe('Van een organisatie die ook met dit systeem werkt'),
    aanvaardOp: zDatum.nullable(),
  })
  .meta({ id: 'Uitvoeringsafspraak' });
export type UitvoeringsafspraakRij = z.output<typeof zUitvoeringsafspraak>;

export const listUitvoeringEndpoint = endpoint({
  method: 'GET',
  path: '/uitvoeringsafspraken',
  operation: 'uitvoeringsafsprakenLezen',
  samenvatting:
    'Welke organisatie welke taken van een gemeente uitvoert: de eigen afspraken en die aan u zijn gevraagd',
  toegang: 'melding.behandelen',
  query: zPagina,
  response: z.object({
    afspraken: z.array(zUitvoeringsafspraak),
    totaal: z.int(),
    organisaties: z
      .array(z.object({ organisatieId: z.int(), naam: z.string() }))
      .describe('Andere organisaties op dit systeem'),
  }),
});

export const setUitvoeringEndpoint = endpoint({
  method: 'POST',
  path: '/uitvoeringsafspraken',
  operation: 'uitvoeringsafspraakVastleggen',
  samenvatting:
    'Leg vast wie taken van uw gemeente uitvoert; bij een organisatie op dit systeem geldt het zodra zij aanvaardt',
  toegang: 'toewijzing.beheren',
  object: 'uitvoeringsafspraak',
  body: zVoorwaarden.extend({
    uitvoerderId: z.int().nullable(),
    uitvoerderNaam: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .describe('Een partij die niet met dit systeem werkt'),
  }),
  response: z.object({ afspraakId: z.uuid() }),
  refusals: {
    'een-van-beide': 409,
    'eind-voor-begin': 409,
    'leeftijd-omgekeerd': 409,
    'school-onbekend': 404,
    'organisatie-onbekend': 404,
  },
});

export const endUitvoeringEndpoint = endpoint({
  method: 'POST',
  path: '/uitvoeringsafspraken/:regelId/_einde',
  operation: 'uitvoeringsafspraakBeeindigen',
  samenvatting: 'Laat een afspraak eindigen; wat al is doorgezonden blijft waar het is',
  toegang: 'toewijzing.beheren',
  object: 'uitvoeringsafspraak',
  ...einde,
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'eind-voor-begin': 409 },
});

const afspraakParams = z.object({ afspraakId: z.uuid() });
export const acceptUitvoeringEndpoint = endpoint({
  method: 'POST',
  path: '/uitvoeringsafspraken/:afspraakId/aanvaarding',
  operation: 'uitvoeringsafspraakAanvaarden',
  samenvatting: 'Aanvaard als uitvoerder een afspraak; vanaf nu komen nieuwe meldingen bij u',
  toegang: 'toewijzing.beheren',
  object: 'uitvoeringsafspraak',
  params: afspraakParams,
  response: z.object({ aanvaardOp: zDatum }),
  refusals: { 'niet-gevonden': 404, 'al-aanvaard': 409 },
});

export const withdrawUitvoeringEndpoint = endpoint({
  method: 'DELETE',
  path: '/uitvoeringsafspraken/:afspraakId/aanvaarding',
  operation: 'uitvoeringsafspraakOpzeggen',
  samenvatting: 'Zeg als uitvoerder op: nieuwe meldingen blijven bij de opdrachtgever, lopende blijven bij u',
  toegang: 'toewijzing.beheren',
  object: 'uitvoeringsafspraak',
  params: afspraakParams,
  response: z.object({ afspraakId: z.uuid() }),
  refusals: { 'niet-gevonden': 404 },
});

/** `zaak`: who has the running zaak goes before any rule. */
export const zWaarom = z.array(z.enum(['zaak', ...voorwaarden]));

export const tryToewijzingEndpoint = endpoint({
  method: 'GET',
  path: '/toewijzing/proef',
  operation: 'toewijzingProberen',
  samenvatting: 'Naar welke organisatie en medewerker een melding met deze kenmerken vandaag gaat, en waarom',
  toegang: 'melding.behandelen',
  query: z.object({
    schoolId: z.uuid().optional(),
    gemeentecode: zGemeentecode.optional(),
    leeftijd: z.coerce.number().int().min(0).max(30),
    onderwijssoort: z.enum(onderwijssoorten).optional(),
    soortVerzuim: z.enum(soortenVerzuim),
  }),
  response: z.object({
    uitvoerder: z.string().nullable().describe('Leeg: de eigen organisatie'),
    doorgezonden: z.boolean().describe('De melding gaat vanzelf; anders draagt een medewerker haar over'),
    waaromUitvoerder: zWaarom,
    behandelaar: z.string().nullable().describe('Leeg: de melding wordt naar uren verdeeld'),
    waarom: zWaarom,
    afwezig: z.array(z.string()).describe('Wie haar volgens een regel zou krijgen, maar er niet is'),
  }),
});
