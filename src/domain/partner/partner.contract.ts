import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { kanalenPartner, rollenPartner, soortenPartner } from '../../regels/mas/partners.ts';

const zSoort = z.enum(soortenPartner);
const zRol = z.enum(rollenPartner);
const zKanaal = z.enum(kanalenPartner);
const zGemeentecode = z.string().regex(/^\d{4}$/);
const zTelefoon = z
  .string()
  .trim()
  .regex(/^[+()\d][\d ()+-]{5,24}$/);
const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ partnerId: z.uuid() });

export const zPartnerRegel = z
  .object({
    partnerId: z.uuid(),
    naam: z.string(),
    soort: zSoort,
    rollen: z.array(zRol),
    gemeenten: z.array(z.object({ gemeentecode: z.string(), naam: z.string() })).describe('Leeg: alle'),
    kanaal: zKanaal,
    adres: z.string().describe('Waar iets veilig aankomt'),
    antwoordtermijnDagen: z.int().nullable().describe('Leeg: de instelling van uw organisatie'),
    contacten: z.int(),
    totEnMet: zDatum.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'PartnerRegel' });
export type PartnerRegel = z.output<typeof zPartnerRegel>;

const zContact = z
  .object({
    partnercontactId: z.uuid(),
    naam: z.string(),
    functie: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    vanaf: zDatum,
    totEnMet: zDatum.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Partnercontact' });
export type Partnercontact = z.output<typeof zContact>;

const zEerder = z.object({
  versie: z.int(),
  naam: z.string(),
  mandaat: z.string().nullable(),
  kanaal: zKanaal,
  adres: z.string(),
  antwoordtermijnDagen: z.int().nullable(),
  vastgelegdOp: zMoment,
  vastgelegdDoor: z.string(),
});
export type EerderePartner = z.output<typeof zEerder>;

export const zPartner = z
  .object({
    ...zPartnerRegel.omit({ contacten: true }).shape,
    mandaat: z.string().nullable().describe('Wat deze partner zelf mag beslissen'),
    postadres: z.string().nullable(),
    toelichting: z.string().nullable(),
    vanaf: zDatum,
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    contacten: z.array(zContact).describe('Wie er nu is eerst'),
    eerder: z.array(zEerder).describe('Wat hier eerder stond, nieuwste eerst'),
  })
  .meta({ id: 'Partner' });
export type Partner = z.output<typeof zPartner>;

export const listPartnersEndpoint = endpoint({
  method: 'GET',
  path: '/partners',
  operation: 'partnersLezen',
  samenvatting: 'De partners van uw organisatie, op naam',
  toegang: 'partner.lezen',
  query: zPagina.extend({
    zoek: z.string().trim().max(100).optional(),
    soort: zSoort.optional(),
    rol: zRol.optional(),
    gemeente: zGemeentecode.optional().describe('Partners die voor deze gemeente werken'),
    gestopt: z.stringbool().default(false).describe('Waar: ook partners met wie u niet meer werkt'),
  }),
  response: z.object({
    partners: z.array(zPartnerRegel),
    totaal: z.int(),
    gemeenten: z.array(z.object({ gemeentecode: z.string(), naam: z.string() })),
  }),
});

export const readPartnerEndpoint = endpoint({
  method: 'GET',
  path: '/partners/:partnerId',
  operation: 'partnerLezen',
  samenvatting: 'Eén partner, met contactpersonen en wat er eerder stond',
  toegang: 'partner.lezen',
  params,
  response: zPartner,
  refusals: { 'niet-gevonden': 404 },
});

const gegevens = {
  naam: zTekst(200),
  soort: zSoort,
  rollen: z.array(zRol).min(1).max(rollenPartner.length),
  gemeenten: z.array(zGemeentecode).max(60).default([]),
  mandaat: zTekst(1000).optional(),
  kanaal: zKanaal,
  adres: zTekst(300),
  postadres: zTekst(300).optional(),
  antwoordtermijnDagen: z.int().min(1).max(366).optional(),
  toelichting: zTekst(2000).optional(),
};
const gegevensRefusals = {
  'bestaat-al': 409,
  'adres-ongeldig': 400,
  'gemeente-onbekend': 400,
} as const;

export const createPartnerEndpoint = endpoint({
  method: 'POST',
  path: '/partners',
  operation: 'partnerVastleggen',
  samenvatting: 'Leg een partner vast: soort, rollen, mandaat, veilig adres en antwoordtermijn',
  toegang: 'partner.beheren',
  object: 'partner',
  body: z.object({ ...gegevens, vanaf: zDatum.optional().describe('Leeg: vandaag') }),
  response: z.object({ partnerId: z.uuid(), versie: z.int() }),
  refusals: gegevensRefusals,
});

export const changePartnerEndpoint = endpoint({
  method: 'PUT',
  path: '/partners/:partnerId',
  operation: 'partnerWijzigen',
  samenvatting: 'Wijzig een partner; wat er stond blijft te lezen',
  toegang: 'partner.beheren',
  object: 'partner',
  params,
  body: z.object({
    ...gegevens,
    totEnMet: zDatum.optional().describe('Laatste dag dat u met deze partner werkt'),
    versie,
  }),
  response: z.object({ versie: z.int() }),
  refusals: { ...gegevensRefusals, 'niet-gevonden': 404, gewijzigd: 409, 'eind-voor-begin': 409 },
});

const contact = {
  naam: zTekst(120),
  functie: zTekst(120).optional(),
  telefoon: zTelefoon.optional(),
  email: z.email().max(200).optional(),
};

export const createPartnercontactEndpoint = endpoint({
  method: 'POST',
  path: '/partners/:partnerId/contacten',
  operation: 'partnercontactVastleggen',
  samenvatting: 'Leg vast wie u bij een partner spreekt',
  toegang: 'partner.beheren',
  object: 'partner',
  params,
  body: z.object({ ...contact, vanaf: zDatum.optional().describe('Leeg: vandaag') }),
  response: z.object({ partnercontactId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'bereikbaar-nodig': 400 },
});

export const changePartnercontactEndpoint = endpoint({
  method: 'PUT',
  path: '/partnercontacten/:partnercontactId',
  operation: 'partnercontactWijzigen',
  samenvatting: 'Verbeter een contactpersoon, of leg vast wanneer die stopt',
  toegang: 'partner.beheren',
  object: 'partner',
  params: z.object({ partnercontactId: z.uuid() }),
  body: z.object({ ...contact, totEnMet: zDatum.optional(), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'bereikbaar-nodig': 400, 'eind-voor-begin': 409 },
});
