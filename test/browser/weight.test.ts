import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { build, root } from '../../scripts/build.mjs';

const web = join(root, 'dist/web');

/** The script of a page with everything it imports at once; what is imported later, when a screen opens, does not count. */
function scriptsOf(shell: string): string[] {
  const page = readFileSync(join(web, shell, 'index.html'), 'utf8');
  const todo = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  const seen = new Set<string>();
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const code = readFileSync(join(web, next), 'utf8');
    for (const [, path = ''] of code.matchAll(
      /(?:^|[;}\s])import\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+\.js)["']/g,
    )) {
      todo.push(posix.join(posix.dirname(next), path));
    }
  }
  return [...seen];
}

test.each(['kantoor', 'schoolportaal'])(
  'the %s starts with less than 250 kB of script, compressed',
  async (shell) => {
    await build();
    const bytes = scriptsOf(shell).map((path) => gzipSync(readFileSync(join(web, path))).length);
    const total = bytes.reduce((sum, one) => sum + one, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(250 * 1024);
  },
);
