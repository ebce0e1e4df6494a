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
