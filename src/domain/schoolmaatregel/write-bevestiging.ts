import { type Datum, leesbaar } from '../../regels/kalender/datum.ts';
import type { SoortMaatregel } from './schoolmaatregel.contract.ts';

/** What the school reads at once: that it arrived, what follows from it, and what it need not do. */
export function writeBevestiging({
  soort,
  vanaf,
  totEnMet,
  gemeldOp,
}: {
  readonly soort: SoortMaatregel;
  readonly vanaf: Datum;
  readonly totEnMet: Datum | null;
  readonly gemeldOp: Datum;
}): string {
  const ontvangen = `Ontvangen op ${leesbaar(gemeldOp)}.`;
  switch (soort) {
    case 'schorsing':
      return `${ontvangen} Schorsing van ${leesbaar(vanaf)} tot en met ${leesbaar(totEnMet ?? vanaf)}. Een schorsing is een geldige reden om niet op school te zijn (Leerplichtwet artikel 11 onder c). Meld deze dagen dus niet als verzuim.`;
    case 'voorgenomen-verwijdering':
      return `${ontvangen} Voornemen tot verwijdering van ${leesbaar(vanaf)}. De leerling blijft ingeschreven. Meld het besluit zodra u het neemt.`;
    case 'verwijdering':
      return `${ontvangen} Besluit tot verwijdering van ${leesbaar(vanaf)}. U hebt het besluit gemeld (Leerplichtwet artikel 18 lid 1). Uitschrijven mag pas als de wet dat toelaat (artikel 10).`;
  }
}
