import { type Datum, leesbaar } from '../kalender/datum.ts';
import type { Schoolkalender, Vakantieregio } from '../kalender/schooldag.ts';
import { beginjaarVan } from '../kalender/schooljaar.ts';
import type { Oordeel } from '../oordeel.ts';
import { artikel, type Uitspraak } from '../regel.ts';
import { wetsversieOn } from '../wetsversies.ts';
import { deriveEindeLeerplicht, type EindeLeerplicht, waaromEinde } from './art03-einde.ts';
import { deriveEersteDagLeerplicht } from './art03-leerplicht-begin.ts';
import {
  achttienOp,
  type Bevrijding,
  deriveBevrijding,
  deriveKwalificatieplicht,
  type Plichtperiode,
  redenGeenKwalificatieplicht,
} from './art04a-kwalificatieplicht.ts';
import type { Diploma, Uitstroomprofiel } from './diploma.ts';
import { deriveTwaalfdeSchooljaar, type Schoolperiode } from './volle-schooljaren.ts';

export type PlichtFeiten = {
  readonly geboortedatum: Datum;
  /** As the BRP delivery says it, apart from any diploma. */
  readonly startkwalificatieOp: Datum | null;
  readonly diplomas: readonly Diploma[];
  readonly vsoUitstroomprofiel: Uitstroomprofiel | null;
  readonly inschrijvingen: readonly Schoolperiode[];
  readonly vakantieregio: Vakantieregio;
};

export type Plichtperioden = {
  readonly leerplicht: Plichtperiode;
  readonly grond: EindeLeerplicht['grond'];
  /** Null when a startkwalificatie or what art. 4a lid 2 names came before it could begin. */
  readonly kwalificatieplicht: Plichtperiode | null;
};

/**
 * From when to when do leerplicht and kwalificatieplicht run, under the text of a day? They meet without a day between.
 *
 * @wet Lpw art. 3 lid 1 a-b, lid 2; art. 4a; art. 4b
 * @uitleg 0002 which school years count as full
 */
export function derivePlichtperioden(
  feiten: PlichtFeiten,
  kalender: Schoolkalender,
  dag: Datum,
): Plichtperioden {
  const { einde, leerplichtVanaf, kwalificatieplicht } = derive(feiten, kalender, dag);
  return {
    leerplicht: { vanaf: leerplichtVanaf, totEnMet: einde.totEnMet },
    grond: einde.grond,
    kwalificatieplicht,
  };
}

function derive(feiten: PlichtFeiten, kalender: Schoolkalender, dag: Datum) {
  const { geboortedatum, startkwalificatieOp } = feiten;
  const zestien = deriveEindeLeerplicht(geboortedatum, null);
  const twaalfde = deriveTwaalfdeSchooljaar(
    feiten.inschrijvingen,
    geboortedatum,
    beginjaarVan(zestien.totEnMet),
  );
  const einde = deriveEindeLeerplicht(geboortedatum, twaalfde === null ? null : `${twaalfde + 1}-07-31`);
  const brp: Bevrijding | null =
    startkwalificatieOp === null ? null : { vanaf: startkwalificatieOp, door: 'startkwalificatie' };
  const diploma = deriveBevrijding(feiten.diplomas, feiten.vsoUitstroomprofiel, dag);
  const bevrijding = brp !== null && (diploma === null || brp.vanaf <= diploma.vanaf) ? brp : diploma;
  return {
    einde,
    bevrijding,
    leerplichtVanaf: deriveEersteDagLeerplicht(geboortedatum, kalender, feiten.vakantieregio),
    kwalificatieplicht: deriveKwalificatieplicht(geboortedatum, einde.totEnMet, bevrijding?.vanaf ?? null),
  };
}

/** Why there is no kwalificatieplicht although there could be (art. 4a lid 2); null otherwise. */
export type Uitzondering = Exclude<Bevrijding['door'], 'startkwalificatie'>;
const uitzonderingOp = (bevrijding: Bevrijding | null, achttien: Datum, dag: Datum): Uitzondering | null =>
  bevrijding && bevrijding.door !== 'startkwalificatie' && bevrijding.vanaf <= dag && dag < achttien
    ? bevrijding.door
    : null;

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
): Oordeel<
  PlichtUitkomst,
  PlichtFeiten,
  { readonly totEnMet: Datum | null; readonly uitzondering: Uitzondering | null }
> {
  const { einde, bevrijding, leerplichtVanaf, kwalificatieplicht } = derive(feiten, kalender, dag);
  const answer = (
    uitkomst: PlichtUitkomst,
    totEnMet: Datum | null,
    { grondslag, motivering }: Pick<Uitspraak<never, never>, 'grondslag' | 'motivering'>,
  ) => ({
    regel: 'lpw-3-leerplichtig',
    uitkomst,
    grondslag,
    versie: wetsversieOn('Lpw', dag),
    peildatum: dag,
    feiten,
    waarden: {
      totEnMet,
      uitzondering:
        uitkomst === 'geen-plicht' && einde.totEnMet < dag
          ? uitzonderingOp(bevrijding, achttienOp(feiten.geboortedatum), dag)
          : null,
    },
    motivering,
    ontbreekt: [],
  });

  if (dag < leerplichtVanaf) return answer('geen-plicht', null, nogNiet(leerplichtVanaf));
  if (dag <= einde.totEnMet) {
    return answer('leerplichtig', einde.totEnMet, {
      grondslag: artikel('Lpw', '3', 1, einde.grond),
      motivering: `Leerplichtig tot en met ${leesbaar(einde.totEnMet)}: ${waaromEinde(feiten.geboortedatum, einde)}.`,
    });
  }
  if (kwalificatieplicht && dag <= kwalificatieplicht.totEnMet) {
    return answer('kwalificatieplichtig', kwalificatieplicht.totEnMet, {
      grondslag: artikel('Lpw', '4a', 1),
      motivering: `Kwalificatieplichtig tot en met ${leesbaar(kwalificatieplicht.totEnMet)}: daarna is de jongere achttien of is er een startkwalificatie.`,
    });
  }
  return answer('geen-plicht', null, redenGeenKwalificatieplicht(feiten.geboortedatum, bevrijding, dag));
}

const nogNiet = (begin: Datum) => ({
  grondslag: artikel('Lpw', '3', 1),
  motivering: `De leerplicht begint op ${leesbaar(begin)}: de eerste schooldag van de maand na de vijfde verjaardag.`,
});
