import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { afwijkingGronden } from '../../regels/mas/afwijking.ts';
import { sluitgronden } from '../../regels/mas/sluiten.ts';
import { type MasStap, masFasen, masStappen } from '../../regels/mas/stappen.ts';
import { soortenBijzonderheid, zJongereKort } from '../persoon/persoon.contract.ts';

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
/** Steps of a case; which may follow which is a table in regels/mas. */
export const stappenZaak = Object.keys(masStappen) as [MasStap, ...MasStap[]];
const takken = ['a', 'b', 'absoluut'] as const;
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
      letOp: z
        .array(z.enum(soortenBijzonderheid))
        .describe('Wat iedereen moet weten voor een bezoek, een gesprek of een brief'),
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
          afwijkingGrond: z.string().nullable(),
          afwijkingReden: z.string().nullable(),
          overgeslagen: z.array(z.string()).describe('Stappen die de methode hier tussen had'),
          toelichting: z.string().nullable(),
          op: zDatum,
          door: z.string(),
        }),
      ),
      tak: z.enum(takken).describe('a: geen luxeverzuim; b: luxeverzuim; absoluut: nergens ingeschreven'),
      werkwijze: z.string().describe('De uitgave van de methode waarmee deze zaak begon'),
      fasen: z.array(
        z.object({
          fase: z.enum(masFasen),
          stand: z.enum(['gedaan', 'overgeslagen', 'nu', 'straks']),
          stappen: z.array(
            z.object({
              stap: z.string(),
              nummer: z.string().nullable(),
              stand: z.enum(['gedaan', 'overgeslagen', 'nu', 'straks']),
              reden: z.string().nullable().describe('Waarom deze stap is overgeslagen'),
            }),
          ),
        }),
      ),
      stapSinds: zDatum,
      stapBrief: z.string().nullable().describe('Code van de brief die bij deze stap hoort'),
      stapUiterlijk: zDatum.nullable().describe('Wanneer de zaak hier volgens de werkwijze weg moet zijn'),
      sluitgrond: z.enum(sluitgronden).nullable(),
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
  vrijgave: 'altijd',
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
    'elders-behandeld': 409,
  },
});

export const stepZaakEndpoint = endpoint({
  method: 'POST',
  path: '/zaken/:werkprocesId/stappen',
  operation: 'zaakBehandelen',
  samenvatting: 'Zet de zaak een stap verder; afwijken van de methode kan met een reden',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
  object: 'werkproces',
  params,
  body: z.object({
    naar: z.enum(stappenZaak),
    toelichting: zTekst(4000).optional(),
    afwijkingGrond: z.enum(afwijkingGronden).optional(),
    afwijkingReden: zTekst(1000).optional(),
    route: z.enum(routesZaak).optional(),
    routeResultaat: zTekst(60)
      .optional()
      .describe('Hoe de route eindigde; welke codes kunnen, hangt van de route af'),
    uitkomst: zTekst(200).optional(),
    sluitgrond: z.enum(sluitgronden).optional(),
    gestoptOp: zDatum.optional().describe('Bij sluiten omdat het verzuim stopte: sinds welke dag'),
    versie,
  }),
  response: z.object({ stap: z.string(), versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'afwijking-reden-nodig': 409,
    'uitkomst-nodig': 409,
    'sluitgrond-nodig': 409,
    'sluiten-niet-mogelijk': 409,
    'route-nodig': 409,
    'resultaat-nodig': 409,
    'resultaat-onbekend': 409,
  },
});

export const setTakEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/tak',
  operation: 'zaakTakKiezen',
  samenvatting: 'Kies de andere tak van de methode (luxe of geen luxe), met een reden',
  toegang: 'werkproces.behandelen',
  object: 'werkproces',
  params,
  body: z.object({ tak: z.enum(takken), reden: zTekst(1000), versie }),
  response: z.object({ stap: z.string(), versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'zaak-gesloten': 409, 'zelfde-tak': 409 },
});

const zPeriode = z.object({ periodeVanaf: zDatum, periodeTotEnMet: zDatum });
export const zAfwijking = z
  .object({
    werkprocesId: z.uuid(),
    nummer: z.string(),
    van: z.string(),
    naar: z.string(),
    grond: z.enum(afwijkingGronden),
    reden: z.string(),
    overgeslagen: z.array(z.string()),
    op: zDatum,
    door: z.string(),
  })
  .meta({ id: 'Afwijking' });

export const listAfwijkingenEndpoint = endpoint({
  method: 'GET',
  path: '/afwijkingen',
  operation: 'afwijkingenLezen',
  samenvatting: 'Waar van de methode is afgeweken: aantallen per reden, en de afwijkingen zelf',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  query: zPagina.extend({ ...zPeriode.shape, grond: z.enum(afwijkingGronden).optional() }),
  response: z.object({
    perGrond: z.array(z.object({ grond: z.enum(afwijkingGronden), aantal: z.int() })),
    afwijkingen: z.array(zAfwijking),
    totaal: z.int(),
  }),
});

export const assignZaakEndpoint = endpoint({
  method: 'PUT',
  path: '/zaken/:werkprocesId/behandelaar',
  operation: 'zaakToewijzen',
  samenvatting: 'Geef de zaak aan een andere behandelaar',
  toegang: 'werkproces.behandelen',
  vrijgave: 'altijd',
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

const zWerkwijze = z.object({
  vanaf: zDatum,
  zonder: z.array(z.enum(stappenZaak)).max(20).describe('Stappen die uw organisatie weglaat'),
  termijnen: z
    .partialRecord(z.enum(stappenZaak), z.int().min(1).max(365))
    .describe('Dagen per stap, waar u van de standaard afwijkt'),
  terugkoppelingDagen: z
    .partialRecord(z.enum(routesZaak), z.int().min(1).max(92))
    .describe(
      'Dagen tussen twee berichten aan de school op een route, waar u afwijkt van de instelling voor alle routes',
    ),
  brieven: z
    .partialRecord(z.enum(stappenZaak), z.string().max(60))
    .default({})
    .describe('Code van de brief bij een stap, waar u van de standaard afwijkt'),
  reden: zTekst(500),
});

export const listWerkwijzenEndpoint = endpoint({
  method: 'GET',
  path: '/werkwijzen',
  operation: 'werkwijzenLezen',
  samenvatting: 'De methode zoals zij is, en wat uw organisatie eraan veranderde, de laatste dag eerst',
  toegang: 'parameter.lezen',
  response: z.object({
    stappen: z.array(
      z.object({
        stap: z.string(),
        fase: z.int(),
        nummer: z.string().nullable(),
        termijnInDagen: z.int().nullable(),
        weglaatbaar: z.boolean(),
        brief: z.string().nullable().describe('Code van de brief die bij deze stap hoort'),
        zaken: z.int().describe('Zaken die deze stap zetten in de laatste 365 dagen'),
        brieven: z.int().describe('Brieven van deze stap die in die tijd zijn verzonden'),
      }),
    ),
    terugkoppelDagen: z.int().describe('De instelling voor alle routes, vandaag'),
    lopendZonder: z.int().describe('Lopende zaken volgens de methode zoals zij is'),
    werkwijzen: z.array(
      zWerkwijze.extend({
        zaken: z.int().describe('Zaken die zo lopen of liepen'),
        lopend: z.int().describe('Zaken die nu zo lopen, en zo blijven lopen'),
        door: z.string(),
      }),
    ),
  }),
});

export const createWerkwijzeEndpoint = endpoint({
  method: 'POST',
  path: '/werkwijzen',
  operation: 'werkwijzeVaststellen',
  samenvatting:
    'Verander de methode voor zaken die vanaf een dag beginnen; lopende zaken houden hun werkwijze',
  toegang: 'parameter.beheren',
  object: 'werkwijze',
  body: zWerkwijze,
  response: z.object({ werkwijzeId: z.uuid() }),
  refusals: { 'dag-voorbij': 409, 'bestaat-al': 409, 'stap-niet-weglaatbaar': 409, 'brief-onbekend': 404 },
});
