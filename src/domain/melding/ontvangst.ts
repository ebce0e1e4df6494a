import { beyondSchool } from '../../platform/db/beyond-school.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { addDagen, type Datum } from '../../regels/kalender/datum.ts';
import { verlengdEinde } from '../../regels/kalender/schooldag.ts';
import { type Meldvorm, meldvormen } from '../../regels/mas/meldvorm.ts';
import { findTeamtelefoon } from '../brief/index.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { findBehandelaar, findBehandelaars } from '../medewerker/index.ts';
import { sendBerichten } from './send-bericht.ts';
import { writeBericht } from './write-bericht.ts';

export type Ontvangen = {
  readonly meldingId: string;
  readonly schoolId: string | null;
  readonly nummer: string;
  readonly vorm: Meldvorm;
  readonly behandelaar: string | null;
};

/** The working day that is so many after this one. */
export async function werkdagNa(vanaf: Datum, werkdagen: number): Promise<Datum> {
  const kalender = await getSchoolkalender();
  let dag = vanaf;
  for (let n = 0; n < werkdagen; n += 1) dag = verlengdEinde(kalender, addDagen(dag, 1));
  return dag;
}

/** What any school can do meanwhile, whatever the report is about. */
const VERWACHTING = 'Blijf het verzuim bijhouden en houd contact met de leerling en de ouders.';

type Bereik = Awaited<ReturnType<typeof findBehandelaar>>;

/** Whom the school can call now: who handles it, who takes over while that one is away, or the team. */
function contactOf(bereik: Bereik, team: string | null) {
  const waarnemer = bereik?.afwezig?.waarnemer;
  if (waarnemer?.telefoon) return { telefoon: waarnemer.telefoon, waarnemer: waarnemer.naam };
  return bereik?.telefoon ? { telefoon: bereik.telefoon } : { teamtelefoon: team };
}

export const findContact = async (tx: Tx, behandelaar: string, dag: Datum) =>
  contactOf(await findBehandelaar(tx, behandelaar, dag), await findTeamtelefoon(tx));

/** The receipt of each report, for the school, in the act that takes the report in (VI-09). */
export async function insertOntvangsten(
  {
    tx,
    organisatieId,
    vandaag,
  }: { readonly tx: Tx; readonly organisatieId: number; readonly vandaag: Datum },
  meldingen: readonly Ontvangen[],
): Promise<void> {
  if (meldingen.length === 0) return;
  const dagen = new Map<Meldvorm, Datum>();
  for (const vorm of new Set(meldingen.map((melding) => melding.vorm))) {
    dagen.set(vorm, await werkdagNa(vandaag, meldvormen[vorm].contactInWerkdagen));
  }
  const namen = new Set(meldingen.flatMap(({ behandelaar }) => behandelaar ?? []));
  const { bereik, team } = await beyondSchool(tx, async () => ({
    bereik: await findBehandelaars(tx, [...namen], vandaag),
    team: await findTeamtelefoon(tx),
  }));
  await sendBerichten(
    tx,
    organisatieId,
    meldingen.map(({ meldingId, schoolId, nummer, vorm, behandelaar }) => {
      const volgendeDatum = dagen.get(vorm) ?? vandaag;
      return {
        meldingId,
        schoolId,
        stap: 'nieuw',
        tekst: writeBericht({
          nummer,
          naar: 'nieuw',
          behandelaar: behandelaar ?? '',
          ...contactOf(behandelaar === null ? undefined : bereik.get(behandelaar), team),
          verwachting: VERWACHTING,
          volgendeDatum,
        }),
        behandelaar,
        verwachting: VERWACHTING,
        volgendeDatum,
      };
    }),
  );
}
