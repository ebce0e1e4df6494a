import { augustus, cell, NEVER } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { ageOf, lastDayHere } from './jongere.ts';
import { hasPlicht, type Inschrijving, inschrijvingOn } from './loopbaan.ts';
import type { Onderwijssoort } from './onderwijssoort.ts';
import { type Shares, shares } from './random.ts';
import type { SoortZaak } from './termen.ts';
import { drawSchooldag, drawVerzuim, type SoortVerzuim } from './verzuim.ts';
import { openZaak, runningZaak } from './zaken.ts';

/**
 * Part of the pupils of a kind of school of whom a school reports absence in a year. With the spread of `neiging`
 * these give what the jaarverslagen show: 3 to 5 % of all leer- and kwalificatieplichtigen, 1.5 meldingen each.
 */
const KANS: Readonly<Record<Onderwijssoort, number>> = {
  PO: 0.0078,
  SBO: 0.02,
  SO: 0.018,
  VO: 0.052,
  PRO: 0.1,
  VSO: 0.055,
  MBO: 0.14,
  VAVO: 0.07,
};
const HOOGSTE_KANS = 0.8;
/** A student who is of age is reported to the Doorstroompunt, and less often. */
const MEERDERJARIG = 0.25;
const NOG_EEN = 0.4;
const MEESTE = 6;

const bijPo = shares<SoortVerzuim>([
  ['luxe', 38],
  ['wettelijk', 31],
  ['overig', 26],
  ['ziekte', 4],
  ['langdurig', 1],
]);
const bijVo = shares<SoortVerzuim>([
  ['wettelijk', 49],
  ['overig', 38],
  ['luxe', 7],
  ['ziekte', 5],
  ['langdurig', 1],
]);
const bijMbo = shares<SoortVerzuim>([
  ['wettelijk', 66],
  ['overig', 28],
  ['luxe', 1],
  ['ziekte', 4],
  ['langdurig', 1],
]);
const SOORTEN: Readonly<Record<Onderwijssoort, Shares<SoortVerzuim>>> = {
  PO: bijPo,
  SBO: bijPo,
  SO: bijPo,
  VO: bijVo,
  PRO: bijVo,
  VSO: bijVo,
  MBO: bijMbo,
  VAVO: bijMbo,
};
/** Part of the meldingen that is taken up in a zaak of its own, when none runs. */
const ZAAK: Readonly<Record<SoortVerzuim, number>> = {
  wettelijk: 0.6,
  overig: 0.3,
  luxe: 0.65,
  langdurig: 0.9,
  ziekte: 0.4,
};
/** Within these days a melding may still wait; older ones of this season are nearly all taken up. */
const NIEUW_DAGEN = 9;
const SEIZOEN_DAGEN = 45;

/** The meldingen of a jongere in one schooljaar, with the zaken that follow from them. */
export function writeMeldingen(context: Context, dossier: Dossier, year: number): void {
  const { random, peil } = context;
  const { jongere, loopbaan } = dossier;
  const vanaf = Math.max(augustus(year), jongere.vanaf);
  const totEnMet = Math.min(augustus(year + 1) - 1, lastDayHere(jongere, peil));
  if (totEnMet - vanaf < 20) return;
  const inschrijving = inschrijvingOn(loopbaan, vanaf + random.int(0, totEnMet - vanaf));
  if (!inschrijving) return;

  const { soort, meldfactor } = inschrijving.school;
  const age = ageOf(jongere, totEnMet);
  if (age < 5) return;
  const deel = (totEnMet - vanaf + 1) / 365;
  const kans = KANS[soort] * (age >= 18 ? MEERDERJARIG : 1) * jongere.neiging * meldfactor * deel;
  if (!random.chance(Math.min(HOOGSTE_KANS, kans))) return;
  const { kalender } = jongere.gezin.plan;
  const dagen = [drawSchooldag(random, kalender, vanaf, totEnMet)];
  while (dagen.length < MEESTE && random.chance(NOG_EEN))
    dagen.push(drawSchooldag(random, kalender, vanaf, totEnMet));
  dagen.sort((a, b) => a - b);
  for (const dag of dagen) writeMelding(context, dossier, inschrijving, dag, totEnMet);
}

function writeMelding(
  context: Context,
  dossier: Dossier,
  inschrijving: Inschrijving,
  dag: number,
  uiterlijk: number,
): void {
  const { random, peil } = context;
  const { jongere } = dossier;
  const { school } = inschrijving;
  const laatste = inschrijving.totEnMet === NEVER ? uiterlijk : Math.min(uiterlijk, inschrijving.totEnMet);
  const soort = random.draw(SOORTEN[school.soort]);
  const grenzen = { gemeld: dag, vroegst: inschrijving.vanaf, uiterlijk: laatste };
  const verzuim = drawVerzuim(random, jongere.gezin.plan.kalender, soort, grenzen);
  if (verzuim.gemeld > laatste || verzuim.vanaf < inschrijving.vanaf || verzuim.vanaf > verzuim.totEnMet)
    return;

  const nummer = context.uitvoer.number('meldingen', 'M');
  const geleden = peil - verzuim.gemeld;
  const spreekuur = soort === 'overig' && random.chance(0.3);
  const kans = geleden <= NIEUW_DAGEN ? 0.25 : geleden <= SEIZOEN_DAGEN ? 0.9 : ZAAK[soort];
  let zaak = runningZaak(dossier, verzuim.gemeld);
  if (zaak === '' && !spreekuur && random.chance(kans)) {
    // Without a duty there is nothing to enforce: the office can only help.
    const plicht = hasPlicht(jongere, dossier.loopbaan, verzuim.gemeld);
    const verwijtbaar = plicht && soort !== 'ziekte';
    zaak = openZaak(context, dossier, {
      soort: plicht ? drawZaaksoort(context, soort) : 'zorg',
      dag: verzuim.gemeld,
      onderwijssoort: school.soort,
      ...(verwijtbaar ? { verzuim: { soort, uren: verzuim.uren } } : {}),
    });
  }
  const bron = random.chance(0.85) ? 'DUO' : 'school';
  context.uitvoer.add(
    'meldingen',
    `${nummer};${jongere.bsn};${cell(verzuim.gemeld)};${soort};${cell(verzuim.vanaf)};${cell(verzuim.totEnMet)};${verzuim.uren};${school.cellen};${school.soort};${bron};${spreekuur ? 'preventiespreekuur' : ''};${zaak}`,
  );
  if (spreekuur) writeSpreekuur(context, dossier, inschrijving, verzuim.gemeld, nummer);
}

function drawZaaksoort({ random }: Context, soort: SoortVerzuim): SoortZaak {
  if (soort === 'luxe') return 'luxe';
  return soort === 'overig' && random.chance(0.5) ? 'signaal' : 'relatief';
}

/** A talk at school instead of a zaak; some do not come. */
function writeSpreekuur(
  { random, uitvoer, peil }: Context,
  { jongere }: Dossier,
  { school }: Inschrijving,
  gemeld: number,
  melding: string,
): void {
  const dag = jongere.gezin.plan.kalender.nextSchooldag(gemeld + random.int(5, 20));
  if (dag > peil || random.chance(0.1)) return;
  const nummer = uitvoer.number('preventieve_gesprekken', 'G');
  uitvoer.add(
    'preventieve_gesprekken',
    `${nummer};${jongere.bsn};${cell(dag)};beginnend verzuim;${school.cellen};${school.soort};${melding}`,
  );
}
