import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { getParameters } from '../parameter/index.ts';
import { beginVan, listVersies, withDagen } from './definities.ts';
import { dimensiesOf, getIndicator, isIndicator, listIndicatorNamen } from './indicatoren.ts';
import type {
  recordReeksbreukEndpoint,
  withdrawReeksbreukEndpoint,
  writeAanvullingEndpoint,
} from './reeks.contract.ts';
import {
  deleteReeksbreuk,
  insertAanvulling,
  insertReeksbreuk,
  listAanvullingen,
  listReeksbreuken,
  lockAanvulling,
  lockReeksbreuk,
  updateAanvulling,
} from './reeks.sql.ts';
import { parseJaar } from './schooljaar-in-cijfers.ts';

/** The register of definitions: every version with the school years in which it holds, and who keeps it (RP-04). */
export async function readDefinities({ tx, actor: { organisatieId }, vandaag }: Act) {
  const { thuiszitterDagen } = await getParameters(tx, organisatieId, vandaag, ['thuiszitterDagen']);
  const aanvullingen = await listAanvullingen(tx, organisatieId);
  return ok({
    definities: listIndicatorNamen().map((indicator) => {
      const { code, eenheid, telmoment } = getIndicator(indicator);
      const versies = listVersies(indicator, aanvullingen).toReversed();
      return {
        indicator,
        code,
        eenheid,
        telmoment,
        dimensies: dimensiesOf(indicator),
        versies: versies.map((een) => ({
          versie: een.versie,
          vanafSchooljaar: beginVan(een),
          totEnMetSchooljaar: een.totEnMetSchooljaar,
          tekst: withDagen(een.tekst, thuiszitterDagen),
          aanvulling: een.aanvulling?.tekst ?? null,
          eigenaar: een.eigenaar,
          vastgelegdOp: een.aanvulling?.vastgelegdOp ?? null,
          vastgelegdDoor: een.aanvulling?.vastgelegdDoor ?? null,
          volgnummer: een.aanvulling?.versie ?? null,
        })),
      };
    }),
  });
}

/** Adds to a definition from a school year on; the years before keep theirs. */
export async function writeAanvulling(
  { tx, actor: { organisatieId }, log }: Act,
  { indicator, vanafSchooljaar, tekst, eigenaar, versie }: InputOf<typeof writeAanvullingEndpoint>,
) {
  if (!isIndicator(indicator)) return refuse('onbekende-indicator');
  if (!parseJaar(vanafSchooljaar)) return refuse('ongeldig-schooljaar');
  const nieuw = { indicator, vanafSchooljaar, tekst, eigenaar };
  const known = await lockAanvulling(tx, organisatieId, indicator, vanafSchooljaar);
  if (known?.versie !== versie) return refuse('gewijzigd');
  if (known) await updateAanvulling(tx, organisatieId, nieuw);
  else if (!(await insertAanvulling(tx, organisatieId, nieuw))) return refuse('gewijzigd');
  log({ id: `${indicator} ${vanafSchooljaar}` });
  const nu = listVersies(indicator, await listAanvullingen(tx, organisatieId));
  const geldt = nu.find((een) => een.vanafSchooljaar === vanafSchooljaar);
  return ok({ indicator, vanafSchooljaar, versie: geldt?.versie ?? '' });
}

export async function readReeksbreuken({ tx, actor: { organisatieId } }: Act) {
  return ok({ reeksbreuken: await listReeksbreuken(tx, organisatieId) });
}

/** Records that figures cannot be compared across a day (RP-07). */
export async function recordReeksbreuk(
  { tx, actor: { organisatieId }, log }: Act,
  { indicator, ...rest }: InputOf<typeof recordReeksbreukEndpoint>,
) {
  if (indicator !== undefined && !isIndicator(indicator)) return refuse('onbekende-indicator');
  const breuk = await insertReeksbreuk(tx, organisatieId, { ...rest, indicator: indicator ?? null });
  log({ id: breuk.reeksbreukId });
  return ok(breuk);
}

export async function withdrawReeksbreuk(
  { tx, log }: Act,
  { reeksbreukId, versie }: InputOf<typeof withdrawReeksbreukEndpoint>,
) {
  const known = await lockReeksbreuk(tx, reeksbreukId);
  if (!known) return refuse('niet-gevonden');
  if (known.versie !== versie) return refuse('gewijzigd');
  await deleteReeksbreuk(tx, reeksbreukId);
  log({ id: reeksbreukId });
  return ok({ reeksbreukId });
}
