import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

/** What a school tells that is no absence (SR-07): a schorsing, and the two stages of a verwijdering. */
export const soortenMaatregel = ['schorsing', 'voorgenomen-verwijdering', 'verwijdering'] as const;
export type SoortMaatregel = (typeof soortenMaatregel)[number];

/** Never what happened to whom: a kind of reason and no story about others. */
export const redenenMaatregel = [
  'agressie',
  'wapen',
  'drugs-of-alcohol',
  'diefstal-of-vernieling',
  'herhaald-ordeverstoring',
  'verzuim',
  'andere',
] as const;
export const statussenMaatregel = ['nieuw', 'gezien', 'ingetrokken'] as const;
export type StatusMaatregel = (typeof statussenMaatregel)[number];

/** What whoever handles it should ask about. */
export const aandachtspunten = ['inspectie-niet-gemeld', 'langer-dan-een-week'] as const;

const zOordeelKort = z.object({
  regel: z.string(),
  uitkomst: z.string(),
  artikel: z.string(),
  versie: zDatum,
  motivering: z.string(),
});

export const zMaatregel = z
  .object({
    schoolmaatregelId: z.uuid(),
    jongere: zJongereKort,
    schoolId: z.uuid().nullable(),
    schoolnaam: z.string().nullable(),
    soort: z.enum(soortenMaatregel),
    vanaf: zDatum.describe('Eerste dag van de schorsing, of de dag van het besluit of voornemen'),
    totEnMet: zDatum.nullable(),
    reden: z.enum(redenenMaatregel),
    inspectieGemeld: z.boolean().nullable(),
    toelichting: z.string().nullable(),
    contactpersoon: z.string().nullable(),
    gemeldOp: zDatum,
    doorSchool: z.boolean(),
    bevestiging: z.string().describe('Wat de school als bevestiging leest'),
    status: z.enum(statussenMaatregel),
    antwoord: z.string().nullable(),
    gezienOp: zDatum.nullable(),
    gezienDoor: z.string().nullable(),
    ingetrokkenReden: z.string().nullable(),
    vastgelegdOp: zMoment,
    aandacht: z.array(z.enum(aandachtspunten)),
    oordeel: zOordeelKort
      .nullable()
      .describe('Wat de wet ervan zegt; leeg bij een voornemen: er is nog geen besluit'),
    versie: z.int(),
  })
  .meta({ id: 'Schoolmaatregel' });
export type Schoolmaatregel = z.output<typeof zMaatregel>;

export const listMaatregelenEndpoint = endpoint({
  method: 'GET',
  path: '/schoolmaatregelen',
  operation: 'schoolmaatregelenLezen',
  samenvatting: 'Schorsingen en verwijderingen die scholen meldden, nieuwste eerst; een school ziet de eigen',
  toegang: 'schoolmaatregel.lezen',
  object: 'schoolmaatregel',
  query: zPagina.extend({
    status: z.enum(statussenMaatregel).optional(),
    soort: z.enum(soortenMaatregel).optional(),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({
    maatregelen: z.array(zMaatregel),
    totaal: z.int(),
    perStatus: z.record(z.enum(statussenMaatregel), z.int()),
  }),
});

export const createMaatregelEndpoint = endpoint({
  method: 'POST',
  path: '/schoolmaatregelen',
  operation: 'schoolmaatregelMelden',
  samenvatting: 'Meld een schorsing of een (voorgenomen) verwijdering; dit is geen verzuimmelding',
  toegang: 'schoolmaatregel.melden',
  object: 'schoolmaatregel',
  body: z.object({
    jongereId: z.uuid(),
    soort: z.enum(soortenMaatregel),
    vanaf: zDatum,
    totEnMet: zDatum.optional().describe('Bij een schorsing verplicht: de laatste dag'),
    reden: z.enum(redenenMaatregel),
    inspectieGemeld: z.boolean().optional().describe('Verplicht bij een schorsing van meer dan een dag'),
    toelichting: zTekst(1000).optional(),
    contactpersoon: zTekst(200).optional(),
  }),
  response: z.object({ schoolmaatregelId: z.uuid(), bevestiging: z.string() }),
  refusals: {
    'jongere-onbekend': 404,
    'niet-ingeschreven': 409,
    'einde-nodig': 409,
    'eind-voor-begin': 409,
    'inspectie-onbekend': 409,
    'bestaat-al': 409,
    'dag-buiten-bereik': 409,
  },
});

const params = z.object({ schoolmaatregelId: z.uuid() });
const versie = z.int().min(1).describe('De versie die u zag');

export const seeMaatregelEndpoint = endpoint({
  method: 'POST',
  path: '/schoolmaatregelen/:schoolmaatregelId/_gezien',
  operation: 'schoolmaatregelGezien',
  samenvatting: 'Zeg dat u het hebt gezien; de school leest wie, wanneer en uw antwoord',
  toegang: 'schoolmaatregel.behandelen',
  vrijgave: 'altijd',
  object: 'schoolmaatregel',
  params,
  body: z.object({ antwoord: zTekst(1000).optional(), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const withdrawMaatregelEndpoint = endpoint({
  method: 'POST',
  path: '/schoolmaatregelen/:schoolmaatregelId/_intrekken',
  operation: 'schoolmaatregelIntrekken',
  samenvatting:
    'Trek in wat niet klopt of niet doorgaat; het blijft bewaard, maar staat niet meer op de tijdlijn',
  toegang: 'schoolmaatregel.melden',
  object: 'schoolmaatregel',
  params,
  body: z.object({ reden: zTekst(500), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});
