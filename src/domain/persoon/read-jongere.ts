import type { Act, Actor } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import { ok, refuse } from '../../platform/result.ts';
import { listBijzonderheden } from './bijzonderheid.sql.ts';
import { type GezinslidRij, listGezin } from './gezin.sql.ts';
import { explainHoren } from './horen.ts';
import {
  countLopend,
  findJongere,
  findVerblijf,
  listBetrokkenen,
  listInschrijvingen,
} from './persoon.sql.ts';
import { findPlicht } from './plicht.ts';

/** The file of a jongere: all blocks at once (PB-01). A secret address stays inside the database. */
export function readJongere(vault: BsnVault) {
  return async ({ tx, actor, vandaag, log }: Act, { jongereId }: { jongereId: string }) => {
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
      ...(await explainHoren(
        { geboortedatum, plicht },
        await listBetrokkenen(tx, jongereId, vandaag),
        vandaag,
      )),
      gezin: (await listGezin(tx, jongereId, vandaag)).map((lid) => toGezinslid(lid, actor)),
      ...(await countLopend(tx, jongereId)),
    });
  };
}

/** Whoever may not read zaken learns of a brother or sister no more than that something runs (PB-04). */
const toGezinslid = ({ lopendeZaken, openMeldingen, ...lid }: GezinslidRij, actor: Actor) => ({
  ...lid,
  bekend: lopendeZaken + openMeldingen > 0,
  lopend: may(actor, 'werkproces.lezen') ? { zaken: lopendeZaken, meldingen: openMeldingen } : null,
});
