import { addDagen, type Datum, dagnummer } from './datum.ts';

export type Vakantieregio = 'noord' | 'midden' | 'zuid';

/** When there is no school: holidays per region and public holidays. Days as in `data/referentie`. */
export type Schoolkalender = {
  readonly vakanties: readonly { readonly regio: string; readonly van: Datum; readonly tot: Datum }[];
  readonly feestdagen: readonly Datum[];
};

/** 1970-01-01 was a Thursday; Monday is 0. */
const weekdag = (dag: Datum): number => (((dagnummer(dag) + 3) % 7) + 7) % 7;

/** Whether schools of a region give lessons that day, as far as holidays and weekends tell (wet.md § 2). */
export function isSchooldag(kalender: Schoolkalender, regio: Vakantieregio, dag: Datum): boolean {
  if (weekdag(dag) > 4 || kalender.feestdagen.includes(dag)) return false;
  return !kalender.vakanties.some(
    (vakantie) => vakantie.regio === regio && vakantie.van <= dag && dag <= vakantie.tot,
  );
}

/** The first schooldag on or after a day. */
export function firstSchooldag(kalender: Schoolkalender, regio: Vakantieregio, vanaf: Datum): Datum {
  let dag = vanaf;
  while (!isSchooldag(kalender, regio, dag)) dag = addDagen(dag, 1);
  return dag;
}
