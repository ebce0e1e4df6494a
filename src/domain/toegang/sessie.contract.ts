import { z } from 'zod';
import { bevoegdheden, endpoint, rollen, zDatum } from '../../platform/endpoint.ts';

export const talen = ['nl', 'en'] as const;

export const zSessie = z
  .object({
    naam: z.string(),
    rol: z.enum(rollen),
    organisatie: z.object({
      code: z.string(),
      naam: z.string(),
      synthetisch: z.boolean().describe('Alleen verzonnen mensen (oefenregio)'),
    }),
    gemeenten: z
      .array(z.object({ code: z.string(), naam: z.string() }))
      .describe('De gemeenten waarvoor deze organisatie vandaag werkt'),
    school: z.object({ schoolId: z.uuid(), naam: z.string() }).nullable(),
    bevoegdheden: z.array(z.enum(bevoegdheden)).describe('Wat u mag; de schermen tonen alleen dat'),
    csrf: z
      .string()
      .nullable()
      .describe('Stuur dit mee als header x-csrf bij elke wijziging; niet bij een token'),
    taal: z.enum(talen),
    vandaag: zDatum,
  })
  .meta({ id: 'Sessie' });
export type Sessie = z.output<typeof zSessie>;

export const readSessieEndpoint = endpoint({
  method: 'GET',
  path: '/sessie',
  operation: 'sessieLezen',
  samenvatting: 'Wie u bent en wat u mag',
  toegang: 'ingelogd',
  response: zSessie,
});

export const saveTaalEndpoint = endpoint({
  method: 'PUT',
  path: '/sessie/taal',
  operation: 'taalBewaren',
  samenvatting: 'Kies de taal van de schermen',
  toegang: 'ingelogd',
  body: z.object({ taal: z.enum(talen) }),
  response: z.object({ taal: z.enum(talen) }),
});
