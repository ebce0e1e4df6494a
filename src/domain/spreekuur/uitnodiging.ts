import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import { composeLosseBrief } from '../brief/index.ts';
import { uitnodigingPath, zUitnodigingParams } from './spreekuur.contract.ts';
import { findUitnodiging } from './spreekuur.sql.ts';

/** The invitation in the name of the school, made when asked and kept nowhere: a light record leaves no letters. */
export const uitnodigingFileRoute = (db: Db, clock: Clock): FileRoute => ({
  method: 'GET',
  path: uitnodigingPath,
  operation: 'spreekuurUitnodigingMaken',
  samenvatting: 'De uitnodiging voor de leerling, uit naam van de school, als PDF',
  toegang: 'spreekuur.lezen',
  object: 'spreekuurgesprek',
  type: 'application/pdf',
  params: zUitnodigingParams,
  refusals: { 'niet-gevonden': 404, 'gegevens-ontbreken': 409 },
  async send({ organisatieId, id, schoolId }, { spreekuurgesprekId = '' }, log) {
    return db.transact({ organisatieId, actor: id, schoolId }, async (tx) => {
      const u = await findUitnodiging(tx, spreekuurgesprekId);
      if (!u) return refuse('niet-gevonden');
      log({ id: spreekuurgesprekId, jongereId: u.jongereId });
      const made = await composeLosseBrief(tx, {
        organisatieId,
        sjabloon: 'spreekuur-uitnodiging',
        velden: {
          voornaam: u.voornaam,
          dag: u.dag,
          tijd: `${u.tijd} uur`,
          plaats: u.plaats ?? u.school,
          officer: u.officer,
          school: u.school,
          bereikbaar: u.telefoon ? `Bel ${u.contact}: ${u.telefoon}.` : `Vraag het aan ${u.contact}.`,
          ouders: u.ouders ? 'ja' : undefined,
        },
        ontvanger: { naam: u.naam, adres: [] },
        kenmerk: u.code,
        behandelaar: u.contact,
        dag: clock.vandaag(),
        afzender: {
          afzender: u.school,
          afdeling: null,
          straat: u.straat ?? '',
          postcode: u.postcode ?? '',
          plaats: u.schoolplaats ?? '',
          telefoon: u.telefoon ?? '',
          email: u.email ?? '',
          website: null,
          mandaat: u.school,
          logo: null,
        },
      });
      if ('ontbreekt' in made) {
        return refuse('gegevens-ontbreken', `Voor de uitnodiging ontbreekt: ${made.ontbreekt}.`);
      }
      return ok({ naam: `uitnodiging-${u.code}.pdf`, inhoud: made.pdf });
    });
  },
});
