import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root.ts';

const LEFT_OUT =
  /(^|\/)(node_modules|dist|reports|coverage|\.git|\.schoolgang|\.dist-[^/]*|\.stryker-tmp)(\/|$)/;

function listByGit(): string[] | undefined {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    return execFileSync('git', args, {
      cwd: packageRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\0')
      .filter(Boolean);
  } catch {
    return undefined;
  }
}

/** Every file of the checkout that git keeps or would keep; in an unpacked archive, all but what is made here. */
export const files: readonly string[] = (
  listByGit() ?? readdirSync(packageRoot, { recursive: true, encoding: 'utf8' })
).filter(
  (file) => !LEFT_OUT.test(file) && statSync(join(packageRoot, file), { throwIfNoEntry: false })?.isFile(),
);

export const readText = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');

/** Every match of a pattern in these files, with where it stands. */
export function findAll(
  among: readonly string[],
  pattern: RegExp,
): { file: string; match: string; group: string }[] {
  return among.flatMap((file) =>
    [...readText(file).matchAll(pattern)].map((found) => ({ file, match: found[0], group: found[1] ?? '' })),
  );
}
