import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import { ok } from '../../platform/result.ts';
import { deriveWpgTermijnen } from '../../regels/bewaartermijn.ts';
import { countOpsporing } from './opsporing.sql.ts';

/** That the file has a part under the Wet politiegegevens; who may not read it sees no more than this (HH-04). */
export async function readOpsporing({ tx, actor, log }: Act, { jongereId }: { jongereId: string }) {
  const { stukken, eersteVerwerkingOp } = await countOpsporing(tx, jongereId);
  log({ id: jongereId, jongereId });
  const termijnen = eersteVerwerkingOp === null ? undefined : deriveWpgTermijnen(eersteVerwerkingOp);
  return ok({
    stukken,
    magLezen: may(actor, 'opsporing.lezen'),
    eersteVerwerkingOp,
    uitGebruikUiterlijkOp: termijnen?.uitGebruikUiterlijkOp ?? null,
    vernietigenVanaf: termijnen?.vernietigenVanaf ?? null,
  });
}
