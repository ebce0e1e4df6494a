import { findOrganisatie, listOrganisaties } from '../domain/organisatie/index.ts';
import { UsageError } from './command.ts';
import type { Program } from './program.ts';

/** The organisatie asked for, or the only one there is. @throws UsageError naming which there are */
export async function chooseOrganisatie(
  { db }: Program,
  code: string | undefined,
): Promise<{ readonly organisatieId: number; readonly code: string }> {
  return db.transact({ organisatieId: null, actor: 'opdrachtregel' }, async (tx) => {
    const known = await listOrganisaties(tx);
    const found =
      code === undefined ? (known.length === 1 ? known[0] : undefined) : await findOrganisatie(tx, code);
    if (found) return found;
    const names = known.map((one) => one.code).join(', ') || 'nog geen';
    throw new UsageError(
      code === undefined
        ? `Noem een --organisatie. Er zijn: ${names}.`
        : `Onbekende organisatie "${code}". Er zijn: ${names}.`,
    );
  });
}
