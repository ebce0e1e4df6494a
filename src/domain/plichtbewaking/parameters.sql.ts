import { sql } from 'kysely';
import { maybe, type Tx } from '../../platform/db/tx.ts';
import { BEWAKING_STANDAARD, type Bewakingsparameters } from '../../regels/lpw/art19-absoluut-verzuim.ts';

/** The parameters of the watch as the organisatie set them (`instellingen`), else the defaults. */
export async function getBewakingsparameters(tx: Tx, organisatieId: number): Promise<Bewakingsparameters> {
  const row = await maybe<{ dagen: number | null; maanden: number[] | null }>(
    tx,
    sql`select (instellingen ->> 'karenstijdSchooldagen')::int as dagen,
               array(select m::int from jsonb_array_elements_text(instellingen -> 'karenstijdMaanden') m) as maanden
          from organisatie where organisatie_id = ${organisatieId}`,
  );
  return {
    karenstijdSchooldagen: row?.dagen ?? BEWAKING_STANDAARD.karenstijdSchooldagen,
    karenstijdMaanden: row?.maanden?.length ? row.maanden : BEWAKING_STANDAARD.karenstijdMaanden,
  };
}

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
