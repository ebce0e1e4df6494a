import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import type { Meldvorm } from '../../regels/mas/meldvorm.ts';
import { voorwaarden } from '../../regels/mas/toewijzing.ts';
import { onderdelen } from '../../regels/mas/volledigheid.ts';
import { zJongereKort, zPlicht } from '../persoon/persoon.contract.ts';

export const soortenVerzuim = ['absoluut', 'wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] as const;
export const meldingStatussen = [
  'nieuw',
  'in-behandeling',
  'ter-kennisneming',
  'afgesloten',
  'ingetrokken',
] as const;
export type MeldingStatus = (typeof meldingStatussen)[number];
/** Reasons of the register (stromen.md § 2), and ours for records from an older system. */
export const sluitredenen = [
  'terug-naar-school',
  'inschrijving-beeindigd-andere-opleiding',
  'inschrijving-beeindigd-werk',
  'inschrijving-beeindigd-overig',
  'overleden',
  'geen-verzuim-langdurig-ziek',
  'geen-verzuim-legitiem-afwezig',
  'overgenomen',
] as const;
/** What may be told beside a closing (Regeling 21). */
export const opmerkingen = ['gezien-door-gemeente', 'actie-door-gemeente', 'geen-actie-meer'] as const;
export type Opmerking = (typeof opmerkingen)[number];
export const onderwijssoorten = [
  'PO',
  'SBO',
  'SO',
  'VO',
  'PRO',
  'VSO',
  'MBO',
  'VAVO',
  'geen onderwijs',
] as const;

/** From which status a report may go where; what is closed stays closed (stromen.md § 2, U25). */
export const stappen: Readonly<Record<MeldingStatus, readonly MeldingStatus[]>> = {
  nieuw: ['in-behandeling', 'ter-kennisneming', 'ingetrokken'],
  'in-behandeling': ['afgesloten', 'ingetrokken'],
  'ter-kennisneming': [],
  afgesloten: [],
  ingetrokken: [],
};

const params = z.object({ meldingId: z.uuid() });
const versie = z.int().min(1).describe('De versie die u zag; is er intussen een nieuwere, dan weigeren wij');

export const zMeldingRegel = z
  .object({
    meldingId: z.uuid(),
    nummer: z.string(),
    gemeldOp: zDatum,
    soortVerzuim: z.enum(soortenVerzuim),
    status: z.enum(meldingStatussen),
    uren: z.number().nullable(),
    schoolnaam: z.string().nullable(),
    onderwijssoort: z.string().nullable(),
    behandelaar: z.string().nullable(),
    werkprocesId: z.uuid().nullable(),
    eerdereMeldingen: z.int().describe('Meldingen over deze jongere in de 365 dagen ervoor'),
    jongere: z.object({
      jongereId: z.uuid(),
      naam: z.string(),
      geboortedatum: zDatum,
      leeftijd: z.int(),
      gemeente: z.string().nullable(),
    }),
    laatsteBericht: zMoment.nullable(),
    verwachting: z.string().nullable().describe('Wat het laatste bericht van de school vraagt'),
    volgendeDatum: zDatum
      .nullable()
      .describe('Wanneer de school volgens het laatste bericht weer iets hoort'),
    versie: z.int(),
  })
  .meta({ id: 'MeldingRegel' });
export type MeldingRegel = z.output<typeof zMeldingRegel>;

export const listMeldingenEndpoint = endpoint({
  method: 'GET',
  path: '/meldingen',
  operation: 'meldingenLezen',
  samenvatting: 'De werklijst van meldingen, nieuwste eerst',
  toegang: 'melding.lezen',
  object: 'melding',
  query: zPagina.extend({
    status: z.enum(meldingStatussen).optional(),
    soortVerzuim: z.enum(soortenVerzuim).optional(),
    onderwijssoort: z.enum(onderwijssoorten).optional(),
    schoolnaam: z.string().max(200).optional(),
    gemeentecode: z.string().length(4).optional(),
    behandelaar: z.string().max(200).optional(),
    jongereId: z.uuid().optional(),
  }),
  response: z.object({
    meldingen: z.array(zMeldingRegel),
    totaal: z.int().describe('Aantal dat aan het filter voldoet; boven 1.000 telt het niet verder'),
    perStatus: z.record(z.string(), z.int()),
  }),
});

export const meldvormNamen = [
  'absoluut',
  'wettelijk',
  'wettelijk-18',
  'langdurig',
  'luxe',
  'beginnend',
  'signaal',
  'te-laat',
  'ziekte',
] as const satisfies readonly Meldvorm[];

/** What comes with a report beside kind, period and words (BROD art. 14). */
export const zOpgave = z.object({
  vorm: z.enum(meldvormNamen),
  reden: z.string().nullable(),
  bijzondereReden: z
    .enum(['ziekte', 'politie-of-justitie', 'geloofsverplichting'])
    .nullable()
    .describe('Bijzonder persoonsgegeven; alleen voor wie de melding behandelt'),
  alleLessenGemist: z.boolean().nullable(),
  actieGewenst: z.boolean().nullable(),
  prioriteit: z.enum(['normaal', 'hoog']).nullable(),
  leslocatie: z.string().nullable(),
  contactFunctie: z.string().nullable(),
  contactTelefoon: z.string().nullable(),
  contactEmail: z.string().nullable(),
  kopieAan: z.string().nullable(),
  telefoonGezin: z.string().nullable(),
  zorgVermoed: z.boolean().nullable(),
  startkwalificatie: z.boolean().nullable(),
  opgenomenOp: zDatum.nullable().describe('Dag waarop het register de melding opnam'),
  uiterlijkOp: zDatum.nullable().describe('Laatste dag waarop het register haar moest geven (BROD art. 46)'),
  ontvangenOp: zDatum,
});

export type Opgave = z.output<typeof zOpgave>;

export const oordelenDag = [
  'geoorloofd',
  'ongeoorloofd',
  'te laat',
  'ziek',
  'onbekend',
  'verlof',
  'schorsing',
] as const;
export const zDag = z.object({
  dag: zDatum,
  heleDag: z.boolean(),
  lesuren: z.array(z.int()).describe('Welke lesuren; leeg als de school dat niet zei'),
  aantal: z.number().nullable().describe('Aantal lesuren'),
  oordeel: z.enum(oordelenDag),
});

export type MeldingDag = z.output<typeof zDag>;

export const readMeldingEndpoint = endpoint({
  method: 'GET',
  path: '/meldingen/:meldingId',
  operation: 'meldingLezen',
  samenvatting: 'Een melding zoals de school die deed, met jongere, eerdere meldingen, stappen en berichten',
  toegang: 'melding.lezen',
  object: 'melding',
  params,
  response: z
    .object({
      ...zMeldingRegel.shape,
      verzuimVanaf: zDatum.nullable(),
      verzuimTotEnMet: zDatum.nullable(),
      bron: z.string().nullable(),
      toelichting: z.string().nullable(),
      schoolDeed: z.string().nullable(),
      schoolVraagt: z.string().nullable(),
      contactpersoon: z.string().nullable(),
      sluitreden: z.string().nullable(),
      schoolcontact: z
        .object({ naam: z.string(), telefoon: z.string().nullable(), email: z.string().nullable() })
        .nullable()
        .describe('Wie de school vandaag heeft voor verzuim: voor haar zijn de berichten'),
      uitRegister: z.boolean().describe('Kwam uit het verzuimregister, dat de status terugkrijgt'),
      opgave: zOpgave.nullable().describe('Leeg bij een melding uit een ouder systeem'),
      dagen: z.array(zDag).describe('Per dag welke lesuren, oudste eerst'),
      laat: z
        .object({ laat: z.boolean(), grensInDagen: z.int() })
        .describe('Of de melding later kwam dan bij haar soort past'),
      ontbreekt: z
        .array(z.object({ onderdeel: z.enum(onderdelen), nodig: z.boolean() }))
        .describe('Wat de school nog niet vertelde; nodig om te kunnen beginnen, of niet'),
      triage: z
        .object({
          kleur: z.enum(['groen', 'oranje', 'rood']),
          gewogen: z.array(z.object({ feit: z.string(), kleur: z.enum(['oranje', 'rood']) })),
          keuze: z
            .object({ kleur: z.enum(['groen', 'oranje', 'rood']), reden: z.string(), door: z.string() })
            .nullable(),
        })
        .nullable()
        .describe('Hoe dringend, en welke feiten dat maken; alleen voor wie behandelt. Wordt niet bewaard'),
      toewijzing: z
        .object({
          behandelaar: z.string().nullable(),
          andereUitvoerder: z.string().nullable().describe('Een organisatie die volgens afspraak uitvoert'),
          waarom: z.array(z.enum(['zaak', ...voorwaarden])),
          afwezig: z.array(z.string()).describe('Wie haar zou krijgen, maar afwezig is zonder waarnemer'),
        })
        .nullable()
        .describe('Wie haar volgens de regels van vandaag behandelt, en waarop die regel let'),
      doorzending: z
        .object({
          richting: z.enum(['naar', 'van']),
          organisatie: z.string(),
          waarom: z.array(z.string()),
          op: zDatum,
        })
        .nullable()
        .describe(
          'Met welke organisatie deze melding is gedeeld: die haar uitvoert, of waar zij vandaan komt',
        ),
      recidive: z
        .object({
          meldingId: z.uuid(),
          nummer: z.string(),
          gemeldOp: zDatum,
          dagen: z.int(),
          werkprocesId: z.uuid().nullable(),
          zaaknummer: z.string().nullable(),
        })
        .nullable()
        .describe('Een eerdere melding in de dertig dagen ervoor, met de zaak die loopt'),
      samenvoeging: z.object({
        in: z.object({ meldingId: z.uuid(), nummer: z.string(), reden: z.string() }).nullable(),
        bij: z.array(z.object({ meldingId: z.uuid(), nummer: z.string(), reden: z.string() })),
      }),
      dagenTotMelding: z.int().nullable().describe('Dagen tussen eerste verzuim en melding'),
      jongereKort: zJongereKort,
      plicht: zPlicht.nullable().describe('Alleen voor wie het dossier mag lezen'),
      eerdere: z.array(
        z.object({
          meldingId: z.uuid(),
          nummer: z.string(),
          gemeldOp: zDatum,
          soortVerzuim: z.string(),
          status: z.string(),
        }),
      ),
      zaken: z.array(
        z.object({
          werkprocesId: z.uuid(),
          nummer: z.string(),
          soort: z.string(),
          vanaf: zDatum,
          stap: z.string(),
        }),
      ),
      verloop: z.array(
        z.object({
          van: z.string(),
          naar: z.string(),
          reden: z.string().nullable(),
          toelichting: z.string().nullable().describe('Voor het eigen team; een school krijgt haar niet'),
          op: zMoment,
          door: z.string(),
        }),
      ),
      berichten: z.array(
        z.object({
          berichtId: z.uuid(),
          stap: z.string(),
          tekst: z.string(),
          op: zMoment,
          gelezenOp: zMoment.nullable(),
        }),
      ),
      versies: z.array(
        z.object({
          versie: z.int(),
          soortVerzuim: z.string(),
          uren: z.number().nullable(),
          tot: zMoment,
          door: z.string(),
        }),
      ),
      magNu: z.array(
        z.enum([
          ...meldingStatussen,
          'koppelen',
          'corrigeren',
          'vragen',
          'samenvoegen',
          'overdragen',
          'triage',
        ]),
      ),
    })
    .meta({ id: 'Melding' }),
  refusals: { 'niet-gevonden': 404 },
});

export const createMeldingEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen',
  operation: 'meldingDoen',
  samenvatting: 'Doe een melding van verzuim',
  toegang: 'melding.doen',
  object: 'melding',
  body: z.object({
    jongereId: z.uuid(),
    soortVerzuim: z.enum(soortenVerzuim),
    verzuimVanaf: zDatum,
    verzuimTotEnMet: zDatum.optional(),
    uren: z.number().min(0).max(2000).optional(),
    toelichting: zTekst(2000).optional(),
    schoolDeed: zTekst(2000).optional(),
    schoolVraagt: zTekst(2000).optional(),
    contactpersoon: zTekst(200).optional(),
    vorm: z
      .enum(meldvormNamen)
      .optional()
      .describe('Preciezer dan de soort, zoals te laat komen of een signaal'),
    alleLessenGemist: z.boolean().optional(),
    prioriteit: z.enum(['normaal', 'hoog']).optional(),
    leslocatie: zTekst(200).optional(),
    contactFunctie: zTekst(120).optional(),
    contactTelefoon: zTekst(30).optional(),
    contactEmail: z.email().max(200).optional(),
    kopieAan: zTekst(200).optional().describe('Wie bij de school een kopie van de berichten leest'),
    telefoonGezin: zTekst(30).optional(),
    zorgVermoed: z.boolean().optional(),
    dagen: z
      .array(
        zDag.omit({ aantal: true, oordeel: true }).extend({ aantal: z.number().min(0).max(20).optional() }),
      )
      .max(200)
      .optional()
      .describe('Per dag welke lesuren; hun som is dan het aantal uren'),
    bron: z.enum(['school', 'telefoon', 'e-mail', 'burger', 'collega', 'eigen-waarneming']).default('school'),
  }),
  response: z.object({ meldingId: z.uuid(), nummer: z.string(), versie: z.int() }),
  refusals: {
    'jongere-onbekend': 404,
    'eind-voor-begin': 409,
    'dag-in-de-toekomst': 409,
    'soort-en-vorm': 409,
  },
});

const zStap = z.object({
  naar: z.enum(['in-behandeling', 'ter-kennisneming', 'afgesloten', 'ingetrokken']),
  sluitreden: z
    .enum(sluitredenen)
    .exclude(['overgenomen'])
    .optional()
    .describe('Een reden van het register; verplicht bij afsluiten, en alleen daarbij'),
  opmerking: z.enum(opmerkingen).optional().describe('Voor het register, bij afsluiten'),
  toelichting: zTekst(2000).optional(),
  verwachting: zTekst(1000).optional().describe('Wat wij nu van de school verwachten'),
  volgendeDatum: zDatum.optional().describe('Wanneer de school weer van ons hoort'),
  versie,
});

export const stepMeldingEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/stappen',
  operation: 'meldingBehandelen',
  samenvatting:
    'Neem in behandeling, neem ter kennisneming aan, sluit af of trek in; de school krijgt bericht',
  toegang: 'melding.behandelen',
  vrijgave: 'altijd',
  object: 'melding',
  params,
  body: zStap,
  response: z.object({ status: z.enum(meldingStatussen), berichtId: z.uuid(), versie: z.int() }),
  refusals: {
    'elders-behandeld': 409,
    'niet-gevonden': 404,
    gewijzigd: 409,
    'stap-niet-mogelijk': 409,
    'reden-nodig': 409,
    'alleen-school-trekt-in': 409,
    'zorg-in-bericht': 409,
    samengevoegd: 409,
  },
});

export const previewBerichtEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/_voorbeeld',
  operation: 'berichtVoorbeeld',
  samenvatting: 'Het bericht dat de school bij deze stap zou krijgen',
  toegang: 'melding.behandelen',
  params,
  body: zStap,
  response: z.object({ tekst: z.string() }),
  refusals: {
    'elders-behandeld': 409,
    'niet-gevonden': 404,
    'stap-niet-mogelijk': 409,
    'reden-nodig': 409,
    'alleen-school-trekt-in': 409,
    'zorg-in-bericht': 409,
    samengevoegd: 409,
    gewijzigd: 409,
  },
});

export const withdrawMeldingEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/intrekking',
  operation: 'meldingIntrekken',
  samenvatting: 'De school trekt haar melding in, met reden',
  toegang: 'melding.intrekken',
  object: 'melding',
  params,
  body: z.object({ reden: zTekst(1000), versie }),
  response: z.object({ status: z.enum(meldingStatussen), versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'stap-niet-mogelijk': 409 },
});

export const correctMeldingEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/correcties',
  operation: 'meldingCorrigeren',
  samenvatting: 'Verbeter soort, periode of uren; de vorige versie en de reden blijven bewaard',
  toegang: 'melding.behandelen',
  object: 'melding',
  params,
  body: z.object({
    soortVerzuim: z.enum(soortenVerzuim).optional(),
    verzuimVanaf: zDatum.optional(),
    verzuimTotEnMet: zDatum.nullable().optional(),
    uren: z.number().min(0).max(2000).nullable().optional(),
    reden: zTekst(1000),
    versie,
  }),
  response: z.object({ versie: z.int() }),
  refusals: {
    'elders-behandeld': 409,
    'niet-gevonden': 404,
    gewijzigd: 409,
    'eind-voor-begin': 409,
    'al-afgesloten': 409,
  },
});

export const linkMeldingEndpoint = endpoint({
  method: 'POST',
  path: '/meldingen/:meldingId/koppeling',
  operation: 'meldingKoppelen',
  samenvatting: 'Koppel de melding aan een lopende zaak van dezelfde jongere',
  toegang: 'melding.behandelen',
  vrijgave: 'altijd',
  object: 'melding',
  params,
  body: z.object({ werkprocesId: z.uuid(), versie }),
  response: z.object({ versie: z.int() }),
  refusals: {
    'elders-behandeld': 409,
    'niet-gevonden': 404,
    gewijzigd: 409,
    'zaak-onbekend': 404,
    'zaak-van-ander': 409,
    'zaak-afgesloten': 409,
  },
});

export const listBerichtenEndpoint = endpoint({
  method: 'GET',
  path: '/berichten',
  operation: 'berichtenLezen',
  samenvatting: 'Berichten van de gemeente aan de school, nieuwste eerst',
  toegang: 'bericht.lezen',
  object: 'bericht',
  query: zPagina.extend({ ongelezen: z.stringbool().optional(), jongereId: z.uuid().optional() }),
  response: z.object({
    berichten: z.array(
      z.object({
        berichtId: z.uuid(),
        meldingId: z.uuid(),
        meldingnummer: z.string(),
        jongere: z.string(),
        stap: z.string(),
        tekst: z.string(),
        behandelaar: z.string().nullable(),
        verwachting: z.string().nullable(),
        volgendeDatum: zDatum.nullable(),
        op: zMoment,
        gelezenOp: zMoment.nullable(),
      }),
    ),
    totaal: z.int(),
    ongelezen: z.int(),
  }),
});

export const readBerichtEndpoint = endpoint({
  method: 'POST',
  path: '/berichten/:berichtId/_gelezen',
  operation: 'berichtGelezen',
  samenvatting: 'Leg vast dat de school dit bericht heeft gezien',
  toegang: 'bericht.lezen',
  object: 'bericht',
  params: z.object({ berichtId: z.uuid() }),
  response: z.object({ gelezenOp: zMoment }),
  refusals: { 'niet-gevonden': 404 },
});
