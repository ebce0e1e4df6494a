import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { deriveSignaal, isAntwoord, type Vraagcode } from '../../regels/mas/signalering.ts';
import type {
  countOorzakenEndpoint,
  saveOnderzoekEndpoint,
  saveSignaleringEndpoint,
} from './bevinding.contract.ts';
import {
  countOnderzoeken,
  countOorzaken,
  findOnderzoek,
  findSignalering,
  writeOnderzoek,
  writeSignalering,
} from './bevinding.sql.ts';
import { holdOpen } from './hold-open.ts';
import { getWeegschaal } from './weging.sql.ts';
import { findKern } from './werkproces.sql.ts';

const LEEG = {
  feiten: null,
  schoolZegt: null,
  oudersZeggen: null,
  jongereZegt: null,
  oorzaken: [],
  oorzaakAnders: null,
  beschermend: null,
  versie: 0,
};

export async function readBevinding({ tx, log, vandaag }: Act, { werkprocesId }: { werkprocesId: string }) {
  const zaak = await findKern(tx, werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongereId });
  const signalering = await findSignalering(tx, werkprocesId);
  const weegschaal = await getWeegschaal(tx, signalering?.ingevuldOp ?? vandaag);
  const { advies, onzekerheid } = deriveSignaal(signalering?.antwoorden ?? {}, weegschaal);
  return ok({
    onderzoek: (await findOnderzoek(tx, werkprocesId)) ?? LEEG,
    signalering: signalering ?? { antwoorden: {}, ingevuldOp: null, versie: 0 },
    weegschaal,
    advies,
    onzekerheid,
  });
}

/** Keeps the answers as facts of the zaak; what follows from them is worked out when somebody looks (AI-05). */
export async function saveSignalering(act: Act, input: InputOf<typeof saveSignaleringEndpoint>) {
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  const weegschaal = await getWeegschaal(act.tx, act.vandaag);
  const wrong = Object.entries(input.antwoorden).find(
    ([vraag, antwoord]) => !isAntwoord(vraag as Vraagcode, antwoord ?? '', weegschaal),
  );
  if (wrong) return refuse('onbekend-antwoord', `Dit antwoord hoort niet bij de vraag "${wrong[0]}".`);
  const saved = await writeSignalering(act.tx, held.value, input.antwoorden, act.vandaag, input.versie);
  if (!saved) return refuse('gewijzigd');
  const { advies, onzekerheid } = deriveSignaal(input.antwoorden, weegschaal);
  return ok({ ...saved, advies, onzekerheid });
}

export async function saveOnderzoek(act: Act, input: InputOf<typeof saveOnderzoekEndpoint>) {
  const held = await holdOpen(act, input.werkprocesId);
  if (!held.ok) return held;
  const saved = await writeOnderzoek(
    act.tx,
    held.value,
    {
      feiten: input.feiten ?? null,
      schoolZegt: input.schoolZegt ?? null,
      oudersZeggen: input.oudersZeggen ?? null,
      jongereZegt: input.jongereZegt ?? null,
      oorzaken: [...new Set(input.oorzaken)],
      oorzaakAnders: input.oorzaakAnders ?? null,
      beschermend: input.beschermend ?? null,
      versie: input.versie,
    },
    act.vandaag,
  );
  return saved ? ok(saved) : refuse('gewijzigd');
}

/** Figures per cause: a zaak counts once for each cause that was found in it. */
export async function readOorzaken({ tx }: Act, periode: InputOf<typeof countOorzakenEndpoint>) {
  return ok({ ...(await countOnderzoeken(tx, periode)), oorzaken: await countOorzaken(tx, periode) });
}
