import type { Page } from 'playwright-core';

export type Trouble = readonly string[];

/** Everything the browser complains about on this page: errors, refused by the content policy, answers of 500. */
export function watch(page: Page): Trouble {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // A refusal is part of the work; the browser reports every answer that is not 2xx.
    if (/the server responded with a status of 4\d\d/.test(message.text())) return;
    trouble.push(`${message.type()}: ${message.text()} (${new URL(page.url()).pathname})`);
  });
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()} ${new URL(response.url()).pathname}`);
  });
  return trouble;
}

const underway = new WeakMap<Page, Set<unknown>>();

/** Keeps what this page has asked and not yet got, for `quiet`. */
export function count(page: Page): void {
  const open = new Set<unknown>();
  underway.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  // A request of the page before is never reported as ended.
  page.on('framenavigated', (frame) => frame === page.mainFrame() && open.clear());
}

/** Two pictures further: what an answer makes the page ask next, it has asked by then. */
const PAINTED =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))';

/** Nothing is being loaded. Sooner sure than `networkidle`, which waits half a second at every screen. */
export async function quiet(page: Page): Promise<void> {
  const open = underway.get(page);
  if (!open) return page.waitForLoadState('networkidle');
  const end = performance.now() + 30_000;
  for (let still = 0; still < 3; ) {
    await page.evaluate(PAINTED);
    still = open.size === 0 ? still + 1 : 0;
    if (open.size > 0) await page.waitForTimeout(15);
    if (performance.now() > end) throw new Error(`${page.url()} goes on loading: ${open.size} not answered`);
  }
}
