import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Bewakingsparameters } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { getParameters } from '../parameter/index.ts';

/** The parameters of the watch as they hold for the organisatie on a day. */
export const getBewakingsparameters = (
  tx: Tx,
  organisatieId: number,
  op: Datum,
): Promise<Bewakingsparameters> =>
  getParameters(tx, organisatieId, op, ['karenstijdSchooldagen', 'karenstijdMaanden']);

/** Every choice behind the answer, by the names of contract-controleer § 4. */
export const describeParameters = (gekozen: Bewakingsparameters) => ({
  ...gekozen,
  wachtlijstOpLijst: 'nee',
  vrijstellingZonderEinde: '31 juli van het schooljaar van de ingangsdatum',
  instellingTeltAlsIngeschreven: 'ja',
  volSchooljaarVan: '09-01',
  volSchooljaarTot: '06-30',
  basisschoolFictie: 'eerste PO op of voor de vijfde verjaardag',
  verjaardag29Februari: '03-01',
});
