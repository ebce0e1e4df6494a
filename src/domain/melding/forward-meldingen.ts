import { inOrganisatie } from '../../platform/db/in-organisatie.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { writeLogboek } from '../../platform/logboek.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { getOrganisatienaam } from '../organisatie/index.ts';
import { type Antwoord, deriveToewijzingen } from '../toewijzing/index.ts';
import {
  assignNieuwe,
  insertDoorzending,
  readVracht,
  takeJongere,
  takeMelding,
  takeSchool,
  type Vracht,
} from './doorzending.sql.ts';
import { insertOntvangsten } from './ontvangst.ts';

type Werk = { readonly tx: Tx; readonly organisatieId: number; readonly vandaag: Datum };
export type Zending = {
  readonly meldingId: string;
  readonly naar: number;
  readonly waarom: readonly string[];
};

/** To which organisatie on this system a report goes by itself, if to any. */
export const zendingVan = (antwoord: Antwoord | undefined): Omit<Zending, 'meldingId'> | undefined => {
  const { uitvoering } = antwoord ?? {};
  return uitvoering && uitvoering.uitvoerderId !== null
    ? { naar: uitvoering.uitvoerderId, waarom: uitvoering.waarom }
    : undefined;
};

/** Who stands by a new report: who executes it by itself, or our own; nobody yet when a person must hand it over first. */
export const behandelaarVan = (antwoord: Antwoord | undefined): string | null => {
  if (!antwoord?.uitvoering) return antwoord?.behandelaar ?? null;
  return zendingVan(antwoord) ? antwoord.uitvoering.uitvoerder : null;
};

/**
 * Hands reports to the organisatie that executes them, in the act that takes them in (BH-01). There they are as new as any: the
 * executor's own rules say who handles them, and it writes to the school. What goes along is the report, who it is about,
 * where he lives and is taught; nothing else of our file, and nothing of theirs comes back but status and messages.
 *
 * @uitleg 0206 what goes along, and in whose figures it counts
 */
export async function forwardMeldingen(werk: Werk, zendingen: readonly Zending[]): Promise<void> {
  const { tx, organisatieId } = werk;
  if (zendingen.length === 0) return;
  const eigenNaam = await getOrganisatienaam(tx, organisatieId);
  for (const naar of new Set(zendingen.map((een) => een.naar))) {
    const deel = zendingen.filter((een) => een.naar === naar);
    const lading = await readVracht(
      tx,
      deel.map(({ meldingId }) => meldingId),
      naar,
    );
    const waarom = new Map(deel.map((een) => [een.meldingId, een.waarom]));
    const genomen = await inOrganisatie(tx, naar, eigenNaam, () =>
      takeAll({ ...werk, organisatieId: naar }, organisatieId, eigenNaam, lading, waarom),
    );
    for (const { meldingId, andereMeldingId } of genomen) {
      await insertDoorzending(tx, organisatieId, {
        meldingId,
        richting: 'naar',
        andereOrganisatieId: naar,
        andereMeldingId,
        waarom: waarom.get(meldingId) ?? [],
        op: werk.vandaag,
      });
    }
  }
}

/** At the side of the executor. */
async function takeAll(
  { tx, organisatieId, vandaag }: Werk,
  van: number,
  afzender: string,
  lading: readonly Vracht[],
  waarom: ReadonlyMap<string, readonly string[]>,
) {
  const genomen = [];
  for (const { meldingId, inhoud } of lading) {
    const schoolId = await takeSchool(tx, organisatieId, inhoud);
    const jongereId = await takeJongere(tx, organisatieId, inhoud, schoolId);
    const melding = await takeMelding(tx, organisatieId, inhoud, { jongereId, schoolId });
    if (!melding) continue;
    await insertDoorzending(tx, organisatieId, {
      meldingId: melding.meldingId,
      richting: 'van',
      andereOrganisatieId: van,
      andereMeldingId: meldingId,
      waarom: waarom.get(meldingId) ?? [],
      op: vandaag,
    });
    genomen.push({ bron: meldingId, jongereId, schoolId, melding });
  }
  const nieuw = genomen.filter(({ melding }) => melding.nieuw);
  const toegewezen = await deriveToewijzingen(
    tx,
    organisatieId,
    nieuw.map(({ jongereId, schoolId, melding }) => ({
      sleutel: melding.meldingId,
      jongereId,
      schoolId,
      soortVerzuim: melding.soortVerzuim,
    })),
    vandaag,
  );
  await writeLogboek(
    tx,
    { id: afzender, rol: 'machine', organisatieId },
    genomen.map(({ jongereId, melding }) => ({
      handeling: 'meldingOntvangenVanOrganisatie',
      soort: 'melding',
      id: melding.meldingId,
      jongereId,
      resultaat: 'gedaan',
      herkomst: 'systeem',
      traceId: '',
    })),
  );
  const behandelaarVan = (meldingId: string) => toegewezen.get(meldingId)?.behandelaar ?? null;
  await assignNieuwe(
    tx,
    nieuw.map(({ melding }) => ({ meldingId: melding.meldingId, naar: behandelaarVan(melding.meldingId) })),
  );
  await insertOntvangsten(
    { tx, organisatieId, vandaag },
    nieuw.map(({ schoolId, melding: { meldingId, nummer, vorm } }) => ({
      meldingId,
      schoolId,
      nummer,
      vorm: vorm ?? 'beginnend',
      behandelaar: behandelaarVan(meldingId),
    })),
  );
  return genomen.map(({ bron, melding }) => ({ meldingId: bron, andereMeldingId: melding.meldingId }));
}
