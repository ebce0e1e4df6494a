import type { Act } from '../../../platform/act.ts';
import type { InputOf } from '../../../platform/endpoint.ts';
import { ok, refuse } from '../../../platform/result.ts';
import { writeOpbouw } from './inrichting.sql.ts';
import type {
  addStukEndpoint,
  removeStukEndpoint,
  writeOpbouwEndpoint,
  writeStukEndpoint,
} from './jaarverslag.contract.ts';
import { deleteStuk, insertStuk, lockStuk, type StukInhoud, updateStuk } from './stukken.sql.ts';
import { DELEN, isVorm, vormNamen } from './vormen.ts';

/** The order of the parts, and which are left out, for every report in this form from now on. */
export async function saveOpbouw(
  { tx, actor: { organisatieId }, log }: Act,
  { vorm, delen, decimalen = {}, versie }: InputOf<typeof writeOpbouwEndpoint>,
) {
  if (!isVorm(vorm)) return refuse('onbekende-vorm', `Er zijn: ${vormNamen.join(', ')}.`);
  const vreemd = delen.find(({ deel }) => !DELEN.has(deel) && deel !== 'begrippen');
  if (vreemd || new Set(delen.map(({ deel }) => deel)).size < delen.length) return refuse('onbekend-deel');
  const written = await writeOpbouw(tx, organisatieId, vorm, { delen, decimalen, versie });
  if (written === undefined) return refuse('gewijzigd');
  log({ id: vorm });
  return ok({ versie: written });
}

export async function addStuk(
  { tx, actor: { organisatieId }, log }: Act,
  { schooljaar, ...inhoud }: InputOf<typeof addStukEndpoint>,
) {
  const { stukId, versie } = await insertStuk(tx, organisatieId, schooljaar, filled(inhoud));
  log({ id: stukId });
  return ok({ stukId, versie });
}

export async function writeStuk(
  { tx, log }: Act,
  { stukId, versie, ...inhoud }: InputOf<typeof writeStukEndpoint>,
) {
  const known = await lockStuk(tx, stukId);
  if (!known) return refuse('niet-gevonden');
  if (known.versie !== versie || known.soort !== inhoud.soort) return refuse('gewijzigd');
  const written = await updateStuk(tx, stukId, filled(inhoud));
  log({ id: stukId });
  return ok({ stukId, versie: written.versie });
}

export async function removeStuk({ tx, log }: Act, { stukId, versie }: InputOf<typeof removeStukEndpoint>) {
  const known = await lockStuk(tx, stukId);
  if (!known) return refuse('niet-gevonden');
  if (known.versie !== versie) return refuse('gewijzigd');
  await deleteStuk(tx, stukId);
  log({ id: stukId });
  return ok({});
}

type Getypt = Pick<StukInhoud, 'soort' | 'tekst'> & {
  readonly [K in keyof Omit<StukInhoud, 'soort' | 'tekst'>]?: StukInhoud[K] | undefined;
};
const filled = (een: Getypt): StukInhoud => ({
  soort: een.soort,
  tekst: een.tekst,
  kop: een.kop ?? null,
  wie: een.wie ?? null,
  functie: een.functie ?? null,
  akkoordOp: een.akkoordOp ?? null,
  grond: een.grond ?? null,
  resultaat: een.resultaat ?? null,
  toelichting: een.toelichting ?? null,
});
