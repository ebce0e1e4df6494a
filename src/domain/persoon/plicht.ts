import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { InputOf } from '../../platform/endpoint.ts';
import { ok, refuse } from '../../platform/result.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { assessPlicht, derivePlichtperioden, type PlichtFeiten } from '../../regels/lpw/art03-plicht.ts';
import { citeer } from '../../regels/oordeel.ts';
import { OUDSTE_DAG } from '../../regels/regel.ts';
import { getSchoolkalender, getVakantieregio } from '../kalender/index.ts';
import type { Plicht, readPlichtEndpoint } from './persoon.contract.ts';
import { findJongere, findVerblijf, listDiplomas, listInschrijvingen } from './persoon.sql.ts';
import type { Band } from './tijdlijn.sql.ts';

/** What decides about the duty of a jongere, from the whole record. */
export async function getPlichtFeiten(
  tx: Tx,
  jongereId: string,
  { geboortedatum, startkwalificatieOp }: Pick<PlichtFeiten, 'geboortedatum' | 'startkwalificatieOp'>,
): Promise<PlichtFeiten> {
  const verblijf = await findVerblijf(tx, jongereId);
  const inschrijvingen = await listInschrijvingen(tx, jongereId);
  const profiel = inschrijvingen.find(
    ({ onderwijssoort, uitstroomprofiel }) =>
      onderwijssoort === 'VSO' && uitstroomprofiel !== null && uitstroomprofiel !== 'vervolgonderwijs',
  );
  return {
    geboortedatum,
    startkwalificatieOp,
    diplomas: await listDiplomas(tx, jongereId),
    vsoUitstroomprofiel: profiel?.uitstroomprofiel ?? null,
    inschrijvingen,
    vakantieregio: await getVakantieregio(verblijf?.gemeentecode ?? null),
  };
}

const words = {
  leerplichtig: 'leerplichtig',
  kwalificatieplichtig: 'kwalificatieplichtig',
  'geen-plicht': 'geen',
} as const;

/** The duty on a day as a screen shows it, with article, version and the reason in words. */
export async function explainPlicht(feiten: PlichtFeiten, dag: Datum): Promise<Plicht> {
  const oordeel = assessPlicht(feiten, await getSchoolkalender(), dag);
  return {
    soort: words[oordeel.uitkomst],
    totEnMet: oordeel.waarden.totEnMet,
    artikel: citeer(oordeel.grondslag),
    versie: oordeel.versie,
    uitleg: oordeel.motivering,
  };
}

/** The duties of a whole youth as bands for the timeline. */
export async function derivePlichtBanden(feiten: PlichtFeiten, dag: Datum): Promise<Band[]> {
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

/** The duty of a jongere known by id, on a day; nothing when unknown to whoever asks. */
export async function findPlicht(tx: Tx, jongereId: string, dag: Datum): Promise<Plicht | null> {
  const jongere = await findJongere(tx, jongereId, dag);
  return jongere ? explainPlicht(await getPlichtFeiten(tx, jongereId, jongere), dag) : null;
}

/** The duty on any day, with article, version and reason (PB-02). */
export async function readPlicht(
  { tx, vandaag, log }: Act,
  { jongereId, op }: InputOf<typeof readPlichtEndpoint>,
) {
  const dag = (op ?? vandaag) as Datum;
  if (dag < OUDSTE_DAG) {
    return refuse(
      'dag-te-vroeg',
      `Voor deze dag is geen wettekst vastgelegd; de oudste geldt vanaf ${OUDSTE_DAG}.`,
    );
  }
  const plicht = await findPlicht(tx, jongereId, dag);
  if (!plicht) return refuse('niet-gevonden');
  log({ id: jongereId, jongereId });
  return ok({ op: dag, ...plicht });
}
