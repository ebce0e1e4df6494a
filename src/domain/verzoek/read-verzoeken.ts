import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { listRedenen } from '../../regels/awb/opschorting.ts';
import { adresOf } from './brief-verzoek.ts';
import { isBehandelaar, lezerOf } from './claim-verzoek.ts';
import { openOnafhankelijkheid } from './onafhankelijk.ts';
import { lengthOf } from './termijn-acts.ts';
import { assessTijdig, magMetInstemming, toUitspraak } from './termijn-verzoek.ts';
import {
  type ActVerzoek,
  type listVerzoekenEndpoint,
  type readVerzoekEndpoint,
  uitkomstenPerSoort,
} from './verzoek.contract.ts';
import {
  countJaar,
  countVerzoeken,
  countWachtend,
  findVerzoek,
  type Lezer,
  listVerzoekBrieven,
  listVerzoeken,
  type VerzoekRij,
} from './verzoek.sql.ts';

export async function readVerzoeken(
  act: Act,
  { limiet, vanaf, ...vraag }: InputOf<typeof listVerzoekenEndpoint>,
) {
  const { tx, vandaag } = act;
  const lezer = lezerOf(act);
  const filter = { ...vraag, vandaag };
  if (vraag.jongereId) act.log({ jongereId: vraag.jongereId });
  return ok({
    verzoeken: await listVerzoeken(tx, filter, lezer, { limiet, vanaf }),
    totaal: await countVerzoeken(tx, filter, lezer),
    ...(await countWachtend(tx, vandaag, lezer)),
    jaar: await countJaar(tx, vandaag, lezer),
  });
}

export async function readVerzoek(act: Act, { verzoekId }: InputOf<typeof readVerzoekEndpoint>) {
  const { tx, vandaag, log } = act;
  const lezer = lezerOf(act);
  const found = await findVerzoek(tx, verzoekId, vandaag, lezer);
  if (!found) return refuse('niet-gevonden');
  log({ id: verzoekId, ...(found.jongereId && { jongereId: found.jongereId }) });
  const { straat: _, postcode: __, plaats: ___, termijnId: ____, ...verzoek } = found;
  const { soort, besluitOp, ontvangenOp, gepostOp, behandelaar } = found;
  const tijdig =
    besluitOp === null ? null : await assessTijdig({ bekendgemaaktOp: besluitOp, ontvangenOp, gepostOp });
  const oordeel = await openOnafhankelijkheid(tx, found, vandaag);
  const { hoogstens } = await lengthOf(found);
  return ok({
    ...verzoek,
    adres: adresOf(found),
    besluit:
      besluitOp === null ? null : { op: besluitOp, kenmerk: found.besluitKenmerk, briefId: found.briefId },
    tijdig: tijdig?.ok ? toUitspraak(tijdig.value.oordeel) : null,
    behandelaarStaatErbuiten: behandelaar === null ? null : oordeel(behandelaar),
    verdagingHoogstens: hoogstens,
    magMetInstemming: magMetInstemming(soort),
    redenen: [...listRedenen(soort)],
    uitkomsten: [...uitkomstenPerSoort[soort]],
    brieven: await listVerzoekBrieven(tx, verzoekId),
    magNu: deriveActs(found, lezer, oordeel(lezer.naam).mag),
  });
}

/** What this person may do with it now; the screen shows exactly these. */
function deriveActs(verzoek: VerzoekRij, { naam, verdeelt }: Lezer, staatErbuiten: boolean): ActVerzoek[] {
  if (verzoek.afgedaanOp !== null) return [];
  const stil = verzoek.termijn.stand === 'stil';
  const eigen = isBehandelaar(verzoek, naam) && staatErbuiten;
  const metBehandelaar = verzoek.behandelaar !== null;
  const acts: readonly (readonly [ActVerzoek, boolean])[] = [
    ['verdelen', verdeelt],
    ['over', verdeelt],
    ['bevestigen', eigen && metBehandelaar && verzoek.bevestigdOp === null],
    ['stilzetten', eigen && !stil && listRedenen(verzoek.soort).length > 0],
    ['hervatten', eigen && stil],
    ['verdagen', eigen && !stil && verzoek.stand !== 'te-laat'],
    ['afdoen', eigen && metBehandelaar],
  ];
  return acts.filter(([, mag]) => mag).map(([act]) => act);
}
