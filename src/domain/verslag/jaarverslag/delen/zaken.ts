import { grafiekVan, isLeeg, kruistabel, tabelPerDuizend, tabelPerJaar } from '../tabellen.ts';
import { aantal, vergelijking, woord } from '../zinnen.ts';
import { alinea, deel, type MaakDeel, vast } from './deel.ts';

/** What was worked on, and how it ended. */
export const werkprocessen: MaakDeel = async ({ bron, schooljaar, vorig, jaren, organisatie }) => {
  const totaal = await bron.een('zaken', schooljaar);
  const afgesloten = await bron.een('uitstroom', schooljaar);
  const vorigTotaal = jaren.includes(vorig) ? await bron.een('zaken', vorig) : null;
  const tweeJaren = jaren.slice(-2);
  const soorten = await tabelPerJaar(bron, {
    id: 'zaken-soort',
    titel: 'Begonnen werkprocessen per soort',
    indicator: 'zaken',
    dimensie: 'soort-zaak',
    kop: 'Soort',
    jaren: tweeJaren,
  });
  const uitkomsten = await tabelPerJaar(bron, {
    id: 'uitstroom-uitkomst',
    titel: 'Afgesloten werkprocessen naar uitkomst',
    indicator: 'uitstroom',
    dimensie: 'uitkomst',
    kop: 'Uitkomst',
    jaren: tweeJaren,
  });
  return deel('werkprocessen', 'Werkprocessen', [
    ...vast('Een werkproces is één behandeling van één jongere door de leerplichtambtenaar.'),
    alinea(
      [
        'In ',
        schooljaar,
        ' begonnen er ',
        ...aantal(totaal, 'zaak'),
        ' en werden er ',
        ...aantal(afgesloten, 'zaak'),
        ' afgesloten.',
      ],
      ...(vorigTotaal ? [vergelijking('Het aantal begonnen werkprocessen', totaal, vorigTotaal, vorig)] : []),
    ),
    soorten,
    ...(isLeeg(soorten) ? [] : [grafiekVan(soorten, 'Begonnen werkprocessen per soort')]),
    uitkomsten,
    ...(organisatie.gemeenten.length > 1
      ? [
          await kruistabel(bron, {
            id: 'zaken-gemeente',
            titel: 'Begonnen werkprocessen per gemeente en soort',
            indicator: 'zaken',
            schooljaar,
            rijen: 'gemeente',
            kop: 'Gemeente',
            kolommen: 'soort-zaak',
          }),
          await tabelPerDuizend(bron, {
            id: 'zaken-per-duizend',
            titel: 'Begonnen werkprocessen per 1.000 leerlingen',
            indicator: 'zaken',
            schooljaar,
          }),
        ]
      : []),
  ]);
};

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
export const thuiszitters: MaakDeel = async ({ bron, schooljaar, jaren }) => {
  const standen = await bron.per('thuiszitters', schooljaar, 'stand');
  const punt = (stand: string) => standen.get(stand) ?? bron.nul('thuiszitters', schooljaar, { stand });
  return deel('thuiszitters', 'Thuiszitters', [
    ...vast(
      'Een thuiszitter staat ingeschreven maar is vier weken of langer afwezig zonder geldige reden. Wie ziek is telt hier niet mee.',
    ),
    alinea([
      'Bij aanvang van het schooljaar zaten er ',
      woord(punt('aanvang')),
      ' jongeren thuis. Er kwamen er ',
      woord(punt('nieuw')),
      ' bij. Aan het einde van het schooljaar zaten er nog ',
      woord(punt('eind')),
      ' thuis.',
    ]),
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
  ]);
};

export const absoluutVerzuim: MaakDeel = async ({ bron, schooljaar, vorig, jaren }) => {
  const totaal = await bron.een('absoluut', schooljaar);
  const vorigTotaal = jaren.includes(vorig) ? await bron.een('absoluut', vorig) : null;
  const tabel = await tabelPerJaar(bron, {
    id: 'absoluut-onderwijssoort',
    titel: 'Jongeren met absoluut verzuim, naar laatste onderwijssoort',
    indicator: 'absoluut',
    dimensie: 'onderwijssoort',
    kop: 'Onderwijssoort',
    jaren: jaren.slice(-2),
  });
  return deel('absoluut-verzuim', 'Absoluut verzuim', [
    alinea(
      ['Over ', ...aantal(totaal, 'jongere'), ' kwam een melding van absoluut verzuim.'],
      ...(vorigTotaal ? [vergelijking('Het aantal', totaal, vorigTotaal, vorig)] : []),
    ),
    ...(isLeeg(tabel) ? [] : [tabel]),
  ]);
};
