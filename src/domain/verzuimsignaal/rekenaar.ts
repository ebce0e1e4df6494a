import type { Tx } from '../../platform/db/tx.ts';
import { type Datum, dagnummer, datumVanDagnummer } from '../../regels/kalender/datum.ts';
import { beginjaarVan } from '../../regels/kalender/schooljaar.ts';
import { maandNaVijf } from '../../regels/lpw/art03-leerplicht-begin.ts';
import type { Verzuimparameters } from '../../regels/verzuim/parameters.ts';
import {
  deriveSignalen,
  explainDrempel,
  type Leerling,
  type Schoolregels,
} from '../../regels/verzuim/signalen.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import type { Bevinding } from './reconcile.ts';
import { calendarsOf, deriveBereik, deriveSchoolregels, firstTelDag } from './school-regels.ts';
import { type Leerlingrij, listScholen, type Schoolrij } from './verzuimsignaal.sql.ts';

type School = { readonly rij: Schoolrij; readonly regels: Schoolregels };

/**
 * Everything that is the same for all pupils: calendars, how schools count, from which day rows matter.
 *
 * @param schoolIds only these schools; absent: all of the organisatie
 */
export async function openRekenaar(
  tx: Tx,
  organisatieId: number,
  op: Datum,
  parameters: Verzuimparameters,
  schoolIds?: readonly string[],
) {
  const schooljaar = beginjaarVan(op);
  const bereik = deriveBereik(schooljaar);
  const { begin } = bereik;
  const jaarBegin = dagnummer(`${schooljaar}-08-01`) - begin;
  const calendar = calendarsOf(await getSchoolkalender(), bereik);
  const scholen = new Map<string, School>();
  let vanaf = jaarBegin;
  for (const rij of await listScholen(tx, organisatieId, schoolIds)) {
    const lesdagen = calendar(rij);
    scholen.set(rij.schoolId, { rij, regels: deriveSchoolregels(rij, lesdagen, parameters) });
    vanaf = Math.min(vanaf, firstTelDag(lesdagen, jaarBegin));
  }
  return {
    schooljaar,
    begin,
    vanaf: datumVanDagnummer(begin + vanaf),
    school,
    weigh: (rij: Leerlingrij) => {
      const facts = factsOf(rij, school(rij.schoolId).regels);
      return (op: Datum) => weigh(facts, op, jaarBegin, parameters);
    },
    explain: (rij: Leerlingrij, op: Datum, datum: Datum) =>
      explain(factsOf(rij, school(rij.schoolId).regels), op, jaarBegin, parameters, datum),
  };

  function school(schoolId: string): School {
    const found = scholen.get(schoolId);
    if (!found) throw new Error(`School ${schoolId} is not of this organisatie`);
    return found;
  }
}

/** What is known of one pupil at one school, ready to be counted for any day. */
function factsOf(rij: Leerlingrij, regels: Schoolregels) {
  const { begin } = regels.lesdagen;
  const leerplichtVanaf = dagnummer(maandNaVijf(rij.geboortedatum)) - begin;
  return {
    regels,
    begin,
    rijen: unpack(rij.rijen),
    leerlingOn: (op: Datum): Leerling => ({
      leerplichtVanaf,
      herstarts: (rij.meldingen ?? [])
        .flatMap(([gemeldOp, totEnMet]) => (gemeldOp <= op ? [dagnummer(totEnMet) - begin] : []))
        .toSorted((a, b) => a - b),
    }),
  };
}
type Facts = ReturnType<typeof factsOf>;

/** What follows from the facts on a day that is asked. */
function weigh(
  { regels, begin, rijen, leerlingOn }: Facts,
  op: Datum,
  jaarBegin: number,
  parameters: Verzuimparameters,
): Bevinding[] {
  if (rijen.length === 0) return [];
  const peiling = { op: dagnummer(op) - begin, jaarBegin };
  return deriveSignalen(rijen, leerlingOn(op), regels, peiling, parameters).map(
    ({ code, stap, dag, van, minuten }) => ({
      code,
      stap,
      datum: datumVanDagnummer(begin + dag),
      van: van === null ? null : datumVanDagnummer(begin + van),
      minuten,
    }),
  );
}

/** What each lesweek adds to a crossing of the threshold. */
function explain(
  { regels, begin, rijen, leerlingOn }: Facts,
  op: Datum,
  jaarBegin: number,
  parameters: Verzuimparameters,
  datum: Datum,
) {
  const peiling = { op: dagnummer(op) - begin, jaarBegin };
  const dag = dagnummer(datum) - begin;
  return explainDrempel(rijen, leerlingOn(op), regels, peiling, parameters, dag).map(
    ({ maandag, minuten }) => ({ maandag: datumVanDagnummer(begin + maandag), minuten }),
  );
}

const COMMA = 44;
const NUL = 48;
const NIETS = new Int32Array(0);

/** Numbers with commas between, read by character and sorted: this runs over every row. */
function unpack(text: string | null): Int32Array {
  if (text === null) return NIETS;
  const rijen = new Int32Array(Math.ceil(text.length / 2));
  let aantal = 0;
  let getal = 0;
  for (let at = 0; at < text.length; at += 1) {
    const teken = text.charCodeAt(at);
    if (teken === COMMA) {
      rijen[aantal++] = getal;
      getal = 0;
    } else getal = getal * 10 + teken - NUL;
  }
  rijen[aantal++] = getal;
  return rijen.subarray(0, aantal).sort();
}
