import { expect, test } from 'vitest';
import { citeer } from '../../src/regels/oordeel.ts';
import type { Regel } from '../../src/regels/regel.ts';
import { regels } from '../../src/regels/register.ts';
import { files, readText } from './files.ts';

const uitlegPages = new Map(
  files.flatMap((file) => {
    const [, number = ''] = /^docs\/uitleg\/(\d{4})-.+\.md$/.exec(file) ?? [];
    return number === '' ? [] : [[number, file.slice('docs/'.length)] as const];
  }),
);

function uitlegOf(bestand: string): string {
  const text = ['.ts', '.voorbeelden.md']
    .map((ending) => readText(`src/regels/${bestand}${ending}`))
    .join('\n');
  const numbers = new Set([...text.matchAll(/@?uitleg\s+(\d{4})/g)].map(([, number = '']) => number));
  return [...numbers]
    .sort()
    .map((number) => `[${number}](${uitlegPages.get(number)})`)
    .join(', ');
}

const rowOf = ({ naam, vraag, grondslag, bestand }: Regel) =>
  `| ${citeer(grondslag)} | [\`${naam}\`](../src/regels/${bestand}.ts) | ${vraag} | [examples](../src/regels/${bestand}.voorbeelden.md) | ${uitlegOf(bestand)} |`;

const tablesByAct = [...new Set(regels.map(({ grondslag }) => grondslag.wet))].map(
  (wet) => `## ${wet}

| Article | Rule | Question | Examples | Readings |
| --- | --- | --- | --- | --- |
${regels
  .filter(({ grondslag }) => grondslag.wet === wet)
  .map(rowOf)
  .join('\n')}
`,
);

/** Stale? `npx vitest run --project unit test/huis/regels-page.test.ts -u` writes the page anew. */
test('docs/regels.md leads from every article to its rule, its examples and the readings chosen', async () => {
  const page = `# The rules of the law

Generated from \`src/regels/register.ts\` by \`test/huis/regels-page.test.ts\`. Ask one with \`npx schoolgang oordeel\`, on
\`POST /api/v1/regels/{regel}/oordelen\` or on the page *Regels*; every file of examples is a test.

${tablesByAct.join('\n')}`;
  await expect(page).toMatchFileSnapshot('../../docs/regels.md');
});
