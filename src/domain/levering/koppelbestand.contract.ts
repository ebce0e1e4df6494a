import { z } from 'zod';
import { endpoint, zTekst } from '../../platform/endpoint.ts';

export const listKoppelbestandenEndpoint = endpoint({
  method: 'GET',
  path: '/koppelbestanden',
  operation: 'koppelbestandenLezen',
  samenvatting: 'Per gemeente: hoeveel jongeren met een bsn nog geen onderwijsnummer hebben',
  toegang: 'levering.toepassen',
  response: z.object({
    koppelbestanden: z.array(
      z.object({
        gebied: z.string().describe('G en de gemeentecode'),
        gemeente: z.string().nullable(),
        naam: z.string().describe('Zo heet het bestand dat u vandaag ophaalt'),
        zonderNummer: z.int(),
        metNummer: z.int(),
      }),
    ),
  }),
});

/** GET of the file to send, PUT of the answer: bytes, not JSON. */
export const koppelbestandPath = '/koppelbestanden/:naam';
export const zKoppelbestand = z.object({
  naam: zTekst(200).describe('JJJJMMDD, G of R, vier cijfers, .koci.xlsx of .koci.csv'),
});
export const zGekoppeld = z.object({
  gelezen: z.int(),
  gekoppeld: z.int().describe('Onderwijsnummer vastgelegd'),
  bekend: z.int().describe('Stond hier al zo'),
  zonderAntwoord: z.int(),
  fouten: z.array(z.object({ regel: z.int(), reden: z.string() })),
});
export type Gekoppeld = z.output<typeof zGekoppeld>;
