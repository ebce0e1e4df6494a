import { cell, workday } from './dag.ts';
import type { Aanleiding, Context, Dossier, Zaak } from './dossier.ts';
import { isHere, isOfAge } from './jongere.ts';
import { shares } from './random.ts';

/** How a zaak ends by what was done in it, in the words of the organisatie; '' when nothing decided it. */
export type Handhaving = '' | 'Officiële waarschuwing' | 'Halt-afdoening' | 'Proces-verbaal';

const afdoeningen = shares([
  ['Strafbeschikking', 40],
  ['Vonnis', 18],
  ['Sepot', 17],
  ['Waarschuwing OM', 12],
  ['Bij OM', 13],
]);
const resultaten = shares([
  ['positief afgerond', 84],
  ['negatief', 16],
]);
/** Criteria of Halt (mas.md § 5): twelve or older, more than 8 and at most 60 lesuren, once only. */
const HALT = { vanafLeeftijd: 12, meerDanUren: 8, hoogstensUren: 60 } as const;

/** A warning, then Halt or a proces-verbaal; never all in the first weeks. */
export function writeHandhaving(
  context: Context,
  dossier: Dossier,
  aanleiding: Aanleiding,
  zaak: Zaak,
): Handhaving {
  const { peil, random } = context;
  const { verzuim } = aanleiding;
  if (!verzuim) return '';
  const laatste = Math.min(zaak.totEnMet, peil);
  const dag = workday(zaak.vanaf + random.int(5, Math.max(6, Math.min(45, zaak.totEnMet - zaak.vanaf))));
  if (dag > laatste || !isHere(dossier.jongere, dag)) return '';

  const luxe = verzuim.soort === 'luxe';
  const vaker = dossier.gewaarschuwd;
  if (random.chance(luxe ? 0.12 : vaker ? 0.13 : 0.03))
    return writeProcesVerbaal(context, dossier, aanleiding, zaak, dag);
  if (mayHaveHalt(dossier, dag, verzuim.uren) && !luxe && random.chance(vaker ? 0.16 : 0.06)) {
    return writeHalt(context, dossier, aanleiding, zaak, dag);
  }
  if (!random.chance(luxe ? 0.5 : 0.3)) return '';
  dossier.gewaarschuwd = true;
  const nummer = context.uitvoer.number('waarschuwingen', 'WA');
  context.uitvoer.add('waarschuwingen', `${nummer};${dossier.jongere.bsn};${cell(dag)};${zaak.nummer}`);
  return random.chance(0.6) ? 'Officiële waarschuwing' : '';
}

function mayHaveHalt({ jongere, haltGehad }: Dossier, dag: number, uren: number): boolean {
  if (haltGehad || uren <= HALT.meerDanUren || uren > HALT.hoogstensUren) return false;
  return isOfAge(jongere, HALT.vanafLeeftijd, dag) && !isOfAge(jongere, 18, dag);
}

function writeHalt(
  { peil, random, uitvoer }: Context,
  dossier: Dossier,
  { verzuim, onderwijssoort }: Aanleiding,
  { nummer }: Zaak,
  dag: number,
): Handhaving {
  dossier.haltGehad = true;
  const resultaat = dag + 90 < peil ? random.draw(resultaten) : '';
  uitvoer.add(
    'halt',
    `${uitvoer.number('halt', 'H')};${dossier.jongere.bsn};${cell(dag)};${verzuim?.soort ?? ''};${onderwijssoort};${resultaat};${nummer}`,
  );
  return 'Halt-afdoening';
}

function writeProcesVerbaal(
  { peil, random, uitvoer }: Context,
  { jongere }: Dossier,
  { verzuim, onderwijssoort }: Aanleiding,
  { nummer }: Zaak,
  dag: number,
): Handhaving {
  const soort =
    verzuim?.soort === 'luxe' || verzuim?.soort === 'absoluut' || verzuim?.soort === 'langdurig'
      ? verzuim.soort
      : 'relatief';
  const magJongere = soort === 'relatief' && isOfAge(jongere, 12, dag);
  const verdachte = magJongere && random.chance(0.6) ? 'jongere' : 'ouder';
  const afdoening = dag + 150 < peil ? random.draw(afdoeningen) : random.chance(0.7) ? 'Bij OM' : '';
  uitvoer.add(
    'processen_verbaal',
    `${uitvoer.number('processen_verbaal', 'PV')};${jongere.bsn};${cell(dag)};${soort};${verdachte};${onderwijssoort};${afdoening};${nummer}`,
  );
  return 'Proces-verbaal';
}
