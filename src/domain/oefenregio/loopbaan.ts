import { augustus, birthday, NEVER, yearOf } from './dag.ts';
import { type Gezin, isHere, type Jongere } from './jongere.ts';
import { cutOut } from './onderbreking.ts';
import type { Onderwijssoort } from './onderwijssoort.ts';
import { drawOpleiding, type Opleiding, type Stap, type Uitstroomprofiel, type Uitval } from './opleiding.ts';
import type { Random } from './random.ts';
import type { School } from './scholen.ts';
import { drawVrijgesteld, type Vrijgesteld } from './vrijgesteld.ts';
import { drawWachttijd, placeWachttijd, type Wachttijd } from './wachtlijst.ts';

export type Inschrijving = {
  readonly school: School;
  readonly vanaf: number;
  /** Last day, or NEVER while it runs. */
  readonly totEnMet: number;
  readonly reden: string;
};

/** Which schools somebody really went to, with what stood in between. */
export type Loopbaan = {
  readonly inschrijvingen: readonly Inschrijving[];
  readonly vrijgesteld: Vrijgesteld | undefined;
  readonly startkwalificatie: number;
  readonly diplomas: Opleiding['diplomas'];
  readonly profiel: Uitstroomprofiel;
  /** Day from which no kwalificatieplicht is left before eighteen, or NEVER. */
  readonly ontheven: number;
  readonly wachttijd: Wachttijd | undefined;
  readonly uitval: readonly Uitval[];
};

/** Arrivals mostly go to school within two weeks; a few take so long that it is absoluut verzuim. */
const drawWachten = (random: Random) => (random.chance(0.94) ? random.int(0, 12) : random.int(25, 85));

export function makeLoopbaan(jongere: Jongere, peil: number, random: Random, eigen: Random): Loopbaan {
  const { tot, gezin } = jongere;
  const opleiding = drawOpleiding(jongere.geboren, peil, gezin.plan.kalender, random, eigen);
  const behaald = opleiding.startkwalificatie;
  const vrijgesteld = drawVrijgesteld(jongere, peil, random);
  const gewoon = drawWachten(random);
  const isk = vrijgesteld ? undefined : drawWachttijd(jongere, eigen);
  const wachten = isk ?? gewoon;
  const gevolgd = opleiding.stappen.flatMap((stap) => placeStap(jongere, stap, wachten, random));
  const vrij = vrijgesteld?.thuis ? cutOut(gevolgd, vrijgesteld, gezin.plan.kalender) : gevolgd;
  const inschrijvingen = vrij
    .filter(({ vanaf }) => vanaf <= peil)
    .map((een) => (een.totEnMet > peil ? { ...een, totEnMet: NEVER, reden: '' } : een))
    .map((een) => placeZonderStatus(een, gezin, eigen));
  // A diploma got elsewhere after leaving is not known here.
  const isBekend = (dag: number) => tot === NEVER || dag < tot;
  const startkwalificatie = isBekend(behaald) ? behaald : NEVER;
  return {
    inschrijvingen,
    vrijgesteld,
    startkwalificatie,
    diplomas: opleiding.diplomas.filter(({ dag }) => isBekend(dag)),
    profiel: opleiding.profiel,
    ontheven: startkwalificatie === NEVER ? opleiding.ontheven : startkwalificatie,
    wachttijd: isk === undefined ? undefined : placeWachttijd(jongere, inschrijvingen, peil),
    uitval: opleiding.uitval.filter(({ dag }) => isHere(jongere, dag)),
  };
}

function chooseSchool({ plan, woonplaats }: Gezin, soort: Onderwijssoort, random: Random): School {
  return random.pick(soort === 'PO' ? woonplaats.basisscholen : plan.scholen[soort]);
}

function chooseElders({ plan }: Gezin, soort: Onderwijssoort, random: Random): School | undefined {
  const list = plan.elders.filter((school) => school.soort === soort);
  return list.length > 0 ? random.pick(list) : undefined;
}

/** The inschrijvingen of one step: cut by the days on which the jongere came and went, at times changing school. */
function placeStap(jongere: Jongere, stap: Stap, wachten: number, random: Random): Inschrijving[] {
  const { gezin } = jongere;
  const school = chooseSchool(gezin, stap.soort, random);
  const laatste = lastDay(jongere, stap, random);
  if (laatste < stap.vanaf) return [];
  const reden = laatste < stap.totEnMet ? jongere.redenTot : stap.reden;
  const hier = { school, vanaf: stap.vanaf, totEnMet: laatste, reden };
  if (jongere.vanaf <= Math.max(stap.vanaf, jongere.geboren)) return changeSchool(hier, gezin, random);

  const eerste = gezin.plan.kalender.nextSchooldag(jongere.vanaf + wachten);
  const elders = gezin.uitBuitenland ? undefined : chooseElders(gezin, stap.soort, random);
  if (!gezin.uitBuitenland && (!elders || (stap.soort === 'MBO' && random.chance(0.7)))) return [hier];
  const voor: Inschrijving[] = elders
    ? [
        {
          school: elders,
          vanaf: stap.vanaf,
          totEnMet: Math.min(stap.totEnMet, jongere.vanaf - 1),
          reden: stap.totEnMet < jongere.vanaf ? stap.reden : 'verhuisd',
        },
      ]
    : [];
  return eerste <= laatste ? [...voor, { ...hier, vanaf: eerste }] : voor;
}

/** Who leaves for near goes on where he is in voortgezet onderwijs and after; who leaves for far, or dies, stops. */
function lastDay({ tot, redenTot }: Jongere, { soort, vanaf, totEnMet }: Stap, random: Random): number {
  if (tot === NEVER || tot > totEnMet) return totEnMet;
  if (vanaf >= tot) return NEVER;
  const dichtbij =
    redenTot === 'verhuisd naar andere gemeente' && ['VO', 'MBO', 'VAVO', 'VSO'].includes(soort);
  return dichtbij && random.chance(0.6) ? totEnMet : tot - 1;
}

/** One in sixteen changes basisschool on the way, one in forty another school; in summer or during the year. */
function changeSchool(hier: Inschrijving, gezin: Gezin, random: Random): Inschrijving[] {
  const { soort } = hier.school;
  if (!random.chance(soort === 'PO' ? 0.06 : 0.025)) return [hier];
  const years = yearOf(hier.totEnMet) - yearOf(hier.vanaf);
  if (years < 2) return [hier];
  const ander = chooseSchool(gezin, soort, random);
  if (ander === hier.school) return [hier];
  const zomer = augustus(yearOf(hier.vanaf) + random.int(1, years - 1));
  const over = random.chance(0.6) ? zomer : gezin.plan.kalender.nextSchooldag(zomer + random.int(60, 290));
  if (over >= hier.totEnMet) return [hier];
  return [
    { ...hier, totEnMet: over - 1, reden: 'andere school' },
    { ...hier, school: ander, vanaf: over },
  ];
}

/** So many pupils are still on the books of the school that lost its status. */
const NOG_DAAR = 4;

function placeZonderStatus(een: Inschrijving, { plan }: Gezin, random: Random): Inschrijving {
  const { zonderStatus, jongeren } = plan;
  if (!zonderStatus || een.school.soort !== 'PO' || een.totEnMet !== NEVER) return een;
  return random.chance(NOG_DAAR / (jongeren * (8 / 19))) ? { ...een, school: zonderStatus } : een;
}

export function inschrijvingOn({ inschrijvingen }: Loopbaan, dag: number): Inschrijving | undefined {
  for (let at = inschrijvingen.length - 1; at >= 0; at--) {
    const een = inschrijvingen[at];
    if (een && een.vanaf <= dag && (een.totEnMet === NEVER || dag <= een.totEnMet)) return een;
  }
  return undefined;
}

/** Kind of school on a day, or the one followed last before it. */
export function laatsteSoort(loopbaan: Loopbaan, dag: number): Onderwijssoort | 'geen onderwijs' {
  let soort: Onderwijssoort | 'geen onderwijs' = 'geen onderwijs';
  for (const een of loopbaan.inschrijvingen) if (een.vanaf <= dag) soort = een.school.soort;
  return soort;
}

/** Whether a duty of the Lpw holds, near enough for what happens to somebody: five to eighteen, and not ontheven. */
export const hasPlicht = ({ geboren }: Jongere, { ontheven }: Loopbaan, dag: number): boolean =>
  birthday(geboren, 5) + 30 <= dag && dag < birthday(geboren, 18) && (ontheven === NEVER || dag < ontheven);
