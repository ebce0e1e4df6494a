import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { leesbaar } from '../../regels/kalender/datum.ts';
import { findZorgwoorden } from '../../regels/mas/schoolafspraak.ts';
import { isBesloten } from '../../regels/mas/terugkoppeling.ts';
import { holdGehouden } from '../afspraak/index.ts';
import { createBrief } from '../brief/index.ts';
import { findHorendeSchool, tellSchool } from '../terugkoppeling/index.ts';
import { findZaakVoorSchool, getZaakVoorSchool, holdOpen, recordAfspraken } from '../werkproces/index.ts';
import type { recordGesprekEndpoint, saveGesprekconceptEndpoint } from './gesprek.contract.ts';
import {
  deleteConcept,
  findConcept,
  findZaakkop,
  insertGesprek,
  linkGevolg,
  listGesprekken,
  listZonderVerslag,
  writeConcept,
} from './gesprek.sql.ts';

type Zaak = { readonly werkprocesId: string };
type Inhoud = InputOf<typeof recordGesprekEndpoint>;

export async function readGesprekken(act: Act, { werkprocesId }: Zaak) {
  const { tx, vandaag, log } = act;
  const kop = await findZaakkop(tx, werkprocesId);
  const zaak = await findZaakVoorSchool(act, werkprocesId, { hold: false });
  if (!kop || !zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: kop.jongereId });
  const school = await findHorendeSchool(tx, zaak, vandaag);
  return ok({
    zaak: kop,
    gesprekken: await listGesprekken(tx, werkprocesId),
    concept: (await findConcept(tx, werkprocesId)) ?? null,
    gepland: await listZonderVerslag(tx, werkprocesId, vandaag),
    school: { naam: school?.schoolnaam ?? null, besloten: isBesloten(zaak.stap, zaak.route) },
  });
}

/** Keeps what is typed while people talk; another who writes in the same report is told, not overwritten. */
export async function saveGesprekconcept(
  act: Act,
  { werkprocesId, inhoud, versie }: InputOf<typeof saveGesprekconceptEndpoint>,
) {
  const held = await holdOpen(act, werkprocesId);
  if (!held.ok) return held;
  const saved = await writeConcept(act.tx, held.value, inhoud, versie);
  return saved ? ok(saved) : refuse('gewijzigd');
}

export async function dropGesprekconcept(act: Act, { werkprocesId }: Zaak) {
  const held = await holdOpen(act, werkprocesId);
  if (!held.ok) return held;
  await deleteConcept(act.tx, werkprocesId);
  return ok({ weg: true });
}

/** One act leaves all of a conversation (MW-10): report, letter in concept, agreements with owners, copy for the school. */
export async function recordGesprek(act: Act, input: Inhoud) {
  const { tx, log } = act;
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  const concept = await findConcept(tx, input.werkprocesId);
  if ((concept?.versie ?? 0) !== input.conceptVersie) return refuse('gewijzigd');
  const refusal = refuseInhoud(act, input);
  if (refusal) return refusal;
  if (input.afspraakId) {
    const gehouden = await holdGehouden(act, input.afspraakId, input.werkprocesId);
    if (!gehouden.ok) return gehouden;
  }
  const bij = held.value;
  const { gesprekId } = await insertGesprek(tx, bij, {
    ...input,
    afspraakId: input.afspraakId ?? null,
    stemJongere: input.stemJongere ?? null,
    geenStem: input.stemJongere ? null : (input.geenStem ?? null),
    stemOuders: input.stemOuders ?? null,
  });
  const stapGezet = await recordAfspraken(act, bij, { ...input, gesprekId });
  const brief = input.brief && input.afspraken.length > 0 ? await writeBrief(act, bij, input) : ok(null);
  if (!brief.ok) return brief;
  const told = await tellSchool(act, await getZaakVoorSchool(act, bij.werkprocesId), {
    afspraken: input.afspraken
      .filter(({ naarSchool }) => naarSchool)
      .map(({ wat, wie, uiterlijk }) => ({ wat, wie, uiterlijk })),
  });
  await linkGevolg(tx, gesprekId, {
    briefId: brief.value,
    terugkoppelingId: told?.terugkoppelingId ?? null,
  });
  await deleteConcept(tx, bij.werkprocesId);
  log({ id: gesprekId, jongereId: bij.jongereId });
  return ok({ gesprekId, briefId: brief.value, stapGezet });
}

function refuseInhoud({ vandaag }: Act, input: Inhoud) {
  if (input.gehoudenOp > vandaag) return refuse('dag-in-de-toekomst', 'Het gesprek moet nog komen.');
  if (input.volgendeOp < vandaag || input.afspraken.some(({ uiterlijk }) => uiterlijk < input.gehoudenOp)) {
    return refuse('dag-voorbij', 'Een afspraak loopt na het gesprek. Kies een latere dag.');
  }
  if (!input.stemJongere && !input.geenStem) {
    return refuse('stem-nodig', 'Schrijf op wat de jongere zei, of waarom de jongere niets zei.');
  }
  const zorg = input.afspraken
    .filter(({ naarSchool }) => naarSchool)
    .flatMap(({ wat, wie }) => findZorgwoorden(`${wat} ${wie}`));
  return zorg.length > 0
    ? refuse('zorg-in-afschrift', `De school leest dit mee. Haal weg, of deel niet: ${zorg.join(', ')}.`)
    : undefined;
}

/** The agreements in writing, in concept: who sends it looks at it first. */
async function writeBrief(
  act: Act,
  { jongereId, werkprocesId }: { readonly jongereId: string; readonly werkprocesId: string },
  { gehoudenOp, afspraken, volgendeOp }: Inhoud,
) {
  const made = await createBrief(act, {
    sjabloon: 'afspraken',
    jongereId,
    werkprocesId,
    velden: {
      'gesprek-op': gehoudenOp,
      afspraken: afspraken
        .map(({ wat, wie, uiterlijk }) => `- ${wie}: ${wat}. Uiterlijk ${leesbaar(uiterlijk)}.`)
        .join('\n'),
      volgende: volgendeOp,
    },
    keuzes: {},
  });
  if (made.ok) return ok(made.value.briefId);
  // The zaak and its jongere are held, and the template is our own: only the house style can be missing.
  if (made.code !== 'geen-huisstijl') throw new Error(`The letter was refused: ${made.code}`);
  return refuse('geen-huisstijl', 'Er is nog geen huisstijl voor brieven. Leg eerst de huisstijl vast.');
}
