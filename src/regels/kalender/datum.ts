/** A day as ISO text, jjjj-mm-dd; such texts compare and sort as the days do. */
export type Datum = string;

const JJJJ_MM_DD = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar. */
export const isDatum = (text: string): boolean =>
  JJJJ_MM_DD.test(text) && text >= '1000' && datumVanDagnummer(dagnummer(text)) === text;

/** As people read it, dd-mm-jjjj. */
export const leesbaar = (dag: Datum): string => `${dag.slice(8)}-${dag.slice(5, 7)}-${dag.slice(0, 4)}`;

/** Days since 1970-01-01 (proleptic Gregorian calendar). */
export function dagnummer(datum: Datum): number {
  const year = Number(datum.slice(0, 4));
  const month = Number(datum.slice(5, 7));
  const day = Number(datum.slice(8, 10));
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day with this number of days since 1970-01-01. */
export function datumVanDagnummer(dagnr: number): Datum {
  const z = dagnr + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const addDagen = (datum: Datum, dagen: number): Datum => datumVanDagnummer(dagnummer(datum) + dagen);
export const dagenTussen = (vanaf: Datum, tot: Datum): number => dagnummer(tot) - dagnummer(vanaf);
/** The same day so many years on; 29 February becomes 1 March in other years (wet.md § 2, U19). */
export function addJaren(datum: Datum, jaren: number): Datum {
  const day = `${String(Number(datum.slice(0, 4)) + jaren).padStart(4, '0')}${datum.slice(4)}`;
  return datumVanDagnummer(dagnummer(day));
}

/**
 * The same day of the month so many months on (or back); a day that the month does not have becomes its last
 * (contract-details § 4).
 */
export function addMaanden(datum: Datum, maanden: number): Datum {
  const total = Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)) - 1 + maanden;
  const eerste = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-01`;
  const dag = Number(datum.slice(8));
  const volgende = addDagen(eerste, 31);
  const laatste = dagenTussen(eerste, `${volgende.slice(0, 8)}01`);
  return addDagen(eerste, Math.min(dag, laatste) - 1);
}
