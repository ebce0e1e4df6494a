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
 * @param created the moment written into the file, in seconds: the same document gives the same bytes
 * @throws Error with the place and what Typst found wrong; in `ua-1` also a missing title or description
 */
export function renderPdf(source: string, standard: PdfStandaard, created: number): Buffer {
  const pdf = openCompiler().pdf(
    { mainFileContent: source },
    { pdfStandard: standard, creationTimestamp: created },
  );
  compiler?.evictCache(KEEP);
  return pdf;
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
export function renderSvg(source: string): string {
  const svg = openCompiler().plainSvg({ mainFileContent: source });
  compiler?.evictCache(KEEP);
  return svg;
}

/** Made once: reading the fonts costs more than a letter. */
function openCompiler(): Compiler {
  compiler ??= (createRequire(import.meta.url)(addon) as Typst).NodeCompiler.create({
    workspace: fonts,
    fontArgs: [{ fontPaths: [fonts] }],
  });
  return compiler;
}
