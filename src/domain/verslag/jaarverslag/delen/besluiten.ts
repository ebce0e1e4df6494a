import type { Punt } from '../cijferbron.ts';
import { isLeeg, kruistabel, tabelPerJaar } from '../tabellen.ts';
import { aantal, getal, vergelijking } from '../zinnen.ts';
import { alinea, type Context, deel, lijst, type MaakDeel, vast } from './deel.ts';

const vorigVan = ({ bron, vorig, jaren }: Context, indicator: string): Promise<Punt> | null =>
  jaren.includes(vorig) ? bron.een(indicator, vorig) : null;

/** Halt stands apart: a referral is no proces-verbaal (verslag.md § 2 rule 4). */
export const handhaving: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig, organisatie } = context;
  const waarschuwingen = await bron.een('waarschuwingen', schooljaar);
  const halt = await bron.een('halt', schooljaar);
  const verbalen = await bron.een('processen-verbaal', schooljaar);
  const vorigVerbalen = await vorigVan(context, 'processen-verbaal');
  const tabellen = [
    await kruistabel(bron, {
      id: 'pv-soort',
      titel: 'Processen-verbaal per onderwijssoort en soort verzuim',
      indicator: 'processen-verbaal',
      schooljaar,
      rijen: 'onderwijssoort',
      kop: 'Onderwijssoort',
      kolommen: 'soort-verzuim',
    }),
    await kruistabel(bron, {
      id: 'halt-soort',
      titel: 'Verwijzingen naar Halt per onderwijssoort en soort verzuim',
      indicator: 'halt',
      schooljaar,
      rijen: 'onderwijssoort',
      kop: 'Onderwijssoort',
      kolommen: 'soort-verzuim',
    }),
    await tabelPerJaar(bron, {
      id: 'pv-afdoening',
      titel: `Processen-verbaal naar afdoening, ${schooljaar}`,
      indicator: 'processen-verbaal',
      dimensie: 'afdoening',
      kop: 'Afdoening',
      jaren: [schooljaar],
    }),
    ...(organisatie.gemeenten.length > 1
      ? [
          await kruistabel(bron, {
            id: 'pv-gemeente',
            titel: 'Processen-verbaal per gemeente en soort verzuim',
            indicator: 'processen-verbaal',
            schooljaar,
            rijen: 'gemeente',
            kop: 'Gemeente',
            kolommen: 'soort-verzuim',
          }),
        ]
      : []),
  ];
  return deel('handhaving', 'Handhaving', [
    ...vast('Als hulp niet helpt of niet wordt aangenomen, kan de leerplichtambtenaar handhaven.'),
    lijst(
      [...aantal(waarschuwingen, 'beslissing', ['officiële waarschuwing', 'officiële waarschuwingen']), ';'],
      [
        ...aantal(halt, 'beslissing', ['verwijzing naar Halt', 'verwijzingen naar Halt']),
        '; dat is geen proces-verbaal;',
      ],
      [...aantal(verbalen, 'beslissing', ['proces-verbaal', 'processen-verbaal']), '.'],
    ),
    ...(vorigVerbalen
      ? [alinea(vergelijking('Het aantal processen-verbaal', verbalen, vorigVerbalen, vorig))]
      : []),
    ...tabellen.filter((tabel) => !isLeeg(tabel)),
  ]);
};

export const vrijstellingen: MaakDeel = async (context) => {
  const { bron, schooljaar, vorig, jaren } = context;
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
    await kruistabel(bron, {
      id: 'vrijstellingen-onderwijssoort',
      titel: 'Verleende vrijstellingen per onderwijssoort en artikel',
      indicator: 'vrijstellingen',
      schooljaar,
      rijen: 'onderwijssoort',
      kop: 'Laatste onderwijssoort',
      kolommen: 'artikel',
    }),
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
        'Er kwamen ',
        ...aantal(ontvangen, 'beslissing', ['aanvraag of kennisgeving', 'aanvragen en kennisgevingen']),
        ' binnen.',
      ],
      [
        'Er werden ',
        ...aantal(verleend, 'beslissing', ['vrijstelling', 'vrijstellingen']),
        ' verleend of aanvaard.',
      ],
      ...(vorigVerleend ? [vergelijking('Dat aantal', verleend, vorigVerleend, vorig)] : []),
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
    alinea(['Samen met partners zetten we ', getal(totaal), ' keer iets anders in.']),
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
  if (isLeeg(tabel)) return null;
  return deel('vsv', 'Voortijdig schoolverlaten', [
    ...vast('Een voortijdig schoolverlater gaat van school zonder startkwalificatie.'),
    alinea(
      ['In ', schooljaar, ' waren dat er ', getal(totaal), '.'],
      ...(vorigTotaal ? [vergelijking('Het aantal', totaal, vorigTotaal, vorig)] : []),
    ),
    tabel,
  ]);
};
