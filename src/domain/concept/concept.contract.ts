import { z } from 'zod';
import { endpoint, zMoment } from '../../platform/endpoint.ts';

/** A report of a conversation with all its agreements fits many times. */
const MOST_SIGNS = 100_000;
const zSleutel = z.string().regex(/^[\w.:-]{1,160}$/);
const zInhoud = z
  .record(z.string(), z.unknown())
  .refine((value) => JSON.stringify(value).length <= MOST_SIGNS, 'te groot');

export const listConceptenEndpoint = endpoint({
  method: 'GET',
  path: '/concepten',
  operation: 'conceptenLezen',
  samenvatting: 'Wat u typte en nog niet opsloeg; alleen uw eigen concepten',
  toegang: 'ingelogd',
  response: z.object({
    concepten: z.array(z.object({ sleutel: z.string(), inhoud: zInhoud, bewaardOp: zMoment })),
  }),
});

export const saveConceptEndpoint = endpoint({
  method: 'PUT',
  path: '/concepten/:sleutel',
  operation: 'conceptBewaren',
  samenvatting: 'Bewaar wat u in een formulier typt, tot u het opslaat of weggooit',
  toegang: 'ingelogd',
  params: z.object({ sleutel: zSleutel }),
  body: z.object({ inhoud: zInhoud }),
  response: z.object({ bewaardOp: zMoment }),
});

export const dropConceptEndpoint = endpoint({
  method: 'DELETE',
  path: '/concepten/:sleutel',
  operation: 'conceptWeggooien',
  samenvatting: 'Gooi een concept weg; het is opgeslagen of niet meer nodig',
  toegang: 'ingelogd',
  params: z.object({ sleutel: zSleutel }),
  response: z.object({ weg: z.boolean() }),
});
