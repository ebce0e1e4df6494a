import { birthday, cell, dayOf, EERSTE_JAAR, NEVER, workday } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { lastDayHere } from './jongere.ts';
import { hasPlicht, laatsteSoort } from './loopbaan.ts';
import { openZaak } from './zaken.ts';

const KORTSTE = 28;
/** The nightly comparison finds nearly all; a few are enrolled again before anybody wrote it down. */
const GEVONDEN = 0.85;

/** Stretches under a duty without inschrijving or vrijstelling, each with the melding that finds it. */
export function writeAbsoluut(context: Context, dossier: Dossier): void {
  const { jongere, loopbaan } = dossier;
  const { kalender } = jongere.gezin.plan;
  const vijf = birthday(jongere.geboren, 5) + 31;
  const begin = Math.max(dayOf(EERSTE_JAAR, 8, 1), jongere.vanaf, kalender.nextSchooldag(vijf));
  const eind = lastDayHere(jongere, context.peil);
  let vanaf = begin;
  for (const { van, tot } of listGedekt(dossier)) {
    if (van > vanaf) writeGat(context, dossier, vanaf, Math.min(van - 1, eind));
    if (tot === NEVER) return;
    vanaf = Math.max(vanaf, tot + 1);
    if (vanaf > eind) return;
  }
  const laatste = Math.min(eind, birthday(jongere.geboren, 18) - 1);
  if (hasPlicht(jongere, loopbaan, vanaf)) writeGat(context, dossier, vanaf, laatste);
}

function listGedekt({ loopbaan }: Dossier): { van: number; tot: number }[] {
  const list = loopbaan.inschrijvingen.map(({ vanaf, totEnMet }) => ({ van: vanaf, tot: totEnMet }));
  const { vrijgesteld } = loopbaan;
  if (vrijgesteld?.thuis) list.push({ van: vrijgesteld.vanaf, tot: vrijgesteld.totEnMet });
  return list.sort((a, b) => a.van - b.van);
}

function writeGat(context: Context, dossier: Dossier, gat: number, totEnMet: number): void {
  const { random, peil, uitvoer } = context;
  const { jongere, loopbaan } = dossier;
  const vanaf = jongere.gezin.plan.kalender.nextSchooldag(gat);
  if (totEnMet - vanaf < KORTSTE || !hasPlicht(jongere, loopbaan, vanaf) || !random.chance(GEVONDEN)) return;
  // Who waits for a place is watched apart, without a melding.
  if (loopbaan.wachttijd && loopbaan.wachttijd.van <= vanaf + KORTSTE) return;
  const gemeld = workday(vanaf + random.int(12, KORTSTE - 3));
  if (gemeld > peil) return;
  const nummer = uitvoer.number('meldingen', 'M');
  const soort = laatsteSoort(loopbaan, vanaf);
  const zaak = random.chance(0.95)
    ? openZaak(context, dossier, {
        soort: 'absoluut',
        dag: gemeld,
        onderwijssoort: soort,
        verzuim: { soort: 'absoluut', uren: 0 },
      })
    : '';
  const einde = totEnMet < peil ? cell(totEnMet) : '';
  uitvoer.add(
    'meldingen',
    `${nummer};${jongere.bsn};${cell(gemeld)};absoluut;${cell(vanaf)};${einde};;;;;${soort};vergelijking BRP en ROD;;${zaak}`,
  );
}
