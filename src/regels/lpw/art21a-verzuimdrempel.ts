import { afgerond } from '../afronden.ts';
import {
  datum,
  type FeitenVan,
  FeitFout,
  feit,
  geheel,
  getal,
  jaNee,
  lijst,
  mogelijk,
  samen,
} from '../feit.ts';
import { addDagen, type Datum, dagenTussen, leesbaar } from '../kalender/datum.ts';
import { weekdag } from '../kalender/schooldag.ts';
import { weeknummer } from '../kalender/week.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import { isInstelling, onderwijssoort } from './onderwijssoort.ts';

const DREMPEL_UREN = 16;
const VENSTER_LESWEKEN = 4;
/** Hours a week that do not count under six: as many by notice of the parents as by leave of the hoofd (art. 11a). */
const UREN_11A = 5;
const ZES = 6;
const EERSTE_LEEFTIJD_MET_PLICHT = 5;

const weekFeiten = {
  maandag: feit(datum),
  lesweek: feit(jaNee, 'is er in deze week ten minste een schooldag?'),
  lesuren: mogelijk(getal, 'gemiste lesuren of lestijd'),
  praktijktijd: mogelijk(getal, 'gemiste praktijktijd van een leerling'),
  beroepspraktijkvorming: mogelijk(getal, 'gemiste uren van een mbo-student; tellen niet voor de drempel'),
  geoorloofd: mogelijk(getal, 'van de gemiste uren: met een grond van artikel 11'),
  meegedeeld11a: mogelijk(getal, 'onder de zes: uren die de ouders hebben gemeld'),
  verleend11a: mogelijk(getal, 'onder de zes: uren waarvoor het hoofd vrijstelling gaf'),
};
type Week = FeitenVan<typeof weekFeiten>;

/** A lesweek with the hours that count for the threshold, and its place in what was given. */
type Telweek = { readonly plaats: number; readonly maandag: Datum; readonly uren: number };

/**
 * Has absence without valid reason reached sixteen hours in four consecutive lesweken? Weeks without schooldag are no
 * lesweken: they are passed over. Of a pupil les and praktijktijd count, of a mbo- or vavo-student only lestijd.
 *
 * @wet Lpw art. 21a lid 1-2; art. 11; art. 11a
 * @uitleg 0015 a four-year-old, beroepspraktijkvorming, and weeks of holiday
 * @uitleg 0252 weeks of which nothing is given
 */
export const verzuimdrempel = regel({
  naam: 'lpw-21a-verzuimdrempel',
  vraag: 'Is het verzuim zestien uren in vier opeenvolgende lesweken?',
  grondslag: artikel('Lpw', '21a'),
  feiten: {
    onderwijssoort: feit(onderwijssoort),
    leeftijd: mogelijk(geheel, 'zes of ouder als het er niet staat'),
    weken: feit(lijst(samen(weekFeiten)), 'oudste eerst, ook weken zonder verzuim of zonder les'),
  },
  uitkomsten: ['bereikt', 'niet-bereikt'],
  waarden: ['bereiktInWeek', 'venster', 'som'],
  bestand: 'lpw/art21a-verzuimdrempel',
  oordeel({ feiten: { onderwijssoort: soort, leeftijd, weken }, op }) {
    const grondslag = artikel('Lpw', '21a', isInstelling(soort) ? 2 : 1);
    checkVolgorde(weken, op);
    if (soort === 'onbekend' || soort === 'geen onderwijs') return onbekend(grondslag, ['onderwijssoort']);
    if (leeftijd !== undefined && leeftijd < EERSTE_LEEFTIJD_MET_PLICHT) {
      return {
        uitkomst: 'niet-bereikt',
        grondslag: artikel('Lpw', '3', 1),
        waarden: { som: 0 },
        motivering: 'Onder de vijf jaar is er geen plicht: dit verzuim telt niet voor de drempel.',
      };
    }
    const lesweken = countUren(weken, soort, leeftijd !== undefined && leeftijd < ZES);
    const zeker = findVenster(withGaps(lesweken, weken));
    const { venster, som, bereikt } = zeker.bereikt ? zeker : findVenster(lesweken);
    if (bereikt && !zeker.bereikt) return onbekend(grondslag, gapsIn(weken));
    const tot = venster.at(-1);
    if (!bereikt || !tot) {
      return {
        uitkomst: 'niet-bereikt',
        grondslag,
        waarden: { som },
        motivering: `Het hoogste aantal in vier opeenvolgende lesweken is ${inUren(som)}; de drempel is ${DREMPEL_UREN} uren.`,
      };
    }
    return {
      uitkomst: 'bereikt',
      grondslag,
      waarden: { bereiktInWeek: tot.plaats, venster: venster.map(({ maandag }) => weeknummer(maandag)), som },
      motivering: `In de week van ${leesbaar(tot.maandag)} is het verzuim ${inUren(som)} in ten hoogste vier opeenvolgende lesweken; de drempel is ${DREMPEL_UREN} uren.`,
    };
  },
});

/** @throws FeitFout when weeks are no weeks, stand out of order or lie after the day of the question */
function checkVolgorde(weken: readonly Week[], op: Datum): void {
  weken.forEach(({ maandag }, at) => {
    const naam = `weken[${at + 1}].maandag`;
    const vorige = weken[at - 1]?.maandag;
    if (weekdag(maandag) !== 0) throw new FeitFout(`${naam}: is geen maandag`);
    if (vorige !== undefined && maandag <= vorige) {
      throw new FeitFout(
        `${naam}: ligt niet na de week ervoor; geef de weken van oud naar nieuw, elk een keer`,
      );
    }
    if (maandag > op) throw new FeitFout(`${naam}: ligt na op`);
  });
}

function countUren(weken: readonly Week[], soort: string, onderZes: boolean): Telweek[] {
  const found: Telweek[] = [];
  weken.forEach((week, at) => {
    const telbaar = (week.lesuren ?? 0) + (isInstelling(soort) ? 0 : (week.praktijktijd ?? 0));
    const gemist = (week.lesuren ?? 0) + (week.praktijktijd ?? 0) + (week.beroepspraktijkvorming ?? 0);
    const geoorloofd = week.geoorloofd ?? 0;
    if (geoorloofd > gemist) throw new FeitFout(`weken[${at + 1}].geoorloofd: meer dan er is gemist`);
    if (!week.lesweek) return;
    const onder11a = onderZes
      ? Math.min(week.meegedeeld11a ?? 0, UREN_11A) + Math.min(week.verleend11a ?? 0, UREN_11A)
      : 0;
    found.push({
      plaats: at + 1,
      maandag: week.maandag,
      uren: Math.max(0, telbaar - geoorloofd - onder11a),
    });
  });
  return found;
}

const DAGEN_PER_WEEK = 7;

/** Between which weeks some are not given. */
const gapsIn = (weken: readonly Week[]): string[] =>
  weken.flatMap(({ maandag }, at) => {
    const vorige = weken[at - 1]?.maandag;
    return vorige === undefined || dagenTussen(vorige, maandag) === DAGEN_PER_WEEK
      ? []
      : [`weken tussen ${vorige} en ${maandag}`];
  });

/** The same lesweken, and what is not given taken as lesweken without absence; more than a window holds change nothing. */
function withGaps(lesweken: readonly Telweek[], weken: readonly Week[]): Telweek[] {
  const bekend = new Map(lesweken.map((week) => [week.maandag, week]));
  return weken.flatMap(({ maandag }, at) => {
    const vorige = weken[at - 1]?.maandag ?? addDagen(maandag, -DAGEN_PER_WEEK);
    const weg = dagenTussen(vorige, maandag) / DAGEN_PER_WEEK - 1;
    const leeg = Array.from({ length: Math.min(weg, VENSTER_LESWEKEN) }, (_, terug) => ({
      plaats: at + 1,
      maandag: addDagen(maandag, -DAGEN_PER_WEEK * (terug + 1)),
      uren: 0,
    }));
    const week = bekend.get(maandag);
    return [...leeg.toReversed(), ...(week ? [week] : [])];
  });
}

/** The first window that holds the threshold, else the one with the most hours. */
function findVenster(lesweken: readonly Telweek[]) {
  let best: { venster: readonly Telweek[]; som: number } = { venster: [], som: 0 };
  for (let at = 0; at < lesweken.length; at += 1) {
    const venster = lesweken.slice(Math.max(0, at + 1 - VENSTER_LESWEKEN), at + 1);
    const som = afgerond(venster.reduce((sum, { uren }) => sum + uren, 0));
    if (som >= DREMPEL_UREN) return { venster, som, bereikt: true };
    if (som > best.som) best = { venster, som };
  }
  return { ...best, bereikt: false };
}

const inUren = (uren: number): string => `${String(Math.round(uren * 100) / 100).replace('.', ',')} uren`;
