import { z } from 'zod';
import { endpoint, zDatum } from '../../platform/endpoint.ts';

const zWerk = z.object({
  soort: z.enum(['melding', 'zaak', 'jongere']),
  id: z.uuid(),
  jongereId: z.uuid(),
  jongere: z.string(),
  schoolnaam: z.string().nullable(),
  wat: z.string(),
  uiterlijk: zDatum.nullable(),
  teLaat: z.boolean(),
});

export const readVandaagEndpoint = endpoint({
  method: 'GET',
  path: '/vandaag',
  operation: 'vandaagLezen',
  samenvatting: 'Wat vandaag nieuw is, wacht of te laat is, voor deze medewerker of het hele team',
  toegang: 'melding.lezen',
  object: 'werkproces',
  query: z.object({ voor: z.enum(['mij', 'team']).default('team') }),
  response: z
    .object({
      blokken: z.array(
        z.object({
          blok: z.enum(['nieuwe-meldingen', 'contact-met-school', 'terugkoppeling', 'termijnen', 'bewaking']),
          aantal: z.int(),
          regels: z.array(zWerk),
        }),
      ),
      last: z.object({
        lopendeZaken: z.int(),
        meldingenInBehandeling: z.int(),
        oudsteZaakVanaf: zDatum.nullable(),
      }),
    })
    .meta({ id: 'Vandaag' }),
});
