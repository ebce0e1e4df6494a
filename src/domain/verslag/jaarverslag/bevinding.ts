import { schrijfGetal } from './getal.ts';
import type { Bevinding, Cel, Jaarverslag } from './model.ts';

/** A rounded number may differ so much from what it was rounded from. */
export const AFRONDING = 0.051;

/** A mistake: the report is not adopted before it is mended. */
export const fout = (
  code: string,
  plaats: string,
  uitleg: string,
  cijfers: readonly string[] = [],
): Bevinding => ({
  ernst: 'fout',
  code,
  plaats,
  uitleg,
  cijfers,
  deel: '',
});
/** To be looked at; it may be right. */
export const letOp = (
  code: string,
  plaats: string,
  uitleg: string,
  cijfers: readonly string[] = [],
): Bevinding => ({
  ernst: 'let-op',
  code,
  plaats,
  uitleg,
  cijfers,
  deel: '',
});

export const getalIn = (cel: Cel | undefined): number | null => (cel && 'waarde' in cel ? cel.waarde : null);
export const cijferIn = (cel: Cel | undefined): string[] => (cel && 'cijfer' in cel ? [cel.cijfer] : []);

/** What is shown is what was counted. */
export function checkWaarde(
  { waarde, cijfer }: { readonly waarde: number; readonly cijfer: string },
  plaats: string,
  cijfers: Jaarverslag['cijfers'],
): Bevinding[] {
  const geteld = cijfers[cijfer];
  if (!geteld) return [fout('zonder-bron', plaats, `Bij ${schrijfGetal(waarde)} hoort geen geteld cijfer.`)];
  return geteld.waarde === waarde
    ? []
    : [
        fout(
          'anders-dan-geteld',
          plaats,
          `Er staat ${schrijfGetal(waarde)}; geteld is ${schrijfGetal(geteld.waarde)}.`,
          [cijfer],
        ),
      ];
}
