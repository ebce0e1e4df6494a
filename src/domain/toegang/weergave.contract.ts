import { z } from 'zod';
import { endpoint } from '../../platform/endpoint.ts';

const params = z.object({ lijst: z.string().regex(/^[a-z-]{1,40}$/) });
const zInstelling = z.record(z.string(), z.unknown());

export const readWeergaveEndpoint = endpoint({
  method: 'GET',
  path: '/weergaven/:lijst',
  operation: 'weergaveLezen',
  samenvatting: 'Hoe u deze lijst het laatst had: kolommen, filters, volgorde, breedte',
  toegang: 'weergave.bewaren',
  params,
  response: z.object({ instelling: zInstelling }),
});

export const saveWeergaveEndpoint = endpoint({
  method: 'PUT',
  path: '/weergaven/:lijst',
  operation: 'weergaveBewaren',
  samenvatting: 'Bewaar hoe u deze lijst ziet',
  toegang: 'weergave.bewaren',
  params,
  body: z.object({
    instelling: zInstelling.refine((value) => JSON.stringify(value).length < 8000, 'te groot'),
  }),
  response: z.object({ instelling: zInstelling }),
});
