import { type Datum, leesbaar } from '../kalender/datum.ts';
import { isMasStap, type MasStap } from './stappen.ts';

/** What we may ask of a school, in fixed words: the only thing of a zaak that may be said on every route. */
export const verwachtingen = {
  registreren: 'Blijf het verzuim registreren en meld nieuw verzuim meteen.',
  informatie: 'Stuur ons het verzuimoverzicht en wat u zelf al deed.',
  overleg: 'Kom naar het overleg dat wij met u plannen.',
  programma: 'Houd een passend programma en een plek op school klaar.',
  contact: 'Houd contact met de leerling en de ouders.',
  niets: 'U hoeft nu niets te doen.',
} as const;
export type Verwachting = keyof typeof verwachtingen;
export const verwachtingCodes = Object.keys(verwachtingen) as [Verwachting, ...Verwachting[]];

/**
 * Routes and steps of which a school hears that they run, and nothing more: care and penal detail stay inside.
 *
 * @uitleg 0203 what a school may hear on each route
 */
const BESLOTEN_ROUTES: readonly string[] = ['halt', 'dwangciviel', 'dwangstrafrecht', 'combinatie'];
const BESLOTEN_STAPPEN: readonly MasStap[] = ['verhoor', 'afdoening', 'briefgezin'];

export const isBesloten = (stap: string, route: string | null): boolean =>
  (route !== null && BESLOTEN_ROUTES.includes(route)) || BESLOTEN_STAPPEN.some((een) => een === stap);

type Woorden = { readonly gedaan: string; readonly straks: string; readonly verwachting: Verwachting };

/** Each step in words for a school: what was done when the zaak stands there, and what it is called beforehand. */
const woorden: Readonly<Record<MasStap, Woorden>> = {
  nieuw: {
    gedaan: 'Wij hebben een zaak geopend.',
    straks: 'Wij openen de zaak.',
    verwachting: 'informatie',
  },
  inventarisatie: {
    gedaan: 'Wij zetten met u op een rij wat er is gedaan.',
    straks: 'Wij nemen contact met u op.',
    verwachting: 'informatie',
  },
  kennisgeving: {
    gedaan: 'Wij hebben ouders en leerling laten weten dat u meldde.',
    straks: 'Wij laten ouders en leerling weten dat u meldde.',
    verwachting: 'registreren',
  },
  vaststelling: {
    gedaan: 'Wij stellen vast of het verzuim mocht.',
    straks: 'Wij stellen vast of het verzuim mocht.',
    verwachting: 'informatie',
  },
  inschrijfverzoek: {
    gedaan: 'Wij hebben gevraagd om een inschrijving.',
    straks: 'Wij vragen om een inschrijving.',
    verwachting: 'niets',
  },
  onderzoek: {
    gedaan: 'Wij onderzoeken het verzuim.',
    straks: 'Wij onderzoeken het verzuim.',
    verwachting: 'registreren',
  },
  gesprekgepland: {
    gedaan: 'Er is een gesprek gepland met ouders en leerling.',
    straks: 'Wij spreken met ouders en leerling.',
    verwachting: 'registreren',
  },
  afspraken: {
    gedaan: 'Wij hebben afspraken gemaakt met ouders en leerling.',
    straks: 'Wij maken afspraken met ouders en leerling.',
    verwachting: 'programma',
  },
  monitoring: {
    gedaan: 'Wij volgen of de afspraken worden nagekomen.',
    straks: 'Wij volgen of de afspraken worden nagekomen.',
    verwachting: 'registreren',
  },
  wachtlijst: {
    gedaan: 'De leerling wacht op een plaats.',
    straks: 'De leerling wacht op een plaats.',
    verwachting: 'niets',
  },
  routekeuze: {
    gedaan: 'Wij kiezen met partners hoe het verder gaat.',
    straks: 'Wij kiezen met partners hoe het verder gaat.',
    verwachting: 'overleg',
  },
  routelopend: {
    gedaan: 'De gekozen aanpak loopt.',
    straks: 'De gekozen aanpak begint.',
    verwachting: 'programma',
  },
  briefgezin: {
    gedaan: 'Wij handelen de melding af.',
    straks: 'Wij handelen de melding af.',
    verwachting: 'registreren',
  },
  verhoor: {
    gedaan: 'Wij handelen de melding af.',
    straks: 'Wij handelen de melding af.',
    verwachting: 'registreren',
  },
  afdoening: {
    gedaan: 'Wij handelen de melding af.',
    straks: 'Wij handelen de melding af.',
    verwachting: 'registreren',
  },
  terugkoppeling: {
    gedaan: 'Wij ronden de zaak af.',
    straks: 'Wij ronden de zaak af.',
    verwachting: 'registreren',
  },
  evaluatie: {
    gedaan: 'Wij kijken met u terug.',
    straks: 'Wij kijken met u terug.',
    verwachting: 'overleg',
  },
  gesloten: {
    gedaan: 'De zaak is gesloten.',
    straks: 'Wij sluiten de zaak.',
    verwachting: 'registreren',
  },
};

/** What a school hears of a partner, in fixed words: that one was asked, not which, why or with what result (KI-02). */
export const partnerzinnen = {
  gevraagd: 'Wij vroegen een andere organisatie om mee te doen. Over de inhoud mogen wij u niets vertellen.',
  begonnen: 'De andere organisatie is begonnen. Over de inhoud mogen wij u niets vertellen.',
  klaar: 'De andere organisatie is klaar. Over de inhoud mogen wij u niets vertellen.',
} as const;
export type Partnerzin = (typeof partnerzinnen)[keyof typeof partnerzinnen];

/** Said instead of the step while another party leads or a penal route runs. */
const BESLOTEN = 'Er loopt een aanpak. Over de inhoud mogen wij u niets vertellen.';

export type Schoolstand = {
  readonly laatsteStap: string;
  readonly volgendeStap: string | null;
  readonly verwachting: Verwachting;
};

/** Another gemeente goes on: without these words a school would think that nobody does. */
const OVERGEDRAGEN: Schoolstand = {
  laatsteStap:
    'De leerling valt nu onder een andere gemeente. Wij hebben de zaak aan die gemeente overgedragen.',
  volgendeStap: 'Die gemeente neemt contact met u op.',
  verwachting: 'registreren',
};

/** How a zaak stands in words a school may read; follows from step and route alone, never from what anybody wrote. */
export function deriveSchoolstand(
  stap: string,
  volgende: string | null,
  route: string | null,
  sluitgrond: string | null = null,
): Schoolstand {
  if (stap === 'gesloten' && sluitgrond === 'overgedragen') return OVERGEDRAGEN;
  const at = woorden[isMasStap(stap) ? stap : 'nieuw'];
  const hides = stap !== 'gesloten' && isBesloten(stap, route);
  return {
    laatsteStap: hides ? BESLOTEN : at.gedaan,
    volgendeStap:
      volgende === null || stap === 'gesloten' || !isMasStap(volgende)
        ? null
        : hides
          ? 'Wij laten u weten wanneer dit verandert.'
          : woorden[volgende].straks,
    verwachting: at.verwachting,
  };
}

/** The message as the school reads it. */
export const writeTerugkoppeling = (inhoud: {
  readonly laatsteStap: string;
  readonly volgendeStap: string | null;
  readonly verwachting: string;
  readonly aanvulling: string | null;
  readonly volgendeDatum: Datum | null;
}): string =>
  [
    inhoud.laatsteStap,
    inhoud.volgendeStap,
    `Wat wij nu van u verwachten: ${inhoud.verwachting}`,
    inhoud.aanvulling,
    inhoud.volgendeDatum ? `U hoort uiterlijk ${leesbaar(inhoud.volgendeDatum)} weer van ons.` : null,
  ]
    .filter(Boolean)
    .join('\n');
