import { z } from 'zod';
import { endpoint, zDatum, zPagina, zTekst } from '../../platform/endpoint.ts';
import { kanalenPartner, soortenPartner } from '../../regels/mas/partners.ts';
import {
  actenVerwijzing,
  deelgronden,
  standenVerwijzing,
  toestemmingsgevers,
} from '../../regels/mas/verwijzing.ts';

const zStand = z.enum(standenVerwijzing);
const params = z.object({ werkprocesId: z.uuid() });

export const zVerwijzingRegel = z
  .object({
    verwijzingId: z.uuid(),
    nummer: z.string(),
    werkprocesId: z.uuid(),
    zaaknummer: z.string(),
    jongereId: z.uuid(),
    jongere: z.string(),
    behandelaar: z.string().nullable(),
    partnerId: z.uuid(),
    partner: z.string(),
    soort: z.enum(soortenPartner),
    stand: zStand.describe('Volgt uit de dagen'),
    verzondenOp: zDatum,
    antwoordUiterlijk: zDatum,
    teLaat: z.boolean(),
    aanvaardOp: zDatum.nullable(),
    geweigerdOp: zDatum.nullable(),
    begonnenOp: zDatum.nullable(),
    beeindigdOp: zDatum.nullable(),
    ingetrokkenOp: zDatum.nullable(),
    herinnerdOp: zDatum.nullable(),
    opgeschaaldOp: zDatum.nullable(),
    versie: z.int(),
  })
  .meta({ id: 'VerwijzingRegel' });
export type VerwijzingRegel = z.output<typeof zVerwijzingRegel>;

export const zVerwijzing = z
  .object({
    ...zVerwijzingRegel.shape,
    contactpersoon: z.string().nullable(),
    kanaal: z.enum(kanalenPartner),
    adres: z.string().describe('Waar iets deze partner nu veilig bereikt'),
    vraag: z.string(),
    gedeeld: z.string().describe('Wat de partner kreeg, woord voor woord'),
    grond: z.enum(deelgronden),
    toestemmingVan: z.enum(toestemmingsgevers).nullable(),
    toestemmingOp: zDatum.nullable(),
    geweigerdReden: z.string().nullable(),
    resultaat: z.string().nullable(),
    ingetrokkenReden: z.string().nullable(),
    herinneringBriefId: z.uuid().nullable().describe('Het concept van de herinnering'),
    vastgelegdDoor: z.string(),
    magNu: z.array(z.enum(actenVerwijzing)),
  })
  .meta({ id: 'Verwijzing' });
export type Verwijzing = z.output<typeof zVerwijzing>;

/** Which part of the list: who waits, who waits too long, what runs. */
export const delenVerwijzing = ['wacht', 'te-laat', 'loopt', 'alle'] as const;

export const listVerwijzingenEndpoint = endpoint({
  method: 'GET',
  path: '/verwijzingen',
  operation: 'verwijzingenLezen',
  samenvatting: 'Verwijzingen naar partners; wie het langst op antwoord wacht eerst',
  toegang: 'werkproces.lezen',
  object: 'verwijzing',
  query: zPagina.extend({
    deel: z.enum(delenVerwijzing).default('alle'),
    partnerId: z.uuid().optional(),
    jongereId: z.uuid().optional(),
    behandelaar: z.string().max(200).optional(),
  }),
  response: z.object({
    verwijzingen: z.array(zVerwijzingRegel),
    totaal: z.int().describe('Ten hoogste 1000 wordt geteld'),
  }),
});

export const readZaakverwijzingenEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId/verwijzingen',
  operation: 'zaakverwijzingenLezen',
  samenvatting: 'De verwijzingen van een zaak, met wat is gedeeld en op welke grond',
  toegang: 'werkproces.lezen',
  object: 'verwijzing',
  params,
  response: z.object({
    verwijzingen: z.array(zVerwijzing),
    leeftijd: z.int().describe('Van de jongere: tot 16 geven de ouders toestemming'),
    termijnDagen: z.int().describe('Voor een partner zonder eigen termijn'),
    mag: z.boolean().describe('Of u hier nu een verwijzing kunt toevoegen'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const createVerwijzingEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/verwijzingen',
  operation: 'verwijzingVersturen',
  samenvatting: 'Leg een verwijzing vast: aan wie, wat u vraagt, wat u deelt en waarom dat mag',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
  object: 'verwijzing',
  params,
  body: z.object({
    partnerId: z.uuid(),
    partnercontactId: z.uuid().optional(),
    vraag: zTekst(2000),
    gedeeld: zTekst(6000).describe('Woord voor woord wat de partner krijgt'),
    grond: z.enum(deelgronden),
    toestemmingVan: z.enum(toestemmingsgevers).optional(),
    toestemmingOp: zDatum.optional(),
    verzondenOp: zDatum.optional().describe('Leeg: vandaag'),
    antwoordUiterlijk: zDatum
      .optional()
      .describe('Leeg: de termijn van de partner, anders die van uw organisatie'),
  }),
  response: z.object({ verwijzingId: z.uuid(), nummer: z.string(), antwoordUiterlijk: zDatum }),
  refusals: {
    'niet-gevonden': 404,
    'zaak-gesloten': 409,
    'partner-onbekend': 404,
    'partner-gestopt': 409,
    'contact-onbekend': 404,
    'loopt-al': 409,
    'toestemming-nodig': 400,
    'toestemming-van-ander': 409,
    'dag-in-de-toekomst': 409,
    'dag-voor-vorige': 409,
  },
});

export const stepVerwijzingEndpoint = endpoint({
  method: 'POST',
  path: '/verwijzingen/:verwijzingId/stappen',
  operation: 'verwijzingBijwerken',
  samenvatting: 'Leg vast wat de partner antwoordde of deed, met de dag waarop',
  toegang: 'werkproces.behandelen',
  object: 'verwijzing',
  params: z.object({ verwijzingId: z.uuid() }),
  body: z.object({
    act: z.enum(actenVerwijzing),
    op: zDatum.optional().describe('Leeg: vandaag'),
    reden: zTekst(1000).optional().describe('Bij weigeren en intrekken'),
    resultaat: zTekst(1000).optional().describe('Bij beëindigen'),
    versie: z.int().min(1).describe('De versie die u zag'),
  }),
  response: z.object({ stand: zStand, versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'reden-nodig': 400,
    'resultaat-nodig': 400,
    'dag-in-de-toekomst': 409,
    'dag-voor-vorige': 409,
  },
});
