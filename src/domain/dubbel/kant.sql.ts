import { sql } from 'kysely';
import { rows, type Tx } from '../../platform/db/tx.ts';
import type { Datum } from '../../regels/kalender/datum.ts';
import { verwijzingen } from './verwijzingen.ts';

export type KantRij = {
  jongereId: string;
  voornamen: string | null;
  voorvoegsel: string | null;
  achternaam: string | null;
  geslacht: 'M' | 'V' | 'X' | null;
  startkwalificatieOp: Datum | null;
  bsnCipher: Uint8Array | null;
  adres: string | null;
  adresGeheim: boolean;
  adresVanaf: Datum | null;
  ouders: string[];
  scholen: string[];
  laatsteWerk: string | null;
  versie: number;
};

/** What tells two persons apart, of both. */
export const findKanten = (tx: Tx, jongereIds: readonly string[]): Promise<KantRij[]> =>
  rows(
    tx,
    sql<KantRij>`
      select j.jongere_id as "jongereId", j.voornamen, j.voorvoegsel, j.achternaam, j.geslacht,
             j.startkwalificatie_op as "startkwalificatieOp", j.bsn_cipher as "bsnCipher",
             concat_ws(', ', nullif(concat_ws(' ', v.straatnaam, v.huisnummer), ''),
                             nullif(concat_ws(' ', v.postcode, v.woonplaats), '')) as adres, v.vanaf as "adresVanaf",
             exists (select from bijzonderheid b where b.jongere_id = j.jongere_id and b.soort = 'geheim-adres'
                        and b.tot is null) as "adresGeheim",
             array(select volledige_naam(b.voornamen, b.voorvoegsel, b.achternaam) from betrokkene b
                    where b.jongere_id = j.jongere_id and b.tot is null order by 1) as ouders,
             array(select i.schoolnaam from inschrijving i where i.jongere_id = j.jongere_id and i.schoolnaam is not null
                    group by 1 order by max(i.vanaf) desc) as scholen,
             greatest((select max(n.vastgelegd_op) from notitie n where n.jongere_id = j.jongere_id),
                      (select max(w.vastgelegd_op) from werkproces w where w.jongere_id = j.jongere_id),
                      (select max(m.vastgelegd_op) from melding m where m.jongere_id = j.jongere_id)) as "laatsteWerk",
             j.versie
        from jongere j
        left join lateral (select * from verblijf v where v.jongere_id = j.jongere_id
                            order by v.vanaf desc nulls last limit 1) v on true
       where j.jongere_id = any(${jongereIds}::uuid[])`,
  );

/** How many rows of each table say something of each of them. */
export const countVerwijzingen = (tx: Tx, jongereIds: readonly string[]) =>
  rows(
    tx,
    sql<{ jongereId: string; soort: string; aantal: number }>`
      ${sql.join(
        verwijzingen.map(
          ({ tabel }) => sql`
            select jongere_id as "jongereId", ${sql.lit(tabel)} as soort, count(*)::int as aantal
              from ${sql.table(tabel)} where jongere_id = any(${jongereIds}::uuid[]) group by 1`,
        ),
        sql` union all `,
      )}`,
  );
