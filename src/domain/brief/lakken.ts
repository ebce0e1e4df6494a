import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { renderPdf } from '../../platform/pdf.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findStukTekst, insertGelakt } from './brief.sql.ts';
import { secondsOf } from './fix-brief.ts';
import { lakBrief } from './lak-brief.ts';
import type { lakEndpoint, readStukEndpoint } from './lakken.contract.ts';
import { hashOf } from './standaard-sjablonen.ts';

export async function readStuk({ tx, log }: Act, { briefStukId }: InputOf<typeof readStukEndpoint>) {
  const stuk = await findStukTekst(tx, briefStukId);
  if (!stuk) return refuse('niet-gevonden');
  log({ id: stuk.briefId, jongereId: stuk.jongereId });
  return ok({ tekst: stuk.tekst });
}

/** A copy for inzage without what is not theirs to see. The piece that was sent is not touched: no act can (BD-08). */
export async function lakStuk(
  { tx, actor, vandaag, log }: Act,
  { briefStukId, weg, reden }: InputOf<typeof lakEndpoint>,
) {
  const stuk = await findStukTekst(tx, briefStukId);
  if (!stuk) return refuse('niet-gevonden');
  log({ id: stuk.briefId, jongereId: stuk.jongereId });
  const gelakt = lakBrief(stuk, weg);
  if ('ontbreekt' in gelakt)
    return refuse('staat-er-niet', `Regel ${gelakt.ontbreekt + 1} staat niet zo in de brief.`);
  if ('blijft' in gelakt)
    return refuse(
      'loopt-over-opmaak',
      `Regel ${gelakt.blijft + 1} loopt over vette of aparte tekst heen. Zet elk deel op een eigen regel.`,
    );
  const pdf = renderPdf(gelakt.bron, 'ua-1', secondsOf(vandaag));
  const made = await insertGelakt(tx, {
    organisatieId: actor.organisatieId,
    briefStukId,
    ...gelakt,
    pdf,
    hash: hashOf(pdf),
    reden,
  });
  return ok(made);
}
