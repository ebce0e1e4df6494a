import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countBeantwoordBinnen } from './gastvraag.sql.ts';

/** How many answers of the last year would have come in time, with links that work as long as now and otherwise. */
export const gastlinkVoorbeeld: Voorbeeld<'gastlinkDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const nu = await getParameters(tx, organisatieId, vandaag, ['gastlinkDagen']);
  return [
    {
      wat: 'Antwoorden van het laatste jaar die op tijd waren',
      nu: await countBeantwoordBinnen(tx, vandaag, nu.gastlinkDagen),
      straks: await countBeantwoordBinnen(tx, vandaag, waarde),
    },
  ];
};
