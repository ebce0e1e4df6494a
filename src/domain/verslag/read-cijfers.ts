import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { computeCijfers } from './compute-cijfers.ts';
import { listIndicators } from './indicatoren.ts';
import { listRijen } from './list-rijen.ts';
import { findEigenCode, listSchooljaren } from './schooljaren.sql.ts';
import type { readCijferEndpoint, readRijenEndpoint } from './verslag.contract.ts';

export async function readIndicatoren({ tx, vandaag }: Act) {
  return ok({
    indicatoren: listIndicators().map((one) => ({ ...one, dimensies: [...one.dimensies] })),
    schooljaren: await listSchooljaren(tx, vandaag),
  });
}

/** One figure or cross table of the own organisatie. */
export async function readCijfer(act: Act, vraag: InputOf<typeof readCijferEndpoint>) {
  const own = await ownVraag(act, vraag);
  if (!own.ok) return own;
  const answer = await computeCijfers(act.tx, own.value);
  if (!answer.ok) return answer;
  const { per, rijen, waarschuwingen } = answer.value;
  return ok({
    ...answer.value,
    per: [...per],
    rijen: rijen.map((rij) => ({ ...rij })),
    waarschuwingen: [...waarschuwingen],
  });
}

/** Exactly the records behind a figure (RP-03), with names for who may read files. */
export async function readRijen(act: Act, vraag: InputOf<typeof readRijenEndpoint>) {
  const own = await ownVraag(act, vraag);
  if (!own.ok) return own;
  const answer = await listRijen(act.tx, { ...own.value, cursor: vraag.volgende, limit: vraag.limiet });
  if (!answer.ok) return answer;
  const { rijen } = answer.value;
  const ids = [...new Set(rijen.flatMap(({ jongereId }) => (jongereId ? [jongereId] : [])))];
  const namen = new Map(
    (await findJongerenKort(act.tx, ids, act.vandaag)).map((one) => [one.jongereId, one.naam]),
  );
  return ok({
    ...answer.value,
    rijen: rijen.map((rij) => ({ ...rij, naam: rij.jongereId ? (namen.get(rij.jongereId) ?? null) : null })),
  });
}

type Gevraagd = InputOf<typeof readCijferEndpoint>;

/** The question as the engine takes it; another organisatie than one's own does not exist here. */
async function ownVraag(
  { tx, actor }: Act,
  { indicator, schooljaar, organisatie, per, waar, deelVan }: Gevraagd,
) {
  if (organisatie !== undefined && organisatie !== (await findEigenCode(tx, actor.organisatieId))) {
    return refuse('onbekende-organisatie', `Organisatie "${organisatie}" bestaat niet of is niet van u.`);
  }
  return ok({
    indicator,
    schooljaar,
    per,
    waar: waar.map(readWaar),
    deelVan,
    organisatieId: actor.organisatieId,
  });
}

/** `dimensie:waarde`; a value may hold colons itself. */
export function readWaar(text: string): { dimensie: string; waarde: string } {
  const at = text.indexOf(':');
  return at < 0
    ? { dimensie: text, waarde: '' }
    : { dimensie: text.slice(0, at), waarde: text.slice(at + 1) };
}
