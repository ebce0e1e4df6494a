import type { Page } from 'playwright-core';
import { quiet } from './watch.ts';

const MOST_TABS = 150;

type Focus = { readonly found: boolean; readonly seen: boolean; readonly html: string };

/**
 * Runs in the page, as text: this code is checked without a DOM. The parts of a date field show the focus themselves,
 * out of sight of the page; what a script focuses, such as a heading, need not show it; a radio button in a row of
 * pills shows it on its label.
 */
const LOOK = `(wanted) => {
  const here = document.activeElement;
  if (!here || here === document.body) return { found: false, seen: true, html: '' };
  const shown = [here, ...(here.labels ?? [])];
  const seen = here.matches('input[type=date], [tabindex="-1"]') || shown.some((one) => {
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
  return { found: here.matches(wanted), seen, html: here.outerHTML.slice(0, 140) };
}`;

/**
 * Goes on with Tab until the focus is on what the selector names.
 * @throws when it cannot be reached, or when the focus cannot be seen somewhere on the way
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const { found, seen, html } = await page.evaluate<Focus>(`(${LOOK})(${JSON.stringify(selector)})`);
    if (!seen) throw new Error(`The focus cannot be seen on ${html}`);
    if (found) return;
  }
  throw new Error(`No ${selector} after ${MOST_TABS} times Tab`);
}

/** To it with Tab, and Enter. */
export async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}

/** A new screen is there: the focus is on its heading. */
export async function arrive(page: Page, path: RegExp): Promise<void> {
  await page.waitForURL(path);
  await page.locator('h1:focus').waitFor();
  await quiet(page);
}
