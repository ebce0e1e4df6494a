import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Bewakingsparameters } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { getParameters, type Voorbeeld } from '../parameter/index.ts';
import { countStanden } from './absoluut.sql.ts';
import { countPerGemeente } from './bewaking.sql.ts';
import { peilPlicht } from './controleer-plicht.ts';
import { getBewakingsparameters } from './parameters.ts';
import { derivePeilgrenzen } from './peilgrenzen.ts';
import { refreshPlichtfeiten } from './plichtfeiten.sql.ts';
import { listStraks } from './straks.sql.ts';

/** Mid-September: the karenstijd shows itself nowhere better. */
const START_SCHOOLJAAR = '09-15';

const karenstijd =
  <N extends keyof Bewakingsparameters>(naam: N): Voorbeeld<N> =>
  async (tx, { organisatieId, vandaag, waarde }) => {
    const september = `${vandaag.slice(0, 4)}-${START_SCHOOLJAAR}`;
    const start = september <= vandaag ? september : `${Number(vandaag.slice(0, 4)) - 1}-${START_SCHOOLJAAR}`;
    return [
      ...(await compareOn(tx, organisatieId, start, 'midden september', { [naam]: waarde })),
      ...(await compareOn(tx, organisatieId, vandaag, 'vandaag', { [naam]: waarde })),
    ];
  };

async function compareOn(
  tx: Tx,
  organisatieId: number,
  op: Datum,
  wanneer: string,
  anders: Partial<Bewakingsparameters>,
) {
  const nu = await countOutcomes({});
  const straks = await countOutcomes(anders);
  return [
    { wat: `Te onderzoeken, ${wanneer}`, nu: nu.absoluut, straks: straks.absoluut },
    { wat: `Wacht in de eerste schooldagen, ${wanneer}`, nu: nu.karenstijd, straks: straks.karenstijd },
  ];

  async function countOutcomes(parameters: Partial<Bewakingsparameters>) {
    await peilPlicht(tx, organisatieId, op, undefined, parameters);
    const telling = await countPerGemeente(tx);
    const som = (gezocht: string) =>
      telling.reduce((sum, { uitkomst, aantal }) => sum + (uitkomst === gezocht ? aantal : 0), 0);
    return { absoluut: som('absoluut'), karenstijd: som('absoluut-karenstijd') };
  }
}

/** A term that runs stays: what was written to a family holds. */
const aanschrijftermijnDagen: Voorbeeld<'aanschrijftermijnDagen'> = async (
  tx,
  { organisatieId, vandaag, waarde },
) => {
  const { aanschrijftermijnDagen: nu } = await getParameters(tx, organisatieId, vandaag, [
    'aanschrijftermijnDagen',
  ]);
  const { aangeschreven } = await countStanden(tx, vandaag);
  return [
    { wat: 'Dagen om alsnog in te schrijven', nu, straks: waarde },
    { wat: 'Lopende termijnen die hetzelfde blijven', nu: aangeschreven, straks: aangeschreven },
  ];
};

const straksDagen: Voorbeeld<'straksDagen'> = async (tx, { organisatieId, vandaag, waarde }) => {
  const { straksDagen: nu } = await getParameters(tx, organisatieId, vandaag, ['straksDagen']);
  const parameters = await getBewakingsparameters(tx, organisatieId, vandaag);
  const grenzen = derivePeilgrenzen(vandaag, await getSchoolkalender(), parameters);
  await refreshPlichtfeiten(tx, organisatieId);
  const count = async (dagen: number) => {
    const [eerste] = await listStraks(tx, { organisatieId, grenzen }, dagen, { limiet: 1, vanaf: 0 });
    return eerste?.totaal ?? 0;
  };
  return [
    { wat: 'Kinderen op de lijst Bijna vijf, vandaag', nu: await count(nu), straks: await count(waarde) },
  ];
};

/** What a change of the parameters of the watch would do, counted and not done. */
export const bewakingVoorbeelden = {
  karenstijdSchooldagen: karenstijd('karenstijdSchooldagen'),
  karenstijdMaanden: karenstijd('karenstijdMaanden'),
  aanschrijftermijnDagen,
  straksDagen,
};
