import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';
import { isBsn } from '../../regels/bsn.ts';

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
        gevondenOp: z.enum([
          'naam',
          'bsn',
          'onderwijsnummer',
          'geboortedatum',
          'melding',
          'zaak',
          'kenmerk',
          'school',
        ]),
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
      onderwijsnummer: z.string().nullable(),
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

export const kanalen = ['brief', 'telefoon', 'e-mail', 'sms', 'berichtenbox'] as const;
export type Kanaal = (typeof kanalen)[number];
export const woonplekken = ['bij-jongere', 'elders'] as const;

/** How somebody is reached, as recorded here; holds from a day until a day. */
const zContact = z
  .object({
    contactgegevenId: z.uuid(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    taal: z.string().nullable(),
    tolk: z.boolean(),
    voorkeur: z.enum(kanalen).nullable(),
    nietBenaderen: z
      .string()
      .nullable()
      .describe('Waarom deze persoon niet benaderd mag worden; leeg: dat mag'),
    woont: z.enum(woonplekken).nullable().describe('Leeg: nog niet gevraagd'),
    straatnaam: z.string().nullable(),
    huisnummer: z.string().nullable(),
    postcode: z.string().nullable(),
    woonplaats: z.string().nullable(),
    adresGeheim: z.boolean().describe('Het adres staat dan in geen enkel antwoord'),
    heeftBsn: z
      .boolean()
      .describe('Het bsn van een betrokkene, alleen voor de Berichtenbox; het staat in geen antwoord'),
    bron: z.string().nullable(),
    vanaf: zDatum,
    totEnMet: zDatum.nullable(),
    vastgelegdDoor: z.string(),
    versie: z.int(),
  })
  .meta({ id: 'Contactgegevens' });
export type Contact = z.output<typeof zContact>;

export const listContactEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/contactgegevens',
  operation: 'contactgegevensLezen',
  samenvatting: 'Hoe de jongere en de mensen om de jongere te bereiken zijn en waren, nieuwste eerst',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  response: z.object({
    contactgegevens: z.array(
      zContact.extend({ betrokkeneId: z.uuid().nullable().describe('Leeg: van de jongere zelf') }),
    ),
  }),
  refusals: { 'niet-gevonden': 404 },
});

const zTelefoon = z
  .string()
  .trim()
  .regex(/^[+\d][\d ()-]{7,24}$/)
  .describe('Cijfers, eventueel met + ervoor en spaties ertussen');

export const setContactEndpoint = endpoint({
  method: 'PUT',
  path: '/jongeren/:jongereId/contactgegevens',
  operation: 'contactgegevensVastleggen',
  samenvatting:
    'Leg vast hoe de jongere of een betrokkene te bereiken is vanaf een dag; wat gold, eindigt en blijft bewaard',
  toegang: 'werkproces.behandelen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  body: z.object({
    betrokkeneId: z.uuid().optional().describe('Leeg: de jongere zelf'),
    telefoon: zTelefoon.optional(),
    email: z.email().max(200).optional(),
    taal: zTekst(100).optional(),
    tolk: z.boolean().default(false),
    voorkeur: z.enum(kanalen).optional(),
    nietBenaderen: zTekst(1000).optional(),
    woont: z.enum(woonplekken).optional(),
    straatnaam: zTekst(200).optional(),
    huisnummer: zTekst(20).optional(),
    postcode: zTekst(10).optional(),
    woonplaats: zTekst(100).optional(),
    adresGeheim: z
      .boolean()
      .default(false)
      .describe('Was het adres al geheim en staat hier geen adres, dan blijft het adres zoals het was'),
    bsn: z
      .string()
      .trim()
      .refine(isBsn, 'Dit bsn klopt niet. Controleer de cijfers.')
      .optional()
      .describe(
        'Van een betrokkene die post in de Berichtenbox wil; staat het er al, dan blijft het zonder dit veld',
      ),
    bron: zTekst(200).optional().describe('Van wie dit is gehoord'),
    vanaf: zDatum.optional().describe('Leeg: vandaag'),
    versie: z.int().min(0).describe('Van wat nu geldt; 0 als er nog niets was vastgelegd'),
  }),
  response: z.object({ contactgegevenId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'begin-voor-huidige': 409, 'bsn-nodig': 400 },
});

const zAdres = z.object({
  straat: z.string().nullable(),
  postcode: z.string().nullable(),
  woonplaats: z.string().nullable(),
});

const zGeadresseerde = z
  .object({
    wie: z.enum(['jongere', 'betrokkene']),
    betrokkeneId: z.uuid().nullable(),
    naam: z.string(),
    rol: z.string().nullable(),
    gezag: z.enum(['ja', 'nee', 'onbekend']).nullable(),
    gezagBron: z.string().nullable(),
    horen: zHoren,
    adres: zAdres.nullable().describe('Waar een brief heen gaat; leeg bij een geheim adres en zonder adres'),
    adresVan: z
      .enum(['eigen', 'jongere', 'aangenomen'])
      .nullable()
      .describe('aangenomen: niet vastgelegd waar deze persoon woont, dus het adres van de jongere'),
    adresGeheim: z
      .boolean()
      .describe('Er is een adres, maar het is geheim: alleen op de brief aan deze persoon zelf'),
    geenAdres: z.enum(['geheim-adres', 'onbekend', 'vertrokken', 'overleden']).nullable(),
    magAdresJongere: z
      .boolean()
      .describe('Of het adres van de jongere in een brief aan deze persoon mag staan'),
    taal: z.string().nullable(),
    tolk: z.boolean(),
    kanaal: z.enum(kanalen),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    nietBenaderen: z.string().nullable(),
    heeftBsn: z.boolean().describe('Of wij een bsn kennen van iemand die een Berichtenbox kan hebben'),
    contactVersie: z.int().nullable().describe('Van de vastgelegde contactgegevens; leeg als er geen zijn'),
  })
  .meta({ id: 'Geadresseerde' });

export const zAanschrijving = z
  .object({
    jongereId: z.uuid(),
    op: zDatum,
    overleden: z.boolean(),
    adresGeheim: z.boolean().describe('Het adres van de jongere is geheim'),
    geadresseerden: z.array(zGeadresseerde).describe('De jongere eerst, dan wie gezag heeft, dan de anderen'),
  })
  .meta({ id: 'Aanschrijving' });
/** With the addresses; over HTTP a secret one is left out. */
export type Aanschrijving = z.output<typeof zAanschrijving>;
export type Geadresseerde = Aanschrijving['geadresseerden'][number];

export const readAanschrijvingEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/aanschrijving',
  operation: 'aanschrijvingLezen',
  samenvatting:
    'Wie op een dag mag worden uitgenodigd en aangeschreven en waarom, waarheen, in welke taal en op welke manier',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  query: z.object({ op: zDatum.optional().describe('Leeg: vandaag') }),
  response: zAanschrijving,
  refusals: { 'niet-gevonden': 404, 'dag-te-vroeg': 400 },
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
    'brief',
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
