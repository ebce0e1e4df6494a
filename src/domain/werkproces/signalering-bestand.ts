import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { STANDAARD } from '../../regels/mas/signalering.ts';
import { getOrganisatienaam } from '../organisatie/index.ts';
import { signaleringBestandPath, zSignaleringBestand } from './bevinding.contract.ts';
import { findSignalering } from './bevinding.sql.ts';
import { renderSignalering } from './render-signalering.ts';
import { listWegingen } from './weging.sql.ts';
import { findKern } from './werkproces.sql.ts';

/** The answers of a zaak on paper, made when asked and kept nowhere (AI-05). */
export const signaleringFileRoute = (db: Db, clock: Clock): FileRoute => ({
  method: 'GET',
  path: signaleringBestandPath,
  operation: 'signaleringAfdrukken',
  samenvatting: 'De signalering van een zaak als PDF: welke antwoorden telden, en hoeveel',
  toegang: 'werkproces.lezen',
  object: 'werkproces',
  type: 'application/pdf',
  params: zSignaleringBestand,
  refusals: { 'niet-gevonden': 404, 'niet-ingevuld': 409 },
  async send({ organisatieId, id }, { werkprocesId = '' }, log) {
    return db.transact({ organisatieId, actor: id }, async (tx) => {
      const zaak = await findKern(tx, werkprocesId);
      if (!zaak) return refuse('niet-gevonden');
      log({ id: werkprocesId, jongereId: zaak.jongereId });
      const signalering = await findSignalering(tx, werkprocesId);
      if (!signalering) {
        return refuse(
          'niet-ingevuld',
          'In deze zaak is nog geen vraag beantwoord. Beantwoord eerst de vragen.',
        );
      }
      const { antwoorden, ingevuldOp } = signalering;
      const weging = (await listWegingen(tx)).find(({ vanaf }) => vanaf <= ingevuldOp);
      const inhoud = renderSignalering(
        {
          organisatie: await getOrganisatienaam(tx, organisatieId),
          nummer: zaak.nummer,
          antwoorden,
          ingevuldOp,
          weegschaal: weging ?? STANDAARD,
          wegingVanaf: weging?.vanaf ?? null,
          dag: clock.vandaag(),
        },
        Math.floor(clock.now().getTime() / 1000),
      );
      return ok({ naam: `signalering-${zaak.nummer}.pdf`, inhoud });
    });
  },
});
