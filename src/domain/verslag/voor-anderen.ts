import type { Tx } from '../../platform/db/tx.ts';
import { readCijfervraag } from './cijfervraag.ts';
import { dimensiesOf } from './indicatoren.ts';
import { sleutelVan } from './jaarverslag/cijferbron.ts';
import { listVaststellingen } from './jaarverslag/vaststelling.sql.ts';

type Filter = { readonly dimensie: string; readonly waarde: string };

/** What is wrong with a question about figures that is kept to be asked later; undefined when it can be asked. */
export function checkCijfervraag({
  indicator,
  waar,
  uitgesplitst,
  schooljaar,
}: {
  readonly indicator: string;
  readonly waar: readonly Filter[];
  readonly uitgesplitst: boolean;
  readonly schooljaar: string;
}): string | undefined {
  const read = readCijfervraag({ indicator, schooljaar, per: [], waar, organisatieId: 0 });
  if (!read.ok) return read.detail ?? read.code;
  if (uitgesplitst && !dimensiesOf(read.value.indicator).includes('onderwijssoort')) {
    return `${indicator} heeft geen onderwijssoort en kan niet over kolommen worden verdeeld.`;
  }
  return undefined;
}

/** The figures of the jaarverslag that was adopted last over a school year, to ask one by one. */
export async function findVastgesteldeCijfers(tx: Tx, organisatieId: number, schooljaar: string) {
  const [laatste] = await listVaststellingen(tx, organisatieId, schooljaar);
  if (!laatste) return undefined;
  const { cijfers } = laatste.verslag;
  return (indicator: string, jaar: string, waar: Readonly<Record<string, string>>): number | undefined =>
    cijfers[sleutelVan(indicator, jaar, waar)]?.waarde;
}
