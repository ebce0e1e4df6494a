import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok } from '../../platform/result.ts';
import { isBsn, normaliseBsn } from '../../regels/bsn.ts';
import type { searchJongerenEndpoint } from './persoon.contract.ts';
import { findJongerenKort } from './persoon.sql.ts';
import { countLopendeZaken, findByBsn, findByNaam, findByNummer, type Gevonden } from './zoeken.sql.ts';

/** Finds jongeren by what a person would type: a bsn, a number of a melding or zaak, or a name with mistakes. */
export function searchJongeren(vault: BsnVault) {
  return async ({ tx, actor, vandaag }: Act, { vraag, limiet }: InputOf<typeof searchJongerenEndpoint>) => {
    const found = await find(tx, vault, vraag, limiet, actor.rol === 'school');
    const ids = found.map((hit) => hit.jongereId);
    const kort = new Map((await findJongerenKort(tx, ids, vandaag)).map((one) => [one.jongereId, one]));
    const zaken = new Map((await countLopendeZaken(tx, ids)).map((one) => [one.jongereId, one.aantal]));
    return ok({
      treffers: found.flatMap((hit) => {
        const jongere = kort.get(hit.jongereId);
        return jongere ? [{ ...jongere, ...hit, lopendeZaken: zaken.get(hit.jongereId) ?? 0 }] : [];
      }),
    });
  };
}

async function find(
  tx: Act['tx'],
  vault: BsnVault,
  vraag: string,
  limiet: number,
  school: boolean,
): Promise<Gevonden[]> {
  const compact = vraag.replaceAll(/[\s.]/g, '');
  if (isBsn(compact)) return findByBsn(tx, vault.hash(normaliseBsn(compact)));
  if (!school && /\d/.test(compact)) {
    const byNummer = await findByNummer(tx, vraag);
    if (byNummer.length > 0) return byNummer;
  }
  return findByNaam(tx, vraag, limiet);
}
