const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML 1.0 cannot hold at all. */
const VERBODEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it may stand in HTML or XML, in an element or between quotes. */
export const escapeXml = (tekst: string): string =>
  tekst.replaceAll(VERBODEN, '').replaceAll(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);
