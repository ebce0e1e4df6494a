import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type {
  ParameterStand,
  previewParameterEndpoint,
  setParameterEndpoint,
  withdrawParameterEndpoint,
} from './parameter.contract.ts';
import {
  deleteKeuze,
  getParameters,
  insertKeuze,
  type Keuze,
  listKeuzen,
  lockKeuze,
  updateKeuze,
} from './parameter.sql.ts';
import {
  isParameter,
  type ParameterNaam,
  type ParameterWaarde,
  parameterNamen,
  parameters,
} from './parameters.ts';

/** What would be counted otherwise: now, and with the value that is looked at. */
export type Voorbeeldregel = { readonly wat: string; readonly nu: number; readonly straks: number };
/** Counts what a value would change, and changes nothing. */
export type Voorbeeld<N extends ParameterNaam = ParameterNaam> = (
  tx: Tx,
  vraag: {
    readonly organisatieId: number;
    readonly vandaag: Datum;
    readonly vanaf: Datum;
    readonly waarde: ParameterWaarde<N>;
  },
) => Promise<readonly Voorbeeldregel[]>;
/** For every parameter the slice that uses it says what would change. */
export type Voorbeelden = { readonly [N in ParameterNaam]: Voorbeeld<N> };

export async function readParameters({ tx, actor, vandaag }: Act) {
  const keuzen = await listKeuzen(tx, actor.organisatieId);
  const nu = await getParameters(tx, actor.organisatieId, vandaag, parameterNamen);
  return ok({ parameters: parameterNamen.map((naam) => describe(naam, nu[naam], keuzen)) });
}

/** What a value would change (BH-03): asked before it is chosen. */
export const previewParameter =
  (voorbeelden: Voorbeelden) =>
  async (
    { tx, actor: { organisatieId }, vandaag }: Act,
    { naam, vanaf, waarde }: InputOf<typeof previewParameterEndpoint>,
  ) => {
    const read = readKeuze(naam, waarde, vanaf, vandaag);
    if (!read.ok) return read;
    const bekeken = read.value.waarde ?? parameters[read.value.naam].standaard;
    const preview = voorbeelden[read.value.naam] as Voorbeeld;
    return ok({ regels: [...(await preview(tx, { organisatieId, vandaag, vanaf, waarde: bekeken }))] });
  };

export async function setParameter(
  { tx, actor: { organisatieId }, vandaag, log }: Act,
  { naam, vanaf, waarde, reden, versie }: InputOf<typeof setParameterEndpoint>,
) {
  const read = readKeuze(naam, waarde, vanaf, vandaag);
  if (!read.ok) return read;
  const keuze = { ...read.value, vanaf, reden };
  const known = await lockKeuze(tx, organisatieId, keuze.naam, vanaf);
  if (known?.versie !== versie) return refuse('gewijzigd');
  if (known) await updateKeuze(tx, organisatieId, keuze);
  else if (!(await insertKeuze(tx, organisatieId, keuze))) return refuse('gewijzigd');
  log({ id: `${naam} ${vanaf}` });
  return ok(await readOne(tx, organisatieId, keuze.naam, vandaag));
}

export async function withdrawParameter(
  { tx, actor: { organisatieId }, vandaag, log }: Act,
  { naam, vanaf, versie }: InputOf<typeof withdrawParameterEndpoint>,
) {
  if (!isParameter(naam)) return unknownParameter(naam);
  const known = await lockKeuze(tx, organisatieId, naam, vanaf);
  if (!known) return refuse('niet-gevonden');
  if (known.versie !== versie) return refuse('gewijzigd');
  if (vanaf <= vandaag) {
    return refuse('dag-voorbij', 'Deze keuze geldt al. Kies een andere waarde die vandaag of later ingaat.');
  }
  await deleteKeuze(tx, organisatieId, naam, vanaf);
  log({ id: `${naam} ${vanaf}` });
  return ok(await readOne(tx, organisatieId, naam, vandaag));
}

function readKeuze(naam: string, waarde: unknown, vanaf: Datum, vandaag: Datum) {
  if (!isParameter(naam)) return unknownParameter(naam);
  if (vanaf < vandaag) {
    return refuse('dag-voorbij', 'Kies vandaag of een latere dag: wat gold, blijft zoals het was.');
  }
  if (waarde === null) return ok({ naam, waarde: null });
  const read = parameters[naam].schema.safeParse(waarde);
  if (read.success) return ok({ naam, waarde: read.data as ParameterWaarde });
  return refuse('ongeldige-waarde', `${naam}: ${read.error.issues[0]?.message ?? 'deze waarde kan niet'}.`);
}

const unknownParameter = (naam: string) =>
  refuse('onbekende-parameter', `"${naam}" bestaat niet. Wel: ${parameterNamen.join(', ')}.`);

async function readOne(tx: Tx, organisatieId: number, naam: ParameterNaam, vandaag: Datum) {
  const { [naam]: nu } = await getParameters(tx, organisatieId, vandaag, [naam]);
  return describe(naam, nu, await listKeuzen(tx, organisatieId));
}

function describe(naam: ParameterNaam, waarde: ParameterWaarde, alle: readonly Keuze[]): ParameterStand {
  const { schema: _, standaard, ...parameter } = parameters[naam];
  return {
    naam,
    ...parameter,
    standaard: copy(standaard),
    waarde: copy(waarde),
    keuzen: alle.filter((keuze) => keuze.naam === naam).map(({ naam: __, ...keuze }) => keuze),
  };
}

const copy = (waarde: number | readonly number[]) => (typeof waarde === 'number' ? waarde : [...waarde]);
