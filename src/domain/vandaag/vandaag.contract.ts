import { z } from 'zod';
import { endpoint, zDatum } from '../../platform/endpoint.ts';

export const blokken = [
  'vrijgave',
  'nieuwe-meldingen',
  'afspraken',
  'termijnen',
  'contact-met-school',
  'terugkoppeling',
  'antwoorden',
  'bewaking',
  'vrijstellingen',
  'draaiboeken',
  'advies',
] as const;
export type Blok = (typeof blokken)[number];

/** The name of each block, as the screen and the mail say it. */
export const blokNamen = {
  nl: {
    'vandaag.blok.vrijgave': 'Wacht op vrijgave',
    'vandaag.blok.nieuwe-meldingen': 'Nieuwe meldingen',
    'vandaag.blok.afspraken': 'Afspraken',
    'vandaag.blok.termijnen': 'Termijnen',
    'vandaag.blok.contact-met-school': 'Contact met de school',
    'vandaag.blok.terugkoppeling': 'Terugkoppeling die wacht',
    'vandaag.blok.antwoorden': 'Antwoorden binnen',
    'vandaag.blok.bewaking': 'Bewaking',
    'vandaag.blok.vrijstellingen': 'Vrijstellingen die aflopen',
    'vandaag.blok.advies': 'Advies',
    'vandaag.blok.draaiboeken': 'Draaiboeken',
  },
  en: {
    'vandaag.blok.vrijgave': 'Waits for release',
    'vandaag.blok.nieuwe-meldingen': 'New *meldingen*',
    'vandaag.blok.afspraken': 'Appointments',
    'vandaag.blok.termijnen': 'Terms',
    'vandaag.blok.contact-met-school': 'Contact with the school',
    'vandaag.blok.terugkoppeling': 'Feedback that waits',
    'vandaag.blok.antwoorden': 'Answers in',
    'vandaag.blok.bewaking': 'Guarding',
    'vandaag.blok.vrijstellingen': 'Exemptions that end',
    'vandaag.blok.advies': 'Advice',
    'vandaag.blok.draaiboeken': 'Playbooks',
  },
} as const satisfies Readonly<Record<'nl' | 'en', Readonly<Record<`vandaag.blok.${Blok}`, string>>>>;

const zWerk = z.object({
  soort: z.enum([
    'melding',
    'zaak',
    'jongere',
    'afspraak',
    'termijn',
    'school',
    'overdracht',
    'vrijgave',
    'verzoek',
    'spreekuur',
    'draaiboek',
  ]),
  id: z.uuid(),
  jongereId: z.uuid().nullable(),
  jongere: z.string().nullable(),
  schoolnaam: z.string().nullable(),
  /** A code of the block, put in words by the screen, or the words of the record itself. */
  wat: z.string(),
  tijd: z.string().nullable(),
  uiterlijk: zDatum.nullable(),
  teLaat: z.boolean(),
  voor: z.string().nullable().describe('De collega voor wie u waarneemt; leeg: uzelf'),
});

export const readVandaagEndpoint = endpoint({
  method: 'GET',
  path: '/vandaag',
  operation: 'vandaagLezen',
  samenvatting:
    'Wat vandaag nieuw is, wacht of te laat is, voor deze medewerker (met wie die waarneemt) of het hele team',
  toegang: 'melding.behandelen',
  object: 'werkproces',
  query: z.object({ voor: z.enum(['mij', 'team']).default('team') }),
  response: z
    .object({
      blokken: z.array(
        z.object({ blok: z.enum(blokken), aantal: z.int(), teLaat: z.int(), regels: z.array(zWerk) }),
      ),
      verborgen: z
        .object({ aantal: z.int(), teLaat: z.int() })
        .describe('Wat er is van soorten die u niet wilt zien; bij het team altijd nul'),
      waarneming: z.array(z.string()).describe('Collega’s die vandaag afwezig zijn en voor wie u waarneemt'),
      terug: z
        .object({
          vanaf: zDatum,
          totEnMet: zDatum,
          aantal: z.int(),
          gebeurd: z.array(
            z.object({
              soort: z.enum(['melding', 'zaak', 'notitie', 'termijn']),
              wat: z.string(),
              jongereId: z.uuid().nullable(),
              jongere: z.string().nullable(),
              op: zDatum,
              door: z.string(),
            }),
          ),
        })
        .nullable()
        .describe('Na een afwezigheid: wat anderen intussen in uw werk deden'),
      last: z.object({
        lopendeZaken: z.int(),
        meldingenInBehandeling: z.int(),
        afsprakenDezeWeek: z.int(),
        urenPerWeek: z.number().nullable(),
        oudsteZaakVanaf: zDatum.nullable(),
      }),
    })
    .meta({ id: 'Vandaag' }),
});
