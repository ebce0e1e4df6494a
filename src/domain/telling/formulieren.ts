import { type Formulier, zFormulier } from './formulier.contract.ts';

const kolommen = [
  { code: 'po-sbo', kop: 'Basisonderwijs en sbo', onderwijssoorten: ['PO', 'SBO'] },
  { code: 'so-vso', kop: '(V)so', onderwijssoorten: ['SO', 'VSO'] },
  { code: 'vo', kop: 'Vo', onderwijssoorten: ['VO', 'PRO'] },
  { code: 'mbo', kop: 'Mbo en vavo', onderwijssoorten: ['MBO', 'VAVO'] },
  { code: 'geen', kop: 'Geen onderwijs', onderwijssoorten: ['geen onderwijs'] },
  { code: 'onbekend', kop: 'Onbekend', onderwijssoorten: ['onbekend'] },
];

type Waar = Readonly<Record<string, string | readonly string[]>>;
const cijfer = (indicator: string, waar: Waar = {}, uitgesplitst = true) => ({
  soort: 'cijfer' as const,
  indicator,
  uitgesplitst,
  waar: Object.entries(waar).flatMap(([dimensie, waarden]) =>
    (typeof waarden === 'string' ? [waarden] : waarden).map((waarde) => ({ dimensie, waarde })),
  ),
});
const regels = (
  rubriek: string,
  eenheid: string,
  lijst: Readonly<Record<string, readonly [string, object]>>,
) => Object.entries(lijst).map(([code, [label, bron]]) => ({ code, rubriek, eenheid, label, bron }));

const stand = (welke: string) => cijfer('absoluut', { stand: welke });
const thuis = (welke: string) => cijfer('thuiszitters', { stand: welke });
const besluit = (artikel: string) => cijfer('vrijstellingen', { artikel });

/**
 * @uitleg 0112 which questions the leerplichttelling has: the list of 2002-2003 is the last one published in full
 */
const leerplichttelling = {
  code: 'leerplichttelling',
  naam: 'Leerplichttelling',
  vanafSchooljaar: '2018-2019',
  versie: '1',
  herkomst:
    'Opgave artikel 25 lid 2 (lijst van 2002-2003) met wat latere opgaven vragen: langer dan drie maanden, thuiszitters, Halt. ' +
    'Vergelijk met het formulier dat u krijgt.',
  kolommen,
  regels: [
    ...regels('Leerlingen op 1 oktober', 'jongeren', {
      leerplichtig: ['Leerplichtigen', cijfer('leerlingen', { plicht: 'leerplichtig' })],
      kwalificatieplichtig: [
        'Kwalificatieplichtigen',
        cijfer('leerlingen', { plicht: 'kwalificatieplichtig' }),
      ],
    }),
    ...regels('Absoluut verzuim', 'jongeren', {
      'absoluut-aanvang': ['Liep al op 1 augustus', stand('aanvang')],
      'absoluut-nieuw': ['Nieuw in het schooljaar', stand('nieuw')],
      'absoluut-lang': ['Waarvan langer dan drie maanden', stand('langer-dan-3-maanden')],
      'absoluut-opgelost': ['Opgelost in het schooljaar', stand('opgelost')],
      'absoluut-anders': [
        'Geëindigd door verhuizing, 18 jaar of vrijstelling',
        cijfer('absoluut', { stand: ['verhuisd', '18-geworden', 'vrijgesteld'] }),
      ],
      'absoluut-eind': ['Loopt nog op 31 juli', stand('eind')],
    }),
    ...regels('Relatief verzuim', 'jongeren', {
      'relatief-jongeren': [
        'Jongeren met een of meer meldingen, zonder luxeverzuim',
        cijfer('jongeren-met-melding', { 'soort-verzuim': ['wettelijk', 'overig', 'langdurig'] }),
      ],
      'luxe-jongeren': [
        'Jongeren met een melding van luxeverzuim',
        cijfer('jongeren-met-melding', { 'soort-verzuim': 'luxe' }),
      ],
    }),
    ...regels('Relatief verzuim', 'meldingen', {
      'relatief-meldingen': [
        'Meldingen, zonder luxeverzuim',
        cijfer('meldingen', { 'soort-verzuim': ['wettelijk', 'overig', 'langdurig'] }),
      ],
      'luxe-meldingen': ['Meldingen van luxeverzuim', cijfer('meldingen', { 'soort-verzuim': 'luxe' })],
    }),
    ...regels('Thuiszitters', 'episoden', {
      'thuis-aanvang': ['Thuis op 1 augustus', thuis('aanvang')],
      'thuis-nieuw': ['Nieuw in het schooljaar', thuis('nieuw')],
      'thuis-lang': ['Waarvan langer dan drie maanden', thuis('langer-dan-3-maanden')],
      'thuis-opgelost': ['Weer naar school of traject', thuis('opgelost')],
      'thuis-anders': [
        'Geëindigd door verhuizing, 18 jaar of vrijstelling',
        cijfer('thuiszitters', { stand: ['verhuisd', '18-geworden', 'vrijgesteld'] }),
      ],
      'thuis-eind': ['Nog thuis op 31 juli', thuis('eind')],
    }),
    ...regels('Handhaving', 'beslissingen', {
      'pv-relatief': [
        'Processen-verbaal relatief verzuim',
        cijfer('processen-verbaal', { 'soort-verzuim': ['relatief', 'langdurig'] }),
      ],
      'pv-luxe': ['Processen-verbaal luxeverzuim', cijfer('processen-verbaal', { 'soort-verzuim': 'luxe' })],
      'pv-absoluut': [
        'Processen-verbaal absoluut verzuim',
        cijfer('processen-verbaal', { 'soort-verzuim': 'absoluut' }),
      ],
      halt: ['Verwijzingen naar Halt (geen proces-verbaal)', cijfer('halt')],
    }),
    ...regels('Vrijstellingen en vervangende leerplicht', 'beslissingen', {
      'art-3a': ['Artikel 3a', besluit('3a')],
      'art-3b': ['Artikel 3b', besluit('3b')],
      'art-5a': ['Artikel 5 onder a', besluit('5a')],
      'art-5b': ['Artikel 5 onder b', besluit('5b')],
      'art-5c': ['Artikel 5 onder c', besluit('5c')],
      'art-15': ['Artikel 15', besluit('15')],
      'art-11g': [
        'Verlof boven tien dagen verleend (11 onder g)',
        cijfer('verlof', { grond: '11g', besluit: 'verleend' }),
      ],
    }),
    ...regels('Formatie', 'fte', {
      formatie: ['Formatie leerplicht op 1 oktober', { soort: 'handmatig' }],
    }),
  ],
  controles: [
    {
      som: ['absoluut-aanvang', 'absoluut-nieuw'],
      is: ['absoluut-opgelost', 'absoluut-anders', 'absoluut-eind'],
      uitleg: 'Absoluut verzuim: begin en nieuw zijn samen opgelost, anders geëindigd en lopend.',
    },
    {
      som: ['thuis-aanvang', 'thuis-nieuw'],
      is: ['thuis-opgelost', 'thuis-anders', 'thuis-eind'],
      uitleg: 'Thuiszitters: begin en nieuw zijn samen opgelost, anders geëindigd en nog thuis.',
    },
  ],
};

const START = ['gekwalificeerd', 'op-school', 'overleden', 'buitenland', 'vrijgesteld', 'onbekend', 'vsv'];
const vsv = (meer: object = {}) => ({ soort: 'vsv', uitkomsten: ['vsv'], ...meer });
/** @uitleg 0111 what the effectrapportage asks as far as it is known, and what must be filled in by hand */
const effectrapportage = {
  code: 'effectrapportage',
  naam: 'Effectrapportage Doorstroompunt',
  vanafSchooljaar: '2005-2006',
  versie: '1',
  herkomst:
    'WEB artikel 9.2.10. Het formulier van de minister is niet openbaar; dit zijn de onderwerpen die de regeling noemt. Vergelijk ' +
    'met het formulier dat uw contactgemeente krijgt.',
  regels: [
    ...regels('Voortijdig schoolverlaters', 'jongeren', {
      startgroep: [
        'Startgroep: jonger dan 23, op 1 oktober op school zonder startkwalificatie',
        vsv({ uitkomsten: START }),
      ],
      'vsv-totaal': ['Nieuwe vsv’ers', vsv()],
      'vsv-vo': ['Waarvan uit vo', vsv({ sectoren: ['VO'] })],
      'vsv-vavo': ['Waarvan uit vavo', vsv({ sectoren: ['VAVO'] })],
      'vsv-mbo': ['Waarvan uit mbo', vsv({ sectoren: ['MBO'] })],
      'vsv-tot-18': ['Waarvan jonger dan 18', vsv({ leeftijd: { vanaf: 0, tot: 18 } })],
      'vsv-18-23': ['Waarvan 18 tot 23', vsv({ leeftijd: { vanaf: 18, tot: 23 } })],
      'vsv-onbekend': [
        'Niet te zeggen: verhuisd naar een andere gemeente',
        vsv({ uitkomsten: ['onbekend'] }),
      ],
    }),
    ...regels('Voortijdig schoolverlaters', '%', {
      'vsv-procent': ['Nieuwe vsv’ers als deel van de startgroep', vsv({ procentVan: START })],
    }),
    ...regels('Werk van het Doorstroompunt', 'jongeren', {
      benaderd: ['Nieuwe vsv’ers met wie contact is vastgelegd', vsv({ kenmerk: 'benaderd' })],
      'terug-op-school': ['Nieuwe vsv’ers die weer zijn ingeschreven', vsv({ kenmerk: 'terug-op-school' })],
      'oude-vsv': ['Oude vsv’ers in beeld', { soort: 'handmatig' }],
      'naar-werk': ['Begeleid naar werk', { soort: 'handmatig' }],
      'naar-combinatie': ['Begeleid naar werk en school samen', { soort: 'handmatig' }],
      'naar-zorg': ['Begeleid naar zorg of hulp', { soort: 'handmatig' }],
      'niet-gevonden': ['Niet gevonden', { soort: 'handmatig' }],
      geweigerd: ['Wilde geen hulp', { soort: 'handmatig' }],
      'van-23-tot-27': ['In beeld van 23 tot 27 jaar', { soort: 'handmatig' }],
    }),
    ...regels('Middelen', 'euro', { besteed: ['Besteed van de uitkering', { soort: 'handmatig' }] }),
  ],
  controles: [
    {
      som: ['vsv-vo', 'vsv-vavo', 'vsv-mbo'],
      is: ['vsv-totaal'],
      uitleg: 'De sectoren zijn samen alle nieuwe vsv’ers.',
    },
    {
      som: ['vsv-tot-18', 'vsv-18-23'],
      is: ['vsv-totaal'],
      uitleg: 'De leeftijden zijn samen alle nieuwe vsv’ers.',
    },
  ],
};

/** The forms everyone has; an organisatie may load another form for later school years. */
export const FORMULIEREN: readonly Formulier[] = [leerplichttelling, effectrapportage].map((een) =>
  zFormulier.parse(een),
);
