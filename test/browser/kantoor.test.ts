import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { packageRoot } from '../../src/platform/package-root.ts';
import { openKantoor } from '../kantoor.ts';

const executablePath = findBrowser();
const missing =
  executablePath === undefined
    ? 'no Chrome or Chromium on this machine'
    : existsSync(join(packageRoot, 'dist/web/kantoor/index.html'))
      ? undefined
      : 'the screens are not built (npm run build)';

/** Switches for a browser that runs as root, without screen, and talks to nobody else. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('the kantoor in a browser', async () => {
  const kantoor = await openKantoor();
  let browser: Browser;
  let meldingId = '';

  beforeAll(async () => {
    if (missing || !executablePath) return;
    browser = await chromium.launch({ executablePath, args: SWITCHES });
    const officer = await kantoor.officer();
    const melding = {
      jongereId: kantoor.emma,
      soortVerzuim: 'wettelijk',
      verzuimVanaf: '2026-10-12',
      uren: 18,
      schoolDeed: 'Gebeld.',
    };
    const made = (await (await officer.api('/meldingen', 'POST', melding)).json()) as { meldingId: string };
    meldingId = made.meldingId;
  });
  afterAll(() => browser?.close());

  const openContext = async (width: number): Promise<BrowserContext> => {
    const officer = await kantoor.officer();
    const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
    const cookies = [...officer.cookies].map(([name, value]) => ({ name, value, url: kantoor.server.url }));
    await context.addCookies(cookies);
    return context;
  };
  const open = async (path: string, width = 1280): Promise<Page> => {
    const page = await (await openContext(width)).newPage();
    await page.goto(kantoor.server.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  const screens = ['/', '/meldingen', '/meldingen/nieuw', '/meldingen/:melding', '/zaken'];
  test.each(screens.flatMap((path) => [1280, 320].map((width) => [path, width] as const)))(
    '[TT-01] %s at %d pixels passes the automated part of WCAG 2.2 AA and needs no sideways scrolling',
    async (path, width, ...rest) => {
      const context = rest.at(-1);
      void context;
      const page = await open(path.replace(':melding', meldingId), width);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );
});
