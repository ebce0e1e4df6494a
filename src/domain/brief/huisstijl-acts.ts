import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { renderSvg } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { typstString } from '../../platform/typst.ts';
import type { writeHuisstijlEndpoint } from './brief.contract.ts';
import {
  isGemeente,
  listEigenGemeenten,
  listHuisstijlen,
  lockHuisstijl,
  writeHuisstijl,
} from './huisstijl.sql.ts';

export const readHuisstijlen = async ({ tx }: Act) =>
  ok({ huisstijlen: await listHuisstijlen(tx), gemeenten: await listEigenGemeenten(tx) });

/** Who sends, for one gemeente or for all others (BD-01). A drawing that cannot be set is refused here and not in a letter. */
export async function setHuisstijl(
  { tx, actor, log }: Act,
  { versie, ...h }: InputOf<typeof writeHuisstijlEndpoint>,
) {
  const gemeentecode = h.gemeentecode ?? null;
  if (gemeentecode && !(await isGemeente(tx, gemeentecode))) return refuse('gemeente-onbekend');
  const known = await lockHuisstijl(tx, gemeentecode);
  if ((known?.versie ?? 0) !== versie) return refuse('gewijzigd');
  if (h.logo && !isDrawing(h.logo)) {
    return refuse('ongeldig-logo', 'Het logo is geen SVG-tekening zonder verwijzingen naar buiten.');
  }
  if ((h.oin === undefined) !== (h.berichttype === undefined)) {
    return refuse(
      'berichtenbox-onvolledig',
      'Vul voor de Berichtenbox zowel het OIN als het berichttype in, of geen van beide.',
    );
  }
  const written = await writeHuisstijl(tx, actor.organisatieId, {
    ...h,
    gemeentecode,
    afdeling: h.afdeling ?? null,
    website: h.website ?? null,
    portaal: h.portaal ?? null,
    logo: h.logo ?? null,
    oin: h.oin ?? null,
    berichttype: h.berichttype ?? null,
  });
  log({ id: written.huisstijlId });
  return ok(written);
}

/** Nothing in a drawing may run or fetch, for pages show it as well. */
const ACTIVE = /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i;

function isDrawing(logo: string): boolean {
  if (!/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/i.test(logo) || ACTIVE.test(logo)) return false;
  try {
    renderSvg(`#image(bytes(${typstString(logo)}), format: "svg", alt: "logo")`);
    return true;
  } catch {
    return false;
  }
}
