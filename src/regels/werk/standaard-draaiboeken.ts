import type { Draaiboekmoment } from './draaiboek.ts';

/** Who can be asked by role: whoever has it and is first. */
export const taakrollen = [
  'leerplichtambtenaar',
  'kwalificatieplicht-ambtenaar',
  'administratie',
  'teammanager',
  'doorstroomcoach',
] as const;
export type Taakrol = (typeof taakrollen)[number];

export type Draaiboektaak = Draaiboekmoment & {
  readonly wat: string;
  readonly rol: Taakrol;
};
type StandaardDraaiboek = {
  readonly code: string;
  readonly naam: string;
  readonly uitleg: string;
  /** Of a season: once a year. Of a process: as often as there is reason to. */
  readonly soort: 'seizoen' | 'proces';
  readonly taken: readonly Draaiboektaak[];
};

const na = (aantal: number, eenheid: Draaiboekmoment['eenheid']) =>
  ({ aantal, eenheid, richting: 'vooruit' }) as const;
const voor = (aantal: number, eenheid: Draaiboekmoment['eenheid']) =>
  ({ aantal, eenheid, richting: 'terug' }) as const;
const op = (dag: string, duur: ReturnType<typeof na> | ReturnType<typeof voor> = na(0, 'dagen')) =>
  ({ anker: 'vaste-dag', dag, ...duur }) as const;

/** As the product has them; an organisatie writes its own over them, from a day on. */
export const standaardDraaiboeken: readonly StandaardDraaiboek[] = [
  {
    code: 'zomerproject',
    naam: 'Zomerproject',
    uitleg: 'Jongeren die het vmbo verlaten, volgen tot zij in het mbo zijn begonnen.',
    soort: 'seizoen',
    taken: [
      {
        wat: 'Vraag de vmbo-scholen wie zich op 1 april nog niet voor het mbo heeft aangemeld',
        rol: 'administratie',
        ...op('04-01', na(5, 'werkdagen')),
      },
      {
        wat: 'Spreek met elke vmbo-school af wie welke leerling spreekt',
        rol: 'leerplichtambtenaar',
        ...op('04-01', na(3, 'weken')),
      },
      {
        wat: 'Vergelijk de aanmeldingen bij het mbo met de lijst van de scholen',
        rol: 'administratie',
        ...op('05-15'),
      },
      {
        wat: 'Stel de bellijst voor de zomer op en verdeel de jongeren',
        rol: 'teammanager',
        anker: 'zomer-begin',
        ...voor(4, 'weken'),
      },
      {
        wat: 'Maak het bericht klaar voor jongeren zonder plek en hun ouders',
        rol: 'administratie',
        anker: 'zomer-begin',
        ...voor(3, 'weken'),
      },
      {
        wat: 'Leg bij elke mbo-instelling vast wie in de zomer bereikbaar is',
        rol: 'doorstroomcoach',
        anker: 'zomer-begin',
        ...voor(2, 'weken'),
      },
      {
        wat: 'Eerste belronde: bel iedereen op de lijst',
        rol: 'leerplichtambtenaar',
        anker: 'zomer-begin',
        ...na(1, 'weken'),
      },
      {
        wat: 'Vraag de mbo-instellingen welke opleidingen nog plaats hebben',
        rol: 'doorstroomcoach',
        anker: 'zomer-begin',
        ...na(2, 'weken'),
      },
      {
        wat: 'Tweede belronde: wie niet is bereikt of nog geen plek heeft',
        rol: 'leerplichtambtenaar',
        anker: 'zomer-einde',
        ...voor(2, 'weken'),
      },
      {
        wat: 'Nodig uit of ga langs bij wie niet is bereikt',
        rol: 'leerplichtambtenaar',
        anker: 'zomer-einde',
        ...voor(1, 'weken'),
      },
      {
        wat: 'Ga bij de mbo-instellingen na wie is begonnen',
        rol: 'administratie',
        anker: 'zomer-einde',
        ...na(10, 'schooldagen'),
      },
      {
        wat: 'Draag over aan het doorstroompunt wie niet is begonnen, en leg de uitkomst vast voor het jaarverslag',
        rol: 'teammanager',
        ...op('10-01'),
      },
    ],
  },
  {
    code: 'begin-schooljaar',
    naam: 'Begin van het schooljaar: absoluut verzuim',
    uitleg: 'Wie na de zomer nergens is ingeschreven, snel vinden en aanschrijven.',
    soort: 'seizoen',
    taken: [
      {
        wat: 'Kijk na of de brieven over absoluut verzuim voor dit schooljaar kloppen',
        rol: 'administratie',
        anker: 'zomer-einde',
        ...voor(2, 'weken'),
      },
      {
        wat: 'Lees de eerste levering van DUO na de zomer in en pas de inschrijvingen toe',
        rol: 'administratie',
        anker: 'zomer-einde',
        ...na(5, 'schooldagen'),
      },
      {
        wat: 'Loop de lijst absoluut verzuim na: wachtlijst, vrijstelling, pas verhuisd',
        rol: 'leerplichtambtenaar',
        anker: 'zomer-einde',
        ...na(8, 'schooldagen'),
      },
      {
        wat: 'Schrijf de gezinnen aan met de eerste brief',
        rol: 'administratie',
        anker: 'zomer-einde',
        ...na(10, 'schooldagen'),
      },
      {
        wat: 'Bekijk de antwoorden en schrijf wie niet antwoordde opnieuw aan',
        rol: 'administratie',
        anker: 'zomer-einde',
        ...na(5, 'weken'),
      },
      {
        wat: 'Ga langs bij wie na twee brieven niets liet weten',
        rol: 'leerplichtambtenaar',
        anker: 'zomer-einde',
        ...na(8, 'weken'),
      },
    ],
  },
  {
    code: 'jaarverslag',
    naam: 'Jaarverslag en tellingen',
    uitleg: 'Van het einde van het schooljaar tot het verslag in de gemeenteraad ligt.',
    soort: 'seizoen',
    taken: [
      {
        wat: 'Sluit af wat dit schooljaar klaar is en vul ontbrekende uitkomsten in',
        rol: 'leerplichtambtenaar',
        anker: 'zomer-begin',
        ...voor(2, 'weken'),
      },
      {
        wat: 'Leg een momentopname van het schooljaar vast',
        rol: 'administratie',
        ...op('08-01'),
      },
      {
        wat: 'Vul de leerplichttelling in en loop de bevindingen na',
        rol: 'administratie',
        ...op('08-01', na(4, 'weken')),
      },
      {
        wat: 'Schrijf het jaarverslag en laat de cijfers door een collega nakijken',
        rol: 'teammanager',
        ...op('10-01', voor(4, 'weken')),
      },
      {
        wat: 'Bied het jaarverslag aan het college aan, op weg naar de gemeenteraad',
        rol: 'teammanager',
        ...op('10-01', voor(2, 'weken')),
      },
      {
        wat: 'Ga na of het jaarverslag voor 1 oktober bij de gemeenteraad ligt',
        rol: 'teammanager',
        ...op('10-01', voor(1, 'dagen')),
      },
    ],
  },
  {
    code: 'thuiszitter',
    naam: 'Thuiszitter: de eerste weken',
    uitleg: 'Wat het team doet als een jongere langer thuiszit, vanaf de dag dat het blijkt.',
    soort: 'proces',
    taken: [
      {
        wat: 'Bel ouders en school: sinds wanneer, waarom, wie is er al bij',
        rol: 'leerplichtambtenaar',
        anker: 'start',
        ...na(2, 'werkdagen'),
      },
      {
        wat: 'Spreek de jongere zelf',
        rol: 'leerplichtambtenaar',
        anker: 'start',
        ...na(5, 'schooldagen'),
      },
      {
        wat: 'Vraag het samenwerkingsverband mee te denken en plan een overleg',
        rol: 'leerplichtambtenaar',
        anker: 'start',
        ...na(10, 'schooldagen'),
      },
      {
        wat: 'Leg het plan vast: wie doet wat, wanneer is de jongere weer op school',
        rol: 'leerplichtambtenaar',
        anker: 'start',
        ...na(4, 'weken'),
      },
    ],
  },
];
