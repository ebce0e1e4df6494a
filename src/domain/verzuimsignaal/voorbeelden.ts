import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Verzuimparameters } from '../../regels/verzuim/parameters.ts';
import { SIGNAALCODES, type Signaalcode } from '../../regels/verzuim/signalen.ts';
import type { Voorbeeld } from '../parameter/index.ts';
import { getVerzuimparameters } from './parameters.ts';
import { openRekenaar } from './rekenaar.ts';
import { readLeerlingen } from './verzuimsignaal.sql.ts';

const NAAM: Readonly<Record<Signaalcode, string>> = {
  'drempel-16-uur': 'Zestien uur in vier lesweken',
  'te-laat': 'Vaak te laat',
  'ziek-2-maanden': 'Vaak ziek, in maanden',
  'ziek-12-weken': 'Vaak ziek, in lesweken',
  'ziek-jaar': 'Twaalf keer ziek in een jaar',
  'ziek-aaneen': 'Lang ziek',
  langdurig: 'Langdurig verzuim',
  'luxe-vermoeden': 'Vermoeden van luxeverzuim',
};

/** Both ways of counting over one reading of the absence; nothing is kept. */
async function countSignalen(tx: Tx, organisatieId: number, op: Datum, anders: Partial<Verzuimparameters>) {
  const parameters = await getVerzuimparameters(tx, organisatieId, op);
  const nu = await openRekenaar(tx, organisatieId, op, parameters);
  const straks = await openRekenaar(tx, organisatieId, op, { ...parameters, ...anders });
  const aantallen = new Map(SIGNAALCODES.map((code) => [code, { nu: 0, straks: 0 }]));
  const { schooljaar, begin, vanaf } = nu;
  for await (const piece of readLeerlingen(tx, { organisatieId, schooljaar, begin, vanaf, totEnMet: op })) {
    for (const rij of piece) {
      for (const { code } of nu.weigh(rij)(op)) add(code, 'nu');
      for (const { code } of straks.weigh(rij)(op)) add(code, 'straks');
    }
  }
  return aantallen;

  function add(code: Signaalcode, wanneer: 'nu' | 'straks') {
    const aantal = aantallen.get(code);
    if (aantal) aantal[wanneer] += 1;
  }
}

const signalen =
  <N extends keyof Verzuimparameters>(naam: N, ...codes: readonly Signaalcode[]): Voorbeeld<N> =>
  async (tx, { organisatieId, vandaag, waarde }) => {
    const aantallen = await countSignalen(tx, organisatieId, vandaag, { [naam]: waarde });
    return codes.map((code) => ({
      wat: `${NAAM[code]}, dit schooljaar tot vandaag`,
      ...(aantallen.get(code) ?? { nu: 0, straks: 0 }),
    }));
  };

/** What a change of the parameters of the watch over absence would do, counted and not done. */
export const verzuimVoorbeelden = {
  onbekendTeltMeeNaSchooldagen: signalen('onbekendTeltMeeNaSchooldagen', 'drempel-16-uur', 'langdurig'),
  teLaatStappen: signalen('teLaatStappen', 'te-laat'),
  ziekVensterMaanden: signalen('ziekVensterMaanden', 'ziek-2-maanden'),
  ziekVensterLesweken: signalen('ziekVensterLesweken', 'ziek-12-weken'),
  lrvDagen: signalen('lrvDagen', 'langdurig'),
  luxeMaxSchooldagen: signalen('luxeMaxSchooldagen', 'luxe-vermoeden'),
  heleDagMinutenBasis: signalen('heleDagMinutenBasis', 'langdurig', 'luxe-vermoeden'),
  heleDagMinutenOverig: signalen('heleDagMinutenOverig', 'langdurig', 'luxe-vermoeden'),
};
