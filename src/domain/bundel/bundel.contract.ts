import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';

export const doelenBundel = ['om', 'bezwaar', 'inzage', 'overdracht'] as const;
export type DoelBundel = (typeof doelenBundel)[number];
export const delenBundel = [
  'persoon',
  'school',
  'meldingen',
  'zaken',
  'brieven',
  'post',
  'notities',
] as const;
export type DeelBundel = (typeof delenBundel)[number];

export const delenDossier = ['toezicht', 'opsporing'] as const;
export type Deel = (typeof delenDossier)[number];
/** Pieces under the Wet politiegegevens go to the OM alone; inzage in them is asked for apart (Wpg art. 25). */
export const dossierdelenVoor = (doel: DoelBundel): readonly Deel[] =>
  doel === 'om' ? delenDossier : ['toezicht'];

/** What a purpose calls for. Who makes the bundel chooses; what a purpose may not have is not to be chosen. */
export const delenVoorDoel: Readonly<
  Record<DoelBundel, { readonly voorstel: readonly DeelBundel[]; readonly mag: readonly DeelBundel[] }>
> = {
  // Notes and what others wrote in trust are no evidence: what the OM needs stands in the proces-verbaal.
  om: {
    voorstel: ['persoon', 'school', 'meldingen', 'brieven'],
    mag: ['persoon', 'school', 'meldingen', 'zaken', 'brieven', 'post'],
  },
  bezwaar: { voorstel: ['persoon', 'meldingen', 'zaken', 'brieven', 'post'], mag: delenBundel },
  inzage: { voorstel: delenBundel, mag: delenBundel },
  overdracht: { voorstel: ['persoon', 'school', 'meldingen', 'zaken', 'brieven'], mag: delenBundel },
};

export const zBundel = z
  .object({
    bundelId: z.uuid(),
    doel: z.enum(doelenBundel),
    aan: z.string(),
    delen: z.array(z.enum(delenBundel)),
    vanaf: zDatum.nullable(),
    totEnMet: zDatum.nullable(),
    stukken: z.int(),
    los: z.int().describe('Stukken die los meegaan: ze passen niet op een bladzijde'),
    bladzijden: z.int(),
    hash: z.string(),
    gemaaktOp: zMoment,
    gemaaktDoor: z.string(),
  })
  .meta({ id: 'Bundel' });
export type Bundel = z.output<typeof zBundel>;

const params = z.object({ jongereId: z.uuid() });

export const listBundelsEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/bundels',
  operation: 'bundelsLezen',
  samenvatting: 'Wat van dit dossier als één PDF is gemaakt, voor wie en waarvoor',
  toegang: 'bundel.maken',
  object: 'bundel',
  params,
  response: z.object({ bundels: z.array(zBundel) }),
});

export const createBundelEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren/:jongereId/bundels',
  operation: 'bundelMaken',
  samenvatting: 'Maak van het dossier één PDF met inhoudsopgave en bladzijden, met alleen de gekozen delen',
  toegang: 'bundel.maken',
  object: 'bundel',
  params,
  body: z.object({
    doel: z.enum(doelenBundel),
    aan: zTekst(200).describe('Voor wie'),
    delen: z.array(z.enum(delenBundel)).min(1),
    werkprocesId: z.uuid().optional().describe('Alleen wat bij deze zaak hoort'),
    vanaf: zDatum.optional(),
    totEnMet: zDatum.optional(),
  }),
  response: zBundel,
  refusals: {
    'jongere-onbekend': 404,
    'zaak-onbekend': 404,
    'deel-niet-toegestaan': 400,
    'ongeldige-periode': 400,
    'niets-gevonden': 409,
  },
});

export const bundelPath = '/bundels/:bundelId/pdf';
export const zBundelParams = z.object({ bundelId: z.uuid() });
