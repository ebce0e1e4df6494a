import { getParameters, type Voorbeeld } from '../parameter/index.ts';

/** Who was asked keeps the day it was told; the next question gets the new term. */
export const teldatumTermijnVoorbeeld: Voorbeeld<'teldatumTermijnDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const { teldatumTermijnDagen: nu } = await getParameters(tx, organisatieId, vandaag, [
    'teldatumTermijnDagen',
  ]);
  return [{ wat: 'Dagen die een school heeft om te antwoorden', nu, straks: waarde }];
};
