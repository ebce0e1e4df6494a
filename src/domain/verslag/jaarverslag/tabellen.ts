import type { Cijferbron, Punt } from './cijferbron.ts';
import type { Cel, Grafiek, Tabel, Waar } from './model.ts';
import type { Referentie } from './referentie.sql.ts';
import { eenheidBij, inVasteOrde, kortVan, woordVan } from './woorden.ts';

type Kop = { readonly id: string; readonly titel: string };

/** In the unit of people one of them may stand in more rows: then the total is fewer than the sum. */
const UNIEK =
  'Een jongere kan in meer rijen staan. Het totaal telt iedereen één keer en kan dus lager zijn dan de som.';

/** Outcomes have no order of their own: by the alphabet they are found. */
const opWoord = (waarden: readonly string[]): string[] =>
  waarden.toSorted((a, b) => woordVan(a).localeCompare(woordVan(b), 'nl'));

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
  const volgorde = dimensie === 'uitkomst' ? opWoord(occurring) : inVasteOrde(occurring);
  const waarden = [...new Set([...(vraag.waarden ?? []), ...volgorde])].filter(
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
  const kolommen = [...new Set([...(vraag.waarden ?? []), ...inVasteOrde([...perKolom.keys()])])].filter(
    (waarde) => perKolom.has(waarde),
  );
  const cel = await bron.kruis(indicator, schooljaar, vraag.rijen, vraag.kolommen);
  const rijen = inVasteOrde([...perRij.keys()]).map((waarde) => ({
    kop: woordVan(waarde),
    cellen: [
      ...kolommen.map((kolom) => cel(waarde, kolom)),
      perRij.get(waarde) ?? bron.nul(indicator, schooljaar, { [vraag.rijen]: waarde }),
    ],
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
    rijsommen: [{ delen: kolommen.map((_, at) => at), geheel: kolommen.length }],
  };
}

export type Kolomvraag = {
  readonly kop: string;
  readonly groep?: string;
  readonly indicator: string;
  readonly schooljaar: string;
  readonly waar?: Waar;
};

/**
 * A dimension down, and a figure of its own in each column: meldingen beside absoluut, proces-verbaal beside Halt, this
 * year beside the last. Each column adds up by itself.
 */
export async function samengesteld(
  bron: Cijferbron,
  vraag: Kop & {
    readonly eenheid: string;
    readonly dimensie: string;
    readonly kop: string;
    readonly kolommen: readonly Kolomvraag[];
    /** Rows that should stand there, in this order; what else occurs follows. */
    readonly waarden?: readonly string[];
    readonly zonderTotaal?: boolean;
    readonly noten?: readonly string[];
    readonly rijsommen?: Tabel['rijsommen'];
  },
): Promise<Tabel> {
  const { dimensie, zonderTotaal = false } = vraag;
  const kolommen: (Kolomvraag & { punten: Map<string, Punt>; totaal: Punt; telOp: boolean })[] = [];
  for (const kolom of vraag.kolommen) {
    const { indicator, schooljaar, waar } = kolom;
    const punten = await bron.per(indicator, schooljaar, dimensie, waar);
    const totaal = await bron.een(indicator, schooljaar, waar);
    const som = [...punten.values()].reduce((sum, { waarde }) => sum + waarde, 0);
    kolommen.push({ ...kolom, punten, totaal, telOp: !zonderTotaal && som === totaal.waarde });
  }
  const occurring = new Set(kolommen.flatMap(({ punten }) => [...punten.keys()]));
  const waarden = [...new Set([...(vraag.waarden ?? []), ...inVasteOrde([...occurring])])].filter(
    (waarde) => zonderTotaal || occurring.has(waarde),
  );
  return {
    soort: 'tabel',
    id: vraag.id,
    titel: vraag.titel,
    eenheid: vraag.eenheid,
    kop: vraag.kop,
    kolommen: kolommen.map(({ kop, groep, schooljaar, telOp }) => ({ kop, groep, schooljaar, telOp })),
    rijen: waarden.map((waarde) => ({
      kop: woordVan(waarde),
      cellen: kolommen.map(
        ({ indicator, schooljaar, waar, punten }) =>
          punten.get(waarde) ?? bron.nul(indicator, schooljaar, { ...waar, [dimensie]: waarde }),
      ),
    })),
    totaal: zonderTotaal ? null : { kop: 'Totaal', cellen: kolommen.map(({ totaal }) => totaal) },
    noten: [...(vraag.noten ?? []), ...(zonderTotaal || kolommen.every(({ telOp }) => telOp) ? [] : [UNIEK])],
    rijsommen: vraag.rijsommen ?? [],
  };
}

/**
 * Of each gemeente and year the records beside the leerlingen, and how many that is to a hundred of them. Two units, so
 * a rate and no percentage; the total is the rate of the whole, not the mean of the rates (RP-06).
 */
export async function tabelPerHonderd(
  bron: Cijferbron,
  vraag: Kop & { readonly indicator: string; readonly jaren: readonly string[]; readonly kop: string },
): Promise<Tabel> {
  const { indicator, jaren } = vraag;
  const perJaar: {
    schooljaar: string;
    records: Map<string, Punt>;
    leerlingen: Map<string, Punt>;
    totaal: Punt;
    alle: Punt;
  }[] = [];
  for (const schooljaar of jaren) {
    perJaar.push({
      schooljaar,
      records: await bron.per(indicator, schooljaar, 'gemeente'),
      leerlingen: await bron.per('leerlingen', schooljaar, 'gemeente'),
      totaal: await bron.een(indicator, schooljaar),
      alle: await bron.een('leerlingen', schooljaar),
    });
  }
  const cells = (geteld: Punt, van: Punt): Cel[] => [
    van,
    geteld,
    van.waarde === 0
      ? { tekst: '–' }
      : {
          verhouding: (100 * geteld.waarde) / van.waarde,
          cijfer: geteld.cijfer,
          van: van.cijfer,
          per: 100,
          decimalen: 2,
        },
  ];
  const gemeenten = new Set(
    perJaar.flatMap(({ leerlingen, records }) => [...leerlingen.keys(), ...records.keys()]),
  );
  return {
    soort: 'tabel',
    id: vraag.id,
    titel: vraag.titel,
    eenheid: 'aantallen, en per 100 leerlingen',
    kop: 'Gemeente',
    kolommen: jaren.flatMap((schooljaar) =>
      ['Leerlingen', vraag.kop, 'Per 100'].map((kop, at) => ({
        kop,
        groep: schooljaar,
        schooljaar,
        telOp: at < 2,
      })),
    ),
    rijen: [...gemeenten].map((gemeente) => ({
      kop: woordVan(gemeente),
      cellen: perJaar.flatMap(({ schooljaar, records, leerlingen }) =>
        cells(
          records.get(gemeente) ?? bron.nul(indicator, schooljaar, { gemeente }),
          leerlingen.get(gemeente) ?? bron.nul('leerlingen', schooljaar, { gemeente }),
        ),
      ),
    })),
    totaal: { kop: 'Totaal', cellen: perJaar.flatMap(({ totaal, alle }) => cells(totaal, alle)) },
    noten: ['Per 100 leerlingen is geen percentage: een leerling kan meer dan één werkproces hebben.'],
  };
}

/** Figures of elsewhere: an area per row, school years across, with their source. One source and unit to a table. */
export function tabelVanReferenties(
  bron: Cijferbron,
  { id, titel, jaren }: Kop & { readonly jaren: readonly string[] },
  referenties: readonly Referentie[],
): Tabel {
  // A column of numbers is read by its comma: all of a table have as many decimals.
  const decimalen = Math.max(0, ...referenties.map(({ waarde }) => decimalenVan(waarde)));
  const waarden = new Map(
    referenties.map((een) => [
      JSON.stringify([een.gebied, een.schooljaar]),
      { ...bron.referentie(een), decimalen },
    ]),
  );
  return {
    soort: 'tabel',
    id,
    titel,
    eenheid: referenties[0]?.eenheid === 'jongere' ? 'jongeren' : (referenties[0]?.eenheid ?? ''),
    kop: 'Gebied',
    kolommen: jaren.map((schooljaar) => ({ kop: schooljaar, schooljaar, telOp: false })),
    rijen: [...new Set(referenties.map(({ gebied }) => gebied))].map((gebied) => ({
      kop: gebied,
      cellen: jaren.map((jaar) => waarden.get(JSON.stringify([gebied, jaar])) ?? { tekst: '–' }),
    })),
    totaal: null,
    noten: [`Bron: ${referenties[0]?.bron ?? 'niet opgegeven'}. Niet door ons geteld.`],
  };
}

const decimalenVan = (waarde: number): number => Math.min(2, String(waarde).split('.')[1]?.length ?? 0);

const eenheidOf = (bron: Cijferbron, punt: Punt | undefined): string =>
  (punt && bron.cijfers[punt.cijfer]?.eenheid) || '';

/** A table as bars beside each other, a series per column; only whole numbers that were counted. */
export function grafiekVan(tabel: Tabel, titel = tabel.titel): Grafiek {
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
