import { expect, test } from 'vitest';
import { allRoutes } from '../../src/cli/routes.ts';
import { openUploads } from '../../src/domain/invoer/index.ts';
import { openBsnVault } from '../../src/platform/bsn-vault.ts';
import { bevoegdheden } from '../../src/platform/endpoint.ts';
import { openApiDocument } from '../../src/platform/openapi.ts';
import { testKey } from '../database.ts';
import { lintOpenApi } from '../spectral.ts';

const routes = allRoutes(openBsnVault(testKey), openUploads('uploads'));

test('every endpoint names who may use it', () => {
  const known: readonly string[] = [...bevoegdheden, 'openbaar', 'ingelogd'];
  expect(routes.filter(({ endpoint }) => !known.includes(endpoint.toegang))).toEqual([]);
});

test('no endpoint is open to everybody', () => {
  expect(routes.filter(({ endpoint }) => endpoint.toegang === 'openbaar')).toEqual([]);
});

test('every endpoint has an operation of its own and a path of its own', () => {
  const operations = routes.map(({ endpoint }) => endpoint.operation);
  const addresses = routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  expect(new Set(operations).size).toBe(routes.length);
  expect(new Set(addresses).size).toBe(routes.length);
});

test('(KV-08, first part) the published description of all endpoints keeps the NL API Design Rules', async () => {
  const document = openApiDocument(routes, 'https://schoolgang.voorbeeld.example/api/v1');
  expect(await lintOpenApi(document)).toEqual([]);
});
