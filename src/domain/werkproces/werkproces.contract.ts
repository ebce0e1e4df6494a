import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { zJongereKort } from '../persoon/persoon.contract.ts';

/** Kinds of case of the product; imported cases may carry an organisation's own word (term table). */
export const soortenZaak = [
  'relatief-verzuim',
  'absoluut-verzuim',
  'luxe-verzuim',
  'vrijstelling',
  'zorg-en-preventie',
  'vervangende-leerplicht',
  'overig',
] as const;
/** States of a case (mas.md § 2); the table that says which may follow which is regels/mas. */
export const stappenZaak = [
  'nieuw',
  'inventarisatie',
  'onderzoek',
  'gesprekgepland',
  'afspraken',
  'monitoring',
  'routekeuze',
  'routelopend',
  'terugkoppeling',
  'evaluatie',
  'gesloten',
] as const;
export type StapZaak = (typeof stappenZaak)[number];
export const routesZaak = [
  'vrijwilligehulp',
  'halt',
  'dwangciviel',
  'dwangstrafrecht',
  'lastonderdwangsom',
  'combinatie',
] as const;
export const soortenNotitie = ['notitie', 'telefoon', 'e-mail', 'app', 'bezoek', 'gesprek'] as const;

const versie = z.int().min(1).describe('De versie die u zag');
const params = z.object({ werkprocesId: z.uuid() });

export const zZaakRegel = z
  .object({
    werkprocesId: z.uuid(),
    nummer: z.string(),
    soort: z.string().describe('De Schoolgang-term, of het eigen woord van de organisatie'),
    stap: z.string(),
    vanaf: zDatum,
    totEnMet: zDatum.nullable(),
    uitkomst: z.string().nullable(),
    route: z.string().nullable(),
    behandelaar: z.string().nullable(),
    onderwijssoort: z.string().nullable(),
    laatsteContact: zMoment.nullable(),
    jongere: z.object({
      jongereId: z.uuid(),
      naam: z.string(),
      geboortedatum: zDatum,
      leeftijd: z.int(),
      gemeente: z.string().nullable(),
    }),
    versie: z.int(),
  })
  .meta({ id: 'ZaakRegel' });

export const listZakenEndpoint = endpoint({
  method: 'GET',
  path: '/zaken',
  operation: 'zakenLezen',
  samenvatting: 'De werklijst van zaken; lopende, oudste eerst',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  query: zPagina.extend({
    lopend: z.stringbool().default(true),
    behandelaar: z.string().max(200).optional(),
    stap: z.string().max(50).optional(),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({ zaken: z.array(zZaakRegel), totaal: z.int(), behandelaars: z.array(z.string()) }),
});

export const readZaakEndpoint = endpoint({
  method: 'GET',
  path: '/zaken/:werkprocesId',
  operation: 'zaakLezen',
  samenvatting: 'Een zaak met stappen, meldingen, notities en wat er nu kan',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  params,
  response: z
    .object({
      ...zZaakRegel.shape,
      jongereKort: zJongereKort,
      meldingen: z.array(
        z.object({
          meldingId: z.uuid(),
          nummer: z.string(),
          gemeldOp: zDatum,
          soortVerzuim: z.string(),
          status: z.string(),
        }),
      ),
      verloop: z.array(
        z.object({
          van: z.string(),
          naar: z.string(),
          afwijkingReden: z.string().nullable(),
          toelichting: z.string().nullable(),
          op: zDatum,
          door: z.string(),
        }),
      ),
      notities: z.array(
        z.object({
          notitieId: z.uuid(),
          soort: z.string(),
          met: z.string().nullable(),
          resultaat: z.string().nullable(),
          tekst: z.string(),
          op: zMoment,
          door: z.string(),
        }),
      ),
      besluiten: z.array(z.object({ soort: z.string(), id: z.string(), datum: zDatum, label: z.string() })),
      magNu: z.array(z.string()).describe('Stappen die zonder afwijking kunnen'),
      magMetReden: z
        .array(z.string())
        .describe('Stappen die alleen met een reden kunnen (pas toe of leg uit)'),
    })
    .meta({ id: 'Zaak' }),
  refusals: { 'niet-gevonden': 404 },
});

export const createZaakEndpoint = endpoint({
  method: 'POST',
  path: '/zaken',
  operation: 'zaakOpenen',
  samenvatting: 'Open een zaak, zo nodig uit een melding (die is dan in behandeling bij deze zaak)',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  body: z.object({
    jongereId: z.uuid(),
    soort: z.enum(soortenZaak),
    meldingId: z.uuid().optional(),
    behandelaar: zTekst(200).optional(),
    toelichting: zTekst(2000).optional(),
  }),
  response: z.object({ werkprocesId: z.uuid(), nummer: z.string(), versie: z.int() }),
  refusals: {
    'jongere-onbekend': 404,
    'melding-onbekend': 404,
    'melding-van-ander': 409,
    'melding-al-gekoppeld': 409,
  },
});

export const stepZaakEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/stappen',
  operation: 'zaakBehandelen',
  samenvatting: 'Zet de zaak een stap verder; afwijken van de methode kan met een reden',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({
    naar: z.enum(stappenZaak),
    toelichting: zTekst(4000).optional(),
    afwijkingReden: zTekst(1000).optional(),
    route: z.enum(routesZaak).optional(),
    uitkomst: zTekst(200).optional(),
    versie,
  }),
  response: z.object({ stap: z.string(), versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'afwijking-reden-nodig': 409,
    'uitkomst-nodig': 409,
  },
});

export const assignZaakEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/behandelaar',
  operation: 'zaakToewijzen',
  samenvatting: 'Geef de zaak aan een andere behandelaar',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({ behandelaar: zTekst(200), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const createNotitieEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren/:jongereId/notities',
  operation: 'notitieSchrijven',
  samenvatting: 'Leg een contact of notitie vast bij een jongere of een zaak',
  toegang: 'notitie.schrijven',
  object: 'notitie',
  params: z.object({ jongereId: z.uuid() }),
  body: z.object({
    soort: z.enum(soortenNotitie),
    met: zTekst(200).optional(),
    resultaat: z.enum(['bereikt', 'niet-bereikt', 'terugbellen', 'afspraak-gemaakt']).optional(),
    tekst: zTekst(8000),
    werkprocesId: z.uuid().optional(),
  }),
  response: z.object({ notitieId: z.uuid() }),
  refusals: { 'jongere-onbekend': 404, 'zaak-onbekend': 404 },
});

export const listNotitiesEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/notities',
  operation: 'notitiesLezen',
  samenvatting: 'Contacten en notities bij een jongere, nieuwste eerst',
  toegang: 'notitie.lezen',
  object: 'notitie',
  params: z.object({ jongereId: z.uuid() }),
  response: z.object({
    notities: z.array(
      z.object({
        notitieId: z.uuid(),
        werkprocesId: z.uuid().nullable(),
        soort: z.string(),
        met: z.string().nullable(),
        resultaat: z.string().nullable(),
        tekst: z.string(),
        op: zMoment,
        door: z.string(),
      }),
    ),
  }),
});
