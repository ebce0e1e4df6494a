import type { Dimensie } from './dimensies.ts';
import type { IndicatorNaam } from './indicatoren.ts';

type Code = {
  readonly indicator: IndicatorNaam;
  readonly waar?: Partial<Record<Dimensie, readonly string[]>>;
  readonly deelVan?: IndicatorNaam;
};

/** The codes of verslag.md § 4: each an indicator under its readable name, narrowed where the code says less. */
const CODES: Readonly<Record<string, Code>> = {
  P1: { indicator: 'leerlingen', waar: { plicht: ['leerplichtig'] } },
  P2: { indicator: 'leerlingen', waar: { plicht: ['kwalificatieplichtig'] } },
  V1: {
    indicator: 'meldingen',
    waar: { 'soort-verzuim': ['wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] },
  },
  V2: {
    indicator: 'jongeren-met-melding',
    waar: { 'soort-verzuim': ['wettelijk', 'overig', 'luxe', 'langdurig', 'ziekte'] },
  },
  V3: { indicator: 'recidive' },
  V4: { indicator: 'absoluut' },
  V5: { indicator: 'meldingen', waar: { 'soort-verzuim': ['absoluut'] } },
  V6: { indicator: 'kinderen-thuis', waar: { omschrijving: ['landelijk'] } },
  V7: { indicator: 'thuiszitters' },
  V8: { indicator: 'preventieve-gesprekken' },
  V9: { indicator: 'meldingen', waar: { 'soort-verzuim': ['luxe'] } },
  Z1: { indicator: 'zaken' },
  Z2: { indicator: 'uitstroom' },
  Z3: { indicator: 'doorlooptijd' },
  H1: { indicator: 'waarschuwingen' },
  H2: { indicator: 'halt' },
  H3: { indicator: 'processen-verbaal' },
  H4: { indicator: 'processen-verbaal' },
  H6: { indicator: 'interventies', waar: { 'soort-interventie': ['veilig-thuis', 'beschermingstafel'] } },
  X1: { indicator: 'vrijgesteld', waar: { artikel: ['5a', '5b', '5c'] } },
  X2: { indicator: 'vrijstellingen', waar: { artikel: ['15', '3a', '3b'] } },
  X3: { indicator: 'verlof', waar: { grond: ['11g'] } },
  X4: { indicator: 'gedoog' },
  X5: { indicator: 'interventies', waar: { 'soort-interventie': ['vavo-instemming'] } },
  K1: { indicator: 'jongeren-met-melding', deelVan: 'leerlingen' },
  F1: { indicator: 'medewerkers' },
};

type Vraag = {
  readonly indicator: string;
  readonly waar: readonly { readonly dimensie: string; readonly waarde: string }[];
  readonly deelVan?: string | undefined;
};

/** What a code asks, in the words of a question; nothing when the name is none. A filter of one's own narrows further. */
export function codeVraag({ indicator, waar, deelVan }: Vraag): Partial<Vraag> {
  const code = CODES[indicator.toUpperCase()];
  if (!code) return {};
  const eigen = new Set(waar.map(({ dimensie }) => dimensie));
  const erbij = Object.entries(code.waar ?? {})
    .filter(([dimensie]) => !eigen.has(dimensie))
    .flatMap(([dimensie, waarden]) => waarden.map((waarde) => ({ dimensie, waarde })));
  return { indicator: code.indicator, waar: [...waar, ...erbij], deelVan: deelVan ?? code.deelVan };
}
