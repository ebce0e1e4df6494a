import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { findBesluit } from '../brief/index.ts';
import { isMedewerker } from '../medewerker/index.ts';
import { isJongereKnown } from '../persoon/index.ts';
import { planTermijn } from '../termijn/index.ts';
import { assessTijdig, deriveTermijn } from './termijn-verzoek.ts';
import type { createVerzoekEndpoint } from './verzoek.contract.ts';
import { insertVerzoek, nextVerzoek } from './verzoek.sql.ts';

type Input = InputOf<typeof createVerzoekEndpoint>;

/** What its term is called among the terms. */
export const TERMIJN = 'verzoek';
const WAT = {
  klacht: 'Klacht afhandelen',
  bezwaar: 'Beslissen op bezwaar',
  inzage: 'Beslissen op verzoek om inzage',
  woo: 'Beslissen op Woo-verzoek',
} as const;

type Besluit = {
  readonly op: Datum;
  readonly kenmerk: string | null;
  readonly briefId: string | null;
  readonly jongereId: string | null;
  readonly makers: readonly string[];
};

/** The besluit a bezwaar is against: one of ours, or one made elsewhere. */
async function chooseBesluit({ tx }: Act, { soort, briefId, besluitOp, besluitKenmerk }: Input) {
  if (soort !== 'bezwaar') return ok(null);
  if (briefId) {
    const found = await findBesluit(tx, briefId);
    if (!found) return refuse('besluit-onbekend');
    const { verzondenOp: op, nummer: kenmerk, jongereId, makers } = found;
    return ok<Besluit>({ op, kenmerk, briefId, jongereId, makers });
  }
  if (!besluitOp)
    return refuse('besluit-nodig', 'Kies het besluit, of vul in op welke dag het is verzonden.');
  return ok<Besluit>({
    op: besluitOp,
    kenmerk: besluitKenmerk ?? null,
    briefId: null,
    jongereId: null,
    makers: [],
  });
}

/** The first name that is nobody who works here. */
export async function findOnbekende({ tx, vandaag }: Act, namen: readonly string[]) {
  for (const naam of namen) if (!(await isMedewerker(tx, naam, vandaag))) return naam;
  return undefined;
}

export const refuseOnbekende = (naam: string) =>
  refuse('medewerker-onbekend', `${naam} werkt hier niet. Kies een naam uit de lijst.`);

/** Writes down what came in; its statutory term begins with it, for whoever will handle it. */
export async function createVerzoek(act: Act, input: Input) {
  const { tx, actor, vandaag, log } = act;
  const { soort, ontvangenOp, commissie } = input;
  if (ontvangenOp > vandaag) return refuse('dag-in-de-toekomst', 'De dag van ontvangst moet nog komen.');
  if (input.jongereId && !(await isJongereKnown(tx, input.jongereId))) return refuse('jongere-onbekend');
  const onbekend = await findOnbekende(act, input.over);
  if (onbekend) return refuseOnbekende(onbekend);
  const chosen = await chooseBesluit(act, input);
  if (!chosen.ok) return chosen;
  const besluit = chosen.value;
  const gepostOp = (besluit && input.gepostOp) || null;
  const tijdig = besluit && (await assessTijdig({ bekendgemaaktOp: besluit.op, ontvangenOp, gepostOp }));
  if (tijdig && !tijdig.ok) return tijdig;
  const indienenTotEnMet = tijdig?.value.indienenTotEnMet ?? null;
  const { begin, duur, grondslag } = await deriveTermijn({ soort, ontvangenOp, commissie, indienenTotEnMet });
  const { verzoekId, nummer } = await nextVerzoek(tx);
  const jongereId = input.jongereId ?? besluit?.jongereId ?? null;
  const { termijnId, uiterlijk } = await planTermijn(tx, {
    organisatieId: actor.organisatieId,
    soort: TERMIJN,
    sleutel: verzoekId,
    wat: WAT[soort],
    onderwerpSoort: soort === 'klacht' ? 'klacht' : 'verzoek',
    onderwerpId: verzoekId,
    ...(jongereId && { jongereId }),
    begin,
    gebeurtenis: begin === ontvangenOp ? 'Ontvangen' : 'Einde van de bezwaartermijn',
    duur,
    wettelijk: true,
    grondslag,
    regio: 'midden',
  });
  const over = [...new Set([...input.over, ...(besluit?.makers ?? [])])];
  await insertVerzoek(tx, {
    verzoek_id: verzoekId,
    nummer,
    organisatie_id: actor.organisatieId,
    soort,
    ontvangen_op: ontvangenOp,
    indiener: input.indiener,
    indiener_straat: input.straat ?? null,
    indiener_postcode: input.postcode ?? null,
    indiener_plaats: input.plaats ?? null,
    onderwerp: input.onderwerp,
    omschrijving: input.omschrijving ?? null,
    jongere_id: jongereId,
    over,
    commissie,
    brief_id: besluit?.briefId ?? null,
    besluit_op: besluit?.op ?? null,
    besluit_kenmerk: besluit?.kenmerk ?? null,
    gepost_op: gepostOp,
    tijdig: tijdig?.value.oordeel.uitkomst ?? null,
    indienen_tot_en_met: indienenTotEnMet,
    termijn_id: termijnId,
  });
  log({ id: verzoekId, ...(jongereId && { jongereId }) });
  const zichtbaar = soort !== 'klacht' || (may(actor, 'verzoek.verdelen') && !over.includes(actor.naam));
  return ok({ verzoekId, nummer, uiterlijk, zichtbaar });
}
