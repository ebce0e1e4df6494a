import type { Act } from '../../platform/act.ts';
import { may } from '../../platform/bevoegdheid.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type {
  changeAfwezigheidEndpoint,
  createAfwezigheidEndpoint,
  listMedewerkersEndpoint,
  saveMedewerkerEndpoint,
  saveMijnGegevensEndpoint,
} from './medewerker.contract.ts';
import {
  countMedewerkers,
  deleteAfwezigheid,
  getMedewerker,
  insertAfwezigheid,
  isMedewerker,
  isOverlapping,
  listAfwezigheden,
  listMedewerkers,
  listNamen,
  lockAfwezigheid,
  lockProfiel,
  type Periode,
  updateAfwezigheid,
  updateProfiel,
} from './medewerker.sql.ts';

export async function readMijnGegevens({ tx, actor, vandaag }: Act) {
  return ok({
    ...(await getMedewerker(tx, actor.naam, vandaag)),
    afwezigheden: await listAfwezigheden(tx, actor.naam, vandaag),
    collegas: (await listNamen(tx, vandaag)).filter((naam) => naam !== actor.naam),
  });
}

export async function saveMijnGegevens(
  { tx, actor }: Act,
  { versie, functie, telefoon, email }: InputOf<typeof saveMijnGegevensEndpoint>,
) {
  const profiel = await lockProfiel(tx, actor.organisatieId, actor.naam);
  if (profiel.versie !== versie) return refuse('gewijzigd');
  return ok(
    await updateProfiel(tx, actor.naam, {
      functie: functie ?? null,
      telefoon: telefoon ?? null,
      email: email ?? null,
    }),
  );
}

export async function readMedewerkers(
  { tx, vandaag }: Act,
  { zoek, ...page }: InputOf<typeof listMedewerkersEndpoint>,
) {
  return ok({
    medewerkers: await listMedewerkers(tx, zoek, page, vandaag),
    totaal: await countMedewerkers(tx, zoek, vandaag),
  });
}

/** What a manager records of anybody who works here. */
export async function saveMedewerker(
  { tx, actor, vandaag }: Act,
  { naam, versie, ...gegevens }: InputOf<typeof saveMedewerkerEndpoint>,
) {
  if (!(await isMedewerker(tx, naam, vandaag))) return refuse('medewerker-onbekend');
  if (gegevens.leidinggevende === naam || gegevens.begeleider === naam) {
    return refuse('zichzelf', 'Kies iemand anders als leidinggevende of begeleider.');
  }
  if (gegevens.stageTotEnMet && !gegevens.begeleider) {
    return refuse('begeleider-nodig', 'Kies wie de stagiair begeleidt en vrijgeeft wat er naar buiten gaat.');
  }
  for (const ander of [gegevens.leidinggevende, gegevens.begeleider]) {
    if (ander && !(await isMedewerker(tx, ander, vandaag))) return refuse('medewerker-onbekend');
  }
  const profiel = await lockProfiel(tx, actor.organisatieId, naam);
  if (profiel.versie !== versie) return refuse('gewijzigd');
  return ok(
    await updateProfiel(tx, naam, {
      functie: gegevens.functie ?? null,
      telefoon: gegevens.telefoon ?? null,
      email: gegevens.email ?? null,
      uren_per_week: gegevens.urenPerWeek ?? null,
      leidinggevende: gegevens.leidinggevende ?? null,
      stage_tot_en_met: gegevens.stageTotEnMet ?? null,
      begeleider: gegevens.begeleider ?? null,
      themas: gegevens.themas,
    }),
  );
}

const isOwner = ({ actor }: Act, naam: string) => naam === actor.naam || may(actor, 'medewerker.beheren');

/** What is wrong with a period, if anything. */
async function checkPeriode({ tx, vandaag }: Act, naam: string, periode: Periode, behalve?: string) {
  if (periode.totEnMet !== null && periode.totEnMet < periode.vanaf) {
    return refuse('eind-voor-begin', 'De laatste dag ligt voor de eerste.');
  }
  if (periode.waarnemer === naam) return refuse('zichzelf', 'Kies een collega als waarnemer.');
  if (periode.waarnemer !== null && !(await isMedewerker(tx, periode.waarnemer, vandaag))) {
    return refuse('medewerker-onbekend', 'Deze waarnemer werkt hier niet.');
  }
  return (await isOverlapping(tx, naam, periode, behalve))
    ? refuse('overlap', 'Voor een deel van deze dagen staat al een afwezigheid.')
    : undefined;
}

const toPeriode = ({
  vanaf,
  totEnMet,
  waarnemer,
}: Pick<InputOf<typeof createAfwezigheidEndpoint>, 'vanaf' | 'totEnMet' | 'waarnemer'>): Periode => ({
  vanaf,
  totEnMet: totEnMet ?? null,
  waarnemer: waarnemer ?? null,
});

/** One's own absence, or by a manager that of somebody else. */
export async function createAfwezigheid(act: Act, input: InputOf<typeof createAfwezigheidEndpoint>) {
  const { tx, actor, vandaag } = act;
  const naam = input.naam ?? actor.naam;
  if (!isOwner(act, naam)) return refuse('niet-van-u');
  if (naam !== actor.naam && !(await isMedewerker(tx, naam, vandaag))) return refuse('medewerker-onbekend');
  await lockProfiel(tx, actor.organisatieId, naam);
  const periode = toPeriode(input);
  const wrong = await checkPeriode(act, naam, periode);
  return wrong ?? ok(await insertAfwezigheid(tx, actor.organisatieId, naam, periode));
}

export async function changeAfwezigheid(
  act: Act,
  { afwezigheidId, versie, ...input }: InputOf<typeof changeAfwezigheidEndpoint>,
) {
  const found = await lockAfwezigheid(act.tx, afwezigheidId);
  if (!found) return refuse('niet-gevonden');
  if (!isOwner(act, found.naam)) return refuse('niet-van-u');
  if (found.versie !== versie) return refuse('gewijzigd');
  await lockProfiel(act.tx, act.actor.organisatieId, found.naam);
  const periode = toPeriode(input);
  const wrong = await checkPeriode(act, found.naam, periode, afwezigheidId);
  return wrong ?? ok(await updateAfwezigheid(act.tx, afwezigheidId, periode));
}

/** Only what has not begun: who was away, was away; coming back is a last day. */
export async function removeAfwezigheid(act: Act, { afwezigheidId }: { afwezigheidId: string }) {
  const found = await lockAfwezigheid(act.tx, afwezigheidId);
  if (!found) return refuse('niet-gevonden');
  if (!isOwner(act, found.naam)) return refuse('niet-van-u');
  if (found.vanaf < act.vandaag) {
    return refuse('al-begonnen', 'Deze afwezigheid is al begonnen. Vul de laatste dag in.');
  }
  await deleteAfwezigheid(act.tx, afwezigheidId);
  return ok({ afwezigheidId });
}
