import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { findBehandelaar, findBehandelaars, isMedewerker } from '../medewerker/index.ts';
import { handOverMeldingen } from '../melding/index.ts';
import { findLaatsteKennismaking, listHuidigeContacten } from '../school/index.ts';
import { findVasteMedewerker, setVasteMedewerker } from '../toewijzing/index.ts';
import { handOverZaken } from '../werkproces/index.ts';
import type { handOverSchoolEndpoint } from './overdracht.contract.ts';
import {
  countOpenMeldingen,
  findSchool,
  insertOverdracht,
  listBeloften,
  listEigen,
  listGesprekken,
  listOverdrachten,
  listPartners,
  listZaken,
  lockOverdracht,
  mark,
} from './overdracht.sql.ts';

const bereikbaar = (naam: string) => ({ naam, functie: null, telefoon: null, email: null });

/** All of a school that who begins there must know, as it is today (CV-05). Reading it is reading the files it names. */
export async function readSchoolbladzijde({ tx, vandaag, log }: Act, { schoolId }: { schoolId: string }) {
  const school = await findSchool(tx, schoolId);
  if (!school) return refuse('niet-gevonden');
  const vast = await findVasteMedewerker(tx, schoolId, vandaag);
  const zaken = await listZaken(tx, schoolId, vandaag);
  for (const { werkprocesId, jongere } of zaken) log({ id: werkprocesId, jongereId: jongere.jongereId });
  return ok({
    school,
    vast: vast === undefined ? null : ((await findBehandelaar(tx, vast)) ?? bereikbaar(vast)),
    contacten: await listHuidigeContacten(tx, schoolId, vandaag),
    kennismaking: (await findLaatsteKennismaking(tx, schoolId)) ?? null,
    beloften: await listBeloften(tx, schoolId, vandaag),
    zaken,
    openMeldingen: await countOpenMeldingen(tx, schoolId),
    gesprekken: await listGesprekken(tx, schoolId, vandaag),
    partners: await listPartners(tx, schoolId, vandaag),
    overdrachten: await listOverdrachten(tx, schoolId),
  });
}

/** Another officer for a school: the rule, the work, the promises and the introduction, in one act. */
export async function handOverSchool(
  act: Act,
  { schoolId, naar, vanaf, toelichting, werkMee }: InputOf<typeof handOverSchoolEndpoint>,
) {
  const { tx, actor, vandaag, log } = act;
  if (!(await findSchool(tx, schoolId))) return refuse('niet-gevonden');
  if (vanaf < vandaag) return refuse('dag-voorbij', 'Kies vandaag of een latere dag.');
  if (!(await isMedewerker(tx, naar, vandaag))) return refuse('medewerker-onbekend');
  if ((await findBehandelaar(tx, naar))?.telefoon == null) {
    return refuse(
      'telefoon-nodig',
      'De school leest hoe zij de nieuwe contactambtenaar belt. Leg eerst een telefoonnummer vast bij Medewerkers.',
    );
  }
  const van = await findVasteMedewerker(tx, schoolId, vandaag);
  if (van === naar) return refuse('al-vast', 'Deze medewerker is al de vaste contactambtenaar.');
  if (!(await setVasteMedewerker(tx, actor.organisatieId, { schoolId, naar, vanaf }))) {
    return refuse(
      'al-geregeld',
      'Er is al een regel die op die dag of later begint. Beëindig die eerst bij Toewijzing.',
    );
  }
  const werk =
    werkMee && van !== undefined
      ? {
          ...(await handOverZaken(act, { schoolId, van, naar })),
          meldingen: await handOverMeldingen(tx, { schoolId, van, naar }),
        }
      : { zaken: 0, beloften: 0, meldingen: 0 };
  log({ id: schoolId });
  const made = await insertOverdracht(tx, {
    organisatieId: actor.organisatieId,
    schoolId,
    van: van ?? null,
    naar,
    vanaf,
    toelichting: toelichting ?? null,
    ...werk,
  });
  return ok({ ...made, ...werk });
}

/** A rule that names a school alone makes somebody its fixed officer as well: the school and the colleague hear it. */
export async function introduceVaste(
  { tx, actor }: Act,
  { schoolId, van, naar, vanaf }: { schoolId: string; van: string | undefined; naar: string; vanaf: string },
): Promise<void> {
  if (van === naar) return;
  await insertOverdracht(tx, {
    organisatieId: actor.organisatieId,
    schoolId,
    van: van ?? null,
    naar,
    vanaf,
    toelichting: null,
    zaken: 0,
    meldingen: 0,
    beloften: 0,
  });
}

export async function receiveOverdracht({ tx, actor, log }: Act, { overdrachtId }: { overdrachtId: string }) {
  const een = await lockOverdracht(tx, overdrachtId);
  if (!een) return refuse('niet-gevonden');
  if (een.naar !== actor.naam)
    return refuse('niet-aan-u', 'Alleen de nieuwe contactambtenaar legt dit vast.');
  log({ id: een.schoolId });
  return ok({ ontvangenOp: (await mark(tx, overdrachtId, 'ontvangen_op')).op });
}

export async function readEigenContactambtenaar({ tx, actor, vandaag, log }: Act) {
  if (actor.schoolId === null) return ok({ kennismakingen: [] });
  const found = await listEigen(tx, actor.schoolId, vandaag);
  const wie = await findBehandelaars(
    tx,
    found.map(({ naar }) => naar),
  );
  log({ id: actor.schoolId });
  return ok({
    kennismakingen: found.map(({ naar, ...een }) => ({ ...bereikbaar(naar), ...wie.get(naar), ...een })),
  });
}

/** The school read who its officer is; row-level security lets it reach its own alone. */
export async function markEigenGelezen({ tx, actor, log }: Act, { overdrachtId }: { overdrachtId: string }) {
  const een = actor.schoolId === null ? undefined : await lockOverdracht(tx, overdrachtId);
  if (!een) return refuse('niet-gevonden');
  log({ id: een.schoolId });
  return ok({ gelezenOp: (await mark(tx, overdrachtId, 'gelezen_op')).op });
}
