import type { Tx } from '../../../platform/db/tx.ts';
import { type Cijferrij, type Cijfers, computeCijfers } from '../compute-cijfers.ts';
import { compareWaarden, isDimensie } from '../dimensies.ts';
import { definitieOf, getIndicator, isIndicator } from '../indicatoren.ts';
import { groupBy } from './group-by.ts';
import type { Cijfer, Definitie, Waar } from './model.ts';
import type { Referentie } from './referentie.sql.ts';

export type Punt = { readonly waarde: number; readonly cijfer: string };

/** Counted anew within each row: its rows do not tell the whole. */
const TELT_BINNEN_RIJ: ReadonlySet<string> = new Set(['recidive', 'doorlooptijd']);

/** Whether its parts add up, so that one cross table answers for each of them: records, not people. */
const teltOp = (indicator: string, dimensies: readonly string[]): boolean =>
  isIndicator(indicator) && getIndicator(indicator).telling === 'records' && !dimensies.includes('stand');

/**
 * Of who is counted once, one table of these dimensions answers every table of some of them: its parts add up. Looking
 * back a report asks less, and the plicht costs most to know.
 */
const KUBUS = ['gemeente', 'onderwijssoort'] as const;
const KUBUS_VAN_HET_JAAR = [...KUBUS, 'leeftijdsgroep', 'plicht'] as const;

const isEenmalig = (indicator: string): boolean =>
  isIndicator(indicator) && getIndicator(indicator).eenmalig === true;

/** The name of a figure inside a report: indicator, schooljaar and what it is narrowed to. */
export const sleutelVan = (indicator: string, schooljaar: string, waar: Waar): string =>
  [
    indicator,
    schooljaar,
    ...Object.keys(waar)
      .sort()
      .map((naam) => `${naam}=${[waar[naam]].flat().join(',')}`),
  ].join(' ');

const som = (rijen: readonly Cijferrij[]): number => rijen.reduce((sum, { waarde }) => sum + waarde, 0);
const past = (rij: Cijferrij, waar: Waar): boolean =>
  Object.entries(waar).every(([naam, waarden]) => [waarden].flat().includes(String(rij[naam])));

/** A table of fewer dimensions, from one that has them all and in which everyone stands once. */
function summed(cijfers: Cijfers, per: readonly string[]): Cijfers {
  const rijen = [
    ...groupBy(cijfers.rijen, (rij) => JSON.stringify(per.map((naam) => rij[naam]))).values(),
  ].map((delen) => {
    const dims = Object.fromEntries(per.map((naam) => [naam, delen[0]?.[naam] ?? '']));
    return { ...dims, waarde: som(delen), uniek: som(delen), noemer: null };
  });
  const order = (a: Cijferrij, b: Cijferrij): number => {
    for (const naam of per.filter(isDimensie)) {
      const verschil = compareWaarden(naam, String(a[naam]), String(b[naam]));
      if (verschil !== 0) return verschil;
    }
    return 0;
  };
  return { ...cijfers, per, rijen: rijen.toSorted(order) };
}

const referentie = getIndicator('referentiecijfers');
const REFERENTIE: Definitie = {
  indicator: 'referentiecijfers',
  code: referentie.code,
  versie: '1',
  tekst: definitieOf('referentiecijfers', '9999-0000', 0).tekst,
  eenheid: referentie.eenheid,
  telmoment: referentie.telmoment,
};

/** Counts what a report asks, each table once, and remembers every figure that was used. */
export class Cijferbron {
  readonly #tx: Tx;
  readonly #organisatieId: number;
  readonly #schooljaar: string;
  readonly #tabellen = new Map<string, Promise<Cijfers>>();
  readonly #gehelen = new Map<string, Promise<Cijfers>>();
  #last: Promise<unknown> = Promise.resolve();
  readonly cijfers: Record<string, Cijfer> = {};
  readonly #definities = new Map<string, Definitie>();

  /** @param schooljaar the year that the report is about */
  constructor(tx: Tx, organisatieId: number, schooljaar: string) {
    this.#tx = tx;
    this.#organisatieId = organisatieId;
    this.#schooljaar = schooljaar;
  }

  /** The definitions used of one year. */
  definitiesVan(schooljaar: string): Definitie[] {
    return [...this.#definities]
      .filter(([key]) => key.endsWith(` ${schooljaar}`))
      .map(([, definitie]) => definitie)
      .sort((a, b) => a.indicator.localeCompare(b.indicator));
  }

  /** A cross table; `waar` narrows it. */
  tabel(indicator: string, schooljaar: string, per: readonly string[], waar: Waar = {}): Promise<Cijfers> {
    const key = JSON.stringify([indicator, schooljaar, per, waar]);
    const known = this.#tabellen.get(key);
    if (known) return known;
    const kubus = this.#kubusFor(indicator, schooljaar, per, waar);
    // One transaction is one connection: it counts one table at a time.
    const asked = kubus
      ? this.tabel(indicator, schooljaar, kubus).then((cijfers) => summed(cijfers, per))
      : this.#last.then(() => this.#count(indicator, schooljaar, per, waar));
    if (!kubus) this.#last = asked.catch(() => undefined);
    this.#tabellen.set(key, asked);
    if (!per.includes('stand') && !(TELT_BINNEN_RIJ.has(indicator) && per.length > 0))
      this.#gehelen.set(JSON.stringify([indicator, schooljaar, waar]), asked);
    return asked;
  }

  /** The whole of a figure, or the part that is narrowed to. */
  async een(indicator: string, schooljaar: string, waar: Waar = {}): Promise<Punt> {
    const delen = Object.keys(waar);
    if (delen.length > 0 && teltOp(indicator, delen)) {
      const { rijen } = await this.tabel(indicator, schooljaar, delen);
      return this.#keep(indicator, schooljaar, waar, som(rijen.filter((rij) => past(rij, waar))));
    }
    const { totaal, uniek, definitie } = await this.#anyTabel(indicator, schooljaar, waar);
    return this.#keep(
      indicator,
      schooljaar,
      waar,
      definitie.eenheid === 'jongere' ? (uniek ?? 0) : (totaal ?? 0),
    );
  }

  /** The parts of a figure by one dimension; values that do not occur are 0 when they are asked for. */
  async per(
    indicator: string,
    schooljaar: string,
    dimensie: string,
    waar: Waar = {},
  ): Promise<Map<string, Punt>> {
    const delen = [dimensie, ...Object.keys(waar)];
    const { rijen } = await (teltOp(indicator, delen)
      ? this.tabel(indicator, schooljaar, delen)
      : this.tabel(indicator, schooljaar, [dimensie], waar));
    const waarden = groupBy(
      teltOp(indicator, delen) ? rijen.filter((rij) => past(rij, waar)) : rijen,
      (rij) => String(rij[dimensie]),
    );
    return new Map(
      [...waarden].map(([waarde, eigen]) => [
        waarde,
        this.#keep(indicator, schooljaar, { ...waar, [dimensie]: waarde }, som(eigen)),
      ]),
    );
  }

  /** The parts of a figure by two dimensions; nothing where a combination does not occur. */
  async kruis(
    indicator: string,
    schooljaar: string,
    rijen: string,
    kolommen: string,
  ): Promise<(rij: string, kolom: string) => Punt> {
    const answer = await this.tabel(indicator, schooljaar, [rijen, kolommen]);
    const waarden = new Map(
      answer.rijen.map((rij) => [JSON.stringify([String(rij[rijen]), String(rij[kolommen])]), rij.waarde]),
    );
    return (rij, kolom) =>
      this.#keep(
        indicator,
        schooljaar,
        { [rijen]: rij, [kolommen]: kolom },
        waarden.get(JSON.stringify([rij, kolom])) ?? 0,
      );
  }

  /** A part that has no rows. */
  nul(indicator: string, schooljaar: string, waar: Waar): Punt {
    return this.#keep(indicator, schooljaar, waar, 0);
  }

  /** A figure from outside: it stands beside what was counted and is never added to it. */
  referentie({ schooljaar, gebied, indicator, eenheid, waarde }: Referentie): Punt {
    this.#definities.set(`referentiecijfers ${schooljaar}`, REFERENTIE);
    return this.#keep('referentiecijfers', schooljaar, { gebied, indicator, eenheid }, waarde);
  }

  /** The table that holds the one asked for; nothing where it must be counted itself. */
  #kubusFor(
    indicator: string,
    schooljaar: string,
    per: readonly string[],
    waar: Waar,
  ): readonly string[] | undefined {
    if (!isEenmalig(indicator) || Object.keys(waar).length > 0) return undefined;
    const kubus: readonly string[] = schooljaar === this.#schooljaar ? KUBUS_VAN_HET_JAAR : KUBUS;
    return per.length < kubus.length && per.every((naam) => kubus.includes(naam)) ? kubus : undefined;
  }

  #keep(indicator: string, schooljaar: string, waar: Waar, waarde: number): Punt {
    const sleutel = sleutelVan(indicator, schooljaar, waar);
    const { eenheid = '', versie = '' } = this.#definities.get(`${indicator} ${schooljaar}`) ?? {};
    this.cijfers[sleutel] = { indicator, schooljaar, waar, waarde, eenheid, definitie: versie };
    return { waarde, cijfer: sleutel };
  }

  /** A table of any breakdown says the whole too, but for a flow, whose rows overlap. */
  #anyTabel(indicator: string, schooljaar: string, waar: Waar): Promise<Cijfers> {
    return (
      this.#gehelen.get(JSON.stringify([indicator, schooljaar, waar])) ??
      this.tabel(indicator, schooljaar, [], waar)
    );
  }

  async #count(indicator: string, schooljaar: string, per: readonly string[], waar: Waar): Promise<Cijfers> {
    const answer = await computeCijfers(this.#tx, {
      indicator,
      schooljaar,
      per,
      waar: Object.entries(waar).flatMap(([dimensie, waarden]) =>
        [waarden].flat().map((waarde) => ({ dimensie, waarde })),
      ),
      organisatieId: this.#organisatieId,
    });
    if (!answer.ok) throw new Error(`A report asks what does not exist: ${answer.detail ?? answer.code}`);
    this.#definities.set(`${indicator} ${schooljaar}`, { indicator, ...answer.value.definitie });
    return answer.value;
  }
}
