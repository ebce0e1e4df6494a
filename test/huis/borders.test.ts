import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { borders, words } from '../../scripts/borders.mjs';
import { packageRoot } from '../../src/platform/package-root.ts';

type Plant = { readonly rule: string; readonly file: string; readonly text: string };

const line = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;
const plant = (rule: string, file: string, text: string): Plant => ({ rule, file, text });

/** One violation of every rule, and more where a rule can be evaded in more than one way. */
const plants: Plant[] = [
  plant('regels-are-pure', 'src/regels/p1.ts', line('../platform/clock.ts')),
  plant('regels-are-pure', 'src/regels/p2.ts', line('zod')),
  plant('regels-are-pure', 'src/regels/p3.ts', line('node:fs')),
  plant('regels-are-pure', 'src/regels/p4.ts', `export * from '../domain/a/index.ts';\n`),
  plant('regels-are-pure', 'src/regels/p5.ts', `export const y = () => import('../domain/a/index.ts');\n`),
  plant('regels-are-pure', 'src/regels/p6.ts', `export type T = import('../domain/a/index.ts').T;\n`),
  plant('slices-meet-at-index', 'src/domain/a/p.ts', line('../b/inside.ts')),
  plant('sql-in-sql-files', 'src/domain/a/p2.ts', line('kysely')),
  plant('sql-in-sql-files', 'src/integrations/duo/p.ts', line('pg')),
  plant('http-in-platform', 'src/domain/a/p.routes.ts', line('fastify')),
  plant('http-in-platform', 'src/integrations/duo/p2.ts', line('@fastify/cookie')),
  plant('platform-knows-no-domain', 'src/platform/p.ts', line('../domain/a/index.ts')),
  plant('domain-knows-no-integration', 'src/domain/a/p3.ts', line('../../integrations/duo/client.ts')),
  plant('web-sees-contracts-only', 'src/web/kantoor/p.ts', line('../../platform/clock.ts')),
  plant('web-sees-contracts-only', 'src/domain/a/web/p.tsx', line('../index.ts')),
  plant('web-sees-no-node', 'src/web/kantoor/p2.ts', line('node:path')),
  plant('server-sees-no-web', 'src/domain/a/p4.ts', line('./web/screen.ts')),
  plant('verslag-is-read-by-none', 'src/domain/a/p5.ts', line('../verslag/index.ts')),
  plant('roots-are-not-imported', 'src/cli/p.ts', line('../server.ts')),
  plant('wiring-stays-above', 'src/platform/p2.ts', line('../cli/opdracht.ts')),
  plant('wiring-stays-above', 'src/domain/a/p6.ts', line('../../wiring.ts')),
  plant('program-sees-no-test', 'src/domain/a/p7.ts', line('../../../test/database.ts')),
  plant('settings-in-config', 'src/domain/a/p8.ts', line('node:process')),
  plant('settings-in-config', 'src/platform/p3.ts', `export const y = process.env['HOME'];\n`),
  plant('clock-tells-time', 'src/domain/a/p9.ts', 'export const y = new Date();\n'),
  plant('clock-tells-time', 'src/domain/a/p10.ts', 'export const y = Date.now();\n'),
  plant('no-chance-in-regels', 'src/regels/p7.ts', 'export const y = Math.random();\n'),
  plant('no-console-below-the-roots', 'src/domain/a/p11.ts', `console.log('hoi');\n`),
  ...['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'].map((method) =>
    plant(
      'queries-in-sql-files',
      `src/domain/a/q-${method.toLowerCase()}.ts`,
      `export const y = (db: { ${method}(t: string): void }) => db.${method}('t');\n`,
    ),
  ),
  plant('import(no-cycle)', 'src/domain/b/ring.ts', `export { q } from './ring2.ts';\nexport const p = 1;\n`),
  plant('typescript(no-explicit-any)', 'src/domain/a/p12.ts', 'export const y: any = 1;\n'),
  plant(
    'non-null-on-index',
    'src/domain/a/p13.ts',
    'export const y = (map: Map<string, number>) => map.get("a")! + 1;\n',
  ),
  plant(
    'typescript(consistent-type-imports)',
    'src/domain/a/p14.ts',
    `export type T = import('./own.ts').T;\n`,
  ),
  plant(
    'typescript(switch-exhaustiveness-check)',
    'src/domain/a/p15.ts',
    `export function y(s: 'a' | 'b') {\n  switch (s) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
  ),
  plant(
    'typescript(no-floating-promises)',
    'src/domain/a/p16.ts',
    'export function y(f: () => Promise<void>) {\n  f();\n}\n',
  ),
];

/** What the house allows: every road of the diagram in stijl.md, and the exceptions of the table. */
const clean: readonly (readonly [file: string, text: string])[] = [
  ['src/regels/rule.ts', `import type { T } from './kalender/datum.ts';\nexport type U = T;\n`],
  ['src/regels/kalender/datum.ts', 'export type T = string;\nexport const x: T = "";\n'],
  ['src/regels/rule.test.ts', line('fast-check')],
  ['src/domain/a/index.ts', line('./own.ts')],
  [
    'src/domain/a/own.ts',
    `import { x as z } from '../b/index.ts';\nexport const x = z;\nexport type T = string;\n`,
  ],
  ['src/domain/a/own.sql.ts', line('kysely')],
  ['src/domain/a/use.ts', line('../../platform/clock.ts')],
  ['src/domain/a/first.ts', 'export const y = (xs: readonly number[]) => xs[0]! + 1;\n'],
  ['src/domain/a/web/screen.ts', line('../a.contract.ts')],
  ['src/domain/a/a.contract.ts', line('../../platform/endpoint.ts')],
  ['src/domain/b/index.ts', `export { x } from './inside.ts';\n`],
  ['src/domain/b/inside.ts', line('../../regels/kalender/datum.ts').replace('y', 'z') + 'export { x };\n'],
  ['src/domain/b/ring2.ts', `import { p } from './ring.ts';\nexport const q = p;\n`],
  ['src/domain/verslag/index.ts', line('../a/index.ts')],
  ['src/platform/clock.ts', 'export const x = (): Date => new Date();\n'],
  ['src/platform/config.ts', `export const x = process.env['PORT'];\n`],
  ['src/platform/endpoint.ts', line('zod')],
  ['src/platform/pool.ts', line('pg')],
  ['src/integrations/duo/client.ts', line('../../domain/a/index.ts')],
  ['src/web/kantoor/app.ts', line('../../domain/a/web/screen.ts')],
  ['src/server.ts', line('./domain/verslag/index.ts')],
  ['src/wiring.ts', line('./integrations/duo/client.ts')],
  ['src/cli/opdracht.ts', line('../wiring.ts')],
];

/** The only finding allowed in a clean file: the other half of the planted cycle. */
const otherHalf = 'src/domain/b/ring2.ts';

let sample: string;
let findings: { file: string; text: string }[];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(sample, file)), { recursive: true });
  writeFileSync(join(sample, file), text);
}

beforeAll(() => {
  sample = mkdtempSync(join(tmpdir(), 'schoolgang-grenzen-'));
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json', 'scripts']) {
    cpSync(join(packageRoot, file), join(sample, file), { recursive: true });
  }
  symlinkSync(join(packageRoot, 'node_modules'), join(sample, 'node_modules'));
  for (const [file, text] of clean) write(file, text);
  for (const { file, text } of plants) write(file, text);

  const oxlint = join(packageRoot, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--type-aware', '-f', 'unix', 'src'], {
    cwd: sample,
    encoding: 'utf8',
  });
  findings = stdout
    .split('\n')
    .map((text) => ({ file: text.split(':')[0] ?? '', text }))
    .filter(({ file }) => file.startsWith('src/'));
}, 60_000);

afterAll(() => rmSync(sample, { recursive: true, force: true }));

test.each(plants)('oxlint sees $rule in $file', ({ rule, file }) => {
  const reported = findings.filter((finding) => finding.file === file).map(({ text }) => text);
  expect(reported.join('\n')).toContain(rule);
});

test('code that keeps the borders passes', () => {
  const planted = new Set(plants.map(({ file }) => file));
  expect(findings.filter(({ file }) => !planted.has(file) && file !== otherHalf)).toEqual([]);
});

test('every row of the table has a planted violation', () => {
  const planted = new Set(plants.map(({ rule }) => rule));
  expect([...borders, ...words].map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});

test('knip sees an unused file and an unused export', () => {
  write('src/domain/a/forgotten.ts', 'export const forgotten = 1;\n');
  cpSync(join(packageRoot, 'knip.json'), join(sample, 'knip.json'));
  const args = [join(packageRoot, 'node_modules/knip/bin/knip.js'), '--no-exit-code', '--no-config-hints'];
  const run = () => execFileSync(process.execPath, args, { cwd: sample, encoding: 'utf8' });
  expect(run()).toContain('src/domain/a/forgotten.ts');
  write('src/server.ts', `import { used } from './half.ts';\nexport const y = used;\n`);
  write('src/half.ts', 'export const used = 1;\nexport const unused = 2;\n');
  expect(run()).toMatch(/unused\s+src\/half\.ts/);
}, 60_000);
