import type { Tx } from '../../platform/db/tx.ts';
import { addDagen, addJaren, type Datum } from '../../regels/kalender/datum.ts';
import type { Plicht } from './persoon.contract.ts';
import { findJongere, type InschrijvingRij, listInschrijvingen } from './persoon.sql.ts';
import type { Band } from './tijdlijn.sql.ts';

type Feiten = { readonly geboortedatum: Datum; readonly startkwalificatieOp: Datum | null };

const eindeSchooljaar = (dag: Datum): Datum =>
  `${Number(dag.slice(0, 4)) + (dag.slice(5) >= '08-01' ? 1 : 0)}-07-31`;

function deriveDuties({ geboortedatum, startkwalificatieOp }: Feiten) {
  const begin = addJaren(geboortedatum, 5);
  const einde = eindeSchooljaar(addJaren(geboortedatum, 16));
  const tot = [addJaren(geboortedatum, 18), startkwalificatieOp ?? '9999-12-31'].sort()[0] ?? '9999-12-31';
  return { begin, einde, kwalificatie: tot > addDagen(einde, 1) ? { vanaf: addDagen(einde, 1), totEnMet: addDagen(tot, -1) } : null };
}

export function explainPlicht(feiten: Feiten, _inschrijvingen: readonly InschrijvingRij[], dag: Datum): Plicht {
  const { begin, einde, kwalificatie } = deriveDuties(feiten);
  const base = { versie: '2026-08-01' };
  if (dag >= begin && dag <= einde) return { ...base, soort: 'leerplichtig', totEnMet: einde, artikel: 'Lpw art. 3', uitleg: `Leerplichtig tot en met ${einde}.` };
  if (kwalificatie && dag >= kwalificatie.vanaf && dag <= kwalificatie.totEnMet) {
    return { ...base, soort: 'kwalificatieplichtig', totEnMet: kwalificatie.totEnMet, artikel: 'Lpw art. 4a', uitleg: `Kwalificatieplichtig tot en met ${kwalificatie.totEnMet}.` };
  }
  return { ...base, soort: 'geen', totEnMet: null, artikel: 'Lpw art. 3', uitleg: 'Geen plicht op deze dag.' };
}

export function derivePlichtBanden(feiten: Feiten & { readonly jongereId: string }, _inschrijvingen: readonly InschrijvingRij[]): Band[] {
  const { begin, einde, kwalificatie } = deriveDuties(feiten);
  return [
    { soort: 'plicht', id: 'leerplicht', label: 'Leerplicht', vanaf: begin, totEnMet: einde, toelichting: 'Lpw art. 3' },
    ...(kwalificatie ? [{ soort: 'plicht' as const, id: 'kwalificatieplicht', label: 'Kwalificatieplicht', ...kwalificatie, toelichting: 'Lpw art. 4a' }] : []),
  ];
}

export async function readPlicht(tx: Tx, jongereId: string, vandaag: Datum): Promise<Plicht | null> {
  const jongere = await findJongere(tx, jongereId, vandaag);
  return jongere ? explainPlicht(jongere, await listInschrijvingen(tx, jongereId), vandaag) : null;
}
