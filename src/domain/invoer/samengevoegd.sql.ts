import type { Tx } from '../../platform/db/tx.ts';
import type { Bestand } from './bestand.contract.ts';
import { query, touch } from './merge.sql.ts';
import { stageOf } from './stage.sql.ts';

/**
 * Rows under the bsn of a file that was merged (PB-07) are about the file that stayed. What personen.csv says under it
 * is left out: the person has a row under the other bsn, and two rows would write over each other with every load.
 *
 * @returns how many rows had such a bsn
 */
export async function followSamenvoegingen(tx: Tx, bestand: Bestand, organisatieId: number): Promise<number> {
  const [oud] = await query<{ aantal: number }>(
    tx,
    `select count(*)::int as aantal from samenvoeging
      where organisatie_id = $1 and bsn_hash_oud is not null and ongedaan_op is null`,
    [organisatieId],
  );
  if (!oud?.aantal) return 0;
  const nu = `(select s.bsn_hash_oud as oud, j.bsn_hash as nu
                 from samenvoeging s join jongere j on j.jongere_id = blijvend_dossier(s.verdwenen_id)
                where s.organisatie_id = $1 and s.bsn_hash_oud is not null and s.ongedaan_op is null) v`;
  const stage = stageOf(bestand.naam);
  return bestand.tabel === 'jongere'
    ? touch(tx, `delete from ${stage} t using ${nu} where t.bsn = v.oud`, [organisatieId])
    : touch(tx, `update ${stage} t set bsn = v.nu from ${nu} where t.bsn = v.oud`, [organisatieId]);
}
