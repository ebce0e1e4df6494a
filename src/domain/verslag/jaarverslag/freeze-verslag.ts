import type { Tx } from '../../../platform/db/tx.ts';
import { getIndicator, isIndicator } from '../indicatoren.ts';
import { freeze } from '../momentopname-acts.ts';
import type { Jaarverslag } from './model.ts';

const ALLEEN_HET_GETAL: ReadonlySet<string> = new Set(['te-veel-rijen', 'moet-vergeten']);

type Figuur = { readonly indicator: string; readonly schooljaar: string; readonly metStand: boolean };

/**
 * Keeps the records behind the figures of a report that is adopted. Of what a whole region is counted in, only the year of
 * the report: its earlier years were kept with their own. A figure on more records than can be kept, or on people who must be
 * forgotten, is told by number alone.
 */
export async function freezeVerslag(
  tx: Tx,
  organisatieId: number,
  verslag: Jaarverslag,
  vaststellingId: string,
): Promise<void> {
  for (const { indicator, schooljaar, metStand } of figurenOf(verslag)) {
    const vraag = { indicator, schooljaar, per: metStand ? ['stand'] : [], waar: [] };
    const kept = await freeze(tx, organisatieId, vraag, `Jaarverslag ${verslag.schooljaar}`, vaststellingId);
    if (!kept.ok && !ALLEEN_HET_GETAL.has(kept.code))
      throw new Error(`A report holds ${indicator}: ${kept.code}`);
  }
}

/** Each figure with its year once; those from outside were not counted here. */
function figurenOf({ cijfers, schooljaar: eigen }: Jaarverslag): Figuur[] {
  const found = new Map<string, Figuur>();
  for (const { indicator, schooljaar, waar } of Object.values(cijfers)) {
    if (!isIndicator(indicator) || indicator === 'referentiecijfers') continue;
    if (getIndicator(indicator).eenmalig === true && schooljaar !== eigen) continue;
    const sleutel = `${indicator} ${schooljaar}`;
    found.set(sleutel, {
      indicator,
      schooljaar,
      metStand: 'stand' in waar || found.get(sleutel)?.metStand === true,
    });
  }
  return [...found.values()];
}
