import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Voorwaarden } from '../../regels/mas/toewijzing.ts';
import { isMedewerker } from '../medewerker/index.ts';
import { tryFeiten } from './derive-toewijzingen.ts';
import type {
  endToewijzingEndpoint,
  listToewijzingenEndpoint,
  setToewijzingEndpoint,
  tryToewijzingEndpoint,
} from './toewijzing.contract.ts';
import { insertRegel, isSchoolKnown, listRegels, lockRegel, setEinde } from './toewijzing.sql.ts';
import { findVasteMedewerker } from './vaste-medewerker.sql.ts';

export async function readToewijzingen({ tx, vandaag }: Act, page: InputOf<typeof listToewijzingenEndpoint>) {
  const regels = await listRegels(tx, page, vandaag);
  return ok({ regels, totaal: regels[0]?.totaal ?? 0 });
}

const isSchoolOnly = (regel: Voorwaarden): boolean =>
  regel.gemeentecode === null &&
  regel.leeftijdVanaf === null &&
  regel.leeftijdTotEnMet === null &&
  regel.onderwijssoorten === null &&
  regel.soorten === null;

/** What holds for a rule and for an agreement alike. */
export async function checkVoorwaarden(tx: Tx, regel: Voorwaarden) {
  const { vanaf, totEnMet, leeftijdVanaf, leeftijdTotEnMet, schoolId } = regel;
  if (totEnMet !== null && totEnMet < vanaf) return refuse('eind-voor-begin');
  if (leeftijdVanaf !== null && leeftijdTotEnMet !== null && leeftijdTotEnMet < leeftijdVanaf) {
    return refuse('leeftijd-omgekeerd', 'De laagste leeftijd is hoger dan de hoogste.');
  }
  if (schoolId !== null && !(await isSchoolKnown(tx, schoolId))) return refuse('school-onbekend');
  return undefined;
}

/** What happens when a rule makes somebody the fixed officer of a school. */
export type Introductie = (
  act: Act,
  wie: {
    readonly schoolId: string;
    readonly van: string | undefined;
    readonly naar: string;
    readonly vanaf: Datum;
  },
) => Promise<void>;

export const setToewijzing =
  (introduce: Introductie) => async (act: Act, regel: InputOf<typeof setToewijzingEndpoint>) => {
    const { tx, actor, vandaag, log } = act;
    const refusal = await checkVoorwaarden(tx, regel);
    if (refusal) return refusal;
    if (!(await isMedewerker(tx, regel.behandelaar, vandaag))) return refuse('medewerker-onbekend');
    const { schoolId, behandelaar: naar, vanaf } = regel;
    const van = schoolId ? await findVasteMedewerker(tx, schoolId, vandaag) : undefined;
    const regelId = await insertRegel(tx, actor.organisatieId, regel);
    if (schoolId && isSchoolOnly(regel)) await introduce(act, { schoolId, van, naar, vanaf });
    log({ id: regelId });
    return ok({ regelId });
  };

export async function endToewijzing({ tx, log }: Act, einde: InputOf<typeof endToewijzingEndpoint>) {
  const regel = await lockRegel(tx, einde.regelId);
  if (!regel) return refuse('niet-gevonden');
  if (regel.versie !== einde.versie) return refuse('gewijzigd');
  if (einde.totEnMet < regel.vanaf) return refuse('eind-voor-begin');
  log({ id: einde.regelId });
  return ok(await setEinde(tx, einde.regelId, einde.totEnMet));
}

/** What would happen with a report today, so that who sets the rules sees what they do. */
export async function tryToewijzing(
  { tx, actor, vandaag }: Act,
  vraag: InputOf<typeof tryToewijzingEndpoint>,
) {
  const { uitvoering, behandelaar, grond, waarom, afwezig } = await tryFeiten(
    tx,
    actor.organisatieId,
    {
      schoolId: vraag.schoolId ?? null,
      gemeentecode: vraag.gemeentecode ?? null,
      leeftijd: vraag.leeftijd,
      onderwijssoort: vraag.onderwijssoort ?? null,
      soortVerzuim: vraag.soortVerzuim,
    },
    vandaag,
  );
  return ok({
    uitvoerder: uitvoering?.uitvoerder ?? null,
    doorgezonden: uitvoering !== null && uitvoering.uitvoerderId !== null,
    waaromUitvoerder: [...(uitvoering?.waarom ?? [])],
    behandelaar: uitvoering ? null : behandelaar,
    waarom: uitvoering || grond === 'verdeling' ? [] : [...waarom],
    afwezig: uitvoering ? [] : [...afwezig],
  });
}
