import type { Cijfers } from './compute-cijfers.ts';
import { type IndicatorInfo, listIndicators } from './indicatoren.ts';

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const streep = '–';
const show = (value: number | null): string => (value === null ? streep : getal.format(value));

/** A figure as a table of text for a terminal: definition and unit above, numbers right-aligned, warnings below. */
export function formatCijfers(cijfers: Cijfers): string {
  const { definitie, per, rijen } = cijfers;
  const metNoemer = rijen.some(({ noemer }) => noemer !== null);
  const numbers = ['waarde', 'uniek', ...(metNoemer ? ['noemer', '%'] : [])];
  const body = rijen.map((rij) => [
    ...per.map((naam) => String(rij[naam])),
    show(rij.waarde),
    show(rij.uniek),
    ...(metNoemer
      ? [show(rij.noemer), rij.noemer ? getal.format((100 * rij.waarde) / rij.noemer) : streep]
      : []),
  ]);
  const totals = [
    [
      ...per.map((_, index) => (index === 0 ? 'totaal' : '')),
      show(cijfers.totaal),
      show(cijfers.uniek),
      ...(metNoemer ? ['', ''] : []),
    ],
  ];
  const table = alignColumns([[...per, ...numbers], ...body], per.length ? totals : [], per.length);
  return [
    `${cijfers.indicator}, schooljaar ${cijfers.schooljaar}`,
    `${definitie.tekst}`,
    `eenheid: ${definitie.eenheid}   telmoment: ${definitie.telmoment}   definitie: ${definitie.code}, versie ${definitie.versie}`,
    '',
    ...table,
    ...(cijfers.waarschuwingen.length
      ? ['', ...cijfers.waarschuwingen.map((text) => `Let op: ${text}`)]
      : []),
    '',
  ].join('\n');
}

function alignColumns(lines: string[][], totals: string[][], textColumns: number): string[] {
  const widths = (lines[0] ?? []).map((_, index) =>
    Math.max(...[...lines, ...totals].map((line) => line[index]?.length ?? 0)),
  );
  const format = (line: string[]) =>
    line
      .map((cell, index) =>
        index < textColumns ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head, ...rest] = lines.map(format);
  return [head ?? '', rule, ...rest, ...(totals.length ? [rule, ...totals.map(format)] : [])];
}

/** All indicators for a terminal: what each counts, in what unit, when, and how it may be split. */
export function formatIndicators(indicators: readonly IndicatorInfo[] = listIndicators()): string {
  return indicators
    .map(({ indicator, code, tekst, eenheid, telmoment, dimensies }) =>
      [
        `${indicator} (${code})`,
        `  ${tekst}`,
        `  eenheid: ${eenheid}   telmoment: ${telmoment}`,
        `  dimensies: ${dimensies.join(', ')}`,
        '',
      ].join('\n'),
    )
    .join('\n');
}
