import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findJongerenKort, type JongereKort } from '../persoon/index.ts';
import type {
  listDubbelenEndpoint,
  listSamenvoegingenEndpoint,
  readDubbelEndpoint,
  readVerwijzingEndpoint,
} from './dubbel.contract.ts';
import { countPerSterkte, findBlijvend, findDubbel, listDubbelen } from './dubbel.sql.ts';
import { countVerwijzingen, findKanten } from './kant.sql.ts';
import { countSamenvoegingen, listSamenvoegingen } from './samenvoegingen.sql.ts';

export async function readDubbelen({ tx, vandaag }: Act, vraag: InputOf<typeof listDubbelenEndpoint>) {
  const found = await listDubbelen(tx, vraag, vraag);
  const jongeren = await kortPerId(
    { tx, vandaag },
    found.flatMap(({ eenId, anderId }) => [eenId, anderId]),
  );
  const perSterkte = await countPerSterkte(tx, { ...vraag, sterkte: undefined });
  return ok({
    paren: found.flatMap(({ eenId, anderId, ...paar }) => {
      const een = jongeren.get(eenId);
      const ander = jongeren.get(anderId);
      return een && ander ? [{ ...paar, een, ander }] : [];
    }),
    totaal: perSterkte
      .filter(({ sterkte }) => !vraag.sterkte || sterkte === vraag.sterkte)
      .reduce((som, { aantal }) => som + aantal, 0),
    perSterkte,
  });
}

/** Both files beside each other; who looks has read both. */
export function readDubbel(vault: BsnVault) {
  return async ({ tx, vandaag, log }: Act, { dubbelId }: InputOf<typeof readDubbelEndpoint>) => {
    const dubbel = await findDubbel(tx, dubbelId);
    if (!dubbel) return refuse('niet-gevonden');
    const { eenId, anderId, ...paar } = dubbel;
    const kort = await kortPerId({ tx, vandaag }, [eenId, anderId]);
    const kanten = await findKanten(tx, [eenId, anderId]);
    const aantallen = await countVerwijzingen(tx, [eenId, anderId]);
    const kantOf = (id: string) => {
      const jongere = kort.get(id);
      const kant = kanten.find(({ jongereId }) => jongereId === id);
      if (!jongere || !kant) return undefined;
      log({ id: dubbelId, jongereId: id });
      const { bsnCipher, adres, ...meer } = kant;
      return {
        ...jongere,
        ...meer,
        bsn: bsnCipher ? vault.decrypt(bsnCipher) : null,
        adres: kant.adresGeheim ? null : adres || null,
        aantallen: aantallen
          .filter(({ jongereId }) => jongereId === id)
          .map(({ soort, aantal }) => ({ soort, aantal })),
      };
    };
    const een = kantOf(eenId);
    const ander = kantOf(anderId);
    return een && ander ? ok({ ...paar, een, ander }) : refuse('niet-gevonden');
  };
}

export async function readSamenvoegingen(
  { tx, vandaag }: Act,
  vraag: InputOf<typeof listSamenvoegingenEndpoint>,
) {
  const found = await listSamenvoegingen(tx, vraag);
  const jongeren = await kortPerId(
    { tx, vandaag },
    found.map(({ blijftId }) => blijftId),
  );
  return ok({
    samenvoegingen: found.map(({ blijftId, ...een }) => ({ ...een, blijft: jongeren.get(blijftId) ?? null })),
    totaal: await countSamenvoegingen(tx),
  });
}

/** Where an old address leads to now. */
export async function readVerwijzing({ tx }: Act, { jongereId }: InputOf<typeof readVerwijzingEndpoint>) {
  const blijft = await findBlijvend(tx, jongereId);
  return blijft ? ok({ jongereId: blijft }) : refuse('niet-gevonden');
}

const kortPerId = async ({ tx, vandaag }: Pick<Act, 'tx' | 'vandaag'>, ids: readonly string[]) =>
  new Map<string, JongereKort>(
    (await findJongerenKort(tx, ids, vandaag)).map((jongere) => [jongere.jongereId, jongere]),
  );
