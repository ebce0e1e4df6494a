import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, leesbaar } from '../../regels/kalender/datum.ts';
import { partnerzinnen } from '../../regels/mas/terugkoppeling.ts';
import {
  type ActVerwijzing,
  deriveVerwijsacten,
  deriveVerwijsstand,
  isToestemmingGenoeg,
  lastDag,
} from '../../regels/mas/verwijzing.ts';
import { getParameters } from '../parameter/index.ts';
import { findJongerenKort } from '../persoon/index.ts';
import { tellSchool } from '../terugkoppeling/index.ts';
import { endActiesVanVerwijzing, getZaakVoorSchool, holdOpen } from '../werkproces/index.ts';
import type {
  createVerwijzingEndpoint,
  listVerwijzingenEndpoint,
  stepVerwijzingEndpoint,
} from './verwijzing.contract.ts';
import {
  countVerwijzingen,
  findOntvanger,
  findZaak,
  hasOpen,
  insertVerwijzing,
  type LockedVerwijzing,
  listVanZaak,
  listVerwijzingen,
  lockVerwijzing,
  recordStap,
} from './verwijzing.sql.ts';

export async function readVerwijzingen(
  { tx, vandaag, log }: Act,
  vraag: InputOf<typeof listVerwijzingenEndpoint>,
) {
  if (vraag.jongereId) log({ id: vraag.jongereId, jongereId: vraag.jongereId });
  const found = await listVerwijzingen(tx, vraag, vraag, vandaag);
  return ok({
    verwijzingen: found.map((een) => ({ ...een, stand: deriveVerwijsstand(een) })),
    totaal: await countVerwijzingen(tx, vraag, vandaag),
  });
}

export async function readZaakverwijzingen(
  { tx, actor, vandaag, log }: Act,
  { werkprocesId }: { werkprocesId: string },
) {
  const zaak = await findZaak(tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongereId });
  const { partnerTermijnDagen } = await getParameters(tx, actor.organisatieId, vandaag, [
    'partnerTermijnDagen',
  ]);
  const found = await listVanZaak(tx, werkprocesId, vandaag);
  return ok({
    verwijzingen: found.map((een) => ({
      ...een,
      stand: deriveVerwijsstand(een),
      magNu: [...deriveVerwijsacten(een)],
    })),
    leeftijd: await getLeeftijd({ tx, vandaag }, zaak.jongereId),
    termijnDagen: partnerTermijnDagen,
    mag: zaak.totEnMet === null,
  });
}

async function getLeeftijd({ tx, vandaag }: Pick<Act, 'tx' | 'vandaag'>, jongereId: string): Promise<number> {
  const [kort] = await findJongerenKort(tx, [jongereId], vandaag);
  if (!kort) throw new Error('A zaak of nobody');
  return kort.leeftijd;
}

/** Sends a zaak on: what the partner gets stays as it was sent, with the ground; the school hears that somebody was asked. */
export async function createVerwijzing(act: Act, input: InputOf<typeof createVerwijzingEndpoint>) {
  const { tx, actor, vandaag } = act;
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  const partner = await findOntvanger(tx, input.partnerId, input.partnercontactId ?? null);
  if (!partner) return refuse('partner-onbekend');
  if (!partner.kentContact) return refuse('contact-onbekend');
  if (partner.totEnMet !== null && partner.totEnMet < vandaag) {
    return refuse(
      'partner-gestopt',
      `Met deze partner werkt u niet meer sinds ${leesbaar(partner.totEnMet)}.`,
    );
  }
  if (await hasOpen(tx, input.werkprocesId, input.partnerId)) {
    return refuse('loopt-al', 'Bij deze partner loopt voor deze zaak al een verwijzing. Werk die bij.');
  }
  const wrong = await refuseGrond(act, held.value.jongereId, input);
  if (wrong) return wrong;
  const verzondenOp = input.verzondenOp ?? vandaag;
  if (verzondenOp > vandaag)
    return refuse('dag-in-de-toekomst', 'Verzenden kan niet op een dag die nog komt.');
  if (input.antwoordUiterlijk && input.antwoordUiterlijk < verzondenOp) {
    return refuse('dag-voor-vorige', 'De dag van het antwoord ligt voor de dag van verzenden.');
  }
  const { partnerTermijnDagen } = await getParameters(tx, actor.organisatieId, vandaag, [
    'partnerTermijnDagen',
  ]);
  const made = await insertVerwijzing(tx, {
    ...held.value,
    partnerId: input.partnerId,
    partnercontactId: input.partnercontactId ?? null,
    kanaal: partner.kanaal,
    vraag: input.vraag,
    gedeeld: input.gedeeld,
    grond: input.grond,
    toestemmingVan: input.grond === 'toestemming' ? (input.toestemmingVan ?? null) : null,
    toestemmingOp: input.grond === 'toestemming' ? (input.toestemmingOp ?? null) : null,
    verzondenOp,
    antwoordUiterlijk:
      input.antwoordUiterlijk ?? addDagen(verzondenOp, partner.antwoordtermijnDagen ?? partnerTermijnDagen),
  });
  await tellSchool(act, await getZaakVoorSchool(act, input.werkprocesId), {
    vasteAanvulling: partnerzinnen.gevraagd,
  });
  return ok(made);
}

/** Consent is given by somebody who may, on a day that was. */
async function refuseGrond(
  { tx, vandaag }: Act,
  jongereId: string,
  { grond, toestemmingVan, toestemmingOp }: InputOf<typeof createVerwijzingEndpoint>,
) {
  if (grond !== 'toestemming') return undefined;
  if (!toestemmingVan || !toestemmingOp) {
    return refuse('toestemming-nodig', 'Vul in wie toestemming gaf, en wanneer.');
  }
  if (toestemmingOp > vandaag) return refuse('dag-in-de-toekomst', 'De toestemming moet er al zijn.');
  if (isToestemmingGenoeg(toestemmingVan, await getLeeftijd({ tx, vandaag }, jongereId))) return undefined;
  return refuse(
    'toestemming-van-ander',
    toestemmingVan === 'jongere'
      ? 'Tot 16 jaar geven de ouders toestemming (UAVG artikel 5).'
      : 'Vanaf 16 jaar geeft de jongere zelf toestemming (UAVG artikel 5).',
  );
}

type Stap = InputOf<typeof stepVerwijzingEndpoint>;

export async function stepVerwijzing(act: Act, input: Stap) {
  const verwijzing = await lockVerwijzing(act.tx, input.verwijzingId);
  if (!verwijzing) return refuse('niet-gevonden');
  if (verwijzing.versie !== input.versie) return refuse('gewijzigd');
  return recordAntwoord(act, verwijzing, input);
}

/** What a partner did or answered, on its day; a reminder that waited is then done, and the school hears that help began or ended. */
export async function recordAntwoord(
  act: Act,
  verwijzing: LockedVerwijzing,
  { act: doe, op = act.vandaag, reden, resultaat }: Omit<Stap, 'versie' | 'verwijzingId'>,
) {
  const { tx, vandaag, log } = act;
  if (!deriveVerwijsacten(verwijzing).includes(doe)) return refuse('stap-niet-mogelijk');
  if (op > vandaag) return refuse('dag-in-de-toekomst', 'Leg vast wat is gebeurd, niet wat nog komt.');
  if (op < lastDag(verwijzing)) {
    return refuse(
      'dag-voor-vorige',
      `Het kan niet voor ${leesbaar(lastDag(verwijzing))}: toen gebeurde de vorige stap.`,
    );
  }
  if ((doe === 'weigeren' || doe === 'intrekken') && !reden) return refuse('reden-nodig', 'Schrijf waarom.');
  if (doe === 'beeindigen' && !resultaat) return refuse('resultaat-nodig', 'Schrijf wat de hulp opleverde.');
  log({ id: verwijzing.verwijzingId, jongereId: verwijzing.jongereId });
  const { versie } = await recordStap(
    tx,
    verwijzing.verwijzingId,
    doe,
    op,
    doe === 'beeindigen' ? (resultaat ?? null) : (reden ?? null),
  );
  await endActiesVanVerwijzing(tx, verwijzing.verwijzingId, vandaag, RESULTAAT[doe]);
  await tellWhatChanged(act, verwijzing.werkprocesId, doe);
  return ok({ stand: STAND[doe], versie });
}

const STAND = {
  aanvaarden: 'aanvaard',
  weigeren: 'geweigerd',
  beginnen: 'loopt',
  beeindigen: 'beeindigd',
  intrekken: 'ingetrokken',
} as const satisfies Record<ActVerwijzing, ReturnType<typeof deriveVerwijsstand>>;
const RESULTAAT: Readonly<Record<ActVerwijzing, string>> = {
  aanvaarden: 'De partner nam de verwijzing aan.',
  weigeren: 'De partner weigerde.',
  beginnen: 'De partner is begonnen.',
  beeindigen: 'De hulp is klaar.',
  intrekken: 'De verwijzing is ingetrokken.',
};

async function tellWhatChanged(act: Act, werkprocesId: string, doe: ActVerwijzing): Promise<void> {
  const vasteAanvulling =
    doe === 'beginnen' ? partnerzinnen.begonnen : doe === 'beeindigen' ? partnerzinnen.klaar : undefined;
  if (!vasteAanvulling) return;
  const zaak = await getZaakVoorSchool(act, werkprocesId);
  if (!zaak.isGesloten) await tellSchool(act, zaak, { vasteAanvulling });
}
