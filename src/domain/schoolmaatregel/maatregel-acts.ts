import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { OUDSTE_DAG } from '../../regels/regel.ts';
import { findJongerenKort, isJongereKnown } from '../persoon/index.ts';
import { aandachtFor, assessMaatregel, lengthInDagen } from './oordeel-maatregel.ts';
import type {
  createMaatregelEndpoint,
  listMaatregelenEndpoint,
  seeMaatregelEndpoint,
  withdrawMaatregelEndpoint,
} from './schoolmaatregel.contract.ts';
import {
  countMaatregelen,
  countPerStatus,
  findInschrijving,
  insertMaatregel,
  isKnownMaatregel,
  listMaatregelen,
  lockMaatregel,
  setGezien,
  setIngetrokken,
} from './schoolmaatregel.sql.ts';
import { writeBevestiging } from './write-bevestiging.ts';

export async function readMaatregelen(
  { tx, vandaag, log }: Act,
  vraag: InputOf<typeof listMaatregelenEndpoint>,
) {
  if (vraag.jongereId) log({ jongereId: vraag.jongereId });
  const found = await listMaatregelen(tx, vraag, vraag);
  const ids = found.map(({ jongereId }) => jongereId);
  const jongeren = new Map((await findJongerenKort(tx, ids, vandaag)).map((een) => [een.jongereId, een]));
  const maatregelen = await Promise.all(
    found.map(async ({ jongereId, onderwijssoort, bekostiging, ...een }) => {
      const jongere = jongeren.get(jongereId);
      const oordeel = await assessMaatregel({ ...een, onderwijssoort, bekostiging });
      return jongere ? [{ ...een, jongere, oordeel, aandacht: aandachtFor(een) }] : [];
    }),
  );
  return ok({
    maatregelen: maatregelen.flat(),
    totaal: await countMaatregelen(tx, vraag),
    perStatus: await countPerStatus(tx),
  });
}

/** What is wrong with the days, before anything is looked up. */
function refuseDays({ soort, vanaf, totEnMet, inspectieGemeld }: InputOf<typeof createMaatregelEndpoint>) {
  if (vanaf < OUDSTE_DAG) return refuse('dag-buiten-bereik', 'Van deze dag is geen wettekst vastgelegd.');
  if (soort !== 'schorsing') return undefined;
  if (totEnMet === undefined) return refuse('einde-nodig', 'Noem de laatste dag van de schorsing.');
  if (totEnMet < vanaf)
    return refuse('eind-voor-begin', 'De laatste dag van de schorsing ligt voor de eerste.');
  if (lengthInDagen(vanaf, totEnMet) > 1 && inspectieGemeld === undefined) {
    return refuse('inspectie-onbekend', 'Zeg bij meer dan een dag of de Inspectie het weet.');
  }
  return undefined;
}

/** Records a schorsing or verwijdering; it makes no melding of absence. The school reads the confirmation at once. */
export async function createMaatregel(act: Act, maatregel: InputOf<typeof createMaatregelEndpoint>) {
  const { tx, actor, vandaag, log } = act;
  const { jongereId, soort, vanaf } = maatregel;
  const wrong = refuseDays(maatregel);
  if (wrong) return wrong;
  if (!(await isJongereKnown(tx, jongereId))) return refuse('jongere-onbekend');
  const inschrijving = await findInschrijving(tx, jongereId, vanaf);
  if (!inschrijving?.schoolId) {
    return refuse('niet-ingeschreven', 'Op die dag is deze leerling hier niet bij een school ingeschreven.');
  }
  const totEnMet = soort === 'schorsing' ? (maatregel.totEnMet ?? null) : null;
  if (await isKnownMaatregel(tx, { jongereId, soort, vanaf, totEnMet })) {
    return refuse('bestaat-al', 'Dit is al gemeld voor deze dagen. Trek dat eerst in als het anders is.');
  }
  const bevestiging = writeBevestiging({ soort, vanaf, totEnMet, gemeldOp: vandaag });
  const schoolmaatregelId = await insertMaatregel(tx, {
    organisatieId: actor.organisatieId,
    jongereId,
    schoolId: inschrijving.schoolId,
    soort,
    vanaf,
    totEnMet,
    reden: maatregel.reden,
    inspectieGemeld: soort === 'schorsing' ? (maatregel.inspectieGemeld ?? null) : null,
    toelichting: maatregel.toelichting ?? null,
    contactpersoon: maatregel.contactpersoon ?? null,
    gemeldOp: vandaag,
    doorSchool: actor.rol === 'school',
    bevestiging,
  });
  log({ id: schoolmaatregelId, jongereId });
  return ok({ schoolmaatregelId, bevestiging });
}

/** Says that someone here saw it; the school reads who, when and what was answered. */
export async function seeMaatregel(
  { tx, actor, vandaag, log }: Act,
  { schoolmaatregelId, antwoord, versie }: InputOf<typeof seeMaatregelEndpoint>,
) {
  const een = await lockMaatregel(tx, schoolmaatregelId);
  if (!een || een.status === 'ingetrokken') return refuse('niet-gevonden');
  log({ id: schoolmaatregelId, jongereId: een.jongereId });
  if (een.versie !== versie) return refuse('gewijzigd');
  return ok(await setGezien(tx, schoolmaatregelId, actor.naam, vandaag, antwoord ?? null));
}

export async function withdrawMaatregel(
  { tx, log }: Act,
  { schoolmaatregelId, reden, versie }: InputOf<typeof withdrawMaatregelEndpoint>,
) {
  const een = await lockMaatregel(tx, schoolmaatregelId);
  if (!een || een.status === 'ingetrokken') return refuse('niet-gevonden');
  log({ id: schoolmaatregelId, jongereId: een.jongereId });
  if (een.versie !== versie) return refuse('gewijzigd');
  return ok(await setIngetrokken(tx, schoolmaatregelId, reden));
}
