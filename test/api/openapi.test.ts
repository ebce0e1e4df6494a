import { expect, test } from 'vitest';
import { allFileRoutes, allRoutes } from '../../src/cli/routes.ts';
import { openUploads } from '../../src/domain/invoer/index.ts';
import { openBsnVault } from '../../src/platform/bsn-vault.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { bevoegdheden } from '../../src/platform/endpoint.ts';
import { openApiDocument } from '../../src/platform/openapi.ts';
import { freshDatabase, testKey } from '../database.ts';
import { lintOpenApi } from '../spectral.ts';

const uploads = openUploads('uploads');
const vault = openBsnVault(testKey);
const routes = allRoutes(vault, uploads);
const { db } = await freshDatabase();
const fileRoutes = allFileRoutes(db, uploads, systemClock, vault);

test('every endpoint names who may use it', () => {
  const known: readonly string[] = [...bevoegdheden, 'openbaar', 'ingelogd'];
  expect(routes.filter(({ endpoint }) => !known.includes(endpoint.toegang))).toEqual([]);
});

test('only the rules of the law, which hold no record of anyone, are open to everybody', () => {
  const open = routes.filter(({ endpoint }) => endpoint.toegang === 'openbaar');
  expect(open.map(({ endpoint }) => endpoint.path)).toEqual([
    '/regels',
    '/regels/:regel',
    '/regels/:regel/oordelen',
  ]);
});

test('every endpoint has an operation of its own and a path of its own', () => {
  const operations = routes.map(({ endpoint }) => endpoint.operation);
  const addresses = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  expect(new Set(operations).size).toBe(routes.length);
  expect(new Set(addresses).size).toBe(routes.length);
});

test('(KV-08, first part) the published description of all endpoints keeps the NL API Design Rules', async () => {
  const document = openApiDocument(routes, fileRoutes, 'https://schoolgang.voorbeeld.example/api/v1');
  expect(await lintOpenApi(document)).toEqual([]);
});

test('endpoints that carry files stand in the description too', () => {
  const { paths } = openApiDocument(routes, fileRoutes, '/api/v1') as { paths: Record<string, unknown> };
  expect(paths).toHaveProperty('/uploads/{uploadId}/bestanden/{naam}');
  expect(paths).toHaveProperty('/invoer/{invoerId}/weigeringen.csv');
});
