import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../src/platform/package-root.ts';

/** Everything the linter of the NL API Design Rules has to say of an OpenAPI document: code, place and text. */
export async function lintOpenApi(document: unknown): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'schoolgang-openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  const program = join(
    dirname(createRequire(import.meta.url).resolve('@stoplight/spectral-cli/package.json')),
    'dist/index.js',
  );
  const rules = join(packageRoot, 'data', 'adr-spectral-ruleset.yaml');
  const words = [program, 'lint', '-q', '-f', 'json', '-F', 'hint', '-r', rules, file];
  try {
    // It ends with 1 when it found something; what it found is on stdout all the same.
    const { stdout } = await promisify(execFile)(process.execPath, words, {
      maxBuffer: 32 * 1024 * 1024,
    }).catch((error: { stdout?: string; stderr?: string }) => {
      if (!error.stdout) throw new Error(`spectral did not run: ${error.stderr}`);
      return { stdout: error.stdout };
    });
    const found = JSON.parse(stdout) as { code: string; path: string[]; message: string }[];
    return found.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
