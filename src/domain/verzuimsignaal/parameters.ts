import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { DREMPEL_UREN, VENSTER_LESWEKEN, type Verzuimparameters } from '../../regels/verzuim/parameters.ts';
import { getParameters } from '../parameter/index.ts';
import { LESDUUR_STANDAARD, UUREENHEID_STANDAARD } from './school-regels.ts';

/** The parameters of the watch over absence as they hold for the organisatie on a day. */
export const getVerzuimparameters = (tx: Tx, organisatieId: number, op: Datum): Promise<Verzuimparameters> =>
  getParameters(tx, organisatieId, op, [
    'onbekendTeltMeeNaSchooldagen',
    'teLaatStappen',
    'ziekVensterMaanden',
    'ziekVensterLesweken',
    'lrvDagen',
    'luxeMaxSchooldagen',
    'heleDagMinutenBasis',
    'heleDagMinutenOverig',
  ]);

/** Every choice behind the answer, by the names of contract-controleer § 3; what a school says of itself goes before it. */
export const describeParameters = ({
  heleDagMinutenBasis,
  heleDagMinutenOverig,
  ...gekozen
}: Verzuimparameters) => ({
  telPer: 'school',
  verzuimdrempelUren: DREMPEL_UREN,
  verzuimvensterLesweken: VENSTER_LESWEKEN,
  uureenheid: UUREENHEID_STANDAARD,
  lesduur: LESDUUR_STANDAARD,
  teLaatTeltMee: 'nee',
  bpvTeltMee: 'nee',
  telVanafLeerplicht: 'ja',
  herstartSoorten: ['wettelijk'],
  vensterOverZomer: 'ja',
  lrvVakantieTeltMee: 'ja',
  heleDagMinuten: {
    PO: heleDagMinutenBasis,
    SBO: heleDagMinutenBasis,
    SO: heleDagMinutenBasis,
    overig: heleDagMinutenOverig,
  },
  ...gekozen,
});
