import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { normaliseBsn } from '../../regels/bsn.ts';
import { addDagen, leesbaar } from '../../regels/kalender/datum.ts';
import {
  type ContactWaarden,
  endContact,
  getContactAdres,
  getContactBsn,
  insertContact,
  isBetrokkeneOf,
  listContact,
  lockContact,
  lockVoorContact,
  updateContact,
} from './contact.sql.ts';
import type { listContactEndpoint, setContactEndpoint } from './persoon.contract.ts';
import { isJongereKnown } from './persoon.sql.ts';

export async function readContact({ tx, log }: Act, { jongereId }: InputOf<typeof listContactEndpoint>) {
  if (!(await isJongereKnown(tx, jongereId))) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  return ok({ contactgegevens: await listContact(tx, jongereId) });
}

type Gegevens = InputOf<typeof setContactEndpoint>;

const waardenOf = (g: Gegevens): ContactWaarden => {
  const elders = g.woont === 'elders';
  const eigen = (waarde: string | undefined) => (elders ? (waarde ?? null) : null);
  return {
    telefoon: g.telefoon ?? null,
    email: g.email ?? null,
    taal: g.taal ?? null,
    tolk: g.tolk,
    voorkeur: g.voorkeur ?? null,
    nietBenaderen: g.nietBenaderen ?? null,
    woont: g.woont ?? null,
    straatnaam: eigen(g.straatnaam),
    huisnummer: eigen(g.huisnummer),
    postcode: eigen(g.postcode?.toUpperCase().replace(' ', '')),
    woonplaats: eigen(g.woonplaats),
    adresGeheim: elders && g.adresGeheim,
    bron: g.bron ?? null,
    bsnCipher: null,
  };
};

/**
 * Records how somebody is reached from a day on: what held ends the day before and stays; on the day that it began itself it
 * is put right. A secret address that the screen could not show, and that nobody typed anew, stays as it was (PB-10).
 * The bsn of a betrokkene is kept for the Berichtenbox alone, and goes with that preference (BD-04).
 */
export const setContact =
  (vault: BsnVault) =>
  async ({ tx, actor, vandaag, log }: Act, gegevens: Gegevens) => {
    const { jongereId, betrokkeneId = null, vanaf = vandaag, versie } = gegevens;
    if (!(await lockVoorContact(tx, jongereId))) return refuse('niet-gevonden');
    if (betrokkeneId !== null && !(await isBetrokkeneOf(tx, betrokkeneId, jongereId))) {
      return refuse('niet-gevonden');
    }
    log({ id: jongereId, jongereId });
    const lopend = await lockContact(tx, jongereId, betrokkeneId);
    if ((lopend?.versie ?? 0) !== versie) return refuse('gewijzigd');
    if (lopend && vanaf < lopend.vanaf) {
      return refuse(
        'begin-voor-huidige',
        `Wat er nu staat, geldt vanaf ${leesbaar(lopend.vanaf)}. Kies die dag of een latere.`,
      );
    }
    let waarden = waardenOf(gegevens);
    const { straatnaam, huisnummer, postcode, woonplaats } = waarden;
    if (lopend && waarden.adresGeheim && !(straatnaam ?? huisnummer ?? postcode ?? woonplaats)) {
      waarden = { ...waarden, ...(await getContactAdres(tx, lopend.id)) };
    }
    if (betrokkeneId !== null && waarden.voorkeur === 'berichtenbox') {
      const bsnCipher = gegevens.bsn
        ? vault.encrypt(normaliseBsn(gegevens.bsn))
        : lopend && (await getContactBsn(tx, lopend.id));
      if (!bsnCipher) return refuse('bsn-nodig', 'Voor de Berichtenbox is het bsn van deze persoon nodig.');
      waarden = { ...waarden, bsnCipher };
    }
    if (lopend?.vanaf === vanaf) {
      await updateContact(tx, lopend.id, waarden);
      return ok({ contactgegevenId: lopend.id });
    }
    if (lopend) await endContact(tx, lopend.id, addDagen(vanaf, -1));
    const { organisatieId } = actor;
    return ok({
      contactgegevenId: await insertContact(tx, { organisatieId, jongereId, betrokkeneId, vanaf }, waarden),
    });
  };
