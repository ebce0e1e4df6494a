import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import { addDagen, addJaren, type Datum } from '../../regels/kalender/datum.ts';
import { assessPlicht, derivePlichtperioden, type PlichtFeiten } from '../../regels/lpw/art03-plicht.ts';
import { achttienOp, isStartkwalificatie } from '../../regels/lpw/art04a-kwalificatieplicht.ts';
import { citeer } from '../../regels/oordeel.ts';
import { OUDSTE_DAG } from '../../regels/regel.ts';
import { leeftijdsgrensOn } from '../../regels/web/art9-doorstroompunt.ts';
import { getSchoolkalender, getVakantieregio } from '../kalender/index.ts';
import type { Plicht, readPlichtEndpoint, readPlichtenEndpoint } from './persoon.contract.ts';
import { listPlichtRijen } from './plicht-feiten.sql.ts';
import type { Band } from './tijdlijn.sql.ts';

/** What decides about the duty of these jongeren, from the whole record; nothing of who is unknown to whoever asks. */
async function listPlichtFeiten(tx: Tx, jongereIds: readonly string[]): Promise<Map<string, PlichtFeiten>> {
  const found = new Map<string, PlichtFeiten>();
  for (const { jongereId, gemeentecode, ...feiten } of await listPlichtRijen(tx, jongereIds)) {
    const profiel = feiten.inschrijvingen.find(
      ({ onderwijssoort, uitstroomprofiel }) =>
        onderwijssoort === 'VSO' && uitstroomprofiel !== null && uitstroomprofiel !== 'vervolgonderwijs',
    );
    found.set(jongereId, {
      ...feiten,
      vsoUitstroomprofiel: profiel?.uitstroomprofiel ?? null,
      vakantieregio: await getVakantieregio(gemeentecode),
    });
  }
  return found;
}

const words = {
  leerplichtig: 'leerplichtig',
  kwalificatieplichtig: 'kwalificatieplichtig',
  'geen-plicht': 'geen',
} as const;

/** The duty on a day as a screen shows it, with article, version and the reason in words. */
async function explainPlicht(feiten: PlichtFeiten, dag: Datum): Promise<Plicht> {
  const { uitkomst, grondslag, versie, motivering, waarden } = assessPlicht(
    feiten,
    await getSchoolkalender(),
    dag,
  );
  const plicht = { ...waarden, artikel: citeer(grondslag), versie };
  const grens = leeftijdsgrensOn(dag);
  if (uitkomst !== 'geen-plicht' || !isVoorDoorstroompunt(feiten, dag, grens)) {
    return { ...plicht, soort: words[uitkomst], uitleg: motivering };
  }
  return {
    ...plicht,
    soort: 'doorstroompunt',
    totEnMet: addDagen(addJaren(feiten.geboortedatum, grens), -1),
    uitleg: `${motivering} Zonder startkwalificatie kan het Doorstroompunt helpen, tot ${grens} jaar (WEB art. 9.2.1).`,
  };
}

/** Eighteen or older, without startkwalificatie, and not yet too old for the Doorstroompunt. */
const isVoorDoorstroompunt = (
  { geboortedatum, startkwalificatieOp, diplomas }: PlichtFeiten,
  dag: Datum,
  grens: number,
): boolean =>
  achttienOp(geboortedatum) <= dag &&
  dag < addJaren(geboortedatum, grens) &&
  (startkwalificatieOp === null || startkwalificatieOp > dag) &&
  !diplomas.some(({ soort, behaaldOp }) => isStartkwalificatie(soort) && behaaldOp <= dag);

/** The duties of a whole youth as bands for the timeline. */
export async function derivePlichtBanden(tx: Tx, jongereId: string, dag: Datum): Promise<Band[]> {
  const feiten = (await listPlichtFeiten(tx, [jongereId])).get(jongereId);
  if (!feiten) return [];
  const { leerplicht, grond, kwalificatieplicht } = derivePlichtperioden(
    feiten,
    await getSchoolkalender(),
    dag,
  );
  const band = (
    id: string,
    label: string,
    toelichting: string,
    periode: { vanaf: Datum; totEnMet: Datum },
  ): Band => ({
    soort: 'plicht',
    id,
    label,
    toelichting,
    ...periode,
  });
  return [
    band('leerplicht', 'Leerplicht', `Lpw art. 3 lid 1 onder ${grond}`, leerplicht),
    ...(kwalificatieplicht
      ? [band('kwalificatieplicht', 'Kwalificatieplicht', 'Lpw art. 4a', kwalificatieplicht)]
      : []),
  ];
}

/** The duty of each of these jongeren on a day, by id; nothing of who is unknown to whoever asks. */
async function findPlichten(tx: Tx, jongereIds: readonly string[], dag: Datum): Promise<Map<string, Plicht>> {
  const found = new Map<string, Plicht>();
  for (const [id, feiten] of await listPlichtFeiten(tx, jongereIds)) {
    found.set(id, await explainPlicht(feiten, dag));
  }
  return found;
}

/** The duty of one jongere on a day. */
export const findPlicht = async (tx: Tx, jongereId: string, dag: Datum): Promise<Plicht | null> =>
  (await findPlichten(tx, [jongereId], dag)).get(jongereId) ?? null;

export const refuseTooEarly = () =>
  refuse('dag-te-vroeg', `Voor deze dag is geen wettekst vastgelegd; de oudste geldt vanaf ${OUDSTE_DAG}.`);

/** The duty on any day, with article, version and reason (PB-02). */
export async function readPlicht(
  { tx, vandaag, log }: Act,
  { jongereId, op = vandaag }: InputOf<typeof readPlichtEndpoint>,
) {
  if (op < OUDSTE_DAG) return refuseTooEarly();
  const plicht = await findPlicht(tx, jongereId, op);
  if (!plicht) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  return ok({ op, ...plicht });
}

/** The same for those in a list. */
export async function readPlichten(
  { tx, vandaag }: Act,
  { jongereIds, op = vandaag }: InputOf<typeof readPlichtenEndpoint>,
) {
  if (op < OUDSTE_DAG) return refuseTooEarly();
  const plichten = await findPlichten(tx, jongereIds, op);
  return ok({ op, plichten: [...plichten].map(([jongereId, plicht]) => ({ jongereId, plicht })) });
}
