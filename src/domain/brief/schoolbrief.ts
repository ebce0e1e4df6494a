import type { Act } from '../../platform/act.ts';
import type { Db } from '../../platform/db/pool.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import type { FileRoute } from '../../platform/file-route.ts';
import { ok, refuse } from '../../platform/result.ts';
import {
  type confirmSchoolbriefEndpoint,
  type listSchoolbrievenEndpoint,
  schoolbriefPath,
  zSchoolbriefParams,
} from './schoolbrief.contract.ts';
import { countSchoolbrieven, findSchoolbriefPdf, listSchoolbrieven, markGelezen } from './schoolbrief.sql.ts';

export async function readSchoolbrieven({ tx }: Act, page: InputOf<typeof listSchoolbrievenEndpoint>) {
  return ok({ brieven: await listSchoolbrieven(tx, page), ...(await countSchoolbrieven(tx)) });
}

/** That the school read it: an act of a person there, never a trace of opening a screen (BD-04). */
export async function confirmSchoolbrief(
  { tx, log }: Act,
  { briefOntvangerId }: InputOf<typeof confirmSchoolbriefEndpoint>,
) {
  const done = await markGelezen(tx, briefOntvangerId);
  if (!done) return refuse('niet-gevonden');
  log({ id: done.briefId, jongereId: done.jongereId });
  return ok({ gelezenOp: done.gelezenOp });
}

export const schoolbriefFileRoute = (db: Db): FileRoute => ({
  method: 'GET',
  path: schoolbriefPath,
  operation: 'schoolbriefBestandLezen',
  samenvatting: 'Een brief van de gemeente aan uw school, als PDF',
  toegang: 'school.eigen',
  object: 'brief',
  type: 'application/pdf',
  params: zSchoolbriefParams,
  refusals: { 'niet-gevonden': 404 },
  async send({ organisatieId, id, schoolId }, { briefOntvangerId = '' }, log) {
    const found = await db.transact({ organisatieId, actor: id, schoolId }, (tx) =>
      findSchoolbriefPdf(tx, briefOntvangerId),
    );
    if (!found) return refuse('niet-gevonden');
    log({ id: found.briefId, jongereId: found.jongereId });
    return ok({ naam: `brief-${found.nummer}.pdf`, inhoud: found.pdf });
  },
});
