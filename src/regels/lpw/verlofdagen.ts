import { type FeitenVan, FeitFout, feit, getal, jaNee, mogelijk } from '../feit.ts';

/** Days of leave the hoofd may give in a school year, for f and for g each (art. 13a lid 2, art. 14 lid 3). */
export const MAXIMUM_DAGEN = 10;
const DAGEN_VOLTIJD = 5;

/** Facts about the days a jongere must follow education; without them he is taken to be there full time. */
export const lesdagenFeiten = {
  kwalificatieplichtig: feit(jaNee),
  verplichteDagenPerWeek: mogelijk(
    getal,
    'dagen waarop een kwalificatieplichtige onderwijs moet volgen; voltijd als het er niet staat',
  ),
  voltijdDagenPerWeek: mogelijk(getal, 'dagen per week bij voltijd; 5 als het er niet staat'),
};

/**
 * Days the hoofd may give this jongere: ten, and to a kwalificatieplichtige in proportion to the days on which he must
 * follow education.
 *
 * @wet Lpw art. 13a lid 2; art. 14 lid 3
 * @uitleg 0010 "een evenredig deel" read as ten times days over five
 * @throws FeitFout when more days are obligatory than a full week has, or that week has none
 */
export function maximumVan(feiten: FeitenVan<typeof lesdagenFeiten>): number {
  const voltijd = feiten.voltijdDagenPerWeek ?? DAGEN_VOLTIJD;
  const verplicht = feiten.verplichteDagenPerWeek ?? voltijd;
  if (voltijd === 0) throw new FeitFout('voltijdDagenPerWeek: moet meer dan 0 zijn');
  if (verplicht > voltijd) throw new FeitFout('verplichteDagenPerWeek: meer dan een volle week');
  return feiten.kwalificatieplichtig ? (MAXIMUM_DAGEN * verplicht) / voltijd : MAXIMUM_DAGEN;
}

/** @throws FeitFout when no day is asked: there is nothing to decide */
export function enigeDagen(dagen: number): void {
  if (dagen === 0) throw new FeitFout('dagen: moet meer dan 0 zijn');
}

export const inDagen = (aantal: number): string =>
  `${String(Math.round(aantal * 100) / 100).replace('.', ',')} ${aantal === 1 ? 'dag' : 'dagen'}`;
