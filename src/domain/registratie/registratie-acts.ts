import type { Act } from '../../platform/act.ts';
import type { BsnVault } from '../../platform/bsn-vault.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { normaliseBsn } from '../../regels/bsn.ts';
import { planDubbel, proposeDubbel } from '../dubbel/index.ts';
import type {
  createJongereEndpoint,
  linkBsnEndpoint,
  readRegistratieEndpoint,
} from './registratie.contract.ts';
import {
  findGemeente,
  findMetBsn,
  findRegistratie,
  hasNaamgenoot,
  insertJongere,
  listBuitenBrp,
  lockJongere,
  setBsn,
} from './registratie.sql.ts';

/**
 * Records somebody who is not in the BRP or has no bsn (PB-06). A stay in a gemeente counts as a home, so that the child is
 * watched over like everyone (uitleg 0042).
 */
export async function createJongere(
  { tx, actor, vandaag, log }: Act,
  { tochNieuw, vanaf = vandaag, ...gegevens }: InputOf<typeof createJongereEndpoint>,
) {
  if (gegevens.geboortedatum > vandaag) {
    return refuse('geboortedatum-toekomst', 'De geboortedatum ligt in de toekomst.');
  }
  if (vanaf > vandaag) return refuse('vanaf-toekomst', 'Deze dag ligt in de toekomst.');
  const gemeente = gegevens.gemeentecode ? await findGemeente(tx, gegevens.gemeentecode) : undefined;
  if (gegevens.gemeentecode && !gemeente) {
    return refuse('gemeente-onbekend', 'Deze gemeente kennen wij niet.');
  }
  if (!tochNieuw && (await hasNaamgenoot(tx, gegevens))) {
    return refuse(
      'lijkt-op-bekende',
      'Er is al een jongere met deze geboortedatum en bijna dezelfde naam. Zoek die eerst op. Is het echt een ander, bewaar dan nog een keer.',
    );
  }
  const { organisatieId } = actor;
  const jongereId = await insertJongere(tx, organisatieId, { ...gegevens, vanaf }, gemeente?.naam ?? null);
  log({ id: jongereId, jongereId });
  await planDubbel(tx, organisatieId);
  return ok({ jongereId });
}

export async function readRegistratie(
  { tx, log }: Act,
  { jongereId }: InputOf<typeof readRegistratieEndpoint>,
) {
  const registratie = await findRegistratie(tx, jongereId);
  if (!registratie) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  return ok({ ...registratie, buitenBrp: await listBuitenBrp(tx, jongereId) });
}

/**
 * Gives the file its bsn; all that was in it stays where it is. When another file has the bsn, nothing changes but that the two
 * are proposed as one person.
 */
export function linkBsn(vault: BsnVault) {
  return async (
    { tx, actor, vandaag, log }: Act,
    { jongereId, bsn, versie }: InputOf<typeof linkBsnEndpoint>,
  ) => {
    const jongere = await lockJongere(tx, jongereId);
    if (!jongere) return refuse('niet-gevonden');
    log({ id: jongereId, jongereId });
    if (jongere.heeftBsn) return refuse('heeft-al-bsn', 'Deze jongere heeft al een bsn.');
    if (jongere.versie !== versie) return refuse('gewijzigd');
    const nummer = normaliseBsn(bsn);
    const bsnHash = vault.hash(nummer);
    const ander = await findMetBsn(tx, bsnHash);
    if (ander && ander.id !== jongereId) {
      log({ id: ander.id, jongereId: ander.id });
      const dubbelId = await proposeDubbel(tx, actor.organisatieId, [jongereId, ander.id]);
      return ok({ uitkomst: 'dubbel' as const, dubbelId });
    }
    await setBsn(tx, jongereId, bsnHash, vault.encrypt(nummer), vandaag);
    return ok({ uitkomst: 'gekoppeld' as const, dubbelId: null });
  };
}
