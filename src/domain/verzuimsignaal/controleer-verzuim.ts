import type { Tx } from '../../platform/db/tx.ts';
import { type Datum, dagnummer } from '../../regels/kalender/datum.ts';
import { schooljaarVan } from '../../regels/kalender/schooljaar.ts';
import { SIGNAALCODES, type Signaalcode } from '../../regels/verzuim/signalen.ts';
import { describeParameters, getVerzuimparameters } from './parameters.ts';
import { reconcile, type Stand } from './reconcile.ts';
import { openRekenaar } from './rekenaar.ts';
import {
  findControles,
  keepControle,
  type Leerlingrij,
  type Leerlingwijziging,
  lockControle,
  readLeerlingen,
  writeWijzigingen,
} from './verzuimsignaal.sql.ts';

export type Verzuimcontrole = {
  readonly soort: 'verzuim';
  readonly op: Datum;
  readonly schooljaar: string;
  readonly organisatie: string;
  readonly parameters: ReturnType<typeof describeParameters>;
  /** What is geldig. */
  readonly totalen: readonly {
    readonly code: Signaalcode;
    readonly stap: number;
    readonly aantal: number;
    readonly dagnummers: number;
    readonly controlegetal: number;
  }[];
  /** Absent when only a summary was asked. */
  readonly signalen?: readonly Verzuimsignaal[];
};

export type Verzuimsignaal = Stand & {
  readonly leerling: string;
  readonly bsn?: string | null;
  readonly brin: string;
  readonly vestiging: string;
};

export type Controlevraag = {
  readonly organisatieId: number;
  readonly organisatie: string;
  readonly op: Datum;
  readonly metBsn: boolean;
  readonly samenvatting: boolean;
};

/**
 * Works out which signals follow from the absence that schools delivered, up to and including a day (contract-controleer
 * § 3), and keeps what was told of that day.
 *
 * @param decrypt reads a bsn: for the control sums, and to name pupils when the operator asks for it; without it the sums
 *   are of nobody
 */
export async function controleerVerzuim(
  tx: Tx,
  vraag: Controlevraag,
  decrypt?: (cipher: Uint8Array) => string,
): Promise<Verzuimcontrole> {
  const { organisatieId, organisatie, op } = vraag;
  await lockControle(tx, organisatieId);
  const parameters = await getVerzuimparameters(tx, organisatieId, op);
  const rekenaar = await openRekenaar(tx, organisatieId, op, parameters);
  const { schooljaar } = rekenaar;
  const { volgende, laatste } = await findControles(tx, organisatieId, schooljaar, op);
  const telling = new Telling();
  const signalen: Verzuimsignaal[] = [];
  const bereik = {
    organisatieId,
    schooljaar,
    begin: rekenaar.begin,
    vanaf: rekenaar.vanaf,
    totEnMet: laatste !== null && laatste > op ? laatste : op,
  };
  for await (const piece of readLeerlingen(tx, bereik)) {
    const wijzigingen: Leerlingwijziging[] = [];
    for (const rij of piece) {
      const school = rekenaar.school(rij.schoolId);
      const opDag = rekenaar.weigh(rij);
      const uitkomst = reconcile(opDag(op), toldOf(rij), op, volgende ?? 'infinity', opDag);
      const { jongereId, schoolId } = rij;
      for (const wijziging of uitkomst.wijzigingen) wijzigingen.push({ jongereId, schoolId, wijziging });
      if (uitkomst.standen.length === 0) continue;
      const bsn = rij.bsnCipher && decrypt ? decrypt(rij.bsnCipher) : null;
      for (const stand of uitkomst.standen) {
        telling.add(stand, bsn);
        if (vraag.samenvatting) continue;
        const { brin, vestiging } = school.rij;
        signalen.push({ leerling: jongereId, ...(vraag.metBsn ? { bsn } : {}), brin, vestiging, ...stand });
      }
    }
    await writeWijzigingen(tx, organisatieId, schooljaar, wijzigingen);
  }
  await keepControle(tx, organisatieId, schooljaar, op, telling.geldig());
  return {
    soort: 'verzuim',
    op,
    schooljaar: schooljaarVan(op),
    organisatie,
    parameters: describeParameters(parameters),
    totalen: telling.totalen(),
    ...(vraag.samenvatting ? {} : { signalen }),
  };
}

const toldOf = ({ vastgelegd }: Leerlingrij) =>
  (vastgelegd ?? []).map(([id, code, stap, van, vanaf, tot, datum, minuten, stand, vorigeDatum]) => ({
    id,
    code,
    stap,
    van,
    vanaf,
    tot,
    datum,
    minuten,
    stand,
    vorigeDatum,
  }));

const CONTROLE_MODULUS = 99_991;
const CONTROLE_DELER = 1_000_000_007;

class Telling {
  readonly #totalen = new Map<
    string,
    { code: Signaalcode; stap: number; aantal: number; dagnummers: number; controlegetal: number }
  >();

  add({ code, stap, datum, stand }: Stand, bsn: string | null): void {
    if (stand !== 'geldig') return;
    const sleutel = `${code}/${stap}`;
    const totaal = this.#totalen.get(sleutel) ?? { code, stap, aantal: 0, dagnummers: 0, controlegetal: 0 };
    this.#totalen.set(sleutel, totaal);
    const dag = dagnummer(datum);
    totaal.aantal += 1;
    totaal.dagnummers += dag;
    totaal.controlegetal =
      (totaal.controlegetal + (Number(bsn ?? 0) % CONTROLE_MODULUS) * dag) % CONTROLE_DELER;
  }

  geldig = () => this.totalen().reduce((som, { aantal }) => som + aantal, 0);

  totalen = () =>
    [...this.#totalen.values()].toSorted(
      (a, b) => SIGNAALCODES.indexOf(a.code) - SIGNAALCODES.indexOf(b.code) || a.stap - b.stap,
    );
}
