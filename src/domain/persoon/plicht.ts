import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { assessPlicht, derivePlichtperioden, type PlichtFeiten } from '../../regels/lpw/art03-plicht.ts';
import { getSchoolkalender, getVakantieregio } from '../kalender/index.ts';
import type { Plicht } from './persoon.contract.ts';
import { findJongere, findVerblijf, type InschrijvingRij, listInschrijvingen } from './persoon.sql.ts';
import type { Band } from './tijdlijn.sql.ts';

type Persoon = { readonly geboortedatum: Datum; readonly startkwalificatieOp: Datum | null };

async function toFeiten(
  { geboortedatum, startkwalificatieOp }: Persoon,
  inschrijvingen: readonly InschrijvingRij[],
  gemeentecode: string | null,
): Promise<PlichtFeiten> {
  return {
    geboortedatum,
    startkwalificatieOp,
    inschrijvingen,
    vakantieregio: await getVakantieregio(gemeentecode),
  };
}

const words = {
  leerplichtig: 'leerplichtig',
  kwalificatieplichtig: 'kwalificatieplichtig',
  'geen-plicht': 'geen',
} as const;

/** The duty on a day as a screen shows it, with article, version and the reason in words. */
export async function explainPlicht(
  persoon: Persoon,
  inschrijvingen: readonly InschrijvingRij[],
  gemeentecode: string | null,
  dag: Datum,
): Promise<Plicht> {
  const oordeel = assessPlicht(
    await toFeiten(persoon, inschrijvingen, gemeentecode),
    await getSchoolkalender(),
    dag,
  );
  const { wet, artikel, lid, onderdeel } = oordeel.grondslag;
  return {
    soort: words[oordeel.uitkomst],
    totEnMet: oordeel.waarden.totEnMet,
    artikel: [wet, `art. ${artikel}`, lid ? `lid ${lid}` : '', onderdeel ? `onder ${onderdeel}` : '']
      .filter(Boolean)
      .join(' '),
    versie: oordeel.versie,
    uitleg: oordeel.motivering,
  };
}

/** The duties of a whole youth as bands for the timeline. */
export async function derivePlichtBanden(
  persoon: Persoon,
  inschrijvingen: readonly InschrijvingRij[],
  gemeentecode: string | null,
): Promise<Band[]> {
  const { leerplicht, grond, kwalificatieplicht } = derivePlichtperioden(
    await toFeiten(persoon, inschrijvingen, gemeentecode),
    await getSchoolkalender(),
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

/** The duty of a jongere known by id; nothing when unknown to whoever asks. */
export async function readPlicht(tx: Tx, jongereId: string, vandaag: Datum): Promise<Plicht | null> {
  const jongere = await findJongere(tx, jongereId, vandaag);
  if (!jongere) return null;
  const verblijf = await findVerblijf(tx, jongereId);
  return explainPlicht(
    jongere,
    await listInschrijvingen(tx, jongereId),
    verblijf?.gemeentecode ?? null,
    vandaag,
  );
}
