import { z } from 'zod';
import { endpoint, zDatum, zMoment, zTekst } from '../../platform/endpoint.ts';
import { zSjabloonRegel, zTaaloordeel } from './brief.contract.ts';
import { vertaaltalen } from './talen.ts';

export { groepen } from './sjabloon.ts';

export const lezers = ['ouder', 'jongere'] as const;
const zTaal = z.enum(['nl', ...vertaaltalen]);
const params = z.object({ code: z.string().max(60) });

export const listSjablonenEndpoint = endpoint({
  method: 'GET',
  path: '/briefsjablonen',
  operation: 'briefsjablonenLezen',
  samenvatting: 'Alle brieven en besluiten die gemaakt kunnen worden, met wat ze vragen',
  toegang: 'brief.sjablonen',
  response: z.object({
    sjablonen: z.array(zSjabloonRegel),
    blokken: z.array(z.object({ code: z.string(), versie: z.string(), eigen: z.boolean() })),
  }),
});

export const readSjabloonEndpoint = endpoint({
  method: 'GET',
  path: '/briefsjablonen/:code',
  operation: 'briefsjabloonLezen',
  samenvatting: 'Eén sjabloon of blok: de tekst die geldt, de standaard en wat eerder gold',
  toegang: 'brief.sjablonen',
  params,
  response: z.object({
    code: z.string(),
    sjabloon: zSjabloonRegel.nullable().describe('Leeg bij een blok'),
    teksten: z.array(
      z.object({
        taal: zTaal,
        tekst: z.string(),
        versie: z.string(),
        eigen: z.boolean(),
        standaard: z.string().nullable(),
      }),
    ),
    versies: z.array(
      z.object({
        briefsjabloonId: z.uuid(),
        taal: z.string(),
        vanaf: zDatum,
        tekst: z.string(),
        reden: z.string(),
        vastgelegdOp: zMoment,
        vastgelegdDoor: z.string(),
      }),
    ),
    feiten: z.array(z.string()).describe('Wat een tekst nog meer tussen accolades mag zetten'),
  }),
  refusals: { 'niet-gevonden': 404 },
});

const tekst = zTekst(20_000);

export const previewSjabloonEndpoint = endpoint({
  method: 'POST',
  path: '/briefsjablonen/:code/_voorbeeld',
  operation: 'briefsjabloonVoorbeeldLezen',
  samenvatting: 'Een tekst op een verzonnen kind, met zinnen die te moeilijk zijn',
  toegang: 'brief.sjablonen',
  params,
  body: z.object({ tekst, taal: zTaal.default('nl'), lezer: z.enum(lezers).default('ouder') }),
  response: z.object({
    svg: z.string(),
    tekst: z.string(),
    onbekend: z.array(z.string()),
    taaloordeel: zTaaloordeel.nullable(),
  }),
  refusals: { 'niet-gevonden': 404, 'ongeldig-sjabloon': 400 },
});

export const writeSjabloonEndpoint = endpoint({
  method: 'POST',
  path: '/briefsjablonen/:code/versies',
  operation: 'briefsjabloonWijzigen',
  samenvatting: 'Een eigen tekst vanaf een dag; wat al is verzonden houdt zijn tekst',
  toegang: 'brief.beheren',
  object: 'briefsjabloon',
  params,
  body: z.object({ tekst, taal: zTaal.default('nl'), vanaf: zDatum, reden: zTekst(500) }),
  response: z.object({ briefsjabloonId: z.uuid() }),
  refusals: { 'niet-gevonden': 404, 'ongeldig-sjabloon': 400, 'dag-voorbij': 409 },
});

export const approveVertalingEndpoint = endpoint({
  method: 'POST',
  path: '/briefsjablonen/:code/vertalingen/:taal/_akkoord',
  operation: 'vertalingAkkoord',
  samenvatting: 'Vastleggen dat u beide talen leest en dat deze vertaling klopt',
  toegang: 'brief.schrijven',
  object: 'briefsjabloon',
  params: params.extend({ taal: z.enum(vertaaltalen) }),
  response: z.object({ nagekekenDoor: z.string(), nagekekenOp: zDatum }),
  refusals: { 'niet-gevonden': 404 },
});
