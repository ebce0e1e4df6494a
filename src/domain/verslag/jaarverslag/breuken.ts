import { schooljaarVan } from '../../../regels/kalender/schooljaar.ts';
import type { Reeksbreuk } from '../reeks.sql.ts';
import type { Cijferbron } from './cijferbron.ts';
import { schooljaarTerug } from './jaren.ts';
import type { Blok, Breuk, Cijfer, Deel, Jaarverslag, Zin } from './model.ts';

type Cijfers = Jaarverslag['cijfers'];
const SOORT = {
  systeem: 'ander systeem',
  definitie: 'andere definitie',
  werkwijze: 'andere werkwijze',
} as const;

/**
 * Where the series of this report break: what people recorded, and every year that is counted by another definition than
 * the one before (RP-07).
 */
export function findBreuken(
  recorded: readonly Reeksbreuk[],
  bron: Cijferbron,
  jaren: readonly string[],
): Breuk[] {
  const vastgelegd = recorded.map(({ indicator, vanaf, soort, toelichting }) => ({
    indicator,
    schooljaar: schooljaarVan(vanaf),
    uitleg: `${SOORT[soort]}. ${toelichting}`,
  }));
  const definities = jaren.flatMap((schooljaar) => {
    const vorige = bron.definitiesVan(schooljaarTerug(schooljaar, 1));
    return bron.definitiesVan(schooljaar).flatMap(({ indicator, versie, tekst }): Breuk[] => {
      const was = vorige.find((een) => een.indicator === indicator);
      return was === undefined || was.versie === versie
        ? []
        : [{ indicator, schooljaar, uitleg: `andere definitie. Nu geldt versie ${versie}: ${tekst}` }];
    });
  });
  return [...vastgelegd, ...definities].sort((a, b) => a.schooljaar.localeCompare(b.schooljaar));
}

/** The part with a mark at every table, chart and sentence that lays years from both sides of a break beside each other. */
export const markBreuken = (deel: Deel, breuken: readonly Breuk[], cijfers: Cijfers): Deel =>
  breuken.length === 0
    ? deel
    : { ...deel, blokken: deel.blokken.map((blok) => markInBlok(blok, breuken, cijfers)) };

function markInBlok(blok: Blok, breuken: readonly Breuk[], cijfers: Cijfers): Blok {
  switch (blok.soort) {
    case 'tabel': {
      const cellen = [...blok.rijen, ...(blok.totaal ? [blok.totaal] : [])].flatMap((rij) => rij.cellen);
      const erin = across(
        breuken,
        cellen.flatMap((cel) => ('cijfer' in cel ? (cijfers[cel.cijfer] ?? []) : [])),
      );
      return erin.length === 0 ? blok : { ...blok, noten: [...blok.noten, ...erin.map(schrijfBreuk)] };
    }
    case 'grafiek': {
      const punten = blok.reeksen.flatMap((reeks) => reeks.punten);
      const erin = across(
        breuken,
        punten.flatMap(({ cijfer }) => cijfers[cijfer] ?? []),
      );
      return erin.length === 0 ? blok : { ...blok, breuken: erin };
    }
    case 'alinea': {
      const erin = across(breuken, ...blok.zinnen.map((zin) => cijfersIn(zin, cijfers)));
      return erin.length === 0
        ? blok
        : { ...blok, zinnen: [...blok.zinnen, ...erin.map((een): Zin => [schrijfBreuk(een)])] };
    }
    case 'lijst':
    case 'citaat':
    case 'tussenkop':
      return blok;
  }
}

const cijfersIn = (zin: Zin, cijfers: Cijfers): Cijfer[] =>
  zin.flatMap((een) =>
    typeof een === 'string' ? [] : [een.cijfer, een.van].flatMap((sleutel) => cijfers[sleutel ?? ''] ?? []),
  );

/** The breaks of a figure that stands in one of these groups with years from before and from after. */
const across = (breuken: readonly Breuk[], ...groepen: readonly (readonly Cijfer[])[]): Breuk[] =>
  breuken.filter(({ indicator, schooljaar }) =>
    groepen.some((groep) => {
      const eigen = groep.filter((een) => indicator === null || een.indicator === indicator);
      return eigen.some(
        (een) =>
          een.schooljaar < schooljaar &&
          eigen.some((later) => later.indicator === een.indicator && later.schooljaar >= schooljaar),
      );
    }),
  );

/** The break as a sentence: from when on, why, and what not to do. */
export const schrijfBreuk = ({ schooljaar, uitleg }: Breuk): string =>
  `Breuk in de reeks vanaf ${schooljaar}: ${uitleg.replace(/[.\s]*$/, '.')} Vergelijk de jaren ervoor en erna niet met elkaar.`;
