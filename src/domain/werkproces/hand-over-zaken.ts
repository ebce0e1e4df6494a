import type { Act } from '../../platform/act.ts';
import { tellSchool } from '../terugkoppeling/index.ts';
import { lockZakenVan, moveActies } from './hand-over-zaken.sql.ts';
import { updateZaak } from './werkproces.sql.ts';
import { getZaakVoorSchool } from './zaak-voor-school.ts';

/**
 * The running zaken of pupils of a school that somebody has, to a colleague; what that person promised in them stays open,
 * with the colleague as owner. The school hears the new name of each zaak.
 */
export async function handOverZaken(
  act: Act,
  wie: { readonly schoolId: string; readonly van: string; readonly naar: string },
): Promise<{ readonly zaken: number; readonly beloften: number }> {
  const zaken = await lockZakenVan(act.tx, wie.schoolId, wie.van, act.vandaag);
  for (const { werkprocesId, jongereId, versie } of zaken) {
    act.log({ soort: 'werkproces', id: werkprocesId, jongereId });
    await updateZaak(act.tx, werkprocesId, versie, { behandelaar: wie.naar });
    await tellSchool(act, await getZaakVoorSchool(act, werkprocesId));
  }
  return {
    zaken: zaken.length,
    beloften: await moveActies(
      act.tx,
      zaken.map(({ werkprocesId }) => werkprocesId),
      wie.van,
      wie.naar,
    ),
  };
}
