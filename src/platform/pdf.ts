import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';
import { declareBoth } from './pdf-both.ts';

type Compiler = {
  pdf(
    document: { readonly mainFileContent: string },
    options: { readonly pdfStandard: PdfStandaard; readonly creationTimestamp: number },
  ): Buffer;
  plainSvg(document: { readonly mainFileContent: string }): string;
  evictCache(age: number): void;
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
};
type Typst = { readonly NodeCompiler: { create(options: object): Compiler } };

/** `ua-1` to send: everyone can read it; `a-2a` to keep: it can still be read in fifty years. */
export type PdfStandaard = 'ua-1' | 'a-2a';

// The addon knows no module names but that of its own platform; only ours is among the packages.
const addon = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const fonts = join(packageRoot, 'data/lettertypen');
/** Documents compiled before the compiler's memory is cleared. */
const KEEP = 10;

let compiler: Compiler | undefined;

/**
 * Sets a Typst document as PDF. Nothing is read from disk or network but the fonts we ship.
 *
 * @param source the whole document
 * @param files what the source names in `image("…")`, by that name
 * @param created the moment written into the file, in seconds: the same document gives the same bytes
 * @throws Error with the place and what Typst found wrong; in `ua-1` also a missing title or description
 */
export function renderPdf(
  source: string,
  standard: PdfStandaard,
  created: number,
  files: Files = new Map(),
): Buffer {
  return withFiles(files, (typst) =>
    typst.pdf({ mainFileContent: source }, { pdfStandard: standard, creationTimestamp: created }),
  );
}

/**
 * One file to send and to keep: PDF/UA-1 and PDF/A-2a. Set twice, because each standard has checks of its own and Typst
 * refuses what does not meet them; the second time the pages are still in memory.
 *
 * @param source a document with a title, a language and `date: auto`
 */
export function renderPdfForAll(source: string, created: number): Buffer {
  renderPdf(source, 'ua-1', created);
  return declareBoth(renderPdf(source, 'a-2a', created));
}

/** The same pages as a drawing, one under the other, with letters as outlines: a browser shows it without a reader. */
export function renderSvg(source: string, files: Files = new Map()): string {
  return withFiles(files, (typst) => typst.plainSvg({ mainFileContent: source }));
}

type Files = ReadonlyMap<string, Buffer>;

/** Files are there for one document only. */
function withFiles<T>(files: Files, work: (typst: Compiler) => T): T {
  const typst = openCompiler();
  try {
    for (const [name, bytes] of files) typst.mapShadow(join(fonts, name), bytes);
    return work(typst);
  } finally {
    if (files.size > 0) typst.resetShadow();
    typst.evictCache(KEEP);
  }
}

/** Made once: reading the fonts costs more than a letter. */
function openCompiler(): Compiler {
  compiler ??= (createRequire(import.meta.url)(addon) as Typst).NodeCompiler.create({
    workspace: fonts,
    fontArgs: [{ fontPaths: [fonts] }],
  });
  return compiler;
}

/** Pages of a PDF that was set here: the root of its page tree counts them all. */
export const countPages = (pdf: Buffer): number =>
  Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, aantal]) => Number(aantal)));
