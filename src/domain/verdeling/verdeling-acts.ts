import type { Act } from '../../platform/act.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { deriveVerdeling } from '../../regels/werk/verdeling.ts';
import { isMedewerker } from '../medewerker/index.ts';
import { assignMeldingen, lockMeldingen } from '../melding/index.ts';
import type {
  applyVerdelingEndpoint,
  redenenToewijzing,
  setVerdeelregelEndpoint,
} from './verdeling.contract.ts';
import {
  countNieuw,
  deleteRegel,
  insertVerdeling,
  isWaarde,
  listKandidaten,
  listNieuw,
  listRegels,
  listVerdelingen,
  listVerdelingRegels,
  listWerklast,
  lockVerdeling,
  markOngedaan,
  type NieuweMelding,
  setRegel,
} from './verdeling.sql.ts';

type Reden = (typeof redenenToewijzing)[number];
type Regel = Awaited<ReturnType<typeof listRegels>>[number];
/** Which rule counts when more fit: the nearest to the child first. */
const VOLGORDE = ['school', 'leeftijd', 'soort-verzuim', 'gemeente'] as const;

const fits = ({ soort, waarde }: Regel, melding: NieuweMelding): boolean => {
  switch (soort) {
    case 'school':
      return melding.schoolId === waarde;
    case 'gemeente':
      return melding.gemeentecode === waarde;
    case 'soort-verzuim':
      return melding.soortVerzuim === waarde;
    case 'leeftijd': {
      const [vanaf = 0, totEnMet = 0] = waarde.split('-').map(Number);
      return vanaf <= melding.leeftijd && melding.leeftijd <= totEnMet;
    }
  }
};

/** To whom a report goes whatever the shares are: who has the zaak, else the first rule that fits. */
function findVast(
  melding: NieuweMelding,
  regels: readonly Regel[],
  aanwezig: ReadonlySet<string>,
): { readonly naam: string; readonly reden: Reden } | undefined {
  if (melding.zaakVan && aanwezig.has(melding.zaakVan)) return { naam: melding.zaakVan, reden: 'zaak' };
  for (const soort of VOLGORDE) {
    const regel = regels.find(
      (een) => een.soort === soort && fits(een, melding) && aanwezig.has(een.medewerker),
    );
    if (regel) return { naam: regel.medewerker, reden: soort };
  }
  return undefined;
}

/** What would be given to whom; nothing changes until it is applied (CV-01, CV-02). */
export async function previewVerdeling({ tx, vandaag }: Act) {
  const kandidaten = await listKandidaten(tx, vandaag);
  const aanwezig = kandidaten.filter(({ afwezig }) => !afwezig);
  const namen = new Set(aanwezig.map(({ naam }) => naam));
  const regels = await listRegels(tx);
  const meldingen = await listNieuw(tx, vandaag);
  const vast = new Map(meldingen.map((melding) => [melding.meldingId, findVast(melding, regels, namen)]));
  const isFree = meldingen.some(({ meldingId }) => !vast.get(meldingId));
  if (isFree && aanwezig.every(({ uren }) => uren <= 0)) {
    return refuse('niemand-met-uren', 'Leg bij Medewerkers vast hoeveel uren uw collega’s werken.');
  }
  const { toewijzing, aandelen } = deriveVerdeling(
    aanwezig.map(({ naam, uren, ditWeek }) => ({ naam, uren, ditWeek })),
    meldingen.map(({ meldingId }) => ({ id: meldingId, vast: vast.get(meldingId)?.naam })),
  );
  return ok({
    toewijzingen: meldingen.map(
      ({ schoolId: _, gemeentecode: __, leeftijd: ___, zaakVan: ____, ...melding }) => ({
        ...melding,
        naar: toewijzing.get(melding.meldingId) ?? '',
        reden: vast.get(melding.meldingId)?.reden ?? ('verdeling' as const),
      }),
    ),
    aandelen: [...aandelen],
    over: (await countNieuw(tx)) - meldingen.length,
    zonderUren: aanwezig.filter(({ zonderUren }) => zonderUren).map(({ naam }) => naam),
    afwezig: kandidaten.filter(({ afwezig }) => afwezig).map(({ naam }) => naam),
  });
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
  if ([...gehouden.values()].some(({ status }) => status !== 'nieuw' && status !== 'in-behandeling')) {
    return refuse('melding-gesloten', 'Een van de meldingen is al afgesloten. Laad het voorstel opnieuw.');
  }
  const assigned = await assignMeldingen(tx, toewijzingen);
  if (assigned.length < ids.length) return refuse('gewijzigd');
  const verdelingId = await insertVerdeling(
    tx,
    actor.organisatieId,
    vandaag,
    toewijzingen.map(({ meldingId, naar, reden }) => ({
      meldingId,
      naar,
      reden,
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
export const readVerdeelregels = async ({ tx }: Act) => ok({ regels: await listRegels(tx) });

export async function setVerdeelregel(
  { tx, actor, vandaag }: Act,
  regel: InputOf<typeof setVerdeelregelEndpoint>,
) {
  if (!(await isWaarde(tx, regel.soort, regel.waarde))) return refuse('waarde-onbekend');
  if (!(await isMedewerker(tx, regel.medewerker, vandaag))) return refuse('medewerker-onbekend');
  return ok(await setRegel(tx, actor.organisatieId, regel));
}

export async function removeVerdeelregel({ tx }: Act, { verdeelregelId }: { verdeelregelId: string }) {
  return (await deleteRegel(tx, verdeelregelId)) > 0 ? ok({ verdeelregelId }) : refuse('niet-gevonden');
}

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
