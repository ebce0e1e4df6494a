import type { Punt } from '../cijferbron.ts';
import { groupBy } from '../group-by.ts';
import type { Tabel } from '../model.ts';
import { isLeeg, kruistabel, samengesteld, tabelPerJaar, tabelVanReferenties } from '../tabellen.ts';
import { kortVan } from '../woorden.ts';
import { aantal, bijEen, vergelijking as vergelijk, woord } from '../zinnen.ts';
import { alinea, type Context, deel, lijst, type MaakDeel, vast } from './deel.ts';

const vorigVan = ({ bron, vorig, jaren }: Context, indicator: string): Promise<Punt> | null =>
  jaren.includes(vorig) ? bron.een(indicator, vorig) : null;

/** Proces-verbaal per kind, and Halt in a column of its own that is not in the total. */
async function verbalenEnHalt({ bron, schooljaar, jaren, organisatie, isKort }: Context): Promise<Tabel[]> {
  const kolommen = (jaar: string, groep: string) => [
    ...[
      { kop: 'Absoluut', waar: { 'soort-verzuim': 'absoluut' } },
      { kop: 'Relatief', waar: { 'soort-verzuim': ['relatief', 'langdurig'] } },
      { kop: 'Luxe', waar: { 'soort-verzuim': 'luxe' } },
      { kop: 'Pv’s', waar: {} },
    ].map((kolom) => ({ ...kolom, groep, schooljaar: jaar, indicator: 'processen-verbaal' })),
    { kop: 'Halt', groep, schooljaar: jaar, indicator: 'halt' },
  ];
  const noten = ['Een verwijzing naar Halt is geen proces-verbaal en telt niet mee in het aantal pv’s.'];
  const eenheid = 'besluiten';
  const tweeJaren = isKort ? [schooljaar] : jaren.slice(-2);
  return [
    await samengesteld(bron, {
      id: 'pv-onderwijssoort',
      titel: 'Processen-verbaal en verwijzingen naar Halt per onderwijssoort',
      eenheid,
      dimensie: 'onderwijssoort',
      kop: 'Onderwijssoort',
      kolommen: tweeJaren.flatMap((jaar) => kolommen(jaar, jaar)),
      noten,
    }),
    ...(organisatie.gemeenten.length > 1
      ? [
          await samengesteld(bron, {
            id: 'pv-gemeente',
            titel: 'Processen-verbaal en verwijzingen naar Halt per gemeente',
            eenheid,
            dimensie: 'gemeente',
            kop: 'Gemeente',
            kolommen: kolommen(schooljaar, schooljaar),
            noten,
          }),
        ]
      : []),
  ];
}

/** Halt stands apart: a referral is no proces-verbaal (verslag.md § 2 rule 4). */
export const handhaving: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig } = context;
  const waarschuwingen = await bron.een('waarschuwingen', schooljaar);
  const halt = await bron.een('halt', schooljaar);
  const verbalen = await bron.een('processen-verbaal', schooljaar);
  const vorigVerbalen = await vorigVan(context, 'processen-verbaal');
  const tabellen = [
    ...(await verbalenEnHalt(context)),
    await tabelPerJaar(bron, {
      id: 'pv-afdoening',
      titel: `Processen-verbaal naar afdoening, ${schooljaar}`,
      indicator: 'processen-verbaal',
      dimensie: 'afdoening',
      kop: 'Afdoening',
      jaren: [schooljaar],
    }),
  ];
  return deel('handhaving', 'Handhaving', [
    ...vast('Als hulp niet helpt of niet wordt aangenomen, kan de leerplichtambtenaar handhaven.'),
    lijst(
      [...aantal(waarschuwingen, 'beslissing', ['officiële waarschuwing', 'officiële waarschuwingen']), ';'],
      [
        ...aantal(halt, 'beslissing', ['verwijzing naar Halt', 'verwijzingen naar Halt']),
        '; een verwijzing is geen proces-verbaal;',
      ],
      [...aantal(verbalen, 'beslissing', ['proces-verbaal', 'processen-verbaal']), '.'],
    ),
    ...(vorigVerbalen
      ? [alinea(vergelijk('Het aantal processen-verbaal', verbalen, vorigVerbalen, vorig))]
      : []),
    ...tabellen.filter((tabel) => !isLeeg(tabel)),
  ]);
};

/** Articles across, two years beside each other: by the sector last attended, by gemeente, and what was tolerated. */
async function vrijstellingenPer({ bron, schooljaar, jaren, organisatie }: Context): Promise<Tabel[]> {
  const tweeJaren = jaren.slice(-2);
  const perJaar = await Promise.all(tweeJaren.map((jaar) => bron.per('vrijstellingen', jaar, 'artikel')));
  const artikelen = [...new Set(perJaar.flatMap((punten) => [...punten.keys()]))];
  const tabellen = await Promise.all(
    tweeJaren.map((jaar) =>
      samengesteld(bron, {
        id: `vrijstellingen-onderwijssoort-${jaar}`,
        titel: `Verleende vrijstellingen per onderwijssoort en artikel, ${jaar}`,
        eenheid: 'besluiten',
        dimensie: 'onderwijssoort',
        kop: 'Laatste onderwijssoort',
        kolommen: [
          ...artikelen.map((artikel) => ({ kop: kortVan(artikel), waar: { artikel } })),
          { kop: 'Totaal', waar: {} },
        ].map((kolom) => ({ ...kolom, schooljaar: jaar, indicator: 'vrijstellingen' })),
      }),
    ),
  );
  if (organisatie.gemeenten.length < 2) return tabellen;
  return [
    ...tabellen,
    await kruistabel(bron, {
      id: 'vrijstellingen-gemeente',
      titel: 'Verleende vrijstellingen per gemeente en artikel',
      indicator: 'vrijstellingen',
      schooljaar,
      rijen: 'gemeente',
      kop: 'Gemeente',
      kolommen: 'artikel',
    }),
    await tabelPerJaar(bron, {
      id: 'gedoog-gemeente',
      titel: 'Jongeren met een gedoogbeschikking per gemeente',
      indicator: 'gedoog',
      dimensie: 'gemeente',
      kop: 'Gemeente',
      jaren: tweeJaren,
    }),
  ];
}

export const vrijstellingen: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig, jaren, isKort } = context;
  const verleend = await bron.een('vrijstellingen', schooljaar);
  const ontvangen = await bron.een('beroepen-op-vrijstelling', schooljaar);
  const vorigVerleend = await vorigVan(context, 'vrijstellingen');
  const gedoog = await bron.een('gedoog', schooljaar);
  const tabellen = [
    await tabelPerJaar(bron, {
      id: 'vrijstellingen-artikel',
      titel: 'Verleende vrijstellingen per artikel',
      indicator: 'vrijstellingen',
      dimensie: 'artikel',
      kop: 'Artikel van de Leerplichtwet',
      jaren: jaren.slice(-2),
    }),
    ...(isKort ? [] : await vrijstellingenPer(context)),
    await kruistabel(bron, {
      id: 'vrijstellingen-soort',
      titel: 'Verleende vrijstellingen: eerste aanvraag of verlenging',
      indicator: 'vrijstellingen',
      schooljaar,
      rijen: 'artikel',
      kop: 'Artikel',
      kolommen: 'soort-aanvraag',
    }),
    await kruistabel(bron, {
      id: 'verlof',
      titel: 'Aanvragen van verlof',
      indicator: 'verlof',
      schooljaar,
      rijen: 'grond',
      kop: 'Grond',
      kolommen: 'besluit',
    }),
  ];
  return deel('vrijstellingen', 'Vrijstellingen', [
    ...vast(
      'Ouders kunnen een beroep doen op een vrijstelling van artikel 5 of 5a. Voor vervangende leerplicht (artikel 3a en 3b) en ander onderwijs (artikel 15) beslist het college.',
    ),
    alinea(
      [
        bijEen(ontvangen, 'Er kwam ', 'Er kwamen '),
        ...aantal(ontvangen, 'beslissing', ['aanvraag of kennisgeving', 'aanvragen en kennisgevingen']),
        ' binnen.',
      ],
      [
        bijEen(verleend, 'Er werd ', 'Er werden '),
        ...aantal(verleend, 'beslissing', ['vrijstelling', 'vrijstellingen']),
        ' verleend of aanvaard.',
      ],
      ...(vorigVerleend ? [vergelijk('Dat aantal', verleend, vorigVerleend, vorig)] : []),
      ...(gedoog.waarde > 0
        ? [['Voor ', ...aantal(gedoog, 'jongere'), ' is een gedoogbeschikking verleend.']]
        : []),
    ),
    ...tabellen.filter((tabel) => !isLeeg(tabel)),
  ]);
};

export const overig: MaakDeel = async ({ bron, schooljaar, jaren }) => {
  const tabel = await tabelPerJaar(bron, {
    id: 'interventies',
    titel: 'Andere inzet',
    indicator: 'interventies',
    dimensie: 'soort-interventie',
    kop: 'Inzet',
    jaren: jaren.slice(-2),
  });
  const totaal = await bron.een('interventies', schooljaar);
  if (isLeeg(tabel)) return null;
  return deel('overig', 'Samenwerking met partners', [
    alinea(['Samen met partners zetten we ', woord(totaal), ' keer iets anders in.']),
    tabel,
  ]);
};

export const vsv: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig, jaren } = context;
  const totaal = await bron.een('vsv', schooljaar);
  const vorigTotaal = await vorigVan(context, 'vsv');
  const tabel = await tabelPerJaar(bron, {
    id: 'vsv-onderwijssoort',
    titel: 'Voortijdig schoolverlaters per onderwijssoort',
    indicator: 'vsv',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    jaren: jaren.slice(-2),
  });
  const leeftijden = await tabelPerJaar(bron, {
    id: 'vsv-leeftijd',
    titel: 'Voortijdig schoolverlaters naar leeftijd',
    indicator: 'vsv',
    dimensie: 'leeftijdsgroep',
    kop: 'Leeftijd',
    jaren: jaren.slice(-2),
  });
  if (isLeeg(tabel)) return null;
  return deel('vsv', 'Voortijdig schoolverlaten', [
    ...vast('Een voortijdig schoolverlater gaat van school zonder startkwalificatie.'),
    alinea(
      ['In ', schooljaar, bijEen(totaal, ' was dat er ', ' waren dat er '), woord(totaal), '.'],
      ...(vorigTotaal ? [vergelijk('Het aantal', totaal, vorigTotaal, vorig)] : []),
    ),
    tabel,
    leeftijden,
  ]);
};

/** How others did: figures from outside with their source, apart from our own, also where they are a year behind. */
export const vergelijking: MaakDeel = async ({ bron, schooljaar, referenties }) => {
  const jaren = [...new Set(referenties.map((een) => een.schooljaar))].sort();
  if (jaren.length === 0) return null;
  const perSoort = groupBy(referenties, ({ indicator, eenheid, bron: van }) =>
    JSON.stringify([indicator, eenheid, van]),
  );
  return deel('vergelijking', 'Vergelijking met elders', [
    ...vast(
      'Deze cijfers hebben wij niet zelf geteld. Ze komen van buiten en staan hier om naast onze eigen cijfers te leggen. Let op: een ander kan anders tellen.',
      ...(jaren.includes(schooljaar) ? [] : [`De cijfers over ${schooljaar} zijn er nog niet.`]),
    ),
    ...[...perSoort.values()].map((rijen, at) =>
      tabelVanReferenties(
        bron,
        { id: `referentie-${at + 1}`, titel: hoofdletter(rijen[0]?.indicator ?? ''), jaren },
        rijen,
      ),
    ),
  ]);
};

const hoofdletter = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1);
