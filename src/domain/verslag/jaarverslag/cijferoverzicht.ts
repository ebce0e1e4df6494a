import { KERN_ID } from './delen/kern.ts';
import type { Blok, Deel } from './model.ts';

export const OVERZICHT_ID = 'cijferoverzicht';
/** What closes a report, behind the figures. */
const SLOT: ReadonlySet<string> = new Set(['begrippen', 'colofon']);

/**
 * A short report with its figures behind it: every table and chart moves to one part at the end, under the heading of the
 * part it comes from, and that part says where they are.
 */
export function withCijferoverzicht(delen: readonly Deel[]): Deel[] {
  const isCijfer = ({ soort }: Blok) => soort === 'tabel' || soort === 'grafiek';
  const blijft = ({ id }: Deel) => id === KERN_ID || SLOT.has(id);
  const overzicht = delen
    .filter((deel) => !blijft(deel) && deel.blokken.some(isCijfer))
    .flatMap(({ kop, blokken }): Blok[] => [{ soort: 'tussenkop', tekst: kop }, ...blokken.filter(isCijfer)]);
  if (overzicht.length === 0) return [...delen];
  const kort = delen.map((deel): Deel => {
    if (blijft(deel) || !deel.blokken.some(isCijfer)) return deel;
    const rest = deel.blokken.filter((blok) => !isCijfer(blok));
    const verwijzing: Blok = {
      soort: 'alinea',
      zinnen: [[`De tabellen staan in het cijferoverzicht, onder ${deel.kop}.`]],
    };
    return { ...deel, blokken: [...rest, verwijzing] };
  });
  const slot = kort.findIndex(({ id }) => SLOT.has(id));
  const at = slot < 0 ? kort.length : slot;
  return [
    ...kort.slice(0, at),
    { id: OVERZICHT_ID, kop: 'Cijferoverzicht', blokken: overzicht },
    ...kort.slice(at),
  ];
}
