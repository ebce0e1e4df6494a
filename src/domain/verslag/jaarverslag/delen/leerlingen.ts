import type { Tabel } from '../model.ts';
import { grafiekVan, isLeeg, kruistabel, samengesteld, tabelPerJaar } from '../tabellen.ts';
import { aantal, bijEen, procent, vergelijking } from '../zinnen.ts';
import { alinea, type Context, deel, type MaakDeel, vast } from './deel.ts';

/** Who the report is about: by sector over the years, by age, by duty, by gemeente. */
export const leerlingen: MaakDeel = async ({ bron, schooljaar, vorig, jaren, organisatie }) => {
  const perSector = await tabelPerJaar(bron, {
    id: 'leerlingen-onderwijssoort',
    titel: 'Leerlingen per onderwijssoort',
    indicator: 'leerlingen',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    jaren,
  });
  const leeftijd = await tabelPerJaar(bron, {
    id: 'leerlingen-leeftijd',
    titel: `Leerlingen naar leeftijd, ${schooljaar}`,
    indicator: 'leerlingen',
    dimensie: 'leeftijdsgroep',
    kop: 'Leeftijd',
    jaren: [schooljaar],
  });
  const plicht = await tabelPerJaar(bron, {
    id: 'leerlingen-plicht',
    titel: `Leerlingen naar plicht, ${schooljaar}`,
    indicator: 'leerlingen',
    dimensie: 'plicht',
    kop: 'Plicht',
    jaren: [schooljaar],
  });
  const totaal = await bron.een('leerlingen', schooljaar);
  const vorigTotaal = jaren.includes(vorig) ? await bron.een('leerlingen', vorig) : null;
  return deel('leerlingen', 'Leerlingen', [
    alinea(
      [
        'Op 1 oktober ',
        schooljaar.slice(0, 4),
        bijEen(totaal, ' woonde er ', ' woonden er '),
        ...aantal(totaal, 'jongere'),
        ' van 5 tot en met 17 jaar.',
      ],
      ...(vorigTotaal ? [vergelijking('Het aantal', totaal, vorigTotaal, vorig)] : []),
    ),
    perSector,
    leeftijd,
    grafiekVan(leeftijd, `Leerlingen naar leeftijd, ${schooljaar}`),
    plicht,
    ...(organisatie.gemeenten.length > 1
      ? [
          await kruistabel(bron, {
            id: 'leerlingen-gemeente',
            titel: 'Leerlingen per gemeente naar plicht',
            indicator: 'leerlingen',
            schooljaar,
            rijen: 'gemeente',
            kop: 'Gemeente',
            kolommen: 'plicht',
            waarden: ['leerplichtig', 'kwalificatieplichtig', 'geen'],
          }),
        ]
      : []),
  ]);
};

/** Every kind of a melding but absoluut. */
const RELATIEF = ['wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte', 'onbekend'];

/** How many were reported, and what share of all pupils that is: people over people (K1). */
export const meldingen: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig, jaren, organisatie, isKort } = context;
  const tweeJaren = jaren.slice(-2);
  const soorten = await tabelPerJaar(bron, {
    id: 'meldingen-soort',
    titel: 'Meldingen per soort verzuim',
    indicator: 'meldingen',
    dimensie: 'soort-verzuim',
    kop: 'Soort verzuim',
    jaren: tweeJaren,
  });
  const sectoren = await samengesteld(bron, {
    id: 'meldingen-onderwijssoort',
    titel: 'Meldingen per onderwijssoort',
    eenheid: 'meldingen',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    kolommen: tweeJaren.flatMap((jaar) =>
      [
        { kop: 'Meldingen' },
        { kop: 'Absoluut', waar: { 'soort-verzuim': 'absoluut' } },
        { kop: 'Relatief', waar: { 'soort-verzuim': RELATIEF } },
      ].map((kolom) => ({ ...kolom, groep: jaar, schooljaar: jaar, indicator: 'meldingen' })),
    ),
    rijsommen: tweeJaren.map((_, at) => ({ geheel: 3 * at, delen: [3 * at + 1, 3 * at + 2] })),
    noten: ['Relatief verzuim is hier alles wat geen absoluut verzuim is, ook luxeverzuim.'],
  });
  const jongeren = await tabelPerJaar(bron, {
    id: 'jongeren-soort',
    titel: 'Jongeren met een of meer meldingen, per soort verzuim',
    indicator: 'jongeren-met-melding',
    dimensie: 'soort-verzuim',
    kop: 'Soort verzuim',
    jaren: tweeJaren,
  });
  const metMelding = await bron.een('jongeren-met-melding', schooljaar);
  const recidive = await bron.een('recidive', schooljaar);
  const leerlingenTotaal = await bron.een('leerlingen', schooljaar);
  const totaal = await bron.een('meldingen', schooljaar);
  const vorigTotaal = jaren.includes(vorig) ? await bron.een('meldingen', vorig) : null;
  return deel('meldingen', 'Meldingen van verzuim', [
    alinea(
      [
        'In ',
        schooljaar,
        bijEen(totaal, ' kwam er ', ' kwamen er '),
        ...aantal(totaal, 'melding'),
        ' binnen',
        ...(totaal.waarde > 0 ? [', over ', ...aantal(metMelding, 'jongere')] : []),
        '.',
      ],
      ...(totaal.waarde > 0
        ? [
            ['Dat is ', procent(metMelding, leerlingenTotaal), ' van alle leerlingen.'],
            ['Over ', ...aantal(recidive, 'jongere'), ' kwam meer dan één melding.'],
          ]
        : []),
      ...(vorigTotaal ? [vergelijking('Het aantal meldingen', totaal, vorigTotaal, vorig)] : []),
    ),
    soorten,
    ...(isLeeg(soorten) ? [] : [grafiekVan(soorten, 'Meldingen per soort verzuim')]),
    sectoren,
    jongeren,
    ...(isKort ? [] : await jongerenPerSoort(context)),
    ...(organisatie.gemeenten.length > 1
      ? [
          await kruistabel(bron, {
            id: 'meldingen-gemeente',
            titel: 'Meldingen per gemeente en soort verzuim',
            indicator: 'meldingen',
            schooljaar,
            rijen: 'gemeente',
            kop: 'Gemeente',
            kolommen: 'soort-verzuim',
          }),
        ]
      : []),
  ]);
};

/** The pairs of the figure appendix: who was reported, per kind, by sector and by gemeente. */
async function jongerenPerSoort({ bron, schooljaar, organisatie }: Context): Promise<Tabel[]> {
  const kruis = (rijen: string, kop: string) =>
    kruistabel(bron, {
      id: `jongeren-soort-${rijen}`,
      titel: `Jongeren met een melding, per ${rijen} en soort verzuim`,
      indicator: 'jongeren-met-melding',
      schooljaar,
      rijen,
      kop,
      kolommen: 'soort-verzuim',
    });
  const tabellen = [
    await kruis('onderwijssoort', 'Onderwijssoort'),
    ...(organisatie.gemeenten.length > 1 ? [await kruis('gemeente', 'Gemeente')] : []),
  ];
  return tabellen.filter((tabel) => !isLeeg(tabel));
}

export const preventie: MaakDeel = async ({ bron, schooljaar, vorig, jaren }) => {
  const gesprekken = await bron.een('preventieve-gesprekken', schooljaar);
  const gesproken = await bron.een('gesproken-jongeren', schooljaar);
  const tabel = await tabelPerJaar(bron, {
    id: 'preventie-onderwijssoort',
    titel: 'Preventieve gesprekken per onderwijssoort',
    indicator: 'preventieve-gesprekken',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    jaren: jaren.slice(-2),
  });
  const jongeren = await tabelPerJaar(bron, {
    id: 'gesproken-onderwijssoort',
    titel: 'Jongeren die wij preventief spraken, per onderwijssoort',
    indicator: 'gesproken-jongeren',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    jaren: jaren.slice(-2),
  });
  const vorigGesproken = jaren.includes(vorig) ? await bron.een('gesproken-jongeren', vorig) : null;
  return deel('preventie', 'Preventie', [
    ...vast('Op het preventief spreekuur praten we met een jongere voordat verzuim een gewoonte wordt.'),
    alinea(
      [
        'We voerden ',
        ...aantal(gesprekken, 'gesprek', ['preventief gesprek', 'preventieve gesprekken']),
        ...(gesprekken.waarde > 0 ? [', met ', ...aantal(gesproken, 'jongere')] : []),
        '.',
      ],
      ...(vorigGesproken ? [vergelijking('Het aantal jongeren', gesproken, vorigGesproken, vorig)] : []),
    ),
    ...[tabel, jongeren].filter((een) => !isLeeg(een)),
  ]);
};
