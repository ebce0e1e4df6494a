import { pageList, pageTable, renderPage } from '../../platform/pdf-page.ts';
import { typstText as c } from '../../platform/typst.ts';
import { type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import {
  type Advies,
  type Antwoorden,
  deriveSignaal,
  type Vraagcode,
  vragenVan,
  type Weegschaal,
} from '../../regels/mas/signalering.ts';
import { signaleringswoorden } from '../../regels/mas/signalering-woorden.ts';

export type Signaleringsblad = {
  readonly organisatie: string;
  readonly nummer: string;
  readonly antwoorden: Antwoorden;
  readonly ingevuldOp: Datum;
  readonly weegschaal: Weegschaal;
  /** From which day on the organisatie weighs like this; null: as it is for everyone. */
  readonly wegingVanaf: Datum | null;
  readonly dag: Datum;
};

const woorden: Readonly<Record<string, string>> = signaleringswoorden;
const woord = (sleutel: string): string => woorden[sleutel] ?? sleutel;

const vraagTekst = (code: Vraagcode, { eigen }: Weegschaal): string =>
  eigen.find((een) => een.code === code)?.vraag ?? woord(`vraag.${code}`);

const antwoordTekst = (vraag: Vraagcode, antwoord: string, { eigen }: Weegschaal): string =>
  eigen.find(({ code }) => code === vraag)?.antwoorden.find(({ code }) => code === antwoord)?.tekst ??
  woord(`antwoord.${vraag}.${antwoord}`);

const routeTekst = (advies: Advies | null): string =>
  advies ? woord(`route.${advies}`) : 'Nog geen richting';

/**
 * The answers on paper: where they point, how sure that is, which of them counted and for how much, and which did not. No name:
 * the number of the zaak says whose it is to who may know.
 */
export function renderSignalering(blad: Signaleringsblad, gemaaktOp: number): Buffer {
  const { antwoorden, weegschaal } = blad;
  const { advies, onzekerheid, daarna, telden, open } = deriveSignaal(antwoorden, weegschaal);
  const gewicht = new Map<string, number>(telden.map((een) => [een.vraag, een.gewicht]));
  const gegeven = vragenVan(weegschaal).flatMap(({ code }) => {
    const antwoord = antwoorden[code];
    return antwoord === undefined || open.includes(code)
      ? []
      : [{ code, tekst: antwoordTekst(code, antwoord, weegschaal), gewicht: gewicht.get(code) ?? 0 }];
  });
  const titel = `Signalering van zaak ${blad.nummer}`;
  const wat = advies ? `Wat elk antwoord weegt voor: ${routeTekst(advies)}` : 'De antwoorden';
  const antwoordtabel = pageTable({
    titel: wat,
    koppen: ['Vraag', 'Antwoord', 'Gewicht'],
    kolommen: [
      ['1.6fr', 'left'],
      ['1fr', 'left'],
      ['auto', 'right'],
    ],
    rijen: gegeven
      .toSorted((a, b) => b.gewicht - a.gewicht)
      .map(({ code, tekst, gewicht: telt }) => [
        vraagTekst(code, weegschaal),
        tekst,
        telt > 0 ? String(telt) : 'telde niet mee',
      ]),
  });
  const inhoud = [
    c(`Ingevuld op ${leesbaar(blad.ingevuldOp)}. ${blad.organisatie}.`),
    '== Waar de antwoorden naar wijzen',
    `#strong[${c(routeTekst(advies))}]`,
    [
      onzekerheid === 'groot'
        ? 'Onzeker: er zijn vragen open, of een andere route ligt dichtbij.'
        : 'De antwoorden wijzen duidelijk één kant op.',
      ...(daarna ? [`Daarna: ${routeTekst(daarna)}.`] : []),
    ]
      .map(c)
      .join(' '),
    '== Welke antwoorden telden',
    gegeven.length === 0 ? c('Er is nog geen vraag beantwoord.') : antwoordtabel,
    ...(open.length > 0
      ? ['== Nog niet beantwoord', pageList(open.map((code) => vraagTekst(code, weegschaal)))]
      : []),
    '== Hoe is dit geteld',
    c(
      `Dezelfde antwoorden geven steeds hetzelfde advies. ${
        blad.wegingVanaf
          ? `De gewichten zijn die van uw organisatie vanaf ${leesbaar(blad.wegingVanaf)}.`
          : 'De gewichten zijn die van het instrument, zonder wijziging van uw organisatie.'
      } De ambtenaar beslist. Van een kind wordt geen score bewaard, alleen de antwoorden.`,
    ),
  ].join('\n\n');
  const gemaakt = c(`${titel}, gemaakt op ${leesbaar(blad.dag)}`);
  const voet = `context text(size: 8.5pt)[${gemaakt} #h(1fr) Bladzijde #counter(page).display() van #counter(page).final().first()]`;
  return renderPage({ documentTitel: titel, organisatie: blad.organisatie, titel, voet, inhoud }, gemaaktOp);
}
