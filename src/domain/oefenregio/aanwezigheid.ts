import { cell, NEVER } from './dag.ts';
import type { Context, Dossier } from './dossier.ts';
import { isHere } from './jongere.ts';
import { inschrijvingOn } from './loopbaan.ts';
import { isInstelling, isPrimair, type Onderwijssoort } from './onderwijssoort.ts';
import { type Shares, shares } from './random.ts';

const WEKEN = 6;
/** Part of the pupils whose lessons are delivered, and part of those that passes sixteen hours in four weeks. */
const DEEL = 0.04;
const DREMPEL = 0.09;

type Oordeel = readonly [code: string, oordeel: string];
const gewoon: Shares<Oordeel> = shares([
  [['Z', 'ziek'], 50],
  [['TL', 'te laat'], 24],
  [['V', 'geoorloofd'], 14],
  [['O', 'ongeoorloofd'], 9],
  [['?', 'onbekend'], 3],
]);
const SPIJBELEN: Oordeel = ['O', 'ongeoorloofd'];
/** Parts of a day and their minutes: two in primary education, lessons of fifty minutes elsewhere. */
const PO = { lessen: 2, minuten: 150 } as const;
const VO = { lessen: 7, minuten: 50 } as const;
const MBO = { lessen: 6, minuten: 60 } as const;

/** Part of the days that is spent in practice outside school. */
const BUITEN: Readonly<Partial<Record<Onderwijssoort, readonly [tijdsoort: string, deel: number]>>> = {
  PRO: ['praktijk', 0.35],
  MBO: ['bpv', 0.25],
};

/** The missed lessons of the last weeks of one jongere, for a small part of all. */
export function writeAanwezigheid(context: Context, dossier: Dossier): void {
  const { random, eigen, agenda, peil } = context;
  const { jongere, loopbaan } = dossier;
  if (!random.chance(DEEL)) return;
  const inschrijving = inschrijvingOn(loopbaan, peil);
  if (!inschrijving || inschrijving.totEnMet !== NEVER || !isHere(jongere, peil)) return;
  const { soort, telwijze, brin, vestiging } = inschrijving.school;
  const rooster = isInstelling(soort) ? MBO : isPrimair(soort) ? PO : VO;
  const lesminuten = telwijze.lesduur || rooster.minuten;
  const [buitenschools, deelBuiten] = BUITEN[soort] ?? ['', 0];
  const veel = rooster !== PO && random.chance(DREMPEL);

  for (let dag = Math.max(peil - WEKEN * 7, inschrijving.vanaf); dag <= peil; dag++) {
    if (!agenda.isSchooldag(inschrijving.school, dag) || !random.chance(veel ? 0.4 : 0.07)) continue;
    const [code, oordeel] = veel && random.chance(0.8) ? SPIJBELEN : random.draw(gewoon);
    const heleDag = oordeel === 'ziek' || random.chance(0.3);
    const eerste = heleDag ? 1 : random.int(1, rooster.lessen);
    const laatste = heleDag
      ? rooster.lessen
      : Math.min(rooster.lessen, eerste + (oordeel === 'te laat' ? 0 : random.int(0, 2)));
    const minuten = oordeel === 'te laat' ? random.int(5, 25) : lesminuten;
    const tijdsoort = eigen.chance(deelBuiten) ? buitenschools : '';
    for (let les = eerste; les <= laatste; les++) {
      context.uitvoer.add(
        'aanwezigheid',
        `${jongere.bsn};${brin};${vestiging};${cell(dag)};${les};${minuten};${code};${oordeel};${tijdsoort}`,
      );
    }
  }
}
