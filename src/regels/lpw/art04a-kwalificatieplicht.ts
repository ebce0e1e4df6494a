import { datum, type FeitenVan, FeitFout, feit, lijst, mogelijk } from '../feit.ts';
import { addDagen, addJaren, type Datum, leesbaar } from '../kalender/datum.ts';
import { eindeSchooljaar } from '../kalender/schooljaar.ts';
import { artikel, regel, type Uitspraak } from '../regel.ts';
import { deriveEindeLeerplicht } from './art03-einde.ts';
import { checkDiplomas, type Diploma, diploma, type Uitstroomprofiel, uitstroomprofiel } from './diploma.ts';
import { geborenVoor } from './geboren.ts';

const LEEFTIJD_EINDE_KWALIFICATIEPLICHT = 18;
/** Diploma havo, vwo, or mbo of WEB 7.2.2 lid 1 b-e; vmbo and entree are none (art. 1 onder f). */
const STARTKWALIFICATIES: ReadonlySet<string> = new Set(['havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4']);
/** @wet Lpw art. 1 onder f */
export const isStartkwalificatie = (soort: Diploma['soort']): boolean => STARTKWALIFICATIES.has(soort);
/** First day of the text that names the verklaring in place of the getuigschrift (art. 4a lid 2). */
const NIEUWE_TEKST = '2022-08-01';

/** First and last day of a duty, both inclusive. */
export type Plichtperiode = { readonly vanaf: Datum; readonly totEnMet: Datum };

/** What takes the kwalificatieplicht away before eighteen, and from which day. */
export type Bevrijding = {
  readonly vanaf: Datum;
  readonly door: 'startkwalificatie' | 'praktijkonderwijs' | 'vso-uitstroomprofiel';
};

/**
 * What first took the kwalificatieplicht away, under the text of the day asked; null when nothing did.
 *
 * @wet Lpw art. 1 onder f; art. 4a lid 1 b, lid 2; the wording of lid 2 until 31-07-2022
 * @uitleg 0004 an old getuigschrift keeps its effect; a verklaring counts from 01-08-2022
 */
export function deriveBevrijding(
  diplomas: readonly Diploma[],
  profiel: Uitstroomprofiel | null,
  op: Datum,
): Bevrijding | null {
  if (profiel === 'arbeidsmarkt' || profiel === 'dagbesteding') {
    return { vanaf: '0001-01-01', door: 'vso-uitstroomprofiel' };
  }
  return diplomas.reduce<Bevrijding | null>((first, one) => {
    const found = bevrijdingDoor(one, op);
    return found && (first === null || found.vanaf < first.vanaf) ? found : first;
  }, null);
}

function bevrijdingDoor({ soort, behaaldOp }: Diploma, op: Datum): Bevrijding | null {
  if (isStartkwalificatie(soort)) return { vanaf: behaaldOp, door: 'startkwalificatie' };
  const praktijk = (vanaf: Datum): Bevrijding => ({ vanaf, door: 'praktijkonderwijs' });
  if (soort === 'praktijkonderwijs-schooldiploma') return praktijk(behaaldOp);
  if (soort === 'praktijkonderwijs-getuigschrift' && behaaldOp < NIEUWE_TEKST) return praktijk(behaaldOp);
  if (soort === 'praktijkonderwijs-verklaring' && op >= NIEUWE_TEKST) {
    return praktijk(behaaldOp < NIEUWE_TEKST ? NIEUWE_TEKST : behaaldOp);
  }
  return null;
}

/**
 * From when to when does the kwalificatieplicht run? It begins the day after the leerplicht; null when it never does.
 *
 * @wet Lpw art. 4a; art. 4b
 */
export function deriveKwalificatieplicht(
  geboortedatum: Datum,
  eindeLeerplicht: Datum,
  bevrijdVanaf: Datum | null,
): Plichtperiode | null {
  const achttien = achttienOp(geboortedatum);
  const tot = bevrijdVanaf !== null && bevrijdVanaf < achttien ? bevrijdVanaf : achttien;
  const vanaf = addDagen(eindeLeerplicht, 1);
  return vanaf < tot ? { vanaf, totEnMet: addDagen(tot, -1) } : null;
}

export const achttienOp = (geboortedatum: Datum): Datum =>
  addJaren(geboortedatum, LEEFTIJD_EINDE_KWALIFICATIEPLICHT);

/** Why there is no kwalificatieplicht (any more) on a day after the leerplicht. */
export function redenGeenKwalificatieplicht(
  geboortedatum: Datum,
  bevrijding: Bevrijding | null,
  op: Datum,
): Pick<Uitspraak<never, never>, 'grondslag' | 'motivering'> {
  const achttien = achttienOp(geboortedatum);
  if (!bevrijding || (op >= achttien && bevrijding.vanaf >= achttien)) {
    return {
      grondslag: artikel('Lpw', '4b'),
      motivering: `Geen plicht meer: de jongere is sinds ${leesbaar(achttien)} achttien.`,
    };
  }
  const sinds = ` sinds ${leesbaar(bevrijding.vanaf)}`;
  switch (bevrijding.door) {
    case 'startkwalificatie':
      return {
        grondslag: artikel('Lpw', '4a', 1, 'b'),
        motivering: `Geen plicht meer: er is een startkwalificatie${sinds}.`,
      };
    case 'praktijkonderwijs':
      return {
        grondslag: artikel('Lpw', '4a', 2),
        motivering: `Geen kwalificatieplicht: het praktijkonderwijs is afgesloten met een diploma of verklaring${sinds}.`,
      };
    case 'vso-uitstroomprofiel':
      return {
        grondslag: artikel('Lpw', '4a', 2),
        motivering: 'Geen kwalificatieplicht: vso gevolgd in het profiel arbeidsmarkt of dagbesteding.',
      };
  }
}

export const kwalificatiefeiten = {
  twaalfVolledigeSchooljarenOp: mogelijk(datum, 'de dag waarop het twaalfde volledige schooljaar eindigde'),
  diplomas: mogelijk(lijst(diploma)),
  vsoUitstroomprofiel: mogelijk(uitstroomprofiel),
};

/** Even with a basisschool gone through fast nobody has twelve school years before this birthday. */
const TWAALF_JAREN_NIET_VOOR = 11;

/** @throws FeitFout when the twelfth school year or a diploma cannot be so early */
export function checkKwalificatiefeiten(
  geboortedatum: Datum,
  { twaalfVolledigeSchooljarenOp: twaalf, diplomas }: FeitenVan<typeof kwalificatiefeiten>,
): void {
  if (twaalf !== undefined && twaalf < addJaren(geboortedatum, TWAALF_JAREN_NIET_VOOR)) {
    throw new FeitFout('twaalfVolledigeSchooljarenOp: kan niet zo vroeg zijn bij deze geboortedatum');
  }
  checkDiplomas(geboortedatum, diplomas);
}

/** @wet Lpw art. 4a; art. 4b */
export const kwalificatieplicht = regel({
  naam: 'lpw-4a-kwalificatieplicht',
  vraag: 'Is de jongere op deze dag kwalificatieplichtig, en van wanneer tot wanneer?',
  grondslag: artikel('Lpw', '4a', 1),
  feiten: { geboortedatum: feit(datum), ...kwalificatiefeiten },
  uitkomsten: ['kwalificatieplichtig', 'niet-kwalificatieplichtig'],
  waarden: ['van', 'totEnMet'],
  bestand: 'lpw/art04a-kwalificatieplicht',
  oordeel({ feiten, op }) {
    const { geboortedatum, twaalfVolledigeSchooljarenOp: twaalf } = feiten;
    geborenVoor(geboortedatum, op);
    checkKwalificatiefeiten(geboortedatum, feiten);
    const einde = deriveEindeLeerplicht(geboortedatum, twaalf === undefined ? null : eindeSchooljaar(twaalf));
    const bevrijding = deriveBevrijding(feiten.diplomas ?? [], feiten.vsoUitstroomprofiel ?? null, op);
    const periode = deriveKwalificatieplicht(geboortedatum, einde.totEnMet, bevrijding?.vanaf ?? null);
    const waarden = { van: periode?.vanaf, totEnMet: periode?.totEnMet };
    if (periode && periode.vanaf <= op && op <= periode.totEnMet) {
      return {
        uitkomst: 'kwalificatieplichtig',
        grondslag: artikel('Lpw', '4a', 1),
        waarden,
        motivering: `Kwalificatieplichtig van ${leesbaar(periode.vanaf)} tot en met ${leesbaar(periode.totEnMet)}: de leerplicht is voorbij, de jongere is dan geen achttien en heeft geen startkwalificatie.`,
      };
    }
    if (op <= einde.totEnMet) {
      return {
        uitkomst: 'niet-kwalificatieplichtig',
        grondslag: artikel('Lpw', '4a', 1, 'a'),
        waarden,
        motivering: `De leerplicht duurt nog tot en met ${leesbaar(einde.totEnMet)}; de kwalificatieplicht komt pas daarna.`,
      };
    }
    return {
      uitkomst: 'niet-kwalificatieplichtig',
      waarden,
      ...redenGeenKwalificatieplicht(geboortedatum, bevrijding, op),
    };
  },
});
