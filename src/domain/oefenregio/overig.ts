import { augustus, cell, EERSTE_JAAR, NEVER, schooljaarOf, schooljaarText, workday } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { ageOf, isHere } from './jongere.ts';
import { type Inschrijving, inschrijvingOn } from './loopbaan.ts';
import type { Onderwijssoort } from './onderwijssoort.ts';
import { shares } from './random.ts';
import { openZaak } from './zaken.ts';

const GESPREK: Readonly<Record<Onderwijssoort, number>> = {
  PO: 0.0012,
  SBO: 0.003,
  SO: 0.002,
  VO: 0.011,
  PRO: 0.012,
  VSO: 0.006,
  MBO: 0.014,
  VAVO: 0.004,
};
const VERLOF: Readonly<Record<Onderwijssoort, number>> = {
  PO: 0.024,
  SBO: 0.012,
  SO: 0.01,
  VO: 0.013,
  PRO: 0.006,
  VSO: 0.005,
  MBO: 0.002,
  VAVO: 0,
};
/** Part of the long leave that the office used to keep among the vrijstellingen. */
const OUDE_GEWOONTE = 0.12;
const aanleidingen = shares([
  ['vaak te laat', 40],
  ['beginnend verzuim', 30],
  ['ziekmeldingen', 20],
  ['zorgen van de mentor', 10],
]);
const interventies = shares([
  ['Melding Veilig Thuis', 40],
  ['Jeugdbeschermingstafel', 25],
  ['Complexe jeugdzaken', 10],
  ['Huisbezoek', 25],
]);

/** What happens beside absence to a jongere in a schooljaar; each on a day of its own. */
export function writeOverig(context: Context, dossier: Dossier, year: number): void {
  const { random, peil } = context;
  const { jongere, loopbaan } = dossier;
  const dag = jongere.gezin.plan.kalender.nextSchooldag(augustus(year) + 25 + random.int(0, 310));
  if (dag > peil || !isHere(jongere, dag)) return;
  const inschrijving = inschrijvingOn(loopbaan, dag);
  const age = ageOf(jongere, dag);
  if (age < 5 || age > 17) return;
  writeGedoog(context, dossier, year, dag, age);
  if (!inschrijving) return;
  const { soort } = inschrijving.school;
  if (random.chance(GESPREK[soort] * jongere.neiging)) writeGesprek(context, dossier, inschrijving, dag);
  if (random.chance(VERLOF[soort])) writeVerlof(context, dossier, soort, dag);
  const zorg = soort === 'PO' ? 0.0016 : 0.004;
  if (random.chance(zorg * jongere.neiging)) {
    openZaak(context, dossier, {
      soort: random.chance(0.9) ? 'zorg' : 'overleg',
      dag,
      onderwijssoort: soort,
    });
  }
  if (random.chance(0.0006 * jongere.neiging))
    writeInterventie(context, dossier, dag, random.draw(interventies));
  if (soort === 'VAVO' && random.chance(0.5)) writeInterventie(context, dossier, dag, 'Instemming vavo');
}

function writeGesprek(
  { random, uitvoer }: Context,
  { jongere }: Dossier,
  { school }: Inschrijving,
  dag: number,
): void {
  const nummer = uitvoer.number('preventieve_gesprekken', 'G');
  uitvoer.add(
    'preventieve_gesprekken',
    `${nummer};${jongere.bsn};${cell(dag)};${random.draw(aanleidingen)};${school.cellen};${school.soort};`,
  );
}

/** Art. 11 f: the work of a parent allows no other holiday, the hoofd decides. 11 g above ten days: the officer. */
function writeVerlof(
  { random, uitvoer, peil }: Context,
  { jongere }: Dossier,
  soort: Onderwijssoort,
  aangevraagd: number,
): void {
  const { kalender } = jongere.gezin.plan;
  const grond = random.chance(0.16) ? '11f' : '11g';
  const lang = grond === '11g' && random.chance(0.18);
  const schooldagen = lang ? random.int(11, 25) : random.int(1, 10);
  const vanaf = kalender.nextSchooldag(aangevraagd + random.int(7, 60));
  let totEnMet = vanaf;
  for (let at = 1; at < schooldagen; at++) totEnMet = kalender.nextSchooldag(totEnMet + 1);
  const open = aangevraagd + 14 > peil;
  const besluit = open ? '' : random.chance(lang ? 0.45 : 0.75) ? 'verleend' : 'afgewezen';
  if (lang && !open && random.chance(OUDE_GEWOONTE)) {
    const periode = besluit === 'verleend' ? `${cell(vanaf)};${cell(totEnMet)}` : ';';
    uitvoer.add(
      'vrijstellingen',
      `${uitvoer.number('vrijstellingen', 'V')};${jongere.bsn};11g;eerste;${cell(aangevraagd)};${cell(workday(aangevraagd + 6))};${besluit};${periode};${soort};`,
    );
    return;
  }
  uitvoer.add(
    'verlof',
    `${uitvoer.number('verlof', 'L')};${jongere.bsn};${grond};${cell(aangevraagd)};${cell(vanaf)};${cell(totEnMet)};${schooldagen};${besluit};${lang ? 'leerplichtambtenaar' : 'hoofd'}`,
  );
}

/** Sixteen and seventeen only, and fewer each year: a practice that is going out (verslag.md X4). */
function writeGedoog(
  { random, uitvoer, peil }: Context,
  { jongere }: Dossier,
  year: number,
  dag: number,
  age: number,
): void {
  const jaren = Math.max(0, year - EERSTE_JAAR);
  if (age < 16 || !random.chance(0.012 / (1 + jaren * 1.2))) return;
  const einde = Math.min(augustus(year + 1) - 1, dag + random.int(60, 200));
  const besluit = random.chance(0.9) ? 'verleend' : 'afgewezen';
  uitvoer.add(
    'gedoogbeschikkingen',
    `${uitvoer.number('gedoogbeschikkingen', 'GB')};${jongere.bsn};${cell(dag)};${besluit};${besluit === 'verleend' && einde <= peil + 400 ? cell(einde) : ''};${random.int(16, 32)};${random.chance(0.7) ? 'ja' : 'nee'}`,
  );
}

function writeInterventie({ uitvoer }: Context, { jongere }: Dossier, dag: number, soort: string): void {
  uitvoer.add(
    'overige_interventies',
    `${uitvoer.number('overige_interventies', 'I')};${jongere.bsn};${cell(dag)};${soort};`,
  );
}

/** Who left school during the years held; with a startkwalificatie it is no vsv, but the register has the row. */
export function writeVsv({ uitvoer, peil }: Context, { jongere, loopbaan }: Dossier): void {
  const { startkwalificatie } = loopbaan;
  for (const { dag, soort } of loopbaan.uitval) {
    const age = ageOf(jongere, dag);
    if (dag > peil || dag < augustus(EERSTE_JAAR) || age < 16 || age > 22) continue;
    const heeft = startkwalificatie !== NEVER && startkwalificatie <= dag ? 'ja' : 'nee';
    uitvoer.add(
      'vsv',
      `${uitvoer.number('vsv', 'VS')};${jongere.bsn};${schooljaarText(schooljaarOf(dag))};${cell(dag)};${soort};${heeft}`,
    );
  }
}
