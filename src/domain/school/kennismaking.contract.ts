import { z } from 'zod';
import { endpoint, zDatum, zTekst } from '../../platform/endpoint.ts';

const params = z.object({ schoolId: z.uuid() });

export const zKennismaking = z
  .object({
    schooljaar: z.string(),
    gevoerdOp: zDatum,
    met: z.string(),
    afspraken: z.string(),
    wensen: z.string().nullable(),
    door: z.string(),
    versie: z.int(),
  })
  .meta({ id: 'Kennismaking' });
export type Kennismaking = z.output<typeof zKennismaking>;

export const listKennismakingenEndpoint = endpoint({
  method: 'GET',
  path: '/scholen/:schoolId/kennismakingen',
  operation: 'kennismakingenLezen',
  samenvatting: 'Stap 0 met een school, per schooljaar: met wie, welke afspraken, welke wensen',
  toegang: 'school.lezen',
  params,
  response: z.object({
    schooljaar: z.string().describe('Het schooljaar van vandaag'),
    kennismakingen: z.array(zKennismaking),
  }),
  refusals: { 'niet-gevonden': 404 },
});

export const recordKennismakingEndpoint = endpoint({
  method: 'PUT',
  path: '/scholen/:schoolId/kennismaking',
  operation: 'kennismakingVastleggen',
  samenvatting: 'Leg de kennismaking van een schooljaar vast, of verbeter haar',
  toegang: 'school.beheren',
  object: 'school',
  params,
  body: z.object({
    gevoerdOp: zDatum.describe('Het schooljaar volgt uit deze dag'),
    met: zTekst(500),
    afspraken: zTekst(4000),
    wensen: zTekst(4000).optional(),
    versie: z.int().min(0).describe('De versie die u zag; 0 als er dat schooljaar nog niets was'),
  }),
  response: z.object({ schooljaar: z.string(), versie: z.int() }),
  refusals: { 'niet-gevonden': 404, gewijzigd: 409, 'dag-in-de-toekomst': 409 },
});
