import { z } from 'zod';
import { endpoint, zMoment } from '../../platform/endpoint.ts';

export const soortenMeelezer = ['zaak', 'brief', 'jongere'] as const;
/** How often a screen says that it is still there. */
export const MELD_SECONDEN = 20;

const params = z.object({ soort: z.enum(soortenMeelezer), id: z.uuid() });

export const zMeelezer = z
  .object({
    naam: z.string(),
    sinds: zMoment,
    schrijft: z.boolean().describe('Is hier nu iets aan het invullen'),
  })
  .meta({ id: 'Meelezer' });
export type Meelezer = z.output<typeof zMeelezer>;

export const meldMeelezerEndpoint = endpoint({
  method: 'PUT',
  path: '/meelezers/:soort/:id',
  operation: 'meelezerMelden',
  samenvatting: 'Zeg dat u dit open hebt, en zie wie nog meer',
  toegang: 'dossier.lezen',
  params,
  body: z.object({ schrijft: z.boolean() }),
  response: z.object({ anderen: z.array(zMeelezer) }),
});

export const leaveMeelezerEndpoint = endpoint({
  method: 'DELETE',
  path: '/meelezers/:soort/:id',
  operation: 'meelezerWeg',
  samenvatting: 'Zeg dat u dit niet meer open hebt',
  toegang: 'dossier.lezen',
  params,
  response: z.object({ weg: z.boolean() }),
});
