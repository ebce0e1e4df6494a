import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { vsvUitkomsten } from '../../regels/web/vsv.ts';
import { zCode, zFormulier, zSchooljaar } from './formulier.contract.ts';

const zOpen = z
  .object({
    indicator: z.string(),
    waar: z.array(z.object({ dimensie: z.string(), waarde: z.string() })),
  })
  .describe('De vraag waarmee /cijfers/{indicator}/rijen precies deze records geeft');

const zCel = z.object({ kolom: z.string(), waarde: z.number(), open: zOpen });
export type Cel = z.output<typeof zCel>;

const zRegeluitkomst = z.object({
  code: z.string(),
  rubriek: z.string(),
  label: z.string(),
  eenheid: z.string(),
  verplicht: z.boolean(),
  soort: z.enum(['cijfer', 'vsv', 'handmatig']),
  cellen: z.array(zCel),
  totaal: z.number().nullable(),
  open: zOpen.nullable(),
  vorig: z.number().nullable().describe('Hetzelfde over het schooljaar ervoor'),
  verslag: z.number().nullable().describe('Hetzelfde cijfer in het vastgestelde jaarverslag'),
  invulling: z
    .object({ herkomst: z.string(), vastgelegdOp: zMoment, vastgelegdDoor: z.string(), versie: z.int() })
    .nullable(),
});
export type Regeluitkomst = z.output<typeof zRegeluitkomst>;

const zBevinding = z.object({
  ernst: z.enum(['fout', 'let-op']),
  code: z.string(),
  regel: z.string().nullable(),
  uitleg: z.string(),
});
export type Tellingbevinding = z.output<typeof zBevinding>;

export const zTelling = z
  .object({
    formulier: z.object({ code: z.string(), naam: z.string(), versie: z.string(), herkomst: z.string() }),
    schooljaar: z.string(),
    vorigSchooljaar: z.string(),
    kolommen: z.array(z.object({ code: z.string(), kop: z.string() })),
    regels: z.array(zRegeluitkomst),
    vsvDefinitie: z.object({ code: z.string(), tekst: z.string() }).nullable(),
    bevindingen: z.array(zBevinding),
  })
  .meta({ id: 'Telling' });
export type Telling = z.output<typeof zTelling>;

export const listFormulierenEndpoint = endpoint({
  method: 'GET',
  path: '/tellingen',
  operation: 'tellingenLezen',
  samenvatting: 'De formulieren voor opgaven aan anderen, en de schooljaren waarover zij te maken zijn',
  toegang: 'cijfers.lezen',
  response: z.object({
    formulieren: z.array(
      z.object({
        code: z.string(),
        naam: z.string(),
        versie: z.string(),
        vanafSchooljaar: z.string(),
        eigen: z.boolean().describe('Door uw organisatie geladen'),
        formulierVersie: z.int().nullable().describe('Van een eigen formulier: de versie die u zag'),
      }),
    ),
    schooljaren: z.array(z.string()),
  }),
});

const params = z.object({ code: zCode, schooljaar: zSchooljaar });
const refusals = { 'onbekend-formulier': 404 } as const;

export const readTellingEndpoint = endpoint({
  method: 'GET',
  path: '/tellingen/:code/:schooljaar',
  operation: 'tellingLezen',
  samenvatting: 'Een formulier gevuld uit het dossier, met wat er nog te bekijken is',
  toegang: 'cijfers.lezen',
  params,
  response: zTelling,
  refusals,
});

export const writeInvullingEndpoint = endpoint({
  method: 'PUT',
  path: '/tellingen/:code/:schooljaar/invullingen/:regel',
  operation: 'tellingInvullen',
  samenvatting: 'Vul in wat niet in het dossier staat, met waar het vandaan komt',
  toegang: 'verslag.schrijven',
  object: 'telling',
  params: params.extend({ regel: zCode }),
  body: z.object({
    waarde: z.number().min(0).max(1e12),
    herkomst: zTekst(500),
    versie: z.int().min(1).optional().describe('Als er al iets stond: de versie die u zag'),
  }),
  response: z.object({ regel: z.string(), versie: z.int() }),
  refusals: { ...refusals, 'onbekende-regel': 404, 'wordt-geteld': 409, gewijzigd: 409 },
});

export const writeFormulierEndpoint = endpoint({
  method: 'PUT',
  path: '/tellingen/:code',
  operation: 'tellingformulierLaden',
  samenvatting: 'Laad het formulier van een nieuw jaar; eerdere jaren houden het hunne',
  toegang: 'verslag.vaststellen',
  object: 'telling',
  params: z.object({ code: zCode }),
  body: z.object({ formulier: zFormulier, versie: z.int().min(1).optional() }),
  response: z.object({ code: z.string(), versie: z.int() }),
  refusals: { 'andere-code': 400, 'onbekend-cijfer': 400, gewijzigd: 409 },
});

/** The form as a file to send or keep. */
export const tellingBestandPath = '/tellingen/:code/:schooljaar/:soort';
export const soortenTellingbestand = ['csv', 'json', 'ods', 'xlsx'] as const;
export const zTellingbestand = params.extend({ soort: z.enum(soortenTellingbestand) });

const zVerdeling = z.array(
  z.object({
    naam: z.string(),
    aantal: z.int(),
    startgroep: z.int().describe('Van de hele startgroep daar'),
  }),
);

export const listVsvEndpoint = endpoint({
  method: 'GET',
  path: '/vsv/:schooljaar',
  operation: 'vsvLezen',
  samenvatting: 'Wie op een regel over vsv staat, met waarom',
  toegang: 'cijfers.rijen',
  object: 'jongere',
  params: z.object({ schooljaar: zSchooljaar }),
  query: z.object({
    formulier: zCode,
    regel: zCode,
    school: z.string().optional().describe('Alleen wie op deze school zat'),
    gemeente: z.string().optional().describe('Alleen wie hier woonde'),
    limiet: zPagina.shape.limiet,
    vanaf: zPagina.shape.vanaf,
  }),
  response: z.object({
    totaal: z.int(),
    perSchool: zVerdeling,
    perGemeente: zVerdeling,
    label: z.string(),
    definitie: z.object({ code: z.string(), tekst: z.string() }),
    rijen: z.array(
      z.object({
        jongereId: z.uuid(),
        naam: z.string(),
        leeftijd: z.int(),
        onderwijssoort: z.string(),
        school: z.string().nullable(),
        gemeente: z.string(),
        uitkomst: z.enum(vsvUitkomsten),
        startkwalificatieOp: zDatum.nullable(),
      }),
    ),
  }),
  refusals: { ...refusals, 'onbekende-regel': 404 },
});
