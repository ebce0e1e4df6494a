import { z } from 'zod';
import { endpoint, zTekst } from '../../platform/endpoint.ts';

const params = z.object({ briefStukId: z.uuid() });

export const readStukEndpoint = endpoint({
  method: 'GET',
  path: '/briefstukken/:briefStukId',
  operation: 'briefstukLezen',
  samenvatting: 'De woorden van een brief zoals hij is verzonden',
  toegang: 'brief.lezen',
  object: 'brief',
  params,
  response: z.object({ tekst: z.string() }),
  refusals: { 'niet-gevonden': 404 },
});

export const lakEndpoint = endpoint({
  method: 'POST',
  path: '/briefstukken/:briefStukId/gelakt',
  operation: 'briefLakken',
  samenvatting: 'Maak een kopie waaruit woorden zijn weggehaald; het origineel blijft zoals het is',
  toegang: 'brief.schrijven',
  object: 'brief',
  params,
  body: z.object({
    weg: z.array(z.string().trim().min(2).max(2000)).min(1).max(200).describe('Wat er niet in mag staan'),
    reden: zTekst(500).describe('Waarom, en voor wie de kopie is'),
  }),
  response: z.object({ briefStukId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'staat-er-niet': 409, 'loopt-over-opmaak': 409 },
});
