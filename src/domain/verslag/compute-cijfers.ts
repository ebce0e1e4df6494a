import type { Tx } from '../../platform/db/tx.ts';
import { ok, type Result, refuse } from '../../platform/result.ts';
import { getParameters } from '../parameter/index.ts';
import { readyPlichtfeiten } from '../plichtbewaking/index.ts';
import { countFeiten, type Telrij } from './cijfers.sql.ts';
import { type Cijfervraag, type GelezenVraag, readCijfervraag, type Vraagfout } from './cijfervraag.ts';
import { findDefinitie } from './definities.ts';
import { compareWaarden, type Dimensie } from './dimensies.ts';
import { findEigenWoorden } from './eigen-woorden.sql.ts';
import type { Vraag } from './feiten.sql.ts';
import { dimensiesOf, getIndicator, type IndicatorNaam, PLAATS } from './indicatoren.ts';
import { whileCounting } from './instelling.sql.ts';
import { readyLeerlingtelling } from './leerlingtelling.sql.ts';
import { describeWaarschuwingen } from './waarschuwingen-bij-cijfers.ts';

/** One row: the asked dimensions by name, and `waarde`, `uniek`, `noemer`. */
export type Cijferrij = { readonly [sleutel: string]: string | number | null } & {
  readonly waarde: number;
  /** Distinct jongeren behind `waarde`; null where a record is no jongere's. */
  readonly uniek: number | null;
  /** A percentage is 100 × waarde / noemer. Null without `deelVan`. */
  readonly noemer: number | null;
};

/** The answer of contract § 4. */
export type Cijfers = {
  readonly indicator: string;
  readonly definitie: {
    readonly code: string;
    readonly versie: string;
    readonly tekst: string;
    readonly eenheid: string;
    readonly telmoment: string;
  };
  readonly schooljaar: string;
  readonly per: readonly string[];
  readonly rijen: readonly Cijferrij[];
  /** The rows added up, an episode once; null for referentiecijfers and doorlooptijd. */
  readonly totaal: number | null;
  readonly uniek: number | null;
  readonly waarschuwingen: readonly string[];
};

/**
 * One figure or cross table of one organisatie and school year (contract § 4). Needs a transaction in which that
 * organisatie may be read.
 */
export async function computeCijfers(
  tx: Tx,
  vraag: Cijfervraag,
): Promise<Result<Cijfers, Vraagfout | 'eenheden-verschillen'>> {
  const read = readCijfervraag(vraag);
  if (!read.ok) return read;
  const { indicator, jaar, per, deelVan } = read.value;
  const { code, eenheid, telmoment } = getIndicator(indicator);
  if (deelVan && deelVan !== 'totaal' && getIndicator(deelVan).eenheid !== eenheid) {
    return refuse(
      'eenheden-verschillen',
      `${indicator} telt per ${eenheid} en ${deelVan} per ${getIndicator(deelVan).eenheid}. ` +
        'Een percentage kan alleen tussen cijfers met dezelfde eenheid.',
    );
  }
  const { thuiszitterDagen } = await getParameters(tx, vraag.organisatieId, jaar.vanaf, ['thuiszitterDagen']);
  const geteld = await count(tx, await readyVraag(tx, read.value, vraag.organisatieId, thuiszitterDagen));
  const noemerOf = await noemers(read.value, geteld.totaal, async (other) =>
    count(tx, await readyVraag(tx, other, vraag.organisatieId, thuiszitterDagen)),
  );

  const { versie, tekst } = await findDefinitie(
    tx,
    vraag.organisatieId,
    indicator,
    jaar.schooljaar,
    thuiszitterDagen,
  );
  const cijfers = {
    indicator,
    definitie: { code, versie, tekst, eenheid, telmoment },
    schooljaar: jaar.schooljaar,
    per,
    rijen: geteld.rijen.map(({ dims, waarde, uniek }) => ({
      ...Object.fromEntries(per.map((naam, index) => [naam, dims[index] ?? ''])),
      waarde: waarde ?? 0,
      uniek,
      noemer: noemerOf(dims),
    })),
    totaal: geteld.totaal,
    uniek: geteld.uniek,
  };
  const woorden: string[] = [];
  for (const [index, naam] of per.entries()) {
    const waarden = geteld.rijen.map(({ dims }) => dims[index] ?? '');
    woorden.push(...(await findEigenWoorden(tx, vraag.organisatieId, naam, waarden)));
  }
  return ok({ ...cijfers, waarschuwingen: describeWaarschuwingen(read.value, geteld, woorden) });
}

/** The question as the SQL takes it. */
export const toVraag = (
  { indicator, jaar, per, waar }: GelezenVraag,
  organisatieId: number,
  thuiszitterDagen: number,
): Vraag => ({
  indicator,
  jaar,
  per,
  waar,
  organisatieId,
  thuiszitterDagen,
  metStand: vraagt({ per, waar }, 'stand'),
  metPlaats: PLAATS.some((naam) => vraagt({ per, waar }, naam)),
});

/** The same, with what it reads made ready. */
export async function readyVraag(
  tx: Tx,
  gelezen: GelezenVraag,
  organisatieId: number,
  thuiszitterDagen: number,
): Promise<Vraag> {
  const vraag = toVraag(gelezen, organisatieId, thuiszitterDagen);
  if (
    vraag.indicator === 'leerlingen' &&
    (await readyLeerlingtelling(tx, organisatieId, vraag.jaar.peildatum))
  ) {
    return { ...vraag, metTelling: true };
  }
  return vraagt(vraag, 'plicht')
    ? { ...vraag, metPlichtfeiten: await readyPlichtfeiten(tx, organisatieId) }
    : vraag;
}

const vraagt = ({ per, waar }: Pick<GelezenVraag, 'per' | 'waar'>, naam: Dimensie): boolean =>
  per.includes(naam) || waar.has(naam);

type Geteld = {
  readonly rijen: readonly Telrij[];
  readonly totaal: number | null;
  readonly uniek: number | null;
  /** What the whole answer stands on, for a measure. */
  readonly alles: Telrij | undefined;
};

async function count(tx: Tx, vraag: Vraag): Promise<Geteld> {
  const { telling, zonderPlaats, eenmalig = false } = getIndicator(vraag.indicator);
  const found = await whileCounting(tx, eenmalig && (vraag.metPlichtfeiten ?? !vraagt(vraag, 'plicht')), () =>
    countFeiten(tx, vraag),
  );
  const counted = found.map((rij) => (zonderPlaats ? { ...rij, uniek: null } : rij));
  const total = counted.find(({ alles }) => alles);
  const rijen = vraag.per.length ? counted.filter(({ alles }) => !alles) : counted;
  return {
    rijen: rijen.toSorted((a, b) => compareRijen(vraag.per, a.dims, b.dims)),
    totaal: telling === 'mediaan' || telling === 'maat' ? null : (total?.waarde ?? 0),
    uniek: zonderPlaats ? null : (total?.uniek ?? 0),
    alles: total,
  };
}

function compareRijen(per: readonly Dimensie[], a: readonly string[], b: readonly string[]): number {
  for (const [index, naam] of per.entries()) {
    const order = compareWaarden(naam, a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Per row its denominator: the total, or the other indicator under the `waar` and `per` that it also has. */
async function noemers(
  vraag: GelezenVraag,
  totaal: number | null,
  countOther: (vraag: GelezenVraag) => Promise<Geteld>,
): Promise<(dims: readonly string[]) => number | null> {
  if (vraag.deelVan === null) return () => null;
  if (vraag.deelVan === 'totaal') return () => totaal;
  const indicator: IndicatorNaam = vraag.deelVan;
  const shared = new Set(dimensiesOf(indicator));
  const per = vraag.per.filter((naam) => shared.has(naam));
  const waar = new Map([...vraag.waar].filter(([naam]) => shared.has(naam)));
  const { rijen } = await countOther({ ...vraag, indicator, per, waar, deelVan: null });
  const byKey = new Map(rijen.map(({ dims, waarde }) => [JSON.stringify(dims), waarde ?? 0]));
  return (dims) =>
    byKey.get(JSON.stringify(dims.filter((_, index) => shared.has(vraag.per[index] as Dimensie)))) ?? 0;
}
