import { DIPLOMASOORTEN } from '../../regels/lpw/diploma.ts';
import {
  type Bestand,
  brin,
  datum,
  type Kolom,
  keuze,
  schoolkolommen,
  soortenOnderwijs,
  tekst,
} from '../invoer/bestand.contract.ts';
import { type Gebeurtenis, gebeurtenissen, type Indeling, type SoortLevering } from './levering.contract.ts';

/*
 * Our own reference layout of the files that DUO delivers (docs/handleiding/leveringen.md): the layout of DUO is not public.
 * An organisatie tells which of its columns is which of these.
 */

const bsn: Kolom = { soort: 'bsn', naar: null };
const nummer = (hoogstens: number): Kolom => ({ soort: 'tekst', naar: null, hoogstens });

const persoon = {
  bsn,
  onderwijsnummer: nummer(9),
  voornamen: tekst('voornamen'),
  voorvoegsel: tekst('voorvoegsel'),
  geslachtsnaam: tekst('achternaam'),
  geboortedatum: datum('geboortedatum'),
  geslacht: keuze('geslacht', ['M', 'V', 'X']),
  straatnaam: tekst('straatnaam'),
  huisnummer: tekst('huisnummer', { hoogstens: 50 }),
  postcode: { soort: 'postcode', naar: 'postcode', hoogstens: 10 },
  woonplaats: tekst('woonplaats'),
  gemeentecode: { soort: 'gemeentecode', naar: 'gemeentecode' },
} as const satisfies Readonly<Record<string, Kolom>>;

const inschrijving = {
  inschrijvingnummer: nummer(200),
  ...schoolkolommen,
  brin,
  onderwijssoort: keuze('onderwijssoort', soortenOnderwijs),
  begindatum: datum('vanaf'),
  einddatum: datum('tot_en_met'),
  reden_einde: tekst('reden_einde'),
  uitstroomprofiel: keuze('uitstroomprofiel', ['vervolgonderwijs', 'arbeidsmarkt', 'dagbesteding']),
} as const satisfies Readonly<Record<string, Kolom>>;

const startkwalificatie = { datum_startkwalificatie: datum('startkwalificatie_op') } as const;

const base = {
  tabel: 'levering_regel',
  id: 'levering_regel_id',
  sleutel: [],
  perioden: [['begindatum', 'einddatum']],
  minstensEen: ['bsn', 'onderwijsnummer'],
} as const satisfies Partial<Bestand>;

export const INDELINGEN: Readonly<Record<SoortLevering, Bestand>> = {
  P: {
    ...base,
    naam: 'P-levering',
    kolommen: {
      gebeurtenis: tekst('gebeurtenis', { verplicht: true }),
      datum_gebeurtenis: datum('dag'),
      ...persoon,
      ...inschrijving,
      resultaatnummer: nummer(200),
      resultaat: keuze('soort', DIPLOMASOORTEN),
      datum_resultaat: datum('behaald_op'),
      ...startkwalificatie,
    },
  },
  C: { ...base, naam: 'C-levering', kolommen: { ...persoon, ...inschrijving, ...startkwalificatie } },
};

const clean = (word: string) => word.trim().toLowerCase();

/** Spellings of an event that everyone may use, next to the words of the organisatie itself. */
const SYNONIEMEN: Readonly<Record<string, Gebeurtenis>> = {
  'inschrijving +': 'inschrijving-toegevoegd',
  'inschrijving ~': 'inschrijving-gewijzigd',
  'inschrijving -': 'inschrijving-verwijderd',
  'resultaat +': 'resultaat-toegevoegd',
  'resultaat ~': 'resultaat-gewijzigd',
  'resultaat -': 'resultaat-verwijderd',
};
const KNOWN: ReadonlyMap<string, Gebeurtenis> = new Map([
  ...gebeurtenissen.flatMap((naam) => [[naam, naam] as const, [naam.replaceAll('-', ' '), naam] as const]),
  ...Object.entries(SYNONIEMEN),
]);

/** What a word in the file means as an event. */
export function readGebeurtenis(word: string, { gebeurtenissen: eigen }: Indeling): Gebeurtenis | undefined {
  const own = Object.entries(eigen).find(([naam]) => clean(naam) === clean(word));
  return own?.[1] ?? KNOWN.get(clean(word));
}

/** The names of the columns as the reference layout has them, where this organisatie has names of its own. */
export const renameKop = (kop: readonly string[], { kolommen }: Indeling): string[] => {
  const naar = new Map(Object.entries(kolommen).map(([veld, kolom]) => [clean(kolom), veld]));
  return kop.map((cel) => naar.get(clean(cel)) ?? cel);
};
