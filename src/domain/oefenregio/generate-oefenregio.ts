import { type Datum, dagnummer } from '../../regels/kalender/datum.ts';
import { writeAanwezigheid } from './aanwezigheid.ts';
import { writeAbsoluut } from './absoluut.ts';
import type { Rijen } from './bestanden.ts';
import { makeBsnReeks } from './bsn-reeks.ts';
import { augustus, cell, EERSTE_JAAR, NEVER, schooljaarOf } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { makeDubbel } from './dubbel.ts';
import { planGemeenten } from './gemeenteplan.ts';
import { makeGezin } from './gezin.ts';
import type { Jongere } from './jongere.ts';
import { type Loopbaan, makeLoopbaan } from './loopbaan.ts';
import { makeMedewerkers } from './medewerkers.ts';
import { writeMeldingen } from './meldingen.ts';
import { writeBijzonderheden, writeGezin } from './ouders.ts';
import { writeOverig, writeVsv } from './overig.ts';
import { Random } from './random.ts';
import type { Referentie } from './referentie.ts';
import { writeReferentiecijfers } from './referentiecijfers.ts';
import { Schoolagenda } from './schoolagenda.ts';
import { writeScholen } from './schoolbestanden.ts';
import { writeTermen } from './termen.ts';
import { writeThuiszitter } from './thuiszitters.ts';
import { Uitvoer } from './uitvoer.ts';
import { writeAfgewezen, writeVrijstellingen } from './vrijstellingen.ts';

export type OefenregioOptions = {
  /** Rows of personen.csv: jongeren of 4 up to and including 22 on the peildatum. */
  readonly jongeren: number;
  readonly zaad: number;
  /** The day that is "now" in the region: nothing happened after it. */
  readonly peildatum: Datum;
  /** Code of the organisatie; nothing in the files hangs on it, it is for who loads them. */
  readonly organisatie: string;
  /** Whether missed lessons of the last weeks are made as well; standard yes. */
  readonly aanwezigheid?: boolean;
};

const GEZIN = 4;
const JONGERE = 5;
const EIGEN = 8;
const RIJEN_PER_KEER = 4000;
const VROEGSTE = '2019-08-01';
const LAATSTE = '2035-12-31';

/**
 * Makes an invented region, some thousands of rows at a time. Pure: the same options and referentie give the same
 * rows. Memory does not grow with the number of jongeren, only with the number of gemeenten and their schools.
 *
 * @throws RangeError when the peildatum lies outside the years that can be made, or a number is no whole number
 */
export function* generateOefenregio(options: OefenregioOptions, referentie: Referentie): Generator<Rijen> {
  const { jongeren, zaad, peildatum, aanwezigheid = true } = options;
  if (peildatum < VROEGSTE || peildatum > LAATSTE) {
    throw new RangeError(`De peildatum van een oefenregio ligt van ${VROEGSTE} tot en met ${LAATSTE}.`);
  }
  if (!Number.isSafeInteger(jongeren) || jongeren < 0 || !Number.isSafeInteger(zaad)) {
    throw new RangeError('Jongeren en zaad van een oefenregio zijn gehele getallen.');
  }
  const peil = dagnummer(peildatum);
  const uitvoer = new Uitvoer();
  const random = new Random();
  const medewerkers = makeMedewerkers(jongeren, zaad, peil);
  const eigen = new Random();
  const agenda = new Schoolagenda(zaad);
  const context: Context = { peil, random, eigen, agenda, uitvoer, medewerkers };
  const plannen = planGemeenten(jongeren, zaad, referentie);
  const nextBsn = makeBsnReeks();

  writeTermen(uitvoer);
  medewerkers.write(uitvoer);
  const gebieden = ['Nederland', ...plannen.slice(0, 12).map(({ gemeente }) => gemeente.naam)];
  writeReferentiecijfers(uitvoer, gebieden, schooljaarOf(peil), zaad);
  for (const _ of writeScholen(plannen, agenda, uitvoer, peil)) {
    if (uitvoer.size > RIJEN_PER_KEER) yield uitvoer.take();
  }

  let gezinnen = 0;
  let kinderen = 0;
  for (const plan of plannen) {
    for (let over = plan.jongeren; over > 0; ) {
      random.open(zaad, GEZIN, gezinnen++);
      const gezin = makeGezin(plan, peil, over, nextBsn, random);
      over -= gezin.length;
      const dubbel = over > 0 ? makeDubbel(gezin, peil, nextBsn, random) : undefined;
      for (const jongere of gezin) {
        eigen.open(zaad, EIGEN, kinderen);
        random.open(zaad, JONGERE, kinderen++);
        writeJongere(context, jongere, aanwezigheid);
      }
      if (dubbel) {
        over -= 1;
        writePersoon(context, dubbel, NEVER);
      }
      if (uitvoer.size > RIJEN_PER_KEER) yield uitvoer.take();
    }
  }
  yield uitvoer.take();
}

function writeJongere(context: Context, jongere: Jongere, aanwezigheid: boolean): void {
  const { uitvoer, random, eigen, peil } = context;
  const loopbaan = makeLoopbaan(jongere, peil, random, eigen);
  writePersoon(context, jongere, loopbaan.startkwalificatie);
  writeGezin(uitvoer, jongere);
  writeBijzonderheden(uitvoer, jongere);
  writeInschrijvingen(context, jongere, loopbaan);
  writeDiplomas(uitvoer, jongere, loopbaan);
  writeWachttijd(uitvoer, jongere, loopbaan);

  const dossier: Dossier = {
    jongere,
    loopbaan,
    zaak: undefined,
    gewaarschuwd: false,
    haltGehad: false,
    thuisTot: NEVER,
  };
  writeVrijstellingen(context, dossier);
  writeAbsoluut(context, dossier);
  const laatste = schooljaarOf(peil);
  for (
    let year = Math.max(EERSTE_JAAR, schooljaarOf(augustus(schooljaarOf(jongere.geboren) + 5)));
    year <= laatste;
    year++
  ) {
    writeThuiszitter(context, dossier, year);
    writeMeldingen(context, dossier, year);
    writeOverig(context, dossier, year);
    writeAfgewezen(context, dossier, year);
  }
  writeVsv(context, dossier);
  if (aanwezigheid) writeAanwezigheid(context, dossier);
}

function writePersoon({ uitvoer }: Context, jongere: Jongere, startkwalificatie: number): void {
  const { bsn, voornamen, voorvoegsel, achternaam, geboren, geslacht, gezin, vanaf, tot, redenTot } = jongere;
  uitvoer.add(
    'personen',
    `${bsn};${voornamen};${voorvoegsel};${achternaam};${cell(geboren)};${geslacht};${gezin.adres};${cell(vanaf)};${cell(tot)};${redenTot};${cell(startkwalificatie)}`,
  );
}

function writeInschrijvingen(
  { uitvoer }: Context,
  { bsn }: Jongere,
  { inschrijvingen, profiel }: Loopbaan,
): void {
  for (const { school, vanaf, totEnMet, reden } of inschrijvingen) {
    const nummer = uitvoer.number('inschrijvingen', 'I');
    uitvoer.add(
      'inschrijvingen',
      `${nummer};${bsn};${school.cellen};${school.soort};${cell(vanaf)};${cell(totEnMet)};${totEnMet === NEVER ? '' : reden};${school.soort === 'VSO' ? profiel : ''}`,
    );
  }
}

function writeDiplomas(uitvoer: Uitvoer, { bsn }: Jongere, { diplomas }: Loopbaan): void {
  for (const { soort, dag } of diplomas) {
    uitvoer.add('diplomas', `${uitvoer.number('diplomas', 'D')};${bsn};${soort};${cell(dag)}`);
  }
}

function writeWachttijd(uitvoer: Uitvoer, { bsn }: Jongere, { wachttijd }: Loopbaan): void {
  if (!wachttijd) return;
  const nummer = uitvoer.number('wachtlijst', 'WL');
  uitvoer.add('wachtlijst', `${nummer};${bsn};ISK;${cell(wachttijd.van)};${cell(wachttijd.tot)}`);
}
