import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { OUDSTE_DAG } from '../../regels/regel.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { isJongereKnown } from '../persoon/index.ts';
import { closeHercontrole, planHercontrole } from '../taak/index.ts';
import type {
  createSituatieEndpoint,
  listSituatiesEndpoint,
  updateSituatieEndpoint,
} from './onderwijssituatie.contract.ts';
import {
  insertSituatie,
  listLopende,
  listSituaties,
  lockSituatie,
  type SituatieWaarden,
  updateSituatieRij,
} from './onderwijssituatie.sql.ts';
import { deriveTelling, explainSituatie } from './telling.ts';

type Gegevens = InputOf<typeof createSituatieEndpoint>;

export async function readSituaties(
  { tx, vandaag, log }: Act,
  { jongereId }: InputOf<typeof listSituatiesEndpoint>,
) {
  if (!(await isJongereKnown(tx, jongereId))) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  const kalender = await getSchoolkalender();
  return ok({
    situaties: (await listSituaties(tx, jongereId)).map(({ jongereId: _, ...een }) => ({
      ...een,
      uitleg: explainSituatie(een, vandaag, kalender),
    })),
  });
}

/** What these jongeren have on a day that no register tells of, in words; nothing of who has none. */
export async function explainSituaties(
  act: Pick<Act, 'tx'>,
  jongereIds: readonly string[],
  dag: Datum,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const lopende = await listLopende(act.tx, jongereIds, dag);
  const kalender = await getSchoolkalender();
  for (const een of lopende) {
    const before = found.get(een.jongereId);
    const uitleg = explainSituatie(een, dag, kalender);
    found.set(een.jongereId, before ? `${before} ${uitleg}` : uitleg);
  }
  return found;
}

/** What is missing or cannot be so; a re-check already set may lie in the past. */
function refuseGegevens(een: Gegevens, vandaag: Datum, hercontroleWas?: Datum) {
  const nodig =
    (een.soort === 'particulier' && (!een.naam || !een.bekostiging || !een.erkenning)) ||
    (een.soort === 'buitenland' && (!een.naam || !een.land));
  if (nodig) {
    return refuse(
      'gegevens-nodig',
      een.soort === 'particulier'
        ? 'Noem de school, haar bekostiging en of zij een erkenning heeft.'
        : 'Noem de school en het land.',
    );
  }
  if (een.totEnMet !== undefined && een.totEnMet < een.vanaf) {
    return refuse('eind-voor-begin', 'De laatste dag ligt voor de eerste.');
  }
  if (een.totEnMet !== undefined && een.totEnMet < OUDSTE_DAG) {
    return refuse('dag-buiten-bereik', 'Van deze dagen is geen wettekst vastgelegd.');
  }
  if (een.bewijsGezienOp > vandaag) {
    return refuse('dag-in-de-toekomst', 'De dag waarop u het bewijs zag, ligt na vandaag.');
  }
  const past = een.totEnMet !== undefined && een.totEnMet < vandaag;
  if (een.hercontroleOp < vandaag && een.hercontroleOp !== hercontroleWas && !past) {
    return refuse('hercontrole-voorbij', 'Kies voor de hercontrole vandaag of een latere dag.');
  }
  return undefined;
}

/** What is kept of it: only what belongs to its kind, with the days on which the rule lets it count. */
async function valuesOf(een: Gegevens): Promise<SituatieWaarden> {
  const particulier = een.soort === 'particulier';
  const waarden = {
    soort: een.soort,
    bekostiging: particulier ? (een.bekostiging ?? null) : null,
    erkenning: particulier ? (een.erkenning ?? null) : null,
    naam: een.soort === 'thuisonderwijs' ? null : (een.naam ?? null),
    land: een.soort === 'buitenland' ? (een.land ?? null) : null,
    bewijs: een.bewijs,
    bewijsGezienOp: een.bewijsGezienOp,
    vanaf: een.vanaf,
    totEnMet: een.totEnMet ?? null,
    hercontroleOp: een.hercontroleOp,
    toelichting: een.toelichting ?? null,
  };
  const telt = deriveTelling(waarden, await getSchoolkalender());
  return { ...waarden, teltVanaf: telt?.vanaf ?? null, teltTotEnMet: telt?.totEnMet ?? null };
}

/** Whether somebody must still look again: not of what ended before that day. */
const needsHercontrole = ({ totEnMet, hercontroleOp }: SituatieWaarden): boolean =>
  totEnMet === null || totEnMet >= hercontroleOp;

/** Records where a child is taught, with proof; the day to look again becomes a task. */
export async function createSituatie({ tx, actor, vandaag, log }: Act, gegevens: Gegevens) {
  const { jongereId } = gegevens;
  if (!(await isJongereKnown(tx, jongereId))) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  const wrong = refuseGegevens(gegevens, vandaag);
  if (wrong) return wrong;
  const waarden = await valuesOf(gegevens);
  const van = { organisatieId: actor.organisatieId, jongereId };
  const onderwijssituatieId = await insertSituatie(tx, van, waarden);
  if (needsHercontrole(waarden)) await planHercontrole(tx, van, waarden.hercontroleOp);
  return ok({ onderwijssituatieId, uitleg: explainSituatie(waarden, vandaag, await getSchoolkalender()) });
}

/** Puts right, ends, or notes that someone looked again: another day of re-check ends the task of the day before. */
export async function updateSituatie(
  { tx, actor, vandaag, log }: Act,
  { onderwijssituatieId, versie, ...gegevens }: InputOf<typeof updateSituatieEndpoint>,
) {
  const was = await lockSituatie(tx, onderwijssituatieId);
  if (!was) return refuse('niet-gevonden');
  const { jongereId } = was;
  log({ id: jongereId, jongereId });
  if (was.versie !== versie) return refuse('gewijzigd');
  const wrong = refuseGegevens({ ...gegevens, jongereId }, vandaag, was.hercontroleOp);
  if (wrong) return wrong;
  const waarden = await valuesOf({ ...gegevens, jongereId });
  const changed = await updateSituatieRij(tx, onderwijssituatieId, waarden);
  const van = { organisatieId: actor.organisatieId, jongereId };
  if (!needsHercontrole(waarden)) await closeHercontrole(tx, jongereId, was.hercontroleOp, 'Beëindigd.');
  else if (waarden.hercontroleOp !== was.hercontroleOp) {
    await closeHercontrole(tx, jongereId, was.hercontroleOp, 'Opnieuw bekeken.');
    await planHercontrole(tx, van, waarden.hercontroleOp);
  }
  return ok({ ...changed, uitleg: explainSituatie(waarden, vandaag, await getSchoolkalender()) });
}
