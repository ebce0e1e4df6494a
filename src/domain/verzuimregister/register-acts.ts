import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { planJob } from '../../platform/jobs/index.ts';
import { ok, refuse } from '../../platform/result.ts';
import { markMetDeHand, planVerzending, resetStatus } from '../melding/index.ts';
import { findOrganisatieCode } from '../organisatie/index.ts';
import type { Registers } from './poort.ts';
import type {
  closeFoutEndpoint,
  markStatussenEndpoint,
  retryFoutEndpoint,
  retryStatusEndpoint,
  setKoppelingEndpoint,
} from './verzuimregister.contract.ts';
import { lockFout, setCertificaat, setFout } from './verzuimregister.sql.ts';

/** Asks the register for what is new, for one organisatie. */
export const OPHALEN_JOB = 'verzuimregister-ophalen';
/** Tries one report again. */
export const OPNIEUW_JOB = 'verzuimregister-opnieuw';

const GEEN_KOPPELING =
  'Er is geen koppeling met het register. Lees een bestand in, of haal de statussen op als bestand.';

async function isGekoppeld({ tx, actor }: Act, registers: Registers): Promise<boolean> {
  const code = await findOrganisatieCode(tx, actor.organisatieId);
  return code !== undefined && registers(code) !== undefined;
}

export const fetchMeldingen = (registers: Registers) => async (act: Act) => {
  if (!(await isGekoppeld(act, registers))) return refuse('geen-koppeling', GEEN_KOPPELING);
  const { organisatieId } = act.actor;
  await planJob(act.tx, OPHALEN_JOB, String(organisatieId), { organisatieId });
  return ok({ gepland: true as const });
};

export async function retryFout({ tx, actor, log }: Act, fout: InputOf<typeof retryFoutEndpoint>) {
  const found = await lockFout(tx, fout.foutId);
  if (found?.status !== 'open') return refuse(found ? 'gewijzigd' : 'niet-gevonden');
  if (found.versie !== fout.versie) return refuse('gewijzigd');
  log({ id: fout.foutId });
  await planJob(tx, OPNIEUW_JOB, fout.foutId, { organisatieId: actor.organisatieId, foutId: fout.foutId });
  return ok({ gepland: true as const });
}

export async function closeFout({ tx, log }: Act, fout: InputOf<typeof closeFoutEndpoint>) {
  const found = await lockFout(tx, fout.foutId);
  if (found?.status !== 'open') return refuse(found ? 'gewijzigd' : 'niet-gevonden');
  if (found.versie !== fout.versie) return refuse('gewijzigd');
  log({ id: fout.foutId });
  return ok(await setFout(tx, fout.foutId, 'gesloten', fout.reden));
}

export const retryStatus =
  (registers: Registers) => async (act: Act, status: InputOf<typeof retryStatusEndpoint>) => {
    if (!(await isGekoppeld(act, registers))) return refuse('geen-koppeling', GEEN_KOPPELING);
    const reset = await resetStatus(act.tx, status.statusId, status.versie);
    if (!reset) return refuse('gewijzigd');
    act.log({ id: status.statusId });
    await planVerzending(act.tx, act.actor.organisatieId, reset.meldingId);
    return ok({ gepland: true as const });
  };

export async function markStatussen({ tx, log }: Act, { statusIds }: InputOf<typeof markStatussenEndpoint>) {
  const gezet = await markMetDeHand(tx, statusIds);
  for (const { id } of gezet) log({ id });
  return ok({ aantal: gezet.length });
}

export async function setKoppeling({ tx, actor, log }: Act, koppeling: InputOf<typeof setKoppelingEndpoint>) {
  log({});
  const versie = await setCertificaat(
    tx,
    actor.organisatieId,
    koppeling.certificaatTotEnMet,
    koppeling.versie,
  );
  return versie === undefined ? refuse('gewijzigd') : ok({ versie });
}
