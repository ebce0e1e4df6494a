import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { deriveVerdeling, type Verdeelbaar } from '../../regels/werk/verdeling.ts';
import { assignMeldingen, lockMeldingen } from '../melding/index.ts';
import { deriveToewijzingen } from '../toewijzing/index.ts';
import type { applyVerdelingEndpoint } from './verdeling.contract.ts';
import {
  countNieuw,
  insertVerdeling,
  type Kandidaat,
  listKandidaten,
  listNieuw,
  listVerdelingen,
  listVerdelingRegels,
  listWerklast,
  lockVerdeling,
  markOngedaan,
} from './verdeling.sql.ts';

/** What would be given to whom; nothing changes until it is applied (CV-01, CV-02). */
export async function previewVerdeling({ tx, actor, vandaag }: Act) {
  const kandidaten = await listKandidaten(tx, vandaag);
  const nieuw = await listNieuw(tx);
  const antwoorden = await deriveToewijzingen(
    tx,
    actor.organisatieId,
    nieuw.map(({ meldingId, jongereId, schoolId, soortVerzuim }) => ({
      sleutel: meldingId,
      jongereId,
      schoolId,
      soortVerzuim,
    })),
    vandaag,
  );
  // What somebody must hand over to another organisatie is nobody's work here.
  const meldingen = nieuw.filter(({ meldingId }) => !antwoorden.get(meldingId)?.uitvoering);
  const vastVan = (meldingId: string) => antwoorden.get(meldingId)?.behandelaar ?? undefined;
  const isFree = meldingen.some(({ meldingId }) => vastVan(meldingId) === undefined);
  const aanwezig = kandidaten.filter(({ afwezig }) => !afwezig);
  if (isFree && aanwezig.every(({ uren }) => uren <= 0)) {
    return refuse('niemand-met-uren', 'Leg bij Medewerkers vast hoeveel uren uw collega’s werken.');
  }
  const { toewijzing, aandelen } = deriveVerdeling(
    toMensen(kandidaten, new Set(meldingen.flatMap(({ meldingId }) => vastVan(meldingId) ?? []))),
    meldingen.map(({ meldingId }) => ({ id: meldingId, vast: vastVan(meldingId) })),
  );
  return ok({
    toewijzingen: meldingen.map(({ schoolId: _, ...melding }) => {
      const { grond = 'verdeling', waarom = [] } = antwoorden.get(melding.meldingId) ?? {};
      return {
        ...melding,
        naar: toewijzing.get(melding.meldingId) ?? '',
        reden: grond,
        waarom: [...waarom],
      };
    }),
    aandelen: [...aandelen],
    over: (await countNieuw(tx)) - nieuw.length,
    elders: nieuw.length - meldingen.length,
    zonderUren: aanwezig.filter(({ zonderUren }) => zonderUren).map(({ naam }) => naam),
    afwezig: kandidaten.filter(({ afwezig }) => afwezig).map(({ naam }) => naam),
  });
}

/** Everybody who is there, and whom a rule names beside them: with no hours to share, only with what is fixed. */
function toMensen(kandidaten: readonly Kandidaat[], vast: ReadonlySet<string>): Verdeelbaar[] {
  const aanwezig = kandidaten.filter(({ afwezig }) => !afwezig);
  const namen = new Set(aanwezig.map(({ naam }) => naam));
  const ditWeek = new Map(kandidaten.map((een) => [een.naam, een.ditWeek]));
  return [
    ...aanwezig.map(({ naam, uren, ditWeek: al }) => ({ naam, uren, ditWeek: al })),
    ...[...vast]
      .filter((naam) => !namen.has(naam))
      .map((naam) => ({ naam, uren: 0, ditWeek: ditWeek.get(naam) ?? 0 })),
  ];
}

/** Gives all of them at once, or none when one was changed since it was seen. */
export async function applyVerdeling(
  { tx, actor, vandaag, log }: Act,
  { toewijzingen }: InputOf<typeof applyVerdelingEndpoint>,
) {
  const ids = toewijzingen.map(({ meldingId }) => meldingId);
  if (new Set(ids).size < ids.length) return refuse('dubbele-melding');
  const gehouden = new Map((await lockMeldingen(tx, ids)).map((een) => [een.meldingId, een]));
  if (gehouden.size < ids.length) return refuse('melding-onbekend');
  if ([...gehouden.values()].some(({ elders }) => elders)) return refuse('elders-behandeld');
  if ([...gehouden.values()].some(({ status }) => status !== 'nieuw' && status !== 'in-behandeling')) {
    return refuse('melding-gesloten', 'Een van de meldingen is al afgesloten. Laad het voorstel opnieuw.');
  }
  const assigned = await assignMeldingen(tx, toewijzingen);
  if (assigned.length < ids.length) return refuse('gewijzigd');
  const verdelingId = await insertVerdeling(
    tx,
    actor.organisatieId,
    vandaag,
    toewijzingen.map(({ meldingId, naar, reden, waarom }) => ({
      meldingId,
      naar,
      reden,
      waarom,
      was: gehouden.get(meldingId)?.behandelaar ?? null,
    })),
  );
  log({ id: verdelingId });
  return ok({ verdelingId, aantal: ids.length });
}

/** Everybody has again what they had; what somebody gave to another person since then stays with that person. */
export async function undoVerdeling({ tx, log }: Act, { verdelingId }: { verdelingId: string }) {
  const verdeling = await lockVerdeling(tx, verdelingId);
  if (!verdeling) return refuse('niet-gevonden');
  log({ id: verdelingId });
  if (verdeling.ongedaan) return refuse('al-ongedaan');
  if (!verdeling.opTijd) {
    return refuse('te-laat', 'Terugdraaien kan tien minuten. Wijs de meldingen opnieuw toe.');
  }
  const regels = await listVerdelingRegels(tx, verdelingId);
  const gehouden = new Map(
    (
      await lockMeldingen(
        tx,
        regels.map(({ meldingId }) => meldingId),
      )
    ).map((een) => [een.meldingId, een]),
  );
  const terug = regels.flatMap(({ meldingId, was, naar }) => {
    const nu = gehouden.get(meldingId);
    return nu?.behandelaar === naar ? [{ meldingId, naar: was, versie: nu.versie }] : [];
  });
  const hersteld = (await assignMeldingen(tx, terug)).length;
  await markOngedaan(tx, verdelingId);
  return ok({ hersteld, nietHersteld: regels.length - hersteld });
}

export const readVerdelingen = async ({ tx }: Act) => ok({ verdelingen: await listVerdelingen(tx) });

/** How heavy open work weighs: a choice of ours, shown beside the figures (uitleg 0072). */
const GEWICHTEN = { melding: 1, zaak: 2, zwareZaak: 4 } as const;

export async function readLast({ tx, vandaag }: Act) {
  return ok({
    gewichten: GEWICHTEN,
    medewerkers: (await listWerklast(tx, vandaag)).map((een) => {
      const gewogen =
        een.meldingen * GEWICHTEN.melding + een.zaken * GEWICHTEN.zaak + een.zwareZaken * GEWICHTEN.zwareZaak;
      return { ...een, gewogen, perUur: een.uren ? Math.round((gewogen / een.uren) * 100) / 100 : null };
    }),
  });
}
