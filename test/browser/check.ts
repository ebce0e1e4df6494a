import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { files, findAll } from '../huis/files.ts';
import { quiet } from './watch.ts';

/** Every key of the catalogues that could not pass for a word: `lijst.leeg`. */
const keys = new Set(
  findAll(
    files.filter((file) => /^src\/(web|domain\/[^/]+\/web)\/.*(teksten[^/]*|\/(nl|termen))\.ts$/.test(file)),
    /^ {2,4}'([a-z][\w-]*\.[\w. -]+)':/gm,
  ).map(({ group }) => group),
);

/** Nothing is being loaded and nothing still moves. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await quiet(page);
  await page.locator('.schoolgang-skeleton').first().waitFor({ state: 'detached' });
}

const AXE_OPTIONS = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  // Only rules about sound and about style sheets of elsewhere need files first.
  preload: false,
};
/** One component makes all rows of a table; what is wrong in the tenth is wrong before it, and contrast is dear to look at. */
const AXE_CONTEXT = { exclude: [['tbody tr:nth-child(n+10)']] };

/** Runs in the page, as text: this code is checked without a DOM. */
const AXE_RUN = `axe.run(${JSON.stringify(AXE_CONTEXT)}, ${JSON.stringify(AXE_OPTIONS)}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ' (' + nodes.length + '): ' + nodes.slice(0, 3)
    .map(({ html, failureSummary }) => html.slice(0, 160) + ' — ' + failureSummary).join(' | ')))`;

/** WCAG 2.2 A and AA as far as axe can tell: the rule, and the first places where it is broken. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(`${axe.source};0`);
  return page.evaluate<string[]>(AXE_RUN);
}

const OVERFLOW = `(() => {
  const width = document.documentElement.clientWidth;
  const tooWide = document.documentElement.scrollWidth - width;
  if (tooWide <= 0) return '';
  const out = [...document.querySelectorAll('body *')]
    .find((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 1);
  return tooWide + ' px too wide: ' + (out ? out.outerHTML.slice(0, 160) : '?');
})()`;

/** How many pixels the page is wider than the window, and what sticks out first; empty when it fits. */
export const overflow = (page: Page): Promise<string> => page.evaluate<string>(OVERFLOW);

/** Texts that escaped translation: keys, open places, marks of glosses. */
export async function untranslated(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const words = new Set(text.split(/[\s,;()]+/));
  return [
    ...[...keys].filter((key) => words.has(key)),
    ...(text.match(/\{\w+\}|\bundefined\b|\[object|\*\w+\*/g) ?? []),
  ];
}

/** The language of the screen, by the button in the header when it is not so already. */
export async function switchTo(page: Page, taal: 'nl' | 'en'): Promise<void> {
  const button = page.locator(`.schoolgang-kop__button[lang=${taal}]`);
  if ((await button.count()) === 0) return;
  await button.click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(taal);
}
