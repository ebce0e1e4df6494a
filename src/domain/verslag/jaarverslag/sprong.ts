import type { Tx } from '../../../platform/db/tx.ts';
import type { Datum } from '../../../regels/kalender/datum.ts';
import { schooljaarVan } from '../../../regels/kalender/schooljaar.ts';
import { getParameters, type Voorbeeld } from '../../parameter/index.ts';
import { findEigenOrganisatie } from '../schooljaren.sql.ts';
import { composeJaarverslag } from './compose-jaarverslag.ts';
import { findBevindingen } from './find-bevindingen.ts';
import { schooljaarTerug } from './jaren.ts';
import type { Sprong } from './sprong-maat.ts';

/** From what leap on this organisatie wants to look again. */
export async function getSprong(tx: Tx, organisatieId: number, dag: Datum): Promise<Sprong> {
  const { verslagSprongProcent, verslagSprongAantal } = await getParameters(tx, organisatieId, dag, [
    'verslagSprongProcent',
    'verslagSprongAantal',
  ]);
  return { procent: verslagSprongProcent, aantal: verslagSprongAantal };
}

type Deel = keyof Sprong;

/** How many leaps the last report asks about now, and would with another value. */
const voorbeeld =
  (deel: Deel): Voorbeeld<'verslagSprongProcent' | 'verslagSprongAantal'> =>
  async (tx, { organisatieId, vandaag, waarde }) => {
    const schooljaar = schooljaarTerug(schooljaarVan(vandaag), 1);
    const organisatie = await findEigenOrganisatie(tx, organisatieId);
    const verslag = await composeJaarverslag(tx, { organisatie, schooljaar, vorm: 'raad' });
    const nu = await getSprong(tx, organisatieId, vandaag);
    const count = (sprong: Sprong) =>
      findBevindingen(verslag, sprong).filter(({ code }) => code === 'sprong').length;
    return [
      {
        wat: `Sprongen in het verslag van ${schooljaar}`,
        nu: count(nu),
        straks: count({ ...nu, [deel]: waarde }),
      },
    ];
  };
export const sprongVoorbeelden = {
  verslagSprongProcent: voorbeeld('procent'),
  verslagSprongAantal: voorbeeld('aantal'),
};
