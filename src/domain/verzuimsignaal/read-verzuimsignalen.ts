import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { beginjaarVan } from '../../regels/kalender/schooljaar.ts';
import { isJongereKnown } from '../persoon/index.ts';
import { getVerzuimparameters } from './parameters.ts';
import { openRekenaar } from './rekenaar.ts';
import type { listVerzuimsignalenEndpoint } from './verzuimsignaal.contract.ts';
import { findLaatsteControle, listSignalen, readLeerlingen, type Toonrij } from './verzuimsignaal.sql.ts';

/** What was told of a jongere, with the calculation behind a threshold of this schooljaar. */
export async function readVerzuimsignalen(
  { tx, actor, vandaag, log }: Act,
  { jongereId }: InputOf<typeof listVerzuimsignalenEndpoint>,
) {
  if (!(await isJongereKnown(tx, jongereId))) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  const controle = await findLaatsteControle(tx, actor.organisatieId, vandaag);
  const rijen = await listSignalen(tx, jongereId, vandaag);
  const wekenVan = controle
    ? await explainRijen(tx, actor.organisatieId, jongereId, controle.op, rijen)
    : () => [];
  return ok({
    nagekeken: controle?.op ?? null,
    signalen: rijen.map((rij) => {
      const { schoolId: _, schooljaar: __, ...signaal } = rij;
      return { ...signaal, weken: wekenVan(rij) };
    }),
  });
}

/** Weeks are shown only when they add up to what was told: a delivery of today is counted tonight. */
async function explainRijen(
  tx: Tx,
  organisatieId: number,
  jongereId: string,
  op: Datum,
  rijen: readonly Toonrij[],
) {
  const schooljaar = beginjaarVan(op);
  const uitgelegd = new Map<Toonrij, { maandag: Datum; minuten: number }[]>();
  const drempels = rijen.filter(
    (rij) => rij.code === 'drempel-16-uur' && rij.stand === 'geldig' && rij.schooljaar === schooljaar,
  );
  if (drempels.length > 0) {
    const parameters = await getVerzuimparameters(tx, organisatieId, op);
    const schoolIds = [...new Set(drempels.map(({ schoolId }) => schoolId))];
    const rekenaar = await openRekenaar(tx, organisatieId, op, parameters, schoolIds);
    const { begin, vanaf } = rekenaar;
    const vraag = { organisatieId, schooljaar, begin, vanaf, totEnMet: op, jongereId };
    for await (const piece of readLeerlingen(tx, vraag)) {
      for (const drempel of drempels) {
        const leerling = piece.find(({ schoolId }) => schoolId === drempel.schoolId);
        if (!leerling) continue;
        const weken = rekenaar.explain(leerling, op, drempel.datum);
        const som = weken.reduce((totaal, { minuten }) => totaal + minuten, 0);
        if (som === drempel.minuten) uitgelegd.set(drempel, weken);
      }
    }
  }
  return (rij: Toonrij) => uitgelegd.get(rij) ?? [];
}
