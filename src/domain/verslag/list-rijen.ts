import type { Tx } from '../../platform/db/tx.ts';
import { ok, type Result } from '../../platform/result.ts';
import { getParameters } from '../parameter/index.ts';
import { type Cijfervraag, readCijfervraag, type Vraagfout } from './cijfervraag.ts';
import { readyVraag } from './compute-cijfers.ts';
import { getIndicator } from './indicatoren.ts';
import { whileCounting } from './instelling.sql.ts';
import { listFeiten, type Plaats, type Rij, type RijMetDims } from './rijen.sql.ts';

export type Rijenvraag = Cijfervraag & {
  /** `volgende` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
};
export type Rijen = {
  readonly totaal: number;
  readonly rijen: readonly Rij[];
  /** Null on the last page. */
  readonly volgende: string | null;
};

/**
 * The records behind a figure, a page at a time. A row of a cross table opens with `waar` set to its dimensions;
 * `per` narrows nothing. For the unit jongere one row per jongere; a stand counts an episode once.
 */
export async function listRijen(tx: Tx, vraag: Rijenvraag): Promise<Result<Rijen, Vraagfout>> {
  const read = readCijfervraag(vraag);
  if (!read.ok) return read;
  const { thuiszitterDagen: dagen } = await getParameters(tx, vraag.organisatieId, read.value.jaar.vanaf, [
    'thuiszitterDagen',
  ]);
  const geteld = await readyVraag(tx, { ...read.value, per: [] }, vraag.organisatieId, dagen);
  const { eenmalig = false } = getIndicator(read.value.indicator);
  const { totaal, rijen } = await whileCounting(
    tx,
    eenmalig && (geteld.metPlichtfeiten ?? !geteld.waar.has('plicht')),
    () => listFeiten(tx, geteld, vraag.limit + 1, parseCursor(vraag.cursor)),
  );
  const page = rijen
    .slice(0, vraag.limit)
    .map(({ soort, id, jongereId, datum }) => ({ soort, id, jongereId, datum }));
  const last = page.at(-1);
  return ok({ totaal, rijen: page, volgende: rijen.length > page.length && last ? writeCursor(last) : null });
}

/** The first `limit` records behind a figure with their value in each dimension of `per`, and how many there are. */
export async function listAlleRijen(
  tx: Tx,
  vraag: Cijfervraag,
  limit: number,
): Promise<{ readonly totaal: number; readonly rijen: readonly RijMetDims[] }> {
  const read = readCijfervraag(vraag);
  if (!read.ok) throw new Error(`Asked before: ${read.code}`);
  const { thuiszitterDagen } = await getParameters(tx, vraag.organisatieId, read.value.jaar.vanaf, [
    'thuiszitterDagen',
  ]);
  const per = read.value.per.filter((naam) => naam !== 'stand');
  const geteld = await readyVraag(tx, { ...read.value, per }, vraag.organisatieId, thuiszitterDagen);
  return whileCounting(tx, false, () => listFeiten(tx, geteld, limit));
}

const writeCursor = ({ datum, id }: Plaats): string =>
  Buffer.from(`${datum ?? ''}_${id}`).toString('base64url');

/** A cursor that was not made here starts at the first page. */
function parseCursor(cursor: string | undefined): Plaats | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?_([0-9a-f-]{36})$/.exec(
    Buffer.from(cursor ?? '', 'base64url').toString(),
  );
  return match?.[2] ? { datum: match[1] ?? null, id: match[2] } : undefined;
}
