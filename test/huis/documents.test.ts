import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/platform/package-root.ts';
import { files, findAll, readText } from './files.ts';

const uitlegPages = files.filter((file) => /^docs\/uitleg\/\d{4}-.+\.md$/.test(file));
const numberOf = (file: string) => /\/(\d{4})-/.exec(file)?.[1] ?? '';
const program = files.filter((file) => /^(src|db)\//.test(file) && /\.(ts|tsx|md|sql)$/.test(file));

test('every @uitleg in the program has its page', () => {
  const pages = new Set(uitlegPages.map(numberOf));
  const missing = findAll(program, /@uitleg\s+(\d{4})/g).filter(({ group }) => !pages.has(group));
  expect(missing).toEqual([]);
});

test('every uitleg is used by the program', () => {
  const used = new Set(findAll(program, /uitleg\s+(\d{4})/g).map(({ group }) => group));
  expect(uitlegPages.filter((page) => !used.has(numberOf(page)))).toEqual([]);
});

test.each(['docs/adr', 'docs/uitleg', 'db/migrations'])('numbers in %s are unique', (folder) => {
  const numbered = files.filter((file) => file.startsWith(`${folder}/`) && numberOf(file) !== '');
  const numbers = numbered.map(numberOf);
  expect(numbered.filter((file) => numbers.filter((number) => number === numberOf(file)).length > 1)).toEqual(
    [],
  );
});

test('links between the documents resolve', () => {
  const withoutCode = (text: string) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  const documents = files.filter((file) => file.endsWith('.md') && !/^(LICENSE|LICENSES\/)/.test(file));
  const broken = documents.flatMap((file) =>
    [...withoutCode(readText(file)).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^([a-z]+:|#)/.test(link))
      .filter((link) => !existsSync(join(packageRoot, dirname(file), decodeURI(link.split('#')[0] ?? ''))))
      .map((link) => `${file}: ${link}`),
  );
  expect(broken).toEqual([]);
});
