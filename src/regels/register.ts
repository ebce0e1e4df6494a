import { bewaartermijn } from './bewaartermijn.ts';
import { aansprakelijk } from './lpw/art02-aansprakelijk.ts';
import { documentBijInschrijving } from './lpw/art02-document-bij-inschrijving.ts';
import { leerplichtEinde } from './lpw/art03-einde.ts';
import { leerplichtBegin } from './lpw/art03-leerplicht-begin.ts';
import { leerplichtig } from './lpw/art03-leerplichtig.ts';
import { kwalificatieplicht } from './lpw/art04a-kwalificatieplicht.ts';
import { kennisgevingTijdig } from './lpw/art06-kennisgeving-tijdig.ts';
import { nieuweKennisgeving } from './lpw/art06-nieuwe-kennisgeving.ts';
import { verklaring } from './lpw/art07-verklaring.ts';
import { richting } from './lpw/art08-richting.ts';
import { buitenland } from './lpw/art09-buitenland.ts';
import { ziekmelding } from './lpw/art12-ziekmelding.ts';
import { religiemelding } from './lpw/art13-religiemelding.ts';
import { vakantieverlof } from './lpw/art13a-vakantieverlof.ts';
import { gewichtigeOmstandigheden } from './lpw/art14-gewichtige-omstandigheden.ts';
import { vrijgesteldIngeschreven } from './lpw/art15a-vrijgesteld-ingeschreven.ts';
import { aanwijzingInspectie } from './lpw/art16a-inspectie.ts';
import { inEnUitschrijving } from './lpw/art18-in-en-uitschrijving.ts';
import { verwijdering } from './lpw/art18-verwijdering.ts';
import { verzuimdrempel } from './lpw/art21a-verzuimdrempel.ts';
import { verzuimroute } from './lpw/art21a-verzuimroute.ts';
import { wieHoren } from './lpw/art22-wie-horen.ts';
import { brengenDoorPolitie } from './lpw/art24-politie.ts';
import { jaarverslag } from './lpw/art25-jaarverslag.ts';
import { opgaveHoofd } from './lpw/art25-opgave-hoofd.ts';
import { bevoegdheid } from './lpw/bevoegdheid.ts';
import type { Regel } from './regel.ts';
import { leveringVrijstelling } from './wro/art12-levering-vrijstelling.ts';

/** Every rule that can be asked by name, in the order of the law. */
export const regels: readonly Regel[] = [
  aansprakelijk,
  documentBijInschrijving,
  leerplichtig,
  leerplichtBegin,
  leerplichtEinde,
  kwalificatieplicht,
  bevoegdheid,
  kennisgevingTijdig,
  nieuweKennisgeving,
  verklaring,
  richting,
  buitenland,
  ziekmelding,
  religiemelding,
  vakantieverlof,
  gewichtigeOmstandigheden,
  vrijgesteldIngeschreven,
  aanwijzingInspectie,
  inEnUitschrijving,
  verwijdering,
  verzuimdrempel,
  verzuimroute,
  wieHoren,
  brengenDoorPolitie,
  jaarverslag,
  opgaveHoofd,
  leveringVrijstelling,
  bewaartermijn,
];

export const findRegel = (naam: string): Regel | undefined => regels.find((regel) => regel.naam === naam);
