import type { Tx } from '../../platform/db/tx.ts';
import { type Datum, dagnummer, datumVanDagnummer } from '../../regels/kalender/datum.ts';
import { beginjaarVan } from '../../regels/kalender/schooljaar.ts';
import { maandNaVijf } from '../../regels/lpw/art03-leerplicht-begin.ts';
import type { Verzuimparameters } from '../../regels/verzuim/parameters.ts';
import { deriveSignalen, type Schoolregels } from '../../regels/verzuim/signalen.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import type { Bevinding } from './reconcile.ts';
import { calendarsOf, deriveBereik, deriveSchoolregels, firstTelDag } from './school-regels.ts';
import { type Leerlingrij, listScholen, type Schoolrij } from './verzuimsignaal.sql.ts';

type School = { readonly rij: Schoolrij; readonly regels: Schoolregels };

/** Everything that is the same for all pupils: calendars, how schools count, from which day rows matter. */
export async function openRekenaar(tx: Tx, organisatieId: number, op: Datum, parameters: Verzuimparameters) {
  const schooljaar = beginjaarVan(op);
  const bereik = deriveBereik(schooljaar);
  const { begin } = bereik;
  const jaarBegin = dagnummer(`${schooljaar}-08-01`) - begin;
  const calendar = calendarsOf(await getSchoolkalender(), bereik);
  const scholen = new Map<string, School>();
  let vanaf = jaarBegin;
  for (const rij of await listScholen(tx, organisatieId)) {
    const lesdagen = calendar(rij);
    scholen.set(rij.schoolId, { rij, regels: deriveSchoolregels(rij, lesdagen, parameters) });
    vanaf = Math.min(vanaf, firstTelDag(lesdagen, jaarBegin));
  }
  return {
    schooljaar,
    begin,
    vanaf: datumVanDagnummer(begin + vanaf),
    school,
    weigh: (rij: Leerlingrij) => weigherOf(rij, school(rij.schoolId).regels, jaarBegin, parameters),
  };

  function school(schoolId: string): School {
    const found = scholen.get(schoolId);
    if (!found) throw new Error(`School ${schoolId} is not of this organisatie`);
    return found;
  }
}

/** What follows from the facts of one pupil at one school, on a day that is asked. */
function weigherOf(rij: Leerlingrij, regels: Schoolregels, jaarBegin: number, parameters: Verzuimparameters) {
  const { begin } = regels.lesdagen;
  const rijen = unpack(rij.rijen);
  const leerplichtVanaf = dagnummer(maandNaVijf(rij.geboortedatum)) - begin;
  return (op: Datum): Bevinding[] => {
    if (rijen.length === 0) return [];
    const herstarts = (rij.meldingen ?? [])
      .flatMap(([gemeldOp, totEnMet]) => (gemeldOp <= op ? [dagnummer(totEnMet) - begin] : []))
      .toSorted((a, b) => a - b);
    const peiling = { op: dagnummer(op) - begin, jaarBegin };
    const gevonden = deriveSignalen(rijen, { leerplichtVanaf, herstarts }, regels, peiling, parameters);
    return gevonden.map(({ code, stap, dag, van, minuten }) => ({
      code,
      stap,
      datum: datumVanDagnummer(begin + dag),
      van: van === null ? null : datumVanDagnummer(begin + van),
      minuten,
    }));
  };
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
