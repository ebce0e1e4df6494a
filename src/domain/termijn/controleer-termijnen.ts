import type { Tx } from '../../platform/db/tx.ts';
import { type Datum, dagenTussen } from '../../regels/kalender/datum.ts';
import { deriveEinddag } from '../../regels/kalender/termijnen.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { listLopend } from './termijn.sql.ts';

type Stand = 'loopt' | 'te-laat' | 'stil' | 'kalender-onbekend';

export type Termijncontrole = {
  readonly soort: 'termijnen';
  readonly op: Datum;
  readonly organisatie: string;
  readonly parameters: {
    readonly telling: 'zoals vastgelegd per termijn';
    readonly dagVanGebeurtenisTeltMee: false;
  };
  readonly totalen: readonly { readonly soort: string; readonly stand: Stand; readonly aantal: number }[];
  /** Absent when only a summary was asked. */
  readonly termijnen?: readonly {
    readonly termijn: string;
    readonly soort: string;
    readonly onderwerp: string;
    readonly kind: string | null;
    readonly bsn?: string | null;
    readonly grondslag: string | null;
    readonly wettelijk: boolean;
    readonly begin: Datum;
    readonly uiterlijk: Datum | null;
    readonly stand: Stand;
    readonly dagenTeLaat: number;
  }[];
};

export type Termijnvraag = {
  readonly organisatieId: number;
  readonly organisatie: string;
  readonly op: Datum;
  readonly metBsn: boolean;
  readonly samenvatting: boolean;
};

/**
 * The terms of an organisatie that run on a day, with what the calendar makes of each: worked out anew from begin, length,
 * extensions and pauses as they were on that day. Changes nothing.
 *
 * @param decrypt reads a bsn, when the operator asks to name children
 */
export async function controleerTermijnen(
  tx: Tx,
  { organisatieId, organisatie, op, metBsn, samenvatting }: Termijnvraag,
  decrypt: (cipher: Uint8Array) => string,
): Promise<Termijncontrole> {
  const kalender = await getSchoolkalender();
  const totalen = new Map<string, number>();
  const termijnen: NonNullable<Termijncontrole['termijnen']>[number][] = [];
  for (const {
    termijnId,
    soort,
    onderwerpSoort,
    jongereId,
    bsnCipher,
    grondslag,
    ...telling
  } of await listLopend(tx, organisatieId, op)) {
    const { einddag, reden } = deriveEinddag(kalender, telling);
    const stand: Stand = reden === 'loopt' && einddag !== null && einddag < op ? 'te-laat' : reden;
    totalen.set(`${soort} ${stand}`, (totalen.get(`${soort} ${stand}`) ?? 0) + 1);
    if (samenvatting) continue;
    termijnen.push({
      termijn: termijnId,
      soort,
      onderwerp: onderwerpSoort,
      kind: jongereId,
      ...(metBsn ? { bsn: bsnCipher && decrypt(bsnCipher) } : {}),
      grondslag,
      wettelijk: telling.wettelijk,
      begin: telling.begin,
      uiterlijk: einddag,
      stand,
      dagenTeLaat: stand === 'te-laat' && einddag ? dagenTussen(einddag, op) : 0,
    });
  }
  return {
    soort: 'termijnen',
    op,
    organisatie,
    parameters: { telling: 'zoals vastgelegd per termijn', dagVanGebeurtenisTeltMee: false },
    totalen: [...totalen]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([sleutel, aantal]) => {
        const [soort = '', stand] = sleutel.split(' ');
        return { soort, stand: stand as Stand, aantal };
      }),
    ...(samenvatting ? {} : { termijnen }),
  };
}
