import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { delen, geadresseerden, groepen } from './sjabloon.ts';
import { vertaaltalen } from './talen.ts';

export const standenBrief = ['concept', 'ter-akkoord', 'definitief', 'verzonden', 'ingetrokken'] as const;
export type StandBrief = (typeof standenBrief)[number];
export const kanalen = ['post', 'e-mail', 'berichtenbox', 'portaal', 'zelf'] as const;
export type Kanaal = (typeof kanalen)[number];
/** Why a person must look before this letter goes out. */
export const uitzonderingen = [
  'geheim-adres',
  'overleden',
  'tolk',
  'geen-adres',
  'niet-benaderen',
  'gezag-onbekend',
  'niemand',
  'onvolledig',
] as const;
export type Uitzondering = (typeof uitzonderingen)[number];
export const actenBrief = [
  'wijzigen',
  'ter-akkoord',
  'vaststellen',
  'akkoord',
  'terug',
  'verzenden',
  'intrekken',
] as const;
export type ActBrief = (typeof actenBrief)[number];

const zSoort = z.enum(['brief', 'besluit']);
const zTaal = z.enum(vertaaltalen);
const versie = z.int().min(1).describe('De versie die u zag');
const zVelden = z.record(z.string().max(60), z.string().trim().max(6000));

const zVeld = z.object({
  naam: z.string(),
  soort: z.enum(['datum', 'tekst', 'lang', 'getal', 'keuze']),
  label: z.string(),
  voorbeeld: z.string(),
  verplicht: z.boolean(),
  keuzes: z.array(z.string()),
});
export type BriefVeld = z.output<typeof zVeld>;

const zVertaling = z.object({
  taal: zTaal,
  nagekekenDoor: z.string().nullable().describe('Leeg: nog niemand heeft deze vertaling nagekeken'),
  nagekekenOp: zDatum.nullable(),
});

export const zSjabloonRegel = z
  .object({
    code: z.string(),
    naam: z.string(),
    soort: zSoort,
    groep: z.enum(groepen),
    aan: z.enum(geadresseerden),
    deel: z.enum(delen).describe('opsporing: valt onder de Wet politiegegevens'),
    artikel: z.string(),
    versie: z.string().describe('standaard, of de dag vanaf wanneer een eigen tekst geldt'),
    eigen: z.boolean(),
    vertalingen: z.array(zVertaling),
    velden: z.array(zVeld),
  })
  .meta({ id: 'Sjabloon' });
export type SjabloonRegel = z.output<typeof zSjabloonRegel>;

const zBevinding = z.object({
  soort: z.enum(['lange-zin', 'moeilijk-woord', 'lijdende-zin', 'lang-woord']),
  ernst: z.enum(['fout', 'let-op']),
  zin: z.string(),
  woord: z.string().nullable(),
  alternatief: z.string().nullable(),
});
export const zTaaloordeel = z
  .object({
    niveau: z.enum(['b1', 'boven-b1']),
    zinnen: z.int(),
    woordenPerZin: z.number(),
    bevindingen: z.array(zBevinding),
  })
  .meta({ id: 'Taaloordeel' });

const zSvg = z.string().describe('De bladzijden als tekening (SVG), precies zoals de PDF');

/** Choice of the officer for one recipient. */
const zKeuze = z.object({ mee: z.boolean().optional(), kanaal: z.enum(kanalen).optional() });
const zKeuzes = z.record(z.string().max(80), zKeuze);
export type Keuzes = z.output<typeof zKeuzes>;

export const zBriefontvanger = z
  .object({
    sleutel: z.string(),
    soort: z.enum(['jongere', 'betrokkene', 'school', 'organisatie']),
    naam: z.string(),
    rol: z.string().nullable(),
    mee: z.boolean().describe('Krijgt deze brief'),
    mag: z.enum(['ja', 'nee', 'uitzoeken']),
    reden: z.string().describe('Waarom deze persoon de brief wel of niet krijgt'),
    artikel: z.string().nullable(),
    adres: z.array(z.string()).describe('Leeg als er geen adres is, of als het geheim is'),
    adresGeheim: z.boolean(),
    kanaal: z.enum(kanalen),
    kanalen: z.array(z.enum(kanalen)).describe('Wat kan, met de voorkeur van deze persoon eerst'),
    taal: z.string().nullable(),
    tolk: z.boolean(),
    uitzonderingen: z.array(z.enum(uitzonderingen)),
    toelichting: z.string().nullable(),
    status: z.enum(['open', 'vast', 'wacht', 'verzonden', 'mislukt']),
    verzondenOp: zMoment.nullable(),
    bewijs: z.string().nullable(),
    terugval: z.string().nullable().describe('Waarom de brief toch niet in de Berichtenbox kwam'),
    gelezenOp: zMoment.nullable().describe('Wanneer een school liet weten dat zij de brief las'),
  })
  .meta({ id: 'Briefontvanger' });
export type Briefontvanger = z.output<typeof zBriefontvanger>;

const inhoud = {
  velden: zVelden.default({}),
  keuzes: zKeuzes.default({}),
  taal: zTaal.optional().describe('Een vertaling die meegaat met de Nederlandse brief'),
  tekst: zTekst(20_000)
    .optional()
    .describe('Eigen tekst voor alleen deze brief; leeg: de tekst van het sjabloon'),
};
const welke = {
  sjabloon: zTekst(60),
  jongereId: z.uuid(),
  werkprocesId: z.uuid().optional(),
};

export const previewBriefEndpoint = endpoint({
  method: 'POST',
  path: '/brieven/_voorbeeld',
  operation: 'briefVoorbeeldLezen',
  samenvatting: 'De brief zoals hij wordt, voor één ontvanger, met wie hem krijgt en wat nog ontbreekt',
  toegang: 'brief.schrijven',
  object: 'brief',
  body: z.object({
    ...welke,
    ...inhoud,
    voor: z.string().max(80).optional().describe('Sleutel van de ontvanger die u wilt zien'),
  }),
  response: z.object({
    svg: zSvg,
    tekst: z.string().describe('Wat er staat, als platte tekst'),
    bron: z.string().describe('De tekst waar de brief uit is gemaakt'),
    onderwerp: z.string(),
    velden: z.array(zVeld),
    voorstel: z.record(z.string(), z.string()).describe('Wat het dossier al weet voor deze velden'),
    voor: z.string().nullable(),
    ontvangers: z.array(zBriefontvanger),
    ontbreekt: z.array(z.object({ naam: z.string(), label: z.string() })),
    taaloordeel: zTaaloordeel,
    bezwaarTot: zDatum.nullable(),
  }),
  refusals: {
    'sjabloon-onbekend': 404,
    'opsporing-nodig': 403,
    'jongere-onbekend': 404,
    'zaak-onbekend': 404,
    'ongeldig-sjabloon': 400,
    'geen-huisstijl': 409,
  },
});

export const createBriefEndpoint = endpoint({
  method: 'POST',
  path: '/brieven',
  operation: 'briefMaken',
  samenvatting: 'Bewaar een brief als concept',
  toegang: 'brief.schrijven',
  object: 'brief',
  body: z.object({ ...welke, ...inhoud }),
  response: z.object({ briefId: z.uuid(), nummer: z.string(), versie: z.int() }),
  refusals: {
    'sjabloon-onbekend': 404,
    'opsporing-nodig': 403,
    'jongere-onbekend': 404,
    'zaak-onbekend': 404,
    'ongeldig-sjabloon': 400,
    'geen-huisstijl': 409,
  },
});

const params = z.object({ briefId: z.uuid() });

export const zBriefRegel = z
  .object({
    briefId: z.uuid(),
    nummer: z.string(),
    jongereId: z.uuid(),
    jongere: z.string(),
    werkprocesId: z.uuid().nullable(),
    sjabloon: z.string(),
    soort: zSoort,
    deel: z.enum(delen),
    onderwerp: z.string(),
    status: z.enum(standenBrief),
    dagtekening: zDatum.nullable(),
    verzondenOp: zDatum.nullable(),
    bezwaarTot: zDatum.nullable(),
    ontvangers: z.int(),
    vastgelegdOp: zMoment,
    vastgelegdDoor: z.string(),
    versie: z.int(),
  })
  .meta({ id: 'BriefRegel' });
export type BriefRegel = z.output<typeof zBriefRegel>;

export const listBrievenEndpoint = endpoint({
  method: 'GET',
  path: '/brieven',
  operation: 'brievenLezen',
  samenvatting: 'Brieven, nieuwste eerst',
  toegang: 'brief.lezen',
  object: 'brief',
  query: zPagina.extend({
    status: z.enum(standenBrief).optional(),
    jongereId: z.uuid().optional(),
    werkprocesId: z.uuid().optional(),
  }),
  response: z.object({ brieven: z.array(zBriefRegel), totaal: z.int() }),
});

const zStuk = z.object({
  briefStukId: z.uuid(),
  soort: z.enum(['brief', 'gelakt']),
  sleutel: z.string().nullable(),
  naam: z.string().nullable(),
  hash: z.string(),
  reden: z.string().nullable(),
  gemaaktOp: zMoment,
  gemaaktDoor: z.string(),
});

export const zBrief = z
  .object({
    ...zBriefRegel.omit({ ontvangers: true }).shape,
    sjabloonNaam: z.string(),
    sjabloonVersie: z.string().nullable(),
    artikel: z.string(),
    hash: z.string().nullable(),
    taal: zTaal.nullable(),
    vertalingen: z.array(zVertaling),
    velden: z.record(z.string(), z.string()),
    keuzes: zKeuzes,
    tekst: z.string().nullable(),
    vraagt: z.array(zVeld),
    vierOgen: z.boolean(),
    opgesteldDoor: z.string(),
    akkoordDoor: z.string().nullable(),
    reden: z.string().nullable(),
    ontvangers: z.array(zBriefontvanger),
    stukken: z.array(zStuk),
    magNu: z.array(z.enum(actenBrief)).describe('Wat u nu met deze brief kunt doen'),
  })
  .meta({ id: 'Brief' });
export type Brief = z.output<typeof zBrief>;

export const readBriefEndpoint = endpoint({
  method: 'GET',
  path: '/brieven/:briefId',
  operation: 'briefLezen',
  samenvatting: 'Een brief met wie hem krijgt, waarom, en het bewijs van verzenden',
  toegang: 'brief.lezen',
  object: 'brief',
  params,
  response: zBrief,
  refusals: { 'niet-gevonden': 404 },
});

export const changeBriefEndpoint = endpoint({
  method: 'PUT',
  path: '/brieven/:briefId',
  operation: 'briefWijzigen',
  samenvatting: 'Wijzig een concept',
  toegang: 'brief.schrijven',
  object: 'brief',
  params,
  body: z.object({ ...inhoud, versie }),
  response: z.object({ versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'ongeldig-sjabloon': 400,
  },
});

export const stepBriefEndpoint = endpoint({
  method: 'POST',
  path: '/brieven/:briefId/stappen',
  operation: 'briefStapZetten',
  samenvatting: 'Laat een brief nakijken, stel hem vast, haal hem terug of trek hem in',
  toegang: 'brief.schrijven',
  vrijgave: { veld: 'act', waarden: ['vaststellen', 'akkoord'] },
  object: 'brief',
  params,
  body: z.object({
    act: z.enum(['ter-akkoord', 'vaststellen', 'akkoord', 'terug', 'intrekken']),
    reden: zTekst(1000).optional(),
    versie,
  }),
  response: z.object({ status: z.enum(standenBrief), versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'reden-nodig': 400,
    'eigen-brief': 409,
    'gegevens-ontbreken': 409,
    'geen-ontvanger': 409,
    'termijn-onbekend': 409,
    'geen-huisstijl': 409,
  },
});

export const sendBriefEndpoint = endpoint({
  method: 'POST',
  path: '/brieven/:briefId/_verzenden',
  operation: 'briefVerzenden',
  samenvatting:
    'Verzend een vaste brief: naar de printer, per e-mail met alleen een verwijzing, of in het portaal',
  toegang: 'brief.schrijven',
  vrijgave: 'altijd',
  object: 'brief',
  params,
  body: z.object({ versie }),
  response: z.object({ status: z.enum(standenBrief), versie: z.int() }),
  refusals: {
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'dagtekening-voorbij': 409,
  },
});

export const confirmVerzendingEndpoint = endpoint({
  method: 'POST',
  path: '/brieven/:briefId/ontvangers/:sleutel/_verzonden',
  operation: 'briefVerzendingVastleggen',
  samenvatting: 'Leg vast dat u de brief zelf hebt verzonden of gegeven, en hoe',
  toegang: 'brief.schrijven',
  object: 'brief',
  params: params.extend({ sleutel: z.string().max(80) }),
  body: z.object({ bewijs: zTekst(500) }),
  response: z.object({ status: z.enum(standenBrief) }),
  refusals: { 'niet-gevonden': 404, 'stap-niet-mogelijk': 409 },
});

export const briefBestandPath = '/briefstukken/:briefStukId/pdf';
export const zBriefBestand = z.object({ briefStukId: z.uuid() });
export const briefArchiefPath = '/briefstukken/:briefStukId/archief';

/** What a second person must agree with (BD-06). */
export const standenVierOgen = ['nee', 'besluiten', 'alles'] as const;

export const zHuisstijl = z
  .object({
    huisstijlId: z.uuid(),
    gemeentecode: z.string().nullable(),
    gemeente: z.string().nullable(),
    afzender: z.string(),
    afdeling: z.string().nullable(),
    straat: z.string(),
    postcode: z.string(),
    plaats: z.string(),
    telefoon: z.string(),
    email: z.string(),
    website: z.string().nullable(),
    portaal: z.string().nullable(),
    mandaat: z.string(),
    logo: z.string().nullable(),
    vierOgen: z.enum(standenVierOgen),
    oin: z.string().nullable().describe('Nummer bij MijnOverheid; leeg: geen Berichtenbox'),
    berichttype: z.string().nullable(),
    versie: z.int(),
  })
  .meta({ id: 'Huisstijl' });
export type Huisstijl = z.output<typeof zHuisstijl>;

export const listHuisstijlenEndpoint = endpoint({
  method: 'GET',
  path: '/huisstijlen',
  operation: 'huisstijlenLezen',
  samenvatting: 'Hoe brieven eruitzien en wie ze ondertekent, per gemeente',
  toegang: 'brief.sjablonen',
  response: z.object({
    huisstijlen: z.array(zHuisstijl),
    gemeenten: z.array(z.object({ gemeentecode: z.string(), naam: z.string() })),
  }),
});

export const writeHuisstijlEndpoint = endpoint({
  method: 'PUT',
  path: '/huisstijlen',
  operation: 'huisstijlWijzigen',
  samenvatting: 'Leg afzender, adres, mandaat en logo vast voor een gemeente, of voor alle andere',
  toegang: 'brief.beheren',
  body: z.object({
    gemeentecode: z
      .string()
      .regex(/^\d{4}$/)
      .optional()
      .describe('Leeg: voor alle gemeenten die geen eigen huisstijl hebben'),
    afzender: zTekst(100),
    afdeling: zTekst(100).optional(),
    straat: zTekst(100),
    postcode: zTekst(10),
    plaats: zTekst(100),
    telefoon: zTekst(30),
    email: z.email().max(200),
    website: zTekst(100).optional(),
    portaal: z
      .url({ protocol: /^https$/ })
      .max(300)
      .optional(),
    mandaat: zTekst(300).describe(
      'Namens wie, bijvoorbeeld: Namens burgemeester en wethouders van Oefenstad',
    ),
    logo: z.string().max(100_000).optional().describe('Een tekening als SVG'),
    vierOgen: z.enum(standenVierOgen).default('nee'),
    oin: z
      .string()
      .regex(/^\d{20}$/, 'Een OIN heeft twintig cijfers.')
      .optional()
      .describe('Waarmee u bij MijnOverheid bent aangesloten; leeg: geen Berichtenbox'),
    berichttype: z
      .string()
      .trim()
      .min(1)
      .max(8)
      .optional()
      .describe('De code van deze brieven in het Leveranciersportaal van MijnOverheid; hoort bij oin'),
    versie: z.int().min(0).describe('0 als er nog niets was'),
  }),
  response: z.object({ huisstijlId: z.uuid(), versie: z.int() }),
  refusals: {
    gewijzigd: 409,
    'gemeente-onbekend': 404,
    'ongeldig-logo': 400,
    'berichtenbox-onvolledig': 400,
  },
});
