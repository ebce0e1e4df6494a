import type { Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Bewakingsparameters } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { BEWAKINGSUITKOMSTEN, type Bewakingsuitkomst } from '../../regels/lpw/art19-absoluut-verzuim.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import {
  assessBewaakten,
  type GewogenJongere,
  type Peiling,
  readIedereen,
  selectBewaakten,
} from './bewaking.sql.ts';
import { describeParameters, getBewakingsparameters } from './parameters.ts';
import { derivePeilgrenzen } from './peilgrenzen.ts';
import { refreshPlichtfeiten } from './plichtfeiten.sql.ts';

export type Plichtcontrole = {
  readonly soort: 'plicht';
  readonly op: Datum;
  readonly organisatie: string;
  readonly parameters: ReturnType<typeof describeParameters>;
  readonly totalen: readonly { uitkomst: Bewakingsuitkomst; aantal: number; controlegetal: number }[];
  readonly perGemeente: readonly {
    gemeentecode: string | null;
    uitkomst: Bewakingsuitkomst;
    aantal: number;
  }[];
  /** Absent when only a summary was asked. */
  readonly kinderen?: readonly {
    readonly kind: string;
    readonly bsn?: string | null;
    readonly gemeentecode: string | null;
    readonly uitkomst: Bewakingsuitkomst;
    readonly plicht: 'leerplicht' | 'kwalificatieplicht' | null;
    readonly sinds: Datum | null;
    readonly opLijst: boolean;
    readonly bijzonderheden: readonly string[];
  }[];
};

export type Controlevraag = {
  readonly organisatieId: number;
  readonly organisatie: string;
  readonly op: Datum;
  readonly metBsn: boolean;
  readonly samenvatting: boolean;
  /** Lists everyone, not only who is absoluut. */
  readonly alle: boolean;
};

const CONTROLE_MODULUS = 99_991;
const CONTROLE_DELER = 1_000_000_007;

/**
 * Works out who of an organisatie is in view on a day and who is not (contract-controleer § 4). Changes nothing: the
 * same facts and day give the same answer.
 *
 * @param decrypt reads a bsn: for the control sums, and to name children when the operator asks for it
 */
export async function controleerPlicht(
  tx: Tx,
  vraag: Controlevraag,
  decrypt: (cipher: Uint8Array) => string,
): Promise<Plichtcontrole> {
  const { organisatieId, organisatie, op, alle } = vraag;
  const { peiling, parameters } = await peilPlicht(tx, organisatieId, op);
  const telling = new Telling();
  const kinderen: NonNullable<Plichtcontrole['kinderen']>[number][] = [];
  for await (const piece of readIedereen(tx, peiling, alle && !vraag.samenvatting)) {
    for (const jongere of piece) {
      const bsn = jongere.bsnCipher ? decrypt(jongere.bsnCipher) : null;
      telling.add(jongere, bsn);
      if (!vraag.samenvatting && (alle || jongere.uitkomst.startsWith('absoluut'))) {
        kinderen.push({
          kind: jongere.jongereId,
          ...(vraag.metBsn ? { bsn } : {}),
          gemeentecode: jongere.gemeentecode,
          uitkomst: jongere.uitkomst,
          plicht: jongere.plicht,
          sinds: jongere.sinds,
          opLijst: jongere.uitkomst === 'absoluut',
          bijzonderheden: jongere.bijzonderheden,
        });
      }
    }
  }
  return {
    soort: 'plicht',
    op,
    organisatie,
    parameters: describeParameters(parameters),
    totalen: telling.totalen(),
    perGemeente: telling.perGemeente(),
    ...(vraag.samenvatting ? {} : { kinderen }),
  };
}

/**
 * Brings the plichtfeiten up to date and works out who is enrolled nowhere; what follows reads the result.
 *
 * @param anders parameters to look at in place of those that hold on the day
 */
export async function peilPlicht(
  tx: Tx,
  organisatieId: number,
  op: Datum,
  gemeentecode?: string,
  anders: Partial<Bewakingsparameters> = {},
) {
  const parameters = { ...(await getBewakingsparameters(tx, organisatieId, op)), ...anders };
  const grenzen = derivePeilgrenzen(op, await getSchoolkalender(), parameters);
  const peiling: Peiling = { organisatieId, grenzen, gemeentecode };
  await refreshPlichtfeiten(tx, organisatieId);
  await selectBewaakten(tx, peiling);
  await assessBewaakten(tx, peiling);
  return { peiling, parameters };
}

class Telling {
  readonly #aantal = new Map<string, number>();
  readonly #controle = new Map<Bewakingsuitkomst, number>();
  readonly #gemeente = new Map<string, { gemeentecode: string | null; uitkomst: Bewakingsuitkomst }>();

  add({ uitkomst, gemeentecode }: GewogenJongere, bsn: string | null): void {
    const sleutel = `${gemeentecode ?? ''}/${uitkomst}`;
    this.#gemeente.set(sleutel, { gemeentecode, uitkomst });
    this.#aantal.set(sleutel, (this.#aantal.get(sleutel) ?? 0) + 1);
    const controle = (this.#controle.get(uitkomst) ?? 0) + (Number(bsn ?? 0) % CONTROLE_MODULUS);
    this.#controle.set(uitkomst, controle % CONTROLE_DELER);
  }

  totalen() {
    const perGemeente = this.perGemeente();
    return BEWAKINGSUITKOMSTEN.flatMap((uitkomst) => {
      const controlegetal = this.#controle.get(uitkomst);
      if (controlegetal === undefined) return [];
      const aantal = perGemeente.reduce((sum, een) => sum + (een.uitkomst === uitkomst ? een.aantal : 0), 0);
      return [{ uitkomst, aantal, controlegetal }];
    });
  }

  perGemeente() {
    return [...this.#gemeente]
      .map(([sleutel, een]) => ({ ...een, aantal: this.#aantal.get(sleutel) ?? 0, sleutel }))
      .toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1))
      .map(({ sleutel: _, ...een }) => een);
  }
}
