import { datum, feit } from '../feit.ts';
import { addDagen, leesbaar } from '../kalender/datum.ts';
import { firstSchooldag, isBekendeDag } from '../kalender/schooldag.ts';
import { eindeSchooljaar, schooljaarVan } from '../kalender/schooljaar.ts';
import { artikel, onbekend, regel } from '../regel.ts';
import {
  checkSchooljaren,
  deriveEindeLeerplicht,
  deriveTwaalfdeTotEnMet,
  geteldeSchooljaren,
  waaromEinde,
} from './art03-einde.ts';
import { maandNaVijf, vakantieregio } from './art03-leerplicht-begin.ts';
import {
  checkKwalificatiefeiten,
  deriveBevrijding,
  deriveKwalificatieplicht,
  kwalificatiefeiten,
  redenGeenKwalificatieplicht,
} from './art04a-kwalificatieplicht.ts';
import { geborenVoor } from './geboren.ts';

/** No summer holiday and weekend together last this long: from here on the leerplicht has begun in any calendar. */
const LANGSTE_WACHT = 70;

/** @wet Lpw art. 3 lid 1-2; art. 4a; art. 4b */
export const leerplichtig = regel({
  naam: 'lpw-3-leerplichtig',
  vraag: 'Welke plicht heeft de jongere op deze dag?',
  grondslag: artikel('Lpw', '3', 1),
  feiten: {
    geboortedatum: feit(datum),
    vakantieregio: feit(vakantieregio),
    ...geteldeSchooljaren,
    ...kwalificatiefeiten,
  },
  uitkomsten: ['leerplichtig', 'kwalificatieplichtig', 'geen-plicht'],
  bestand: 'lpw/art03-leerplichtig',
  oordeel({ feiten, op, kalender }) {
    const { geboortedatum, twaalfVolledigeSchooljarenOp: twaalf } = feiten;
    geborenVoor(geboortedatum, op);
    checkSchooljaren(geboortedatum, feiten);
    checkKwalificatiefeiten(geboortedatum, feiten);
    const maand = maandNaVijf(geboortedatum);
    if (op < maand) return nogNiet(`niet voor ${leesbaar(maand)}`);
    if (op < addDagen(maand, LANGSTE_WACHT)) {
      if (!isBekendeDag(kalender, maand)) {
        return onbekend(artikel('Lpw', '3', 1), [`schoolvakanties ${schooljaarVan(maand)}`]);
      }
      const begin = firstSchooldag(kalender, feiten.vakantieregio, maand);
      if (op < begin) return nogNiet(`op ${leesbaar(begin)}`);
    }

    const geteld = deriveTwaalfdeTotEnMet(feiten);
    const genoemd = twaalf === undefined ? null : eindeSchooljaar(twaalf);
    const einde = deriveEindeLeerplicht(geboortedatum, least(geteld, genoemd));
    if (op <= einde.totEnMet) {
      return {
        uitkomst: 'leerplichtig',
        grondslag: artikel('Lpw', '3', 1, einde.grond),
        motivering: `Leerplichtig tot en met ${leesbaar(einde.totEnMet)}: ${waaromEinde(geboortedatum, einde)}.`,
      };
    }
    const bevrijding = deriveBevrijding(feiten.diplomas ?? [], feiten.vsoUitstroomprofiel ?? null, op);
    const periode = deriveKwalificatieplicht(geboortedatum, einde.totEnMet, bevrijding?.vanaf ?? null);
    if (periode && op <= periode.totEnMet) {
      return {
        uitkomst: 'kwalificatieplichtig',
        grondslag: artikel('Lpw', '4a', 1),
        motivering: `Kwalificatieplichtig tot en met ${leesbaar(periode.totEnMet)}: daarna is de jongere achttien of is er een startkwalificatie.`,
      };
    }
    return { uitkomst: 'geen-plicht', ...redenGeenKwalificatieplicht(geboortedatum, bevrijding, op) };
  },
});

const nogNiet = (wanneer: string) => ({
  uitkomst: 'geen-plicht' as const,
  grondslag: artikel('Lpw', '3', 1),
  motivering: `De leerplicht begint ${wanneer}: de eerste schooldag van de maand na de vijfde verjaardag.`,
});

const least = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);
