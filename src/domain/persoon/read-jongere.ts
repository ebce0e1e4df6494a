import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import { ok, refuse } from '../../platform/result.ts';
import { explainHoren } from './horen.ts';
import {
  countLopend,
  findJongere,
  findVerblijf,
  listBetrokkenen,
  listBijzonderheden,
  listHuisgenoten,
  listInschrijvingen,
} from './persoon.sql.ts';
import { findPlicht } from './plicht.ts';

/** The file of a jongere: all blocks at once (PB-01). A secret address stays inside the database. */
export function readJongere(vault: BsnVault) {
  return async ({ tx, vandaag, log }: Act, { jongereId }: { jongereId: string }) => {
    const jongere = await findJongere(tx, jongereId, vandaag);
    if (!jongere) return refuse('niet-gevonden');
    log({ id: jongereId, jongereId });

    const verblijf = await findVerblijf(tx, jongereId);
    const bijzonderheden = await listBijzonderheden(tx, jongereId);
    const inschrijvingen = await listInschrijvingen(tx, jongereId);
    const geheim = bijzonderheden.some(({ soort }) => soort === 'geheim-adres');
    const { bsnCipher, ...persoon } = jongere;

    const plicht = await findPlicht(tx, jongereId, vandaag);
    if (!plicht) return refuse('niet-gevonden');
    const { geboortedatum } = jongere;

    return ok({
      ...persoon,
      bsn: bsnCipher ? vault.decrypt(bsnCipher) : null,
      plicht,
      adres: verblijf
        ? { ...verblijf, geheim, ...(geheim ? { straat: null, postcode: null, woonplaats: null } : {}) }
        : null,
      bijzonderheden,
      inschrijvingen,
      ...(await explainHoren({ geboortedatum, plicht }, await listBetrokkenen(tx, jongereId), vandaag)),
      huisgenoten: await listHuisgenoten(tx, jongereId, vandaag),
      ...(await countLopend(tx, jongereId)),
    });
  };
}
