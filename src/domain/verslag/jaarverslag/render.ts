import { renderPdfForAll } from '../../../platform/pdf.ts';
import type { Jaarverslag } from './model.ts';
import { renderDocx } from './render-docx.ts';
import { renderHtml } from './render-html.ts';
import { renderTypst } from './render-typst.ts';
import { renderWerkboek } from './render-werkboek.ts';
import { isVorm, vormen } from './vormen.ts';

/** The files a report can be, with what the web calls them. */
export const BESTANDSSOORTEN = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Bestandssoort = keyof typeof BESTANDSSOORTEN;
export const isBestandssoort = (soort: string): soort is Bestandssoort =>
  Object.hasOwn(BESTANDSSOORTEN, soort);

/**
 * The file of a report; a part of which nothing is written stays out.
 *
 * @param gemaaktOp moment in seconds, written into a PDF
 * @param kantoor where numbers of the web page lead, when it is for somebody who may open them
 */
export function renderVerslag(
  concept: Jaarverslag,
  soort: Bestandssoort,
  gemaaktOp: number,
  kantoor?: string,
): Buffer {
  const kolommen = isVorm(concept.vorm) ? vormen[concept.vorm].kolommen : 1;
  const verslag = { ...concept, delen: concept.delen.filter(({ blokken }) => blokken.length > 0) };
  switch (soort) {
    case 'json':
      return Buffer.from(`${JSON.stringify(verslag, null, 2)}\n`);
    case 'html':
      return Buffer.from(renderHtml(verslag, kolommen, kantoor));
    case 'pdf':
      return renderPdfForAll(renderTypst(verslag), gemaaktOp);
    case 'docx':
      return renderDocx(verslag);
    case 'ods':
    case 'xlsx':
      return renderWerkboek(verslag, soort);
  }
}
