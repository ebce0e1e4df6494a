import { mededelingSvb } from './akw/art7-mededeling.ts';
import { beslistermijn } from './awb/beslistermijn.ts';
import { bezwaarTijdig } from './awb/bezwaar-tijdig.ts';
import { onafhankelijk } from './awb/onafhankelijk.ts';
import { opschorting } from './awb/opschorting.ts';
import { bewaartermijn } from './bewaartermijn.ts';
import { verzuimgegevens } from './brod/art14-verzuimgegevens.ts';
import { vrijstellingsgegevens } from './brod/art20-vrijstellingsgegevens.ts';
import { leveringDoorstroompunt } from './brod/art21-doorstroompunt.ts';
import { status } from './brod/art21-status.ts';
import { verstrekking } from './brod/art46-verstrekking.ts';
import { instelling } from './lpw/art01-instelling.ts';
import { berichtOuders } from './lpw/art01a1-bericht-ouders.ts';
import { aansprakelijk } from './lpw/art02-aansprakelijk.ts';
import { documentBijInschrijving } from './lpw/art02-document-bij-inschrijving.ts';
import { leerplichtEinde } from './lpw/art03-einde.ts';
import { leerplichtBegin } from './lpw/art03-leerplicht-begin.ts';
import { leerplichtig } from './lpw/art03-leerplichtig.ts';
import { vervangendeLeerplicht } from './lpw/art03a-vervangende-leerplicht.ts';
import { laatsteSchooljaar } from './lpw/art03b-laatste-schooljaar.ts';
import { geregeldBezoek } from './lpw/art04-geregeld-bezoek.ts';
import { kwalificatieplicht } from './lpw/art04a-kwalificatieplicht.ts';
import { trekkendBestaan } from './lpw/art05a-trekkend-bestaan.ts';
import { kennisgevingTijdig } from './lpw/art06-kennisgeving-tijdig.ts';
import { kennisgevingVolledig } from './lpw/art06-kennisgeving-volledig.ts';
import { nieuweKennisgeving } from './lpw/art06-nieuwe-kennisgeving.ts';
import { verklaring } from './lpw/art07-verklaring.ts';
import { richting } from './lpw/art08-richting.ts';
import { verklaringRichting } from './lpw/art08-verklaring.ts';
import { buitenland } from './lpw/art09-buitenland.ts';
import { uitschrijving } from './lpw/art10-uitschrijving.ts';
import { grondVerzuim } from './lpw/art11-grond.ts';
import { onderZes } from './lpw/art11a-onder-zes.ts';
import { ziekmelding } from './lpw/art12-ziekmelding.ts';
import { religiemelding } from './lpw/art13-religiemelding.ts';
import { vakantieverlof } from './lpw/art13a-vakantieverlof.ts';
import { wieMeldt } from './lpw/art13b-wie-meldt.ts';
import { alsnogVerlof } from './lpw/art14-alsnog-verlof.ts';
import { gewichtigeOmstandigheden } from './lpw/art14-gewichtige-omstandigheden.ts';
import { anderOnderwijs } from './lpw/art15-ander-onderwijs.ts';
import { vrijgesteldIngeschreven } from './lpw/art15a-vrijgesteld-ingeschreven.ts';
import { aanstelling } from './lpw/art16-aanstelling.ts';
import { ambtsinstructie } from './lpw/art16-ambtsinstructie.ts';
import { bevoegdAmbtenaar } from './lpw/art16-bevoegd-ambtenaar.ts';
import { aanwijzingInspectie } from './lpw/art16a-inspectie.ts';
import { aanWie } from './lpw/art18-aan-wie.ts';
import { inEnUitschrijving } from './lpw/art18-in-en-uitschrijving.ts';
import { inlichtingen } from './lpw/art18-inlichtingen.ts';
import { programma } from './lpw/art18-programma.ts';
import { verwijdering } from './lpw/art18-verwijdering.ts';
import { controleInschrijving } from './lpw/art19-controle.ts';
import { verzuimdrempel } from './lpw/art21a-verzuimdrempel.ts';
import { verzuimroute } from './lpw/art21a-verzuimroute.ts';
import { afschriftRvdk } from './lpw/art22-afschrift-rvdk.ts';
import { onderzoek } from './lpw/art22-onderzoek.ts';
import { procesVerbaal } from './lpw/art22-proces-verbaal.ts';
import { schoolVerliestStatus } from './lpw/art22-school-verliest-status.ts';
import { wieHoren } from './lpw/art22-wie-horen.ts';
import { verbodenArbeid } from './lpw/art23-arbeid.ts';
import { brengenDoorPolitie } from './lpw/art24-politie.ts';
import { jaarverslag } from './lpw/art25-jaarverslag.ts';
import { opgaveHoofd } from './lpw/art25-opgave-hoofd.ts';
import { strafmaat } from './lpw/art26-strafmaat.ts';
import { boeteHoofd } from './lpw/art27-boete-hoofd.ts';
import { bevoegdheid } from './lpw/bevoegdheid.ts';
import { haltCriteria } from './mas/halt-criteria.ts';
import type { Regel } from './regel.ts';
import { verzuimsoort } from './regeling-rod/art21-verzuimsoort.ts';
import { thuiszitter } from './thuiszitter.ts';
import { bijzondereGegevensDoorstroompunt } from './web/art9-bijzondere-gegevens.ts';
import { doorstroompunt } from './web/art9-doorstroompunt.ts';
import { effectrapportage } from './web/art9-effectrapportage.ts';
import { regionaalProgramma } from './web/art9-regionaal-programma.ts';
import { verzuimbeleid } from './wpo/art13-verzuimbeleid.ts';
import { bijzondereGegevens } from './wro/art11-bijzondere-gegevens.ts';
import { leveringVrijstelling } from './wro/art12-levering-vrijstelling.ts';

/** Every rule that can be asked by name, in the order of the law. */
export const regels: readonly Regel[] = [
  instelling,
  berichtOuders,
  aansprakelijk,
  documentBijInschrijving,
  leerplichtig,
  leerplichtBegin,
  leerplichtEinde,
  vervangendeLeerplicht,
  laatsteSchooljaar,
  geregeldBezoek,
  kwalificatieplicht,
  bevoegdheid,
  trekkendBestaan,
  kennisgevingTijdig,
  kennisgevingVolledig,
  nieuweKennisgeving,
  verklaring,
  verklaringRichting,
  richting,
  buitenland,
  uitschrijving,
  grondVerzuim,
  onderZes,
  ziekmelding,
  religiemelding,
  vakantieverlof,
  wieMeldt,
  alsnogVerlof,
  gewichtigeOmstandigheden,
  anderOnderwijs,
  vrijgesteldIngeschreven,
  aanstelling,
  ambtsinstructie,
  bevoegdAmbtenaar,
  aanwijzingInspectie,
  inEnUitschrijving,
  verwijdering,
  programma,
  aanWie,
  inlichtingen,
  controleInschrijving,
  verzuimdrempel,
  verzuimroute,
  onderzoek,
  wieHoren,
  procesVerbaal,
  afschriftRvdk,
  schoolVerliestStatus,
  verbodenArbeid,
  brengenDoorPolitie,
  jaarverslag,
  opgaveHoofd,
  strafmaat,
  boeteHoofd,
  bijzondereGegevens,
  leveringVrijstelling,
  verzuimgegevens,
  vrijstellingsgegevens,
  leveringDoorstroompunt,
  status,
  verstrekking,
  verzuimsoort,
  doorstroompunt,
  bijzondereGegevensDoorstroompunt,
  regionaalProgramma,
  effectrapportage,
  mededelingSvb,
  verzuimbeleid,
  thuiszitter,
  haltCriteria,
  bewaartermijn,
  bezwaarTijdig,
  beslistermijn,
  opschorting,
  onafhankelijk,
];

export const findRegel = (naam: string): Regel | undefined => regels.find((regel) => regel.naam === naam);
