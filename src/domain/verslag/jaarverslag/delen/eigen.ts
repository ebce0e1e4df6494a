import { schooljaarTerug } from '../jaren.ts';
import type { Blok, Deel, Eigenheid, Zin } from '../model.ts';
import type { Stuk } from '../stukken.sql.ts';
import { readTekst } from '../verslagtekst.contract.ts';

/** What people typed as blocks of the report. */
export const blokkenVan = (tekst: string, eigen?: Eigenheid): Blok[] =>
  readTekst(tekst).map((blok): Blok => {
    const van = eigen === undefined ? {} : { eigen };
    switch (blok.soort) {
      case 'alinea':
        return { soort: 'alinea', zinnen: [[blok.tekst]], ...van };
      case 'lijst':
        return { soort: 'lijst', punten: blok.punten.map((punt) => [punt]), ...van };
      case 'tussenkop':
        return { ...blok, ...van };
    }
  });

const GROND = {
  toestemming: 'Verteld met toestemming; namen en herkenbare gegevens zijn veranderd.',
  samengesteld: 'Dit verhaal is samengesteld uit meer gebeurtenissen; het gaat niet over één persoon.',
} as const;
const RESULTAAT = {
  gerealiseerd: 'gerealiseerd',
  deels: 'deels gerealiseerd',
  niet: 'niet gerealiseerd',
} as const;

/** Stories and quotes, each with why it may be told. */
function praktijk(stukken: readonly Stuk[], schooljaar: string): Blok[] {
  const eigen = stukken.filter((stuk) => stuk.schooljaar === schooljaar);
  return [
    ...eigen
      .filter(({ soort }) => soort === 'casus')
      .flatMap(({ kop, tekst, grond }): Blok[] => [
        ...(kop === null ? [] : [{ soort: 'tussenkop' as const, tekst: kop }]),
        ...blokkenVan(tekst),
        ...(grond === null ? [] : [{ soort: 'alinea' as const, zinnen: [[GROND[grond]]] }]),
      ]),
    ...eigen
      .filter(({ soort }) => soort === 'citaat')
      .map(
        ({ tekst, wie, functie }): Blok => ({
          soort: 'citaat',
          tekst,
          wie: [wie, functie].filter((een) => een !== null).join(', '),
        }),
      ),
  ];
}

/** What was planned a year ago and became of it, and what is planned now. */
function speerpunten(stukken: readonly Stuk[], schooljaar: string): Blok[] {
  const van = (jaar: string) =>
    stukken.filter((stuk) => stuk.soort === 'speerpunt' && stuk.schooljaar === jaar);
  const vorig = schooljaarTerug(schooljaar, 1);
  const terug = van(vorig).map(
    ({ tekst, resultaat, toelichting }): Zin => [
      `${tekst.replace(/\.$/, '')}: ${resultaat === null ? 'nog niet beoordeeld' : RESULTAAT[resultaat]}.${toelichting === null ? '' : ` ${toelichting}`}`,
    ],
  );
  const nieuw = van(schooljaar).map(({ tekst }): Zin => [tekst]);
  return [
    ...(terug.length > 0
      ? [
          { soort: 'tussenkop' as const, tekst: `Terugblik op de speerpunten uit het verslag van ${vorig}` },
          { soort: 'lijst' as const, punten: terug },
        ]
      : []),
    ...(nieuw.length > 0
      ? [
          { soort: 'tussenkop' as const, tekst: `Speerpunten voor ${schooljaarTerug(schooljaar, -1)}` },
          { soort: 'lijst' as const, punten: nieuw },
        ]
      : []),
  ];
}

export type Eigen = {
  readonly jaarteksten: ReadonlyMap<string, string>;
  readonly vasteTeksten: ReadonlyMap<string, string>;
  readonly stukken: readonly Stuk[];
};

/** A part with the words of the organisatie: its own fixed text in place of ours, this year's under what was counted. */
export function withEigen(
  deel: Deel,
  schooljaar: string,
  { jaarteksten, vasteTeksten, stukken }: Eigen,
): Deel {
  const vast = blokkenVan(vasteTeksten.get(deel.id) ?? '', 'elk-jaar');
  const rest = vast.length > 0 ? deel.blokken.filter((blok) => !('vast' in blok && blok.vast)) : deel.blokken;
  return {
    ...deel,
    blokken: [
      ...vast,
      ...rest,
      ...blokkenVan(jaarteksten.get(deel.id) ?? '', 'jaar'),
      ...(deel.id === 'casussen' ? praktijk(stukken, schooljaar) : []),
      ...(deel.id === 'speerpunten' ? speerpunten(stukken, schooljaar) : []),
    ],
  };
}
