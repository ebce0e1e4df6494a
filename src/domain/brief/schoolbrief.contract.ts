import { z } from 'zod';
import { endpoint, zDatum, zMoment, zPagina } from '../../platform/endpoint.ts';

export const zSchoolbrief = z
  .object({
    briefOntvangerId: z.uuid(),
    nummer: z.string(),
    onderwerp: z.string(),
    jongere: z.string().nullable().describe('Leeg: deze jongere staat niet meer bij u ingeschreven'),
    verzondenOp: zDatum,
    gelezenOp: zMoment.nullable(),
  })
  .meta({ id: 'Schoolbrief' });
export type Schoolbrief = z.output<typeof zSchoolbrief>;

export const listSchoolbrievenEndpoint = endpoint({
  method: 'GET',
  path: '/eigen-school/brieven',
  operation: 'schoolbrievenLezen',
  samenvatting: 'De brieven die de gemeente aan uw school stuurde, nieuwste eerst',
  toegang: 'school.eigen',
  object: 'brief',
  query: zPagina,
  response: z.object({ brieven: z.array(zSchoolbrief), totaal: z.int(), ongelezen: z.int() }),
});

const params = z.object({ briefOntvangerId: z.uuid() });

export const confirmSchoolbriefEndpoint = endpoint({
  method: 'POST',
  path: '/eigen-school/brieven/:briefOntvangerId/_gelezen',
  operation: 'schoolbriefGelezen',
  samenvatting: 'Laat de gemeente weten dat u deze brief hebt gelezen; de eerste keer telt',
  toegang: 'school.eigen',
  object: 'brief',
  params,
  response: z.object({ gelezenOp: zMoment }),
  refusals: { 'niet-gevonden': 404 },
});

export const schoolbriefPath = '/eigen-school/brieven/:briefOntvangerId/pdf';
export const zSchoolbriefParams = params;
