import { addDagen, addJaren, type Datum } from '../kalender/datum.ts';
import type { Schoolkalender, Vakantieregio } from '../kalender/schooldag.ts';
import { beginjaarVan, eindeSchooljaar } from '../kalender/schooljaar.ts';
import type { Grondslag, Oordeel } from '../oordeel.ts';
import { deriveEersteDagLeerplicht } from './art03-leerplicht-begin.ts';
import { deriveTwaalfdeSchooljaar, type Schoolperiode } from './volle-schooljaren.ts';
import { lpwVersieOn } from './wetsversies.ts';

export type PlichtFeiten = {
  readonly geboortedatum: Datum;
  readonly startkwalificatieOp: Datum | null;
  readonly inschrijvingen: readonly Schoolperiode[];
  readonly vakantieregio: Vakantieregio;
};

/** First and last day of a duty, both inclusive. */
export type Plichtperiode = { readonly vanaf: Datum; readonly totEnMet: Datum };
export type Plichtperioden = {
  readonly leerplicht: Plichtperiode;
  /** By which limb of art. 3 lid 1 the leerplicht ends: twelve school years (a) or sixteen (b). */
  readonly grond: 'a' | 'b';
  /** Null when a startkwalificatie came before it could begin. */
  readonly kwalificatieplicht: Plichtperiode | null;
};

const LEEFTIJD_EINDE = 16;
const LEEFTIJD_EINDE_KWALIFICATIEPLICHT = 18;

/**
 * From when to when do leerplicht and kwalificatieplicht run? They meet without a day between them.
 *
 * @wet Lpw art. 3 lid 1 a-b, lid 2; art. 4a; art. 4b
 * @uitleg 0002 which school years count as full
 */
export function derivePlichtperioden(feiten: PlichtFeiten, kalender: Schoolkalender): Plichtperioden {
  const zestien = eindeSchooljaar(addJaren(feiten.geboortedatum, LEEFTIJD_EINDE));
  const twaalfde = deriveTwaalfdeSchooljaar(
    feiten.inschrijvingen,
    feiten.geboortedatum,
    beginjaarVan(zestien),
  );
  const naTwaalf = twaalfde === null ? null : `${twaalfde + 1}-07-31`;
  const grond = naTwaalf !== null && naTwaalf < zestien ? 'a' : 'b';
  const einde = grond === 'a' && naTwaalf !== null ? naTwaalf : zestien;

  const achttien = addJaren(feiten.geboortedatum, LEEFTIJD_EINDE_KWALIFICATIEPLICHT);
  const { startkwalificatieOp: behaald } = feiten;
  const tot = behaald !== null && behaald < achttien ? behaald : achttien;
  const vanaf = addDagen(einde, 1);
  return {
    leerplicht: {
      vanaf: deriveEersteDagLeerplicht(feiten.geboortedatum, kalender, feiten.vakantieregio),
      totEnMet: einde,
    },
    grond,
    kwalificatieplicht: vanaf < tot ? { vanaf, totEnMet: addDagen(tot, -1) } : null,
  };
}

export type PlichtUitkomst = 'leerplichtig' | 'kwalificatieplichtig' | 'geen-plicht';

/**
 * Which duty has this jongere on a day?
 *
 * @wet Lpw art. 3 lid 1; art. 4a; art. 4b
 * @throws RangeError on a day before the oldest wording held (28-07-2018)
 */
export function assessPlicht(
  feiten: PlichtFeiten,
  kalender: Schoolkalender,
  dag: Datum,
): Oordeel<PlichtUitkomst, PlichtFeiten, { readonly totEnMet: Datum | null }> {
  const { leerplicht, grond, kwalificatieplicht } = derivePlichtperioden(feiten, kalender);
  const answer = (
    uitkomst: PlichtUitkomst,
    totEnMet: Datum | null,
    grondslag: Grondslag,
    motivering: string,
  ) => ({
    regel: 'lpw-3-leerplichtig',
    uitkomst,
    grondslag,
    versie: lpwVersieOn(dag),
    peildatum: dag,
    feiten,
    waarden: { totEnMet },
    motivering,
  });

  if (dag < leerplicht.vanaf) {
    return answer(
      'geen-plicht',
      null,
      artikel('3', 1, null),
      `De leerplicht begint op ${leesbaar(leerplicht.vanaf)}: de eerste schooldag van de maand na de vijfde verjaardag.`,
    );
  }
  if (dag <= leerplicht.totEnMet) {
    const waarom =
      grond === 'a'
        ? 'dan zijn twaalf volledige schooljaren gevolgd'
        : `het schooljaar waarin de jongere zestien wordt (${leesbaar(addJaren(feiten.geboortedatum, LEEFTIJD_EINDE))}) eindigt dan`;
    return answer(
      'leerplichtig',
      leerplicht.totEnMet,
      artikel('3', 1, grond),
      `Leerplichtig tot en met ${leesbaar(leerplicht.totEnMet)}: ${waarom}.`,
    );
  }
  if (kwalificatieplicht && dag <= kwalificatieplicht.totEnMet) {
    return answer(
      'kwalificatieplichtig',
      kwalificatieplicht.totEnMet,
      artikel('4a', 1, null),
      `Kwalificatieplichtig tot en met ${leesbaar(kwalificatieplicht.totEnMet)}: daarna is de jongere achttien of is er een startkwalificatie.`,
    );
  }
  const achttien = addJaren(feiten.geboortedatum, LEEFTIJD_EINDE_KWALIFICATIEPLICHT);
  return answer(
    'geen-plicht',
    null,
    artikel('4b', null, null),
    dag >= achttien
      ? `Geen plicht meer: de jongere is sinds ${leesbaar(achttien)} achttien.`
      : `Geen plicht meer: er is een startkwalificatie${feiten.startkwalificatieOp ? ` sinds ${leesbaar(feiten.startkwalificatieOp)}` : ''}.`,
  );
}

const artikel = (nummer: string, lid: number | null, onderdeel: string | null): Grondslag => ({
  wet: 'Lpw',
  artikel: nummer,
  lid,
  onderdeel,
});

const leesbaar = (dag: Datum): string => dag.split('-').reverse().join('-');
