import { z } from 'zod';
import { endpoint, zMoment, zPagina } from '../../platform/endpoint.ts';
import { delen } from './sjabloon.ts';

export const zPrintbestand = z
  .object({
    printbestandId: z.uuid(),
    brieven: z.int(),
    bladzijden: z.int(),
    hash: z.string(),
    gemaaktOp: zMoment,
    gemaaktDoor: z.string(),
    deel: z.enum(delen).describe('opsporing: alleen voor wie dat deel mag zien'),
  })
  .meta({ id: 'Printbestand' });

export const listPrintbestandenEndpoint = endpoint({
  method: 'GET',
  path: '/printbestanden',
  operation: 'printbestandenLezen',
  samenvatting: 'Hoeveel brieven op de printer wachten, en wat al is gemaakt',
  toegang: 'brief.schrijven',
  query: zPagina,
  response: z.object({
    wachtPost: z.int().describe('Brieven die op een printbestand wachten'),
    wachtEmail: z.int().describe('E-mails die nog weg moeten'),
    wachtBerichtenbox: z
      .int()
      .describe('Brieven voor de Berichtenbox waarvan MijnOverheid nog niet meldde dat ze er zijn'),
    printbestanden: z.array(zPrintbestand),
    totaal: z.int(),
  }),
});

export const createPrintbestandEndpoint = endpoint({
  method: 'POST',
  path: '/printbestanden',
  operation: 'printbestandMaken',
  samenvatting: 'Eén bestand van alle brieven die op de post wachten; dat is het bewijs van verzenden',
  toegang: 'brief.schrijven',
  object: 'printbestand',
  response: zPrintbestand,
  refusals: { 'niets-te-printen': 409 },
});

export const printbestandPath = '/printbestanden/:printbestandId/pdf';
export const zPrintbestandBestand = z.object({ printbestandId: z.uuid() });
