import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { applyTeDoen } from './apply-levering.ts';
import { INDELINGEN } from './indeling.ts';
import {
  type applyLeveringEndpoint,
  type decideAllEndpoint,
  type decideRegelEndpoint,
  keuzesBij,
  type listLeveringenEndpoint,
  type listLeveringregelsEndpoint,
  type setIndelingEndpoint,
  soortenLevering,
} from './levering.contract.ts';
import {
  countLeveringen,
  countPerTwijfel,
  countRegels,
  countVerschillen,
  deleteLevering,
  findLevering,
  isLevering,
  listFouten,
  listLeveringen,
  listRegels,
  lockLevering,
  lockRegel,
  saveIndeling,
  setKeuze,
  setKeuzen,
  versieOf,
} from './levering.sql.ts';
import { listOntvangsten } from './ontvangst.sql.ts';
import { getIndelingen } from './receive-levering.ts';
import { countTwijfel, lockOrganisatie } from './toepassen.sql.ts';

const MEESTE_FOUTEN = 200;

export async function readLeveringen({ tx }: Act, page: InputOf<typeof listLeveringenEndpoint>) {
  return ok({ leveringen: await listLeveringen(tx, page), totaal: await countLeveringen(tx) });
}

export const readOntvangsten = async ({ tx }: Act) => ok({ ontvangsten: await listOntvangsten(tx) });

export async function readLevering({ tx, log }: Act, { leveringId }: { leveringId: string }) {
  const levering = await findLevering(tx, leveringId);
  if (!levering) return refuse('niet-gevonden');
  log({ id: leveringId });
  return ok({
    ...levering,
    aantallen: await countVerschillen(tx, leveringId),
    twijfel: await countPerTwijfel(tx, leveringId),
    eersteFouten: await listFouten(tx, leveringId, MEESTE_FOUTEN),
  });
}

export async function readRegels(
  { tx, vandaag, log }: Act,
  { limiet, vanaf, ...filter }: InputOf<typeof listLeveringregelsEndpoint>,
) {
  if (!(await isLevering(tx, filter.leveringId))) return refuse('niet-gevonden');
  const found = await listRegels(tx, filter, { limiet, vanaf });
  const ids = found.flatMap(({ jongereId }) => jongereId ?? []);
  const kort = new Map((await findJongerenKort(tx, ids, vandaag)).map((een) => [een.jongereId, een]));
  log({ id: filter.leveringId });
  return ok({
    regels: found.map(({ jongereId, ...regel }) => ({
      ...regel,
      jongere: (jongereId && kort.get(jongereId)) || null,
    })),
    totaal: await countRegels(tx, filter),
  });
}

/** Decides about one line in doubt; what is decided can be changed until it is applied. */
export async function decideRegel(
  { tx, log }: Act,
  { leveringRegelId, keuze, versie }: InputOf<typeof decideRegelEndpoint>,
) {
  const regel = await lockRegel(tx, leveringRegelId);
  if (!regel) return refuse('niet-gevonden');
  log({ id: regel.leveringId, ...(regel.jongereId ? { jongereId: regel.jongereId } : {}) });
  if (regel.gedaan) return refuse('al-verwerkt', 'Deze regel is al toegepast.');
  if (regel.versie !== versie) return refuse('gewijzigd');
  if (!regel.twijfel || !keuzesBij(regel.twijfel).includes(keuze)) return refuse('keuze-past-niet');
  if (regel.twijfel === 'onbekende-persoon' && keuze === 'toepassen' && !regel.volledig) {
    return refuse('persoon-onvolledig', 'Van deze persoon staat geen geboortedatum in het bestand.');
  }
  await setKeuze(tx, leveringRegelId, keuze);
  return ok({ leveringRegelId, ...(await versieOf(tx, leveringRegelId)) });
}

export async function decideAll(
  { tx, log }: Act,
  { leveringId, twijfel, keuze }: InputOf<typeof decideAllEndpoint>,
) {
  if (!(await lockLevering(tx, leveringId))) return refuse('niet-gevonden');
  log({ id: leveringId });
  if (!keuzesBij(twijfel).includes(keuze)) return refuse('keuze-past-niet');
  return ok({ beslist: await setKeuzen(tx, leveringId, twijfel, keuze) });
}

export async function applyLevering(
  { tx, actor, log }: Act,
  { leveringId, versie }: InputOf<typeof applyLeveringEndpoint>,
) {
  await lockOrganisatie(tx, actor.organisatieId);
  const levering = await lockLevering(tx, leveringId);
  if (!levering) return refuse('niet-gevonden');
  log({ id: leveringId });
  if (levering.versie !== versie) return refuse('gewijzigd');
  const { teDoen } = await countTwijfel(tx, leveringId);
  if (teDoen === 0 && levering.status === 'toegepast') {
    return refuse('niets-te-doen', 'Alles wat zeker is of waarover is beslist, is al toegepast.');
  }
  return ok(await applyTeDoen(tx, actor.organisatieId, leveringId));
}

export async function dropLevering({ tx, log }: Act, { leveringId }: { leveringId: string }) {
  const levering = await lockLevering(tx, leveringId);
  if (!levering) return refuse('niet-gevonden');
  log({ id: leveringId });
  if (levering.status !== 'bekeken') {
    return refuse('al-verwerkt', 'Deze levering is toegepast en blijft staan: zij zegt wat er is veranderd.');
  }
  await deleteLevering(tx, leveringId);
  return ok({ leveringId });
}

export async function readIndelingen({ tx }: Act) {
  const indelingen = await getIndelingen(tx);
  return ok({
    indelingen: soortenLevering.map((soort) => ({
      soort,
      ...indelingen[soort],
      velden: Object.entries(INDELINGEN[soort].kolommen).map(([veld, { verplicht }]) => ({
        veld,
        verplicht: verplicht === true || veld === 'einddatum',
      })),
    })),
  });
}

/** Records how the columns of this organisatie's files are called; two fields never share one. */
export async function setIndeling(
  { tx, actor }: Act,
  { soort, kolommen, gebeurtenissen, versie }: InputOf<typeof setIndelingEndpoint>,
) {
  const velden = INDELINGEN[soort].kolommen;
  const onbekend = Object.keys(kolommen).find((veld) => !Object.hasOwn(velden, veld));
  if (onbekend) return refuse('veld-onbekend', `Kies een van: ${Object.keys(velden).join(', ')}.`);
  const namen = Object.values(kolommen).map((naam) => naam.toLowerCase());
  if (new Set(namen).size < namen.length) {
    return refuse('kolom-dubbel', 'Een kolom kan maar een veld zijn. Kies voor elk veld een andere kolom.');
  }
  const saved = await saveIndeling(tx, actor.organisatieId, soort, { kolommen, gebeurtenissen }, versie);
  return saved ? ok(saved) : refuse('gewijzigd');
}
