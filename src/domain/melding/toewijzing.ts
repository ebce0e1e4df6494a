import type { Act } from '../../platform/act.ts';
import { beyondSchool } from '../../platform/db/beyond-school.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { deriveToewijzing, type Voorwaarde, voorwaardenVan } from '../../regels/mas/toewijzing.ts';
import { listMedewerkers } from '../organisatie/index.ts';
import type {
  endToewijzingEndpoint,
  listToewijzingenEndpoint,
  setToewijzingEndpoint,
} from './intake.contract.ts';
import {
  findFeiten,
  insertRegel,
  isSchoolKnown,
  listGeldend,
  listRegels,
  lockRegel,
  setEinde,
} from './toewijzing.sql.ts';

export type Toewijzing = {
  readonly behandelaar: string | null;
  readonly andereUitvoerder: string | null;
  readonly waarom: readonly Voorwaarde[];
};
type Gevraagd = {
  readonly sleutel: string;
  readonly jongereId: string;
  readonly schoolId: string | null;
  readonly soortVerzuim: string;
};

/** Who handles each of these, by the rules of the day; nothing for what no rule fits (VI-08). */
export async function deriveToewijzingen(
  tx: Tx,
  gevraagd: readonly Gevraagd[],
  dag: Datum,
): Promise<ReadonlyMap<string, Toewijzing>> {
  // Where a pupil lives is none of a school's business, but it decides who handles the school's report.
  return beyondSchool(tx, () => derive(tx, gevraagd, dag));
}

async function derive(
  tx: Tx,
  gevraagd: readonly Gevraagd[],
  dag: Datum,
): Promise<ReadonlyMap<string, Toewijzing>> {
  const regels = await listGeldend(tx, dag);
  if (regels.length === 0 || gevraagd.length === 0) return new Map();
  const key = (een: { readonly jongereId: string; readonly schoolId: string | null }) =>
    `${een.jongereId}/${een.schoolId ?? ''}`;
  const uniek = new Map(
    gevraagd.map(({ jongereId, schoolId }) => [key({ jongereId, schoolId }), { jongereId, schoolId }]),
  );
  const feiten = new Map((await findFeiten(tx, [...uniek.values()], dag)).map((een) => [key(een), een]));
  return new Map(
    gevraagd.flatMap((een) => {
      const bekend = feiten.get(key(een));
      const regel = bekend && deriveToewijzing(regels, { ...bekend, soortVerzuim: een.soortVerzuim }, dag);
      if (!regel) return [];
      const { behandelaar, andereUitvoerder } = regel;
      return [[een.sleutel, { behandelaar, andereUitvoerder, waarom: voorwaardenVan(regel) }] as const];
    }),
  );
}

export async function readToewijzingen({ tx, vandaag }: Act, page: InputOf<typeof listToewijzingenEndpoint>) {
  const regels = await listRegels(tx, page, vandaag);
  const namen = (await listMedewerkers(tx)).map(({ naam }) => naam);
  return ok({
    regels,
    totaal: regels[0]?.totaal ?? 0,
    behandelaars: [...new Set(namen)].toSorted((a, b) => a.localeCompare(b, 'nl')),
  });
}

export async function setToewijzing({ tx, actor, log }: Act, regel: InputOf<typeof setToewijzingEndpoint>) {
  if ((regel.behandelaar === null) === (regel.andereUitvoerder === null)) {
    return refuse('een-van-beide', 'Noem een behandelaar of een andere uitvoerder, niet allebei.');
  }
  if (regel.totEnMet !== null && regel.totEnMet < regel.vanaf) return refuse('eind-voor-begin');
  if (regel.schoolId !== null && !(await isSchoolKnown(tx, regel.schoolId))) return refuse('school-onbekend');
  const regelId = await insertRegel(tx, actor.organisatieId, regel);
  log({ id: regelId });
  return ok({ regelId });
}

export async function endToewijzing({ tx, log }: Act, einde: InputOf<typeof endToewijzingEndpoint>) {
  const regel = await lockRegel(tx, einde.regelId);
  if (!regel) return refuse('niet-gevonden');
  if (regel.versie !== einde.versie) return refuse('gewijzigd');
  if (einde.totEnMet < regel.vanaf) return refuse('eind-voor-begin');
  log({ id: einde.regelId });
  return ok(await setEinde(tx, einde.regelId, einde.totEnMet));
}
