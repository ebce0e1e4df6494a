import { datum, type FeitenVan, FeitFout, feit, geheel, jaNee, lijst, mogelijk } from '../feit.ts';
import { addJaren, type Datum, leesbaar } from '../kalender/datum.ts';
import { beginjaarVan, eindeSchooljaar } from '../kalender/schooljaar.ts';
import { artikel, regel } from '../regel.ts';
import { checkDiplomas, diploma } from './diploma.ts';
import { geborenVoor } from './geboren.ts';

const LEEFTIJD_EINDE = 16;
const VOLLEDIGE_SCHOOLJAREN = 12;
const BASISSCHOOLJAREN = 8;

/** By which limb of art. 3 lid 1 the leerplicht ends: twelve school years (a) or sixteen (b). */
export type EindeLeerplicht = { readonly totEnMet: Datum; readonly grond: 'a' | 'b' };

/**
 * On which day does the leerplicht end? Always 31 July: the first of the two limbs.
 *
 * @param twaalfdeTotEnMet 31 July at whose end twelve full school years were followed; null when that is not so
 * @wet Lpw art. 3 lid 1 a-b
 */
export function deriveEindeLeerplicht(geboortedatum: Datum, twaalfdeTotEnMet: Datum | null): EindeLeerplicht {
  const zestien = eindeSchooljaar(addJaren(geboortedatum, LEEFTIJD_EINDE));
  return twaalfdeTotEnMet !== null && twaalfdeTotEnMet < zestien
    ? { totEnMet: twaalfdeTotEnMet, grond: 'a' }
    : { totEnMet: zestien, grond: 'b' };
}

export const geteldeSchooljaren = {
  volledigeSchooljarenBasisschool: mogelijk(geheel),
  basisschoolDoorlopen: mogelijk(jaNee),
  volledigeSchooljarenDaarna: mogelijk(geheel),
  schooljarenGeteldTotEnMet: mogelijk(datum, '31 juli tot waar beide zijn geteld'),
};

/**
 * 31 July at whose end the twelfth full school year was counted; null when there are fewer, or no day to count from.
 *
 * @wet Lpw art. 3 lid 1 a, lid 2: a basisschool gone through in fewer than eight years counts as eight
 * @uitleg 0005 years abroad and at an instelling do not count
 */
export function deriveTwaalfdeTotEnMet(feiten: FeitenVan<typeof geteldeSchooljaren>): Datum | null {
  const twaalfde = deriveTwaalfdeVerwacht(feiten);
  const { schooljarenGeteldTotEnMet: tot } = feiten;
  return twaalfde !== null && tot !== undefined && twaalfde <= tot ? twaalfde : null;
}

/**
 * 31 July at whose end the twelfth full school year was counted, or will be when every year to come is full; null when
 * there is no day to count from.
 *
 * @wet Lpw art. 3 lid 1 a, lid 2
 */
export function deriveTwaalfdeVerwacht(feiten: FeitenVan<typeof geteldeSchooljaren>): Datum | null {
  const { volledigeSchooljarenBasisschool: basis = 0, schooljarenGeteldTotEnMet: tot } = feiten;
  if (tot !== undefined && !tot.endsWith('-07-31')) {
    throw new FeitFout('schooljarenGeteldTotEnMet: moet 31 juli zijn, de laatste dag van een schooljaar');
  }
  const geteld =
    (feiten.basisschoolDoorlopen ? Math.max(BASISSCHOOLJAREN, basis) : basis) +
    (feiten.volledigeSchooljarenDaarna ?? 0);
  return tot === undefined ? null : `${Number(tot.slice(0, 4)) - (geteld - VOLLEDIGE_SCHOOLJAREN)}-07-31`;
}

/** No school takes a child before this birthday. */
const VROEGSTE_SCHOOL = 3;

/** @throws FeitFout when more full school years are counted than there can have been */
export function checkSchooljaren(geboortedatum: Datum, feiten: FeitenVan<typeof geteldeSchooljaren>): void {
  const { schooljarenGeteldTotEnMet: tot } = feiten;
  if (tot === undefined) return;
  const geteld = (feiten.volledigeSchooljarenBasisschool ?? 0) + (feiten.volledigeSchooljarenDaarna ?? 0);
  const eerste = beginjaarVan(addJaren(geboortedatum, VROEGSTE_SCHOOL));
  if (geteld > Math.max(0, Number(tot.slice(0, 4)) - eerste)) {
    throw new FeitFout(
      'schooljarenGeteldTotEnMet: tot die dag kunnen er nog niet zo veel volledige schooljaren zijn geweest',
    );
  }
}

/** Why the leerplicht ends on that day, as the rest of a sentence. */
export const waaromEinde = (geboortedatum: Datum, { grond }: EindeLeerplicht): string =>
  grond === 'a'
    ? 'dan zijn twaalf volledige schooljaren gevolgd'
    : `het schooljaar waarin de jongere zestien wordt (${leesbaar(addJaren(geboortedatum, LEEFTIJD_EINDE))}) eindigt dan`;

/** @wet Lpw art. 3 lid 1 a-b, lid 2 */
export const leerplichtEinde = regel({
  naam: 'lpw-3-einde',
  vraag: 'Tot en met welke dag duurt de leerplicht, en op welke grond eindigt die?',
  grondslag: artikel('Lpw', '3', 1),
  feiten: {
    geboortedatum: feit(datum),
    ...geteldeSchooljaren,
    diplomas: mogelijk(lijst(diploma), 'een diploma beëindigt de leerplicht niet'),
  },
  uitkomsten: ['bepaald'],
  waarden: ['laatsteDagLeerplicht', 'grond'],
  bestand: 'lpw/art03-einde',
  oordeel({ feiten, op }) {
    geborenVoor(feiten.geboortedatum, op);
    checkSchooljaren(feiten.geboortedatum, feiten);
    checkDiplomas(feiten.geboortedatum, feiten.diplomas);
    const einde = deriveEindeLeerplicht(feiten.geboortedatum, deriveTwaalfdeTotEnMet(feiten));
    return {
      uitkomst: 'bepaald',
      grondslag: artikel('Lpw', '3', 1, einde.grond),
      waarden: { laatsteDagLeerplicht: einde.totEnMet, grond: einde.grond },
      motivering: `Leerplichtig tot en met ${leesbaar(einde.totEnMet)}: ${waaromEinde(feiten.geboortedatum, einde)}.`,
    };
  },
});
