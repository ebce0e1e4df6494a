import { z } from 'zod';
import { endpoint, zMoment } from '../../platform/endpoint.ts';
import { signaalkeuzen } from '../../regels/werk/signaal.ts';
import { blokken } from './vandaag.contract.ts';

const zTijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const zKeuzes = z
  .partialRecord(z.enum(blokken), z.enum(signaalkeuzen))
  .describe('Per soort; wat er niet staat, staat op het scherm');

const instelling = {
  keuzes: zKeuzes,
  mailOm: zTijd,
  mailDagen: z.array(z.int().min(0).max(6)).max(7).describe('Maandag is 0'),
  stilVan: zTijd.nullable(),
  stilTot: zTijd.nullable(),
};

export const readSignalenEndpoint = endpoint({
  method: 'GET',
  path: '/signalen',
  operation: 'signalenLezen',
  samenvatting:
    'Wat u van elk soort signaal wilt: op het scherm, ook in een mail, of niet; en uw stille uren',
  toegang: 'melding.behandelen',
  response: z.object({
    ...instelling,
    email: z.string().nullable().describe('Waar de mail heen gaat; uit uw eigen gegevens'),
    kanMailen: z.boolean().describe('Uw organisatie heeft een afzender voor e-mail'),
    laatsteMail: zMoment.nullable(),
    versie: z.int().describe('0: u koos nog niets'),
  }),
});

export const saveSignalenEndpoint = endpoint({
  method: 'PUT',
  path: '/signalen',
  operation: 'signalenKiezen',
  samenvatting: 'Kies wat u van elk soort signaal wilt, en wanneer er geen mail mag komen',
  toegang: 'melding.behandelen',
  object: 'signaalkeuze',
  body: z.object({
    ...instelling,
    versie: z.int().min(0).describe('De versie die u zag; 0 als er nog niets was'),
  }),
  response: z.object({ versie: z.int() }),
  refusals: { gewijzigd: 409, 'email-nodig': 409, 'stil-onvolledig': 400, 'dag-nodig': 400 },
});
