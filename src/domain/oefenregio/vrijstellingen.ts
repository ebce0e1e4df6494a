import { augustus, birthday, cell, EERSTE_JAAR, schooljaarOf, workday } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { ageOf, isHere } from './jongere.ts';
import { laatsteSoort } from './loopbaan.ts';
import type { Vrijgesteld } from './vrijgesteld.ts';
import { writeAanvraagzaak } from './zaken.ts';

type Aanvraag = {
  readonly artikel: string;
  readonly soort: 'eerste' | 'verlenging';
  readonly vanaf: number;
  readonly totEnMet: number;
  readonly aangevraagd: number;
};

/** With a zaak of its own, most of the time. */
const MET_ZAAK = 0.7;
const AFGEWEZEN = 0.05;
/** Part of the jongeren of 16 and 17 that asks for art. 15 in vain, per year. */
const VERGEEFS = 0.0012;

/** A decision for each year of the time somebody is exempted, as art. 5 b and c and in practice 5 a ask. */
export function writeVrijstellingen(context: Context, dossier: Dossier): void {
  const { vrijgesteld } = dossier.loopbaan;
  if (!vrijgesteld) return;
  const { artikel, vanaf, totEnMet } = vrijgesteld;
  for (let begin = vanaf; begin <= totEnMet; ) {
    const eind = Math.min(totEnMet, lastDayOf(vrijgesteld, begin));
    const soort = begin === vanaf ? 'eerste' : 'verlenging';
    const aangevraagd = drawAanvraag(context, begin, soort);
    writeAanvraag(context, dossier, { artikel, soort, vanaf: begin, totEnMet: eind, aangevraagd }, false);
    begin = eind + 1;
  }
}

/** Art. 15 goes on to the end; half of 5 a runs from date to date, the others with the schooljaar. */
function lastDayOf({ artikel, vanaf, totEnMet }: Vrijgesteld, begin: number): number {
  if (artikel === '15') return totEnMet;
  if (artikel === '5a' && vanaf % 2 === 0) return birthday(begin, 1) - 1;
  return augustus(schooljaarOf(begin) + 1) - 1;
}

/** A renewal is asked before 1 July (art. 6 lid 2 b), now and then too late; a first one some weeks before it begins. */
function drawAanvraag({ random }: Context, begin: number, soort: Aanvraag['soort']): number {
  if (soort === 'eerste') return workday(begin - random.int(10, 60));
  return workday(random.chance(0.92) ? begin - random.int(34, 108) : begin - random.int(2, 31));
}

function writeAanvraag(context: Context, dossier: Dossier, aanvraag: Aanvraag, afgewezen: boolean): void {
  const { random, peil, uitvoer } = context;
  const { jongere, loopbaan } = dossier;
  const { artikel, soort, vanaf, totEnMet, aangevraagd } = aanvraag;
  if (aangevraagd > peil || aangevraagd < augustus(EERSTE_JAAR) || !isHere(jongere, aangevraagd)) return;
  const besloten = workday(aangevraagd + random.int(3, 30));
  const open = besloten > peil;
  const besluit = open ? '' : afgewezen ? 'afgewezen' : 'verleend';
  const onderwijssoort = laatsteSoort(loopbaan, vanaf - 1);
  const vervangend = artikel === '3a' || artikel === '3b';
  const zaak = random.chance(MET_ZAAK)
    ? writeAanvraagzaak(context, dossier, {
        soort: vervangend ? 'vervangend' : 'vrijstelling',
        vanaf: aangevraagd,
        totEnMet: besloten,
        uitkomst: afgewezen ? 'Vrijstelling afgewezen' : 'Vrijstelling verleend',
        onderwijssoort,
      })
    : '';
  const periode = besluit === 'verleend' ? `${cell(vanaf)};${cell(totEnMet)}` : ';';
  uitvoer.add(
    'vrijstellingen',
    `${uitvoer.number('vrijstellingen', 'V')};${jongere.bsn};${artikel};${soort};${cell(aangevraagd)};${open ? '' : cell(besloten)};${besluit};${periode};${onderwijssoort};${zaak}`,
  );
}

/** Requests that were refused: art. 15 at sixteen and seventeen, seldom another article. */
export function writeAfgewezen(context: Context, dossier: Dossier, year: number): void {
  const { random } = context;
  const { jongere, loopbaan } = dossier;
  if (loopbaan.vrijgesteld) return;
  const dag = workday(augustus(year) + random.int(0, 360));
  const age = ageOf(jongere, dag);
  const oud = age === 16 || age === 17;
  if (age < 5 || age > 17 || !random.chance(oud ? VERGEEFS : VERGEEFS * AFGEWEZEN)) return;
  const artikel = oud ? '15' : random.pick(['5a', '5b', '5c']);
  const totEnMet = Math.min(birthday(jongere.geboren, 18) - 1, augustus(year + 1) - 1);
  writeAanvraag(
    context,
    dossier,
    { artikel, soort: 'eerste', vanaf: dag + 40, totEnMet, aangevraagd: dag },
    true,
  );
}
