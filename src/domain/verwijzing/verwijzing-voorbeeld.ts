import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countLangerDan, countNaHerinnering } from './verwijzing.sql.ts';

/** How many referrals of the last year would have had a reminder, with the term of now and with another. */
export const partnerTermijnVoorbeeld: Voorbeeld<'partnerTermijnDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const nu = await getParameters(tx, organisatieId, vandaag, ['partnerTermijnDagen']);
  return [
    {
      wat: 'Verwijzingen van het laatste jaar die een herinnering zouden krijgen',
      nu: await countLangerDan(tx, vandaag, nu.partnerTermijnDagen),
      straks: await countLangerDan(tx, vandaag, waarde),
    },
  ];
};

/** How many reminded referrals of the last year would have gone to the manager. */
export const opschalingVoorbeeld: Voorbeeld<'opschalingNaDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const nu = await getParameters(tx, organisatieId, vandaag, ['opschalingNaDagen']);
  return [
    {
      wat: 'Herinnerde verwijzingen van het laatste jaar die naar de leidinggevende zouden gaan',
      nu: await countNaHerinnering(tx, vandaag, nu.opschalingNaDagen),
      straks: await countNaHerinnering(tx, vandaag, waarde),
    },
  ];
};
