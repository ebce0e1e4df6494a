import type { Tx } from '../../platform/db/tx.ts';
import { type Definitie, getIndicator, type IndicatorNaam } from './indicatoren.ts';
import { type Aanvulling, listAanvullingen } from './reeks.sql.ts';

/** Who keeps a definition that the organisatie added nothing to. */
const EIGENAAR = 'Schoolgang';
const VAN_HET_BEGIN = '0000-0001';

export type Definitieversie = Definitie & {
  readonly totEnMetSchooljaar: string | null;
  readonly aanvulling: Aanvulling | null;
  readonly eigenaar: string;
};

/** One transaction asks for many figures: what the organisatie added is read once in it. */
const gelezen = new WeakMap<Tx, Map<number, Promise<Aanvulling[]>>>();
const readAanvullingen = (tx: Tx, organisatieId: number): Promise<Aanvulling[]> => {
  const known = gelezen.get(tx) ?? new Map<number, Promise<Aanvulling[]>>();
  gelezen.set(tx, known);
  const found = known.get(organisatieId) ?? listAanvullingen(tx, organisatieId);
  known.set(organisatieId, found);
  return found;
};

/**
 * All versions of a definition, oldest first: those of the product, and within each what the organisatie added from a
 * school year on, numbered after it (1, 1.1, 1.2).
 */
export function listVersies(
  indicator: IndicatorNaam,
  aanvullingen: readonly Aanvulling[],
): Definitieversie[] {
  const eigen = aanvullingen.filter((een) => een.indicator === indicator);
  const { definities } = getIndicator(indicator);
  const begin = [
    ...new Set([...definities, ...eigen].map(({ vanafSchooljaar }) => vanafSchooljaar)),
  ].toSorted();
  return begin.map((vanafSchooljaar, at) => {
    const holds = (een: { readonly vanafSchooljaar: string }) => een.vanafSchooljaar <= vanafSchooljaar;
    const basis = definities.findLast(holds) ?? definities[0];
    if (!basis) throw new RangeError(`${indicator} has no definition`);
    const nummer = eigen.filter(holds).length;
    const aanvulling = eigen.findLast(holds) ?? null;
    const next = begin[at + 1];
    return {
      versie: nummer > 0 ? `${basis.versie}.${nummer}` : basis.versie,
      vanafSchooljaar,
      totEnMetSchooljaar: next === undefined ? null : yearBefore(next),
      tekst: aanvulling ? `${basis.tekst} ${aanvulling.tekst}` : basis.tekst,
      aanvulling,
      eigenaar: aanvulling?.eigenaar ?? EIGENAAR,
    };
  });
}

const yearBefore = (schooljaar: string): string => {
  const begin = Number(schooljaar.slice(0, 4));
  return `${begin - 1}-${begin}`;
};

/** Null stands for: as long as there are figures. */
export const beginVan = ({ vanafSchooljaar }: Definitieversie): string | null =>
  vanafSchooljaar === VAN_HET_BEGIN ? null : vanafSchooljaar;

export const withDagen = (tekst: string, thuiszitterDagen: number): string =>
  tekst.replace('{thuiszitterDagen}', String(thuiszitterDagen));

/** The definition that held in a school year, with what the organisatie added to it by then. */
export async function findDefinitie(
  tx: Tx,
  organisatieId: number,
  indicator: IndicatorNaam,
  schooljaar: string,
  thuiszitterDagen: number,
): Promise<{ readonly versie: string; readonly tekst: string }> {
  const versies = listVersies(indicator, await readAanvullingen(tx, organisatieId));
  const found = versies.findLast(({ vanafSchooljaar }) => vanafSchooljaar <= schooljaar);
  if (!found) throw new RangeError(`No definition of ${indicator} in ${schooljaar}`);
  return { versie: found.versie, tekst: withDagen(found.tekst, thuiszitterDagen) };
}
