import { includeOpsporing, type Tx } from '../../platform/db/tx.ts';
import { bewaartermijn } from '../../regels/bewaartermijn.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import type { Oordeel } from '../../regels/oordeel.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { refreshPlichtfeiten } from '../plichtbewaking/index.ts';
import { type Bewaarcategorie, type Bewaarde, listBewaarden } from './bewaring.sql.ts';

type Stand = 'te-vernietigen' | 'aangehouden';

export type Bewaringcontrole = {
  readonly soort: 'bewaring';
  readonly op: Datum;
  readonly organisatie: string;
  readonly parameters: {
    readonly selectielijst: '2020';
    /** A matter or request that runs keeps everything of a jongere. */
    readonly aangehoudenBij: readonly ['zaak-loopt', 'verzoek-loopt'];
  };
  readonly totalen: readonly {
    readonly categorie: Bewaarcategorie;
    readonly stand: Stand;
    readonly records: number;
    readonly kinderen: number;
  }[];
  /** Absent when only a summary was asked. */
  readonly records?: readonly {
    readonly record: string;
    readonly soort: string;
    readonly kind: string;
    readonly bsn?: string | null;
    readonly categorie: Bewaarcategorie;
    readonly grondslag: Oordeel['grondslag'];
    readonly bewaardTotEnMet: Datum;
    readonly vernietigenVanaf: Datum;
    readonly stand: Stand;
    readonly waarom: Bewaarde['aangehouden'];
  }[];
};

export type Bewaringvraag = {
  readonly organisatieId: number;
  readonly organisatie: string;
  readonly op: Datum;
  readonly metBsn: boolean;
  readonly samenvatting: boolean;
};

/** Begin of a term, with what the rule of that term says on the day that is asked. */
const FEIT_VAN: Readonly<Record<Bewaarcategorie, string>> = {
  'toezicht-leerplicht': 'geboortedatum',
  'toezicht-kwalificatieplicht': 'toezichtBeeindigdOp',
  'vrijstelling-leerplicht': 'geboortedatum',
  'vrijstelling-kwalificatieplicht': 'geboortedatum',
  'verlof-boven-tien-dagen': 'laatsteDagVerlof',
  politiegegevens: 'eersteVerwerkingOp',
};

/**
 * Which records of an organisatie are past the term for which they may be kept, on a day. Destroys nothing.
 *
 * @param decrypt reads a bsn, when the operator asks to name children
 */
export async function controleerBewaring(
  tx: Tx,
  { organisatieId, organisatie, op, metBsn, samenvatting }: Bewaringvraag,
  decrypt: (cipher: Uint8Array) => string,
): Promise<Bewaringcontrole> {
  await refreshPlichtfeiten(tx, organisatieId);
  // Counted by kind and term alone; nothing of the opsporing is shown.
  await includeOpsporing(tx);
  const oordeel = openOordelen(op, await getSchoolkalender());
  const totalen = new Map<string, { records: number; kinderen: Set<string> }>();
  const records: NonNullable<Bewaringcontrole['records']>[number][] = [];
  for (const bewaarde of await listBewaarden(tx, organisatieId, op)) {
    const { grondslag, bewaardTotEnMet, vernietigenVanaf } = oordeel(bewaarde);
    if (vernietigenVanaf > op) continue;
    const { soort, id, jongereId, bsnCipher, categorie, aangehouden } = bewaarde;
    const stand: Stand = aangehouden ? 'aangehouden' : 'te-vernietigen';
    const sleutel = `${categorie} ${stand}`;
    const totaal = totalen.get(sleutel) ?? { records: 0, kinderen: new Set() };
    totaal.records += 1;
    totaal.kinderen.add(jongereId);
    totalen.set(sleutel, totaal);
    if (samenvatting) continue;
    records.push({
      record: id,
      soort,
      kind: jongereId,
      ...(metBsn ? { bsn: bsnCipher && decrypt(bsnCipher) } : {}),
      categorie,
      grondslag,
      bewaardTotEnMet,
      vernietigenVanaf,
      stand,
      waarom: aangehouden,
    });
  }
  return {
    soort: 'bewaring',
    op,
    organisatie,
    parameters: { selectielijst: '2020', aangehoudenBij: ['zaak-loopt', 'verzoek-loopt'] },
    totalen: [...totalen]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([sleutel, { records, kinderen }]) => {
        const [categorie, stand] = sleutel.split(' ') as [Bewaarcategorie, Stand];
        return { categorie, stand, records, kinderen: kinderen.size };
      }),
    ...(samenvatting ? {} : { records }),
  };
}

/** What the rule says, asked once for each term and begin: thousands share a birthday. */
function openOordelen(op: Datum, kalender: Awaited<ReturnType<typeof getSchoolkalender>>) {
  type Einde = Pick<Oordeel, 'grondslag'> & { bewaardTotEnMet: Datum; vernietigenVanaf: Datum };
  const known = new Map<string, Einde>();
  return ({ categorie, begin }: Bewaarde): Einde => {
    const sleutel = `${categorie} ${begin}`;
    const found = known.get(sleutel);
    if (found) return found;
    const feiten = { register: 'gemeente', soort: categorie, [FEIT_VAN[categorie]]: begin };
    const { grondslag, waarden } = bewaartermijn.beantwoord(feiten, op, kalender);
    const einde = { grondslag, ...(waarden as Omit<Einde, 'grondslag'>) };
    known.set(sleutel, einde);
    return einde;
  };
}
