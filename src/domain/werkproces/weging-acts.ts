import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import {
  adviezen,
  deriveSignaal,
  isAntwoord,
  vraagCodes,
  type Weegschaal,
} from '../../regels/mas/signalering.ts';
import type { createWegingEndpoint, previewWegingEndpoint } from './weging.contract.ts';
import { insertWeging, listLopendeAntwoorden, listWegingen } from './weging.sql.ts';

export async function readWegingen({ tx }: Act) {
  return ok({ wegingen: await listWegingen(tx) });
}

/** Of how many zaken the advice would be another. Worked out and forgotten: nothing of a child is kept (AI-05). */
export async function previewWeging({ tx }: Act, nieuw: InputOf<typeof previewWegingEndpoint>) {
  const wrong = findOnbekend(nieuw);
  if (wrong) return wrong;
  const wegingen = await listWegingen(tx);
  const telling = [...adviezen, null].map((advies) => ({ advies, nu: 0, straks: 0 }));
  let [ingevuld, anders] = [0, 0];
  for (const { antwoorden, ingevuldOp, aantal } of await listLopendeAntwoorden(tx)) {
    const nu = deriveSignaal(
      antwoorden,
      wegingen.find(({ vanaf }) => vanaf <= ingevuldOp),
    ).advies;
    const straks = deriveSignaal(antwoorden, nieuw).advies;
    ingevuld += aantal;
    if (nu !== straks) anders += aantal;
    for (const regel of telling) {
      if (regel.advies === nu) regel.nu += aantal;
      if (regel.advies === straks) regel.straks += aantal;
    }
  }
  return ok({ ingevuld, anders, adviezen: telling.filter(({ nu, straks }) => nu > 0 || straks > 0) });
}

/** Weighs answers that are given from a day on otherwise; what was filled in before weighs as it did then. */
export async function createWeging(
  { tx, actor, vandaag, log }: Act,
  weging: InputOf<typeof createWegingEndpoint>,
) {
  if (weging.vanaf < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  const wrong = findOnbekend(weging);
  if (wrong) return wrong;
  if (new Set(weging.zonder).size === vraagCodes.length && weging.eigen.length === 0) {
    return refuse('geen-vragen', 'Laat ten minste een vraag staan.');
  }
  const made = await insertWeging(tx, actor.organisatieId, weging);
  if (!made) return refuse('bestaat-al', 'Voor die dag is al een weging vastgesteld. Kies een andere dag.');
  log({ id: made.wegingId });
  return ok(made);
}

function findOnbekend({ gewichten, eigen }: Weegschaal) {
  const dubbel = eigen.find(
    ({ code, antwoorden }, at) =>
      eigen.findIndex((een) => een.code === code) !== at ||
      new Set(antwoorden.map((een) => een.code)).size < antwoorden.length,
  );
  if (dubbel)
    return refuse('dubbele-vraag', `De vraag "${dubbel.vraag}" of een antwoord erop staat er twee keer.`);
  const wrong = vraagCodes.flatMap((vraag) =>
    Object.keys(gewichten[vraag] ?? {})
      .filter((antwoord) => !isAntwoord(vraag, antwoord))
      .map((antwoord) => `${vraag}: ${antwoord}`),
  );
  return wrong.length > 0
    ? refuse('onbekend-antwoord', `Dit antwoord bestaat niet: ${wrong.join(', ')}.`)
    : undefined;
}
