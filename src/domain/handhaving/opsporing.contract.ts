import { z } from 'zod';
import { endpoint, zDatum } from '../../platform/endpoint.ts';

export const readOpsporingEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/opsporing',
  operation: 'opsporingsdeelLezen',
  samenvatting:
    'Of dit dossier een deel heeft dat onder de Wet politiegegevens valt, en tot wanneer; niet wat erin staat',
  toegang: 'dossier.lezen',
  object: 'opsporing',
  params: z.object({ jongereId: z.uuid() }),
  response: z
    .object({
      stukken: z.int(),
      magLezen: z.boolean().describe('Of u de inhoud mag zien'),
      eersteVerwerkingOp: zDatum.nullable(),
      uitGebruikUiterlijkOp: zDatum.nullable().describe('Daarna alleen nog voor klachten en verantwoording'),
      vernietigenVanaf: zDatum.nullable(),
    })
    .meta({ id: 'Opsporingsdeel' }),
});
