import { z } from 'zod';
import { endpoint, zDatum } from '../../platform/endpoint.ts';
import { SIGNAALCODES } from '../../regels/verzuim/signalen.ts';

export const zVerzuimsignaal = z
  .object({
    schoolnaam: z.string(),
    code: z.enum(SIGNAALCODES),
    stap: z.int().describe('De hoeveelste keer of dag; bij langdurig het aantal dagen'),
    datum: zDatum.describe('De dag waarop de grens is bereikt'),
    van: zDatum.nullable().describe('Eerste dag van de reeks, bij langdurig en luxe-vermoeden'),
    minuten: z.int().nullable().describe('Bij zestien uur: wat in het venster is gemist'),
    stand: z.enum(['geldig', 'vervallen']),
    vorigeDatum: zDatum.nullable().describe('Wat eerder is verteld, voordat de school anders leverde'),
    weken: z
      .array(z.object({ maandag: zDatum, minuten: z.int() }))
      .describe(
        'De berekening van zestien uur: wat elke lesweek bijdraagt; leeg als de feiten sindsdien anders zijn',
      ),
  })
  .meta({ id: 'Verzuimsignaal' });
export type Verzuimsignaal = z.output<typeof zVerzuimsignaal>;

export const listVerzuimsignalenEndpoint = endpoint({
  method: 'GET',
  path: '/jongeren/:jongereId/verzuimsignalen',
  operation: 'verzuimsignalenLezen',
  samenvatting: 'Wat volgt uit de aanwezigheid die scholen van een jongere leverden',
  toegang: 'dossier.lezen',
  object: 'jongere',
  params: z.object({ jongereId: z.uuid() }),
  response: z.object({
    nagekeken: zDatum.nullable().describe('Tot en met welke dag het is uitgerekend; leeg: nog nooit'),
    signalen: z.array(zVerzuimsignaal),
  }),
  refusals: { 'niet-gevonden': 404 },
});
