import { aansprakelijk } from './lpw/art02-aansprakelijk.ts';
import { documentBijInschrijving } from './lpw/art02-document-bij-inschrijving.ts';
import { leerplichtEinde } from './lpw/art03-einde.ts';
import { leerplichtBegin } from './lpw/art03-leerplicht-begin.ts';
import { leerplichtig } from './lpw/art03-leerplichtig.ts';
import { kwalificatieplicht } from './lpw/art04a-kwalificatieplicht.ts';
import { vrijgesteldIngeschreven } from './lpw/art15a-vrijgesteld-ingeschreven.ts';
import { aanwijzingInspectie } from './lpw/art16a-inspectie.ts';
import { brengenDoorPolitie } from './lpw/art24-politie.ts';
import { jaarverslag } from './lpw/art25-jaarverslag.ts';
import { opgaveHoofd } from './lpw/art25-opgave-hoofd.ts';
import type { Regel } from './regel.ts';

/** Every rule that can be asked by name, in the order of the law. */
export const regels: readonly Regel[] = [
  aansprakelijk,
  documentBijInschrijving,
  leerplichtig,
  leerplichtBegin,
  leerplichtEinde,
  kwalificatieplicht,
  vrijgesteldIngeschreven,
  aanwijzingInspectie,
  brengenDoorPolitie,
  jaarverslag,
  opgaveHoofd,
];

export const findRegel = (naam: string): Regel | undefined => regels.find((regel) => regel.naam === naam);
