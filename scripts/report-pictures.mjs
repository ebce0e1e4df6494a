import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Pages of a report that say most about it, one picture for each of these forms. */
export const REPORTS = /** @type {const} */ ({
  regio: [1, 5, 6],
  raad: [1, 2, 6],
});

/**
 * Pages of the PDF of a jaarverslag beside each other, as one picture; needs pdftoppm (poppler-utils).
 * @param {import('playwright-core').Page} page somebody who may read the figures
 * @param {{ vorm: string, schooljaar: string, pages: readonly number[], to: string }} what
 */
export async function takeReport(page, { vorm, schooljaar, pages, to }) {
  const folder = mkdtempSync(join(tmpdir(), 'schoolgang-verslag-'));
  try {
    const answer = await page.request.get(`/api/v1/jaarverslagen/${schooljaar}/${vorm}/pdf`);
    if (!answer.ok()) throw new Error(`no report: ${answer.status()}`);
    const pdf = join(folder, 'verslag.pdf');
    writeFileSync(pdf, await answer.body());
    execFileSync('pdftoppm', ['-r', '64', '-png', pdf, join(folder, 'blad')]);
    const all = readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort();
    const chosen = pages.flatMap((nr) => all[nr - 1] ?? []);
    const images = chosen.map((name) => readFileSync(join(folder, name)).toString('base64'));
    // A page of its own: those of the program allow no style but theirs.
    const sheet = await page.context().newPage();
    await sheet.setViewportSize({ width: 1280, height: 400 });
    await sheet.setContent(
      `<body style="margin:0;padding:16px;background:#e8eef5;display:flex;gap:16px;align-items:flex-start">${images
        .map(
          (een) =>
            `<img alt="" style="flex:1;min-width:0;box-shadow:0 1px 4px #0005" src="data:image/png;base64,${een}">`,
        )
        .join('')}`,
    );
    await sheet.screenshot({ path: to, fullPage: true, animations: 'disabled' });
    await sheet.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
