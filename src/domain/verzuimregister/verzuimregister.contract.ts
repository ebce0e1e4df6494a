import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';

export const standenStatus = ['wacht', 'geweigerd', 'verstuurd', 'met-de-hand', 'vervallen'] as const;
export const statussenFout = ['open', 'opgelost', 'gesloten'] as const;
const versie = z.int().min(1).describe('De versie die u zag');

export const zLevering = z
  .object({
    leveringId: z.uuid(),
    kanaal: z.enum(['koppeling', 'bestand']),
    bestand: z.string().nullable(),
    aantal: z.int(),
    nieuw: z.int(),
    gewijzigd: z.int(),
    ingetrokken: z.int(),
    ongewijzigd: z.int().describe('Al bekend, of ouder dan wat wij hebben'),
    fout: z.int(),
    teLaat: z.int().describe('Nieuwe meldingen die later dan een werkdag na opname in het register kwamen'),
    op: zMoment,
    door: z.string(),
  })
  .meta({ id: 'Registerlevering' });
export type Levering = z.output<typeof zLevering>;

export const readVerzuimregisterEndpoint = endpoint({
  method: 'GET',
  path: '/verzuimregister',
  operation: 'verzuimregisterLezen',
  samenvatting: 'Hoe het staat met de koppeling met het verzuimregister',
  toegang: 'register.lezen',
  response: z.object({
    gekoppeld: z.boolean().describe('Onwaar: meldingen en statussen gaan als bestand'),
    gehaaldOp: zMoment.nullable(),
    fout: z.string().nullable().describe('Waarom de laatste poging mislukte'),
    foutOp: zMoment.nullable(),
    certificaatTotEnMet: zDatum.nullable(),
    certificaat: z.enum(['onbekend', 'geldig', 'verloopt', 'verlopen']),
    openFouten: z.int(),
    wachtendeStatussen: z.int(),
    geweigerdeStatussen: z.int(),
    ongelezen: z.int().describe('Meldingen uit het register die nog niemand behandelt'),
    ongelezenTeLang: z.int().describe('Daarvan langer dan een werkdag'),
    teLaatGeleverd: z.int().describe('In de laatste 30 dagen later dan een werkdag geleverd'),
    versie: z.int().describe('0: nog niets vastgelegd'),
  }),
});

export const listLeveringenEndpoint = endpoint({
  method: 'GET',
  path: '/verzuimregister/leveringen',
  operation: 'registerleveringenLezen',
  samenvatting: 'Wat het register leverde, nieuwste eerst',
  toegang: 'register.lezen',
  query: zPagina,
  response: z.object({ leveringen: z.array(zLevering), totaal: z.int() }),
});

export const listRegisterfoutenEndpoint = endpoint({
  method: 'GET',
  path: '/verzuimregister/fouten',
  operation: 'registerfoutenLezen',
  samenvatting: 'Meldingen die wij niet konden opnemen, met wat het register of het programma zegt',
  toegang: 'register.lezen',
  query: zPagina.extend({ status: z.enum(statussenFout).default('open') }),
  response: z.object({
    fouten: z.array(
      z.object({
        foutId: z.uuid(),
        meldingsnummer: z.string().nullable(),
        code: z.string(),
        bericht: z.string(),
        aantal: z.int().describe('Hoe vaak dit kwam'),
        status: z.enum(statussenFout),
        reden: z.string().nullable(),
        op: zMoment,
        versie: z.int(),
      }),
    ),
    totaal: z.int(),
  }),
});

export const listRegisterstatussenEndpoint = endpoint({
  method: 'GET',
  path: '/verzuimregister/statussen',
  operation: 'registerstatussenLezen',
  samenvatting: 'Statussen voor het register: wat wacht, wat is verstuurd met welk bewijs, wat is geweigerd',
  toegang: 'register.lezen',
  query: zPagina.extend({ stand: z.enum(standenStatus).optional() }),
  response: z.object({
    statussen: z.array(
      z.object({
        statusId: z.uuid(),
        meldingId: z.uuid(),
        meldingsnummer: z.string(),
        status: z.enum(['in-behandeling', 'afgesloten', 'ter-kennisneming']),
        sluitreden: z.string().nullable(),
        stand: z.enum(standenStatus),
        pogingen: z.int(),
        fout: z.string().nullable(),
        bewijs: z.string().nullable().describe('Wat het register als ontvangst gaf'),
        gepland: zMoment,
        klaarOp: zMoment.nullable(),
        versie: z.int(),
      }),
    ),
    totaal: z.int(),
    perStand: z.record(z.string(), z.int()),
  }),
});

export const fetchMeldingenEndpoint = endpoint({
  method: 'POST',
  path: '/verzuimregister/_ophalen',
  operation: 'meldingenOphalen',
  samenvatting: 'Haal nu nieuwe meldingen op; dat gebeurt op de achtergrond',
  toegang: 'register.beheren',
  object: 'verzuimregister',
  response: z.object({ gepland: z.literal(true) }),
  refusals: { 'geen-koppeling': 409 },
});

export const retryFoutEndpoint = endpoint({
  method: 'POST',
  path: '/verzuimregister/fouten/:foutId/_opnieuw',
  operation: 'registerfoutOpnieuw',
  samenvatting: 'Probeer een melding opnieuw op te nemen; met een koppeling wordt zij opnieuw opgevraagd',
  toegang: 'register.beheren',
  object: 'verzuimregister',
  params: z.object({ foutId: z.uuid() }),
  body: z.object({ versie }),
  response: z.object({ gepland: z.literal(true) }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const closeFoutEndpoint = endpoint({
  method: 'POST',
  path: '/verzuimregister/fouten/:foutId/_sluiten',
  operation: 'registerfoutSluiten',
  samenvatting: 'Sluit een fout die niet meer hoeft te worden opgelost; de inhoud wordt dan gewist',
  toegang: 'register.beheren',
  object: 'verzuimregister',
  params: z.object({ foutId: z.uuid() }),
  body: z.object({ reden: zTekst(500), versie }),
  response: z.object({ versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409 },
});

export const retryStatusEndpoint = endpoint({
  method: 'POST',
  path: '/verzuimregister/statussen/:statusId/_opnieuw',
  operation: 'registerstatusOpnieuw',
  samenvatting: 'Verstuur een geweigerde of wachtende status opnieuw',
  toegang: 'register.beheren',
  object: 'verzuimregister',
  params: z.object({ statusId: z.uuid() }),
  body: z.object({ versie }),
  response: z.object({ gepland: z.literal(true) }),
  refusals: { gewijzigd: 409, 'geen-koppeling': 409 },
});

export const markStatussenEndpoint = endpoint({
  method: 'POST',
  path: '/verzuimregister/statussen/_overgetypt',
  operation: 'registerstatussenMetDeHand',
  samenvatting: 'Leg vast dat deze statussen langs een andere weg in het register staan',
  toegang: 'register.beheren',
  object: 'verzuimregister',
  body: z.object({ statusIds: z.array(z.uuid()).min(1).max(1000) }),
  response: z.object({ aantal: z.int() }),
});

export const setKoppelingEndpoint = endpoint({
  method: 'PUT',
  path: '/verzuimregister/koppeling',
  operation: 'registerkoppelingVastleggen',
  samenvatting: 'Leg vast tot wanneer het PKIoverheid-certificaat van de koppeling geldt',
  toegang: 'register.beheren',
  object: 'verzuimregister',
  body: z.object({
    certificaatTotEnMet: zDatum.nullable(),
    versie: z.int().min(0).describe('De versie die u zag'),
  }),
  response: z.object({ versie: z.int() }),
  refusals: { gewijzigd: 409 },
});

/** A file with reports: JSON or CSV in the form of the guide. */
export const leveringBestandPath = '/verzuimregister/bestanden/:naam';
export const zLeveringBestand = z.object({
  naam: z.string().regex(/^[^/\\]{1,120}\.(json|csv)$/i, 'een bestand dat eindigt op .json of .csv'),
});
export const zGeleverd = zLevering.omit({ kanaal: true, bestand: true, op: true, door: true });
/** The statuses that wait, to be typed over or sent elsewhere. */
export const statussenBestandPath = '/verzuimregister/statussen/bestand/:vorm';
export const zStatussenBestand = z.object({ vorm: z.enum(['json', 'csv']) });
