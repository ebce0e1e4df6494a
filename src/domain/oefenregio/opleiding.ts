import { augustus, birthday, dayOf, NEVER, schooljaarOf, yearOf } from './dag.ts';
import type { Diplomasoort } from './diplomas.ts';
import { drawPraktijkdiploma, examendag } from './diplomas.ts';
import type { Onderwijssoort } from './onderwijssoort.ts';
import { type Random, shares } from './random.ts';
import type { Schoolkalender } from './schoolkalender.ts';

/** One kind of school from a day up to and including another, whichever school it will be. */
export type Stap = {
  readonly soort: Onderwijssoort;
  readonly vanaf: number;
  readonly totEnMet: number;
  readonly reden: string;
};
export type Uitval = { readonly dag: number; readonly soort: Onderwijssoort };

/** What somebody follows from four to about twenty-three, as if nobody ever moved or was exempted. */
export type Opleiding = {
  readonly stappen: Stap[];
  readonly uitval: Uitval[];
  /** Day of the first diploma havo, vwo or mbo 2 and up, or NEVER. */
  startkwalificatie: number;
  /** In the order in which they were got. */
  readonly diplomas: { readonly soort: Diplomasoort; readonly dag: number }[];
  /** Of vso; empty without. */
  profiel: Uitstroomprofiel;
  /** Day from which praktijkonderwijs or vso ends the kwalificatieplicht, or NEVER. */
  ontheven: number;
};
export type Uitstroomprofiel = 'vervolgonderwijs' | 'arbeidsmarkt' | 'dagbesteding' | '';

type Niveau = 1 | 2 | 3 | 4;
const begin = shares([
  ['PO', 952],
  ['SO', 22],
  ['SBO', 26],
] as const);
const naPo = shares([
  ['VO', 965],
  ['PRO', 19],
  ['VSO', 16],
] as const);
const naSbo = shares([
  ['PRO', 45],
  ['VO', 37],
  ['VSO', 18],
] as const);
const vo = shares([
  ['vmbo', 52],
  ['havo', 26],
  ['vwo', 22],
] as const);
const mbo = shares<Niveau>([
  [1, 3],
  [2, 22],
  [3, 25],
  [4, 50],
]);
const VO_YEARS = { vmbo: 4, havo: 5, vwo: 6 } as const;
const MBO_YEARS = { 1: 1, 2: 2, 3: 3, 4: 4 } as const;
const MBO_UITVAL = { 1: 0.16, 2: 0.08, 3: 0.045, 4: 0.032 } as const;
/** Who is under the duty leaves less often. */
const MINDERJARIG = 0.5;
const OUDST = 23;
const profielen = shares<Uitstroomprofiel>([
  ['vervolgonderwijs', 45],
  ['arbeidsmarkt', 32],
  ['dagbesteding', 23],
]);
/** Part that leaves praktijkonderwijs or vso for work at seventeen, when the duty is done. */
const VROEG = 0.2;

/** Draws a way through school; only what began on or before `peil` is drawn. */
export function drawOpleiding(
  geboren: number,
  peil: number,
  kalender: Schoolkalender,
  random: Random,
  eigen: Random,
): Opleiding {
  const opleiding: Opleiding = {
    stappen: [],
    uitval: [],
    startkwalificatie: NEVER,
    diplomas: [],
    profiel: '',
    ontheven: NEVER,
  };
  const laatste = birthday(geboren, OUDST);

  const add = (soort: Onderwijssoort, vanaf: number, totEnMet: number, reden: string) => {
    if (vanaf <= peil && vanaf <= totEnMet) opleiding.stappen.push({ soort, vanaf, totEnMet, reden });
  };
  const juli = (year: number) => augustus(year) - 1;
  const award = (soort: Diplomasoort, dag: number) => {
    if (dag <= peil) opleiding.diplomas.push({ soort, dag });
  };
  const qualify = (year: number, soort: Diplomasoort) => {
    const op = examendag(year, random);
    if (opleiding.startkwalificatie === NEVER && op <= peil) opleiding.startkwalificatie = op;
    award(soort, op);
  };
  const dropOut = (soort: Onderwijssoort, vanaf: number, year: number): number => {
    const dag = Math.max(vanaf + 30, dayOf(year, 9, 20) + random.int(0, 260));
    add(soort, vanaf, dag, 'uitgevallen');
    if (dag <= peil) opleiding.uitval.push({ dag, soort });
    return dag;
  };

  const followMbo = (year: number, niveau: Niveau): void => {
    const vanaf = augustus(year) + (random.chance(0.012) ? random.int(40, 120) : 0);
    if (vanaf > peil || vanaf > laatste) return;
    for (let at = 0; at < MBO_YEARS[niveau]; at++) {
      const jong = birthday(geboren, 18) > augustus(year + at);
      if (!random.chance(MBO_UITVAL[niveau] * (jong ? MINDERJARIG : 1))) continue;
      const dag = dropOut('MBO', vanaf, year + at);
      if (random.chance(0.5))
        followMbo(yearOf(dag) + (dag < augustus(yearOf(dag)) ? 0 : 1), niveau === 1 ? 1 : 2);
      return;
    }
    const klaar = year + MBO_YEARS[niveau];
    add('MBO', vanaf, juli(klaar), 'diploma behaald');
    if (niveau === 1) award('entree', examendag(klaar, eigen));
    else qualify(klaar, `mbo-${niveau}`);
    if (niveau === 1 && random.chance(0.7)) followMbo(klaar, 2);
    else if (niveau === 2 && random.chance(0.35)) followMbo(klaar, 3);
  };

  const followVo = (year: number): void => {
    const niveau = random.draw(vo);
    const klaar = year + VO_YEARS[niveau] + (random.chance(0.16) ? 1 : 0);
    if (random.chance(0.012)) {
      const dag = dropOut('VO', augustus(year), klaar - 1);
      if (random.chance(0.6)) followMbo(yearOf(dag) + (dag < augustus(yearOf(dag)) ? 0 : 1), 2);
      return;
    }
    const geslaagd = random.chance(0.93);
    add('VO', augustus(year), juli(klaar), geslaagd ? 'diploma behaald' : 'vertrokken zonder diploma');
    if (niveau === 'vmbo') {
      if (geslaagd) award('vmbo', examendag(klaar, eigen));
      return followMbo(klaar, geslaagd ? random.draw(mbo) : 1);
    }
    if (geslaagd) return qualify(klaar, niveau);
    if (random.chance(0.4)) {
      add('VAVO', augustus(klaar), juli(klaar + 1), 'diploma behaald');
      return qualify(klaar + 1, niveau);
    }
    followMbo(klaar, 4);
  };

  const followNa = (soort: 'VO' | 'PRO' | 'VSO', year: number): void => {
    if (soort === 'VO') return followVo(year);
    // Until the end of the schooljaar of the eighteenth birthday, so that no kwalificatieplicht is left open.
    const klaar =
      yearOf(birthday(geboren, 18)) +
      (birthday(geboren, 18) < augustus(yearOf(birthday(geboren, 18))) ? 0 : 1);
    const naarMbo = soort === 'PRO' && random.chance(0.4);
    if (soort === 'VSO') opleiding.profiel = eigen.draw(profielen);
    const werk = soort === 'PRO' ? !naarMbo : opleiding.profiel !== 'vervolgonderwijs';
    const einde = werk && eigen.chance(VROEG) ? klaar - 1 : klaar;
    add(soort, augustus(year), juli(einde), 'uitgestroomd');
    if (soort === 'PRO') {
      const dag = examendag(einde, eigen);
      award(drawPraktijkdiploma(dag, eigen), dag);
      if (dag <= peil) opleiding.ontheven = dag;
    } else if (werk) {
      opleiding.ontheven = augustus(schooljaarOf(birthday(geboren, 16)) + 1);
    }
    if (naarMbo) followMbo(klaar, random.chance(0.5) ? 1 : 2);
  };

  const eerste = kalender.nextSchooldag(birthday(geboren, 4));
  const groep3 = yearOf(geboren) + (birthday(geboren, 6) <= dayOf(yearOf(geboren) + 6, 9, 30) ? 6 : 7);
  const naarVo = groep3 + 6 + (random.chance(0.08) ? 1 : random.chance(0.02) ? -1 : 0);
  const soort = random.draw(begin);
  if (soort === 'SBO') {
    const over = groep3 + random.int(0, 3);
    add('PO', eerste, juli(over), 'naar speciaal basisonderwijs');
    add('SBO', augustus(over), juli(naarVo), 'naar voortgezet onderwijs');
    followNa(random.draw(naSbo), naarVo);
  } else {
    add(soort, eerste, juli(naarVo), 'naar voortgezet onderwijs');
    followNa(soort === 'SO' && random.chance(0.8) ? 'VSO' : random.draw(naPo), naarVo);
  }
  return opleiding;
}
