import type { Tx } from '../../platform/db/tx.ts';
import { refuse } from '../../platform/result.ts';
import { onafhankelijk } from '../../regels/awb/onafhankelijk.ts';
import type { SoortVerzoek } from '../../regels/awb/verzoek.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { citeer } from '../../regels/oordeel.ts';
import { getSchoolkalender } from '../kalender/index.ts';
import { findLijn } from '../medewerker/index.ts';

export type Onafhankelijkheid = {
  readonly mag: boolean;
  readonly uitkomst: string;
  readonly artikel: string;
  readonly motivering: string;
};

/** Asks of several people at once whether they may handle it; the one thing that forbids is the one that is told. */
export async function openOnafhankelijkheid(
  tx: Tx,
  { soort, over }: { readonly soort: SoortVerzoek; readonly over: readonly string[] },
  dag: Datum,
): Promise<(naam: string) => Onafhankelijkheid> {
  const lijn = await findLijn(tx, over, dag);
  const kalender = await getSchoolkalender();
  return (naam) => {
    const betrekkingen = [
      ...(over.includes(naam) ? (['zelf'] as const) : []),
      ...lijn.filter((een) => een.naam === naam).map(({ betrekking }) => betrekking),
      'geen' as const,
    ];
    const oordelen = betrekkingen.map((betrekking) =>
      onafhankelijk.beantwoord({ soort, betrekking }, dag, kalender),
    );
    const oordeel = oordelen.find(({ uitkomst }) => uitkomst !== 'mag') ?? oordelen.at(-1);
    if (!oordeel) throw new RangeError('Somebody is always something, if only nothing');
    const { uitkomst, grondslag, motivering } = oordeel;
    return { mag: uitkomst === 'mag', uitkomst, artikel: citeer(grondslag), motivering };
  };
}

export const refuseLijn = (naam: string, { motivering, artikel }: Onafhankelijkheid) =>
  refuse('niet-onafhankelijk', `${naam} kan dit niet behandelen. ${motivering} (${artikel})`);
