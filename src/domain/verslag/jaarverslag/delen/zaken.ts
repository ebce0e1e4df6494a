import type { Punt } from '../cijferbron.ts';
import type { Tabel, Zin } from '../model.ts';
import { grafiekVan, isLeeg, samengesteld, tabelPerHonderd, tabelPerJaar } from '../tabellen.ts';
import { kortVan, woordVan } from '../woorden.ts';
import { aantal, bijEen, grootsteVerandering, hoogste, procent, vergelijking, woord } from '../zinnen.ts';
import { alinea, type Context, deel, type MaakDeel, vast } from './deel.ts';

/** What was worked on, and how it ended. */
export const werkprocessen: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig, jaren, isKort } = context;
  const totaal = await bron.een('zaken', schooljaar);
  const afgesloten = await bron.een('uitstroom', schooljaar);
  const vorigTotaal = jaren.includes(vorig) ? await bron.een('zaken', vorig) : null;
  const perJaar = (id: string, titel: string, indicator: string, dimensie: string, kop: string) =>
    tabelPerJaar(bron, { id, titel, indicator, dimensie, kop, jaren: jaren.slice(-2) });
  const soorten = await perJaar(
    'zaken-soort',
    'Begonnen werkprocessen per soort',
    'zaken',
    'soort-zaak',
    'Soort',
  );
  const sectoren = await perJaar(
    'zaken-onderwijssoort',
    'Begonnen werkprocessen per onderwijssoort',
    'zaken',
    'onderwijssoort',
    'Onderwijssoort',
  );
  const uitkomsten = await perJaar(
    'uitstroom-uitkomst',
    'Afgesloten werkprocessen naar uitkomst',
    'uitstroom',
    'uitkomst',
    'Uitkomst',
  );
  return deel('werkprocessen', 'Werkprocessen', [
    ...vast('Een werkproces is één behandeling van één jongere door de leerplichtambtenaar.'),
    alinea(
      [
        'In ',
        schooljaar,
        bijEen(totaal, ' begon er ', ' begonnen er '),
        ...aantal(totaal, 'zaak'),
        bijEen(afgesloten, ' en werd er ', ' en werden er '),
        ...aantal(afgesloten, 'zaak'),
        ' afgesloten.',
      ],
      ...(vorigTotaal ? [vergelijking('Het aantal begonnen werkprocessen', totaal, vorigTotaal, vorig)] : []),
      ...(await wijzigingen(context)),
    ),
    ...[soorten, sectoren, uitkomsten]
      .filter((tabel) => !isLeeg(tabel))
      .flatMap((tabel) =>
        isKort && tabel === sectoren ? [grafiekVan(tabel), tabel] : [tabel, grafiekVan(tabel)],
      ),
    ...(await werkprocessenPerGemeente(context)),
  ]);
};

/** What changed most, what there was most of, and how most of it ended. */
async function wijzigingen({ bron, schooljaar, vorig, jaren }: Context): Promise<Zin[]> {
  const soorten = await bron.per('zaken', schooljaar, 'soort-zaak');
  const totaal = await bron.een('zaken', schooljaar);
  const vorige = jaren.includes(vorig) ? await bron.per('zaken', vorig, 'soort-zaak') : new Map();
  const verandering = grootsteVerandering(soorten, vorige);
  const [meeste] = hoogste(soorten, 1);
  const sectoren = await bron.per('zaken', schooljaar, 'onderwijssoort');
  const vo = sectoren.get('VO');
  const uitkomsten = hoogste(await bron.per('uitstroom', schooljaar, 'uitkomst'), 3);
  const afgesloten = await bron.een('uitstroom', schooljaar);
  return [
    ...(verandering
      ? [
          vergelijking(
            `De grootste verandering: ${woordVan(verandering.waarde).toLowerCase()}`,
            verandering.nu,
            verandering.vorig,
            vorig,
          ),
        ]
      : []),
    ...(meeste
      ? [
          [
            'De grootste soort is ',
            woordVan(meeste[0]).toLowerCase(),
            ': ',
            procent(meeste[1], totaal),
            ' van alle werkprocessen.',
          ],
        ]
      : []),
    ...(vo
      ? [
          [
            'Van de werkprocessen gaat ',
            procent(vo, totaal),
            ' over een leerling in het voortgezet onderwijs.',
          ],
        ]
      : []),
    ...(uitkomsten.length > 0
      ? [
          [
            'Van de afgesloten werkprocessen eindigde ',
            ...uitkomsten.flatMap(([uitkomst, punt], at) => [
              at === 0 ? '' : at === uitkomsten.length - 1 ? ' en ' : ', ',
              procent(punt, afgesloten),
              ` met ‘${woordVan(uitkomst).toLowerCase()}’`,
            ]),
            '.',
          ],
        ]
      : []),
  ];
}

/** Gemeenten beside each other, with last year, and with what was referred to Halt or became a proces-verbaal. */
async function werkprocessenPerGemeente({ bron, schooljaar, jaren, organisatie }: Context): Promise<Tabel[]> {
  if (organisatie.gemeenten.length < 2) return [];
  const soorten = [...(await bron.per('zaken', schooljaar, 'soort-zaak')).keys()];
  // Words of the organisatie itself have no short form, and would not fit above a narrow column.
  const bekend = soorten.filter((soort) => kortVan(soort) !== woordVan(soort) || soort === 'vrijstelling');
  const overig = soorten.filter((soort) => !bekend.includes(soort));
  const naarSoort = [
    ...bekend.map((soort) => ({ kop: kortVan(soort), soort: [soort] })),
    ...(overig.length > 0 ? [{ kop: 'Overig', soort: overig }] : []),
  ];
  const gewoon = { schooljaar, indicator: 'zaken', groep: 'Werkprocessen' };
  const waarvan = { schooljaar, groep: 'Daarnaast' };
  return [
    await tabelPerHonderd(bron, {
      id: 'zaken-per-honderd',
      titel: 'Leerlingen en begonnen werkprocessen per gemeente',
      indicator: 'zaken',
      kop: 'Begonnen',
      jaren: jaren.slice(-2),
    }),
    await samengesteld(bron, {
      id: 'zaken-gemeente',
      titel: `Begonnen werkprocessen per gemeente en soort, ${schooljaar}`,
      eenheid: 'werkprocessen; Halt en processen-verbaal in besluiten',
      dimensie: 'gemeente',
      kop: 'Gemeente',
      kolommen: [
        ...naarSoort.map(({ kop, soort }) => ({ ...gewoon, kop, waar: { 'soort-zaak': soort } })),
        { ...gewoon, kop: 'Totaal' },
        { ...waarvan, kop: 'Halt', indicator: 'halt' },
        {
          ...waarvan,
          kop: 'Pv relatief',
          indicator: 'processen-verbaal',
          waar: { 'soort-verzuim': ['relatief', 'langdurig'] },
        },
        { ...waarvan, kop: 'Pv luxe', indicator: 'processen-verbaal', waar: { 'soort-verzuim': 'luxe' } },
      ],
      rijsommen: [{ delen: naarSoort.map((_, at) => at), geheel: naarSoort.length }],
    }),
  ];
}

const STANDEN = [
  'aanvang',
  'nieuw',
  'langer-dan-3-maanden',
  'opgelost',
  'verhuisd',
  '18-geworden',
  'vrijgesteld',
  'eind',
];

/** Flow tables: what was there and came must equal what went and stayed. */
export const thuiszitters: MaakDeel = async (context) => {
  const { bron, schooljaar, jaren, isKort } = context;
  const standen = await bron.per('thuiszitters', schooljaar, 'stand');
  const punt = (stand: string) => standen.get(stand) ?? bron.nul('thuiszitters', schooljaar, { stand });
  return deel('thuiszitters', 'Thuiszitters', [
    ...vast(
      'Een thuiszitter staat ingeschreven maar is vier weken of langer afwezig zonder geldige reden. Wie ziek is telt hier niet mee.',
    ),
    alinea(...verloop(punt('aanvang'), punt('nieuw'), punt('eind'))),
    await tabelPerJaar(bron, {
      id: 'thuiszitters-stand',
      titel: 'Thuiszitters door het schooljaar',
      indicator: 'thuiszitters',
      dimensie: 'stand',
      kop: 'Stand',
      jaren: jaren.slice(-2),
      waarden: STANDEN,
      zonderTotaal: true,
    }),
    ...(await thuiszittersNaar(context)).filter((tabel) => !isLeeg(tabel)),
    ...(isKort ? [] : [await thuiszittersPerGroep(context)].filter((tabel) => !isLeeg(tabel))),
  ]);
};

/** In the unit of the table: a thuiszitter here is an episode. */
const verloop = (aanvang: Punt, nieuw: Punt, eind: Punt): Zin[] => [
  [
    `Bij aanvang van het schooljaar ${bijEen(aanvang, 'was er ', 'waren er ')}`,
    ...aantal(aanvang, 'episode', ['thuiszitter', 'thuiszitters']),
    '.',
  ],
  [bijEen(nieuw, 'Er kwam er ', 'Er kwamen er '), woord(nieuw), ' bij.'],
  [
    `Aan het einde van het schooljaar ${bijEen(eind, 'was er nog ', 'waren er nog ')}`,
    ...aantal(eind, 'episode', ['thuiszitter', 'thuiszitters']),
    '.',
  ],
];

/** By plicht and by how it ended. */
const thuiszittersNaar = ({ bron, schooljaar }: Context): Promise<Tabel[]> =>
  Promise.all(
    (
      [
        ['plicht', 'plicht', 'Plicht'],
        ['uitkomst', 'uitkomst', 'Uitkomst'],
      ] as const
    ).map(([dimensie, naar, kop]) =>
      tabelPerJaar(bron, {
        id: `thuiszitters-${dimensie}`,
        titel: `Thuiszitters naar ${naar}, ${schooljaar}`,
        indicator: 'thuiszitters',
        dimensie,
        kop,
        jaren: [schooljaar],
      }),
    ),
  );

/** The mbo apart: its pupils often come from other gemeenten, and another team looks after them. */
const thuiszittersPerGroep = ({ bron, schooljaar }: Context): Promise<Tabel> =>
  samengesteld(bron, {
    id: 'thuiszitters-groep',
    titel: `Thuiszitters door het schooljaar, mbo apart, ${schooljaar}`,
    eenheid: 'episoden',
    dimensie: 'stand',
    kop: 'Stand',
    waarden: STANDEN,
    zonderTotaal: true,
    kolommen: [
      { kop: 'Po, vo en speciaal', waar: { onderwijssoort: ZONDER_MBO } },
      { kop: 'Mbo', waar: { onderwijssoort: 'MBO' } },
      { kop: 'Alle' },
    ].map((kolom) => ({ ...kolom, schooljaar, indicator: 'thuiszitters' })),
  });

const ZONDER_MBO = ['PO', 'SBO', 'SO', 'VO', 'PRO', 'VSO', 'VAVO', 'geen onderwijs', 'onbekend'];

export const absoluutVerzuim: MaakDeel = async ({ bron, schooljaar, vorig, jaren, organisatie }) => {
  const totaal = await bron.een('absoluut', schooljaar);
  const vorigTotaal = jaren.includes(vorig) ? await bron.een('absoluut', vorig) : null;
  const tabel = await tabelPerJaar(bron, {
    id: 'absoluut-onderwijssoort',
    titel: 'Jongeren met absoluut verzuim, naar laatste onderwijssoort',
    indicator: 'absoluut',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    jaren,
  });
  const gemeenten = await tabelPerJaar(bron, {
    id: 'absoluut-gemeente',
    titel: 'Jongeren met absoluut verzuim per gemeente',
    indicator: 'absoluut',
    dimensie: 'gemeente',
    kop: 'Gemeente',
    jaren,
  });
  const standen = await tabelPerJaar(bron, {
    id: 'absoluut-stand',
    titel: 'Absoluut verzuim door het schooljaar',
    indicator: 'absoluut',
    dimensie: 'stand',
    kop: 'Stand',
    jaren: jaren.slice(-2),
    waarden: STANDEN,
    zonderTotaal: true,
  });
  return deel('absoluut-verzuim', 'Absoluut verzuim', [
    alinea(
      ['Over ', ...aantal(totaal, 'jongere'), ' kwam een melding van absoluut verzuim.'],
      ...(vorigTotaal ? [vergelijking('Het aantal', totaal, vorigTotaal, vorig)] : []),
    ),
    ...[tabel, ...(organisatie.gemeenten.length > 1 ? [gemeenten] : []), standen].filter(
      (een) => !isLeeg(een),
    ),
  ]);
};
