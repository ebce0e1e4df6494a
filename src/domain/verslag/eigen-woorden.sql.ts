import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Dimensie } from './dimensies.ts';

/** The column of the term table behind a dimension, and the Schoolgang terms there are for it (contract § 3). */
const TERMEN: Partial<Record<Dimensie, { readonly kolom: string; readonly bekend: readonly string[] }>> = {
  'soort-zaak': {
    kolom: 'werkprocessen.soort',
    bekend: [
      'relatief-verzuim',
      'absoluut-verzuim',
      'luxe-verzuim',
      'vrijstelling',
      'zorg-en-preventie',
      'vervangende-leerplicht',
      'overig',
    ],
  },
  afdoening: {
    kolom: 'processen_verbaal.afdoening',
    bekend: ['naar-om', 'officiele-waarschuwing', 'sepot', 'strafbeschikking', 'vonnis'],
  },
  'soort-interventie': {
    kolom: 'overige_interventies.soort',
    bekend: ['veilig-thuis', 'beschermingstafel', 'complexe-jeugdzaken', 'vavo-instemming'],
  },
};

/** Of values shown under a dimension those that are an organisation's own word, mapped to no Schoolgang term. */
export async function findEigenWoorden(
  tx: Tx,
  organisatieId: number,
  dimensie: Dimensie,
  waarden: readonly string[],
): Promise<string[]> {
  const termen = TERMEN[dimensie];
  if (!termen) return [];
  const vertaald = await rows(
    tx,
    sql<{ term: string }>`select distinct schoolgang_term as term from term
                           where organisatie_id = ${organisatieId} and kolom = ${termen.kolom}`,
  );
  const bekend = new Set([...termen.bekend, ...vertaald.map(({ term }) => term), 'onbekend']);
  return [...new Set(waarden)].filter((waarde) => !bekend.has(waarde));
}
