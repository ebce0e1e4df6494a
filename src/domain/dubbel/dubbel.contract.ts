import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

/** How likely it is that two records are one person; a word for who must look, no measure of anybody. */
export const sterkten = ['vrijwel-zeker', 'waarschijnlijk', 'mogelijk'] as const;
/** What two records share, and what not. */
export const kenmerken = [
  'geboortedatum-gelijk',
  'geboortedatum-lijkt',
  'naam-gelijk',
  'naam-lijkt',
  'namen-verwisseld',
  'adres-gelijk',
  'ouder-gelijk',
  'school-gelijk',
  'geslacht-anders',
  'twee-bsn',
  'een-bsn',
  'geen-bsn',
  'bsn-opgegeven',
] as const;
export const standenDubbel = ['open', 'geweigerd', 'samengevoegd'] as const;
/** What can be taken over from the file that goes. */
export const velden = ['naam', 'geboortedatum', 'geslacht', 'startkwalificatie', 'bsn', 'adres'] as const;
export type Veld = (typeof velden)[number];

const zSterkte = z.enum(sterkten);
const zPaar = z.object({
  dubbelId: z.uuid(),
  sterkte: zSterkte,
  kenmerken: z.array(z.enum(kenmerken)),
  status: z.enum(standenDubbel),
  reden: z.string().nullable(),
  versie: z.int(),
  vastgelegdOp: zMoment,
  vastgelegdDoor: z.string(),
});

export const zDubbel = zPaar.extend({ een: zJongereKort, ander: zJongereKort }).meta({ id: 'Dubbel' });
export type Dubbel = z.output<typeof zDubbel>;

export const listDubbelenEndpoint = endpoint({
  method: 'GET',
  path: '/dubbele-dossiers',
  operation: 'dubbeleDossiersLezen',
  samenvatting: 'Paren die op één persoon lijken, de duidelijkste eerst',
  toegang: 'dubbel.lezen',
  object: 'dubbel',
  query: zPagina.extend({
    status: z.enum(['open', 'geweigerd']).default('open'),
    sterkte: zSterkte.optional(),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({
    paren: z.array(zDubbel),
    totaal: z.int(),
    perSterkte: z.array(z.object({ sterkte: zSterkte, aantal: z.int() })),
  }),
});

/** One of the two files, with what a person must see to know who it is. */
const zKant = zJongereKort.extend({
  voornamen: z.string().nullable(),
  voorvoegsel: z.string().nullable(),
  achternaam: z.string().nullable(),
  geslacht: z.enum(['M', 'V', 'X']).nullable(),
  startkwalificatieOp: zDatum.nullable(),
  bsn: z.string().nullable(),
  adres: z.string().nullable().describe('Niet gevuld als het adres geheim is'),
  adresGeheim: z.boolean(),
  adresVanaf: zDatum.nullable(),
  ouders: z.array(z.string()),
  scholen: z.array(z.string()),
  aantallen: z
    .array(z.object({ soort: z.string(), aantal: z.int() }))
    .describe('Hoeveel van wat in dit dossier staat, naar soort'),
  laatsteWerk: zMoment
    .nullable()
    .describe('Wanneer er voor het laatst iets over een zaak of melding is vastgelegd'),
  versie: z.int(),
});
export type Kant = z.output<typeof zKant>;

export const readDubbelEndpoint = endpoint({
  method: 'GET',
  path: '/dubbele-dossiers/:dubbelId',
  operation: 'dubbelDossierLezen',
  samenvatting: 'Twee dossiers naast elkaar, veld voor veld',
  toegang: 'dubbel.lezen',
  object: 'dubbel',
  params: z.object({ dubbelId: z.uuid() }),
  response: zPaar.extend({ een: zKant, ander: zKant }).meta({ id: 'DubbelVergelijking' }),
  refusals: { 'niet-gevonden': 404 },
});
export type Vergelijking = z.output<(typeof readDubbelEndpoint)['response']>;

const versie = z.int().min(1).describe('De versie die u zag');

export const refuseDubbelEndpoint = endpoint({
  method: 'POST',
  path: '/dubbele-dossiers/:dubbelId/_weigeren',
  operation: 'dubbelDossierWeigeren',
  samenvatting: 'Vastleggen dat dit twee verschillende personen zijn',
  toegang: 'dubbel.samenvoegen',
  object: 'dubbel',
  params: z.object({ dubbelId: z.uuid() }),
  body: z.object({ reden: zTekst(1000).describe('Waaraan u dat ziet'), versie }),
  response: z.object({ dubbelId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const mergeDubbelEndpoint = endpoint({
  method: 'POST',
  path: '/dubbele-dossiers/:dubbelId/_samenvoegen',
  operation: 'dubbelDossierSamenvoegen',
  samenvatting: 'Twee dossiers van één persoon samenvoegen; dezelfde dag ongedaan te maken',
  toegang: 'dubbel.samenvoegen',
  object: 'dubbel',
  params: z.object({ dubbelId: z.uuid() }),
  body: z.object({
    blijft: z.uuid().describe('Het dossier dat blijft'),
    overnemen: z
      .array(z.enum(velden))
      .default([])
      .describe('Wat uit het andere dossier komt; wat in het blijvende ontbreekt, komt vanzelf'),
    versie,
    versieBlijft: versie,
    versieVerdwijnt: versie,
  }),
  response: z.object({ samenvoegingId: z.uuid(), jongereId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'hoort-niet-bij-paar': 409 },
});

export const zSamenvoeging = z
  .object({
    samenvoegingId: z.uuid(),
    op: zDatum,
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    blijft: zJongereKort.nullable().describe('Leeg als ook dit dossier later is samengevoegd'),
    verdwenenNaam: z.string(),
    verplaatst: z.int().describe('Hoeveel er naar het blijvende dossier ging'),
    terzijde: z.int().describe('Hoeveel er al in stond'),
    ongedaanOp: zMoment.nullable(),
    ongedaanDoor: z.string().nullable(),
  })
  .meta({ id: 'Samenvoeging' });
export type Samenvoeging = z.output<typeof zSamenvoeging>;

export const listSamenvoegingenEndpoint = endpoint({
  method: 'GET',
  path: '/samenvoegingen',
  operation: 'samenvoegingenLezen',
  samenvatting: 'Wat is samengevoegd, nieuwste eerst',
  toegang: 'dubbel.lezen',
  object: 'samenvoeging',
  query: zPagina,
  response: z.object({ samenvoegingen: z.array(zSamenvoeging), totaal: z.int() }),
});

export const undoSamenvoegingEndpoint = endpoint({
  method: 'POST',
  path: '/samenvoegingen/:samenvoegingId/_ongedaan',
  operation: 'samenvoegingOngedaanMaken',
  samenvatting: 'Een samenvoeging van vandaag terugdraaien',
  toegang: 'dubbel.samenvoegen',
  object: 'samenvoeging',
  params: z.object({ samenvoegingId: z.uuid() }),
  response: z.object({
    samenvoegingId: z.uuid(),
    jongereId: z.uuid().describe('Het dossier dat er weer is'),
  }),
  refusals: {
    'niet-gevonden': 404,
    'al-ongedaan': 409,
    'te-laat': 409,
    'later-samengevoegd': 409,
    'persoon-gewijzigd': 409,
  },
});

export const readVerwijzingEndpoint = endpoint({
  method: 'GET',
  path: '/dossierverwijzingen/:jongereId',
  operation: 'dossierverwijzingLezen',
  samenvatting: 'Welk dossier er nu is voor een dossier dat is samengevoegd',
  toegang: 'dossier.lezen',
  params: z.object({ jongereId: z.uuid() }),
  response: z.object({ jongereId: z.uuid() }),
  refusals: { 'niet-gevonden': 404 },
});
