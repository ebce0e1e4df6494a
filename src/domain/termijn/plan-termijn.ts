import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Vakantieregio } from '../../regels/kalender/schooldag.ts';
import { type Duur, deriveEinddag } from '../../regels/kalender/termijnen.ts';
import { getSchoolkalender, getVakantieregio } from '../kalender/index.ts';
import type { Termijn } from './termijn.contract.ts';
import {
  closeTermijn,
  dropPauze,
  endPauze,
  findKalendergemeente,
  findTermijn,
  insertPauze,
  insertTermijn,
  listPauzes,
  lockTermijn,
  setEinde,
  setVoor,
  type TermijnRij,
} from './termijn.sql.ts';

export type TePlannen = {
  readonly organisatieId: number;
  /** What the planning slice calls it; with `sleutel` it is planned once, however often this is called. */
  readonly soort: string;
  readonly sleutel?: string;
  /** What must be done, as people read it; no names. */
  readonly wat: string;
  readonly onderwerpSoort: Termijn['onderwerpSoort'];
  readonly onderwerpId?: string;
  readonly jongereId?: string;
  /** Name of who sees to it; without it the whole team does. */
  readonly voor?: string | null;
  readonly begin: Datum;
  /** From what it runs, as people read it. */
  readonly gebeurtenis: string;
  readonly duur: Duur;
  readonly richting?: 'vooruit' | 'terug';
  readonly wettelijk?: boolean;
  readonly grondslag?: string;
  /** Whose holidays count; without it those of the school or the home of the jongere. */
  readonly regio?: Vakantieregio;
};

export type Gepland = { readonly termijnId: string; readonly uiterlijk: Datum | null };

/** The holidays that count for somebody on a day. */
export const getRegio = async (tx: Tx, jongereId: string | undefined, dag: Datum): Promise<Vakantieregio> =>
  getVakantieregio(jongereId === undefined ? null : await findKalendergemeente(tx, jongereId, dag));

/** Puts a term on the list, in the transaction of the act it follows from. One with this `sleutel` stays as it is. */
export async function planTermijn(tx: Tx, termijn: TePlannen): Promise<Gepland> {
  const regio = termijn.regio ?? (await getRegio(tx, termijn.jongereId, termijn.begin));
  const { begin, duur, richting = 'vooruit', wettelijk = false } = termijn;
  const einde = deriveEinddag(await getSchoolkalender(), { begin, duur, richting, wettelijk, regio });
  const made = await insertTermijn(
    tx,
    {
      ...termijn,
      sleutel: termijn.sleutel ?? null,
      onderwerpId: termijn.onderwerpId ?? null,
      jongereId: termijn.jongereId ?? null,
      voor: termijn.voor ?? null,
      grondslag: termijn.grondslag ?? null,
      richting,
      wettelijk,
      regio,
    },
    einde,
  );
  if (made) return { ...made, uiterlijk: einde.einddag };
  const known = await findTermijn(tx, termijn.soort, termijn.sleutel ?? '');
  if (!known) throw new Error('A term was neither made nor known');
  return { termijnId: known.termijnId, uiterlijk: known.uiterlijk };
}

/** Works the end out anew after something of the term changed. */
async function recompute(
  tx: Tx,
  { termijnId, aantal, eenheid, verlengingen, ...termijn }: TermijnRij,
  extra: readonly object[] = [],
) {
  const alle = [...verlengingen, ...(extra as readonly Duur[])];
  const einde = deriveEinddag(await getSchoolkalender(), {
    ...termijn,
    duur: { aantal, eenheid },
    verlengingen: alle,
    pauzes: await listPauzes(tx, termijnId),
  });
  return setEinde(tx, termijnId, einde, alle);
}

/** The row of a term that still runs, held for this act; throws when there is none: the caller looked already. */
async function lockOpen(tx: Tx, termijnId: string): Promise<TermijnRij> {
  const termijn = await lockTermijn(tx, termijnId);
  if (!termijn || termijn.geeindigdOp !== null) throw new Error('No such term, or it ended');
  return termijn;
}

/** Lets a term stand still from a day on; it has no last day until `resumeTermijn`. */
export async function pauseTermijn(
  tx: Tx,
  organisatieId: number,
  termijnId: string,
  pauze: { readonly vanaf: Datum; readonly reden: string },
) {
  const termijn = await lockOpen(tx, termijnId);
  await insertPauze(tx, organisatieId, termijnId, pauze);
  return recompute(tx, termijn);
}

/** Lets it run again; `totEnMet` is the last day it stood still. Before the first day of the pause: it never did. */
export async function resumeTermijn(tx: Tx, termijnId: string, totEnMet: Datum) {
  const termijn = await lockOpen(tx, termijnId);
  const open = (await listPauzes(tx, termijnId)).find((pauze) => pauze.totEnMet === null);
  if (open && totEnMet < open.vanaf) await dropPauze(tx, termijnId);
  else await endPauze(tx, termijnId, totEnMet);
  return recompute(tx, termijn);
}

export async function extendTermijn(
  tx: Tx,
  termijnId: string,
  verlenging: Duur & { readonly reden: string; readonly op: Datum },
) {
  return recompute(tx, await lockOpen(tx, termijnId), [verlenging]);
}

/** Gives a term to somebody else. */
export const handTermijn = (tx: Tx, termijnId: string, voor: string): Promise<number> =>
  setVoor(tx, termijnId, voor);

/** Ends a term by what was done or happened; one that ended already stays as it is. */
export const endTermijn = (tx: Tx, termijnId: string, op: Datum, waardoor: string) =>
  closeTermijn(tx, termijnId, op, waardoor);
