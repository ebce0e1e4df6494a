import { augustus, birthday, cell, NEVER, workday } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { ageOf, lastDayHere } from './jongere.ts';
import { inschrijvingOn } from './loopbaan.ts';
import type { Onderwijssoort } from './onderwijssoort.ts';
import { shares } from './random.ts';
import { openZaak } from './zaken.ts';

/** Part of the leerplichtigen that comes to be at home in a year (0.13 to 0.22 % in the jaarverslagen). */
const KANS: Readonly<Record<Onderwijssoort, number>> = {
  PO: 0.001,
  SBO: 0.005,
  SO: 0.006,
  VO: 0.0032,
  PRO: 0.006,
  VSO: 0.009,
  MBO: 0.0012,
  VAVO: 0.001,
};
const GEMIDDELDE_DAGEN = 110;
const redenen = shares([
  ['terug naar school', 66],
  ['andere school', 16],
  ['onderwijszorgarrangement', 12],
  ['vrijstelling', 6],
]);

export function writeThuiszitter(context: Context, dossier: Dossier, year: number): void {
  const { random, peil, uitvoer } = context;
  const { jongere, loopbaan } = dossier;
  const laatste = lastDayHere(jongere, peil);
  const dag = augustus(year) + 20 + random.int(0, 330);
  if (dag > laatste || dag < jongere.vanaf || dag <= dossier.thuisTot) return;
  const inschrijving = inschrijvingOn(loopbaan, dag);
  if (!inschrijving || ageOf(jongere, dag) < 5 || ageOf(jongere, dag) >= 18) return;
  const { school } = inschrijving;
  if (!random.chance(KANS[school.soort])) return;

  const vanaf = jongere.gezin.plan.kalender.nextSchooldag(dag);
  if (vanaf > laatste) return;
  const soort = random.chance(0.72) ? 'wettelijk' : 'ziekte';
  const { totEnMet, reden } = drawEinde(context, dossier, vanaf);
  dossier.thuisTot = totEnMet;
  const nummer = uitvoer.number('thuiszitters', 'T');
  const loopt = totEnMet > peil;
  uitvoer.add(
    'thuiszitters',
    `${nummer};${jongere.bsn};${soort};${cell(vanaf)};${loopt ? '' : cell(totEnMet)};${loopt ? '' : reden};${school.soort}`,
  );
  if (soort === 'ziekte') return;

  const gemeld = workday(vanaf + random.int(5, 30));
  if (gemeld > Math.min(laatste, totEnMet) || inschrijvingOn(loopbaan, gemeld) !== inschrijving) return;
  const melding = uitvoer.number('meldingen', 'M');
  const zaak = openZaak(context, dossier, {
    soort: random.chance(0.2) ? 'overleg' : 'relatief',
    dag: gemeld,
    onderwijssoort: school.soort,
  });
  const einde = loopt ? '' : cell(totEnMet);
  uitvoer.add(
    'meldingen',
    `${melding};${jongere.bsn};${cell(gemeld)};langdurig;${cell(vanaf)};${einde};${random.int(80, 240)};${school.cellen};${school.soort};DUO;;${zaak}`,
  );
}

function drawEinde({ random, peil }: Context, { jongere }: Dossier, vanaf: number) {
  const achttien = birthday(jongere.geboren, 18);
  const gepland = vanaf + 6 + random.days(GEMIDDELDE_DAGEN);
  const verhuisd = jongere.tot !== NEVER && jongere.tot <= peil ? jongere.tot : Number.MAX_SAFE_INTEGER;
  if (gepland < Math.min(achttien, verhuisd)) return { totEnMet: gepland, reden: random.draw(redenen) };
  return achttien < verhuisd
    ? { totEnMet: achttien, reden: '18 jaar geworden' }
    : { totEnMet: verhuisd, reden: 'verhuisd' };
}
