import { beschrijfGrafiek } from './grafiek.ts';
import type { Grafiek } from './model.ts';
import { escapeXml } from './xml.ts';

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** English Metric Units in a millimetre. */
const EMU = 36_000;
const BREED = 160;
/** Height of a bar with its share of the room between, and of the legend and axis. */
const BALK = 4.4;
const RAND = 16;

/** Fills that stay apart in black and white; the last series, the year of the report, is the filled one. */
const VULLINGEN = [
  `<a:solidFill><a:srgbClr val="154273"/></a:solidFill>`,
  ...['wdUpDiag', 'pct20'].map(
    (patroon) =>
      `<a:pattFill prst="${patroon}"><a:fgClr><a:srgbClr val="154273"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`,
  ),
  `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>`,
];

/** Where the chart stands in the text, with what it shows in words for who cannot see it. */
export function renderPlaats(grafiek: Grafiek, nummer: number, relatie: string): string {
  const hoog = RAND + grafiek.categorieen.length * (grafiek.reeksen.length * BALK + 2);
  return `<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${BREED * EMU}" cy="${Math.round(hoog * EMU)}"/><wp:docPr id="${nummer}" name="Grafiek ${nummer}" title="${escapeXml(grafiek.titel)}" descr="${escapeXml(beschrijfGrafiek(grafiek))}"/><a:graphic xmlns:a="${A}"><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="${relatie}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** Lying bars with their numbers, drawn by the word processor itself: letters and fills can still be changed. */
export function renderDocxGrafiek({ categorieen, reeksen }: Grafiek): string {
  const punten = (waarden: readonly string[]) =>
    `<c:ptCount val="${waarden.length}"/>${waarden.map((waarde, at) => (waarde === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(waarde)}</c:v></c:pt>`)).join('')}`;
  const lijn = '<a:ln w="9525"><a:solidFill><a:srgbClr val="154273"/></a:solidFill></a:ln>';
  const series = reeksen.map(({ naam, punten: getallen }, at) => {
    const vulling = VULLINGEN[(reeksen.length - 1 - at) % VULLINGEN.length] ?? '';
    const waarden = getallen.map(({ waarde, verborgen }) => (verborgen ? '' : String(waarde)));
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(naam)}</c:v></c:tx><c:spPr>${vulling}${lijn}</c:spPr><c:invertIfNegative val="0"/><c:cat><c:strLit>${punten(categorieen)}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>#,##0</c:formatCode>${punten(waarden)}</c:numLit></c:val></c:ser>`;
  });
  const as = (id: number, kruist: number, plek: string, meer: string, weg: boolean) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${plek === 'l' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${weg ? 1 : 0}"/><c:axPos val="${plek}"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${kruist}"/><c:crosses val="autoZero"/>${meer}`;
  return `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:lang val="nl-NL"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx>${as(1, 2, 'l', '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>', false)}</c:catAx><c:valAx>${as(2, 1, 't', '<c:crossBetween val="between"/>', true)}</c:valAx></c:plotArea>${reeksen.length > 1 ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="nl-NL"/></a:p></c:txPr></c:chartSpace>`;
}
