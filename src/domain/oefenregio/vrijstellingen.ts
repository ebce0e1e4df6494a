import { augustus, birthday, cell, dayOf, schooljaarOf } from './dag.ts';
import { type Context, type Dossier, EERSTE_JAAR } from './dossier.ts';
import { ageOf, isHere } from './jongere.ts';
import { laatsteSoort } from './loopbaan.ts';
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

/** One decision per schooljaar of the time somebody is exempted, as art. 5 b and c and in practice 5 a ask. */
export function writeVrijstellingen(context: Context, dossier: Dossier): void {
  const { vrijgesteld } = dossier.loopbaan;
  if (!vrijgesteld) return;
  const { artikel, vanaf, totEnMet } = vrijgesteld;
  const eerste = schooljaarOf(vanaf);
  const totAchttien = artikel === '15';
  const laatste = totAchttien ? eerste : schooljaarOf(totEnMet);
  for (let year = eerste; year <= laatste; year++) {
    const begin = Math.max(vanaf, augustus(year));
    const eind = totAchttien ? totEnMet : Math.min(totEnMet, augustus(year + 1) - 1);
    const soort = year === eerste ? 'eerste' : 'verlenging';
    const aangevraagd = drawAanvraag(context, year, begin, soort);
    writeAanvraag(context, dossier, { artikel, soort, vanaf: begin, totEnMet: eind, aangevraagd }, false);
  }
}

/** A renewal is asked before 1 July (art. 6 lid 2 b), now and then too late; a first one some weeks before it begins. */
function drawAanvraag({ random }: Context, year: number, begin: number, soort: Aanvraag['soort']): number {
  if (soort === 'eerste') return begin - random.int(10, 60);
  return random.chance(0.92) ? dayOf(year, 4, 15) + random.int(0, 74) : dayOf(year, 7, 1) + random.int(0, 40);
}

function writeAanvraag(context: Context, dossier: Dossier, aanvraag: Aanvraag, afgewezen: boolean): void {
  const { random, peil, uitvoer } = context;
  const { jongere, loopbaan } = dossier;
  const { artikel, soort, vanaf, totEnMet, aangevraagd } = aanvraag;
  if (aangevraagd > peil || aangevraagd < augustus(EERSTE_JAAR) || !isHere(jongere, aangevraagd)) return;
  const besloten = aangevraagd + random.int(3, 30);
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
  const dag = augustus(year) + random.int(0, 360);
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
