import { type Datum, isDatum } from '../kalender/datum.ts';

/** One field of the form of a guest. */
type Gastveld = {
  readonly naam: string;
  readonly soort: 'keuze' | 'lang' | 'getal' | 'datum';
  readonly keuzes?: readonly string[];
  /** Needed always, or only beside this choice. */
  readonly nodig: boolean | { readonly veld: string; readonly is: string };
  readonly hoogste?: number;
};

/**
 * What a guest can be asked, as data: page, check and screen follow from it. There is no field for a diagnosis (stromen.md
 * F13): who treats says what somebody can do, not what somebody has.
 */
export const gastvragen = {
  belastbaarheid: [
    {
      naam: 'kan',
      soort: 'keuze',
      keuzes: ['hele-dagen', 'minder-uren', 'niet', 'nog-niet-te-zeggen'],
      nodig: true,
    },
    { naam: 'uren', soort: 'getal', nodig: { veld: 'kan', is: 'minder-uren' }, hoogste: 40 },
    { naam: 'helpt', soort: 'lang', nodig: false },
    { naam: 'opnieuw', soort: 'datum', nodig: false },
  ],
  verwijzing: [
    { naam: 'antwoord', soort: 'keuze', keuzes: ['aannemen', 'begonnen', 'weigeren'], nodig: true },
    { naam: 'begin', soort: 'datum', nodig: { veld: 'antwoord', is: 'begonnen' } },
    { naam: 'reden', soort: 'lang', nodig: { veld: 'antwoord', is: 'weigeren' } },
  ],
  vraag: [{ naam: 'antwoord', soort: 'lang', nodig: true }],
  evaluatie: [
    { naam: 'ging', soort: 'keuze', keuzes: ['goed', 'deels', 'niet'], nodig: true },
    { naam: 'contact', soort: 'keuze', keuzes: ['ja', 'deels', 'nee'], nodig: true },
    { naam: 'goed', soort: 'lang', nodig: false },
    { naam: 'beter', soort: 'lang', nodig: false },
  ],
} as const satisfies Readonly<Record<string, readonly Gastveld[]>>;

export type SoortGastvraag = keyof typeof gastvragen;
export const soortenGastvraag = Object.keys(gastvragen) as [SoortGastvraag, ...SoortGastvraag[]];
export const veldenVan = (soort: SoortGastvraag): readonly Gastveld[] => gastvragen[soort];

/** The longest text a guest may write. */
export const MEESTE_TEKENS = 2_000;

export type Gastantwoord = Readonly<Record<string, string>>;
export type Gastfout = 'verplicht' | 'kies' | 'getal' | 'datum' | 'te-lang';

/**
 * Reads what a guest filled in: only fields of this question, trimmed, the empty ones left out, and what is wrong by field.
 */
export function checkGastantwoord(soort: SoortGastvraag, gegeven: Gastantwoord) {
  const antwoord: Record<string, string> = {};
  const fouten: Record<string, Gastfout> = {};
  for (const veld of veldenVan(soort)) {
    const tekst = (gegeven[veld.naam] ?? '').trim();
    const needed = typeof veld.nodig === 'boolean' ? veld.nodig : gegeven[veld.nodig.veld] === veld.nodig.is;
    if (tekst === '') {
      if (needed) fouten[veld.naam] = veld.soort === 'keuze' ? 'kies' : 'verplicht';
      continue;
    }
    const fout = checkVeld(veld, tekst);
    if (fout) fouten[veld.naam] = fout;
    else antwoord[veld.naam] = tekst;
  }
  return { antwoord, fouten } as const;
}

function checkVeld({ soort, keuzes = [], hoogste = 0 }: Gastveld, tekst: string): Gastfout | undefined {
  switch (soort) {
    case 'keuze':
      return keuzes.includes(tekst) ? undefined : 'kies';
    case 'getal':
      return /^\d{1,3}$/.test(tekst) && Number(tekst) >= 1 && Number(tekst) <= hoogste ? undefined : 'getal';
    case 'datum':
      return isDatum(tekst) ? undefined : 'datum';
    case 'lang':
      return tekst.length <= MEESTE_TEKENS ? undefined : 'te-lang';
  }
}

/** What is known of a link. */
export type Linkfeiten = {
  readonly geldigTotEnMet: Datum;
  readonly isBeantwoord: boolean;
  readonly isIngetrokken: boolean;
};
export const standenLink = ['open', 'beantwoord', 'verlopen', 'ingetrokken'] as const;
export type StandLink = (typeof standenLink)[number];

/** Whether a link still opens something; it dies with the answer, when it is withdrawn, and after its last day. */
export function deriveLinkstand(
  { geldigTotEnMet, isBeantwoord, isIngetrokken }: Linkfeiten,
  vandaag: Datum,
): StandLink {
  if (isBeantwoord) return 'beantwoord';
  if (isIngetrokken) return 'ingetrokken';
  return geldigTotEnMet < vandaag ? 'verlopen' : 'open';
}
