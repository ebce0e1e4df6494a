import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { deriveEinddag } from '../../regels/kalender/termijnen.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { isJongereKnown } from '../persoon/index.ts';
import {
  endTermijn,
  extendTermijn,
  getRegio,
  pauseTermijn,
  planTermijn,
  resumeTermijn,
} from './plan-termijn.ts';
import type {
  createTermijnEndpoint,
  endTermijnEndpoint,
  extendTermijnEndpoint,
  listTermijnenEndpoint,
  pauseTermijnEndpoint,
  previewTermijnEndpoint,
  resumeTermijnEndpoint,
} from './termijn.contract.ts';
import { countTermijnen, isZaakVan, listPauzes, listTermijnen, lockTermijn } from './termijn.sql.ts';

export async function readTermijnen(
  { tx, actor, vandaag }: Act,
  { voor, ...vraag }: InputOf<typeof listTermijnenEndpoint>,
) {
  const filter = {
    ...vraag,
    vandaag,
    lezer: actor.naam,
    ...(voor === 'mij' && { voor: actor.naam }),
  };
  return ok({
    termijnen: await listTermijnen(tx, filter, vraag),
    ...(await countTermijnen(tx, filter)),
  });
}

export async function previewTermijn(
  { tx }: Act,
  { jongereId, aantal, eenheid, ...telling }: InputOf<typeof previewTermijnEndpoint>,
) {
  const regio = await getRegio(tx, jongereId, telling.begin);
  const { einddag, reden } = deriveEinddag(await getSchoolkalender(), {
    ...telling,
    duur: { aantal, eenheid },
    regio,
  });
  return ok({ uiterlijk: einddag, stand: reden, regio });
}

/** A term of one's own making, about a jongere or one of the zaken. */
export async function createTermijn(
  { tx, actor, log }: Act,
  { werkprocesId, aantal, eenheid, grondslag, ...termijn }: InputOf<typeof createTermijnEndpoint>,
) {
  if (!(await isJongereKnown(tx, termijn.jongereId))) return refuse('jongere-onbekend');
  if (werkprocesId && !(await isZaakVan(tx, werkprocesId, termijn.jongereId))) return refuse('zaak-onbekend');
  const made = await planTermijn(tx, {
    ...termijn,
    organisatieId: actor.organisatieId,
    soort: 'eigen',
    onderwerpSoort: werkprocesId ? 'zaak' : 'jongere',
    ...(werkprocesId && { onderwerpId: werkprocesId }),
    ...(grondslag && { grondslag }),
    voor: termijn.voor ?? actor.naam,
    duur: { aantal, eenheid },
  });
  log({ id: made.termijnId, jongereId: termijn.jongereId });
  return ok(made);
}

/** Terms that slice `verzoek` keeps by the rules of the Awb. */
const VERZOEK = 'verzoek';

/** The term of this act, when it may be changed by it. */
async function claim({ tx, actor, log }: Act, termijnId: string, versie: number) {
  const termijn = await lockTermijn(tx, termijnId);
  if (!termijn || (termijn.onderwerpSoort === 'klacht' && termijn.voor !== actor.naam)) {
    return refuse('niet-gevonden');
  }
  log({ id: termijnId, ...(termijn.jongereId && { jongereId: termijn.jongereId }) });
  if (termijn.versie !== versie) return refuse('gewijzigd');
  if (termijn.soort === VERZOEK) {
    return refuse(
      'hoort-bij-verzoek',
      'Deze termijn volgt de wet. Wijzig haar bij de klacht of het verzoek zelf.',
    );
  }
  return termijn.geeindigdOp === null ? ok(termijn) : refuse('al-geeindigd', 'Deze termijn is al geëindigd.');
}

export async function pause(
  act: Act,
  { termijnId, versie, vanaf, reden }: InputOf<typeof pauseTermijnEndpoint>,
) {
  const claimed = await claim(act, termijnId, versie);
  if (!claimed.ok) return claimed;
  if (vanaf <= claimed.value.begin) {
    return refuse('pauze-voor-begin', 'De termijn liep nog niet. Kies een dag na het begin.');
  }
  const pauzes = await listPauzes(act.tx, termijnId);
  if (pauzes.some(({ totEnMet }) => totEnMet === null)) return refuse('staat-al-stil');
  if (pauzes.some(({ totEnMet }) => totEnMet !== null && totEnMet >= vanaf)) {
    return refuse('overlap', 'Op die dag stond de termijn al eerder stil.');
  }
  return ok(await pauseTermijn(act.tx, act.actor.organisatieId, termijnId, { vanaf, reden }));
}

export async function resume(
  act: Act,
  { termijnId, versie, totEnMet }: InputOf<typeof resumeTermijnEndpoint>,
) {
  const claimed = await claim(act, termijnId, versie);
  if (!claimed.ok) return claimed;
  const open = (await listPauzes(act.tx, termijnId)).find((pauze) => pauze.totEnMet === null);
  if (!open) return refuse('staat-niet-stil');
  if (totEnMet < addDagen(open.vanaf, -1)) {
    return refuse('eind-voor-begin', 'De laatste dag van de pauze ligt voor de eerste.');
  }
  return ok(await resumeTermijn(act.tx, termijnId, totEnMet));
}

export async function extend(
  act: Act,
  { termijnId, versie, ...verlenging }: InputOf<typeof extendTermijnEndpoint>,
) {
  const claimed = await claim(act, termijnId, versie);
  if (!claimed.ok) return claimed;
  if (claimed.value.richting === 'terug') {
    return refuse('loopt-terug', 'Een termijn die terugrekent, kan niet langer worden.');
  }
  return ok(await extendTermijn(act.tx, termijnId, { ...verlenging, op: act.vandaag }));
}

export async function end(act: Act, { termijnId, versie, op, waardoor }: InputOf<typeof endTermijnEndpoint>) {
  const claimed = await claim(act, termijnId, versie);
  if (!claimed.ok) return claimed;
  if (op > act.vandaag) return refuse('dag-in-de-toekomst');
  const ended = await endTermijn(act.tx, termijnId, op, waardoor);
  return ended ? ok(ended) : refuse('al-geeindigd');
}
