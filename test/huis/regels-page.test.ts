import { expect, test } from 'vitest';
import { citeer } from '../../src/regels/oordeel.ts';
import type { Regel } from '../../src/regels/regel.ts';
import { regels } from '../../src/regels/register.ts';
import { leesTabellen } from '../../src/regels/voorbeelden.ts';
import { files, readText } from './files.ts';
import { beleid, gevallen, nummers } from './wet.ts';

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

/** A case of the study, as it stands at the begin of an example. */
const VAN_DE_STUDIE = /\b(?:[A-J]\d{1,2}|R\d+[a-d]?)\b/g;
const casesOf = (file: string): string[] => leesTabellen(readText(file)).map(({ geval = '' }) => geval);
const examplePages = files.filter((file) => /^src\/regels\/.+\.voorbeelden\.md$/.test(file));

const counted = regels.map(({ naam, bestand }) => {
  const cases = casesOf(`src/regels/${bestand}.voorbeelden.md`);
  const studie = cases.filter((geval) => geval.match(VAN_DE_STUDIE)).length;
  return { naam, studie, eigen: cases.length - studie };
});

const numberRow = ([nummer, onderwerp, namen]: (typeof nummers)[number]) => {
  const examples = counted
    .filter(({ naam }) => namen.includes(naam))
    .map(({ naam, studie, eigen }) => `\`${naam}\` ${studie} + ${eigen}`);
  return `| ${nummer} | ${onderwerp} | ${examples.join('<br>')} |`;
};

test('every numbered rule of the study has rules that answer it, and every rule of the law has a number', () => {
  const named = nummers.flatMap(([, , namen]) => namen);
  expect(new Set([...named, ...beleid])).toEqual(new Set(regels.map(({ naam }) => naam)));
  const order = nummers.map(([nummer]) => Number.parseInt(nummer.slice(1), 10));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order)).toEqual(new Set(Array.from({ length: 51 }, (_, at) => at + 1)));
});

test('every worked case of the study is an example', () => {
  const found = new Set(examplePages.flatMap(casesOf).flatMap((geval) => geval.match(VAN_DE_STUDIE) ?? []));
  const wanted = Object.entries(gevallen).flatMap(([letter, aantal]) =>
    Array.from({ length: aantal }, (_, at) => `${letter}${at + 1}`),
  );
  expect(wanted.filter((nummer) => !found.has(nummer))).toEqual([]);
});

test.each(counted)('$naam has at least as many examples of its own as of the study', ({ studie, eigen }) => {
  expect(eigen).toBeGreaterThanOrEqual(studie);
});

/** Stale? `npx vitest run --project unit test/huis/regels-page.test.ts -u` writes the page anew. */
test('docs/regels.md leads from every article to its rule, its examples and the readings chosen', async () => {
  const page = `# The rules of the law

Generated from \`src/regels/register.ts\` by \`test/huis/regels-page.test.ts\`. Ask one with \`npx schoolgang oordeel\`, on
\`POST /api/v1/regels/{regel}/oordelen\` or on the page *Regels*; every file of examples is a test.

${tablesByAct.join('\n')}
## From the study of the law

Each numbered rule of the study that the product was built from, the rules that answer it, and how many examples each has: those of
the study and its own. A number without a rule, a case that is no example and a rule with fewer examples of its own than
of the study fail the tests.

| Number | About | Rules, examples of the study + own |
| --- | --- | --- |
${nummers.map(numberRow).join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/regels.md');
});
