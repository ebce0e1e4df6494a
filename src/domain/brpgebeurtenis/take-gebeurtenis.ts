import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import { dagVan } from '../../platform/clock.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addJaren } from '../../regels/kalender/datum.ts';
import { planDubbel } from '../dubbel/index.ts';
import { planPlichtpeiling } from '../plichtbewaking/index.ts';
import { deriveBrpTaken } from '../taak/index.ts';
import { readStand, type Stand } from './brp-stand.ts';
import type { takeGebeurtenisEndpoint } from './brpgebeurtenis.contract.ts';
import {
  findGebeurtenis,
  findJongere,
  insertGebeurtenis,
  insertGeheim,
  insertJongere,
  isNieuwste,
  lockPersoon,
  setUitkomst,
  updateJongere,
  writeVerblijf,
} from './brpgebeurtenis.sql.ts';

/** The Doorstroompunt ends at this age (WEB art. 9.2.1): of who is older nothing is kept. */
const DOELGROEP_TOT = 27;

/**
 * One change in the BRP, as an event with the person as they are now. It goes the way of personen.csv: the record is
 * brought up to date, its historie stays, and what somebody must look at becomes a task. What is open stays open (PB-05).
 * The same event again does nothing; one that is older than what was taken in already does nothing either.
 */
export const takeGebeurtenis =
  (vault: BsnVault) =>
  async (
    { tx, actor, vandaag, log }: Act,
    { id: nummer, source: bron, type: soort, time: tijdstip, data }: InputOf<typeof takeGebeurtenisEndpoint>,
  ) => {
    const { organisatieId } = actor;
    const { burgerservicenummer: bsn } = data.persoon;
    const hash = vault.hash(bsn);
    await lockPersoon(tx, organisatieId, hash);
    const known = await findGebeurtenis(tx, bron, nummer);
    if (known) {
      log({ id: known.brpGebeurtenisId });
      return ok({ ...known, alOntvangen: true });
    }
    if (dagVan(tijdstip) > vandaag)
      return refuse('datum-in-de-toekomst', 'time ligt na vandaag. Controleer de klok van de bron.');
    const read = readStand(data.persoon, vandaag);
    if (!read.ok) return read;
    const stand = read.value;

    const jongere = await findJongere(tx, organisatieId, hash);
    const { brpGebeurtenisId } = await insertGebeurtenis(tx, {
      organisatieId,
      bron,
      nummer,
      soort,
      tijdstip,
      jongereId: jongere?.jongereId ?? null,
    });
    const done = async (
      uitkomst: Parameters<typeof setUitkomst>[2]['uitkomst'],
      jongereId: string | null,
      taken = 0,
    ) => {
      await setUitkomst(tx, brpGebeurtenisId, { uitkomst, jongereId, taken });
      log({ id: brpGebeurtenisId, ...(jongereId && { jongereId }) });
      return ok({ brpGebeurtenisId, uitkomst, alOntvangen: false, taken });
    };

    if (jongere?.samengevoegd) return done('samengevoegd', jongere.jongereId);
    if (jongere && !(await isNieuwste(tx, jongere.jongereId, brpGebeurtenisId)))
      return done('achterhaald', jongere.jongereId);
    const { geboortedatum } = stand.jongere;
    if (!jongere) {
      if (!geboortedatum)
        return refuse(
          'datum-onvolledig',
          'geboorte.datum ontbreekt, en deze persoon is hier nog niet bekend.',
        );
      // Kept without a person: who is no concern of ours leaves nothing but that the message came.
      if (addJaren(geboortedatum, DOELGROEP_TOT) <= vandaag || stand.verblijf.tot)
        return done('buiten-doelgroep', null);
    }
    const jongereId = jongere
      ? jongere.jongereId
      : await insertJongere(
          tx,
          { organisatieId, brpGebeurtenisId, hash, cipher: vault.encrypt(bsn) },
          { ...stand.jongere, geboortedatum: geboortedatum ?? '' },
        );
    const changed = await bringUpToDate(
      tx,
      { organisatieId, jongereId, brpGebeurtenisId, nieuw: !jongere },
      stand,
      dagVan(tijdstip),
    );
    if (!changed) return done('ongewijzigd', jongereId);
    const taken = await deriveBrpTaken(tx, { organisatieId, invoerId: brpGebeurtenisId, vandaag });
    await planPlichtpeiling(tx, organisatieId);
    if (!jongere) await planDubbel(tx, organisatieId);
    return done('verwerkt', jongereId, taken);
  };

/** @returns whether anything was not known already */
async function bringUpToDate(
  tx: Act['tx'],
  wie: {
    readonly organisatieId: number;
    readonly jongereId: string;
    readonly brpGebeurtenisId: string;
    readonly nieuw: boolean;
  },
  { jongere, verblijf, geheim }: Stand,
  dag: string,
): Promise<boolean> {
  const changes = [
    wie.nieuw || (await updateJongere(tx, wie, jongere)),
    await writeVerblijf(tx, wie, verblijf),
    geheim && (await insertGeheim(tx, wie, dag)),
  ];
  return changes.some(Boolean);
}
