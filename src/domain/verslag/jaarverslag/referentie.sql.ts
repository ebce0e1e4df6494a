import { sql } from 'kysely';
import { rows, type Tx } from '../../../platform/db/tx.ts';

export type Referentie = {
  readonly schooljaar: string;
  readonly gebied: string;
  readonly indicator: string;
  readonly eenheid: string;
  readonly waarde: number;
  readonly bron: string;
};

/** Figures from outside of these school years, as they were delivered. */
export const listReferenties = (tx: Tx, organisatieId: number, jaren: readonly string[]) =>
  rows(
    tx,
    sql<Referentie>`
      select schooljaar, gebied, indicator, coalesce(eenheid, '') as eenheid, waarde::float8 as waarde,
             coalesce(bron, 'niet opgegeven') as bron
        from referentiecijfer
       where organisatie_id = ${organisatieId} and schooljaar = any(${[...jaren]})
       order by indicator, bron, gebied = 'Nederland' desc, gebied, schooljaar`,
  );
