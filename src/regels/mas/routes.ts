import { addDagen, type Datum } from '../kalender/datum.ts';

type Routetaak = { readonly wat: string; readonly dagen: number };
type Routeregel = {
  /** What we do once the route runs; the first day counts from its start. */
  readonly taken: readonly Routetaak[];
  readonly partners: readonly string[];
  /** Codes of letter templates. */
  readonly brieven: readonly string[];
  /** How the route can end. */
  readonly resultaten: readonly [string, ...string[]];
};

/**
 * The routes of the MAS as data (mas.md § 4): tasks with terms, partners, letters and how they end. The depth of Halt, of the
 * proces-verbaal and of the last onder dwangsom stands with those.
 *
 * @uitleg 0204 terms and results of the routes
 */
export const masRoutes = {
  vrijwilligehulp: {
    taken: [
      { wat: 'Verwijs met de school naar het wijkteam of de jeugdhulp', dagen: 7 },
      { wat: 'Vraag of de hulp is begonnen; zo niet: herinner', dagen: 28 },
    ],
    partners: ['wijkteam', 'jeugdhulp', 'jeugdgezondheidszorg'],
    brieven: ['verwijzing-hulp'],
    resultaten: ['hulp-helpt', 'hulp-geweigerd', 'hulp-niet-begonnen', 'andere-route-nodig'],
  },
  halt: {
    taken: [
      { wat: 'Verwijs naar Halt met feiten en instemming', dagen: 7 },
      { wat: 'Vraag Halt naar de uitkomst', dagen: 56 },
    ],
    partners: ['halt'],
    brieven: ['verwijzing-halt'],
    resultaten: ['positief-afgerond', 'negatief-afgerond', 'geen-instemming'],
  },
  dwangciviel: {
    taken: [
      { wat: 'Doorloop de meldcode en meld bij Veilig Thuis of vraag de beschermingstafel', dagen: 7 },
      { wat: 'Vraag wie de regie heeft en leg dat vast', dagen: 14 },
      { wat: 'Niet opgepakt? Herinner, en schaal daarna op', dagen: 28 },
    ],
    partners: ['veilig-thuis', 'raad-voor-de-kinderbescherming', 'gecertificeerde-instelling'],
    brieven: ['verwijzing-hulp'],
    resultaten: ['maatregel', 'terug-naar-vrijwillig', 'niet-ontvankelijk', 'andere-route-nodig'],
  },
  dwangstrafrecht: {
    taken: [
      { wat: 'Roep op voor verhoor', dagen: 14 },
      { wat: 'Maak het proces-verbaal op en stuur het in', dagen: 30 },
      { wat: 'Vraag het OM naar de afdoening', dagen: 90 },
    ],
    partners: ['openbaar-ministerie'],
    brieven: ['uitnodiging-hoorgesprek', 'mededeling-pv'],
    resultaten: ['strafbeschikking', 'vonnis', 'sepot', 'geen-proces-verbaal'],
  },
  lastonderdwangsom: {
    taken: [
      { wat: 'Stuur het voornemen en vraag een zienswijze', dagen: 14 },
      { wat: 'Leg het besluit voor aan burgemeester en wethouders', dagen: 42 },
      { wat: 'Ga na of de jongere is ingeschreven', dagen: 70 },
    ],
    partners: ['juridische-zaken'],
    brieven: ['voornemen-last', 'besluit-last'],
    resultaten: ['ingeschreven', 'verbeurd', 'ingetrokken'],
  },
  combinatie: {
    taken: [
      { wat: 'Spreek met de partners af wie de regie heeft', dagen: 7 },
      { wat: 'Bespreek met de partners hoe de routes samen lopen', dagen: 28 },
    ],
    partners: ['wijkteam', 'openbaar-ministerie', 'veilig-thuis'],
    brieven: [],
    resultaten: ['doel-bereikt', 'andere-route-nodig'],
  },
} as const satisfies Readonly<Record<string, Routeregel>>;

export type MasRoute = keyof typeof masRoutes;
export const isMasRoute = (naam: string): naam is MasRoute => Object.hasOwn(masRoutes, naam);

/** The tasks of a route with the day each should be done, from the day the route begins. */
export const deriveRoutetaken = (route: MasRoute, vanaf: Datum) =>
  masRoutes[route].taken.map(({ wat, dagen }) => ({ wat, uiterlijk: addDagen(vanaf, dagen) }));

export const isRouteresultaat = (route: MasRoute, resultaat: string): boolean =>
  masRoutes[route].resultaten.some((een) => een === resultaat);
