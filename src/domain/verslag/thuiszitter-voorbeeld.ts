import { schooljaarVan } from '../../regels/kalender/schooljaar.ts';
import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countFeiten } from './cijfers.sql.ts';
import { readCijfervraag } from './cijfervraag.ts';
import { toVraag } from './compute-cijfers.ts';

/** How many thuiszitters this school year has by the number of days that holds, and by another. */
export const thuiszitterDagenVoorbeeld: Voorbeeld<'thuiszitterDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const schooljaar = schooljaarVan(vandaag);
  const read = readCijfervraag({ indicator: 'thuiszitters', schooljaar, per: [], waar: [], organisatieId });
  if (!read.ok) throw new Error(`thuiszitters can always be asked: ${read.code}`);
  const count = async (dagen: number) => {
    const found = await countFeiten(tx, toVraag(read.value, organisatieId, dagen));
    return found.find(({ alles }) => alles)?.waarde ?? 0;
  };
  const { thuiszitterDagen: nu } = await getParameters(tx, organisatieId, vandaag, ['thuiszitterDagen']);
  return [{ wat: `Thuiszitters in ${schooljaar}`, nu: await count(nu), straks: await count(waarde) }];
};
