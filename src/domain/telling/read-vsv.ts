import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { deriveVsv, type VsvDefinitie, type VsvUitkomst, vsvDefinitieVan } from '../../regels/web/vsv.ts';
import type { Regelbron } from './formulier.contract.ts';
import { listVsvFeiten, type VsvRij } from './vsv.sql.ts';

export type VsvBron = Extract<Regelbron, { soort: 'vsv' }>;
export type BeoordeeldeVsv = VsvRij & { readonly uitkomst: VsvUitkomst };
export type VsvJaar = {
  readonly definitie: VsvDefinitie;
  /** Why there is nothing to count; null when it was counted. */
  readonly waaromNiet: 'definitie-niet-geladen' | 'jaar-loopt-nog' | null;
  readonly jongeren: readonly BeoordeeldeVsv[];
};

/** Everyone of the start group of a school year with what became of them, under the wording of that year. */
export async function readVsvJaar(
  tx: Tx,
  organisatieId: number,
  schooljaar: string,
  vandaag: Datum,
): Promise<VsvJaar> {
  const definitie = vsvDefinitieVan(schooljaar);
  const eerste: Datum = `${schooljaar.slice(0, 4)}-10-01`;
  const tweede: Datum = `${schooljaar.slice(5)}-10-01`;
  if (!definitie.geladen) return { definitie, waaromNiet: 'definitie-niet-geladen', jongeren: [] };
  if (tweede > vandaag) return { definitie, waaromNiet: 'jaar-loopt-nog', jongeren: [] };
  const { jongerDan } = definitie;
  const feiten = await listVsvFeiten(tx, { organisatieId, eerste, tweede, jongerDan, vandaag });
  const jongeren = feiten
    .map((rij) => ({ ...rij, uitkomst: deriveVsv(rij, definitie, eerste, tweede) }))
    .filter(({ uitkomst }) => uitkomst !== 'buiten-startgroep');
  return { definitie, waaromNiet: null, jongeren };
}

/** Whether a jongere stands on a line of a form: the number and the rows behind it ask this alone. */
export const staatOp =
  ({ uitkomsten, sectoren, leeftijd, kenmerk }: Omit<VsvBron, 'procentVan' | 'soort'>) =>
  (een: BeoordeeldeVsv): boolean =>
    uitkomsten.includes(een.uitkomst) &&
    (sectoren === undefined || sectoren.includes(een.onderwijssoort ?? '')) &&
    (leeftijd === undefined || (leeftijd.vanaf <= een.leeftijd && een.leeftijd < leeftijd.tot)) &&
    (kenmerk === undefined || (kenmerk === 'benaderd' ? een.benaderd : een.terugOpSchool));

const OVER = { school: (een: VsvRij) => een.school ?? 'onbekend', gemeente: (een: VsvRij) => een.gemeente };

/** Whether a jongere was at this school and lives in this gemeente; what is not asked holds. */
export const hoortBij =
  ({ school, gemeente }: { readonly school?: string | undefined; readonly gemeente?: string | undefined }) =>
  (een: VsvRij): boolean =>
    (school === undefined || OVER.school(een) === school) &&
    (gemeente === undefined || OVER.gemeente(een) === gemeente);

/** The jongeren of a line over schools or gemeenten, most first, each beside the start group there. */
export function verdeelVsv(
  startgroep: readonly VsvRij[],
  gekozen: readonly VsvRij[],
  over: keyof typeof OVER,
): { naam: string; aantal: number; startgroep: number }[] {
  const tel = (jongeren: readonly VsvRij[]) => {
    const telling = new Map<string, number>();
    for (const een of jongeren) telling.set(OVER[over](een), (telling.get(OVER[over](een)) ?? 0) + 1);
    return telling;
  };
  const geheel = tel(startgroep);
  return [...tel(gekozen)]
    .map(([naam, aantal]) => ({ naam, aantal, startgroep: geheel.get(naam) ?? 0 }))
    .toSorted((a, b) => b.aantal - a.aantal || a.naam.localeCompare(b.naam, 'nl'));
}

/** The number on a line; a percentage with one decimal, nothing over an empty group. */
export function countVsv({ jongeren, waaromNiet }: VsvJaar, bron: VsvBron): number | null {
  if (waaromNiet !== null) return null;
  const aantal = jongeren.filter(staatOp(bron)).length;
  if (!bron.procentVan) return aantal;
  const geheel = jongeren.filter(staatOp({ ...bron, uitkomsten: bron.procentVan })).length;
  return geheel === 0 ? null : Math.round((1000 * aantal) / geheel) / 10;
}
