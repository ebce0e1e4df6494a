import { z } from 'zod';
import { endpoint, zMoment, zPagina, zTekst } from '../../platform/endpoint.ts';
import { vraagRefusals, zVraagBody } from './verslag.contract.ts';

/** More rows than this at once needs a bevoegdheid of its own. */
export const BULK_VANAF = 1000;

const zWat = z.enum(['tabel', 'rijen']);
const zSoort = z.enum(['csv', 'ods', 'xlsx']);

export const requestUitvoerEndpoint = endpoint({
  method: 'POST',
  path: '/cijfers/:indicator/uitvoer',
  operation: 'cijferUitvoeren',
  samenvatting:
    'Vraagt een cijfer of de rijen erachter als bestand, met de reden; het bestand is een uur te halen',
  toegang: 'cijfers.uitvoer',
  object: 'cijferuitvoer',
  params: z.object({ indicator: z.string() }),
  body: zVraagBody.extend({
    wat: zWat,
    soort: zSoort,
    reden: zTekst(500).describe('Waarvoor het bestand nodig is'),
  }),
  response: z.object({ cijferuitvoerId: z.uuid(), aantal: z.int(), bestand: z.string() }),
  refusals: { ...vraagRefusals, 'bulk-mag-niet': 403, 'te-veel-rijen': 409 },
});

export const listUitvoerEndpoint = endpoint({
  method: 'GET',
  path: '/cijferuitvoer',
  operation: 'cijferuitvoerLezen',
  samenvatting: 'Wie welk cijfer of welke rijen als bestand haalde, en waarom',
  toegang: 'logboek.lezen',
  query: zPagina,
  response: z.object({
    totaal: z.int(),
    uitvoer: z.array(
      z.object({
        cijferuitvoerId: z.uuid(),
        indicator: z.string(),
        schooljaar: z.string(),
        wat: zWat,
        soort: zSoort,
        reden: z.string(),
        aantal: z.int(),
        gevraagdOp: zMoment,
        gevraagdDoor: z.string(),
      }),
    ),
  }),
});

export const uitvoerBestandPath = '/cijferuitvoer/:cijferuitvoerId';
export const zUitvoerBestand = z.object({ cijferuitvoerId: z.uuid() });
