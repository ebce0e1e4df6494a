import type { Cijferbron, Punt } from './cijferbron.ts';
import type { Cel, Grafiek, Tabel } from './model.ts';
import { eenheidBij, kortVan, woordVan } from './woorden.ts';

type Waar = Readonly<Record<string, string>>;
type Kop = { readonly id: string; readonly titel: string };

/** In the unit of people one of them may stand in more rows: then the total is fewer than the sum. */
const UNIEK =
  'Een jongere kan in meer rijen staan. Het totaal telt iedereen één keer en kan dus lager zijn dan de som.';

/**
 * A dimension down, school years across, and a total under it.
 *
 * @param vraag.waarden the values in the order they should stand; what else occurs follows. Absent: as they come.
 */
export async function tabelPerJaar(
  bron: Cijferbron,
  vraag: Kop & {
    readonly indicator: string;
    readonly dimensie: string;
    readonly kop: string;
    readonly jaren: readonly string[];
    readonly waarden?: readonly string[];
    readonly waar?: Waar;
    /** A flow does not add up: its rows are parts of different wholes. */
    readonly zonderTotaal?: boolean;
  },
): Promise<Tabel> {
  const { indicator, dimensie, waar = {} } = vraag;
  const kolommen = await Promise.all(
    vraag.jaren.map(async (schooljaar) => ({
      schooljaar,
      punten: await bron.per(indicator, schooljaar, dimensie, waar),
      totaal: await bron.een(indicator, schooljaar, waar),
    })),
  );
  const occurring = kolommen.flatMap(({ punten }) => [...punten.keys()]);
  const waarden = [...new Set([...(vraag.waarden ?? []), ...occurring])].filter(
    (waarde) => vraag.zonderTotaal || occurring.includes(waarde),
  );
  const eenheid = eenheidOf(bron, kolommen[0]?.totaal);
  const som = (kolom: (typeof kolommen)[number]) =>
    [...kolom.punten.values()].reduce((sum, { waarde }) => sum + waarde, 0);
  const telOp = !vraag.zonderTotaal && kolommen.every((kolom) => som(kolom) === kolom.totaal.waarde);
  return {
    soort: 'tabel',
    id: vraag.id,
    titel: vraag.titel,
    eenheid: eenheidBij(eenheid, 2),
    kop: vraag.kop,
    kolommen: kolommen.map(({ schooljaar }) => ({ kop: schooljaar, schooljaar, telOp })),
    rijen: waarden.map((waarde) => ({
      kop: woordVan(waarde),
      cellen: kolommen.map(
        ({ schooljaar, punten }) =>
          punten.get(waarde) ?? bron.nul(indicator, schooljaar, { ...waar, [dimensie]: waarde }),
      ),
    })),
    totaal: vraag.zonderTotaal ? null : { kop: 'Totaal', cellen: kolommen.map(({ totaal }) => totaal) },
    noten: telOp || vraag.zonderTotaal ? [] : [UNIEK],
  };
}

/** Two dimensions of one year crossed, with totals both ways. */
export async function kruistabel(
  bron: Cijferbron,
  vraag: Kop & {
    readonly indicator: string;
    readonly schooljaar: string;
    readonly rijen: string;
    readonly kop: string;
    readonly kolommen: string;
    readonly waarden?: readonly string[];
  },
): Promise<Tabel> {
  const { indicator, schooljaar } = vraag;
  const perRij = await bron.per(indicator, schooljaar, vraag.rijen);
  const perKolom = await bron.per(indicator, schooljaar, vraag.kolommen);
  const totaal = await bron.een(indicator, schooljaar);
  const kolommen = [...new Set([...(vraag.waarden ?? []), ...perKolom.keys()])].filter((waarde) =>
    perKolom.has(waarde),
  );
  const cel = await bron.kruis(indicator, schooljaar, vraag.rijen, vraag.kolommen);
  const rijen = [...perRij].map(([waarde, heel]) => ({
    kop: woordVan(waarde),
    cellen: [...kolommen.map((kolom) => cel(waarde, kolom)), heel],
  }));
  const onder: Punt[] = [
    ...kolommen.map(
      (kolom) => perKolom.get(kolom) ?? bron.nul(indicator, schooljaar, { [vraag.kolommen]: kolom }),
    ),
    totaal,
  ];
  const telOp = onder.map(
    ({ waarde }, at) => rijen.reduce((sum, { cellen }) => sum + (cellen[at]?.waarde ?? 0), 0) === waarde,
  );
  return {
    soort: 'tabel',
    id: vraag.id,
    titel: `${vraag.titel}, ${schooljaar}`,
    eenheid: eenheidBij(eenheidOf(bron, totaal), 2),
    kop: vraag.kop,
    kolommen: [...kolommen.map(kortVan), 'Totaal'].map((kop, at) => ({ kop, telOp: telOp[at] ?? false })),
    rijen,
    totaal: { kop: 'Totaal', cellen: onder },
    noten: telOp.every(Boolean) ? [] : [UNIEK],
  };
}

/**
 * Of each gemeente the records beside the leerlingen, and how many that is to a thousand of them. Two units, so a rate
 * and no percentage; the total is the rate of the whole, not the mean of the rates (RP-06).
 */
export async function tabelPerDuizend(
  bron: Cijferbron,
  vraag: Kop & { readonly indicator: string; readonly schooljaar: string },
): Promise<Tabel> {
  const { indicator, schooljaar } = vraag;
  const records = await bron.per(indicator, schooljaar, 'gemeente');
  const leerlingen = await bron.per('leerlingen', schooljaar, 'gemeente');
  const row = (kop: string, geteld: Punt, van: Punt) => ({
    kop,
    cellen: [
      van,
      geteld,
      van.waarde === 0
        ? { tekst: '–' }
        : {
            verhouding: (1000 * geteld.waarde) / van.waarde,
            cijfer: geteld.cijfer,
            van: van.cijfer,
            per: 1000,
          },
    ],
  });
  const totaal = await bron.een(indicator, schooljaar);
  const wat = eenheidBij(eenheidOf(bron, totaal), 2);
  return {
    soort: 'tabel',
    id: vraag.id,
    titel: `${vraag.titel}, ${schooljaar}`,
    eenheid: 'per 1.000 leerlingen',
    kop: 'Gemeente',
    kolommen: ['Leerlingen', woordVan(wat), 'Per 1.000'].map((kop, at) => ({ kop, telOp: at < 2 })),
    rijen: [...new Set([...leerlingen.keys(), ...records.keys()])].map((gemeente) =>
      row(
        gemeente,
        records.get(gemeente) ?? bron.nul(indicator, schooljaar, { gemeente }),
        leerlingen.get(gemeente) ?? bron.nul('leerlingen', schooljaar, { gemeente }),
      ),
    ),
    totaal: row('Totaal', totaal, await bron.een('leerlingen', schooljaar)),
    noten: [],
  };
}

const eenheidOf = (bron: Cijferbron, punt: Punt | undefined): string =>
  (punt && bron.cijfers[punt.cijfer]?.eenheid) || '';

/** A table as bars beside each other, a series per column; only whole numbers that were counted. */
export function grafiekVan(tabel: Tabel, titel: string): Grafiek {
  const schooljaarOf = (at: number) => tabel.kolommen[at]?.schooljaar ?? '';
  const puntOf = (cel: Cel | undefined) =>
    cel && 'waarde' in cel ? { waarde: cel.waarde, cijfer: cel.cijfer } : { waarde: 0, cijfer: '' };
  return {
    soort: 'grafiek',
    id: `${tabel.id}-grafiek`,
    titel,
    eenheid: tabel.eenheid,
    categorieen: tabel.rijen.map(({ kop }) => kop),
    reeksen: tabel.kolommen.map(({ kop }, at) => ({
      naam: kop,
      schooljaar: schooljaarOf(at),
      punten: tabel.rijen.map(({ cellen }) => puntOf(cellen[at])),
    })),
  };
}

/** Whether anything at all was counted. */
export const isLeeg = ({ rijen }: Tabel): boolean =>
  rijen.every(({ cellen }) => cellen.every((cel) => !('waarde' in cel) || cel.waarde === 0));
