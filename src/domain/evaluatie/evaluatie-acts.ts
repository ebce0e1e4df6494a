import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen } from '../../regels/kalender/datum.ts';
import { findHerleidbaar, type Herleidbaar } from '../../regels/mas/les.ts';
import { planActie } from '../werkproces/index.ts';
import type {
  createLesEndpoint,
  createTerugblikEndpoint,
  dropLesEndpoint,
  Evaluatie,
  listLessenEndpoint,
} from './evaluatie.contract.ts';
import {
  dropLesRij,
  findBeeld,
  insertEvaluatie,
  insertLes,
  listEvaluaties,
  listGelijkend,
  listLessen,
  listNamen,
  listTerugblikken,
  lockLes,
} from './evaluatie.sql.ts';

/** Looking back comes within six weeks after closing (mas.md § 2, terms). */
const TERUGBLIK_DAGEN = 42;

export async function readEvaluaties({ tx, log }: Act, { werkprocesId }: { werkprocesId: string }) {
  const beeld = await findBeeld(tx, werkprocesId);
  if (!beeld) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: beeld.jongereId });
  return ok({
    gesloten: beeld.totEnMet !== null,
    evaluaties: await listEvaluaties(tx, werkprocesId),
    lessen: await listGelijkend(tx, beeld),
  });
}

/** What a guest with a link answered. */
export async function recordEvaluatie(
  { tx, actor }: Act,
  {
    antwoord,
    ...bij
  }: {
    readonly werkprocesId: string;
    readonly jongereId: string;
    readonly voor: Evaluatie['voor'];
    readonly schoolId: string | null;
    readonly antwoord: Readonly<Record<string, string>>;
  },
) {
  const { ging = '', contact = '', goed = null, beter = null } = antwoord;
  return insertEvaluatie(tx, { ...bij, organisatieId: actor.organisatieId, ging, contact, goed, beter });
}

/** Closed zaken of which a school can still say how it went. */
export async function readTerugblikken({ tx, actor, vandaag }: Act) {
  if (actor.schoolId === null) return ok({ zaken: [] });
  const found = await listTerugblikken(tx, actor.schoolId, addDagen(vandaag, -TERUGBLIK_DAGEN));
  return ok({
    zaken: found.map(({ werkprocesId, jongere, geslotenOp }) => ({
      werkprocesId,
      jongere,
      geslotenOp,
      totEnMet: addDagen(geslotenOp, TERUGBLIK_DAGEN),
    })),
  });
}

export async function createTerugblik(
  act: Act,
  { werkprocesId, ...antwoord }: InputOf<typeof createTerugblikEndpoint>,
) {
  const { tx, actor, vandaag, log } = act;
  if (actor.schoolId === null) return refuse('niet-gevonden');
  const open = await listTerugblikken(tx, actor.schoolId, addDagen(vandaag, -TERUGBLIK_DAGEN));
  const zaak = open.find((een) => een.werkprocesId === werkprocesId);
  if (!zaak) return refuse('niet-gevonden');
  log({ id: werkprocesId, jongereId: zaak.jongereId });
  const { goed = '', beter = '', ging, contact } = antwoord;
  const made = await recordEvaluatie(act, {
    werkprocesId,
    jongereId: zaak.jongereId,
    voor: 'school',
    schoolId: actor.schoolId,
    antwoord: { ging, contact, ...(goed && { goed }), ...(beter && { beter }) },
  });
  return made ? ok(made) : refuse('al-gegeven', 'Een collega keek al terug op deze zaak.');
}

const GEZIEN: Readonly<Record<Herleidbaar, string>> = {
  naam: 'een naam van iemand uit deze zaak',
  nummer: 'een nummer',
  'e-mail': 'een e-mailadres',
  datum: 'een volledige datum',
};

/** A lesson in words of the officer, without anybody in it; what was agreed becomes a task of its owner. */
export async function createLes(
  { tx, actor, vandaag, log }: Act,
  { werkprocesId, tekst, afspraak, eigenaar, uiterlijk }: InputOf<typeof createLesEndpoint>,
) {
  const beeld = await findBeeld(tx, werkprocesId);
  if (!beeld) return refuse('niet-gevonden');
  if (beeld.totEnMet === null) return refuse('zaak-loopt', 'Een les schrijft u als de zaak is gesloten.');
  const gezien = findHerleidbaar(
    [tekst, afspraak].filter(Boolean).join('\n'),
    await listNamen(tx, beeld.jongereId),
  );
  if (gezien) {
    return refuse(
      'persoonsgegevens',
      `In de les staat ${GEZIEN[gezien]}. Iedereen in het team leest deze tekst: schrijf hem zo dat hij over niemand gaat.`,
    );
  }
  if ([afspraak, eigenaar, uiterlijk].some(Boolean) && !(afspraak && eigenaar && uiterlijk)) {
    return refuse('afspraak-onvolledig', 'Vul bij een afspraak in wat, wie en wanneer.');
  }
  if (uiterlijk && uiterlijk < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  log({ id: werkprocesId, jongereId: beeld.jongereId });
  const { soort: zaaksoort, route, oorzaken } = beeld;
  const made = await insertLes(tx, {
    organisatieId: actor.organisatieId,
    tekst,
    zaaksoort,
    route,
    oorzaken,
    afspraak: afspraak ?? null,
    eigenaar: eigenaar ?? null,
    uiterlijk: uiterlijk ?? null,
  });
  if (afspraak && eigenaar && uiterlijk) {
    const bij = { organisatieId: actor.organisatieId, jongereId: beeld.jongereId, werkprocesId };
    await planActie(tx, bij, { soort: 'afspraak', wat: afspraak, wie: eigenaar, uiterlijk });
  }
  return ok(made);
}

export async function readLessen({ tx }: Act, vraag: InputOf<typeof listLessenEndpoint>) {
  const found = await listLessen(tx, vraag, vraag);
  return ok({
    lessen: found.map(({ totaal: _, ...een }) => een),
    totaal: found[0]?.totaal ?? 0,
  });
}

export async function dropLes({ tx, vandaag, log }: Act, { lesId, versie }: InputOf<typeof dropLesEndpoint>) {
  const found = await lockLes(tx, lesId);
  if (!found) return refuse('niet-gevonden');
  if (found.versie !== versie) return refuse('gewijzigd');
  if (found.ingetrokkenOp !== null) return refuse('stap-niet-mogelijk');
  log({ id: lesId });
  return ok(await dropLesRij(tx, lesId, vandaag));
}
