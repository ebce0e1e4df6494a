import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { listOrganisaties } from '../organisatie/index.ts';
import type {
  acceptUitvoeringEndpoint,
  endUitvoeringEndpoint,
  listUitvoeringEndpoint,
  setUitvoeringEndpoint,
  withdrawUitvoeringEndpoint,
} from './toewijzing.contract.ts';
import { checkVoorwaarden } from './toewijzing-acts.ts';
import {
  deleteAanvaarding,
  insertAanvaarding,
  insertAfspraak,
  isAskedOf,
  listUitvoering,
  lockAfspraak,
  setAfspraakEinde,
} from './uitvoering.sql.ts';

export async function readUitvoering(
  { tx, actor, vandaag }: Act,
  page: InputOf<typeof listUitvoeringEndpoint>,
) {
  const afspraken = await listUitvoering(tx, actor.organisatieId, page, vandaag);
  const organisaties = (await listOrganisaties(tx)).filter(
    ({ organisatieId }) => organisatieId !== actor.organisatieId,
  );
  return ok({
    afspraken,
    totaal: afspraken[0]?.totaal ?? 0,
    organisaties: organisaties.map(({ organisatieId, naam }) => ({ organisatieId, naam })),
  });
}

/** Says who executes a part of our tasks; an organisatie on this system must agree before it holds (BH-01). */
export async function setUitvoering(
  { tx, actor, log }: Act,
  afspraak: InputOf<typeof setUitvoeringEndpoint>,
) {
  const { uitvoerderId, uitvoerderNaam } = afspraak;
  if (uitvoerderId !== null && uitvoerderNaam !== null) {
    return refuse('een-van-beide', 'Kies een organisatie of schrijf een naam, niet allebei.');
  }
  const refusal = await checkVoorwaarden(tx, afspraak);
  if (refusal) return refusal;
  const known = uitvoerderId === null || (await isOther(tx, actor.organisatieId, uitvoerderId));
  if (!known) return refuse('organisatie-onbekend');
  const afspraakId = await insertAfspraak(tx, actor.organisatieId, afspraak);
  log({ id: afspraakId });
  return ok({ afspraakId });
}

const isOther = async (tx: Act['tx'], eigen: number, uitvoerderId: number): Promise<boolean> =>
  uitvoerderId !== eigen &&
  (await listOrganisaties(tx)).some(({ organisatieId }) => organisatieId === uitvoerderId);

export async function endUitvoering({ tx, actor, log }: Act, einde: InputOf<typeof endUitvoeringEndpoint>) {
  const afspraak = await lockAfspraak(tx, actor.organisatieId, einde.regelId);
  if (!afspraak) return refuse('niet-gevonden');
  if (afspraak.versie !== einde.versie) return refuse('gewijzigd');
  if (einde.totEnMet < afspraak.vanaf) return refuse('eind-voor-begin');
  log({ id: einde.regelId });
  return ok(await setAfspraakEinde(tx, einde.regelId, einde.totEnMet));
}

/** The executor agrees; from now on new reports land with it. */
export async function acceptUitvoering(
  { tx, actor, vandaag, log }: Act,
  { afspraakId }: InputOf<typeof acceptUitvoeringEndpoint>,
) {
  if (!(await isAskedOf(tx, actor.organisatieId, afspraakId))) return refuse('niet-gevonden');
  if (!(await insertAanvaarding(tx, actor.organisatieId, afspraakId, vandaag))) return refuse('al-aanvaard');
  log({ id: afspraakId });
  return ok({ aanvaardOp: vandaag });
}

/** The executor stops; what it has it keeps, and what comes stays with who holds the tasks. */
export async function withdrawUitvoering(
  { tx, actor, log }: Act,
  { afspraakId }: InputOf<typeof withdrawUitvoeringEndpoint>,
) {
  if ((await deleteAanvaarding(tx, actor.organisatieId, afspraakId)) === 0) return refuse('niet-gevonden');
  log({ id: afspraakId });
  return ok({ afspraakId });
}
