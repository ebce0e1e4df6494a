import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';

export const zPlicht = z
  .object({
    soort: z
      .enum(['leerplichtig', 'kwalificatieplichtig', 'doorstroompunt', 'geen', 'onbekend'])
      .describe('doorstroompunt: achttien of ouder, zonder startkwalificatie, onder de leeftijdsgrens'),
    totEnMet: zDatum.nullable().describe('Laatste dag van deze plicht, als die er is'),
    uitzondering: z
      .enum(['praktijkonderwijs', 'vso-uitstroomprofiel'])
      .nullable()
      .describe('Waarom er geen kwalificatieplicht is (Lpw art. 4a lid 2)'),
    artikel: z.string(),
    versie: zDatum.describe('Eerste dag van de gebruikte wettekst'),
    uitleg: z.string(),
  })
  .meta({ id: 'Plicht' });
export type Plicht = z.output<typeof zPlicht>;

export const zJongereKort = z
  .object({
    jongereId: z.uuid(),
    naam: z.string(),
    geboortedatum: zDatum,
    leeftijd: z.int(),
    woonplaats: z.string().nullable(),
    gemeente: z.string().nullable(),
    schoolnaam: z.string().nullable(),
    onderwijssoort: z.string().nullable(),
  })
  .meta({ id: 'JongereKort' });
export type JongereKort = z.output<typeof zJongereKort>;

export const soortenBijzonderheid = [
  'geheim-adres',
  'tolk',
  'veiligheid',
  'agressie',
  'contactverbod',
] as const;
export type SoortBijzonderheid = (typeof soortenBijzonderheid)[number];

const zBijzonderheid = z.object({
  bijzonderheidId: z.uuid(),
  soort: z.enum(soortenBijzonderheid),
  toelichting: z.string().nullable(),
  vanaf: zDatum,
  uitLevering: z.boolean().describe('Kwam uit een levering, niet hier vastgelegd'),
  vastgelegdDoor: z.string(),
  versie: z.int(),
});

const zGezinslid = zJongereKort.extend({
  zelfdeAdres: z.boolean(),
  zelfdeOuder: z.boolean(),
  bekend: z.boolean().describe('Er loopt iets, wat dan ook'),
  lopend: z
    .object({ zaken: z.int(), meldingen: z.int() })
    .nullable()
    .describe('Leeg voor wie geen zaken mag lezen: die ziet alleen dat de jongere bekend is'),
});

export const createBijzonderheidEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren/:jongereId/bijzonderheden',
  operation: 'bijzonderheidVastleggen',
  samenvatting: 'Leg vast wat iedereen moet weten voor een bezoek, een gesprek of een brief',
  toegang: 'werkproces.behandelen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  body: z.object({
    soort: z.enum(soortenBijzonderheid),
    toelichting: zTekst(2000).optional(),
    vanaf: zDatum.optional().describe('Leeg: vandaag'),
  }),
  response: z.object({ bijzonderheidId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'toelichting-nodig': 400, 'bestaat-al': 409 },
});

export const endBijzonderheidEndpoint = endpoint({
  method: 'PUT',
  path: '/bijzonderheden/:bijzonderheidId/einde',
  operation: 'bijzonderheidBeeindigen',
  samenvatting: 'Beëindig een bijzonderheid; zij blijft in de geschiedenis staan',
  toegang: 'werkproces.behandelen',
  object: 'bijzonderheid',
  params: z.object({ bijzonderheidId: z.uuid() }),
  body: z.object({ tot: zDatum.optional().describe('Laatste dag; leeg: vandaag'), versie: z.int().min(1) }),
  response: z.object({ bijzonderheidId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'uit-brp': 409, 'einde-voor-begin': 400, gewijzigd: 409 },
});

export const searchJongerenEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren/_zoek',
  operation: 'jongerenZoeken',
  samenvatting: 'Zoek op naam (ook met tikfouten), bsn, geboortedatum, meldingnummer, zaaknummer of school',
  toegang: 'dossier.zoeken',
  object: 'jongere',
  body: z.object({ vraag: zTekst(200), limiet: z.int().min(1).max(50).default(20) }),
  response: z.object({
    treffers: z.array(
      zJongereKort.extend({
        gevondenOp: z.enum(['naam', 'bsn', 'geboortedatum', 'melding', 'zaak', 'school']),
        gelijkenis: z.number().min(0).max(1),
        lopendeZaken: z.int(),
        zaakId: z.uuid().nullable(),
        meldingId: z.uuid().nullable(),
      }),
    ),
  }),
});

const zHoren = z
  .object({
    mag: z.enum(['ja', 'nee', 'uitzoeken']),
    regel: z.string(),
    artikel: z.string(),
    uitleg: z.string(),
  })
  .meta({ id: 'Horen' })
  .describe('Mag deze persoon worden uitgenodigd, aangeschreven en opgeroepen, en waarom');
export type Horen = z.infer<typeof zHoren>;

const zBetrokkene = z.object({
  betrokkeneId: z.uuid(),
  naam: z.string(),
  rol: z.string(),
  gezag: z.enum(['ja', 'nee', 'onbekend']),
  taal: z.string().nullable(),
  tolk: z.boolean(),
  telefoon: z.string().nullable(),
  email: z.string().nullable(),
  bron: z.string().nullable(),
  horen: zHoren,
});

export const readJongereEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId',
  operation: 'jongereLezen',
  samenvatting: 'Het dossier van een jongere: persoon, adres, school, plicht, gezin, wat er loopt',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  response: z
    .object({
      jongereId: z.uuid(),
      naam: z.string(),
      voornamen: z.string().nullable(),
      geboortedatum: zDatum,
      leeftijd: z.int(),
      geslacht: z.enum(['M', 'V', 'X']).nullable(),
      bsn: z.string().nullable(),
      startkwalificatieOp: zDatum.nullable(),
      plicht: zPlicht,
      adres: z
        .object({
          geheim: z.boolean(),
          straat: z.string().nullable(),
          postcode: z.string().nullable(),
          woonplaats: z.string().nullable(),
          gemeente: z.string().nullable(),
          gemeentecode: z.string().nullable(),
          vanaf: zDatum.nullable(),
          tot: zDatum.nullable(),
          redenUitschrijving: z.string().nullable(),
        })
        .nullable(),
      bijzonderheden: z.array(zBijzonderheid),
      inschrijvingen: z.array(
        z.object({
          inschrijvingId: z.uuid(),
          schoolnaam: z.string().nullable(),
          onderwijssoort: z.string().nullable(),
          vanaf: zDatum,
          totEnMet: zDatum.nullable(),
          redenEinde: z.string().nullable(),
        }),
      ),
      betrokkenen: z.array(zBetrokkene),
      horenZelf: zHoren,
      gezin: z.array(zGezinslid).describe('Andere jongeren op hetzelfde adres of van dezelfde ouder'),
      lopendeZaken: z.int(),
      openMeldingen: z.int(),
      laatsteContact: zMoment.nullable(),
      versie: z.int(),
    })
    .meta({ id: 'Jongere' }),
  refusals: { 'niet-gevonden': 404 },
});

export const zGebeurtenis = z.object({
  soort: z.enum([
    'melding',
    'waarschuwing',
    'halt',
    'proces-verbaal',
    'vrijstelling',
    'verlof',
    'gesprek',
    'gedoog',
    'interventie',
    'vsv',
    'notitie',
    'startkwalificatie',
    'verwijdering',
    'verhuizing',
  ]),
  id: z.string(),
  datum: zDatum,
  label: z.string(),
  toelichting: z.string().nullable(),
});

/** The duty of those in a list, with the reason of each (PB-02). */
export const readPlichtenEndpoint = endpoint({
  method: 'POST',
  path: '/jongeren/_plichten',
  operation: 'plichtenLezen',
  samenvatting:
    'Welke plicht deze jongeren op een dag hebben, en waarom; vandaag als er geen dag is gevraagd',
  toegang: 'dossier.lezen',
  object: 'jongere',
  body: z.object({ jongereIds: z.array(z.uuid()).min(1).max(200), op: zDatum.optional() }),
  response: z.object({ op: zDatum, plichten: z.array(z.object({ jongereId: z.uuid(), plicht: zPlicht })) }),
  refusals: { 'dag-te-vroeg': 400 },
});

/** The duty on any day (PB-02); today when no day is asked. */
export const readPlichtEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/plicht',
  operation: 'plichtLezen',
  samenvatting: 'Welke plicht een jongere op een dag heeft, en waarom',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  query: z.object({ op: zDatum.optional() }),
  response: zPlicht.extend({ op: zDatum }),
  refusals: { 'niet-gevonden': 404, 'dag-te-vroeg': 400 },
});

export const readTijdlijnEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/tijdlijn',
  operation: 'tijdlijnLezen',
  samenvatting: 'Alles van een jongere op een as: perioden als banden, gebeurtenissen als momenten',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  query: z.object({
    bekendOp: zDatum
      .optional()
      .describe('Toon wat op die dag (einde van de dag) was vastgelegd, in plaats van wat nu bekend is'),
  }),
  response: z
    .object({
      vanaf: zDatum,
      totEnMet: zDatum,
      banden: z.array(
        z.object({
          soort: z.enum([
            'inschrijving',
            'plicht',
            'zaak',
            'thuiszitter',
            'vrijstelling',
            'schorsing',
            'verblijf',
          ]),
          id: z.string(),
          label: z.string(),
          vanaf: zDatum,
          totEnMet: zDatum.nullable(),
          toelichting: z.string().nullable(),
        }),
      ),
      momenten: z.array(zGebeurtenis),
    })
    .meta({ id: 'Tijdlijn' }),
  refusals: { 'niet-gevonden': 404 },
});

export const readInzageEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/inzage',
  operation: 'inzageLezen',
  samenvatting: 'Wie dit dossier heeft ingezien of gewijzigd, in een periode',
  toegang: 'logboek.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  query: z.object({ vanaf: zDatum, totEnMet: zDatum }),
  response: z.object({
    regels: z.array(
      z.object({
        op: zMoment,
        actor: z.string(),
        rol: z.string(),
        handeling: z.string(),
        objectSoort: z.string().nullable(),
        resultaat: z.string(),
        herkomst: z.string(),
      }),
    ),
  }),
});
