import { expect, test } from 'vitest';
import { z } from 'zod';
import { lintOpenApi } from '../../test/spectral.ts';
import { endpoint, zDatum, zMoment, zPagina } from './endpoint.ts';
import { openApiDocument } from './openapi.ts';
import { ok, refuse } from './result.ts';
import { type Route, serve } from './serve.ts';

const zMelding = z
  .object({
    meldingId: z.uuid(),
    eindDatum: zDatum.nullable(),
    op: zMoment,
    soort: z.enum(['a', 'b']).nullable(),
    school: z.object({ naam: z.string().default('?') }).meta({ id: 'SchoolKort' }),
  })
  .meta({ id: 'Melding' });

const routes: Route[] = [
  serve(
    endpoint({
      method: 'GET',
      path: '/meldingen',
      operation: 'meldingenLezen',
      samenvatting: 'Meldingen',
      toegang: 'melding.lezen',
      query: zPagina.extend({ gemeldVanaf: zDatum.optional() }),
      response: z.object({ rijen: z.array(zMelding) }),
    }),
    async () => ok({ rijen: [] }),
  ),
  serve(
    endpoint({
      method: 'POST',
      path: '/meldingen/:meldingId/sluiten',
      operation: 'meldingSluiten',
      samenvatting: 'Sluit een melding',
      toegang: 'melding.behandelen',
      params: z.object({ meldingId: z.uuid() }),
      body: z.object({ reden: z.string().optional(), melding: zMelding }),
      response: zMelding,
      refusals: { gewijzigd: 409, 'melding-onbekend': 404 },
    }),
    async () => refuse('gewijzigd'),
  ),
  serve(
    endpoint({
      method: 'GET',
      path: '/referentie',
      operation: 'referentieLezen',
      samenvatting: 'Referentie',
      toegang: 'openbaar',
      response: z.object({ namen: z.array(z.string()) }),
    }),
    async () => ok({ namen: [] }),
  ),
];
type Operation = {
  parameters?: { name: string; required: boolean }[];
  responses: Record<string, unknown>;
  security: unknown;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: Record<string, unknown>; required?: string[] }> };
};
const document = openApiDocument(routes, [], 'https://schoolgang.example/api/v1') as unknown as Document;

test('the description passes the linter of the NL API Design Rules without errors or warnings', {
  timeout: 60_000,
}, async () => {
  expect(await lintOpenApi(document)).toEqual([]);
});

test('the linter used here sees a fault', { timeout: 60_000 }, async () => {
  const faulty = structuredClone(document) as unknown as { info: { contact?: unknown } };
  delete faulty.info.contact;
  expect((await lintOpenApi(faulty)).join()).toContain('info-contact');
});

test('every way to be refused is described, with the codes of the act', () => {
  const responses = document.paths['/meldingen/{meldingId}/sluiten']?.['post']?.responses ?? {};
  expect(Object.keys(responses).sort()).toEqual(['200', '400', '401', '403', '404', '409', '429', '500']);
  expect(responses['404']).toMatchObject({ description: 'melding-onbekend' });
});

test('who may use it is described', () => {
  expect(document.paths['/meldingen']?.['get']?.security).toEqual([
    { machine: ['melding.lezen'] },
    { sessie: [] },
  ]);
  expect(document.paths['/referentie']?.['get']?.security).toEqual([]);
});

test('what may be left out is not required, and what has a default neither', () => {
  const parameters = document.paths['/meldingen']?.['get']?.parameters ?? [];
  expect(parameters.map(({ name, required }) => [name, required])).toEqual([
    ['limiet', false],
    ['vanaf', false],
    ['gemeldVanaf', false],
  ]);
});

test('parts with a name stand once, and every reference leads somewhere', () => {
  expect(Object.keys(document.components.schemas).sort()).toEqual(['Melding', 'Probleem', 'SchoolKort']);
  expect(document.components.schemas['Melding']?.properties).toMatchObject({
    eindDatum: { type: ['string', 'null'], format: 'date' },
    op: { type: 'string', format: 'date-time' },
    school: { $ref: '#/components/schemas/SchoolKort' },
  });
  const text = JSON.stringify(document);
  expect(text).not.toContain('$defs');
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(document.components.schemas).toHaveProperty(name);
  }
});
