import type { Voorbeeld } from '../parameter/index.ts';
import { getParameters } from '../parameter/index.ts';
import { countTeam } from './team.sql.ts';

/** Of how many open reports the school waits too long for an answer: by the term that holds, and by another. */
export const terugkoppelDagenVoorbeeld: Voorbeeld<'terugkoppelDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const count = async (terugkoppelDagen: number) => {
    const { maten } = await countTeam(tx, {
      organisatieId,
      vandaag,
      vanaf: vandaag,
      totEnMet: vandaag,
      terugkoppelDagen,
    });
    return maten['terugkoppeling-te-laat'];
  };
  const { terugkoppelDagen: nu } = await getParameters(tx, organisatieId, vandaag, ['terugkoppelDagen']);
  return [
    {
      wat: 'Open meldingen waarover de school te lang niets hoorde',
      nu: await count(nu),
      straks: await count(waarde),
    },
  ];
};
